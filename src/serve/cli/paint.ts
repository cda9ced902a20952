/** Text for a terminal: wrapped to its width, with stretches of it in colour, and never able to command it. */
import type { Span } from '../../record/index.ts'

/** SGR codes. */
export type Style = 'bold' | 'dim' | 'speaker' | 'cue' | 'match' | 'added' | 'removed'
const CODES: Readonly<Record<Style, readonly [on: string, off: string]>> = {
  bold: ['1', '22'],
  dim: ['2', '22'],
  speaker: ['36', '39'],
  cue: ['33', '39'],
  match: ['7', '27'],
  added: ['32', '39'],
  removed: ['31', '39'],
}

export interface Terminal {
  /** Columns. */
  readonly width: number
  readonly colour: boolean
}

/** Colour only for a person who looks at it and has not asked for none (no-color.org). */
export function terminal(): Terminal {
  const { isTTY, columns } = process.stdout
  const { NO_COLOR, TERM } = process.env
  return { width: Math.min(columns || 100, 100), colour: Boolean(isTTY) && !NO_COLOR && TERM !== 'dumb' }
}

export function paint(text: string, style: Style, { colour }: Terminal): string {
  const shown = withoutControls(text)
  if (!colour || shown === '') return shown
  const [on, off] = CODES[style]
  return `\u001b[${on}m${shown}\u001b[${off}m`
}

export interface Mark extends Span {
  readonly style: Style
}

/** Lines of at most the width less the indent, each indented. Marks may overlap. */
export function wrap(text: string, marks: readonly Mark[], indent: string, at: Terminal): string[] {
  const shown = withoutControls(text)
  return lineSpans(shown, Math.max(20, at.width - indent.length)).map(
    (line) => indent + paintLine(shown, line, marks, at),
  )
}

function paintLine(text: string, line: Span, marks: readonly Mark[], at: Terminal): string {
  const edges = [line.start, line.end, ...marks.flatMap(({ start, end }) => [start, end])]
  const inside = edges.filter((edge) => edge >= line.start && edge <= line.end).sort((a, b) => a - b)
  return inside
    .slice(0, -1)
    .map((start, index) => {
      const end = inside[index + 1]
      const styles = marks.filter((mark) => mark.start <= start && mark.end >= end).map((mark) => mark.style)
      return styles.reduce((painted, style) => paintShown(painted, style, at), text.slice(start, end))
    })
    .join('')
}

function paintShown(text: string, style: Style, { colour }: Terminal): string {
  if (!colour || text === '') return text
  const [on, off] = CODES[style]
  return `\u001b[${on}m${text}\u001b[${off}m`
}

/** Where lines of at most `width` characters begin and end, broken at blanks. */
function lineSpans(text: string, width: number): Span[] {
  const lines: Span[] = []
  let line: { start: number; end: number } | null = null
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const end = index + word.length
    if (line !== null && end - line.start <= width) line.end = end
    else {
      line = { start: index, end }
      lines.push(line)
    }
  }
  return lines
}

/** A report's control characters become blanks, so that none can move the cursor or colour what follows. */
export const withoutControls = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
