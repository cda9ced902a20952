import { describe, expect, it } from 'vitest'
import type { Role } from '../record/index.ts'
import { type ActorForm, formOf, type KeyedActorForm, linkForms, type Setting } from './index.ts'

const nowhere = { day: null, outlet: null, places: [], regions: [], circle: [], country: null, town: null }
let ids = 0

/** As a report with this setting presents somebody. */
function person(name: string, setting: Partial<Setting> = {}, roles: readonly Role[] = []): KeyedActorForm {
  const form = formOf({ kind: 'person', name, roles }, { ...nowhere, ...setting }) as ActorForm
  return { ...form, id: String(++ids) }
}

/** How many actors these are, and why the last is whom it is. */
const actorsOf = (forms: readonly KeyedActorForm[]) => new Set(linkForms(forms).map(({ actor }) => actor)).size
const areOne = (...forms: KeyedActorForm[]) => actorsOf(forms) === 1

const dresk = { places: ['dresk'], regions: ['ohio'], outlet: 'dresk.example' }
const almery = { places: ['almery'], regions: ['texas'], outlet: 'almery.example' }
const governor = { title: 'Governor', of: null }

describe('a name that many bear', () => {
  it('is two people in two towns, whatever they do', () => {
    expect(areOne(person('Paul Hartley', dresk), person('Paul Hartley', almery))).toBe(false)
    expect(
      areOne(person('Paul Hartley', dresk, [{ title: 'Sheriff', of: null }]), person('Paul Hartley', almery)),
    ).toBe(false)
  })

  it.each<[string, Partial<Setting>, Partial<Setting>]>([
    ['town', dresk, { ...almery, places: ['almery', 'dresk'] }],
    ['circle', { ...dresk, circle: ['ana kovac'] }, { ...almery, circle: ['ana kovac'] }],
    ['outlet and month', { outlet: 'a.example', day: '2031-03-01' }, { outlet: 'a.example', day: '2031-03-20' }],
    ['state and days', { regions: ['ohio'], day: '2031-03-01' }, { regions: ['ohio'], day: '2031-03-02' }],
  ])('is one where reports share %s, and says so', (shared, one, other) => {
    const links = linkForms([person('Paul Hartley', one), person('Paul Hartley', other)])
    expect(links[1].actor).toBe(links[0].actor)
    expect(links[1].why).toBe(`the same name and the same ${shared}`)
    expect(links[1].confidence).toBeGreaterThan(0.8)
  })

  it('is one where both hold an office of which there are few', () => {
    expect(areOne(person('Paul Hartley', dresk, [governor]), person('Paul Hartley', almery, [governor]))).toBe(true)
  })
})

describe('a name that hardly anybody bears', () => {
  it('is one person anywhere, with or without accents, middle names and party', () => {
    expect(areOne(person('Mirela Dostán', dresk), person('Mirela Dostan', almery))).toBe(true)
    expect(areOne(person('Mirela Ana Dostan', dresk), person('Mirela Dostan', almery))).toBe(true)
    expect(areOne(person('Democrat Mirela Dostan', dresk), person('Mirela Dostan', almery))).toBe(true)
  })

  it('is two where the middle names differ, and then the short one is neither', () => {
    const forms = [person('Mirela Ana Dostan'), person('Mirela Lucia Dostan'), person('Mirela Dostan')]
    expect(actorsOf(forms)).toBe(3)
  })
})

describe('two names', () => {
  it('are a father and a son by what stands behind them', () => {
    expect(areOne(person('Robert Hale Jr.', dresk), person('Robert Hale Sr.', dresk))).toBe(false)
    expect(
      areOne(
        person('Robert Hale Jr.', { ...dresk, day: '2031-03-01' }),
        person('Robert Hale', { ...dresk, day: '2031-03-01' }),
      ),
    ).toBe(true)
  })

  it('are not one by their sound alone', () => {
    expect(areOne(person('Jonathan Dostan'), person('Antonne Dostan'))).toBe(false)
    expect(areOne(person('Al Dostan'), person('Kieran Dostan'))).toBe(false)
    expect(areOne(person('Sergei Dostan'), person('Sergey Dostan'))).toBe(true)
  })

  it('are one by a familiar form, or but for a letter, where the rest agrees', () => {
    const there = { ...dresk, day: '2031-03-01', circle: ['ana kovac'] }
    expect(areOne(person('Mike Hartley', there), person('Michael Hartley', there))).toBe(true)
    expect(areOne(person('Mike Hartley', dresk), person('Michael Hartley', almery))).toBe(false)
    expect(areOne(person('Mirela Dostan', there), person('Mirela Dotsan', there))).toBe(false)
    const sheriff = [{ title: 'Sheriff', of: 'Marlow County' }]
    expect(areOne(person('Paul Hartley', there, sheriff), person('Paul Harltey', almery, sheriff))).toBe(true)
  })
})

