/**
 * Lines of pages → paragraphs: what stands at the head or foot of page after page is left out, lines of one paragraph are
 * joined, also over a page's end, and words that a line's end cuts are whole again.
 */
import type { Line } from './lines.ts'

export interface Paragraphs {
  /** What is written largest at the top of the first page, where that is larger than the text. */
  readonly title?: string
  readonly paragraphs: readonly string[]
}

/** Lines at the head and foot of a page that may be running heads. */
const EDGE_LINES = 2
const LONGEST_TITLE = 250

export function paragraphsOf(given: readonly (readonly Line[])[]): Paragraphs {
  const pages = withoutRunningHeads(given)
  const lines = pages.flat()
  if (lines.length === 0) return { paragraphs: [] }
  const body = median(lines.map(({ size }) => size))
  const leading =
    median(
      lines
        .slice(1)
        .map((line, index) => lines[index].baseline - line.baseline)
        .filter((gap) => gap > 0),
    ) || body * 1.2
  const right = edgeOf(lines)
  const pieces: string[][] = []
  let last: Line | null = null
  for (const page of pages) {
    for (const [index, line] of page.entries()) {
      const joins = last !== null && (index === 0 ? goesOnOverPage(last, line) : goesOn(last, line, { leading, right }))
      if (joins) join(pieces.at(-1)!, line.text)
      else pieces.push([line.text])
      last = line
    }
  }
  const paragraphs = pieces.map((each) => each.join(''))
  return { title: titleOf(pages[0] ?? [], body, paragraphs), paragraphs }
}

/** Lines that stand at the edge of at least half of the pages, numbers apart, and numbers of pages alone. */
function withoutRunningHeads(pages: readonly (readonly Line[])[]): (readonly Line[])[] {
  const edges = pages.map((page) => [...page.slice(0, EDGE_LINES), ...page.slice(-EDGE_LINES)])
  const counts = new Map<string, number>()
  for (const edge of edges) for (const key of new Set(edge.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const isHead = (line: Line) =>
    (pages.length > 1 && (counts.get(keyOf(line)) ?? 0) * 2 >= pages.length && (counts.get(keyOf(line)) ?? 0) > 1) ||
    /^(?:page )?\d{1,4}(?: (?:of|\/) \d{1,4})?$/i.test(line.text)
  return pages.map((page) =>
    page.filter((line, index) => !((index < EDGE_LINES || index >= page.length - EDGE_LINES) && isHead(line))),
  )
}

const keyOf = ({ text }: Line): string => text.replace(/\d+/g, '#').toLowerCase()

interface Measures {
  readonly leading: number
  readonly right: (line: Line) => number
}

function goesOn(last: Line, line: Line, { leading, right }: Measures): boolean {
  const gap = last.baseline - line.baseline
  if (Math.abs(line.size - last.size) > last.size * 0.15) return false
  // A line higher than the last begins another column.
  if (gap < 0) return goesOnOverPage(last, line)
  if (gap > leading * 1.35 && gap > last.size * 1.6) return false
  if (line.left - last.left > last.size * 0.8 && line.left - last.left < last.size * 6) return false
  if (/^[•·*–—-]\s|^\d{1,2}[.)]\s/.test(line.text)) return false
  const short = last.right < right(last) - last.size * 4
  return !(short && /[.!?]["”’)]*$/.test(last.text))
}

/** Over the end of a page or column nothing tells but the words. */
const goesOnOverPage = (last: Line, line: Line): boolean =>
  !/[.!?:]["”’)]*$/.test(last.text) && Math.abs(line.size - last.size) <= last.size * 0.15 && last.text.length > 30

/** "exam-" and "ple" are a word; "Anglo-" and "French" keep their hyphen. */
function join(pieces: string[], next: string): void {
  const last = pieces.at(-1)!
  if (/\p{Ll}-$/u.test(last) && /^\p{Ll}/u.test(next)) {
    pieces[pieces.length - 1] = last.slice(0, -1)
    pieces.push(next)
  } else pieces.push(` ${next}`)
}

/** Where lines that begin at the same place end: the right edge of their column. */
function edgeOf(lines: readonly Line[]): (line: Line) => number {
  const edges = new Map<number, number>()
  const columnOf = ({ left }: Line) => Math.round(left / 40)
  for (const line of lines) edges.set(columnOf(line), Math.max(edges.get(columnOf(line)) ?? 0, line.right))
  return (line) => edges.get(columnOf(line)) ?? line.right
}

function titleOf(page: readonly Line[], body: number, paragraphs: readonly string[]): string | undefined {
  const largest = page.slice(0, 12).reduce((most, { size }) => Math.max(most, size), 0)
  if (largest < body * 1.15) return undefined
  const first = page.find(({ size }) => size === largest)!
  const title = paragraphs.find((paragraph) => paragraph.startsWith(first.text))
  return title === undefined || title.length > LONGEST_TITLE ? undefined : title
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
