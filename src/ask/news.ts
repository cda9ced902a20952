/**
 * What is new of what somebody follows: statements that a search finds, a quote in whatever near words, another claim of
 * one quantity. New is what came with the articles of a stretch, whatever days they are of.
 */
import type { FigureBound } from '../record/index.ts'
import { contentOf, type Queries, type Stretch, statementNumbers } from '../store/index.ts'
import { differenceWithin } from '../wording/index.ts'
import type { ArticleLabel, MayLeaveOut, StatementAnswer } from './answers.ts'
import { type Proof, proofOf } from './articles.ts'
import { check } from './check.ts'
import { verdictOf } from './check-verdict.ts'
import { type Lost, leftOutOf, readableAnswers, readableIn } from './damage.ts'
import type { FigureRow } from './figure-claims.ts'
import type { Followed, FollowedSearch } from './followed.ts'
import { figureId } from './quantities.ts'
import { conditionsOf } from './search-conditions.ts'
import type { Verdict } from './wording-answers.ts'

/** Newest articles first. */
export interface NewsAnswer extends MayLeaveOut {
  readonly total: number
  /** At most as many as were asked for. */
  readonly items: readonly NewsItem[]
}

export type NewsItem =
  | {
      readonly kind: 'statement'
      readonly statement: StatementAnswer
      /** Of a quote that is followed: how these words stand to it. Null for a search. */
      readonly verdict: Verdict | null
    }
  | FigureNews

export interface FigureNews {
  readonly kind: 'figure'
  readonly id: string
  readonly min: number
  readonly max: number
  readonly bound: FigureBound | null
  /** Against the figure that is followed. `other`: neither, as a range that holds it. */
  readonly change: 'same' | 'more' | 'less' | 'other'
  /** Names; null: the outlet says it in its own voice. */
  readonly claimants: readonly string[] | null
  readonly article: ArticleLabel
  readonly statement: string | null
  readonly excerpt: Proof
}

interface Asked extends Stretch {
  readonly limit: number
}

/** Throws a QueryError or a QuestionError where what is followed cannot be asked. */
export function news(queries: Queries, followed: Followed, asked: Asked): Promise<NewsAnswer> {
  switch (followed.kind) {
    case 'search':
      return found(queries, followed.question, asked)
    case 'quote':
      return said(queries, followed, asked)
    case 'figure':
      return claimed(queries, followed.figure, asked)
  }
}

interface Found {
  readonly id: string
  readonly total: number
}

async function found(queries: Queries, question: FollowedSearch, { after, upTo, limit }: Asked): Promise<NewsAnswer> {
  const { sql, parameters } = await conditionsOf(queries, { ...question, limit, offset: 0 })
  const place = (offset: number) => `$${parameters.length + offset}::bigint`
  const rows = await queries.query<Found>(
    `select statement_id as id, count(*) over ()::int as total from statement_search
     where ${sql} and ${statementNumbers(place(1), place(2))} order by number desc limit ${place(3)}`,
    [...parameters, after, upTo, limit],
  )
  return newsOf(queries, rows, () => null)
}

async function newsOf(
  queries: Queries,
  rows: readonly Found[],
  verdict: (answer: StatementAnswer) => Verdict | null,
): Promise<NewsAnswer> {
  const lost: Lost = new Set()
  const answers = await readableAnswers(
    queries,
    rows.map(({ id }) => id),
    lost,
  )
  return {
    total: rows[0]?.total ?? 0,
    items: [...answers.values()].map((statement) => ({ kind: 'statement', statement, verdict: verdict(statement) })),
    ...leftOutOf(lost),
  }
}

/** All statements of the utterances that are near the quote, whatever words they have. */
async function said(
  queries: Queries,
  { quote, by }: Extract<Followed, { kind: 'quote' }>,
  { after, upTo, limit }: Asked,
): Promise<NewsAnswer> {
  const answer = await check(queries, { quote, ...(by ? { by } : {}) })
  const near = answer.matches.filter(({ verdict }) => verdict !== 'not-on-record')
  const rows = await queries.query<Found>(
    `select statements.id, count(*) over ()::int as total
     from forms join statements on statements.form = forms.id join articles on articles.id = statements.article_id
     where wording in (
         select wording from statements join forms on forms.id = statements.form where statements.id = any($1::text[])
       ) and articles.number > $2::bigint and articles.number <= $3::bigint
     order by articles.number desc, position limit $4::bigint`,
    [near.map(({ statement }) => statement.statement.id), after, upTo, limit],
  )
  return newsOf(queries, rows, ({ statement, excerpt }) => {
    const words = contentOf(excerpt.text, { ...statement, content: excerpt.content })
    return verdictOf(differenceWithin(words, answer.quote), statement).verdict
  })
}

interface Claimed
  extends Pick<
    FigureRow,
    'article_id' | 'span_start' | 'span_end' | 'min' | 'max' | 'bound' | 'claimants' | 'statement_id'
  > {
  readonly total: number
}

interface FollowedFigure extends Pick<FigureRow, 'min' | 'max' | 'quantity' | 'measure' | 'counted' | 'place'> {}

/** A figure that is on record, with its quantity; null where there is none of this id. */
export async function figureOf(queries: Queries, id: string): Promise<FollowedFigure | null> {
  const [, article, start, end] = /^(.+)-f(\d{1,9})-(\d{1,9})$/.exec(id) ?? []
  if (article === undefined) return null
  const [row] = await queries.query<FollowedFigure>(
    'select min, max, quantity, measure, counted, place from figures where article_id = $1 and span_start = $2 and span_end = $3',
    [article, Number(start), Number(end)],
  )
  return row ?? null
}

async function claimed(queries: Queries, id: string, { after, upTo, limit }: Asked): Promise<NewsAnswer> {
  const followed = await figureOf(queries, id)
  if (followed === null || followed.quantity === null) return { total: 0, items: [] }
  const rows = await queries.query<Claimed>(
    `select figures.article_id, span_start, span_end, min, max, bound, claimants, statement_id, count(*) over ()::int as total
     from figures join articles on articles.id = figures.article_id
     where quantity = $1 and articles.number > $2::bigint and articles.number <= $3::bigint
     order by articles.number desc, span_start limit $4::bigint`,
    [followed.quantity, after, upTo, limit],
  )
  const spanOf = ({ span_start, span_end }: Claimed) => ({ start: span_start, end: span_end })
  const lost: Lost = new Set()
  const readable = await readableIn(queries, rows, (row) => lost.add(figureId(row.article_id, spanOf(row))))
  return {
    total: rows[0]?.total ?? 0,
    ...leftOutOf(lost),
    items: readable.map(([row, article]): FigureNews => {
      const { article_id, min, max, bound, claimants, statement_id } = row
      const span = spanOf(row)
      return {
        kind: 'figure',
        id: figureId(article_id, span),
        ...{ min, max, bound },
        change: changeOf(followed, { min, max }),
        claimants: statement_id === null ? null : claimants,
        article: article.label,
        statement: statement_id,
        excerpt: proofOf(article, span),
      }
    }),
  }
}

interface Range {
  readonly min: number
  readonly max: number
}

function changeOf(before: Range, now: Range): FigureNews['change'] {
  if (now.min === before.min && now.max === before.max) return 'same'
  if (now.min > before.max) return 'more'
  return now.max < before.min ? 'less' : 'other'
}
