/** Figures and events, asked across articles. */
import { beforeAll, describe, expect, it } from 'vitest'
import { onEveryDatabase } from '../../test/databases.ts'
import { markedEntry } from '../../test/marked-entry.ts'
import type { Event, Figure } from '../record/index.ts'
import { type Entry, keep } from '../store/index.ts'
import { type EventsQuestion, events, type FiguresQuestion, figures, figuresByQuantity } from './index.ts'

/** Figures stand in the first statement, or in the outlet's own voice. */
function withFindings(entry: Entry, found: { figures?: Partial<Figure>[]; events?: Partial<Event>[] }): Entry {
  const at = { start: 0, end: entry.article.text.indexOf(' ') }
  const statement = entry.record.statements[0]?.id ?? null
  const figures = (found.figures ?? []).map((given): Figure => {
    const { min = 0 } = given
    return {
      ...at,
      min,
      max: min,
      approximate: false,
      bound: 'exact',
      status: 'claimed',
      confidence: 1,
      of: null,
      measure: 'killed',
      counted: null,
      place: null,
      asOf: null,
      statement,
      rule: 'test',
      ...given,
    }
  })
  const events = (found.events ?? []).map(
    (given): Event => ({
      ...at,
      type: 'CONSULT',
      participants: [],
      status: 'held',
      date: null,
      place: null,
      statement,
      rule: 'test',
      confidence: 1,
      ...given,
    }),
  )
  return { ...entry, record: { ...entry.record, figures, events } }
}

const there = {
  place: 'Port Almery',
  of: { what: 'blast', when: '2031-03-06', where: ['Kenya'], whom: null, main: false, part: false },
}
const hospital = withFindings(
  markedEntry('[Nurse Rana Tell]s [said]c [many had died]x.', { outlet: 'World Dispatch', published: '2031-03-07' }),
  { figures: [{ ...there, min: 14 }] },
)
const ministry = markedEntry('[Minister Idris Bekele]s [said]c [the dead were counted]x.', {
  outlet: 'Continental Wire',
  published: '2031-03-07',
})
const reprint = markedEntry('[Minister Idris Bekele]s [said]c [the dead were counted]x.', {
  outlet: 'Almery Daily Post',
  published: '2031-03-07',
})
const later = withFindings(
  markedEntry('[Minister Idris Bekele]s [said]c [the dead were counted anew]x.', { published: '2031-03-09' }),
  { figures: [{ ...there, min: 31, approximate: true, bound: 'at-least', rule: 'test+at-least' }] },
)
const own = withFindings(markedEntry('Twelve were hurt.', { outlet: 'World Dispatch', published: '2031-03-08' }), {
  figures: [{ measure: 'wounded', min: 12, statement: null }],
})
const talks = ['planned', 'failed'].map((status, index) => {
  const entry = markedEntry(`[Foreign Minister Mirela Dostan]s [said]c [something of talks ${index}]x.`, {
    outlet: 'Continental Wire',
    published: `2031-04-0${1 + index * 4}`,
  })
  return withFindings(entry, {
    events: [{ status: status as Event['status'], date: '2031-04-04', participants: ['a1'], place: 'Haverin' }],
  })
})

const doubtful = withFindings(markedEntry('Forty may have died.', { published: '2031-03-02' }), {
  figures: [{ ...there, of: null, min: 40, confidence: 0.3, statement: null }],
  events: [{ status: 'planned', place: 'Haverin', confidence: 0.3, statement: null }],
})

