/**
 * The English Worldwide Newswire: reports of fifty countries with every name marked by hand, over the words, tags and
 * trees that our own analysis finds, which learned nothing from it.
 */
import type { Name } from '../src/analyse/05-names/name-tagger.ts'
import { NAME_TYPES, type NameType } from '../src/analyse/05-names/name-tagger.ts'
import { headOfName } from '../src/analyse/05-names/name-typer.ts'
import { analyseWords, type OpenAnalyser } from '../src/analyse/index.ts'
import { type Analysis, Relation, Upos, wordAt, Xpos } from '../src/record/index.ts'
import { readSharedText } from './shared.ts'

export interface WorldDocument {
  readonly id: string
  readonly analysis: Analysis
  /** By first word; disjoint. `null` is a mark that is no name to us: a day, money, "Chinese". */
  readonly names: readonly { readonly first: number; readonly end: number; readonly type: NameType | null }[]
  readonly labels: Uint8Array
}

/** GUM calls buildings places, and products and works neither. */
const TYPE_OF: Readonly<Record<string, NameType>> = {
  Person: 'person',
  Organization: 'organisation',
  Location: 'place',
  Facility: 'place',
  Misc: 'other',
  Product: 'other',
}

/** What a word modifies, and so is no name of people: "Chinese" and "Muslim" of "Chinese officials". */
const MODIFIES: ReadonlySet<number> = new Set([Relation.amod, Relation.compound, Relation['nmod:desc']])

/** "Indians" and "the Inuit" are groups, "Chinese officials" hold no name. */
function typeOfPeople({ words }: Analysis, last: number): NameType | null {
  if (words.xpos[last] === Xpos.NNPS || words.xpos[last] === Xpos.NNS) return 'group'
  return words.upos[last] === Upos.PROPN && !MODIFIES.has(words.relation[last]) ? 'group' : null
}

/** Words that lie in a span by more than half. */
function wordsIn(analysis: Analysis, start: number, end: number): { first: number; end: number } | null {
  const { words } = analysis
  const lies = (word: number) =>
    2 * (Math.min(end, words.end[word]) - Math.max(start, words.start[word])) > words.end[word] - words.start[word]
  let first = wordAt(analysis, start)
  while (first < words.count && words.start[first] < end && !lies(first)) first++
  let last = first
  while (last < words.count && lies(last)) last++
  // "the Greens": the article is no part of the name.
  while (
    first < last &&
    words.upos[first] === Upos.DET &&
    words.lemma[first] === 'the' &&
    words.xpos[first] === Xpos.DT &&
    isSmall(analysis, first)
  )
    first++
  return first < last ? { first, end: last } : null
}

const isSmall = ({ text, words }: Analysis, word: number): boolean =>
  /^\p{Ll}/u.test(text.slice(words.start[word], words.end[word]))

interface Marked {
  readonly id: string
  readonly text: string
  readonly names: readonly (readonly [start: number, end: number, type: string])[]
}

export function readWorld(split: 'train' | 'dev', analyser: OpenAnalyser): WorldDocument[] {
  const lines = readSharedText(`data/world/${split}.ndjson.gz`).split('\n').filter(Boolean)
  return lines.map((line) => {
    const { id, text, names: marked } = JSON.parse(line) as Marked
    const analysis = analyseWords({ id, published: null, text, body: 0, problems: [] }, analyser)
    const labels = new Uint8Array(analysis.words.count)
    const names = marked.flatMap(([start, end, mark]) => {
      const found = wordsIn(analysis, start, end)
      if (found === null || labels[found.first] > 0) return []
      const type = mark === 'NORP' ? typeOfPeople(analysis, found.end - 1) : (TYPE_OF[mark] ?? null)
      if (type !== null) {
        const at = NAME_TYPES.indexOf(type)
        labels.fill(2 + 2 * at, found.first, found.end)
        labels[found.first] = 1 + 2 * at
      }
      return [{ ...found, type }]
    })
    return { id, analysis, names: names.sort((a, b) => a.first - b.first), labels }
  })
}

/** What each proposed name is: what the mark around its head is. Parts of names are not marked, and say nothing. */
export function wantedInWorld({ analysis, names }: WorldDocument, proposed: readonly Name[]): Int8Array {
  const nameAt = new Int32Array(analysis.words.count).fill(-1)
  for (const [index, { first, end }] of names.entries()) nameAt.fill(index, first, end)
  return Int8Array.from(proposed, ({ first, end, within }) => {
    if (within !== undefined) return -1
    const around = nameAt[headOfName(analysis, first, end)]
    if (around >= 0) return NAME_TYPES.indexOf(names[around].type ?? 'other')
    for (let word = first; word < end; word++) if (nameAt[word] >= 0) return -1
    return NAME_TYPES.indexOf('other')
  })
}
