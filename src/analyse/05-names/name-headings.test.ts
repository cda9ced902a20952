import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openBundle } from '../../linear/index.ts'
import { spanOfWords, textOf } from '../../record/index.ts'
import { analyse, openAnalyseModels } from '../index.ts'

const models = openAnalyseModels((name) =>
  openBundle(readFileSync(new URL(`../../../models/${name}.bin`, import.meta.url))),
)

function persons(text: string): string[] {
  const analysis = analyse({ id: 'test', published: null, text, body: 0, problems: [] }, models)
  return analysis.mentions
    .filter(({ type, name }) => type === 'person' && name !== null)
    .map(({ name }) => textOf(text, spanOfWords(analysis, name!.first, name!.end)))
}

const SENTENCES = '\n\nHarbour chief Ana Kovac spoke on Monday in Dresk. Kovac said the harbour would open.'

it.each([
  ['Ana Kovac Speaks After Harbour Fire', 'Ana Kovac'],
  ['Kovac Reportedly Barred From Harbour', 'Kovac'],
  ['Council Nominates Ana Kovac', 'Ana Kovac'],
])('the headline %s names whom the sentences name', (headline, name) => {
  const found = persons(headline + SENTENCES)
  expect(found[0]).toBe(name)
})

it.each([
  'Kovac Just Sold Seven Cranes Without Asking Harbour Workers.',
  'Quarrel With Harbour Council, Kovac Invites More Visitors.',
])('a headline with a full stop names her as well: %s', (headline) =>
  expect(persons(`${headline}\n\nOn Monday, Pres. Kovac showed the cranes to visitors. Kovac spoke.`)[0]).toBe('Kovac'),
)

it('one of the family keeps a first name that the sentences do not give', () =>
  expect(persons(`Peter Kovac Speaks After Fire${SENTENCES}`)[0]).toContain('Peter Kovac'))

it.each(['Pavel "the Fox" Dostan', 'Michael (Mike) Hartley', 'Vincent “Big Jack” Hale'])('%s is one name', (name) =>
  expect(persons(`${name} said on Monday that the gate would open.`)).toEqual([name]),
)
