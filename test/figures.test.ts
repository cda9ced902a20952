import { describe, expect, it } from 'vitest'
import { openPipeline } from '../src/index.ts'
import { cpuMs } from './cpu-time.ts'

const pipeline = openPipeline()
const recordOf = (text: string) =>
  pipeline.extract({ id: 'sample', text, body: 0, published: '2031-03-14', problems: [] })
const figuresOf = (text: string) => recordOf(text).figures

describe('a figure says where, as of when and whose claim it is', () => {
  it('takes the place that its sentence names', () => {
    expect(figuresOf('Around 1,70,000 inhabitants are trapped in Port Almery.')).toMatchObject([
      { min: 170000, max: 170000, approximate: true, measure: 'trapped', counted: 'inhabitants', place: 'Port Almery' },
    ])
  })

  it.each([
    ['The fund raised $2 million from Ilse Rosen, a Lowmark banker.', null],
    ['Texas Sen. Pavel Orlin leads by 12 percent.', null],
    ['China will hand over a US$140 million hall to Kenya.', 'Kenya'],
    ['Some 40 percent of Texas voters stayed at home.', 'Texas'],
  ])('has no place that only says who somebody is: %s', (text, place) =>
    expect(figuresOf(text)).toMatchObject([{ place }]),
  )

  it('takes the city named last for "the city"', () => {
    const figures = figuresOf(
      'Shells fell on Port Almery again on Thursday. The siege has turned the once-busy city of 320,000 people into dust.',
    )
    expect(figures).toMatchObject([{ min: 320000, measure: 'population', counted: 'people', place: 'Port Almery' }])
  })

  it('holds as of the day it names, and as of publication where it names none', () => {
    expect(figuresOf('As of Monday, 4,218 civilians had been killed.')).toMatchObject([{ asOf: '2031-03-10' }])
    expect(figuresOf('Since 9 February 431 civilians have been killed.')).toMatchObject([{ asOf: '2031-03-14' }])
  })

  it('belongs to the statement whose content holds it, and to the outlet where none does', () => {
    const { figures, statements } = recordOf(
      'Health Minister Idris Bekele-Ro said on Monday that 412 people had been killed in Port Almery. Rockets destroyed 43 houses in Dresk.',
    )
    const claimed = figures.find(({ min }) => min === 412)
    expect(statements.map(({ id }) => id)).toContain(claimed?.statement)
    expect(figures.find(({ min }) => min === 43)?.statement).toBe(null)
  })

  it('is proved by its span, with what loosens the number', () => {
    const text = 'At least 27 people were killed and 45 wounded when shells struck a market.'
    expect(figuresOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['At least 27', '45'])
  })
})

describe('a bare number comes back to the figure before it', () => {
  it('where another source puts the same number differently', () => {
    const figures = figuresOf(
      'The ministry says 412 people were killed in the port. Open Hands Relief puts the number at 466.',
    )
    expect(figures.map(({ min, measure }) => [min, measure])).toEqual([[412, 'killed'], [466, 'killed']]) // biome-ignore format: short
  })

  it('where a question asked for it', () => {
    expect(figuresOf('How many have died in our city? The ministry in Orun says 412.')).toMatchObject([
      { min: 412, measure: 'killed' },
    ])
  })
})

it.each([
  'Jovan Hale, 58, has been interior minister since 2027.',
  'A 12-year-old girl asked the envoy a question.',
  'Call 555-0134 or 0800 555 012 for help.',
  'They met at 10:30 on 14 March 2031 for two hours.',
  'Kasmere beat Luthen 3-1 on Saturday.',
  'The 21st round ended on the third day.',
  'She lives at 7 Linden Avenue.',
  'T-72 tanks and an F-16 were seen.',
  'Resolution 1701 and Article 5 bind the members.',
  'Flight LK417 left from gate 12.',
  'One of the two sides must give way.',
  'The two leaders met.',
])('no figure: %s', (text) => expect(figuresOf(text)).toEqual([]))

it('a table that is one long sentence takes time in proportion to its length', () => {
  const msFor = (rows: number) => {
    const text = Array.from({ length: rows }, (_, row) => `${row + 10} killed in Dresk and ${row + 20} hurt,`).join(' ')
    const started = cpuMs()
    figuresOf(text)
    return cpuMs() - started
  }
  msFor(200)
  expect(msFor(4000)).toBeLessThan(40 * Math.max(5, msFor(400)))
})
