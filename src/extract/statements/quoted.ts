/** What kind of words stand between two marks. Both the frame of a cue and the safety net for quotations ask. */
import { Xpos } from '../../record/index.ts'
import { type Context, solidWords } from './context.ts'

/** Whether most of the longer words of `[first, end)` begin with capitals: the title of a book, a song, a programme. */
export function isTitle({ analysis }: Context, first: number, end: number): boolean {
  const { text, words } = analysis
  let long = 0
  let capital = 0
  for (let word = first; word < end; word++) {
    const form = text.slice(words.start[word], words.end[word])
    if (!/^\p{L}{4,}/u.test(form)) continue
    long++
    if (/^\p{Lu}/u.test(form)) capital++
  }
  return long >= 2 && capital * 5 >= long * 4
}

export const FINITE_TAGS: ReadonlySet<number> = new Set<number>([Xpos.VBD, Xpos.VBZ, Xpos.VBP, Xpos.MD])

/** Whether `[first, end)` holds a finite verb or opens with an imperative. */
export function hasFiniteVerb({ analysis }: Context, first: number, end: number): boolean {
  const { xpos } = analysis.words
  if (xpos[first] === Xpos.VB) return true
  for (let word = first; word < end; word++) if (FINITE_TAGS.has(xpos[word])) return true
  return false
}

/** Fewer words are a term or a turn of phrase as often as speech. */
const LEAST_WORDS = 4

export interface Place {
  readonly quotation: number
  /** Words `[first, end)`, without the marks. */
  readonly first: number
  readonly end: number
}

/** The outermost closed quotations of four words or more, in text order. */
export function placesOf(context: Context): Place[] {
  const { analysis, quotation } = context
  const places: Place[] = []
  for (let word = 0; word < analysis.words.count; ) {
    const which = quotation[word]
    if (which < 0) {
      word++
      continue
    }
    let end = word
    while (end < analysis.words.count && quotation[end] === which) end++
    const { open, close } = analysis.quotations[which]
    const isClosed = open !== null && close !== null
    if (isClosed && solidWords(context, word, end) >= LEAST_WORDS) places.push({ quotation: which, first: word, end })
    word = end
  }
  return places
}
