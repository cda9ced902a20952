/**
 * What the tagger sees of a word, as numbers: sums of odd multiples, one addition a conjunction. They come in lots: the
 * word as it stands alone, what decides most around it, the rest, and the tags after it.
 */
import { mix } from '../../linear/index.ts'
import type { Atoms } from '../atoms.ts'
import { Char } from '../characters.ts'
import type { Lexicon } from '../lexicon.ts'

/** Room for the features of one word. */
export const FEATURES = 64
export const tagFeatureBuffer = (): Int32Array => new Int32Array(FEATURES)

/** What stands where the sentence has no word. */
export const EDGE = 0x51ed27
export const NO_TAG = 255

/** Odd numbers without a pattern: one for each thing a feature can hold, so that any sum of them is a feature of its own. */
export const ODD = Int32Array.from({ length: 48 }, (_, i) => mix(0x3c6ef372, i + 1) | 1)
const [
  W, A, A2, B, B2, FORM, PLACE, S1, S2, S3, S4, P1, P2, P3, SHAPE, SA, SB, ASUFFIX, BSUFFIX, USE, UA, UA2, UB,
  G, GA, GB, CASING, HABIT, T1, T2, GIVEN, AT1, AT2,
] = ODD // biome-ignore format: one table
const imul = Math.imul

/** One number a template, so that equal sums of two templates are told apart. */
export const TEMPLATE = Int32Array.from({ length: FEATURES }, (_, i) => imul(i + 1, 0x9e3779b1))

export interface TagContext {
  readonly atoms: Atoms
  readonly lexicon: Lexicon
  /** The sentence: words `first` up to and not including `end`. */
  readonly first: number
  readonly end: number
  /** How the sentence uses capitals (`casingOf`): they tell no names in a headline. */
  readonly casing: number
}

/** Words after the first that a sentence needs for its capitals to mean anything. */
const TELLING = 3

/** How many of a sentence's words after the first have a capital: 0 too few words to say, 1 none, to 5 nearly all. */
export function casingOf({ kind, capital }: Atoms, first: number, end: number): number {
  let words = 0
  let capitals = 0
  for (let word = first + 1; word < end; word++) {
    if (kind[word] !== Char.Letter) continue
    words++
    capitals += capital[word]
  }
  if (words < TELLING) return 0
  return capitals === 0 ? 1 : capitals * 4 < words ? 2 : capitals * 2 < words ? 3 : capitals * 5 < words * 4 ? 4 : 5
}

/** Features of a word as it stands alone: the same wherever it is written so, in a sentence with the same use of capitals. */
function ownFeatures(context: TagContext, word: number, out: Int32Array): number {
  const { atoms, lexicon, first, casing } = context
  const { lower, form, shape, suffix1, suffix2, suffix3, suffix4, prefix1, prefix2, prefix3, capital } = atoms
  const { usage, guess, habit } = lexicon
  const w = imul(lower[word], W)
  const place = imul(placeOf(capital, first, word) + 1, PLACE)
  const cased = place + imul(casing + 1, CASING)
  const habitual = imul(habit[word] + 1, HABIT)
  const use = imul(usage[word] + 1, USE)
  const s2 = imul(suffix2[word], S2)
  const s3 = imul(suffix3[word], S3)
  const g = imul(guess[word] + 1, G)
  let n = 0
  out[n++] = 0
  out[n++] = w
  out[n++] = imul(form[word], FORM)
  out[n++] = w + place
  out[n++] = imul(suffix1[word], S1)
  out[n++] = s2
  out[n++] = s3
  out[n++] = imul(suffix4[word], S4)
  out[n++] = imul(prefix1[word], P1)
  out[n++] = imul(prefix2[word], P2)
  out[n++] = imul(prefix3[word], P3)
  out[n++] = imul(shape[word], SHAPE) + place
  out[n++] = s2 + place
  out[n++] = s3 + place
  out[n++] = use
  out[n++] = g + place
  out[n++] = g + s3 + place
  out[n++] = g + cased + habitual
  out[n++] = cased
  out[n++] = s3 + cased
  out[n++] = use + cased
  out[n++] = w + cased
  out[n++] = habitual + place
  out[n++] = habitual + cased
  out[n++] = habitual + use + place
  return n
}

/** Whether the word stands first, and whether it has a capital. */
export const placeOf = (capital: Uint8Array, first: number, word: number): number =>
  (word === first ? 2 : 0) + capital[word]

