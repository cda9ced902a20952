/** Where the one pass over the text stands, and the words that it has found so far. */
import { Char, kindAt } from '../characters.ts'

/** Longest word that lists and clitics are looked up for: anything longer is none of them. */
export const LONGEST_LISTED = 16

export interface Scan {
  readonly text: string
  readonly until: number
  count: number
  start: Int32Array
  end: Int32Array
  joined: Uint8Array
  /** Whether a single quotation mark stands open in this paragraph, so that the next after an s closes it. */
  singleOpen: boolean
}

export function push(scan: Scan, start: number, end: number, joined: 0 | 1 = 0): void {
  if (scan.count === scan.start.length) {
    const grow = <T extends Int32Array | Uint8Array>(old: T, fresh: T): T => {
      fresh.set(old)
      return fresh
    }
    const size = scan.count * 2
    scan.start = grow(scan.start, new Int32Array(size))
    scan.end = grow(scan.end, new Int32Array(size))
    scan.joined = grow(scan.joined, new Uint8Array(size))
  }
  scan.start[scan.count] = start
  scan.end[scan.count] = end
  scan.joined[scan.count++] = joined
}

export const kindIn = (scan: Scan, at: number): number => (at < scan.until ? kindAt(scan.text, at) : Char.Space)

export const isWordKind = (kind: number): boolean => kind === Char.Letter || kind === Char.Digit
