/**
 * Trains the arc-hybrid parser with a dynamic oracle (Goldberg and Nivre 2013): at every state it asks which
 * transitions lose no gold edge that can still be had, so that learning goes on from the parser's own mistakes
 * (exploration) instead of only along the gold path.
 */
import { EDGE_FEATURES, edgeFeatures } from '../../src/analyse/04-parse/edge-features.ts'
import { BACKWARDS, FORWARDS, type Look, PARSE_FEATURES } from '../../src/analyse/04-parse/features.ts'
import {
  onlyTransition,
  openParser,
  type ParseModel,
  parseBackwards,
  parseSentence,
} from '../../src/analyse/04-parse/index.ts'
import {
  allows,
  apply,
  beginSentence,
  headGiven,
  isFinished,
  onStack,
  type ParseState,
  parseState,
  TRANSITIONS,
  Transition,
} from '../../src/analyse/04-parse/state.ts'
import {
  guideBy,
  type ParseInput,
  type SentenceView,
  sentenceView,
  viewBackwards,
  viewForwards,
} from '../../src/analyse/04-parse/view.ts'
import { RELATION_NAMES, Relation } from '../../src/record/index.ts'
import {
  averaged,
  best,
  chooseFeatures,
  createPerceptron,
  meanOf,
  noteKeys,
  only,
  type Perceptron,
  quantiseKeyed,
  quantisePacked,
  type RowKeys,
  randomFrom,
  rowKeys,
  score,
  shuffle,
  tick,
  update,
} from '../learn/index.ts'
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

/** How a parser sees the corpus. */
interface Reading {
  /** Reads a sentence into the view, and its gold heads and labels in the view's order. */
  readonly read: (sentence: CorpusSentence, view: SentenceView, gold: Gold) => void
  readonly look: Look
  /** Whether it names its edges. */
  readonly names: boolean
}

/** Words from 1; head 0 at the root, label a relation plus 1. */
interface Gold {
  readonly head: Int32Array
  readonly label: Uint8Array
}

const forwards = (corpus: TreedCorpus, input: ParseInput, guides: Int32Array): Reading => ({
  read({ first, end }, view, gold) {
    for (let i = first; i < end; i++) {
      gold.head[i - first + 1] = corpus.head[i] < 0 ? 0 : corpus.head[i] - first + 1
      gold.label[i - first + 1] = corpus.relation[i] + 1
    }
    viewForwards(view, input, first, end)
    guideBy(view, guides.subarray(first, end + 1))
  },
  look: FORWARDS,
  names: true,
})

const backwards = (corpus: TreedCorpus, input: ParseInput): Reading => ({
  read({ first, end }, view, gold) {
    for (let i = first; i < end; i++) gold.head[end - i] = corpus.head[i] < 0 ? 0 : end - corpus.head[i]
    viewBackwards(view, input, first, end)
  },
  look: BACKWARDS,
  names: false,
})

interface Sizes {
  /** Rows to explore with, and rows that are kept, as powers of two; null keeps all, and saves learning again. */
  readonly explore: number
  readonly keep: number | null
  readonly epochs: number
  /** How many learn on the features that were kept, whose mean it is. */
  readonly learners: number
}

const SIZES = {
  backwards: { explore: 24, keep: 17, epochs: 8, learners: 3 },
  teacher: { explore: 24, keep: 19, epochs: 7, learners: 1 },
  forwards: { explore: 24, keep: 18, epochs: 8, learners: 3 },
  /** A guide for the guided parser to learn on need not be the best. */
  jackknifed: { explore: 22, keep: null, epochs: 5, learners: 1 },
} as const satisfies Readonly<Record<string, Sizes>>
const EDGE_SIZES = { explore: 20, keep: 16 } as const

/** Of 127, the least that a weight of an edge must be to be worth its time: half of them are less, and decide nothing. */
const LEAST_EDGE = 7

/** Words with tags, in sentences, without trees: news that the parser teaches itself on. */
export interface Untreed {
  readonly input: ParseInput
  readonly sentences: readonly CorpusSentence[]
}

/**
 * Both parsers. The one that is guided learns on trees that its guide gave to sentences it had not learned from. Then it
 * parses news, and learns once more on the treebanks and on what it made of the news: it has met many more words in
 * their places by then.
 */
