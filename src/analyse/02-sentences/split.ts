/**
 * Words → sentences. A block's edge always parts sentences. Inside a block, a logistic model trained on the treebanks
 * decides at each place where a sentence could end: after a stop, a closing mark, a colon or a symbol, before a capital,
 * and at a line break. It sees the words on both sides, what abbreviations look like, and whether quotes or brackets
 * stand open.
 */
import { type DenseTable, mix, scoreDense } from '../../linear/index.ts'
import type { Span } from '../../record/index.ts'
import { SHORT_TITLES, type Tokens } from '../01-tokens/index.ts'
import { type Atoms, foldedHashes } from '../atoms.ts'
import { Char, isLower, kindAt, kindOf } from '../characters.ts'
import type { LexiconTable } from '../lexicon.ts'
import { endsAtStop, goesOnAtWord } from './abbreviations.ts'

/** A sentence longer than this is parted at its next stop or blank, so that what follows stays quick and in bounds. */
const LONGEST_SENTENCE = 400

/** What the model sees besides the two words: runs along as the words are read. */
export interface BoundaryState {
  /** Words since the last boundary. */
  length: number
  quoteOpen: boolean
  brackets: number
}

export const startOfSentence = (): BoundaryState => ({ length: 0, quoteOpen: false, brackets: 0 })

/** Takes in a word. */
export function advance(state: BoundaryState, text: string, tokens: Tokens, word: number): void {
  state.length++
  const start = tokens.start[word]
  const kind = kindAt(text, start)
  if (kind === Char.Quote) {
    const char = text[start]
    state.quoteOpen = char === '“' || char === '«' ? true : char === '”' || char === '»' ? false : !state.quoteOpen
  } else if (kind === Char.Apostrophe && tokens.end[word] - start === 2)
    state.quoteOpen = text[start] === '`' || !state.quoteOpen
  else if (kind === Char.Open) state.brackets++
  else if (kind === Char.Close && state.brackets > 0) state.brackets--
}

/** What stands before a name, and ends no sentence where a name may follow: "Rep. A.B. Karam". */
const TITLES: ReadonlySet<number> = foldedHashes(SHORT_TITLES.map((title) => `${title}.`))

/** Whether a sentence could end between `word` and the next. */
export function mayEnd(text: string, tokens: Tokens, atoms: Atoms, word: number): boolean {
  if (tokens.joined[word + 1] === 1) return false
  const kind = kindOf(text.charCodeAt(tokens.end[word] - 1))
  if (kind === Char.Stop) return !(atoms.capital[word + 1] === 1 && TITLES.has(atoms.lower[word]))
  // A new line counts even where the layout did not part two blocks there.
  if (kind !== Char.Letter && kind !== Char.Digit && kind !== Char.Hyphen && text[tokens.end[word] - 1] !== ',')
    return true
  return (
    atoms.capital[word + 1] === 1 && tokens.start[word + 1] > tokens.end[word] && text[tokens.end[word] - 1] !== ','
  )
}

const FEATURES = 32
export const boundaryFeatureBuffer = (): Int32Array => new Int32Array(FEATURES)

const bucket = (n: number): number => (n < 4 ? n : n < 8 ? 4 : n < 15 ? 5 : n < 30 ? 6 : 7)

