/**
 * Statements by their ids, each with its sentence, in the order asked. What comes out of the store is held against the
 * article's text, and the text against its hash, before anybody sees it.
 */
import type { Span, Statement } from '../record/index.ts'
import {
  type Bookmark,
  bookmarksOf,
  contentOf,
  type Damaged,
  type Queries,
  readable,
  StoreError,
  undamaged,
} from '../store/index.ts'
import type { StatementAnswer } from './answers.ts'
import { refuse, type ShownArticle, sentencesAround, shownArticles } from './articles.ts'

interface Row {
  readonly id: string
  readonly article_id: string
  readonly statement: Statement
  readonly content: string
}

type Speaker = StatementAnswer['actors'][number]

/** Throws a StoreError where one of them is damaged; where `damaged` is told of what is, those are left out. */
export async function statementAnswers(
  queries: Queries,
  ids: readonly string[],
  damaged: Damaged = refuse,
): Promise<StatementAnswer[]> {
  if (ids.length === 0) return []
  const lost = (id: string, cause: Error) => damaged(unreadable(id, cause))
  const statements = await readable(
    [...new Set(ids)],
    (some) =>
      queries.query<Row>('select id, article_id, statement, content from statements where id = any($1::text[])', [
        some,
      ]),
    lost,
  )
  // Who said it cannot be told where the rows of that are on a damaged page: such a statement is left out as well.
  const speakers = new Map<string, readonly Speaker[]>()
  const known = await readable(
    statements.map(({ id }) => id),
    async (some) => {
      for (const [id, actors] of await speakersOf(queries, some)) speakers.set(id, actors)
      return some
    },
    lost,
  )
  const told = new Set(known)
  const articles = await shownArticles(
    queries,
    statements.map((row) => row.article_id),
    damaged,
  )
  const whole = statements.filter((row) => told.has(row.id) && articles.has(row.article_id))
  const marked = await marksOf(queries, whole)
  const answered = (row: Row) =>
    [row.id, withBookmark(answer(row, articles.get(row.article_id)!, speakers.get(row.id) ?? []), marked)] as const
  const answerOf = new Map(undamaged(whole, answered, damaged))
  return ids.flatMap((id) => answerOf.get(id) ?? [])
}

/** By statement. What people marked is no proof of anything: where it cannot be read, the statement stands without it. */
async function marksOf(queries: Queries, rows: readonly Row[]): Promise<ReadonlyMap<string, Bookmark>> {
  const marked = await readable(
    rows.map(({ id }) => id),
    async (some) => [...(await bookmarksOf(queries, some)).values()],
    () => {},
  )
  return new Map(marked.map((bookmark) => [bookmark.statement, bookmark]))
}

export function withBookmark(answer: StatementAnswer, marked: ReadonlyMap<string, Bookmark>): StatementAnswer {
  const bookmark = marked.get(answer.statement.id)
  return bookmark === undefined ? answer : { ...answer, bookmark }
}

export function unreadable(id: string, cause?: unknown): StoreError {
  const message = `statement ${id} cannot be read: the data was changed by another program or its disk is failing. Restore it from a copy`
  return new StoreError('data-damaged', message, { cause })
}

/**
 * By statement. Each step looks up one row by its key: "limit 1" leaves the planner no other way, such as to read all
 * actors, which it takes where it knows too little of the tables.
 */
async function speakersOf(queries: Queries, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Speaker[]>> {
  const rows = await queries.query<Speaker & { readonly statement_id: string }>(
    `select statement_id, actor.id, actor.name, actor.kind, coalesce(form.roles, '[]') as roles
     from unnest($1::text[]) as asked (id)
       cross join lateral (
         select statement_id, article_id, actor_id from speakers where statement_id = asked.id order by actor_id
       ) as speaker
       cross join lateral (
         select id, name, kind, form from actors
         where actors.article_id = speaker.article_id and actors.id = speaker.actor_id limit 1
       ) as actor
       left join lateral (select roles from actor_forms where actor_forms.id = actor.form limit 1) as form on true`,
    [ids],
  )
  const speakers = new Map<string, Speaker[]>()
  for (const { statement_id, ...speaker } of rows) {
    speakers.set(statement_id, [...(speakers.get(statement_id) ?? []), speaker])
  }
  return speakers
}

function answer({ id, statement, content }: Row, article: ShownArticle, actors: readonly Speaker[]): StatementAnswer {
  if (contentOf(article.text, statement) !== content) {
    const message = `statement ${id} is not what its article says any more. The data was changed by another program: restore it, or add the articles anew to an empty folder`
    throw new StoreError('data-damaged', message)
  }
  return answerIn(article, statement, actors)
}

/** A statement of a report that is at hand, with those of the actors who make it. */
export function answerIn(
  article: ShownArticle,
  statement: Statement,
  actors: readonly StatementAnswer['actors'][number][],
): StatementAnswer {
  return {
    statement,
    article: article.label,
    actors: (statement.source?.actors ?? []).flatMap((actor) => actors.find((each) => each.id === actor) ?? []),
    excerpt: excerptOf(article, statement),
  }
}

function excerptOf(article: ShownArticle, { source, cue, content }: Statement): StatementAnswer['excerpt'] {
  const { start, end } = sentencesAround(
    article,
    [source, cue, ...content].filter((span) => span !== null),
  )
  const within = (span: Span): Span => ({ start: span.start - start, end: span.end - start })
  return {
    text: article.text.slice(start, end),
    source: source && within(source),
    cue: cue && within(cue),
    content: content.map(within),
    matches: [],
  }
}
