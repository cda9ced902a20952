/**
 * What do they speak on, and what is their position? Topics are names and words of four letters or more that stand in two
 * of their statements at least and are commoner there than in the rest of the record; of each the newest words and the first.
 */
import { LIKELY } from '../record/index.ts'
import { manyRows, ofWholeRecord, type Queries } from '../store/index.ts'
import type { ActorAnswer } from './actor-answers.ts'
import type { StatementAnswer } from './answers.ts'
import { PASSING_TOPICS } from './topics.data.ts'

const MOST_LISTED = 12
const MOST_POSITIONS = 6
/** So many of the newest statements of all stand for the rest of the record. */
export const RECORD = 1000
/** A topic is so many times as common in theirs. */
const COMMONER = 1.5
/** Names of several words, as one; else a word. */
const TERM = /\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)+|\p{L}{4,}/gu

interface Row {
  readonly id: string
  readonly content: string
  readonly stance: string | null
}

/** What of a topic was said last, and first: ids of statements, one and the same where there is but one. */
export interface TopicEnds {
  readonly topic: string
  readonly statements: number
  readonly newest: string
  readonly first: string
}

/** SQL: each of `$1` by its key. Of "= any" the planner weighs every single id, which takes as long as finding it. */
const ofStatements = (columns: string) =>
  `from unnest($1::text[]) as asked (id) cross join lateral (
     select ${columns} from statements where statements.id = asked.id limit 1) as statement`

/** Of statements by their ids, the newest first. */
export async function topicsOf(
  queries: Queries,
  statements: readonly string[],
): Promise<Pick<ActorAnswer['said'], 'stances' | 'topics'> & { readonly ends: readonly TopicEnds[] }> {
  const found = await manyRows<Row>(queries, `select asked.id, content, stance ${ofStatements('content, stance')}`, [
    statements,
  ])
  const byId = new Map(found.map((row) => [row.id, row]))
  const rows = statements.flatMap((id) => byId.get(id) ?? [])
  const written = rows.map(({ content }) => termsIn(content))
  const small = new Set(written.flat().filter((word) => word === word.toLowerCase()))
  // What is never written small is a name; whatever else begins a sentence here and there is the same word.
  const wordOf = (word: string) => (small.has(word.toLowerCase()) ? word.toLowerCase() : word)
  const terms = written.map((each) => new Set(each.map(wordOf)))
  const counts = mostOf(terms.flatMap((each) => [...each])).filter(([, count]) => count > 1)
  const isCommoner = await commonerThanIn(queries, rows.length)
  const topics = counts.filter(([word, count]) => isCommoner(word, count)).slice(0, MOST_LISTED)
  const ends = await endsOf(
    queries,
    topics.slice(0, MOST_POSITIONS).map(([topic, count]) => ({
      topic,
      count,
      ids: rows.flatMap(({ id }, at) => (terms[at].has(topic) ? [id] : [])),
    })),
  )
  return {
    stances: mostOf(rows.flatMap(({ stance }) => stance ?? []))
      .slice(0, MOST_LISTED)
      .map(([stance, count]) => ({ stance, statements: count })),
    topics: topics.map(([word, count]) => ({ word, statements: count })),
    ends,
  }
}

interface Spoken {
  readonly topic: string
  readonly count: number
  /** Newest first. */
  readonly ids: readonly string[]
}

/** Of what is likely on each topic. */
async function endsOf(queries: Queries, spoken: readonly Spoken[]): Promise<TopicEnds[]> {
  const rows = await manyRows<{ readonly id: string }>(
    queries,
    `select asked.id ${ofStatements('statement')} where (statement ->> 'confidence')::float8 >= ${LIKELY}`,
    [[...new Set(spoken.flatMap(({ ids }) => ids))]],
  )
  const likely = new Set(rows.map(({ id }) => id))
  return spoken.flatMap(({ topic, count, ids }) => {
    const on = ids.filter((id) => likely.has(id))
    return on.length === 0 ? [] : [{ topic, statements: count, newest: on[0], first: on[on.length - 1] }]
  })
}

/** A position that one of its ends does not prove any more is left out. */
export const positionsOf = (
  ends: readonly TopicEnds[],
  answers: ReadonlyMap<string, StatementAnswer>,
): ActorAnswer['positions'] =>
  ends.flatMap(({ newest, first, ...end }) => {
    const [shown, before] = [answers.get(newest), answers.get(first)]
    return shown && before ? [{ ...end, newest: shown, first: first === newest ? null : before }] : []
  })

const isPassing = (word: string): boolean => PASSING_TOPICS.has(word.toLowerCase())

/** The words and names of a content that may be a topic. */
export function termsIn(content: string): readonly string[] {
  return (content.match(TERM) ?? []).flatMap((term) => {
    const words = term.split(' ')
    // "The United States", "But Kenya": the first word may be no part of the name.
    const name = words.length > 1 && isPassing(words[0]) ? words.slice(1).join(' ') : term
    return name.length < 4 || isPassing(name) ? [] : [name]
  })
}

async function commonerThanIn(queries: Queries, theirs: number): Promise<(word: string, count: number) => boolean> {
  const record = await ofWholeRecord(queries, 'terms of the newest', () => newestTerms(queries))
  // Of a record that is mostly theirs nothing can be told apart.
  if (record.statements < theirs * 2) return () => true
  return (word, count) =>
    count / theirs >= (COMMONER * (record.counts.get(word.toLowerCase()) ?? 0)) / record.statements
}

interface Terms {
  readonly statements: number
  /** How many of the statements have each, in small letters. */
  readonly counts: ReadonlyMap<string, number>
}

async function newestTerms(queries: Queries): Promise<Terms> {
  const rows = await manyRows<{ readonly content: string }>(
    queries,
    `select content from (
       select statement_id from statement_search order by day desc, number desc limit ${RECORD}
     ) as newest join statements on statements.id = statement_id`,
  )
  const counts = new Map<string, number>()
  for (const { content } of rows) {
    for (const term of new Set(termsIn(content).map((each) => each.toLowerCase()))) {
      counts.set(term, (counts.get(term) ?? 0) + 1)
    }
  }
  return { statements: rows.length, counts }
}

/** Most first. */
function mostOf(values: readonly string[]): (readonly [value: string, count: number])[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}