/** Adds what decides most among words and tags around it; how much each template decides was measured on the treebanks. */
function strongFeatures(context: TagContext, word: number, tags: Uint8Array, out: Int32Array, count: number): number {
  const { atoms, lexicon, first, end } = context
  const { lower, suffix3, capital } = atoms
  const { usage, guess } = lexicon
  const has1 = word + 1 < end
  const had1 = word > first
  const had2 = word - 1 > first
  const w = imul(lower[word], W)
  const after = imul(has1 ? lower[word + 1] : EDGE, A)
  const before = imul(had1 ? lower[word - 1] : EDGE, B)
  const place = imul(placeOf(capital, first, word) + 1, PLACE)
  const use = imul(usage[word] + 1, USE)
  const useAfter = imul(has1 ? usage[word + 1] + 1 : EDGE, UA)
  const useAfter2 = imul(word + 2 < end ? usage[word + 2] + 1 : EDGE, UA2)
  const g = imul(guess[word] + 1, G)
  const guessAfter = imul(has1 ? guess[word + 1] + 1 : EDGE, GA)
  const guessBefore = imul(had1 ? guess[word - 1] + 1 : EDGE, GB)
  const t1 = imul((had1 ? tags[word - 1] : NO_TAG) + 1, T1)
  const t12 = t1 + imul((had2 ? tags[word - 2] : NO_TAG) + 1, T2)
  let n = count
  out[n++] = t1
  out[n++] = t12
  out[n++] = w + t1
  out[n++] = imul(suffix3[word], S3) + t1
  out[n++] = g + t1
  out[n++] = g + t1 + guessAfter
  out[n++] = guessAfter
  out[n++] = g + guessAfter
  out[n++] = guessBefore + g + place
  out[n++] = imul(has1 ? suffix3[word + 1] : EDGE, ASUFFIX)
  out[n++] = use + useAfter
  out[n++] = use + useAfter + useAfter2
  out[n++] = w + useAfter
  out[n++] = after
  out[n++] = before
  return n
}

/** Adds the rest of words and tags around it. */
function weakFeatures(context: TagContext, word: number, tags: Uint8Array, out: Int32Array, count: number): number {
  const { atoms, lexicon, first, end } = context
  const { lower, shape, suffix3, capital } = atoms
  const { usage, guess } = lexicon
  const has1 = word + 1 < end
  const had1 = word > first
  const had2 = word - 1 > first
  const w = imul(lower[word], W)
  const after = imul(has1 ? lower[word + 1] : EDGE, A)
  const before = imul(had1 ? lower[word - 1] : EDGE, B)
  const place = imul(placeOf(capital, first, word) + 1, PLACE)
  const use = imul(usage[word] + 1, USE)
  const useAfter = imul(has1 ? usage[word + 1] + 1 : EDGE, UA)
  const shaped = imul(shape[word], SHAPE)
  const t1 = imul((had1 ? tags[word - 1] : NO_TAG) + 1, T1)
  const t12 = t1 + imul((had2 ? tags[word - 2] : NO_TAG) + 1, T2)
  let n = count
  out[n++] = imul(word + 2 < end ? lower[word + 2] : EDGE, A2)
  out[n++] = imul(had2 ? lower[word - 2] : EDGE, B2)
  out[n++] = before + w
  out[n++] = w + after
  out[n++] = before + after
  out[n++] = imul(had1 ? suffix3[word - 1] : EDGE, BSUFFIX)
  out[n++] = shaped + imul(has1 ? shape[word + 1] : EDGE, SA)
  out[n++] = imul(had1 ? shape[word - 1] : EDGE, SB) + shaped + place
  out[n++] = imul(had1 ? usage[word - 1] + 1 : EDGE, UB) + use + useAfter
  out[n++] = after + t1
  out[n++] = w + t12
  out[n++] = use + t12
  out[n++] = use + useAfter + t1
  out[n++] = imul(guess[word] + 1, G) + t12
  return n
}

/** Adds the features of the tags after the word, as the first pass gave them, and of its own. */
function rightFeatures(context: TagContext, word: number, tags: Uint8Array, out: Int32Array, count: number): number {
  const { atoms, first, end } = context
  const { lower } = atoms
  const has1 = word + 1 < end
  const had1 = word > first
  const t1 = imul((had1 ? tags[word - 1] : NO_TAG) + 1, T1)
  const own = imul(tags[word] + 1, GIVEN)
  const a1 = imul((has1 ? tags[word + 1] : NO_TAG) + 1, AT1)
  const a12 = a1 + imul((word + 2 < end ? tags[word + 2] : NO_TAG) + 1, AT2)
  const w = imul(lower[word], W)
  let n = count
  out[n++] = own
  out[n++] = a1
  out[n++] = a12
  out[n++] = w + a1
  out[n++] = w + a12
  out[n++] = t1 + a1
  out[n++] = w + t1 + a1
  out[n++] = own + a1
  return n
}

/** All features of a word whose tag is decided from the left alone. */
export function firstFeatures(context: TagContext, word: number, tags: Uint8Array, out: Int32Array): number {
  const own = ownFeatures(context, word, out)
  const strong = strongFeatures(context, word, tags, out, own)
  return tellApart(out, 0, weakFeatures(context, word, tags, out, strong))
}

/** All features of a word whose neighbours have tags on both sides. */
export function secondFeatures(context: TagContext, word: number, tags: Uint8Array, out: Int32Array): number {
  const known = firstFeatures(context, word, tags, out)
  return tellApart(out, known, rightFeatures(context, word, tags, out, known))
}

function tellApart(out: Int32Array, from: number, end: number): number {
  for (let i = from; i < end; i++) out[i] += TEMPLATE[i]
  return end
}
