import { describe, expect, it } from 'vitest'
import { type Happening, happeningKeys, isOneHappening } from './happenings.ts'

const place = (name: string, country: string | null = null) => ({ name, country, isCountry: false, at: null })
const told = (given: Partial<Happening> = {}): Happening => ({
  what: 'shooting',
  when: '2031-03-10',
  where: [place('dresk', 'VE')],
  main: true,
  part: false,
  published: 22_350,
  most: 4,
  names: ['dresk', 'harbour', 'holm', 'rosen'],
  leadNames: ['dresk', 'harbour'],
  persons: ['oskar holm'],
  places: ['dresk', 'harbour gate'],
  roads: ['mill'],
  numbers: ['19'],
  words: ['party', 'guests', 'wounded', 'gunman'],
  killed: [1],
  wounded: [3],
  several: false,
  ...given,
})

const another = { persons: [], names: ['dresk', 'brandt'], leadNames: ['dresk'], places: ['dresk'], roads: [], numbers: [], words: [], killed: [2], wounded: [5] } // biome-ignore format: one line

describe('one happening', () => {
  it('is told by reports that share its names, day and roads', () => {
    expect(isOneHappening(told(), told({ when: '2031-03-11', wounded: [4] }))).toBe(true)
    expect(happeningKeys(told()).some((key) => happeningKeys(told({ when: '2031-03-11' })).includes(key))).toBe(true)
  })

  it.each<[string, Partial<Happening>]>([
    ['another kind', { what: 'quake' }],
    ['another country', { where: [place('dresk', 'KA')] }],
    ['another road of the town', { ...another, roads: ['bridge'] }],
    ['a week later, with nothing but the town', { ...another, when: '2031-03-18' }],
    ['one place of several', { part: true, where: [place('sarn', 'VE')] }],
  ])('is not what is of %s', (_, given) => expect(isOneHappening(told(), told(given))).toBe(false))

  it('is told of weeks later, and as past in the report of a trial, by the people it names', () => {
    const later = { when: null, published: 22_380, persons: ['oskar holm', 'ana rosen'] }
    const first = told({ persons: ['oskar holm', 'ana rosen'] })
    expect(isOneHappening(first, told(later))).toBe(true)
    expect(happeningKeys(first).some((key) => happeningKeys(told(later)).includes(key))).toBe(true)
    expect(isOneHappening(first, told({ ...later, persons: [] }))).toBe(false)
    expect(isOneHappening(first, told({ main: false, when: '2031-03', most: 2 }))).toBe(true)
    expect(isOneHappening(first, told({ main: false, when: '2030', most: 2 }))).toBe(false)
  })

  it('told as background is known by kind, day and place, where it was great', () => {
    const past = { main: false, when: '2004', what: 'tsunami', most: 900 }
    expect(isOneHappening(told(past), told(past))).toBe(true)
    expect(isOneHappening(told(past), told({ ...past, where: [place('sarn', 'VE')] }))).toBe(false)
    const nowhere = { main: false, when: '2031-03-10', most: 900, where: [], persons: [] }
    expect(isOneHappening(told(nowhere), told({ most: 900 }))).toBe(false)
    const small = { main: false, when: '2031-03-10', most: 2 }
    expect(isOneHappening(told(small), told(small))).toBe(false)
  })
})
