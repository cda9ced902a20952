/**
 * Text → paragraphs. A line is a paragraph of its own, unless the text was wrapped by hand at a fixed width: then lines
 * are joined until a blank line, an indented line, a line that the next word would still have fitted on, or a mark that
 * begins a list item.
 *
 * Whether a text is wrapped is decided once for all of it, by what wrapping does: no line could have held the first word
 * of the next. Two passes over the lines, each linear.
 */
import type { Span } from '../../record/index.ts'

/** A paragraph without the blanks around it. */
export interface Paragraph extends Span {
  readonly lines: number
}

interface Line extends Span {
  /** Characters of blank before the first one that is not. */
  readonly indent: number
  /** Length of its first word. */
  readonly firstWord: number
}

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029\f]/g
export const BULLET = /(?:[•·●▪◦‣∙*»►■▶✓–—-]|\(?\d{1,2}[.)]|\([a-z]\)|[a-z]\))[ \t\u00a0]+(?=\S)/y

/** Narrower than this is verse or a table, wider is a line of prose as web pages have it. */
const NARROWEST = 40
const WIDEST = 120

export function paragraphsOf(text: string, from: number): Paragraph[] {
  const lines = linesOf(text, from)
  const width = wrapWidth(text, lines)
  const paragraphs: Paragraph[] = []
  let open: { start: number; end: number; lines: number } | null = null
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (line.start === line.end) {
      open = null
      continue
    }
    if (open === null || width === 0 || beginsParagraph(text, lines[i - 1], line, width)) {
      open = { start: line.start, end: line.end, lines: 1 }
      paragraphs.push(open)
    } else {
      open.end = line.end
      open.lines++
    }
  }
  return paragraphs
}

function linesOf(text: string, from: number): Line[] {
  const lines: Line[] = []
  let at = from
  LINE_BREAK.lastIndex = from
  while (at <= text.length) {
    const found = LINE_BREAK.exec(text)
    const lineEnd = found === null ? text.length : found.index
    lines.push(lineOf(text, at, lineEnd))
    if (found === null) break
    at = LINE_BREAK.lastIndex
  }
  return lines
}

function lineOf(text: string, from: number, to: number): Line {
  let start = from
  let end = to
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  let word = start
  while (word < end && !isBlank(text.charCodeAt(word))) word++
  return { start, end, indent: start - from, firstWord: word - start }
}

export const isBlank = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0xfeff ||
  (code > 0x1000 &&
    (code === 0x1680 ||
      (code >= 0x2000 && code <= 0x200a) ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 0x202f ||
      code === 0x205f ||
      code === 0x3000))

/** The width that the text is wrapped at, or 0 where it is not. */
function wrapWidth(text: string, lines: readonly Line[]): number {
  let width = 0
  let longer = 0
  for (const { start, end } of lines) {
    // A web address cannot be broken; one of those does not make a text unwrapped.
    if (end - start > WIDEST) longer++
    else width = Math.max(width, end - start)
  }
  if (width < NARROWEST || longer * 50 > lines.length) return 0
  let inner = 0
  let filled = 0
  let open = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i], lines[i + 1]]
    if (line.start === line.end || next.start === next.end) continue
    inner++
    if (isFilled(line, next, width)) filled++
    if (!/[.!?:"”’)]/.test(text[line.end - 1])) open++
  }
  return inner >= 2 && filled * 10 >= inner * 7 && open * 2 >= inner ? width : 0
}

/** Whether the first word of the next line would not have fitted on this one. A little short of it counts: ragged tools. */
const isFilled = (line: Line, next: Line, width: number) => line.end - line.start + 1 + next.firstWord > width - 6

function beginsParagraph(text: string, before: Line, line: Line, width: number): boolean {
  BULLET.lastIndex = line.start
  return line.indent > before.indent + 1 || !isFilled(before, line, width) || BULLET.test(text)
}
