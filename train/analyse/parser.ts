/**
 * Trains the arc-hybrid parser with a dynamic oracle (Goldberg and Nivre 2013): at every state it asks which
 * transitions lose no gold edge that can still be had, so that learning goes on from the parser's own mistakes
 * (exploration) instead of only along the gold path.
 */
import {
  allows,
  apply,
  beginSentence,
  isFinished,
  PARSE_FEATURES,
  type ParseInput,
  type ParseState,
  parseFeatures,
  parseState,
  TRANSITIONS,
  Transition,
} from '../../src/analyse/04-parse.ts'
import { averaged, createPerceptron, randomFrom, score, shuffle, tick, update } from '../learn/index.ts'
import type { Corpus } from './corpus.ts'

/** Gold edges that a transition makes unreachable. `gold` are heads within the sentence, -1 at the root. */
export function lost(state: ParseState, transition: number, gold: Int32Array): number {
  const { stack, depth, next, length } = state
  let cost = 0
  if (transition === Transition.Shift) {
    // The word goes on the stack: what lies below the top can no longer be its head, and no word of the stack its dependent.
    for (let i = 0; i < depth; i++) {
      if (gold[stack[i]] === next) cost++
      if (i < depth - 1 && gold[next] === stack[i]) cost++
    }
    return cost
  }
  const top = stack[depth - 1]
  const given = transition === Transition.Left ? next : stack[depth - 2]
  if (gold[top] < 0) cost++
  else if (gold[top] !== given && (gold[top] >= next || (depth > 1 && gold[top] === stack[depth - 2]))) cost++
  for (let word = next; word < length; word++) if (gold[word] === top) cost++
  return cost
}

export function trainParser(
  corpus: Corpus,
  input: ParseInput,
  { bits, epochs }: { bits: number; epochs: number },
): Float32Array {
  const learner = createPerceptron({ bits, classes: TRANSITIONS })
  const random = randomFrom(41)
  const longest = corpus.sentences.reduce((max, { first, end }) => Math.max(max, end - first), 0)
  const state = parseState(longest)
  const features = new Int32Array(PARSE_FEATURES)
  const gold = new Int32Array(longest)
  const costs = new Int32Array(TRANSITIONS)
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0
    let steps = 0
    for (const { first, end } of shuffle([...corpus.sentences], random)) {
      const length = end - first
      for (let i = 0; i < length; i++) gold[i] = corpus.head[first + i] < 0 ? -1 : corpus.head[first + i] - first
      beginSentence(state, first, length)
      while (!isFinished(state)) {
        const count = parseFeatures(state, input, features)
        const scores = score(learner, features, count)
        let least = 1 << 20
        for (let t = 0; t < TRANSITIONS; t++) {
          costs[t] = allows(state, t) ? lost(state, t, gold) : 1 << 21
          if (costs[t] < least) least = costs[t]
        }
        let guess = -1
        let right = -1
        for (let t = 0; t < TRANSITIONS; t++) {
          if (costs[t] >= 1 << 21) continue
          if (guess < 0 || scores[t] > scores[guess]) guess = t
          if (costs[t] === least && (right < 0 || scores[t] > scores[right])) right = t
        }
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
      console.log(`  parser round ${epoch + 1}: ${((100 * wrong) / steps).toFixed(2)} % wrong`)
  }
  return averaged(learner)
}
