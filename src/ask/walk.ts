/**
 * All articles and statements that a question finds, for exports: in the order in which they came, a batch at a time,
 * each batch beginning after the last (keyset), so that memory does not grow with the record. What is added while it
 * runs is left out.
 */
import type { Article, ArticleRecord, Problem } from '../record/index.ts'
import { daysOf, type Queries, statementNumbers } from '../store/index.ts'
import type { SearchQuestion, StatementAnswer } from './answers.ts'
import { assertFrozen } from './frozen.ts'
import { conditionsOf } from './search-conditions.ts'
import { statementAnswers } from './statement-answers.ts'

/** What a search asks, without its page; or statements by their ids. */
export interface WalkQuestion extends Omit<SearchQuestion, 'limit' | 'offset'> {
  readonly ids?: readonly string[]
}

export interface WalkedArticle {
  readonly article: Article
  readonly record: ArticleRecord
  /** Ids of its statements that are asked for; null where the question is about articles alone, so all of them are. */
  readonly asked: ReadonlySet<string> | null
}

export interface WalkedStatement {
  readonly answer: StatementAnswer
  readonly article: Article
}

/** Of one batch. */
const ARTICLES = 32
const STATEMENTS = 512

/** Articles by outlet and day of publication; where more is asked, those with a statement that the question finds. */
export async function* walkArticles(
  queries: Queries,
  question: WalkQuestion,
): AsyncGenerator<readonly WalkedArticle[]> {
  const find = asksForStatements(question) ? await byStatements(queries, question) : byArticle(question)
  for await (const batch of batches(queries, find)) yield articlesOf(queries, batch)
}

/** Statements in text order, each with its article. */
export async function* walkStatements(
  queries: Queries,
  question: WalkQuestion,
): AsyncGenerator<readonly WalkedStatement[]> {
  for await (const batch of batches(queries, await byStatements(queries, question))) {
    const articles = await articlesOf(queries, batch)
    const ids = articles.flatMap(({ record, asked }) =>
      record.statements.filter(({ id }) => asked?.has(id)).map(({ id }) => id),
    )
    const of = new Map(articles.map(({ article }) => [article.id, article]))
    yield (await statementAnswers(queries, ids)).map((answer) => ({ answer, article: of.get(answer.article.id)! }))
  }
}

/** Whether anything is asked beside what an article itself answers. */
const asksForStatements = (question: WalkQuestion): boolean =>
  Object.entries(question).some(
    ([part, value]: [string, unknown]) => !OF_ARTICLES.has(part) && value !== undefined && value !== '',
  )

const OF_ARTICLES = new Set(['outlet', 'from', 'to', 'publishedFrom', 'publishedTo'])

interface Found {
  readonly number: number
  readonly id: string
  /** Null where all statements are meant. */
  readonly asked: readonly string[] | null
}

/** SQL of the articles after the number in its last parameter but one, up to that in its last. */
interface Find {
  readonly sql: (after: string, last: string) => string
  readonly parameters: readonly unknown[]
}

async function byStatements(queries: Queries, { ids, ...question }: WalkQuestion): Promise<Find> {
  const { sql, parameters } = await conditionsOf(queries, { ...question, limit: 0, offset: 0 })
  const chosen = ids === undefined ? 'true' : `statement_id = any($${parameters.length + 1}::text[])`
  return {
    parameters: ids === undefined ? parameters : [...parameters, ids],
    // First so many rows in the order of their numbers, for which the index is read no further than that; then all that
    // is asked for of their articles, since the last of them may be cut in two.
    sql: (after, last) => `
      with first as materialized (
        select article_id as id from statement_search
        where ${sql} and ${chosen} and ${statementNumbers(after, last)} order by number limit ${STATEMENTS}
      ), picked as materialized (
        select articles.number as article_number, articles.id as picked_id from articles
        where articles.id in (select id from first) order by articles.number limit ${ARTICLES}
      )
      select article_number::int as number, picked_id as id, array_agg(statement_id) as asked
      from picked join statement_search on article_id = picked_id
      where ${sql} and ${chosen} group by article_number, picked_id order by article_number`,
  }
}

function byArticle({ outlet, from, to, publishedFrom, publishedTo }: WalkQuestion): Find {
  const parameters: unknown[] = []
  const conditions = ['true']
  const parameter = (value: unknown) => `$${parameters.push(value)}`
  if (outlet) conditions.push(`lower(outlet) = lower(${parameter(outlet)})`)
  for (const day of [from, publishedFrom]) {
    if (day) conditions.push(`last_day >= ${parameter(daysOf(day).first)}::date`)
  }
  for (const day of [to, publishedTo]) if (day) conditions.push(`first_day <= ${parameter(daysOf(day).last)}::date`)
  return {
    parameters,
    sql: (after, last) => `
      select number::int as number, id, null as asked from articles
      where ${conditions.join(' and ')} and number > ${after} and number <= ${last} order by number limit ${ARTICLES}`,
  }
}

async function* batches(queries: Queries, { sql, parameters }: Find): AsyncGenerator<readonly Found[]> {
  const [{ last }] = await queries.query<{ last: number }>('select coalesce(max(number), 0)::int as last from articles')
  const text = sql(`$${parameters.length + 1}::bigint`, `$${parameters.length + 2}::bigint`)
  for (let after = 0; ; ) {
    const found = await queries.query<Found>(text, [...parameters, after, last])
    if (found.length === 0) return
    yield found
    after = found[found.length - 1].number
  }
}

interface Row {
  readonly id: string
  readonly sha256: string
  readonly text: string
  readonly body: number
  readonly ref: string | null
  readonly url: string | null
  readonly outlet: string | null
  readonly title: string | null
  readonly byline: string | null
  readonly language: string | null
  readonly modified: string | null
  readonly published: string | null
  readonly problems: readonly Problem[]
  readonly record: ArticleRecord
}

async function articlesOf(queries: Queries, found: readonly Found[]): Promise<readonly WalkedArticle[]> {
  const rows = await queries.query<Row>(
    `select id, ref, url, outlet, title, byline, language, published, modified, text, body, problems, sha256, record
     from articles join records on article_id = id where id = any($1::text[])`,
    [found.map(({ id }) => id)],
  )
  for (const row of rows) assertFrozen(row)
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  return found.flatMap(({ id, asked }) => {
    const row = rowOf.get(id)
    return row === undefined ? [] : [{ ...unpacked(row), asked: asked === null ? null : new Set(asked) }]
  })
}

function unpacked({ sha256: _, record, ...row }: Row): Omit<WalkedArticle, 'asked'> {
  const { ref, url, outlet, title, byline, language, modified, ...rest } = row
  const article = {
    ...rest,
    ref: ref ?? undefined,
    url: url ?? undefined,
    outlet: outlet ?? undefined,
    title: title ?? undefined,
    byline: byline ?? undefined,
    language: language ?? undefined,
    modified: modified ?? undefined,
  }
  return { article, record }
}
