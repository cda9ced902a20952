/**
 * What a paragraph is. One pattern after the other is tried, the surest first; what none takes is prose. Only the first
 * few hundred characters are looked at: furniture is short.
 */
import type { BlockKind } from '../../record/index.ts'
import {
  AGENCY_ALONE,
  CAPTION,
  CREDIT,
  CREDIT_AT_END,
  DATE_LINE,
  EMBED_LABELS,
  HEADER,
  INVITATION,
  MONTH,
  SIGN_OFF,
  WEEKDAY,
} from './furniture.data.ts'
import { BULLET } from './paragraphs.ts'

/** Where a paragraph stands. */
export interface Place {
  readonly first: boolean
  /** Among the first few: where a byline is looked for. */
  readonly nearTop: boolean
  /** It is all the text. */
  readonly alone: boolean
  readonly lines: number
  readonly title: string | undefined
}

const LABEL = new RegExp(`(?:${Object.values(EMBED_LABELS).join('|')})[ ]?[:|►▶»](?=\\s|$)`, 'iy')
const LABEL_ON_ITS_OWN = new RegExp(`^(?:${Object.values(EMBED_LABELS).join('|')})$`, 'i')
const ADDRESS_ONLY = /^(?:https?:\/\/|www\.)\S+$/
const POST = /pic\.(?:twitter|x)\.com\/\w+|[—–-] ?[^—–]{1,60}\(@\w+\)/
const NO_LETTER_OR_DIGIT = /^[^\p{L}\p{N}]+$/u
const NOT_A_NAME = new RegExp(`^(?:(?:${MONTH}|${WEEKDAY})(?![\\p{L}])|\\d)`, 'u')
const FINAL_STOP = /[.!?:;,…]["'”’)\]]*$/
const CONTINUES_IN_PROSE = /[.!?]["'”’)]* +["'“‘(]?\p{Lu}/u

const starts = (pattern: RegExp, paragraph: string): boolean => {
  pattern.lastIndex = 0
  return pattern.test(paragraph)
}

/** The longest of each kind that is still believed to be one, in characters. */
const SHORT = 140
const CAPTION_LENGTH = 500
const POST_LENGTH = 700

export function kindOf(paragraph: string, place: Place): BlockKind {
  if (NO_LETTER_OR_DIGIT.test(paragraph)) return 'header'
  const short = paragraph.length <= SHORT
  if (isEmbed(paragraph)) return 'embed'
  if (paragraph.length <= CAPTION_LENGTH && isCaption(paragraph)) return 'caption'
  if (short && isCredit(paragraph)) return 'credit'
  if (short && !place.alone && isHeader(paragraph)) return 'header'
  if (short && place.nearTop && isByline(paragraph)) return 'byline'
  if (starts(BULLET, paragraph)) return 'bullet'
  if (isHeading(paragraph, place)) return 'heading'
  return 'prose'
}

/** Whether the paragraph opens with a label that leads elsewhere ("WATCH:"). */
export const opensWithLabel = (paragraph: string): boolean => starts(LABEL, paragraph) || starts(CREDIT, paragraph)

const isEmbed = (paragraph: string) =>
  starts(LABEL, paragraph) ||
  ADDRESS_ONLY.test(paragraph) ||
  (paragraph.length <= SHORT && (starts(INVITATION, paragraph) || LABEL_ON_ITS_OWN.test(paragraph))) ||
  (paragraph.length <= POST_LENGTH && POST.test(paragraph))

const isCredit = (paragraph: string) =>
  !CONTINUES_IN_PROSE.test(paragraph) &&
  (starts(CREDIT, paragraph) || starts(SIGN_OFF, paragraph) || AGENCY_ALONE.test(paragraph))

const isCaption = (paragraph: string) =>
  starts(CAPTION, paragraph) || (CREDIT_AT_END.test(paragraph) && !starts(CREDIT, paragraph))

const isHeader = (paragraph: string) =>
  !/[.!?]$/.test(paragraph) && ((starts(HEADER, paragraph) && /[\d:]/.test(paragraph)) || isDateLine(paragraph))

const isDateLine = (paragraph: string) => /\d/.test(paragraph) && paragraph.length < 60 && DATE_LINE.test(paragraph)

/** "By Mara Lind and Iven Roth", "BY MARA LIND, CONTINENTAL WIRE", "By our staff in Orun": names and nothing else. */
function isByline(paragraph: string): boolean {
  const after = /^(?:by|written by|reported by|story by)[ :]+(.+?)\.?$/iu.exec(paragraph)
  if (after === null || NOT_A_NAME.test(after[1])) return false
  if (
    /^(?:our|a|an|the) (?:own )?(?:[\p{L}-]+ ){0,2}(?:staff|correspondents?|reporters?|team|desk|writers?|bureau)\b/iu.test(
      after[1],
    )
  )
    return true
  const words = after[1].split(/[\s,|/]+/).filter((word) => word !== '')
  return words.length >= 2 && words.length <= 14 && words.every(isNameWord)
}

const isNameWord = (word: string) => /^(?:\p{Lu}|and$|&$|in$|for$|of$|the$|at$|de$|van$|von$|al-|@)/u.test(word)

function isHeading(paragraph: string, { first, alone, lines, title }: Place): boolean {
  if (alone || lines > 2) return false
  if (first && title !== undefined && sameTitle(paragraph, title)) return true
  if (/^#{1,6} /.test(paragraph)) return true
  if (paragraph.length > SHORT || CONTINUES_IN_PROSE.test(paragraph)) return false
  const words = paragraph.split(/\s+/)
  if (!FINAL_STOP.test(paragraph)) return words.length <= (first ? 25 : 16)
  return !/[:;,]$/.test(paragraph) && (first || words.length <= 4) && isTitleCased(words)
}

const sameTitle = (paragraph: string, title: string) =>
  paragraph.replace(/[.\s]+$/, '') === title.replace(/[.\s]+$/, '')

/** Whether nearly all words that a headline capitalises are capitalised: those of four letters and more. */
function isTitleCased(words: readonly string[]): boolean {
  const long = words.filter((word) => /^["'“‘(]?\p{L}{4,}/u.test(word))
  const capitalised = long.filter((word) => /^["'“‘(]?\p{Lu}/u.test(word))
  return words.length <= 4
    ? long.length > 0 && words.every((word) => !/\p{Ll}/u.test(word))
    : long.length >= 3 && capitalised.length >= long.length * 0.9
}
