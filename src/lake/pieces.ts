/** What was read of the input: pieces by name, so many at a time. */
import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import type { Piece } from '../read/index.ts'

export interface Named {
  readonly piece: Piece
  readonly name: string
  readonly bytes: number
}

/** What is not known yet, in runs of about so many bytes; what is, is counted. */
export async function* runsOfPieces(
  pieces: AsyncIterable<Piece>,
  bytesOfRun: number,
  known: Set<string>,
  count: { known: number },
): AsyncGenerator<readonly Named[]> {
  let run: Named[] = []
  let bytes = 0
  for await (const piece of pieces) {
    const each = named(piece)
    if (known.has(each.name)) {
      count.known++
      continue
    }
    known.add(each.name)
    run.push(each)
    bytes += each.bytes
    if (bytes < bytesOfRun) continue
    yield run
    run = []
    bytes = 0
  }
  if (run.length > 0) yield run
}

/** By path, range, size and time of change: another one where the file was changed. */
function named(piece: Piece): Named {
  const { path, range } = piece
  const stat = statSync(path, { throwIfNoEntry: false })
  const name = createHash('sha256')
    .update(JSON.stringify([path, range, stat?.size, stat?.mtimeMs]))
    .digest('hex')
  return { piece, name: name.slice(0, 32), bytes: range === null ? (stat?.size ?? 0) : range[1] - range[0] }
}
