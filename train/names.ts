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
import { type LabelledText, labelsOfGum, readSilver } from './names-gold.ts'
import { type GoldDocument, readGum } from './names-gum.ts'
import { withJackknifedTags } from './names-jackknife.ts'
import { makeLore } from './names-lore.ts'
import { makeSenses } from './names-senses.ts'
import { proposedIn, type TypedNames, trainTyper } from './names-typer.ts'
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
/** What a silver label counts beside a gold one. */
const SILVER_SHARE = 0.5
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

/**
 * Gold and silver share one set of weights and have one of their own each (Daumé's domain adaptation, 2007): what
 * CoreNLP marks otherwise than GUM stays in silver's own, which is thrown away.
 */
function train(gold: readonly Example[], silver: readonly Example[], seed: number): Float32Array {
  const random = randomFrom(seed)
  const shared = newLearning()
  const own = { gold: newLearning(), silver: newLearning() }
  const rows = new Int32Array(FEATURES_AT_MOST)
  const scores = new Float64Array(LABELS)
  const isSilver = new Set(silver)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let loss = 0
    for (const example of shuffle([...gold, ...(epoch % 2 === 0 ? silver : [])], random)) {
      const { analysis, labels, view } = example
      const share = isSilver.has(example) ? SILVER_SHARE : 1
      const specific = isSilver.has(example) ? own.silver : own.gold
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
        before = best
      }
    }
    console.log(`  names, epoch ${epoch + 1}: loss ${loss.toFixed(0)}`)
  }
  return shared.weights.map((weight, index) => weight + own.gold.weights[index])
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

/** What a tagger that had not seen a document proposes in it, fold by fold: what the second model will see of new text. */
function jackknifed(
  documents: readonly GoldDocument[],
  gold: readonly Example[],
  silver: readonly Example[],
): TypedNames[] {
  const proposed: TypedNames[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = gold.filter((_, i) => i % FOLDS !== fold)
    const { weights, unit } = quantised(train(others, silver, SEED + fold))
    const tagger = tagModelOf(weights, unit)
    for (const [i, document] of documents.entries()) {
      if (i % FOLDS === fold) proposed[i] = proposedIn(document, gold[i].analysis, gold[i].view, tagger)
    }
  }
  return proposed
}

/** Trained after `analyse`, whose clusters of words it uses. */
export function trainNames(): void {
  const { lexicon } = openAnalyser(openBundle(readFileSync(join(ROOT, 'models/analyse.bin')))).model
  const documents = readGum('train')
  const silverTexts = readSilver('train', Number.POSITIVE_INFINITY)
  const tables = { lexicon, lore: makeLore(), senses: makeSenses(documents.map(labelsOfGum), silverTexts) }
  const tagged = withJackknifedTags(documents, FOLDS, lexicon)
  const gold = asExamples(
    documents.map((document, i) => ({ analysis: tagged[i], labels: labelsOfGum(document).labels })),
    tables,
  )
  const silver = asExamples(silverTexts.slice(0, SILVER_ARTICLES), tables)
  const dev = asExamples(readGum('dev').map(labelsOfGum), tables)
  const proposed = jackknifed(documents, gold, silver)
  const typer = quantised(meanOf(Array.from({ length: RUNS }, (_, run) => trainTyper(proposed, SEED + run))))
  const tagger = quantised(meanOf(Array.from({ length: RUNS }, (_, run) => train(gold, silver, SEED + run))))
  console.log(
    `  the tagger's names of GUM dev on gold words and tags: ${score(tagModelOf(tagger.weights, tagger.unit), dev)}`,
  )
  const bytes = writeBundle(
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
  writeModel('names.bin', bytes, [NAMES_OF_GUM, SILVER_NAMES, DATA.ewt, DATA.polnear, SENSE_VECTORS])
}
