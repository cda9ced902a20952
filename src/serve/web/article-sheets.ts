/**
 * A long report in sheets. A page stays under a size that a phone draws at once, so what is written on one is weighed as it
 * will be written: text, a note for each statement, a mark for each finding. No paragraph is left out or cut within a
 * character; only one that fills a sheet by itself is divided, between words where there are any.
 */
import type { Span } from '../../record/index.ts'

/** About so many characters of HTML each. */
const SHEET = 33_000
const OF_A_CHARACTER = 1.12
const OF_A_PASSAGE = 60
const OF_A_NOTE = 1500
const OF_A_MARK = 190
/** A paragraph longer than that is divided. */
const LONGEST_PIECE = 12_000
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
  const pieces = paragraphs.flatMap((paragraph) => divided(text, paragraph))
  const countNotes = counter(notes)
  const countMarks = counter(marks)
  const sheets: { pieces: Span[]; weight: number }[] = []
  for (const piece of pieces) {
    const weight =
      (piece.end - piece.start) * OF_A_CHARACTER +
      OF_A_PASSAGE +
      countNotes(piece.end) * OF_A_NOTE +
      countMarks(piece.end) * OF_A_MARK
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

/** How many of the sorted places lie before `end` and were not counted yet. */
function counter(places: readonly number[]): (end: number) => number {
  let at = 0
  return (end) => {
    const from = at
    while (at < places.length && places[at] < end) at++
    return at - from
  }
}

function divided(text: string, { start, end }: Span): readonly Span[] {
  const pieces: Span[] = []
  let from = start
  while (end - from > LONGEST_PIECE) {
    const to = cutBefore(text, from + LONGEST_PIECE)
    pieces.push({ start: from, end: to })
    from = to
  }
  return [...pieces, { start: from, end }]
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
