/** Who said what on a topic, one after the other? Reprints of one utterance are one entry. */
import type { Queries } from '../store/index.ts'
import type { TimelineAnswer, TimelineEntry, TimelineQuestion } from './actor-answers.ts'
import { summariesOf } from './actor-names.ts'
import { groupedBy } from './grouped.ts'
import { conditionsOf } from './search-conditions.ts'
import { statementAnswers } from './statement-answers.ts'

/** Of a topic that more statements have than this, the newest are taken. */
const MOST_STATEMENTS = 2000
const MOST_ACTORS = 24

interface Row {
  readonly id: string
  readonly day: string | null
  readonly wording: string
  readonly actors: readonly string[]
  readonly stance: string | null
  readonly negated: boolean
  readonly article: string
  readonly story: string
}

export async function timeline(queries: Queries, question: TimelineQuestion): Promise<TimelineAnswer> {
  const rows = await found(queries, question)
  const utterances = [...groupedBy(rows, ({ wording }) => wording).values()]
  const shown = utterances.slice(question.offset, question.offset + question.limit)
  const answers = await statementAnswers(
    queries,
    shown.map(([{ id }]) => id),
  )
  const changes = changesOf(utterances)
  const entries = shown.map((reports, index): TimelineEntry => {
    const [{ day, actors, stance, negated, id }] = reports
    return {
      day,
      actors,
      stance,
      negated,
      changedFrom: changes.get(id) ?? null,
      reports: new Set(reports.map(({ article }) => article)).size,
      independent: new Set(reports.map(({ story }) => story)).size,
      statement: answers[index],
    }
  })
  return {
    question,
    total: utterances.length,
    actors: await speakers(queries, utterances),
    months: months(utterances),
    entries,
  }
}

/** In the order of time. Throws a QueryError where the words are not well formed. */
async function found(queries: Queries, { text, actors, from, to }: TimelineQuestion): Promise<readonly Row[]> {
  const { sql, parameters } = await conditionsOf(queries, { text, from, to, limit: 1, offset: 0 })
  const chosen = actors !== undefined && actors.length > 0
  const by = chosen
    ? `and exists (select from said join actor_forms on actor_forms.id = said.form
         where said.statement_id = statement_search.statement_id and not about
           and actor = any($${parameters.length + 1}::bigint[]))`
    : ''
  return queries.query<Row>(
    `select statements.id, statements.last_day::text as day, coalesce(forms.wording, 0)::text as wording,
       array(select distinct actor::text from said join actor_forms on actor_forms.id = said.form
         where statement_id = statements.id and not about and actor is not null order by 1) as actors,
       statement -> 'cue' ->> 'stance' as stance, coalesce((statement ->> 'negated')::boolean, false) as negated,
       statements.article_id as article, story_id as story
     from statements join stories on stories.article_id = statements.article_id
       left join forms on forms.id = statements.form
     where statements.id in (
       select statement_id from statement_search where ${sql} ${by} order by day desc, number desc limit ${MOST_STATEMENTS}
     )
     order by statements.last_day nulls last, statements.id`,
    chosen ? [...parameters, actors] : parameters,
  )
}

/** Statement → what its speaker's last one on the topic committed to, where that was something else. */
function changesOf(utterances: readonly (readonly Row[])[]): ReadonlyMap<string, string> {
  const last = new Map<string, string>()
  const changes = new Map<string, string>()
  for (const [{ id, actors, stance, negated }] of utterances) {
    if (stance === null) continue
    const commitment = negated ? `not ${stance}` : stance
    for (const actor of actors) {
      const before = last.get(actor)
      if (before !== undefined && before !== commitment) changes.set(id, before)
      last.set(actor, commitment)
    }
  }
  return changes
}

async function speakers(queries: Queries, utterances: readonly (readonly Row[])[]): Promise<TimelineAnswer['actors']> {
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

function months(utterances: readonly (readonly Row[])[]): TimelineAnswer['months'] {
  const counts = new Map<string, number>()
  for (const [{ day }] of utterances) {
    if (day !== null) counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + 1)
  }
  return [...counts].map(([month, statements]) => ({ month, statements }))
}
