/** Files and standard input → readings, one after the other in the order given. */
import { type Chunks, openFile } from './bytes.ts'
import type { Readings } from './document.ts'
import { isReadingError, readDocument } from './documents.ts'

/** The articles of the files, and what is wrong with others of them. `-` is standard input. */
export async function* readFiles(paths: readonly string[], stdin: Chunks): Readings {
  for (const path of paths) {
    try {
      if (path === '-') yield* readDocument({ where: 'standard input', chunks: stdin })
      else yield* readFile(path)
    } catch (error) {
      if (!isReadingError(error)) throw error
      yield { error }
    }
  }
}

async function* readFile(path: string): Readings {
  const file = await openFile(path)
  try {
    yield* readDocument({ where: path, name: path, ref: path, chunks: file.chunks, size: file.size ?? undefined })
  } finally {
    await file.close()
  }
}
