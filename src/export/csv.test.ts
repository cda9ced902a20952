import { expect, it } from 'vitest'
import { csvOf } from './csv.ts'

async function fieldOf(text: string): Promise<string> {
  async function* rows() {
    yield [text]
  }
  const column = { name: 'text', type: 'text', cell: (row: string) => row } as const
  let all = ''
  for await (const piece of csvOf(rows(), [column as never], { byteOrderMark: false })) all += piece
  return all.slice('text\r\n'.length, -2)
}

it.each([
  ['a; =1+1', "a; '=1+1"],
  ['a\t\u200b@x', "a\t\u200b'@x"],
  ['a;\t;-2', "a;\t;'-2"],
  ['a =1', 'a =1'],
  ['=1', "'=1"],
  ['；=1', '；=1'],
])('where a cell may begin within a text, %j is no formula', async (text, field) => {
  expect(await fieldOf(text)).toBe(field)
})

// Looked at from each of its tabs, it would take hours.
it('a run of a million tabs is written like other texts', async () => {
  const run = '\t'.repeat(1_000_000)
  expect(await fieldOf(`a${run}b`)).toBe(`a${run}b`)
  expect(await fieldOf(`a${run}=b`)).toBe(`a${run}'=b`)
})
