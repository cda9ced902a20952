/**
 * Trains the arc-hybrid parser with a dynamic oracle (Goldberg and Nivre 2013): at every state it asks which
 * transitions lose no gold edge that can still be had, so that learning goes on from the parser's own mistakes
 * (exploration) instead of only along the gold path.
 */
import {
  allows,
  apply,
  beginSentence,
  guideBy,
  isFinished,
  onStack,
  PARSE_FEATURES,
  type ParseInput,
  type ParseModel,
  type ParseState,
  parseFeatures,
  parseScratch,
  parseState,
  parseView,
  type SentenceView,
  sentenceView,
  TRANSITIONS,
  Transition,
  viewBackwards,
  viewForwards,
} from '../../src/analyse/04-parse.ts'
import type { PackedTable } from '../../src/linear/index.ts'
import { averaged, createPerceptron, quantisePacked, randomFrom, score, shuffle, tick, update } from '../learn/index.ts'
import type { Corpus, CorpusSentence } from './corpus.ts'

/** Gold edges that a transition makes unreachable. `gold` are heads within the sentence, words from 1, 0 at the root. */
export function lost(state: ParseState, transition: number, gold: Int32Array): number {
  const { depth, next, length } = state
  let cost = 0
  if (transition === Transition.Shift) {
    // The word goes on the stack: what lies below the top can no longer be its head, and no word of the stack its dependent.
    for (let below = 0; below < depth; below++) {
      const word = onStack(state, below)
      if (gold[word] === next) cost++
      if (below > 0 && gold[next] === word) cost++
    }
    return cost
  }
  const top = onStack(state, 0)
  const second = onStack(state, 1)
  const given = transition === Transition.Left ? next : second
  const reachable = gold[top] === 0 || gold[top] >= next || gold[top] === second
  if (gold[top] !== given && reachable) cost++
  for (let word = next; word <= length; word++) if (gold[word] === top) cost++
  return cost
}

/** Reads a sentence of the corpus into the view, and its gold heads in the view's order. */
type Reader = (sentence: CorpusSentence, view: SentenceView, gold: Int32Array) => void

/** A head within the sentence, words from 1, as seen forwards or backwards. */
const headIn = (head: number, { first, end }: CorpusSentence, backwards: boolean): number =>
  head < 0 ? 0 : backwards ? end - head : head - first + 1

const forwards =
  (corpus: Corpus, input: ParseInput, guides: Int32Array): Reader =>
  (sentence, view, gold) => {
    const { first, end } = sentence
    for (let i = first; i < end; i++) gold[i - first + 1] = headIn(corpus.head[i], sentence, false)
    viewForwards(view, input, first, end)
    guideBy(view, guides.subarray(first, end + 1))
  }

const backwards =
  (corpus: Corpus, input: ParseInput): Reader =>
  (sentence, view, gold) => {
    const { first, end } = sentence
    for (let i = first; i < end; i++) gold[end - i] = headIn(corpus.head[i], sentence, true)
    viewBackwards(view, input, first, end)
  }

export interface ParserTraining {
  readonly bits: number
  readonly epochs: number
}

/** The guided parser has more features, and gains more from keeping them apart. */
const BACKWARDS: ParserTraining = { bits: 20, epochs: 7 }
const FORWARDS: ParserTraining = { bits: 21, epochs: 7 }
/** A guide for the guided parser to learn on need not be the best. */
const JACKKNIFED: ParserTraining = { bits: 20, epochs: 4 }

/** Both parsers. The one that is guided learns on trees that its guide gave to sentences it had not learned from. */
export function trainParser(corpus: Corpus, input: ParseInput): ParseModel {
  const { sentences } = corpus
  const length = corpus.head.length
  const read = backwards(corpus, input)
  // The guide's head of word i of the corpus, read backwards, stands at i + 1.
  const guides = new Int32Array(length + 1)
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = sentences.filter((_, i) => i % FOLDS !== fold)
    const table = learnTransitions(others, read, JACKKNIFED)
    const scratch = parseScratch(longestOf(corpus))
    for (const { first, end } of sentences.filter((_, i) => i % FOLDS === fold)) {
      viewBackwards(scratch.view, input, first, end)
      parseView(table, scratch)
      guides.set(scratch.state.head.subarray(1, end - first + 1), first + 1)
    }
  }
  return {
    backwards: learnTransitions(sentences, read, BACKWARDS),
    forwards: learnTransitions(sentences, forwards(corpus, input, guides), FORWARDS),
  }
}

const FOLDS = 3

const longestOf = ({ sentences }: Pick<Corpus, 'sentences'>): number =>
  sentences.reduce((max, { first, end }) => Math.max(max, end - first), 0)

export function learnTransitions(
  sentences: readonly CorpusSentence[],
  read: Reader,
  { bits, epochs }: ParserTraining,
): PackedTable {
  const learner = createPerceptron({ bits, classes: TRANSITIONS })
  const random = randomFrom(41)
  const longest = longestOf({ sentences })
  const state = parseState(longest)
  const view = sentenceView(longest)
  const features = new Int32Array(PARSE_FEATURES)
  const gold = new Int32Array(longest + 1)
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0
    let steps = 0
    for (const sentence of shuffle([...sentences], random)) {
      read(sentence, view, gold)
      beginSentence(state, view.length)
      while (!isFinished(state)) {
        if (state.next > state.length || state.depth === 0) {
          apply(state, state.depth === 0 ? Transition.Shift : Transition.Right)
          continue
        }
        const count = parseFeatures(state, view, features)
        const { guess, right } = choose(state, score(learner, features, count), gold)
        steps++
        if (guess !== right) {
          wrong++
          update(learner, features, count, right, 1)
          update(learner, features, count, guess, -1)
        }
        tick(learner)
        // From the second round on, mostly follow the parser where it errs: it will have to go on from there.
        apply(state, epoch > 0 && random() < 0.9 ? guess : right)
      }
    }
    if (process.env.ONRECORD_TRAIN_LOG)
      console.log(`    round ${epoch + 1}: ${((100 * wrong) / steps).toFixed(2)} % wrong`)
  }
  return quantisePacked(averaged(learner))
}

/** The transition that scores highest, and the one that scores highest among those that lose least. */
function choose(state: ParseState, scores: Float32Array, gold: Int32Array): { guess: number; right: number } {
  let guess = -1
  let right = -1
  let least = 1 << 20
  for (let t = 0; t < TRANSITIONS; t++) {
    if (!allows(state, t)) continue
    const cost = lost(state, t, gold)
    if (guess < 0 || scores[t] > scores[guess]) guess = t
    if (cost < least || (cost === least && scores[t] > scores[right])) {
      right = t
      least = cost
    }
  }
  return { guess, right }
}
