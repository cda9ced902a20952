import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { MEASURES } from './measures.data.ts'

it('docs/figures.md lists every measure with what it is, and no other', () => {
  const page = readFileSync('docs/figures.md', 'utf8')
  const table = page.slice(page.indexOf('## Measures'), page.indexOf('A unit decides alone'))
  const rows = [...table.matchAll(/^\| `([\w-]+)`\s*\| (.*?)\s*\|$/gm)].map(([, name, says]) => [name, says])
  expect(rows).toEqual(Object.entries(MEASURES).map(([name, { says }]) => [name, says]))
})
