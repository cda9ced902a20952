import { describe, expect, it } from 'vitest'
import type { Role } from '../record/index.ts'
import {
  type ActorForm,
  blockOf,
  formOf,
  type KeyedActorForm,
  lettersOf,
  linkBlock,
  linkForms,
  officeOf,
} from './index.ts'

const form = (id: number, kind: ActorForm['kind'], name: string, roles: readonly Role[] = []): KeyedActorForm => ({
  id: String(id),
  kind,
  name,
  roles,
  apart: null,
  setting: null,
})
const actorsOf = (...forms: KeyedActorForm[]) => linkBlock(forms).map(({ actor }) => actor)

describe('a ministry of which one article gives the adjective of its state alone', () => {
  const full = form(1, 'organisation', 'Ministry of Defence of Veldoria')
  const other = form(2, 'organisation', 'Ministry of Defence of Kasmere')
  const byAdjective = form(3, 'organisation', 'Veldorian Ministry of Defence')

  it('is that of the state whose adjective it is, though there are two', () => {
    expect(blockOf(byAdjective)).toBe(blockOf(full))
    expect(actorsOf(full, other, byAdjective)).toEqual(['1', '2', '1'])
  })

  it('is nobody’s else where that state is not on record', () => {
    expect(actorsOf(other, byAdjective)).toEqual(['2', '3'])
  })
})

it('a special envoy holds the office of the envoy', () => {
  expect(officeOf({ title: 'Special Envoy', of: 'Luthen' })).toBe(officeOf({ title: 'Envoy', of: 'Luthen' }))
})

it('the police of a town and the sheriff of a county are one force each, however they are called', () => {
  const forces = ['Sarn Police', 'Sarn Police Department', 'Sarn police', 'Sarn PD', 'Police Department of Sarn']
  expect(new Set(actorsOf(...forces.map((name, at) => form(at + 1, 'organisation', name))))).toEqual(new Set(['1']))
  const sheriffs = ['Marlow County Sheriff’s Office', "Marlow County Sheriff's Department", 'Marlow County Sheriff']
  expect(new Set(actorsOf(...sheriffs.map((name, at) => form(at + 1, 'organisation', name))))).toEqual(new Set(['1']))
  expect(actorsOf(form(1, 'organisation', 'Sarn Police'), form(2, 'organisation', 'Dresk Police'))).toEqual(['1', '2'])
})

describe('the force of a town of which there are several', () => {
  const force = (id: number, name: string, regions: readonly string[], places: readonly string[] = []) => {
    const context = {
      day: '2031-03-14',
      outlet: null,
      places,
      regions,
      circle: [],
      country: null,
      town: places[0] ?? null,
    }
    return { ...formOf({ kind: 'organisation', name, roles: [] }, context)!, id: String(id) }
  }

  it('is one where the state or another place is the same, and another in another state', () => {
    const here = force(1, 'Springfield Police', ['ohio'])
    expect(actorsOf(here, force(2, 'Springfield Police Department', ['ohio']))).toEqual(['1', '1'])
    expect(actorsOf(here, force(2, 'Springfield police', ['texas']))).toEqual(['1', '2'])
    expect(actorsOf(here, force(2, 'Springfield police', [], ['springfield']))).toEqual(['1', '2'])
    expect(actorsOf(force(1, 'Sarn Police', ['ohio']), force(2, 'Sarn Police', ['texas']))).toEqual(['1', '1'])
  })
})

describe('a body that every state has', () => {
  const body = (id: number, name: string, country: string | null, circle: readonly string[] = []) => {
    const context = { day: null, outlet: null, places: [], regions: [], circle, country, town: null }
    return { ...formOf({ kind: 'organisation', name, roles: [] }, context)!, id: String(id) }
  }

  it.each(['Supreme Court', 'Ministry of Transport', 'National Assembly', 'Election Commission', 'Air Force'])(
    '%s is that of the country that the article is about',
    (name) => {
      expect(actorsOf(body(1, name, 'veldoria'), body(2, name, 'veldoria'))).toEqual(['1', '1'])
      expect(actorsOf(body(1, name, 'veldoria'), body(2, name, 'kasmere'))).toEqual(['1', '2'])
      expect(actorsOf(body(1, name, null), body(2, name, null))).toEqual(['1', '2'])
    },
  )

  it('is known by its state, and by who is beside where no country is named', () => {
    const [one, other] = ['Ministry of Transport of Veldoria', 'Ministry of Transport of Kasmere']
    expect(actorsOf(body(1, one, null), body(2, other, null), body(3, 'Ministry of Transport', 'kasmere'))).toEqual([
      '1',
      '2',
      '2',
    ])
    const beside = ['elsa vintner', 'samira nadeen']
    expect(actorsOf(body(1, 'Supreme Court', null, beside), body(2, 'Supreme Court', null, beside))).toEqual(['1', '1'])
  })
})

