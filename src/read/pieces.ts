/**
 * Large collections, cut so that many processes can read them: a piece is a file, or a range of the bytes of an NDJSON file
 * that begins and ends at a line. Engines hand pieces about and never the text: whoever reads a piece opens its file, so
 * that every process reads the same bytes by the same code.
 */
import { type FileHandle, open } from 'node:fs/promises'
import { isAbsolute, resolve } from 'node:path'
import { inputErrorOf, isFolder, openFile } from './bytes.ts'
import type { ReadOptions } from './context.ts'
import type { LeftOut, Readings } from './document.ts'
import { readDocument } from './documents.ts'
import { filesIn, readFiles } from './files.ts'
import { InputError } from './input-error.ts'
import { kindOf } from './kinds.ts'

/** What one process reads of a collection. */
export interface Piece {
  /** Absolute: the processes of an engine begin in folders of their own. */
  readonly path: string
  /** In bytes of an NDJSON file, the end not included; null for a whole file of any kind. */
  readonly range: readonly [start: number, end: number] | null
}

/** What comes of naming files: their pieces, and what is wrong with others or left out on purpose. */
export type Cut = { readonly piece: Piece } | { readonly error: InputError } | { readonly leftOut: LeftOut }

/** Enough to tell NDJSON, as `readDocument` does. */
const HEAD_BYTES = 64 * 1024
const NEWLINE = 10

/**
 * The pieces of files and folders, in the order given. NDJSON is cut at the first line break after each `bytes`; an archive
 * is read from its beginning and stays whole.
 */
export async function* piecesOf(names: readonly string[], bytes: number): AsyncGenerator<Cut> {
  for (const name of names) {
    try {
      if (await isFolder(name)) yield* piecesOfFolder(name, bytes)
      else yield* piecesOfFile(resolve(name), bytes)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      yield { error }
    }
  }
}

async function* piecesOfFolder(folder: string, bytes: number): AsyncGenerator<Cut> {
  const { files, leftOut } = await filesIn(folder)
  yield* piecesOf(files, bytes)
  for (const left of leftOut) yield { leftOut: left }
}

async function* piecesOfFile(path: string, bytes: number): AsyncGenerator<Cut> {
  const file = await open(path, 'r').catch((error) => {
    throw inputErrorOf(error, path)
  })
  try {
    const { size } = await file.stat()
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    const head = buffer.subarray(0, bytesRead)
    const hints = { name: path, whole: bytesRead === size, table: false }
    if (size <= bytes || kindOf(head, hints) !== 'ndjson') {
      yield { piece: { path, range: null } }
      return
    }
    for (let start = 0; start < size; ) {
      const end = await endOfLine(file, Math.min(start + bytes, size), size)
      yield { piece: { path, range: [start, end] } }
      start = end
    }
  } finally {
    await file.close()
  }
}

/** The first offset after a line break at or after `at`; the file's size where there is none. */
async function endOfLine(file: FileHandle, at: number, size: number): Promise<number> {
  const block = Buffer.alloc(HEAD_BYTES)
  for (let from = at - 1; from < size; from += HEAD_BYTES) {
    const { bytesRead } = await file.read(block, 0, HEAD_BYTES, from)
    const found = block.subarray(0, bytesRead).indexOf(NEWLINE)
    if (found !== -1) return from + found + 1
    if (bytesRead === 0) break
  }
  return size
}

/** The articles of a piece, in its order, and what is wrong with others: as `readFiles` gives them for the whole file. */
export async function* readPiece({ path, range }: Piece, options: ReadOptions = {}): Readings {
  if (range === null) {
    yield* readFiles([path], nothing(), options)
    return
  }
  const [start, end] = range
  const file = await openFile(path, { start, end: end - 1 })
  try {
    const where = start === 0 ? path : `${path}@${start}`
    yield* readDocument({ where, path, kind: 'ndjson', chunks: file.chunks, size: end - start }, options)
  } finally {
    await file.close()
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** A piece as one line of JSON, as `pieceOf` reads it. */
export const lineOfPiece = ({ path, range }: Piece): string =>
  JSON.stringify(range === null ? { path } : { path, start: range[0], end: range[1] })

/** The piece that a line tells. Throws an InputError that says what a line must be. */
export function pieceOf(line: string): Piece {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw notUnderstood(line)
  }
  const { path, start, end } = (value ?? {}) as Readonly<Record<string, unknown>>
  if (typeof path !== 'string' || !isAbsolute(path)) throw notUnderstood(line)
  if (start === undefined && end === undefined) return { path, range: null }
  const isRange = Number.isSafeInteger(start) && Number.isSafeInteger(end)
  if (!isRange || (start as number) < 0 || (end as number) <= (start as number)) throw notUnderstood(line)
  return { path, range: [start as number, end as number] }
}

const notUnderstood = (line: string): InputError =>
  new InputError(
    'piece-not-understood',
    line.length > 80 ? `${line.slice(0, 79)}…` : line,
    'a piece is one line of JSON: {"path": "/press/2031.ndjson", "start": 0, "end": 1048576}, or the path alone for a whole file. "onrecord pipe pieces" writes them',
  )
