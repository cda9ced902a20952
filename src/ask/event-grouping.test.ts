import { describe, expect, it } from 'vitest'
import { type EventReport, groupEvents } from './event-grouping.ts'

const day = (date: string) => Date.parse(date) / 86_400_000
const report = (told: string, given: Partial<EventReport> & { with?: string[]; on?: string } = {}): EventReport => ({
  articleId: told,
  type: 'CONSULT',
  participants: (given.with ?? []).map((name) => name.split(' ')),
  place: null,
  first: given.on ? day(given.on) : null,
  last: given.on ? day(given.on) : null,
  told: day(told),
  ...given,
})
const together = (...reports: EventReport[]) => groupEvents(reports).length === 1

describe('reports are of one event', () => {
  it('that name its day and somebody who takes part', () => {
    const planned = report('2031-03-27', { with: ['mirela dostan', 'nadeen'], on: '2031-04-03' })
    expect(together(planned, report('2031-04-04', { with: ['dostan'], on: '2031-04-03' }))).toBe(true)
    expect(together(planned, report('2031-04-04', { with: ['dostan'], on: '2031-04-09' }))).toBe(false)
    expect(together(planned, report('2031-04-04', { with: ['brezik'], on: '2031-04-03' }))).toBe(false)
  })

  it('but not where each names somebody whom the other does not', () => {
    const on = '2031-04-03'
    const nadeen = report('2031-04-03', { with: ['dostan', 'nadeen'], on })
    const brezik = report('2031-04-04', { with: ['dostan', 'brezik'], on })
    expect(together(nadeen, brezik)).toBe(false)
    // "The minister" may be Nadeen.
    expect(together(nadeen, { ...brezik, described: new Set([brezik.participants[1]]) })).toBe(true)
  })

  it('that name two who take part, told of within three weeks', () => {
    const both = { with: ['dostan', 'nadeen'] }
    expect(together(report('2031-03-01', both), report('2031-03-20', both))).toBe(true)
    expect(together(report('2031-03-01', both), report('2031-03-30', both))).toBe(false)
    expect(together(report('2031-03-01', both), report('2031-03-02', { with: ['dostan'] }))).toBe(false)
  })

  it('of one place and type', () => {
    const there = { place: 'haverin', with: ['dostan'] }
    expect(together(report('2031-03-01', there), report('2031-03-02', there))).toBe(true)
    expect(together(report('2031-03-01', there), report('2031-03-02', { ...there, place: 'dresk' }))).toBe(false)
    expect(together(report('2031-03-01', there), report('2031-03-02', { ...there, type: 'AID' }))).toBe(false)
  })

  it('of the likeliest event where there are several', () => {
    const first = report('2031-03-01', { with: ['dostan', 'nadeen'], on: '2031-03-05' })
    const second = report('2031-03-02', { with: ['dostan', 'nadeen'], on: '2031-03-15' })
    const last = report('2031-03-16', { with: ['dostan', 'nadeen'], on: '2031-03-15' })
    expect(groupEvents([first, second, last])).toEqual([[first], [second, last]])
  })
})