onEveryDatabase('figures and events', (database) => {
  beforeAll(async () => {
    const counted = { figures: [{ ...there, min: 27, asOf: '2031-03-07' }] }
    await keep(database(), [
      hospital,
      withFindings(ministry, counted),
      withFindings(reprint, counted),
      later,
      own,
      ...talks,
      doubtful,
    ])
  })
  const ask = (question: Partial<FiguresQuestion>) => figures(database(), { limit: 20, ...question })
  const told = (question: Partial<EventsQuestion>) => events(database(), { limit: 20, ...question })

  it('show what is likely and count the rest, or show as much as is asked for', async () => {
    const killed = { measure: 'killed', place: 'Port Almery' }
    const likely = await ask(killed)
    expect([likely.claims.some(({ min }) => min === 40), likely.lessCertain]).toEqual([false, 1])
    const all = await ask({ ...killed, minConfidence: 0 })
    expect([all.claims.some(({ min, confidence }) => min === 40 && confidence === 0.3), all.lessCertain]).toEqual([
      true,
      0,
    ])
    const here = { place: 'Haverin', status: 'planned' }
    expect((await told(here)).lessCertain).toBe(1)
    expect((await told({ ...here, minConfidence: 0 })).events.length).toBe((await told(here)).events.length + 1)
  })

  describe('figures', () => {
    it('are claims, newest first, a claim that several print told once', async () => {
      const { claims, total, totalIs } = await ask({ measure: 'killed', place: 'PORT almery' })
      expect(claims.map(({ min, bound, claimants, reports }) => [min, bound, claimants, reports])).toEqual([
        [31, 'at-least', ['Idris Bekele'], 1],
        ...(claims[1].min === 27
          ? [
              [27, 'exact', ['Idris Bekele'], 2],
              [14, 'exact', ['Rana Tell'], 1],
            ]
          : [
              [14, 'exact', ['Rana Tell'], 1],
              [27, 'exact', ['Idris Bekele'], 2],
            ]),
      ])
      expect([total, totalIs]).toEqual([4, 'exact'])
    })

    it('stand in their sentence, in the words that prove them', async () => {
      const { claims } = await ask({ measure: 'wounded' })
      const [{ excerpt, claimants, article, statement }] = claims
      expect(excerpt.text.slice(excerpt.span.start, excerpt.span.end)).toBe('Twelve')
      expect([claimants, article.outlet, statement]).toEqual([null, 'World Dispatch', null])
    })

    it('contradict each other, and are revised', async () => {
      const { claims, contradictions, revisions } = await ask({ measure: 'killed' })
      const claimOf = (id: string) => claims.find((claim) => claim.id === id)!.min
      expect(contradictions.map(({ a, b }) => [claimOf(a), claimOf(b)])).toEqual([[14, 27]])
      expect(
        revisions.map(({ claimant, from, to, direction }) => [claimant, claimOf(from), claimOf(to), direction]),
      ).toEqual([['Idris Bekele', 27, 31, 'up']])
    })

    it('are found by who claims them, outlet and day, a page at a time', async () => {
      expect((await ask({ by: 'bekele' })).claims).toHaveLength(2)
      expect((await ask({ by: 'nurse' })).claims.map(({ min }) => min)).toEqual([14])
      // Words of one or two letters are the beginnings of very many.
      expect((await ask({ by: 'i. bekele' })).claims).toHaveLength(2)
      expect((await ask({ by: 'x. bekele' })).claims).toHaveLength(0)
      expect((await ask({ by: 'i.' })).claims).toHaveLength(2)
      expect((await ask({ outlet: 'world dispatch' })).claims).toHaveLength(2)
      expect((await ask({ from: '2031-03-08', to: '2031-03' })).claims.map(({ min }) => min)).toEqual([31, 12])
      const first = await ask({ limit: 2 })
      const rest = await ask({ limit: 5, after: first.next! })
      expect(new Set([...first.claims, ...rest.claims].map(({ id }) => id)).size).toBe(4)
      expect(rest.next).toBeNull()
      await expect(ask({ after: '?' })).rejects.toMatchObject({ code: 'query-not-understood' })
      await expect(ask({ from: 'x' })).rejects.toMatchObject({ code: 'query-not-understood' })
    })

    it('are found by the number itself, and stand together by the quantity they are of', async () => {
      expect((await ask({ number: 'twenty-seven' })).claims.map(({ min }) => min)).toEqual([27])
      expect((await ask({ number: '27 million' })).claims).toEqual([])
      await expect(ask({ number: 'many' })).rejects.toThrow('this is no number')
      const { quantities, measures } = await figuresByQuantity(database(), { limit: 20 })
      expect(quantities.map(({ claims }) => claims.map(({ min }) => min).sort())).toEqual([[14, 27, 31]])
      expect(measures).toEqual([
        { measure: 'killed', figures: 4 },
        { measure: 'wounded', figures: 1 },
      ])
    })

    it('say what is counted where', async () => {
      expect((await ask({})).things).toEqual([
        { measure: 'killed', place: 'Port Almery', figures: 4 },
        { measure: 'wounded', place: null, figures: 1 },
      ])
    })
  })

  describe('events', () => {
    it('are followed through their life, with who says so', async () => {
      const { events: found, next } = await told({ type: 'consult' })
      expect(found).toHaveLength(1)
      expect(next).toBeNull()
      expect(found[0]).toMatchObject({
        type: 'CONSULT',
        participants: ['Mirela Dostan'],
        place: 'Haverin',
        date: { first: '2031-04-04', last: '2031-04-04' },
        status: 'failed',
        disputed: false,
        reports: 2,
      })
      expect(found[0].steps.map(({ status, told, claimants }) => [status, told, claimants])).toEqual([
        ['planned', '2031-04-01', ['Mirela Dostan']],
        ['failed', '2031-04-05', ['Mirela Dostan']],
      ])
    })

    it('are found by who takes part, place, status, who says so and day', async () => {
      for (const question of [
        { with: 'dostan' },
        { place: 'haverin' },
        { status: 'failed' },
        { by: 'minister' },
        { outlet: 'Continental Wire' },
      ] as const) {
        expect((await told(question)).events, JSON.stringify(question)).toHaveLength(1)
      }
      for (const question of [
        { with: 'nadeen' },
        { status: 'planned' },
        { type: 'AID' },
        { from: '2031-05' },
      ] as const) {
        expect((await told(question)).events, JSON.stringify(question)).toHaveLength(0)
      }
    })

    it('are talks by that name, are counted by status, and may stand at one of several', async () => {
      const { events: found, statuses } = await told({ type: 'Talks', status: 'planned' })
      expect(found).toEqual([])
      expect(statuses).toEqual([{ status: 'failed', events: 1 }])
      expect((await told({ type: 'talks', status: 'refused,failed' })).events).toHaveLength(1)
      await expect(told({ status: 'cancelled' })).rejects.toThrow('It is one of proposed, planned')
    })
  })
})
