/** Trains the names of edges, on gold trees with the tags of a tagger that had not seen them. */

import type { ParseInput } from '../../src/analyse/04-parse.ts'
import { RELATION_FEATURES, relationFeatures, topDown, treeView, viewTree } from '../../src/analyse/04-relations.ts'
import { RELATION_NAMES } from '../../src/record/index.ts'
import { averaged, best, createPerceptron, randomFrom, shuffle, tick, update } from '../learn/index.ts'
import type { Corpus } from './corpus.ts'

export function trainRelations(
  corpus: Corpus,
  input: ParseInput,
  { bits, epochs }: { bits: number; epochs: number },
): Float32Array {
  const learner = createPerceptron({ bits, classes: RELATION_NAMES.length })
  const random = randomFrom(51)
  const longest = corpus.sentences.reduce((max, { first, end }) => Math.max(max, end - first), 0)
  const view = treeView(longest)
  const order = new Int32Array(longest)
  const heads = new Int32Array(longest)
  const features = new Int32Array(RELATION_FEATURES)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { first, end } of shuffle([...corpus.sentences], random)) {
      const length = end - first
      for (let i = 0; i < length; i++) heads[i] = corpus.head[first + i] < 0 ? -1 : corpus.head[first + i] - first
      viewTree(view, heads, first, length)
      const count = topDown(view, order)
      for (let i = 0; i < count; i++) {
        const word = order[i]
        const gold = corpus.relation[first + word]
        if (heads[word] < 0) {
          view.relation[word] = gold
          continue
        }
        const n = relationFeatures(view, input, word, features)
        const guess = best(learner, features, n)
        if (guess !== gold) {
          update(learner, features, n, gold, 1)
          update(learner, features, n, guess, -1)
        }
        tick(learner)
        view.relation[word] = guess
      }
    }
  }
  return averaged(learner)
}