it.each([
  ['Mirela Ana Dostan', 'Ana Dostan'],
  ['Underwarden Pavel Dostan', 'Pavel Dostan'],
  ['P. Emil Dostan', 'Emil Dostan'],
  ['Pavel "the Fox" Dostan', 'Pavel Dostan'],
  ['Kathryn Dostan', 'Katie Dostan'],
])('%s and %s are one where few bear the name', (long, short) => {
  expect(areOne(person(long, dresk), person(short, almery))).toBe(true)
})

it('a name that many bear takes more to be the end of another', () => {
  expect(areOne(person('Mary Ann Hartley', dresk), person('Ann Hartley', almery))).toBe(false)
})

it('one body needs no more than its name for two titles that agree', () => {
  const reporter = (title: string) => [{ title, of: 'Dresk Herald' }]
  expect(
    areOne(
      person('Ann Hartley', dresk, reporter('Reporter')),
      person('Ann Hartley', almery, reporter('Medical Reporter')),
    ),
  ).toBe(true)
})

describe('a surname in an office', () => {
  const president = { title: 'President', of: null }
  const roles = [[president], [{ title: 'President', of: 'Veldoria' }], [president, { title: 'Senator', of: null }]]
  const shown = [...roles, [{ title: 'Good President', of: null }]].map((each) => person('Halim Dostan', {}, each))

  it('is who is shown in it again and again, not whom one report gives it by a slip', () => {
    const slip = person('Mirela Dostan', {}, [president])
    expect(areOne(shown[0], ...shown.slice(1))).toBe(true)
    const links = linkForms([...shown, slip, person('Dostan', almery, [president])])
    expect(links[5].actor).toBe(links[0].actor)
  })

  it('is whom the surname alone means where nobody of it is named in full', () => {
    const links = linkForms([person('Garcia', {}, [president]), person('Garcia', almery)])
    expect(links[1].actor).toBe(links[0].actor)
    const two = linkForms([person('Garcia', {}, [president]), person('Ana Garcia', dresk), person('Garcia', almery)])
    expect(two[2].actor).not.toBe(two[0].actor)
  })

  it('is nobody where two are shown in it', () => {
    const links = linkForms([shown[0], person('Mirela Dostan', {}, [president]), person('Dostan', {}, [president])])
    expect(links[2].actor).toBeNull()
  })
})

describe('a surname alone', () => {
  const president = { title: 'President', of: 'Veldoria' }

  it('is the one who holds the office', () => {
    const named = [person('Halim Garcia', dresk, [president]), person('Ana Garcia', dresk)]
    const links = linkForms([...named, person('Garcia', almery, [{ title: 'President', of: null }])])
    expect(links[2].actor).toBe(links[0].actor)
  })

  it('is nobody in particular where the office is not given, nor what else is shared', () => {
    expect(areOne(person('Garcia', dresk), person('Garcia', almery))).toBe(false)
    expect(areOne(person('Halim Garcia', dresk), person('Garcia', almery))).toBe(false)
  })

  it('joins no two who have first names', () => {
    const there = { ...dresk, day: '2031-03-01', circle: ['ana kovac'] }
    expect(
      actorsOf([
        person('Paul Hartley', there),
        person('Ann Hartley', there),
        person('Hartley', there),
        person('Hartley', there),
      ]),
    ).toBeGreaterThan(1)
  })
})

it('links as many forms of one surname as a large record has, in the same way in any order', () => {
  const forms = Array.from({ length: 4000 }, (_, at) =>
    person(at % 3 === 0 ? 'Hartley' : `${['Paul', 'Ann', 'Mike', 'Michael', 'Jean'][at % 5]} Hartley`, {
      day: `20${10 + (at % 20)}-03-${10 + (at % 7)}`,
      places: [`town ${at % 211}`],
      circle: [`ana kovac${at % 97}`],
    }),
  )
  const started = process.cpuUsage().user
  const links = linkForms(forms)
  expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(4)
  const backwards = linkForms([...forms].reverse()).reverse()
  expect(backwards).toEqual(links)
})

