/**
 * What is in the record, for whoever opens it and has nothing to ask yet: how much, what is newest, which figures are in
 * dispute, which talks lie ahead. "Ahead" is after the newest report: the record knows no other today.
 */
import { ofWholeRecord, type Queries } from '../store/index.ts'
import { events } from './events.ts'
import { figures } from './figures.ts'
import type { EventLife, FigureClaim, FiguresAnswer } from './finding-answers.ts'
import type { FrontAnswer } from './front-answer.ts'
import { examplesOf } from './front-examples.ts'
import { overview } from './overview.ts'
import { search } from './search.ts'

const NEWEST_STATEMENTS = 6
/** Of so many of the newest claims those in dispute are looked for. */
const CLAIMS = 150
const MOST_DISPUTES = 3
/** What is counted nowhere, or is nothing that has a name, comes last. */
const PLACED = 1000
const EVENTS = 60
const MOST_TALKS = 5
const OVER: ReadonlySet<string> = new Set(['held', 'failed', 'refused', 'denied'])

export const front = (queries: Queries): Promise<FrontAnswer> => ofWholeRecord(queries, 'front', () => shownIn(queries))

async function shownIn(queries: Queries): Promise<FrontAnswer> {
  const held = await overview(queries)
  const newest = await search(queries, { limit: NEWEST_STATEMENTS * 4, offset: 0 })
  const talks = await events(queries, { type: 'CONSULT', limit: EVENTS })
  const counted = await figures(queries, { limit: CLAIMS })
  const damaged = [newest, talks, counted].reduce((sum, answer) => sum + (answer.damaged ?? 0), 0)
  return {
    overview: held,
    examples: await examplesOf(queries, held),
    newest: spread(newest.statements, NEWEST_STATEMENTS),
    disputes: disputesOf(counted),
    talks: talksOf(talks.events, held.published?.last ?? ''),
    ...(damaged > 0 ? { damaged } : {}),
  }
}

/** Of one article two statements at most, so that the newest is not all of one report; the rest where that leaves room. */
function spread(statements: FrontAnswer['newest'], most: number): FrontAnswer['newest'] {
  const seen = new Map<string, number>()
  const spreadOut = statements.filter(({ article: { id } }) => {
    seen.set(id, (seen.get(id) ?? 0) + 1)
    return (seen.get(id) ?? 0) <= 2
  })
  return [...spreadOut, ...statements.filter((each) => !spreadOut.includes(each))].slice(0, most)
}

/** One of each thing: of a known place first, then the most reported. */
function disputesOf({ claims, contradictions }: FiguresAnswer): FrontAnswer['disputes'] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const pairs = contradictions.flatMap(({ a, b }) => {
    const [less, more] = [byId.get(a), byId.get(b)]
    return less && more ? [{ less, more }] : []
  })
  const weight = ({ less, more }: (typeof pairs)[number]) =>
    less.independent + more.independent + (less.place === null ? 0 : PLACED) + (less.measure === 'other' ? 0 : PLACED)
  const things = new Set<string>()
  return [...pairs]
    .sort((a, b) => weight(b) - weight(a))
    .filter(({ less }) => {
      const thing = thingOf(less)
      return !things.has(thing) && things.add(thing)
    })
    .slice(0, MOST_DISPUTES)
}

const thingOf = ({ measure, place }: FigureClaim): string => JSON.stringify([measure, place])

/** Those ahead by their day, then those last told of. */
function talksOf(events: readonly EventLife[], last: string): FrontAnswer['talks'] {
  const isAhead = ({ date, status }: EventLife) => date !== null && date.first > last && !OVER.has(status)
  const ahead = events.filter(isAhead).sort((a, b) => ((a.date?.first ?? '') < (b.date?.first ?? '') ? -1 : 1))
  const told = events.filter((event) => !isAhead(event) && event.date !== null)
  return {
    ahead: ahead.slice(0, MOST_TALKS),
    latest: told.slice(0, Math.max(0, MOST_TALKS - ahead.length)),
  }
}
