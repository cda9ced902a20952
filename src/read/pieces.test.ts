import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFiles } from './files.ts'
import { lineOfPiece, pieceOf, piecesOf, readPiece } from './pieces.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-pieces-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function all<T>(given: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const each of given) list.push(each)
  return list
}

const line = (id: string, words: number) => JSON.stringify({ id, text: `${'The talks went on. '.repeat(words)}` })

describe('the pieces of a collection', () => {
  it.each([1, 50, 131, 1000, 1 << 20])('cut at %i bytes hold every article and error once, in order', async (bytes) => {
    const path = join(folder, `press-${bytes}.ndjson`)
    const lines = [line('a', 3), 'no json', line('b', 20), '', line('é', 1), line('c', 7)]
    writeFileSync(path, `${lines.join('\n')}\n`)
    const cuts = await all(piecesOf([path], bytes))
    const pieces = cuts.flatMap((cut) => ('piece' in cut ? [cut.piece] : []))
    expect(pieces.length).toBe(cuts.length)
    if (bytes === 1) expect(pieces).toHaveLength(lines.length)
    const told = (readings: Awaited<ReturnType<typeof all<object>>>) =>
      readings.map((reading) =>
        'article' in reading ? reading.article : (reading as { error: { code: string } }).error.code,
      )
    const read = []
    for (const piece of pieces) read.push(...(await all(readPiece(pieceOf(lineOfPiece(piece))))))
    // A piece that holds an empty line alone is empty, which is said.
    expect(told(read).filter((each) => each !== 'file-empty')).toEqual(told(await all(readFiles([path], empty()))))
  })

  it('are the files of a folder, with what is left out and what cannot be read', async () => {
    const press = join(folder, 'press')
    mkdirSync(press)
    for (const name of ['b.txt', 'a.txt', 'photo.jpg']) writeFileSync(join(press, name), 'The talks went on.')
    expect(await all(piecesOf([press, join(folder, 'nothing')], 1))).toMatchObject([
      { piece: { path: join(press, 'a.txt'), range: null } },
      { piece: { path: join(press, 'b.txt'), range: null } },
      { leftOut: { count: 1 } },
      { error: { code: 'file-missing' } },
    ])
  })

  it.each([
    'press.ndjson',
    '{}',
    '{"path":"press.ndjson"}',
    '{"path":"/p","start":3,"end":3}',
    '{"path":"/p","start":-1,"end":3}',
    '{"path":"/p","start":1}',
    'null',
  ])('are not read from %s', (written) => {
    expect(() => pieceOf(written)).toThrow(/a piece is one line of JSON/)
  })
})

async function* empty(): AsyncGenerator<Uint8Array> {}