it('a first name alone is no rare surname', () => {
  expect(areOne(person('Tony', dresk), person('Mirela Tony', almery))).toBe(false)
  expect(areOne(person('Dostan', dresk), person('Mirela Dostan', almery))).toBe(true)
})

it('the state’s secretary is in high office, whose surname is enough', () => {
  const secretary = { title: 'Secretary of State', of: null }
  expect(areOne(person('Ana Garcia', dresk, [secretary]), person('Garcia', almery, [secretary]))).toBe(true)
  const press = { title: 'Press Secretary', of: null }
  expect(areOne(person('Ana Garcia', dresk, [press]), person('Garcia', almery, [press]))).toBe(false)
})

it('what reads like a surname is a state where nobody on record bears it', () => {
  const state: KeyedActorForm = { ...formOf({ kind: 'country', name: 'Jordan', roles: [] })!, id: String(++ids) }
  expect(areOne(state, person('Jordan', dresk))).toBe(true)
  const there = { ...dresk, day: '2031-03-01', circle: ['ana kovac'] }
  const here = { ...almery, day: '2021-03-01', circle: ['jan kock'] }
  const all = [
    state,
    person('Scott Jordan', there),
    person('Jordan', there),
    person('Shawn Jordan', here),
    person('Jordan', here),
  ]
  expect(actorsOf(all)).toBe(3)
})

it('compares a surname in many offices with those of the office alone', () => {
  const sheriff = (of: string) => person('Hartley', {}, [{ title: 'Sheriff', of }])
  const forms = Array.from({ length: 3000 }, (_, at) => sheriff(`Dresk ${at % 2000}`))
  const started = process.cpuUsage().user
  expect(actorsOf(forms)).toBe(2000)
  expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(4)
})

it('takes a president of no country for the one that there is', () => {
  const president = (of: string | null) => person('Hartley', {}, [{ title: 'President', of }])
  expect(areOne(president('Veldoria'), president(null), president('Veldoria'))).toBe(true)
  expect(actorsOf([president('Veldoria'), president('Ostrava'), president(null)])).toBe(3)
})

describe('a surname and who is beside', () => {
  const beside = { circle: ['elsa vintner', 'samira nadeen'] }
  const march = { ...beside, day: '2031-03-14' }

  it('is not somebody of whom nothing is shared but the people beside, months apart', () => {
    expect(areOne(person('Hartley', march), person('Ruth Hartley', { ...beside, day: '2031-09-14' }))).toBe(false)
    expect(areOne(person('Hartley', march), person('Ruth Hartley', { ...beside, day: '2031-03-15' }))).toBe(true)
    expect(areOne(person('Joe', march), person('Joe', { ...beside, day: '2031-09-14' }))).toBe(false)
  })

  it('is not the wife of one in high office, and not whoever bears it as a first name', () => {
    const senator = person('Luthen Hartley', {}, [{ title: 'Senator', of: null }])
    const wife = person('Ruth Hartley', march)
    const links = linkForms([senator, wife, person('Hartley', { ...march, day: '2031-03-15' })])
    expect(links[2].actor).not.toBe(links[1].actor)
    expect(areOne(person('Mary', march), person('Mary', { ...march, day: '2031-03-15' }))).toBe(false)
    const there = { ...march, ...dresk }
    expect(areOne(person('Mary', there), person('Mary Hartley', there), person('Mary', there))).toBe(false)
  })

  it('is one with the same word of another report only where somebody is named so in full, or has an office', () => {
    const there = { ...march, ...dresk }
    expect(areOne(person('Hartley', there), person('Hartley', there))).toBe(false)
    expect(areOne(person('Hartley', there), person('Ruth Hartley', there), person('Hartley', there))).toBe(true)
    const nurse = [{ title: 'Nurse', of: null }]
    expect(areOne(person('Hartley', there, nurse), person('Hartley', there, nurse))).toBe(true)
  })

  it('is nobody’s who only sounds like it', () => {
    expect(areOne(person('Neema'), person('Luthen Nima', {}, [{ title: 'Envoy', of: 'Veldoria' }]))).toBe(false)
  })
})

