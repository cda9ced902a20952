/** Chunks of bytes → lines of bytes, in bounded memory: of a line over the limit only its number comes out. */
import type { Chunks } from './bytes.ts'

export interface Line {
  /** Counted from 1. */
  readonly number: number
  /** Without its line break; null where it is over the limit. */
  readonly bytes: Uint8Array | null
}

const NEWLINE = 10

export async function* linesOf(chunks: Chunks, limitBytes: number): AsyncGenerator<Line> {
  let number = 1
  let parts: Uint8Array[] = []
  let length = 0
  const take = (part: Uint8Array) => {
    length += part.length
    if (length <= limitBytes) parts.push(part)
    else parts = []
  }
  const finish = (): Line => {
    const bytes = length <= limitBytes ? Buffer.concat(parts) : null
    parts = []
    length = 0
    return { number: number++, bytes }
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, at))
      yield finish()
      from = at + 1
    }
    if (from < chunk.length) take(chunk.subarray(from))
  }
  if (length > 0) yield finish()
}