export function trainParser(corpus: Corpus, input: ParseInput, news: Untreed): ParseModel {
  const { sentences } = corpus
  const guides = jackknifedGuides(corpus, input)
  const back = learnParser(sentences, backwards(corpus, input), SIZES.backwards).transitions
  const teacher = learnParser(sentences, forwards(corpus, input, guides), SIZES.teacher)
  const silver = parsed({ backwards: back, forwards: teacher.transitions, edges: teacher.edges }, news)
  const both = joined({ corpus, input, guides }, silver)
  const { transitions, edges } = learnParser(
    both.corpus.sentences,
    forwards(both.corpus, both.input, both.guides),
    SIZES.forwards,
  )
  return { backwards: back, forwards: transitions, edges }
}

/** For each word of the corpus the head that a parser gave which read backwards and had not learned from its sentence. */
function jackknifedGuides(corpus: Corpus, input: ParseInput): Int32Array {
  const { sentences } = corpus
  const guides = guidesFor(corpus.head.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = sentences.filter((_, i) => foldOf(i) !== fold)
    const { transitions, edges } = learnParser(others, backwards(corpus, input), SIZES.jackknifed)
    const parser = openParser({ backwards: transitions, forwards: transitions, edges })
    for (const { first, end } of sentences.filter((_, i) => foldOf(i) === fold)) {
      parseBackwards(parser, input, first, end)
      guides.set(parser.state.head.subarray(1, end - first + 1), first + 1)
    }
  }
  return guides
}

/** The guide's head of word i, read backwards, stands at i + 1. */
const guidesFor = (words: number): Int32Array => new Int32Array(words + 1)

/** Words with trees, and with the trees of the guide. */
interface Treed {
  readonly corpus: TreedCorpus
  readonly input: ParseInput
  readonly guides: Int32Array
}
type TreedCorpus = Pick<Corpus, 'head' | 'relation' | 'sentences'>

/** The trees that a model gives to sentences without. */
function parsed(model: ParseModel, { input, sentences }: Untreed): Treed {
  const words = input.atoms.count
  const guides = guidesFor(words)
  const head = new Int32Array(words)
  const relation = new Uint8Array(words)
  const parser = openParser(model)
  for (const { first, end } of sentences) {
    parseBackwards(parser, input, first, end)
    guides.set(parser.state.head.subarray(1, end - first + 1), first + 1)
    parseSentence(parser, input, first, end)
    const { state } = parser
    for (let word = first; word < end; word++) {
      const up = state.head[word - first + 1]
      head[word] = up === 0 ? -1 : first + up - 1
      relation[word] = up === 0 ? Relation.root : state.label[word - first + 1] - 1
    }
  }
  return { corpus: { head, relation, sentences }, input, guides }
}

/** One after the other, as if they were one corpus. */
function joined(one: Treed, other: Treed): Treed {
  const words = one.input.atoms.count
  const append = <T extends Int32Array | Uint8Array | Uint16Array>(a: T, b: T): T => {
    const all = new (a.constructor as new (length: number) => T)(words + b.length)
    all.set(a.subarray(0, words))
    all.set(b, words)
    return all
  }
  const { atoms, lexicon, tags, upos } = one.input
  const moved = other.corpus.head.map((head) => (head < 0 ? -1 : head + words))
  return {
    corpus: {
      head: append(one.corpus.head, moved),
      relation: append(one.corpus.relation, other.corpus.relation),
      sentences: [
        ...one.corpus.sentences,
        ...other.corpus.sentences.map(({ first, end }) => ({ first: first + words, end: end + words })),
      ],
    },
    input: {
      atoms: { lower: append(atoms.lower, other.input.atoms.lower), count: words + other.input.atoms.count },
      lexicon: { cluster: append(lexicon.cluster, other.input.lexicon.cluster) },
      tags: append(tags, other.input.tags),
      upos,
    },
    guides: append(one.guides, other.guides),
  }
}

const FOLDS = 3
/** Neighbouring sentences are of one document; a fold takes many at once, so that it is as new as another text. */
const TOGETHER = 50
const foldOf = (sentence: number): number => Math.floor(sentence / TOGETHER) % FOLDS

const longestOf = (sentences: readonly CorpusSentence[]): number =>
  sentences.reduce((max, { first, end }) => Math.max(max, end - first), 0)

/** What is learned at a time: transitions, and names of edges, each from all features or from those that were kept. */
interface Learner {
  readonly perceptron: Perceptron
  readonly kept: Int32Array | null
  readonly keys: RowKeys | null
}

interface Learners {
  readonly transitions: Learner
  readonly edges: Learner
}