describe('a name that is nearly another', () => {
  it('is another surname by its vowels, unless all else agrees', () => {
    expect(areOne(person('Paul Hearst', dresk), person('Paul Hirst', almery))).toBe(false)
    expect(areOne(person('Mirela Dostky', dresk), person('Mirela Dostki', almery))).toBe(true)
  })

  it('is the father’s after whom somebody is called', () => {
    expect(areOne(person('John Elena Dostan', dresk), person('Elena Dostan', almery))).toBe(false)
    expect(areOne(person('John Hale Dostan', dresk), person('Hale Dostan', almery))).toBe(true)
  })

  it('has a title cut short before it', () => {
    expect(areOne(person('Sens. John Dostan', dresk), person('John Dostan', almery))).toBe(true)
    expect(areOne(person('Cmdr. John Dostan', dresk), person('John Dostan', almery))).toBe(true)
  })

  it('leaves two of whom one has an initial more', () => {
    expect(areOne(person('Paul W. Dostan'), person('Paul H. W. Dostan'))).toBe(false)
    expect(areOne(person('Paul H. Dostan'), person('Paul H. W. Dostan'))).toBe(true)
  })
})

describe('somebody in high office', () => {
  const president = { title: 'President', of: 'Veldoria' }

  it('is no namesake of another country', () => {
    const [far, near] = [{ regions: ['veldoria'] }, { regions: ['ohio'] }]
    expect(areOne(person('Paul Hartley', far, [president]), person('Paul Hartley', near))).toBe(false)
    expect(areOne(person('Paul Hartley', far, [president]), person('Paul Hartley', far))).toBe(true)
  })

  it('is not meant by a first name, and a governor not by a surname alone', () => {
    expect(areOne(person('Jose', dresk, [president]), person('Jose', almery))).toBe(false)
    const holder = (title: string) => person('Ana Eisenhower', {}, [{ title, of: 'Veldoria' }])
    const other = person('Ruth Eisenhower', dresk)
    const isMeant = (title: string) => {
      const [first, , last] = linkForms([holder(title), other, person('Eisenhower', almery)])
      return first.actor === last.actor
    }
    expect(['President', 'Governor'].map(isMeant)).toEqual([true, false])
  })

  it('is called by the head of the title and the surname', () => {
    const there = { ...dresk, day: '2031-03-01', circle: ['ana kovac'] }
    const links = linkForms([
      person('Paul Hartley', there),
      person('Ruth Hartley', there, [{ title: 'Secretary of State', of: 'Veldoria' }]),
      person('Hartley', there, [{ title: 'Secretary', of: null }]),
    ])
    expect(links[2].actor).toBe(links[1].actor)
  })
})

it('two letters are nobody’s surname', () => {
  expect(formOf({ kind: 'person', name: 'DA', roles: [] })).toBeNull()
})

describe('a nickname in a name', () => {
  it.each(['Luis Gerardo "Jerry" Hartley', 'Luis Gerardo (Jerry) Hartley', 'Luis “Jerry” Hartley'])(
    '%s is who is called by it alone, where more than the name is shared',
    (name) => {
      expect(areOne(person(name, dresk), person('Jerry Hartley', dresk))).toBe(true)
      expect(areOne(person(name, dresk), person('Luis Hartley', dresk))).toBe(true)
      expect(areOne(person(name, dresk), person('Jerry Hartley', almery))).toBe(false)
      expect(areOne(person(name, dresk), person('Boris Hartley', dresk))).toBe(false)
    },
  )
})

it('a short form of a name that few bear is told by what is shared', () => {
  const [one, other] = [
    { ...dresk, day: '2031-03-01' },
    { ...almery, day: '2031-03-01' },
  ]
  // Some sixteen people are called so, twice as many where "Fred" may be "Frederick".
  expect(areOne(person('Fred Larue', one), person('Frederick Larue', other))).toBe(true)
  expect(areOne(person('Fred Larue', dresk), person('Frederick Larue', almery))).toBe(false)
})

describe('surnames beside', () => {
  const march = { day: '2031-03-14' }

  it('tell who is meant together with something else, and not alone', () => {
    const beside = { circle: [' kovac', ' nadeen'] }
    const whole = { circle: ['ana kovac', 'samira nadeen'] }
    expect(areOne(person('Hartley', { ...march, ...beside }), person('Ruth Hartley', { ...march, ...whole }))).toBe(
      true,
    )
    expect(areOne(person('Hartley', march), person('Ruth Hartley', march))).toBe(false)
    expect(areOne(person('Ruth Hartley', beside), person('Ruth Hartley', whole))).toBe(false)
  })
})
