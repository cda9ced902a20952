/** The record, or what a question finds in it, in one of the formats: a stream of pieces, nothing held but a batch. */
import type { WalkQuestion } from '../ask/index.ts'
import { type Damaged, type Queries, StoreError } from '../store/index.ts'
import { ExportError } from './export-error.ts'
import { FORMATS, type Format } from './formats.ts'
import { ROWS, type What } from './rows.ts'

export interface ExportOptions {
  readonly what: What
  readonly format: Format
  readonly question: WalkQuestion
  /** Puts the articles' texts into their rows. */
  readonly text?: boolean
  /** Of CSV: without it, Excel takes UTF-8 for something else. True where nothing is said. */
  readonly byteOrderMark?: boolean
  /** Told of each article that is left out, because its text is not the one that was kept. */
  readonly damaged?: Damaged
}

/**
 * Throws an ExportError, before anything comes, where the format cannot say what is asked for. Articles that are damaged
 * are left out; where nobody is told of them (`damaged`), a StoreError names them after all else has come.
 */
export function exportRecord(queries: Queries, options: ExportOptions): AsyncGenerator<string | Uint8Array> {
  const { what, format, text = false, byteOrderMark = true } = options
  const { what: can, write } = FORMATS[format]
  if (!can.includes(what)) {
    const others = Object.keys(FORMATS).filter((name) => FORMATS[name as Format].what.includes(what))
    const either = `${others.slice(0, -1).join(', ')} or ${others.at(-1)}`
    throw new ExportError(`${format} is for ${can.join(', ')}. For ${what}, take ${either}`)
  }
  const { damaged } = options
  const left: StoreError[] = []
  const pieces = write((kind) => ROWS[kind](queries, options.question, damaged ?? ((error) => left.push(error))), {
    ...{ what, text, byteOrderMark },
  })
  return damaged === undefined ? namingAtTheEnd(pieces, left) : pieces
}

async function* namingAtTheEnd<Piece>(
  pieces: AsyncIterable<Piece>,
  left: readonly StoreError[],
): AsyncGenerator<Piece> {
  yield* pieces
  if (left.length === 0) return
  const named = left.slice(0, 10).map(({ message }) => message)
  throw new StoreError('data-damaged', `${left.length} of the articles were left out: ${named.join('; ')}`)
}
