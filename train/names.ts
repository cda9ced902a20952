/**
 * Trains what finds names: the tagger (multinomial logistic regression by AdaGrad, which labels with its own history and
 * leaves features out by chance, those that name words above all, so that it also knows names it never saw), and on what
 * taggers propose in documents that they have not seen, the model that settles types (`names-typer.ts`).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  FEATURES_AT_MOST,
  LEXICAL_FEATURES,
  type NameTables,
  nameFeatures,
  TAG_FEATURES,
  viewWords,
  type WordView,
} from '../src/analyse/05-names/name-features.ts'
import { follows, LABELS, mayBeNamed, NAME_TYPES, tagModelOf, tagNames } from '../src/analyse/05-names/name-tagger.ts'
import { openAnalyser } from '../src/analyse/index.ts'
import { openBundle, type RowSums, writeBundle } from '../src/linear/index.ts'
import { randomFrom, shuffle } from './learn/index.ts'
import { DATA, type DataSource, writeModel } from './manifest.ts'
import { type LabelledText, labelsOfGum, readSilver, UNSURE } from './names-gold.ts'
import { type GoldDocument, readGum } from './names-gum.ts'
import { withJackknifedTags } from './names-jackknife.ts'
import { makeLore } from './names-lore.ts'
import { makeSenses } from './names-senses.ts'
import { proposedIn, type TypedNames, trainTyper, wantedTypes } from './names-typer.ts'
import { readWorld, type WorldDocument, wantedInWorld } from './names-world.ts'
import { ROOT } from './shared.ts'
import { EMBEDDINGS } from './words/embeddings.ts'

const ROWS = 1 << 18
const SEED = 20311

interface Example extends LabelledText {
  readonly view: WordView
}

/** Found by trying, on GUM dev. */
const RUNS = 3
const EPOCHS = 3
const SILVER_ARTICLES = 250
/** AdaGrad's first step. */
const RATE = 0.03
/** What a silver label counts beside a gold one, and one of the world newswire beside one of GUM. */
const SILVER_SHARE = 0.5
const WORLD_SHARE = 1
const KEPT = { gum: 0.5, world: 0.5 } as const
/** Shares of the steps without lexical features and without tags, and of single features left out of any step. */
const WITHOUT_WORDS = 0.3
const WITHOUT_TAGS = 0.3
const LEFT_OUT = 0.2

/** Weights being learned, with the sums of squared slopes that make each one's steps smaller (AdaGrad). */
interface Learning {
  readonly weights: Float32Array
  readonly squares: Float32Array
}
const newLearning = (): Learning => ({
  weights: new Float32Array(ROWS * LABELS),
  squares: new Float32Array(ROWS * LABELS),
})

/** Leaves out the lexical features, those of tags and single others by chance, so that none is leant on too much. */
function thinned(rows: Int32Array, count: number, random: () => number): number {
  const withoutWords = random() < WITHOUT_WORDS
  const withoutTags = random() < WITHOUT_TAGS
  let kept = 0
  for (let feature = 0; feature < count; feature++) {
    const lexical = feature < LEXICAL_FEATURES
    const tag = !lexical && feature < LEXICAL_FEATURES + TAG_FEATURES
    if ((lexical && withoutWords) || (tag && withoutTags) || random() < LEFT_OUT) continue
    rows[kept++] = rows[feature]
  }
  return kept
}

/** Texts that are marked by one set of rules. */
interface Domain {
  readonly examples: readonly Example[]
  /** What a mark counts. */
  readonly share: number
  /** Of how many epochs one reads it. */
  readonly every: number
  /** How much of the weights of its own the finder of names keeps. */
  readonly kept: number
}

/**
 * All domains share one set of weights and have one of their own each (Daumé's domain adaptation, 2007): what CoreNLP
 * marks otherwise than people do stays in silver's own, which is thrown away.
 */
