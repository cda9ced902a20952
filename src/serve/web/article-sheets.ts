/**
 * A long report in sheets. A page stays under a size that a phone draws at once, so what is written on one is weighed as it
 * will be written: text, a note for each statement, a mark for each finding. No paragraph is left out or cut within a
 * character; only one that fills a sheet by itself is divided, between words where there are any.
 */
import { firstWhere, type Span } from '../../record/index.ts'

/** About so many characters of HTML each. */
const SHEET = 33_000
const OF_A_CHARACTER = 1.12
const OF_A_PASSAGE = 60
const OF_A_NOTE = 1500
const OF_A_MARK = 190
/** A paragraph heavier than a sheet is divided where so many more characters would be too many. */
const STEP = 400
/** So far back a blank is looked for. */
const BACK = 200

export interface Sheet {
  readonly pieces: readonly Span[]
  readonly start: number
  readonly end: number
}

export interface Weights {
  /** Where notes begin and where marks begin, in order. */
  readonly notes: readonly number[]
  readonly marks: readonly number[]
}

export function sheetsOf(text: string, paragraphs: readonly Span[], { notes, marks }: Weights): readonly Sheet[] {
  const weightOf = ({ start, end }: Span): number =>
    (end - start) * OF_A_CHARACTER +
    OF_A_PASSAGE +
    (countBefore(notes, end) - countBefore(notes, start)) * OF_A_NOTE +
    (countBefore(marks, end) - countBefore(marks, start)) * OF_A_MARK
  const sheets: { pieces: Span[]; weight: number }[] = []
  for (const piece of paragraphs.flatMap((paragraph) => divided(text, paragraph, weightOf))) {
    const weight = weightOf(piece)
    const last = sheets.at(-1)
    if (last && last.weight + weight <= SHEET) {
      last.pieces.push(piece)
      last.weight += weight
    } else sheets.push({ pieces: [piece], weight })
  }
  return sheets.map(({ pieces }) => ({
    pieces,
    start: pieces[0].start,
    end: pieces[pieces.length - 1].end,
  }))
}

/** How many of the sorted places lie before an offset. */
const countBefore = (places: readonly number[], offset: number): number =>
  firstWhere(places.length, (index) => places[index] >= offset)

/** A paragraph that fits on a sheet as it is; a heavier one in pieces that each nearly fill one. */
function divided(text: string, paragraph: Span, weightOf: (span: Span) => number): readonly Span[] {
  if (weightOf(paragraph) <= SHEET) return [paragraph]
  const pieces: Span[] = []
  let { start } = paragraph
  for (let end = start + STEP; end < paragraph.end; end += STEP) {
    if (weightOf({ start, end: end + STEP }) <= SHEET) continue
    const cut = cutBefore(text, end)
    pieces.push({ start, end: cut })
    start = cut
    end = cut
  }
  return [...pieces, { start, end: paragraph.end }]
}

/** Behind the last blank before `at`; else `at`, or one less where a character of two units would be cut. */
function cutBefore(text: string, at: number): number {
  const blank = text.slice(at - BACK, at).search(/\s\S*$/)
  if (blank >= 0) return at - BACK + blank + 1
  return /[\uDC00-\uDFFF]/.test(text[at]) ? at - 1 : at
}

/** The sheet that holds an offset; the first where it lies before all, the last where it lies behind. */
export function sheetAt(sheets: readonly Sheet[], offset: number): number {
  const after = sheets.findIndex(({ end }) => end > offset)
  return after < 0 ? Math.max(0, sheets.length - 1) : after
}
