/** Trains the names of edges, on gold trees with the tags of a tagger that had not seen them. */
import { type ParseInput, sentenceView, viewForwards } from '../../src/analyse/04-parse.ts'
import { RELATION_FEATURES, relationFeatures, topDown, treeView, viewTree } from '../../src/analyse/04-relations.ts'
import type { SparseTable } from '../../src/linear/index.ts'
import { RELATION_NAMES } from '../../src/record/index.ts'
import { averaged, best, createPerceptron, quantiseSparse, randomFrom, shuffle, tick, update } from '../learn/index.ts'
import type { Corpus } from './corpus.ts'

const BITS = 17
const EPOCHS = 6

export function trainRelations(corpus: Corpus, input: ParseInput): SparseTable {
  const classes = RELATION_NAMES.length
  const learner = createPerceptron({ bits: BITS, classes })
  const random = randomFrom(51)
  const longest = corpus.sentences.reduce((max, { first, end }) => Math.max(max, end - first), 0)
  const tree = treeView(longest)
  const words = sentenceView(longest)
  const order = new Int32Array(longest)
  const heads = new Int32Array(longest + 1)
  const features = new Int32Array(RELATION_FEATURES)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { first, end } of shuffle([...corpus.sentences], random)) {
      for (let word = first; word < end; word++) {
        heads[word - first + 1] = corpus.head[word] < 0 ? 0 : corpus.head[word] - first + 1
      }
      viewForwards(words, input, first, end)
      viewTree(tree, heads, end - first)
      const count = topDown(tree, order)
      for (let i = 0; i < count; i++) {
        const word = order[i]
        const gold = corpus.relation[first + word - 1]
        if (tree.head[word] === 0) {
          tree.relation[word] = gold
          continue
        }
        const n = relationFeatures(tree, words, word, features)
        const guess = best(learner, features, n)
        if (guess !== gold) {
          update(learner, features, n, gold, 1)
          update(learner, features, n, guess, -1)
        }
        tick(learner)
        tree.relation[word] = guess
      }
    }
  }
  return quantiseSparse({ classes, weights: averaged(learner) }, { least: LEAST })
}

/** Weights smaller than this, in units of the shipped table, cost more time and space than they are worth. */
const LEAST = 20