const explorer = (bits: number, classes: number): Learner => {
  const perceptron = createPerceptron({ bits, classes })
  return { perceptron, kept: null, keys: rowKeys(perceptron) }
}

/** A learner of the features that mattered to another. */
function narrowed({ perceptron, keys }: Learner, bits: number): Learner {
  const kept = chooseFeatures(perceptron, keys as RowKeys, bits)
  return { perceptron: createPerceptron({ bits, classes: perceptron.classes }), kept, keys: null }
}

function learnParser(sentences: readonly CorpusSentence[], reading: Reading, sizes: Sizes) {
  const { explore, keep, epochs, learners } = sizes
  const relations = RELATION_NAMES.length
  const wide = {
    transitions: explorer(explore, TRANSITIONS),
    edges: explorer(reading.names ? EDGE_SIZES.explore : 0, relations),
  }
  learn(sentences, reading, wide, epochs)
  if (keep === null) return quantised([wide])
  const narrow = Array.from({ length: learners }, () => ({
    transitions: narrowed(wide.transitions, keep),
    edges: narrowed(wide.edges, reading.names ? EDGE_SIZES.keep : 0),
  }))
  narrow.forEach((one, index) => {
    learn(sentences, reading, one, epochs, SEED + index)
  })
  return quantised(narrow)
}

/** The mean of what the learners came to, which learned of the same features. */
function quantised(learners: readonly Learners[]) {
  const mean = (part: keyof Learners) => meanOf(learners.length, (index) => averaged(learners[index][part].perceptron))
  const [{ transitions, edges }] = learners
  return {
    transitions: quantisePacked(mean('transitions'), featuresOfRows(transitions)),
    edges: quantiseKeyed({ classes: edges.perceptron.classes, weights: mean('edges') }, featuresOfRows(edges), {
      least: LEAST_EDGE,
    }),
  }
}

const featuresOfRows = ({ kept, keys }: Learner): Int32Array => kept ?? (keys as RowKeys).key

const SEED = 41

/** Share of the steps, from the second round on, that follow the parser where it errs: it will have to go on from there. */
const EXPLORING = 0.95

function learn(
  sentences: readonly CorpusSentence[],
  { read, look, names }: Reading,
  { transitions, edges }: Learners,
  epochs: number,
  seed = SEED,
): void {
  const random = randomFrom(seed)
  const longest = longestOf(sentences)
  const state = parseState(longest)
  const view = sentenceView(longest)
  const features = new Int32Array(PARSE_FEATURES)
  const edge = new Int32Array(EDGE_FEATURES)
  const gold = { head: new Int32Array(longest + 1), label: new Uint8Array(longest + 1) }
  const prepared = ({ kept, keys }: Learner, of: Int32Array, count: number, last: boolean): number => {
    if (keys !== null && last) noteKeys(keys, of, count)
    return kept === null ? count : only(kept, of, count)
  }
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0
    let steps = 0
    const last = epoch === epochs - 1
    for (const sentence of shuffle([...sentences], random)) {
      read(sentence, view, gold)
      beginSentence(state, view.length)
      while (!isFinished(state)) {
        let transition = onlyTransition(state)
        if (transition < 0) {
          const seen = look.weak(state, view, features, look.strong(state, view, features))
          const count = prepared(transitions, features, seen, last)
          const { guess, right } = choose(state, score(transitions.perceptron, features, count), gold.head)
          steps++
          if (guess !== right) {
            wrong++
            update(transitions.perceptron, features, count, right, 1)
            update(transitions.perceptron, features, count, guess, -1)
          }
          tick(transitions.perceptron)
          transition = epoch > 0 && random() < EXPLORING ? guess : right
        }
        let label = 0
        if (names && transition !== Transition.Shift) {
          const word = onStack(state, 0)
          const head = headGiven(state, transition)
          const count = prepared(edges, edge, edgeFeatures(state, view, head, word, edge), last)
          const guess = best(edges.perceptron, edge, count)
          // Only an edge that is right has a name to learn from.
          if (gold.head[word] === head) {
            const right = gold.label[word] - 1
            if (guess !== right) {
              update(edges.perceptron, edge, count, right, 1)
              update(edges.perceptron, edge, count, guess, -1)
            }
            tick(edges.perceptron)
          }
          label = guess + 1
        }
        apply(state, transition, label)
      }
    }
    if (process.env.ONRECORD_TRAIN_LOG)
      console.log(`    round ${epoch + 1}: ${((100 * wrong) / steps).toFixed(2)} % wrong`)
  }
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
