/** gzip, of one member or many, as it streams: what is in it is read as any other document. */
import { Readable } from 'node:stream'
import { createGunzip, gunzipSync } from 'node:zlib'
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
  const damage = { members: 0 }
  const unpacked = membersOf(chunks, { where, unpacking: context.unpacking, damage })
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
  if (damage.members > 0) {
    const parts = damage.members === 1 ? 'a part of it is' : `${damage.members} parts of it are`
    yield {
      error: new InputError('archive-damaged', where, `${parts} damaged and lost; the others were read. Get it again`),
    }
  }
}

/** Held at once, in bytes: what is longer packed, or longer unpacked, is no archive's record and streams. */
const MEMBER_LIMIT = { packed: 4 * 1024 * 1024, unpacked: 32 * 1024 * 1024 }

/** One after the other that fail: marks that stand by chance are rare, and more of them were put there. */
const MOST_TRIES = 64

interface Members {
  readonly where: string
  readonly unpacking: Unpacking
  /** How many could not be read. */
  readonly damage: { members: number }
}

/**
 * Web archives pack each record for itself, one behind the other. Each is unpacked whole, so that a damaged one loses its
 * record alone; nothing of it is given, since half of a record would take the beginning of the next for its end.
 */
async function* membersOf(chunks: Chunks, { where, unpacking, damage }: Members): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  let [ended, tries] = [false, 0]
  try {
    while (!ended || held.length > 0) {
      // The next member begins where its mark stands, unless the packed bytes of this one hold the same by chance.
      const first = nextMark(held, 1)
      let read: Unpacked = { state: 'unfinished' }
      for (let end = first; read.state === 'unfinished' && end !== -1 && tries < MOST_TRIES; tries++) {
        read = unpack(held.subarray(0, end))
        end = nextMark(held, end + 1)
      }
      if (read.state === 'unfinished' && ended) read = unpack(held)
      if (read.state === 'whole') tries = 0
      else if (tries >= MOST_TRIES) break
      if (read.state === 'unfinished' && !ended && (first === -1 || held.length <= MEMBER_LIMIT.packed)) {
        if (held.length > MEMBER_LIMIT.packed) break
        const { value, done } = await source.next()
        if (done) ended = true
        else held = Buffer.concat([held, value])
        continue
      }
      if (read.state === 'whole') {
        unpacking.unpack(read.bytes.length, where)
        yield read.bytes
        const rest = held.subarray(read.length)
        const next = isMark(rest, 0) ? 0 : nextMark(rest, 0)
        if (next !== 0 && rest.subarray(0, next === -1 ? rest.length : next).some((byte) => byte !== 0))
          damage.members++
        held = next === -1 ? Buffer.alloc(0) : rest.subarray(next)
      } else if (first !== -1 && read.state !== 'large') {
        damage.members++
        held = held.subarray(first)
      } else break
    }
    if (held.length > 0 || !ended) yield* gunzip(rest(held, source), where, unpacking)
  } finally {
    await source.return?.()
  }
}

async function* rest(held: Buffer, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield held
  for (let next = await source.next(); !next.done; next = await source.next()) yield next.value
}

const MARK = Buffer.from([0x1f, 0x8b, 0x08])

const isMark = (bytes: Buffer, at: number): boolean =>
  bytes.length > at + 3 && bytes.subarray(at, at + 3).equals(MARK) && bytes[at + 3] < 32

function nextMark(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(MARK, from); at !== -1; at = bytes.indexOf(MARK, at + 1)) if (isMark(bytes, at)) return at
  return -1
}

type Unpacked =
  /** `length`: of the packed bytes that are the member. */
  | { readonly state: 'whole'; readonly bytes: Uint8Array; readonly length: number }
  | { readonly state: 'unfinished' | 'damaged' | 'large' }

function unpack(packed: Buffer): Unpacked {
  try {
    const { buffer, engine } = gunzipSync(packed, {
      info: true,
      maxOutputLength: MEMBER_LIMIT.unpacked,
    }) as unknown as { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } }
    return { state: 'whole', bytes: buffer, length: engine.bytesWritten }
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException
    if (code === 'Z_BUF_ERROR') return { state: 'unfinished' }
    if (code === 'ERR_BUFFER_TOO_LARGE') return { state: 'large' }
    if (!code.startsWith('Z_')) throw cause
    return { state: 'damaged' }
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
