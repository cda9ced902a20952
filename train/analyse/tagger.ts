/** Trains both passes of the tagger. The second learns on tags that a first pass gave to sentences it had not learned from. */
import {
  firstPass,
  leftFeatures,
  onlyChoice,
  rightFeatures,
  secondPass,
  type TagModel,
  tagFeatureBuffer,
  tagScratch,
  wordFeatures,
} from '../../src/analyse/03-tags.ts'
import type { Lexicon } from '../../src/analyse/lexicon.ts'
import {
  averaged,
  createPerceptron,
  type Perceptron,
  pruneSparse,
  quantiseSparse,
  randomFrom,
  shuffle,
  tick,
  update,
} from '../learn/index.ts'
import type { Corpus, CorpusSentence, TagClasses } from './corpus.ts'

export interface TaggerTraining {
  readonly corpus: Corpus
  readonly lexicon: Lexicon
  readonly classes: TagClasses
  /** Gold class of every word. */
  readonly gold: Uint8Array
}

const BITS = 18

/** Weights smaller than this, in units of the shipped table, cost more time and space than they are worth. */
const LEAST = { first: 20, second: 14 } as const

function quantised(learner: Perceptron) {
  return quantiseSparse({ classes: learner.classes, weights: averaged(learner) }, { prune: 0.02 })
}

/** One step of learning over the tags that the word may have. Returns the guess. */
function learnWord(
  learner: Perceptron,
  { choice, choiceStart, choices }: Lexicon,
  word: number,
  features: Int32Array,
  count: number,
  gold: number,
): number {
  const { classes, mask, weights } = learner
  const start = choiceStart[choice[word]]
  const end = choiceStart[choice[word] + 1]
  let guess = -1
  let highest = 0
  let possible = false
  for (let at = start; at < end; at++) {
    const tag = choices[at]
    if (tag === gold) possible = true
    let score = 0
    for (let i = 0; i < count; i++) score += weights[(features[i] & mask) * classes + tag]
    if (guess < 0 || score > highest) {
      guess = tag
      highest = score
    }
  }
  if (guess !== gold && possible) {
    update(learner, features, count, gold, 1)
    update(learner, features, count, guess, -1)
  }
  tick(learner)
  return guess
}

export function trainFirst(
  { corpus, lexicon, classes, gold }: TaggerTraining,
  sentences: readonly CorpusSentence[],
  epochs: number,
) {
  const learner = createPerceptron({ bits: BITS, classes: classes.upos.length })
  const features = tagFeatureBuffer()
  const tags = new Uint8Array(gold.length)
  const random = randomFrom(31)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { first, end } of shuffle([...sentences], random)) {
      const context = { atoms: corpus.atoms, lexicon, first, end }
      for (let word = first; word < end; word++) {
        const only = onlyChoice(lexicon, word)
        if (only >= 0) {
          tags[word] = only
          continue
        }
        const count = leftFeatures(context, word, tags, features, wordFeatures(context, word, features))
        tags[word] = learnWord(learner, lexicon, word, features, count, gold[word])
      }
    }
  }
  return quantised(learner)
}

export function trainSecond(
  { corpus, lexicon, classes, gold }: TaggerTraining,
  sentences: readonly CorpusSentence[],
  given: Uint8Array,
  epochs: number,
) {
  const learner = createPerceptron({ bits: BITS, classes: classes.upos.length })
  const features = tagFeatureBuffer()
  const tags = given.slice()
  const random = randomFrom(32)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { first, end } of shuffle([...sentences], random)) {
      const context = { atoms: corpus.atoms, lexicon, first, end }
      for (let word = first; word < end; word++) tags[word] = given[word]
      for (let word = first; word < end; word++) {
        const only = onlyChoice(lexicon, word)
        if (only >= 0) {
          tags[word] = only
          continue
        }
        const known = leftFeatures(context, word, tags, features, wordFeatures(context, word, features))
        const count = rightFeatures(context, word, tags, features, known)
        tags[word] = learnWord(learner, lexicon, word, features, count, gold[word])
      }
    }
  }
  return quantised(learner)
}

/** Every fifth sentence is one fold. */
export const foldOf = (sentences: readonly CorpusSentence[], fold: number, folds: number): readonly CorpusSentence[] =>
  sentences.filter((_, i) => i % folds === fold)

const others = (sentences: readonly CorpusSentence[], fold: number) => sentences.filter((_, i) => i % FOLDS !== fold)
const held = (sentences: readonly CorpusSentence[], fold: number) => sentences.filter((_, i) => i % FOLDS === fold)

const FOLDS = 5

/** In training, the second pass decides every word again. */
const NEVER_SURE = 0x7fffffff

/**
 * The tagger, and the tags that both passes give to sentences that neither has learned from: what the parser will see
 * of new text, and therefore what it should learn on.
 */
export function trainTagger(training: TaggerTraining): { model: TagModel; jackknifed: Uint8Array } {
  const { sentences, atoms } = training.corpus
  const longest = sentences.reduce((max, { first, end }) => Math.max(max, end - first), 0)
  const scratch = tagScratch(training.classes, longest)
  const run = (pass: typeof secondPass, table: TagModel['first'], on: readonly CorpusSentence[], tags: Uint8Array) => {
    for (const { first, end } of on)
      pass(table, { atoms, lexicon: training.lexicon, first, end }, tags, scratch, NEVER_SURE)
  }
  const given = new Uint8Array(training.gold.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    run(firstPass, trainFirst(training, others(sentences, fold), 4), held(sentences, fold), given)
  }
  const jackknifed = given.slice()
  for (let fold = 0; fold < FOLDS; fold++) {
    run(secondPass, trainSecond(training, others(sentences, fold), given, 3), held(sentences, fold), jackknifed)
  }
  const first = trainFirst(training, sentences, 8)
  const second = trainSecond(training, sentences, given, 6)
  return {
    model: { first: pruneSparse(first, LEAST.first), second: pruneSparse(second, LEAST.second), ...training.classes },
    jackknifed,
  }
}