it.each([
  ['U.N.', 'United Nations'],
  ['UN Refugee Agency', 'United Nations Refugee Agency'],
  ['Security Council', 'U.N. Security Council'],
  ['EU', 'European Union'],
  ['State Department', 'U.S. Department of State'],
  ['Justice Department of Canada', 'Canadian Ministry of Justice'],
  ['Supreme Court of Canada', 'Canadian Supreme Court'],
  ['Harrow Foods, Inc.', 'Harrow Foods'],
  ['Harrow Foods Corp.', 'Harrow Foods'],
  ['Lake & Co.', 'Lake'],
  ['Harbour and Canal Office (HCO)', 'Harbour and Canal Office'],
  ['Dresk Herald newspaper in Dresk', 'Dresk Herald'],
  ['Guild of Motion Pictures Workers', 'Guild of Motion Picture Workers'],
  ['Dresk Labor Organisation', 'Dresk Labour Organization'],
])('%s and %s are one body', (one, other) => {
  const [a, b] = [form(1, 'organisation', one), form(2, 'organisation', other)]
  expect(blockOf(a)).toBe(blockOf(b))
  expect(actorsOf(a, b)).toEqual(['1', '1'])
})

it.each([
  ['Supreme Court of Canada', 'Supreme Court of India'],
  ['Canadian Supreme Court', 'Canadian Parliament'],
  ['Justice Department of Canada', 'Health Department of Canada'],
])('%s and %s are two', (one, other) =>
  expect(actorsOf(form(1, 'organisation', one), form(2, 'organisation', other))).toEqual(['1', '2']),
)

it.each(['Memorial Hospital', 'First Baptist Church', 'Central High School', 'Herald', 'Marion County District Court'])(
  '%s, of which there are many, is one only in one place',
  (name) => {
    const body = (id: number, places: readonly string[], regions: readonly string[]) => {
      const context = {
        day: '2031-03-14',
        outlet: null,
        places,
        regions,
        circle: [],
        country: null,
        town: places[0] ?? null,
      }
      return { ...formOf({ kind: 'organisation', name, roles: [] }, context)!, id: String(id) }
    }
    expect(actorsOf(body(1, ['sarn'], ['ohio']), body(2, ['sarn'], ['ohio']))).toEqual(['1', '1'])
    expect(actorsOf(body(1, ['sarn'], ['ohio']), body(2, ['dresk'], ['texas']))).toEqual(['1', '2'])
  },
)

it('an embassy is in the town of its article', () => {
  const embassy = (id: number, places: readonly string[]) => {
    const context = {
      day: null,
      outlet: null,
      places,
      regions: ['kasmere'],
      circle: [],
      country: 'kasmere',
      town: places[0] ?? null,
    }
    return { ...formOf({ kind: 'organisation', name: 'Kasmeri Embassy', roles: [] }, context)!, id: String(id) }
  }
  expect(actorsOf(embassy(1, ['sarn']), embassy(2, ['sarn']))).toEqual(['1', '1'])
  expect(actorsOf(embassy(1, ['sarn']), embassy(2, ['dresk']))).toEqual(['1', '2'])
})

it('no state is another by the end of its name', () => {
  const states = [
    form(1, 'country', 'Democratic Republic of Harrow Lakes'),
    form(2, 'country', 'Republic of Harrow Lakes'),
  ]
  expect(
    actorsOf(form(3, 'country', 'Great Harrow Lakes'), form(4, 'organisation', 'Government of Harrow Lakes')),
  ).toEqual(['3', '4'])
  expect(actorsOf(...states)).toEqual(['1', '1'])
})

it('the end of a name is that body where it tells more than what many are called', () => {
  const pair = (short: string, full: string) => actorsOf(form(1, 'organisation', full), form(2, 'organisation', short))
  expect(pair('Hands Relief', 'Open Hands Relief')).toEqual(['1', '1'])
  expect(pair('Teachers Union', 'Sarn Teachers Union')).toEqual(['1', '2'])
  expect(pair('Chamber of Industry', 'Dresk Chamber of Industry')).toEqual(['1', '2'])
  expect(pair('Port Sarn', 'RKD Port Sarn')).toEqual(['1', '2'])
  expect(pair('Almery Sarn', 'University of Dresk Almery Sarn')).toEqual(['1', '2'])
})

it('letters are a town’s police only where its name has two words', () => {
  expect(lettersOf({ kind: 'organisation', name: 'Tarn Police Department' })).toBeNull()
  expect(lettersOf({ kind: 'organisation', name: 'Marlow County Sheriff’s Office' })).toBeNull()
  expect(lettersOf({ kind: 'organisation', name: 'New Sarn Police Department' })).toBe('nspd')
})

describe('letters', () => {
  const linked = (...names: readonly string[]) =>
    linkForms(names.map((name, at) => form(at + 1, 'organisation', name))).map(({ actor }) => actor)

  it('are those of a name with or without the United States before it', () => {
    expect(linked('U.S. Harbour Inspection Agency', 'HIA')).toEqual(['1', '1'])
    expect(linked('U.S. Harbour Inspection Agency', 'USHIA')).toEqual(['1', '1'])
    expect(linked('Harbour Inspection Agency', 'U.S. Harbour Inspection Agency', 'HIA')).toEqual(['1', '1', '1'])
    expect(linked('U.S. Lake Survey', 'USLS')).toEqual(['1', '1'])
  })

  it('are nobody’s where two bodies have them', () => {
    expect(linked('Harbour Inspection Agency', 'Housing Inspection Agency', 'HIA')).toEqual(['1', '2', '3'])
  })

  it('that no rule makes of a name are known of bodies of which the world has one', () => {
    expect(linked('Association of Southeast Asian Nations', 'ASEAN')).toEqual(['1', '1'])
    expect(linked('Organization for Security and Co-operation in Europe', 'OSCE')).toEqual(['1', '1'])
  })
})