function train(domains: readonly Domain[], seed: number): Float32Array {
  const random = randomFrom(seed)
  const shared = newLearning()
  const own = domains.map(newLearning)
  const rows = new Int32Array(FEATURES_AT_MOST)
  const scores = new Float64Array(LABELS)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let loss = 0
    const read = domains.flatMap(({ examples, share, every }, domain) =>
      epoch % every === 0 ? examples.map((example) => ({ example, share, specific: own[domain] })) : [],
    )
    for (const { example, share, specific } of shuffle(read, random)) {
      const { analysis, labels, view } = example
      const learnings = [shared, specific]
      let before = 0
      for (let word = 0; word < analysis.words.count; word++) {
        if (word > 0 && analysis.words.sentence[word] !== analysis.words.sentence[word - 1]) before = 0
        if (!mayBeNamed(view, word)) {
          before = 0
          continue
        }
        let count = nameFeatures(analysis, view, word, before, ROWS - 1, rows)
        count = thinned(rows, count, random)
        scores.fill(0)
        for (const { weights } of learnings) {
          for (let feature = 0; feature < count; feature++) {
            const base = rows[feature] * LABELS
            for (let label = 0; label < LABELS; label++) scores[label] += weights[base + label]
          }
        }
        let best = 0
        let most = scores[0]
        for (let label = 1; label < LABELS; label++) {
          if (scores[label] > most) most = scores[label]
          if (scores[label] > scores[best] && follows(before, label)) best = label
        }
        before = best
        if (labels[word] === UNSURE) continue
        let sum = 0
        for (let label = 0; label < LABELS; label++) sum += scores[label] = Math.exp(scores[label] - most)
        loss -= Math.log(Math.max(1e-12, scores[labels[word]] / sum))
        for (let label = 0; label < LABELS; label++) {
          const error = share * (scores[label] / sum - (label === labels[word] ? 1 : 0))
          if (error < 0.001 && error > -0.001) continue
          for (const { weights, squares } of learnings) {
            for (let feature = 0; feature < count; feature++) {
              const at = rows[feature] * LABELS + label
              squares[at] += error * error
              weights[at] -= (RATE * error) / Math.sqrt(squares[at] + 1e-2)
            }
          }
        }
      }
    }
    console.log(`  names, epoch ${epoch + 1}: loss ${loss.toFixed(0)}`)
  }
  return shared.weights.map((weight, index) =>
    domains.reduce((sum, { kept }, domain) => sum + kept * own[domain].weights[index], weight),
  )
}

/** The mean of several runs, each from its own seed: what the order of the articles left in one is not in the mean. */
const meanOf = (runs: readonly Float32Array[]): Float32Array =>
  runs[0].map((_, index) => runs.reduce((sum, run) => sum + run[index], 0) / runs.length)

/** Weights as bytes, and what one unit is worth: the largest of the many becomes 127, the few beyond it are cut. */
function quantised(weights: Float32Array): { weights: Int8Array; unit: number } {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort()
  const scale = 127 / sizes[Math.floor(sizes.length * 0.9995)]
  return {
    unit: 1 / scale,
    weights: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * scale)))),
  }
}

/** F1 of names with their types against the gold labels' own. */
function score(model: RowSums, examples: readonly Example[]): string {
  const parts = NAME_TYPES.map((type) => {
    let right = 0
    let found = 0
    let wanted = 0
    for (const { analysis, view, labels } of examples) {
      const gold = new Set<string>()
      for (let word = 0; word < labels.length; word++) {
        if (labels[word] !== 1 + 2 * NAME_TYPES.indexOf(type)) continue
        let end = word + 1
        while (end < labels.length && labels[end] === labels[word] + 1) end++
        gold.add(`${word}-${end}`)
      }
      const names = tagNames(analysis, view, model).filter((name) => name.type === type)
      right += names.filter((name) => gold.has(`${name.first}-${name.end}`)).length
      found += names.length
      wanted += gold.size
    }
    return { type, right, found, wanted }
  })
  const f1 = (list: typeof parts) => {
    const sum = (key: 'right' | 'found' | 'wanted') => list.reduce((total, part) => total + part[key], 0)
    return ((200 * sum('right')) / (sum('found') + sum('wanted'))).toFixed(1)
  }
  return [
    ...parts.map((part) => `${part.type} ${f1([part])}`),
    `persons, organisations, places ${f1(parts.slice(0, 3))}`,
  ].join(', ')
}

const asExamples = (list: readonly LabelledText[], tables: NameTables): Example[] =>
  list.map((item) => ({ ...item, view: viewWords(item.analysis, tables) }))

const NAMES_OF_GUM: DataSource = { ...DATA.gum, use: 'names' }
const SILVER_NAMES: DataSource = {
  ...DATA.polnear,
  path: 'data/polnear/train.corenlp.tsv.gz',
  source: "Stanford CoreNLP's output, shipped with networkdynamics/PolNeAR",
  use: 'names, as silver',
}

const SENSE_VECTORS: DataSource = { ...EMBEDDINGS, use: 'what words name' }

