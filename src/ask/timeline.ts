/** Who said what on a topic, one after the other? Reprints of one utterance are one entry. */
import { LIKELY } from '../record/index.ts'
import { manyRows, type Queries, UNKNOWN_DAY } from '../store/index.ts'
import type { TimelineAnswer, TimelineEntry, TimelineQuestion } from './actor-answers.ts'
import { summariesOf } from './actor-names.ts'
import { firstReadable, type Lost, leftOutOf, readableAnswers } from './damage.ts'
import { groupedBy } from './grouped.ts'
import { type Committing, type Opposite, oppositionsOf, sideOf, turnsOf } from './positions.ts'
import { MOST_CHARACTERS } from './proposition.ts'
import { conditionsOf, saysHowCertain } from './search-conditions.ts'

/** Of a topic that more statements have than this, the newest are taken. */
const MOST_STATEMENTS = 500
const MOST_ACTORS = 24
/** Others who are shown as opposed to one utterance. */
const MOST_OPPOSED = 5

/** A statement of a topic, as it is compared with others. */
export interface SpokenRow extends Committing {
  readonly confidence: number
  readonly article: string
}

export async function timeline(queries: Queries, question: TimelineQuestion): Promise<TimelineAnswer> {
  const rows = await spokenOn(queries, question)
  const turns = turnsOf(rows)
  const all = utterancesOf(rows, turns)
  // What one report has for certain stands, however uncertain another has it.
  const utterances = saysHowCertain(question)
    ? all
    : all.filter((reports) => reports.some(({ confidence }) => confidence >= LIKELY))
  const shown = utterances.slice(question.offset, question.offset + question.limit)
  const opposites = oppositesIn(shown, turns, oppositionsOf(rows))
  const lost: Lost = new Set()
  const answers = await firstReadable(
    queries,
    shown.map((reports) => reports.map(({ id }) => id)),
    lost,
  )
  const others = await readableAnswers(
    queries,
    opposites.map(({ other }) => other),
    lost,
  )
  const storyOf = await storiesOf(queries, shown.flat())
  const days = new Map(rows.map(({ id, day }) => [id, day]))
  const against = (reports: readonly SpokenRow[], of: 'turn' | 'opposed') =>
    opposites
      .filter(({ id, kind }) => kind === of && reports.some((report) => report.id === id))
      .flatMap(({ other, isFor, matter }) => {
        const statement = others.get(other)
        return statement === undefined ? [] : [{ day: days.get(other) ?? null, matter, isFor: !isFor, statement }]
      })
  const entries = shown.flatMap((reports, index): TimelineEntry | readonly TimelineEntry[] => {
    const [{ day, actors, stance, negated }] = reports
    const statement = answers[index]
    if (statement === undefined) return []
    return {
      day,
      actors,
      stance,
      negated,
      changedFrom: against(reports, 'turn')[0] ?? null,
      opposed: against(reports, 'opposed').slice(0, MOST_OPPOSED),
      reports: new Set(reports.map(({ article }) => article)).size,
      independent: new Set(reports.map(({ article }) => storyOf.get(article) ?? article)).size,
      statement,
    }
  })
  return {
    question,
    total: utterances.length,
    lessCertain: all.length - utterances.length,
    actors: await speakers(queries, utterances),
    months: months(utterances),
    entries,
    ...leftOutOf(lost),
  }
}

/**
 * The reports of each utterance. A wording holds an utterance and the same turned round: where somebody turned, these are
 * two utterances.
 */
export function utterancesOf(
  rows: readonly SpokenRow[],
  turns: readonly Opposite[],
): readonly (readonly SpokenRow[])[] {
  const turned = new Set(turns.map(({ id }) => id))
  const split = new Set(rows.flatMap(({ id, wording }) => (turned.has(id) ? [wording] : [])))
  const sides = new Map(rows.map((each) => [each.id, split.has(each.wording) ? sideOf(each) : null]))
  return [...groupedBy(rows, ({ id, wording }) => `${wording} ${sides.get(id) ?? ''}`).values()]
}

