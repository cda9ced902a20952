/**
 * What may be meant by what somebody typed into a box that takes every question: words that were said, a quote to check, a
 * number to trace, talks. Read from its form alone: quotation marks, numbers, question words. Pure; which of the readings
 * finds something is for `anything.ts`.
 */
import { isDay } from '../record/index.ts'
import { carries, wordsOf } from '../wording/index.ts'
import { numberAsked } from './number-asked.ts'
import { QueryError } from './query-error.ts'
import { DAY_FIELDS, LIKELY_FIELD, NAME_FIELDS, parseQuery } from './query-syntax.ts'
import { ASKING, MEASURED, SAYING, SCALES, TALKING } from './readings.data.ts'

/** What was typed, as one of the four questions. */
export type Reading =
  /** A search, as it is typed on the search page. */
  | { readonly kind: 'said'; readonly search: string }
  | { readonly kind: 'quote'; readonly quote: string; readonly by: string | null }
  | {
      readonly kind: 'number'
      /** As it was typed: `916 million`. Null where it is asked how many there are. */
      readonly number: string | null
      readonly measure: string | null
      /** What is counted, where no measure says it. */
      readonly counted: string | null
      readonly place: string | null
    }
  /** `with`: parts of names, all of which take part; null for all talks. */
  | { readonly kind: 'talks'; readonly with: string | null }

/** Quotes and searches of fewer words are looked for as words. */
const FEWEST_OF_A_QUOTE = 3
/** So many words in a row, without a question word, are a sentence rather than search words. */
const FEWEST_OF_A_SENTENCE = 7
/** Beside a number: "916 million tonnes of coal a year". */
const MOST_BESIDE_A_NUMBER = 6
const LONGEST_SEARCH = 500
const FIELD = new RegExp(`(?:^|\\s)-?(?:${[...NAME_FIELDS, ...DAY_FIELDS, LIKELY_FIELD].join('|')}):`, 'i')
const MARKS = /["“”„«»]/

/** The likeliest reading first, none twice; the words themselves are always among them where a search can have them. */
export function readingsOf(typed: string): readonly Reading[] {
  const text = typed
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*\?+$/, '')
  if (!/[\p{L}\p{N}]/u.test(text)) return []
  if (FIELD.test(text)) return [{ kind: 'said', search: text }]
  const words = wordsIn(text)
  const said = saidIn(text, words)
  const quote = quoteIn(text, words)
  const number = numberIn(text, words)
  const talks = talksIn(text, words)
  const isMarked = quote !== null && MARKS.test(text)
  const order: readonly (Reading | null)[] = isMarked
    ? [quote, said]
    : number !== null
      ? [number, said]
      : talks !== null
        ? [talks, said]
        : quote !== null
          ? [quote, said]
          : [said]
  const readings = order.flatMap((reading) => reading ?? [])
  return [...readings, ...[quote, number, talks].flatMap((each) => (each && !readings.includes(each) ? [each] : []))]
}

interface Word {
  readonly normal: string
  /** As it stands. */
  readonly text: string
}