const FOLDS = 3

/** What is learned from, with the tables made of it. */
export interface NamesCorpus {
  readonly tables: NameTables
  readonly gum: readonly GoldDocument[]
  readonly world: readonly WorldDocument[]
  readonly gumExamples: readonly Example[]
  readonly worldExamples: readonly Example[]
  readonly silver: readonly Example[]
}

/** `world`: the reports of the world newswire to learn from. */
export function readNamesCorpus(lexicon: NameTables['lexicon'], world: readonly WorldDocument[]): NamesCorpus {
  const gum = readGum('train')
  const silverTexts = readSilver('train', Number.POSITIVE_INFINITY)
  const tables = { lexicon, lore: makeLore(), senses: makeSenses([...gum.map(labelsOfGum), ...world], silverTexts) }
  const tagged = withJackknifedTags(gum, FOLDS, lexicon)
  return {
    tables,
    gum,
    world,
    gumExamples: asExamples(
      gum.map((document, i) => ({ analysis: tagged[i], labels: labelsOfGum(document).labels })),
      tables,
    ),
    worldExamples: asExamples(world, tables),
    silver: asExamples(silverTexts.slice(0, SILVER_ARTICLES), tables),
  }
}

const domainsOf = ({ gumExamples, worldExamples, silver }: NamesCorpus, isIn: (i: number) => boolean): Domain[] => [
  { examples: gumExamples.filter((_, i) => isIn(i)), share: 1, every: 1, kept: KEPT.gum },
  { examples: worldExamples.filter((_, i) => isIn(i)), share: WORLD_SHARE, every: 1, kept: KEPT.world },
  { examples: silver, share: SILVER_SHARE, every: 2, kept: 0 },
]

/** What a tagger that had not seen a document proposes in it, fold by fold: what the second model will see of new text. */
function jackknifed(corpus: NamesCorpus): TypedNames[] {
  const proposed: TypedNames[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const { weights, unit } = quantised(
      train(
        domainsOf(corpus, (i) => i % FOLDS !== fold),
        SEED + fold,
      ),
    )
    const tagger = tagModelOf(weights, unit)
    for (const [i, { analysis, view }] of corpus.gumExamples.entries()) {
      if (i % FOLDS === fold)
        proposed.push(proposedIn(analysis, view, tagger, (names) => wantedTypes(corpus.gum[i], names)))
    }
    for (const [i, { analysis, view }] of corpus.worldExamples.entries()) {
      if (i % FOLDS === fold)
        proposed.push(proposedIn(analysis, view, tagger, (names) => wantedInWorld(corpus.world[i], names)))
    }
  }
  return proposed
}

/** The bytes of `names.bin`; `runs` learners each. */
export function learnNames(corpus: NamesCorpus, runs: number): Uint8Array {
  const { tables } = corpus
  const proposed = jackknifed(corpus)
  const seeds = Array.from({ length: runs }, (_, run) => SEED + run)
  const typer = quantised(meanOf(seeds.map((seed) => trainTyper(proposed, seed))))
  const tagger = quantised(
    meanOf(
      seeds.map((seed) =>
        train(
          domainsOf(corpus, () => true),
          seed,
        ),
      ),
    ),
  )
  const dev = asExamples(readGum('dev').map(labelsOfGum), tables)
  console.log(
    `  the tagger's names of GUM dev on gold words and tags: ${score(tagModelOf(tagger.weights, tagger.unit), dev)}`,
  )
  return writeBundle(
    { seed: SEED, labels: NAME_TYPES, unit: tagger.unit, typeUnit: typer.unit },
    {
      names: tagger.weights,
      types: typer.weights,
      'lore.keys': tables.lore.keys,
      'lore.bits': tables.lore.bits,
      'senses.keys': tables.senses.keys,
      'senses.sense': tables.senses.sense,
      'senses.lists': tables.senses.lists,
    },
  )
}

/** Trained after `analyse`, whose clusters of words it uses. */
export function trainNames(): void {
  const analyser = openAnalyser(openBundle(readFileSync(join(ROOT, 'models/analyse.bin'))))
  const bytes = learnNames(readNamesCorpus(analyser.model.lexicon, readWorld('train', analyser)), RUNS)
  writeModel('names.bin', bytes, [NAMES_OF_GUM, DATA.world, SILVER_NAMES, DATA.ewt, DATA.polnear, SENSE_VECTORS])
}