/** The newest of a topic, in the order of time. Throws a QueryError where the words are not well formed. */
export async function spokenOn(
  queries: Queries,
  { text, actors, from, to }: Pick<TimelineQuestion, 'text' | 'actors' | 'from' | 'to'>,
): Promise<readonly SpokenRow[]> {
  const certain = saysHowCertain({ text }) ? {} : { minConfidence: 0 }
  const { sql, parameters } = await conditionsOf(queries, { text, from, to, ...certain, limit: 1, offset: 0 })
  const chosen = actors !== undefined && actors.length > 0
  const by = chosen
    ? `and exists (select from said join actor_forms on actor_forms.id = said.form
         where said.statement_id = statement_search.statement_id and not about
           and actor = any($${parameters.length + 1}::bigint[]))`
    : ''
  const rows = await manyRows<SpokenRow & { readonly forms: readonly string[] }>(
    queries,
    `with picked as materialized (
       select statement_id, article_id, day, stance, negated, form, confidence,
         conditional or nested or confidence < ${LIKELY} as unsure
       from statement_search
       where ${sql} ${by} order by day desc, tie desc limit ${MOST_STATEMENTS}
     )
     select statement_id as id, nullif(day, '${UNKNOWN_DAY}')::text as day, coalesce(wording, 0)::text as wording,
       array(select form::text from said where said.statement_id = picked.statement_id and not about) as forms,
       stance, negated, confidence, unsure, left(content, ${MOST_CHARACTERS}) as content, article_id as article
     from picked
       cross join lateral (select content from statements where statements.id = picked.statement_id limit 1) as statement
       left join lateral (select wording from forms where forms.id = picked.form limit 1) as form on true`,
    chosen ? [...parameters, actors] : parameters,
  )
  const actorOf = await actorsOfForms(queries, new Set(rows.flatMap(({ forms }) => forms)))
  const spoken = rows.map(({ forms, ...row }): SpokenRow => {
    const theirs = new Set(forms.flatMap((form) => actorOf.get(form) ?? []))
    return { ...row, actors: [...theirs].sort() }
  })
  return spoken.sort((a, b) => compareDays(a.day, b.day) || (a.id < b.id ? -1 : 1))
}

/** By article: the story that its report tells. */
export async function storiesOf(
  queries: Queries,
  reports: readonly Pick<SpokenRow, 'article'>[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await manyRows<{ readonly article_id: string; readonly story_id: string }>(
    queries,
    'select article_id, story_id from stories where article_id = any($1::text[])',
    [[...new Set(reports.map(({ article }) => article))]],
  )
  return new Map(rows.map(({ article_id, story_id }) => [article_id, story_id]))
}

/** Who is who: of those forms that are somebody's. */
async function actorsOfForms(queries: Queries, forms: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const rows = await manyRows<{ readonly id: string; readonly actor: string }>(
    queries,
    'select id::text, actor::text from actor_forms where id = any($1::bigint[]) and actor is not null',
    [[...forms]],
  )
  return new Map(rows.map(({ id, actor }) => [id, actor]))
}

/** Those of which no day is known come last. */
function compareDays(a: string | null, b: string | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0)
  return a < b ? -1 : a > b ? 1 : 0
}

interface Shown extends Opposite {
  readonly kind: 'turn' | 'opposed'
}

/** Those of the utterances that are shown; an opposition by whichever of its two statements is shown. */
function oppositesIn(
  shown: readonly (readonly SpokenRow[])[],
  turns: readonly Opposite[],
  oppositions: readonly Opposite[],
): Shown[] {
  const here = new Set(shown.flatMap((reports) => reports.map(({ id }) => id)))
  const both = oppositions.flatMap((one) => [one, { ...one, id: one.other, other: one.id, isFor: !one.isFor }])
  return [
    ...turns.map((one): Shown => ({ ...one, kind: 'turn' })),
    ...both.map((one): Shown => ({ ...one, kind: 'opposed' })),
  ].filter(({ id }) => here.has(id))
}

async function speakers(
  queries: Queries,
  utterances: readonly (readonly SpokenRow[])[],
): Promise<TimelineAnswer['actors']> {
  const seen = new Map<string, { statements: number; first: string | null; last: string | null }>()
  for (const [{ actors, day }] of utterances) {
    for (const actor of actors) {
      const { statements, first, last } = seen.get(actor) ?? { statements: 0, first: day, last: day }
      seen.set(actor, { statements: statements + 1, first: first ?? day, last: day ?? last })
    }
  }
  const most = [...seen]
    .sort((a, b) => b[1].statements - a[1].statements || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_ACTORS)
  const summaries = await summariesOf(
    queries,
    most.map(([id]) => id),
  )
  return summaries.map((summary) => ({ ...summary, ...seen.get(summary.id)! }))
}

function months(utterances: readonly (readonly SpokenRow[])[]): TimelineAnswer['months'] {
  const counts = new Map<string, number>()
  for (const [{ day }] of utterances) {
    if (day !== null) counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + 1)
  }
  return [...counts].map(([month, statements]) => ({ month, statements }))
}
