/** All bytes of a document that is small enough to hold. */
import type { Chunks } from './bytes.ts'
import { InputError } from './input-error.ts'

export const mebibytes = (bytes: number): string => `${bytes / 1024 / 1024} MiB`
export const EMPTY = 'there is nothing in it. Leave it out, or put the report into it'

/** Throws what `tooLarge` makes where there are more, and an InputError where there is none. */
export async function wholeOf(
  chunks: Chunks,
  { limitBytes, where, tooLarge }: { limitBytes: number; where: string; tooLarge: () => InputError },
): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > limitBytes) throw tooLarge()
    parts.push(chunk)
  }
  if (length === 0) throw new InputError('file-empty', where, EMPTY)
  return Buffer.concat(parts, length)
}
