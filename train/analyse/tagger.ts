/** Trains both passes of the tagger. The second learns on tags that a first pass gave to sentences it had not learned from. */
import {
  casingOf,
  firstFeatures,
  onlyChoice,
  openTagger,
  secondFeatures,
  type TagModel,
  tagAgain,
  tagFeatureBuffer,
  tagOnce,
} from '../../src/analyse/03-tags/index.ts'
import type { Lexicon } from '../../src/analyse/lexicon.ts'
import {
  averaged,
  chooseFeatures,
  createPerceptron,
  noteKeys,
  only,
  type Perceptron,
  quantiseKeyed,
  randomFrom,
  rowKeys,
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

/** Rows to explore with, and rows that are kept, as powers of two. */
const EXPLORE = 20
const KEEP = 18

/** Weights of no greater magnitude cost more time and space than they are worth. */
const LEAST = 0.3

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

/** One of the two passes: its features, and the tags that it begins with. */
interface Pass {
  readonly features: typeof firstFeatures
  /** What the second pass goes out from, for every word. */
  readonly given: Uint8Array | null
  readonly seed: number
}

const first: Pass = { features: firstFeatures, given: null, seed: 31 }
const second = (given: Uint8Array): Pass => ({ features: secondFeatures, given, seed: 32 })

/** The first pass alone. */
export const trainFirst = (
  training: TaggerTraining,
  sentences: readonly CorpusSentence[],
  epochs: number,
): TagModel['first'] => trainPass(training, sentences, first, epochs)

/** Explores with many features, then learns again on those that mattered. */
function trainPass(training: TaggerTraining, sentences: readonly CorpusSentence[], pass: Pass, epochs: number) {
  const classes = training.classes.upos.length
  const wide = createPerceptron({ bits: EXPLORE, classes })
  const keys = rowKeys(wide)
  learnPass(
    training,
    sentences,
    pass,
    epochs,
    (features, count, last) => {
      if (last) noteKeys(keys, features, count)
      return count
    },
    wide,
  )
  const kept = chooseFeatures(wide, keys, KEEP)
  const narrow = createPerceptron({ bits: KEEP, classes })
  learnPass(training, sentences, pass, epochs, (features, count) => only(kept, features, count), narrow)
  return quantiseKeyed({ classes, weights: averaged(narrow) }, kept, { prune: LEAST })
}

function learnPass(
  { corpus, lexicon, gold }: TaggerTraining,
  sentences: readonly CorpusSentence[],
  { features: featuresOf, given, seed }: Pass,
  epochs: number,
  prepare: (features: Int32Array, count: number, last: boolean) => number,
  learner: Perceptron,
): void {
  const features = tagFeatureBuffer()
  const tags = new Uint8Array(gold.length)
  const random = randomFrom(seed)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { first, end } of shuffle([...sentences], random)) {
      const context = { atoms: corpus.atoms, lexicon, first, end, casing: casingOf(corpus.atoms, first, end) }
      if (given !== null) for (let word = first; word < end; word++) tags[word] = given[word]
      for (let word = first; word < end; word++) {
        const single = onlyChoice(lexicon, word)
        if (single >= 0) {
          tags[word] = single
          continue
        }
        const count = prepare(features, featuresOf(context, word, tags, features), epoch === epochs - 1)
        tags[word] = learnWord(learner, lexicon, word, features, count, gold[word])
      }
    }
  }
}

const FOLDS = 5
/** Neighbouring sentences are of one document; a fold takes many at once, so that it is as new as another text. */
const TOGETHER = 50
const foldOf = (sentence: number): number => Math.floor(sentence / TOGETHER) % FOLDS
const others = (sentences: readonly CorpusSentence[], fold: number) => sentences.filter((_, i) => foldOf(i) !== fold)
const held = (sentences: readonly CorpusSentence[], fold: number) => sentences.filter((_, i) => foldOf(i) === fold)

/**
 * The tagger, and the tags that both passes give to sentences that neither has learned from: what the parser will see
 * of new text, and therefore what it should learn on.
 */
export function trainTagger(training: TaggerTraining): { model: TagModel; jackknifed: Uint8Array } {
  const { sentences, atoms } = training.corpus
  const run = (pass: typeof tagOnce, table: TagModel['first'], on: readonly CorpusSentence[], tags: Uint8Array) => {
    const tagger = openTagger({ first: table, second: table })
    for (const { first, end } of on)
      pass(tagger, { atoms, lexicon: training.lexicon, first, end, casing: casingOf(atoms, first, end) }, tags)
  }
  const given = new Uint8Array(training.gold.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    run(tagOnce, trainPass(training, others(sentences, fold), first, 4), held(sentences, fold), given)
  }
  const jackknifed = given.slice()
  for (let fold = 0; fold < FOLDS; fold++) {
    run(tagAgain, trainPass(training, others(sentences, fold), second(given), 3), held(sentences, fold), jackknifed)
  }
  return {
    model: {
      first: trainPass(training, sentences, first, 8),
      second: trainPass(training, sentences, second(given), 6),
      ...training.classes,
    },
    jackknifed,
  }
}
