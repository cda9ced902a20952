import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openBundle } from '../../linear/index.ts'
import type { Analysis, Findings } from '../../record/index.ts'
import { ALIASES } from './aliases.data.ts'
import { gazetteerOf } from './gazetteer.ts'
import { placesOf } from './index.ts'
import { analysed } from './places-sample.ts'

const gazetteer = gazetteerOf(openBundle(readFileSync('models/gazetteer.bin')))
const NOTHING: Findings = { statements: [], figures: [], events: [], dates: [], media: [] }
const places = (analysis: Analysis) => placesOf(analysis, NOTHING, gazetteer)
const shown = (marked: string) => places(analysed(marked)).map(({ name, country }) => `${name}/${country}`)

describe('places come out with their country', () => {
  it('and with coordinates to about ten metres where the gazetteer has the city', () => {
    const [place] = places(analysed('Shells fell on [Mariupol] in [Ukraine].'))
    expect(place).toMatchObject({ name: 'Mariupol', country: 'UA', mentions: [{ start: 15, end: 23 }] })
    expect(place.latitude).toBeCloseTo(47.1, 1)
    expect(place.longitude).toBeCloseTo(37.54, 1)
  })

  it('an invented or unlisted place has neither', () => {
    expect(places(analysed('A bridge near [Dresk] was hit.'))).toEqual([
      { name: 'Dresk', country: null, mentions: [{ start: 14, end: 19 }] },
    ])
  })

  it('unless the text says what country it is in', () => {
    expect(shown('A bridge in [Dresk], [Ukraine], was hit.')).toEqual(['Dresk/UA', 'Ukraine/UA'])
  })

  it('the sense is that of the countries and regions the article speaks of', () => {
    expect(shown('He lives in [London].')).toEqual(['London/GB'])
    expect(shown('The lake freezes near [London], [Ontario].')).toEqual(['London/CA', 'Ontario/CA'])
    expect(shown('A storm hit [Valencia].')).toEqual(['Valencia/VE'])
    expect(shown('A storm hit [Valencia], in eastern [Spain].')).toEqual(['Valencia/ES', 'Spain/ES'])
  })

  it('a small town is not believed of an article that never speaks of its country', () => {
    expect(shown('Troops reached [Palmyra] on Monday.')).toEqual(['Palmyra/null'])
    expect(shown('Troops reached [Palmyra] in [Syria] on Monday.')).toEqual(['Palmyra/SY', 'Syria/SY'])
  })

  it('a country or a capital that speaks is an actor and no place', () => {
    expect(shown('[Kyiv] said it would not talk to [Moscow].')).toEqual([])
    expect(shown('He flew to [Kyiv] and then on to [Moscow].')).toContain('Kyiv/UA')
  })

  it('a name in capitals and the same name are one place', () => {
    const [place] = places(analysed('The port of [Odesa] burned. In [Odesa] nobody slept. [Ukraine] asked for help.'))
    expect(place.mentions).toHaveLength(2)
  })
})

it('every alias leads to a city of its country', () => {
  for (const { alias, country } of ALIASES) {
    expect([alias, gazetteer.cities(alias).map((city) => city.country)]).toEqual([
      alias,
      expect.arrayContaining([country]),
    ])
  }
})

it('a name is found however it is accented or hyphenated', () => {
  for (const name of ['São Paulo', 'Sao Paulo', 'SAO PAULO', 'Port-au-Prince', 'St. Petersburg']) {
    expect([name, gazetteer.cities(name).length > 0]).toEqual([name, true])
  }
  expect(gazetteer.cities('')).toEqual([])
  expect(gazetteer.cities('Zzzz')).toEqual([])
})
