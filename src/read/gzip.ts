/** gzip, of one part or many, as it streams: what is in it is read as any other document. */
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Chunks } from './bytes.ts'
import type { Context, Unpacking } from './context.ts'
import type { Document, Readings, Took } from './document.ts'
import { InputError } from './input-error.ts'

/** The name of the archive is that of its content but for the ending. */
const NAME_INSIDE: readonly (readonly [RegExp, string])[] = [
  [/\.tgz$/i, '.tar'],
  [/\.(?:gz|gzip)$/i, ''],
]

export async function* readGzip(document: Document, _took: Took, context: Context): Readings {
  const { where, name, chunks, depth = 0 } = document
  const inside =
    name === undefined ? undefined : NAME_INSIDE.reduce((path, [ending, other]) => path.replace(ending, other), name)
  const unpacked = gunzip(chunks, where, context.unpacking)
  try {
    yield* context.read({
      ...document,
      name: inside,
      chunks: unpacked,
      size: undefined,
      path: undefined,
      depth: depth + 1,
    })
  } finally {
    await unpacked.return(undefined)
  }
}

async function* gunzip(chunks: Chunks, where: string, unpacking: Unpacking): AsyncGenerator<Uint8Array> {
  const source = Readable.from(chunks, { objectMode: false })
  const unzip = createGunzip({ chunkSize: 64 * 1024 })
  source.on('error', (error) => unzip.destroy(error))
  source.pipe(unzip)
  try {
    for await (const chunk of unzip as AsyncIterable<Buffer>) {
      unpacking.unpack(chunk.length, where)
      yield chunk
    }
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException
    if (!code.startsWith('Z_')) throw cause
    const message =
      code === 'Z_BUF_ERROR'
        ? 'it ends in the middle: the copy is not whole. What came before was read; get it again'
        : 'it is damaged. What came before the damage was read; get it again'
    throw new InputError('archive-damaged', where, message, { cause })
  } finally {
    unzip.destroy()
    source.destroy()
  }
}
