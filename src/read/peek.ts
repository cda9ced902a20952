/** Looks at the beginning of a stream without taking it away. */
import type { Chunks } from './bytes.ts'

export interface Peeked {
  readonly head: Buffer
  /** Whether the head is all there is. */
  readonly whole: boolean
  /** The stream as it was. */
  readonly all: Chunks
}

/** Reads until `bytes` of it are there or it ends. What fails behind the first bytes fails where it is read again. */
export async function peek(chunks: Chunks, bytes: number): Promise<Peeked> {
  const rest = chunks[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let length = 0
  let whole = false
  while (length < bytes) {
    let next: IteratorResult<Uint8Array>
    try {
      next = await rest.next()
    } catch (error) {
      if (length === 0) throw error
      return { head: Buffer.concat(seen), whole: false, all: failing(seen, error) }
    }
    if (next.done) {
      whole = true
      break
    }
    seen.push(next.value)
    length += next.value.length
  }
  return { head: Buffer.concat(seen), whole, all: joined(seen, rest) }
}

async function* failing(seen: readonly Uint8Array[], error: unknown): Chunks {
  yield* seen
  throw error
}

async function* joined(seen: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): Chunks {
  try {
    yield* seen
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}
