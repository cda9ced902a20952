/** The bytes of a file or of standard input, in chunks, and what can go wrong with getting them. */
import { open, stat } from 'node:fs/promises'
import { InputError } from './input-error.ts'

export type Chunks = AsyncIterable<Uint8Array>

export interface OpenFile {
  readonly chunks: Chunks
  /** Null where it is not known before the end: standard input, a pipe. */
  readonly size: number | null
  readonly close: () => Promise<void>
}

/**
 * Opens a file by its path, or a range of its bytes, `end` included. Throws an InputError where it is missing, a folder or
 * not ours to read.
 */
export async function openFile(
  path: string,
  range: { readonly start?: number; readonly end?: number } = {},
): Promise<OpenFile> {
  try {
    const handle = await open(path, 'r')
    const stat = await handle.stat()
    if (stat.isDirectory()) {
      await handle.close()
      throw Object.assign(new Error('is a directory'), { code: 'EISDIR' })
    }
    const stream = handle.createReadStream({ ...range, autoClose: false })
    return { chunks: named(stream, path), size: stat.isFile() ? stat.size : null, close: () => handle.close() }
  } catch (error) {
    throw inputErrorOf(error, path)
  }
}

/** Errors in the middle of reading (a disk that fails, a file system that goes away) get the file's name as well. */
async function* named(chunks: Chunks, path: string): Chunks {
  try {
    yield* chunks
  } catch (error) {
    throw inputErrorOf(error, path)
  }
}

export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    // What is wrong with it is said where it is opened.
    return false
  }
}

export function inputErrorOf(error: unknown, path: string): InputError {
  const { code = 'unknown error' } = error as NodeJS.ErrnoException
  const cause = { cause: error }
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new InputError('file-missing', path, 'there is no such file. Check the name', cause)
  }
  if (code === 'EACCES' || code === 'EPERM') {
    const message = 'you may not read this. Ask its owner, or change its permissions with chmod'
    return new InputError('file-unreadable', path, message, cause)
  }
  return new InputError('file-unreadable', path, `it cannot be read (${code}). Copy it elsewhere and try again`, cause)
}

/** Bytes that are held already, as a stream. */
export async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes
}
