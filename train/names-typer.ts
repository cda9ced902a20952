/** Trains the model that settles what each name is: multinomial logistic regression by AdaGrad over whole names. */
import { proposedNames, type WordView } from '../src/analyse/05-names/index.ts'
import { NAME_TYPES, type Name, tagNames } from '../src/analyse/05-names/name-tagger.ts'
import { headOfName, namesOfArticle, TYPE_FEATURES_AT_MOST, typeFeatures } from '../src/analyse/05-names/name-typer.ts'
import type { RowSums } from '../src/linear/index.ts'
import { type Analysis, Relation, Upos } from '../src/record/index.ts'
import { randomFrom, shuffle } from './learn/index.ts'
import { goldName, nameTypeOf, typeOfName } from './names-gold.ts'
import type { GoldDocument } from './names-gum.ts'

const TYPES = NAME_TYPES.length
const BITS = 16

/** An article with the names that a tagger which never saw it proposes, and the type that each should have; -1 is left out. */
export interface TypedNames {
  readonly analysis: Analysis
  readonly view: WordView
  readonly names: readonly Name[]
  readonly wanted: Int8Array
}

/** The title or role that a name is hung to ("founder" of "the founder Mirela Dostan"), since it heads their mention; else the name's own head. */
function titledBy({ words }: Analysis, head: number, first: number): number {
  const above = words.head[head]
  const hangs = words.relation[head] === Relation.flat || words.relation[head] === Relation.appos
  return hangs && above >= 0 && above < first && above > first - 5 ? above : head
}

/** Gold types of names: that of the mention that the name's head heads, else "other". A common noun's say nothing. */
export function wantedTypes(document: GoldDocument, names: readonly Name[]): Int8Array {
  const { analysis, mentions } = document
  const bySpan = new Map<string, number>()
  for (const mention of mentions) {
    const name = goldName(document, mention)
    if (name === null || nameTypeOf(mention.type) === 'other') continue
    bySpan.set(`${name.first}-${name.end}`, NAME_TYPES.indexOf(typeOfName(analysis, mention)))
  }
  return Int8Array.from(names, ({ first, end, within }) => {
    if (within !== undefined) return bySpan.get(`${first}-${end}`) ?? NAME_TYPES.indexOf('other')
    const head = titledBy(analysis, headOfName(analysis, first, end), first)
    const headed = mentions.filter((candidate) => candidate.head === head)
    const mention = headed.find(({ type }) => nameTypeOf(type) !== 'other') ?? headed[0]
    const isTitled = head < first
    if (mention !== undefined && mention.type !== 'time' && analysis.words.upos[head] !== Upos.PROPN && !isTitled)
      return nameTypeOf(mention.type) === 'other' ? NAME_TYPES.indexOf('other') : -1
    return NAME_TYPES.indexOf(mention === undefined ? 'other' : typeOfName(analysis, mention))
  })
}

/** Names that a tagger proposes, with what `wantedOf` says that each should be. */
export function proposedIn(
  analysis: Analysis,
  view: WordView,
  tagger: RowSums,
  wantedOf: (names: readonly Name[]) => Int8Array,
): TypedNames {
  const names = proposedNames(analysis, view, tagNames(analysis, view, tagger))
  return { analysis, view, names, wanted: wantedOf(names) }
}

interface Example {
  readonly rows: Int32Array
  readonly lexical: number
  readonly wanted: number
}

/** Found by trying, on folds of GUM train. */
const EPOCHS = 12
const RATE = 0.05
/** Shares of the steps without the name's own words, and of single features left out of any step. */
const WITHOUT_WORDS = 0.3
const LEFT_OUT = 0.25

export function trainTyper(articles: readonly TypedNames[], seed: number): Float32Array {
  const random = randomFrom(seed)
  const mask = 2 ** BITS - 1
  const weights = new Float32Array(TYPES << BITS)
  const squares = new Float32Array(TYPES << BITS)
  const rows = new Int32Array(TYPE_FEATURES_AT_MOST)
  const scores = new Float64Array(TYPES)
  const examples: Example[] = []
  for (const { analysis, view, names, wanted } of articles) {
    const article = namesOfArticle(analysis, view, names)
    for (let index = 0; index < names.length; index++) {
      if (wanted[index] < 0) continue
      const { count, lexical } = typeFeatures(analysis, view, article, index, mask, rows)
      examples.push({ rows: rows.slice(0, count), lexical, wanted: wanted[index] })
    }
  }
  const kept = new Int32Array(TYPE_FEATURES_AT_MOST)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const example of shuffle([...examples], random)) {
      let count = 0
      const from = random() < WITHOUT_WORDS ? example.lexical : 0
      for (let i = from; i < example.rows.length; i++) if (random() >= LEFT_OUT) kept[count++] = example.rows[i]
      scores.fill(0)
      for (let i = 0; i < count; i++) {
        for (let type = 0; type < TYPES; type++) scores[type] += weights[kept[i] * TYPES + type]
      }
      let most = scores[0]
      for (let type = 1; type < TYPES; type++) most = Math.max(most, scores[type])
      let sum = 0
      for (let type = 0; type < TYPES; type++) sum += scores[type] = Math.exp(scores[type] - most)
      for (let type = 0; type < TYPES; type++) {
        const error = scores[type] / sum - (type === example.wanted ? 1 : 0)
        if (error < 0.001 && error > -0.001) continue
        for (let i = 0; i < count; i++) {
          const at = kept[i] * TYPES + type
          squares[at] += error * error
          weights[at] -= (RATE * error) / Math.sqrt(squares[at] + 1)
        }
      }
    }
  }
  return weights
}
