/**
 * Makes the table of `src/analyse/05-names/senses.ts`: a small network learns from vectors of words what GUM's names,
 * CoreNLP's marks in PolNeAR and lists of names show of some words, and says it of all. What it says of a word that it
 * learned from comes from a network that had not seen it, so that the finder of names is not taught to trust the table
 * more than it may.
 */
import { Lore } from '../src/analyse/05-names/lore.ts'
import {
  checkOf,
  LISTS,
  listCode,
  placeOfSense,
  SENSES,
  type SenseTable,
  senseCode,
} from '../src/analyse/05-names/senses.ts'
import { foldedHash } from '../src/analyse/atoms.ts'
import { type NetworkExample, type NetworkShape, randomFrom, trainNetwork } from './learn/index.ts'
import { type LabelledText, UNSURE } from './names-gold.ts'
import { listedNames } from './names-lore.ts'
import { ALL_WORDS, DIMENSIONS, type Embeddings, readEmbeddings } from './words/embeddings.ts'

const SHAPE: NetworkShape = { inputs: DIMENSIONS + 2, hidden: 64, shares: SENSES.length, alone: LISTS.length }
const EPOCHS = 6
const FOLDS = 3
const SEED = 7103
/** Vectors have length one; the network likes larger numbers. */
const LENGTH = 5
const NONE = SENSES.indexOf('none')
/** What a silver mark counts beside a gold one. */
const SILVER_SHARE = 0.5
/** A word of running text that no list has says so, once it is seen this often outside names. */
const SEEN_OUTSIDE = 2
const UNLISTED_WEIGHT = 0.3

const BITS_OF_LIST: readonly number[] = [
  Lore.given,
  Lore.lastName,
  Lore.place | Lore.town | Lore.city,
  Lore.organisation,
]

/** By hash of the folded form: how often a word is in names of each type and in none. */
function usesOf(gold: readonly LabelledText[], silver: readonly LabelledText[]): Map<number, Float64Array> {
  const uses = new Map<number, Float64Array>()
  const count = ({ analysis: { text, words }, labels }: LabelledText, share: number) => {
    for (let word = 0; word < words.count; word++) {
      const hash = foldedHash(text, words.start[word], words.end[word])
      const use = uses.get(hash) ?? new Float64Array(SENSES.length)
      if (labels[word] === UNSURE) continue
      use[labels[word] === 0 ? NONE : (labels[word] - 1) >> 1] += share
      uses.set(hash, use)
    }
  }
  for (const text of gold) count(text, 1)
  for (const text of silver) count(text, SILVER_SHARE)
  return uses
}

/** By hash of the folded form: 1 for each list that has the word by itself. */
function listsOf(): Map<number, Uint8Array> {
  const lists = new Map<number, Uint8Array>()
  for (const [name, bits] of listedNames()) {
    const hash = foldedHash(name)
    const of = lists.get(hash) ?? new Uint8Array(LISTS.length)
    for (const [list, mask] of BITS_OF_LIST.entries()) if ((bits & mask) !== 0) of[list] = 1
    if (of.some((value) => value > 0)) lists.set(hash, of)
  }
  return lists
}

/** A word's vector and how rare it is. */
function inputOf({ vectors }: Embeddings, word: number): Float32Array {
  const input = new Float32Array(SHAPE.inputs)
  for (let d = 0; d < DIMENSIONS; d++) input[d] = LENGTH * vectors[word * DIMENSIONS + d]
  input[DIMENSIONS] = Math.log(1 + word) / 4 - 2
  input[DIMENSIONS + 1] = 1
  return input
}

function exampleOf(input: Float32Array, use: Float64Array | undefined, list: Uint8Array | undefined): NetworkExample {
  const seen = use?.reduce((sum, count) => sum + count, 0) ?? 0
  const isOutside = use !== undefined && use[NONE] > SEEN_OUTSIDE
  return {
    input,
    shares:
      use === undefined ? null : { of: use.map((count) => count / seen), weight: Math.min(2, Math.log2(1 + seen) / 2) },
    alone:
      list !== undefined
        ? { of: list, weight: 1 }
        : isOutside
          ? { of: new Uint8Array(LISTS.length), weight: UNLISTED_WEIGHT }
          : null,
  }
}

export function makeSenses(gold: readonly LabelledText[], silver: readonly LabelledText[]): SenseTable {
  const embeddings = readEmbeddings(ALL_WORDS)
  const uses = usesOf(gold, silver)
  const lists = listsOf()
  const { hashes } = embeddings
  const known: number[] = []
  for (let word = 0; word < hashes.length; word++) {
    if (uses.has(hashes[word]) || lists.has(hashes[word])) known.push(word)
  }
  const examples = known.map((word) =>
    exampleOf(inputOf(embeddings, word), uses.get(hashes[word]), lists.get(hashes[word])),
  )
  const train = (some: readonly NetworkExample[], seed: number) =>
    trainNetwork(SHAPE, some, { epochs: EPOCHS, random: randomFrom(seed) })
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    train(
      examples.filter((_, i) => i % FOLDS !== fold),
      SEED + 1 + fold,
    ),
  )
  const all = train(examples, SEED)
  const foldOf = new Map(known.map((word, i) => [word, i % FOLDS]))
  let size = 1 << 10
  while (size < hashes.length * 1.5) size *= 2
  const table = { keys: new Uint16Array(size), sense: new Uint8Array(size), lists: new Uint8Array(size) }
  for (let word = 0; word < hashes.length; word++) {
    const fold = foldOf.get(word)
    const said = (fold === undefined ? all : folds[fold])(inputOf(embeddings, word))
    const place = placeOfSense(table, hashes[word])
    // Two words that look the same to the table: the more frequent stays.
    if (table.sense[place] !== 0) continue
    table.keys[place] = checkOf(hashes[word])
    table.sense[place] = senseCode(said.subarray(0, SENSES.length))
    table.lists[place] = listCode(said.subarray(SENSES.length))
  }
  console.log(`  senses: ${hashes.length} words, learned from ${known.length}`)
  return table
}