const wordsIn = (text: string): readonly Word[] =>
  text.split(' ').flatMap((piece) => {
    const bare = piece.replace(/^[^\p{L}\p{N}$€£]+|[^\p{L}\p{N}%]+$/gu, '').replace(/[’']s$/i, '')
    return bare === '' ? [] : [{ normal: bare.toLowerCase(), text: bare }]
  })

const isName = ({ text }: Word) => /^\p{Lu}/u.test(text)
const isAsking = ({ normal }: Word) => ASKING.has(normal)
const QUESTION_WORD = /^(?:who|whom|whose|what|which|when|where|why|how|did|does|do|has|have|is|are|was|were|will)$/
const isQuestion = (words: readonly Word[]) => words.length > 0 && QUESTION_WORD.test(words[0].normal)

/** `who said corridor`, `what did Dostan say about the corridor`, `did Dostan say …`; else its words, as they stand. */
function saidIn(text: string, words: readonly Word[]): Reading | null {
  if (text.length > LONGEST_SEARCH) return null
  if (!isQuestion(words)) return { kind: 'said', search: searchable(text, words) }
  const saying = words.findIndex(({ normal }) => SAYING.has(normal))
  const before = saying === -1 ? [] : words.slice(0, saying).filter((word) => !isAsking(word))
  const after = (saying === -1 ? words : words.slice(saying + 1)).filter((word) => !isAsking(word))
  const by = before.filter(isName).map((word) => word.text)
  const rest = [...before.filter((word) => !isName(word)), ...after].map((word) => word.text)
  const search = [...rest, ...(by.length > 0 ? [`by:${by.length > 1 ? `"${by.join(' ')}"` : by[0]}`] : [])].join(' ')
  return search === '' ? null : { kind: 'said', search: searchable(search, words) }
}

/** What the search takes; of what it does not, the words alone. */
function searchable(search: string, words: readonly Word[]): string {
  try {
    parseQuery(search)
    return search
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    return words.map(({ text }) => text).join(' ')
  }
}

/** In quotation marks, or a whole sentence; `check` reads who is said to have said it. */
function quoteIn(text: string, words: readonly Word[]): Reading | null {
  const asked =
    /^(?:did|has|does) (\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*)*) (?:really |ever )?(?:say|said) (?:that )?(.+)$/iu.exec(
      text,
    )
  if (asked !== null && wordsOf(asked[2]).length >= FEWEST_OF_A_QUOTE) {
    return { kind: 'quote', quote: asked[2], by: asked[1] }
  }
  const inside = /["“„«]([^"“”«»„]+)["”»“]/.exec(text)?.[1]
  const isMarked = inside !== undefined && wordsOf(inside).length >= FEWEST_OF_A_QUOTE
  const isSentence = !isQuestion(words) && wordsOf(text).length >= FEWEST_OF_A_SENTENCE
  return isMarked || isSentence ? { kind: 'quote', quote: text, by: null } : null
}

/** A number with little beside it, or `how many …`. A year alone is none. */
function numberIn(text: string, words: readonly Word[]): Reading | null {
  const measure = words.map(({ normal }) => MEASURED[normal]).find(Boolean) ?? null
  const place = placeIn(words)
  if (/^how (?:many|much)\b/i.test(text)) {
    const [next] = words.slice(2)
    const counted = measure === null && next && !isAsking(next) && !isName(next) ? next.normal : null
    return (measure ?? counted) ? { kind: 'number', number: null, measure, counted, place } : null
  }
  if (MARKS.test(text) || isQuestion(words)) return null
  // "Twelve killed" is a number, "one more thing" is not.
  const at = words.findIndex((word) => /\p{N}/u.test(word.text) || (measure !== null && isNumber(word.text)))
  if (at === -1) return null
  const scale = words.slice(at + 1).findIndex(({ normal }) => !SCALES.has(normal))
  const end = scale === -1 ? words.length : at + 1 + scale
  const number = words
    .slice(at, end)
    .map((word) => word.text)
    .join(' ')
  const beside = words.filter((word, index) => (index < at || index >= end) && !isAsking(word))
  const isYear = isDay(number) && /^(?:19|20|21)\d\d/.test(number)
  if (isYear || beside.length > MOST_BESIDE_A_NUMBER || beside.some(({ normal }) => SAYING.has(normal))) return null
  return isNumber(number) ? { kind: 'number', number, measure, counted: null, place } : null
}

/** "in Port Almery", at the end. */
function placeIn(words: readonly Word[]): string | null {
  const at = words.findLastIndex(({ normal }) => normal === 'in' || normal === 'at')
  const named = at === -1 ? [] : words.slice(at + 1)
  return named.length > 0 && named.every(isName) ? named.map(({ text }) => text).join(' ') : null
}

function isNumber(typed: string): boolean {
  try {
    numberAsked(typed)
    return true
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    return false
  }
}

/** A word of talks, and beside it nothing but names and question words: "talks between Veldoria and Sarn", "did Dostan meet Nadeen". */
function talksIn(text: string, words: readonly Word[]): Reading | null {
  if (MARKS.test(text) || !words.some(({ normal }) => TALKING.has(normal))) return null
  const beside = words.filter((word) => !TALKING.has(word.normal) && !isAsking(word))
  const names = beside.filter(isName)
  if (names.length < beside.length && !isQuestion(words)) return null
  if (beside.some(({ normal }) => SAYING.has(normal) || !carries(normal))) return null
  return { kind: 'talks', with: names.length > 0 ? names.map((word) => word.text).join(' ') : null }
}
