/**
 * The child of `onrecord pipe extract`: extracts the pieces that it is given, one after the other. It says what it begins
 * before it begins it, so that whoever watches knows which report it was that killed it.
 */
import { writeSync } from 'node:fs'
import { lineOfEntry } from '../../../lake/index.ts'
import { linesOf, type Piece, type Reading, readPiece } from '../../../read/index.ts'
import { assertSound } from '../../../store/index.ts'
import { ExtractionError } from '../../../write/index.ts'
import { loadPipeline } from '../load-pipeline.ts'
import { outcomeLine, recordLine } from './outcome.ts'

/** What the child is told, one a line of its standard input. */
export interface Task {
  readonly piece: Piece
  /** How many of the piece's readings were dealt with already, by a child that ended. */
  readonly done: number
  /** Whether a report's line is the rows of the lake's tables, and not its record alone. */
  readonly tables: boolean
}

/** How the child's lines begin. */
export const [BEGUN, LINE, ENDED] = ['b', 'o', 'e']
/** How an output line ends, so that half of one, left by a child that was killed, is told. JSON never holds the sign. */
export const WHOLE = '\u001f'

/** A task is a path and three numbers. */
const TASK_LIMIT_BYTES = 64 * 1024

export async function extractTasks(): Promise<void> {
  const { extract, extractWithSentences } = await loadPipeline()
  const lineOf = (reading: Reading, { piece, tables }: Task, place: number): string => {
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
      if (!tables) return recordLine(article.id, extract(article))
      const entry = { article, ...extractWithSentences(article) }
      assertSound(entry)
      return lineOfEntry(entry, { path: piece.path, start: piece.range?.[0] ?? 0, place })
    } catch (cause) {
      const { code, message } = new ExtractionError(article, cause)
      return outcomeLine(code, reading.took.where, message)
    }
  }
  for await (const { bytes } of linesOf(process.stdin, TASK_LIMIT_BYTES)) {
    const task = JSON.parse(String(bytes)) as Task
    const { piece, done } = task
    let count = 0
    for await (const reading of readPiece(piece)) {
      if (++count <= done) continue
      say(`${BEGUN}${'article' in reading ? reading.article.id : ''}`)
      say(`${LINE}${lineOf(reading, task, count)}${WHOLE}`)
    }
    say(ENDED)
  }
}

const RESTS = new Int32Array(new SharedArrayBuffer(4))
const REST_MS = 2

/** At once, and not when the process comes to it: it may never. Where who reads is slower than we are, it waits. */
function say(line: string): void {
  const bytes = Buffer.from(`${line}\n`)
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(1, bytes, written)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      Atomics.wait(RESTS, 0, 0, REST_MS)
    }
  }
}