/** Fills `out` with the features of a boundary after `word`; returns their count. */
export function boundaryFeatures(
  context: { readonly text: string; readonly tokens: Tokens; readonly atoms: Atoms },
  word: number,
  state: BoundaryState,
  out: Int32Array,
): number {
  const { text, tokens, atoms } = context
  const { lower, form, shape, count } = { lower: atoms.lower, form: atoms.form, shape: atoms.shape, count: atoms.count }
  const next = word + 1
  const before = word > 0 ? word - 1 : -1
  const lowerBefore = before < 0 ? 1 : lower[before]
  const shapeBefore = before < 0 ? 1 : shape[before]
  const lowerBefore2 = word > 1 ? lower[word - 2] : 1
  const lowerAfter = next + 1 < count ? lower[next + 1] : 2
  const shapeAfter = next + 1 < count ? shape[next + 1] : 2
  const gap = tokens.start[next] - tokens.end[word]
  const space = gap === 0 ? 0 : gap === 1 ? 1 : 2
  const endsWithStop = text.charCodeAt(tokens.end[word] - 1) === 46 && tokens.end[word] - tokens.start[word] > 1 ? 1 : 0
  const kind = atoms.kind[word] * 2 + endsWithStop
  // The last word that is no closing mark, and whether it is a stop: `stop ."` and `he said "yes"` differ there.
  let core = word
  while (core > 0 && core > word - 3 && isCloser(text, tokens, core)) core--
  const coreKind = atoms.kind[core] * 4 + Math.min(word - core, 3)
  const nextLower = isLower(text.charCodeAt(tokens.start[next])) ? 1 : 0
  const nextKind = atoms.kind[next] * 4 + atoms.capital[next] * 2 + nextLower
  const open = (state.quoteOpen ? 1 : 0) + (state.brackets > 0 ? 2 : 0)
  const length = bucket(state.length)
  const values = [
    mix(kind, nextKind),
    mix(lower[word], nextKind),
    mix(lower[word], lower[next]),
    mix(lower[word], shape[next]),
    mix(mix(kind, coreKind), nextKind),
    mix(lower[core], mix(nextKind, word - core)),
    mix(lowerBefore, mix(lower[word], nextKind)),
    mix(shapeBefore, mix(lower[word], shape[next])),
    mix(lowerBefore2, kind),
    mix(form[next], kind),
    mix(form[next], coreKind),
    mix(lowerAfter, mix(kind, nextKind)),
    mix(mix(shape[next], shapeAfter), kind),
    mix(mix(open, kind), nextKind),
    mix(mix(open, coreKind), mix(nextKind, atoms.kind[core])),
    mix(mix(length, kind), nextKind),
    mix(mix(length, coreKind), mix(nextKind, space)),
    mix(space, mix(lower[word], nextKind)),
    mix(mix(space, open), mix(coreKind, nextKind)),
    mix(mix(shapeBefore, shape[word]), mix(shape[next], space)),
    mix(tokens.end[word] - tokens.start[word], mix(kind, nextKind)),
    mix(lowerBefore, mix(coreKind, lower[next])),
    mix(lower[core], lower[next]),
    mix(tokens.end[Math.max(before, 0)] - tokens.start[Math.max(before, 0)], mix(coreKind, nextKind)),
  ]
  for (let i = 0; i < values.length; i++) out[i] = mix(i + 1, values[i])
  return values.length
}

function isCloser(text: string, tokens: Tokens, word: number): boolean {
  const kind = kindAt(text, tokens.start[word])
  return kind === Char.Quote || kind === Char.Close || kind === Char.Apostrophe
}

export interface Sentences {
  /** First word of each sentence, and the count of words last. */
  readonly first: Int32Array
  /** Index of each word's sentence. */
  readonly ofWord: Int32Array
}

/**
 * Sentences of `tokens`, parted at the edges of `blocks` (in text order) and where `model` says. With a `lexicon` the
 * rules around abbreviations speak before the model; training reads the unlabelled news without them.
 */
export function splitSentences(
  context: { readonly text: string; readonly tokens: Tokens; readonly atoms: Atoms },
  blocks: readonly Span[],
  model: DenseTable,
  lexicon: LexiconTable | null = null,
): Sentences {
  const { text, tokens, atoms } = context
  const { count } = tokens
  const first: number[] = count > 0 ? [0] : []
  const ofWord = new Int32Array(count)
  const features = boundaryFeatureBuffer()
  let state = startOfSentence()
  let block = 0
  for (let word = 0; word < count; word++) {
    ofWord[word] = first.length - 1
    if (word + 1 === count) break
    advance(state, text, tokens, word)
    const nextStart = tokens.start[word + 1]
    while (block < blocks.length && blocks[block].end <= tokens.start[word]) block++
    const atEdge = block < blocks.length && nextStart >= blocks[block].end
    const mayEndHere = !atEdge && mayEnd(text, tokens, atoms, word)
    const ruled =
      !mayEndHere || lexicon === null ? null : goesOnAtWord(context, word) ? false : endsAtStop(context, lexicon, word)
    const ends =
      atEdge ||
      (mayEndHere && (ruled ?? scoreDense(model, features, boundaryFeatures(context, word, state, features)) > 0)) ||
      (state.length >= LONGEST_SENTENCE && tokens.joined[word + 1] === 0)
    if (!ends) continue
    first.push(word + 1)
    state = startOfSentence()
  }
  return { first: Int32Array.from([...first, count]), ofWord }
}
