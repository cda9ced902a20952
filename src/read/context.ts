/** What readers of one input share: what the caller asked for, how much may still be unpacked, how to read what lies within. */
import type { Columns } from './columns.ts'
import type { Document, Readings } from './document.ts'
import { InputError } from './input-error.ts'

export interface ReadOptions {
  /** Which column of tables, and field of NDJSON, holds what. */
  readonly columns?: Columns
}

export interface Context {
  readonly options: ReadOptions
  readonly unpacking: Unpacking
  readonly read: (document: Document) => Readings
}

const MEBIBYTE = 1024 * 1024
/** However small the archive, so much may come out of it; and of a large one, so many times its size. */
const ALLOWED = { bytes: 128 * MEBIBYTE, times: 200 }

/**
 * Counts what goes into unpacking and what comes out, over all layers of one input. News unpacks to four to ten times its
 * size, NDJSON to thirty; a bomb to a thousand times and more.
 */
export class Unpacking {
  #packed = 0
  #unpacked = 0
  #exploded = false

  /** Bytes of the input itself. */
  pack(bytes: number): void {
    this.#packed += bytes
  }

  /** Whether it was too much, so that the rest of every archive around it is left alone. */
  get exploded(): boolean {
    return this.#exploded
  }

  /** Throws an InputError where too much has come out. */
  unpack(bytes: number, where: string): void {
    this.#unpacked += bytes
    if (this.#unpacked <= ALLOWED.bytes + ALLOWED.times * this.#packed) return
    this.#exploded = true
    const message = `it unpacks to more than ${ALLOWED.times} times its size, as no report does. If it is no mischief, unpack it and give the files`
    throw new InputError('archive-bomb', where, message)
  }
}
