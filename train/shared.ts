/** Where the training and evaluation data lie: beside the repository, or where ONRECORD_SHARED says. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

/** The repository's root, from this file's place in it or in `dist/`. */
export const ROOT = fileURLToPath(new URL(import.meta.url.includes('/dist/') ? '../..' : '..', import.meta.url))

export const SHARED = process.env.ONRECORD_SHARED ?? join(ROOT, '../shared')

/** Bytes of a file under the shared folder, for hashing and reading. */
export const readShared = (path: string): Buffer => readFileSync(join(SHARED, path))

/** Text of a file under the shared folder, unpacked where its name ends in `.gz`. */
export const readSharedText = (path: string): string => {
  const bytes = readShared(path)
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}
