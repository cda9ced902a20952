/**
 * The child of `onrecord pipe extract`: extracts the pieces that it is given, one after the other. It says what it begins
 * before it begins it, so that whoever watches knows which report it was that killed it.
 */
import { writeSync } from 'node:fs'
import { linesOf, type Piece, type Reading, readPiece } from '../../../read/index.ts'
import { ExtractionError } from '../../../write/index.ts'
import { loadPipeline } from '../load-pipeline.ts'
import { outcomeLine, recordLine } from './outcome.ts'

/** What the child is told, one a line of its standard input. */
export interface Task {
  readonly piece: Piece
  /** How many of the piece's readings were dealt with already, by a child that ended. */
  readonly done: number
}

/** How the child's lines begin. */
export const [BEGUN, LINE, ENDED] = ['b', 'o', 'e']

/** A task is a path and three numbers. */
const TASK_LIMIT_BYTES = 64 * 1024

export async function extractTasks(): Promise<void> {
  const { extract } = await loadPipeline()
  const lineOf = (reading: Reading): string => {
    if ('error' in reading) return outcomeLine(reading.error.code, reading.error.where, reading.error.message)
    if ('leftOut' in reading) {
      const { where, what, count } = reading.leftOut
      return outcomeLine('left-out', where, `${count} ${what}`)
    }
    if ('address' in reading) {
      return outcomeLine('address-not-fetched', reading.took.where, `${reading.address}: nothing is fetched here`)
    }
    const { article } = reading
    try {
      return recordLine(article.id, extract(article))
    } catch (cause) {
      const { code, message } = new ExtractionError(article, cause)
      return outcomeLine(code, reading.took.where, message)
    }
  }
  for await (const { bytes } of linesOf(process.stdin, TASK_LIMIT_BYTES)) {
    const { piece, done } = JSON.parse(String(bytes)) as Task
    let count = 0
    for await (const reading of readPiece(piece)) {
      if (++count <= done) continue
      say(`${BEGUN}${'article' in reading ? reading.article.id : ''}`)
      say(`${LINE}${lineOf(reading)}`)
    }
    say(ENDED)
  }
}

/** At once, and not when the process comes to it: it may never. */
function say(line: string): void {
  const bytes = Buffer.from(`${line}\n`)
  for (let written = 0; written < bytes.length; ) written += writeSync(1, bytes, written)
}
