import { expect, it } from 'vitest'
import { countsOtherwise, type Told } from './figure-counts.ts'
import type { FigureClaim } from './finding-answers.ts'

interface Given extends Partial<FigureClaim> {
  readonly text?: string
  readonly told?: readonly Told[]
}

/** A number of wounded, where nothing else is said, in a report of its own. */
function counted(id: string, min: number, { text = '', told = [], ...given }: Given = {}) {
  const claim: FigureClaim = {
    id,
    measure: 'wounded',
    counted: 'people',
    place: null,
    min,
    max: min,
    confidence: 1,
    bound: 'exact',
    quantity: 'q',
    asOf: null,
    claimants: null,
    reports: 1,
    independent: 1,
    article: { id, published: null },
    statement: null,
    excerpt: { text, span: { start: 0, end: 1 } },
    ...given,
  }
  return { claim, told }
}
const told = (measure: string, number: number, claimants: readonly string[] | null = null): Told => ({
  measure,
  min: number,
  max: number,
  claimants,
})

it('two numbers of one quantity disagree where nothing says that they count otherwise', () => {
  expect(countsOtherwise(counted('a', 7), counted('b', 9))).toBe(false)
  const named = counted('a', 7, { claimants: ['the mayor'], told: [told('wounded', 9, ['the hospital'])] })
  expect(countsOtherwise(named, counted('b', 9))).toBe(false)
})

it.each([
  ['the dead are among the wounded', counted('a', 4, { told: [told('killed', 2)] }), counted('b', 6)],
  ['one died since', counted('a', 4, { told: [told('killed', 3)] }), counted('b', 5, { told: [told('killed', 2)] })],
  ['one report tells the number of the other', counted('a', 3, { told: [told('wounded', 5)] }), counted('b', 5)],
  ['one is a sum over several', counted('a', 2), counted('b', 8, { text: '8 were hurt in separate fires in Sarn.' })],
  ['one is a sum over days', counted('a', 4), counted('b', 9, { text: '9 were hurt over the cold weekend.' })],
  ['one is some of a whole', counted('a', 4, { text: 'Four of the five who drowned were found.' }), counted('b', 5)],
  ['others are told of beside one', counted('a', 4, { counted: 'other people' }), counted('b', 5)],
  [
    'others who were killed are no toll',
    counted('a', 2, { measure: 'killed', counted: 'others' }),
    counted('b', 4, { measure: 'killed' }),
  ],
  [
    'one counts whoever shot them as well',
    counted('a', 3, { measure: 'killed', text: 'Three people were killed at a mill.' }),
    counted('b', 4, { measure: 'killed', text: 'Four people died, including the shooter.' }),
  ],
  ['one is a word for very many', counted('a', 300, { min: 200, max: 999 }), counted('b', 120)],
  ['they are far apart and nobody is named', counted('a', 4), counted('b', 40)],
])('no disagreement: %s', (_, one, other) => {
  expect(countsOtherwise(one, other)).toBe(true)
  expect(countsOtherwise(other, one)).toBe(true)
})
