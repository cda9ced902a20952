/** Trains the sentence splitter: every place where a sentence may end, in the words that our own tokenizer finds. */
import { tokenise } from '../../src/analyse/01-tokens/index.ts'
import {
  advance,
  boundaryFeatureBuffer,
  boundaryFeatures,
  mayEnd,
  startOfSentence,
} from '../../src/analyse/02-sentences/index.ts'
import { atomsOf } from '../../src/analyse/atoms.ts'
import type { DenseTable } from '../../src/linear/index.ts'
import type { TreeDocument } from '../conllu.ts'
import { createLogistic, learn, quantiseDense, randomFrom, shuffle } from '../learn/index.ts'

interface Example {
  readonly features: Int32Array
  readonly ends: 0 | 1
}

/** Gold boundaries at block edges teach nothing: the splitter never asks there. */
function examplesOf(document: TreeDocument): Example[] {
  const { text } = document
  const tokens = tokenise(text)
  const context = { text, tokens, atoms: atomsOf(text, tokens) }
  const starts = new Set(document.sentences.map(({ words }) => words[0].start))
  const edges = new Set(document.sentences.filter((s) => s.paragraph).map(({ words }) => words[0].start))
  const buffer = boundaryFeatureBuffer()
  const examples: Example[] = []
  let state = startOfSentence()
  for (let word = 0; word + 1 < tokens.count; word++) {
    advance(state, text, tokens, word)
    const next = tokens.start[word + 1]
    const ends = starts.has(next)
    if (!edges.has(next) && mayEnd(text, tokens, context.atoms, word)) {
      const count = boundaryFeatures(context, word, state, buffer)
      examples.push({ features: buffer.slice(0, count), ends: ends ? 1 : 0 })
    }
    if (ends) state = startOfSentence()
  }
  return examples
}

export function trainSentences(documents: readonly TreeDocument[]): DenseTable {
  const examples = documents.flatMap(examplesOf)
  const learner = createLogistic({ bits: 17, rate: 0.1, pull: 1e-5 })
  const random = randomFrom(17)
  for (let epoch = 0; epoch < 8; epoch++) {
    for (const { features, ends } of shuffle(examples, random)) learn(learner, features, features.length, ends)
  }
  return quantiseDense({ classes: 1, weights: learner.weights })
}
