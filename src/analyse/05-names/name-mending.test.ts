import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openBundle } from '../../linear/index.ts'
import { spanOfWords, textOf } from '../../record/index.ts'
import { analyse, openAnalyseModels } from '../index.ts'

const models = openAnalyseModels((name) =>
  openBundle(readFileSync(new URL(`../../../models/${name}.bin`, import.meta.url))),
)

/** Names of bodies, as far as they are the name. */
function bodies(text: string): string[] {
  const analysis = analyse({ id: 'test', published: null, text, body: 0, problems: [] }, models)
  return analysis.mentions
    .filter(({ type, name }) => type === 'organisation' && name !== null)
    .map(({ name }) => textOf(text, spanOfWords(analysis, name!.first, name!.end)))
}

it.each([
  ["Emil Brandt, 34, died at St. Mary's Hospital in Dresk.", "St. Mary's Hospital"],
  ["Children's Hospital of Dresk treated two on Monday.", "Children's Hospital of Dresk"],
  ['The nurses of St. Anne’s Medical Center went home.', 'St. Anne’s Medical Center'],
])('%s names a body with its possessive', (text, name) => expect(bodies(text)).toContain(name))

it.each([
  ["Kenya's Parliament met on Monday.", "Kenya's Parliament"],
  ["Brandt's Hospital bill was high.", "Brandt's Hospital"],
])('%s names no such body', (text, name) => expect(bodies(text)).not.toContain(name))

/** Names of persons, and common nouns for one, without what stands around them. */
function persons(text: string): string[] {
  const analysis = analyse({ id: 'test', published: null, text, body: 0, problems: [] }, models)
  return analysis.mentions
    .filter(({ type, kind }) => type === 'person' && kind !== 'pronoun')
    .map(({ name, first, end }) => textOf(text, spanOfWords(analysis, name?.first ?? first, name?.end ?? end)))
}

it.each([
  ['April Ryder said the harbour was open. June Osman, a nurse, denied it.', 'April Ryder'],
  ['Georgia Wills, who runs the port, said on Monday that the gate would open.', 'Georgia Wills'],
  ['Prime Minister Teresa May arrived on Monday. May said she would return.', 'May'],
  ['President Yoon Suk-yeol met the governor in Dresk.', 'Yoon Suk-yeol'],
  ['Gavril Dostan and Ilse Karam crossed the valley.', 'Ilse Karam'],
  ['The botanist said the valley was empty.', 'The botanist'],
  ['Ana Kovac left the Kovac Institute. Kovac said on Monday that prices rose.', 'Kovac'],
])('%s names a person', (text, name) => expect(persons(text)).toContain(name))

it.each([
  ['The governor left in May. May the river rise.', 'May'],
  ['In June Osman came back to the valley.', 'June Osman'],
  ['The visit of Donald Trump-backed officials ended.', 'Donald Trump-backed'],
  ['The Public Diplomacy Advisor left.', 'Public Diplomacy Advisor'],
  ['The sector grew. The list was long.', 'The sector'],
  ['Economists at the Kovac Institute said on Monday that prices rose.', 'Kovac'],
  ['A fire at Hartley Hospital closed the road on Monday.', 'Hartley'],
])('%s names no such person', (text, name) => expect(persons(text)).not.toContain(name))

it.each([
  ['A Brantley man was hurt on Monday. Police said the man fell from a roof.', 'Brantley'],
  ['A 28-year-old Brantley woman was hurt. She said the roof was old.', 'Brantley'],
  ['BRANTLEY, Wis. Two people were hurt. Police in Brantley, Wis., said the roof was old.', 'Brantley'],
  ['Two people were hurt near Perry and Chamberlain streets. Police said it was late.', 'Chamberlain'],
])('%s names a place that is no person', (text, name) => expect(persons(text)).not.toContain(name))

it('the beginning of a county or a street is nobody, whoever else is called so', () => {
  const text = 'Emil Brandt died in Dresk. The Brandt County coroner said Brandt lived on Brandt Street.'
  expect(persons(text)).toEqual(['Emil Brandt', 'Brandt'])
})

it('a surname before a noun is a person where the article names one', () => {
  expect(persons('Emil Brandt spoke in Dresk. A Brandt man shouted. Brandt said he heard him.')).toContain('Brandt')
})
