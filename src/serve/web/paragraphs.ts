/**
 * A frozen text → the paragraphs it is read in. Only the line breaks between them are left out; everything else,
 * blanks inside a paragraph included, stays as it is.
 *
 * Left out on purpose: headings, lists and captions told apart; that is the analysis's knowledge, not the page's.
 */
import type { Span } from '../../record/index.ts'

/** A column that a typewriter or a wire printer breaks lines at. */
const WRAP_COLUMN = { shortest: 45, longest: 100 }

/** The paragraphs of `text` from `from` on: its lines, or the runs between blank lines where lines are broken at a column. */
export function paragraphsOf(text: string, from: number): readonly Span[] {
  const lines = linesOf(text, from)
  return isHardWrapped(text, lines) ? joined(text, lines) : lines
}

/** Lines that hold more than blanks, without the blanks at their ends. What ends them is looked for: a line may be 8 MiB. */
function linesOf(text: string, from: number): Span[] {
  const lines: Span[] = []
  const add = (first: number, end: number) => {
    const line = text.slice(first, end)
    const trimmed = line.trim()
    const start = first + line.indexOf(trimmed)
    if (trimmed !== '') lines.push({ start, end: start + trimmed.length })
  }
  let first = from
  for (const { index } of text.slice(from).matchAll(/[\n\r\u2028\u2029]/g)) {
    add(first, from + index)
    first = from + index + 1
  }
  add(first, text.length)
  return lines
}

/** Whether one line break alone stands between the two. */
const touch = (text: string, before: Span, after: Span): boolean =>
  /^[^\S\n]*\n[^\S\n]*$/.test(text.slice(before.end, after.start))

/** Whether lines are broken at a column: no line is long, and those that another follows at once are nearly full. */
function isHardWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.some(({ start, end }) => end - start > WRAP_COLUMN.longest)) return false
  const followed = lines.filter((line, i) => i + 1 < lines.length && touch(text, line, lines[i + 1]))
  const full = followed.filter(({ start, end }) => end - start >= WRAP_COLUMN.shortest)
  return followed.length > 1 && full.length > followed.length / 2
}

function joined(text: string, lines: readonly Span[]): Span[] {
  const paragraphs: Span[] = []
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (last && touch(text, last, line)) paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end }
    else paragraphs.push(line)
  }
  return paragraphs
}
