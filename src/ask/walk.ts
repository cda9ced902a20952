/**
 * All articles and statements that a question finds, for exports: in the order in which they came, a batch at a time,
 * each batch beginning after the last (keyset), so that memory does not grow with the record. What is added while it
 * runs is left out.
 */
import { type Article, type ArticleRecord, daysOf } from '../record/index.ts'
import {
  ARTICLE_COLUMNS,
  type ArticleRow,
  articleOfNumber,
  articleOfRow,
  bookmarksIn,
  type Damaged,
  type Queries,
  readableRows,
  recordOfRow,
  restOfArticle,
  statementNumbers,
  undamaged,
} from '../store/index.ts'
import type { SearchQuestion, StatementAnswer } from './answers.ts'
import { type ShownArticle, shownOf } from './articles.ts'
import { groupedBy } from './grouped.ts'
import { conditionsOf, saysHowCertain } from './search-conditions.ts'
import { answerIn, withBookmark } from './statement-answers.ts'
import { newestVersionOf } from './versions.ts'

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
  damaged: Damaged,
): AsyncGenerator<readonly WalkedArticle[]> {
  const find = asksForStatements(question) ? await byStatements(queries, question) : byArticle(question)
  for await (const batch of batches(queries, find)) yield articlesOf(queries, batch, damaged)
}

/** Statements in text order, each with its article. */
export async function* walkStatements(
  queries: Queries,
  question: WalkQuestion,
  damaged: Damaged,
): AsyncGenerator<readonly WalkedStatement[]> {
  const find = partsAsked(question).length === 0 ? byArticle({}) : await byStatements(queries, question)
  for await (const batch of batches(queries, find)) {
    const articles = await articlesOf(queries, batch, damaged)
    const speakers = await speakersIn(queries, articles)
    const marked = await bookmarksIn(
      queries,
      articles.map(({ article }) => article.id),
    )
    yield articles.flatMap(({ article, record, asked, shown }) => {
      const actors = speakers.get(article.id) ?? []
      return record.statements
        .filter(({ id }) => asked === null || asked.has(id))
        .map((statement) => ({ answer: withBookmark(answerIn(shown, statement, actors), marked), article }))
    })
  }
}

/** Whether anything is asked beside what an article itself answers. */
const asksForStatements = (question: WalkQuestion): boolean =>
  partsAsked(question).some((part) => !OF_ARTICLES.has(part))

const partsAsked = (question: WalkQuestion): readonly string[] =>
  Object.entries(question).flatMap(([part, value]: [string, unknown]) =>
    value === undefined || value === '' ? [] : [part],
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
  const { sql, parameters } = await conditionsOf(queries, {
    // An export keeps everything, with its confidence, unless it is asked for less.
    ...(saysHowCertain(question) ? {} : { minConfidence: 0 }),
    ...question,
    limit: 0,
    offset: 0,
  })
  // By the article's id as well, for which there is an index.
  const asked = `$${parameters.length + 1}::text[]`
  const chosen =
    ids === undefined
      ? sql
      : `${sql} and statement_id = any(${asked})
         and article_id in (select statements.article_id from statements where id = any(${asked}))`
  return {
    parameters: ids === undefined ? parameters : [...parameters, ids],
    // So many rows in the order of their numbers, for which the index is read no further than that; and the rest of the
    // article that the last of them may have cut in two.
    sql: (after, last) => `
      with first as materialized (
        select number, article_id, statement_id from statement_search
        where ${chosen} and ${statementNumbers(after, last)} order by number limit ${STATEMENTS}
      ), found as (
        select * from first
        union all
        select number, article_id, statement_id from statement_search
        where ${chosen} and ${restOfArticle('(select max(number) from first)')}
      )
      select number::int as number, id, asked from (
        select ${articleOfNumber('number')} as number, article_id as id, array_agg(statement_id) as asked
        from found group by 1, 2
      ) as articles order by 1 limit ${ARTICLES}`,
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

interface Row extends ArticleRow {
  readonly record: ArticleRecord
  readonly sentences: readonly number[]
  readonly newest: string | null
}

interface Walked extends WalkedArticle {
  readonly shown: ShownArticle
}

async function articlesOf(queries: Queries, found: readonly Found[], damaged: Damaged): Promise<readonly Walked[]> {
  const read = (ids: readonly string[]) =>
    queries.query<Row>(
      `select ${ARTICLE_COLUMNS}, record, sentences, ${newestVersionOf('articles')} as newest
       from articles join records on article_id = id where id = any($1::text[])`,
      [ids],
    )
  const rows = await readableRows(
    found.map(({ id }) => id),
    read,
    damaged,
  )
  const whole = undamaged(rows, (row) => [row, articleOfRow(row), recordOfRow(row)] as const, damaged)
  const byId = new Map(whole.map(([row, article, record]) => [row.id, { row, article, record }]))
  return found.flatMap(({ id, asked }) => {
    const it = byId.get(id)
    if (it === undefined) return []
    const { row, article, record } = it
    const shown = shownOf(row, article.text)
    return [{ article, record, shown, asked: asked === null ? null : new Set(asked) }]
  })
}

type Speaker = StatementAnswer['actors'][number]

/** By article: those who speak in it. Each is looked up by its key: see `statementAnswers`. */
async function speakersIn(
  queries: Queries,
  articles: readonly WalkedArticle[],
): Promise<ReadonlyMap<string, readonly Speaker[]>> {
  const speakers = articles.flatMap(({ article, record }) => {
    const speaking = new Set(record.statements.flatMap(({ source }) => source?.actors ?? []))
    return record.actors.filter(({ id }) => speaking.has(id)).map((actor) => ({ article: article.id, actor }))
  })
  const rows = await queries.query<{ readonly roles: Speaker['roles'] }>(
    `select coalesce(form.roles, '[]') as roles
     from unnest($1::text[], $2::text[]) with ordinality as asked (article, actor, place)
       left join lateral (
         select form from actors where article_id = asked.article and actors.id = asked.actor limit 1
       ) as actor on true
       left join lateral (select roles from actor_forms where actor_forms.id = actor.form limit 1) as form on true
     order by place`,
    [speakers.map(({ article }) => article), speakers.map(({ actor }) => actor.id)],
  )
  const answers = speakers.map(({ article, actor: { id, name, kind } }, index) => {
    return { article, speaker: { id, name, kind, roles: rows[index].roles } }
  })
  const byArticle = groupedBy(answers, ({ article }) => article)
  return new Map([...byArticle].map(([article, of]) => [article, of.map(({ speaker }) => speaker)]))
}
