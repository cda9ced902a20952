/**
 * Statements by their ids, each with its sentence, in the order asked. What comes out of the store is held against the
 * article's text, and the text against its hash, before anybody sees it.
 */
import type { Span, Statement } from '../record/index.ts'
import { contentOf, type Queries, StoreError } from '../store/index.ts'
import type { StatementAnswer } from './answers.ts'
import { assertFrozen } from './frozen.ts'
import { supersededBy } from './versions.ts'

interface Row {
  readonly id: string
  readonly article_id: string
  readonly statement: Statement
  readonly content: string
  readonly actors: StatementAnswer['actors']
}

interface ArticleRow {
  readonly id: string
  readonly sha256: string
  readonly text: string
  readonly outlet: string | null
  readonly title: string | null
  readonly url: string | null
  readonly published: string | null
  readonly sentences: readonly number[]
}

export async function statementAnswers(queries: Queries, ids: readonly string[]): Promise<StatementAnswer[]> {
  if (ids.length === 0) return []
  const statements = await queries.query<Row>(
    `select statements.id, article_id, statement, content,
       coalesce((select json_agg(json_build_object('id', actors.id, 'name', name, 'kind', kind))
         from speakers join actors on actors.article_id = speakers.article_id and actors.id = actor_id
         where statement_id = statements.id), '[]') as actors
     from statements where id = any($1::text[])`,
    [ids],
  )
  const articles = await queries.query<ArticleRow>(
    `select id, sha256, text, outlet, title, url, published, sentences
     from articles join records on article_id = id where id = any($1::text[])`,
    [[...new Set(statements.map((row) => row.article_id))]],
  )
  for (const article of articles) assertFrozen(article)
  const newest = await supersededBy(
    queries,
    articles.map(({ id }) => id),
  )
  const articleOf = new Map(articles.map((article) => [article.id, article]))
  const answerOf = new Map(
    statements.map((row) => [row.id, answer(row, articleOf.get(row.article_id)!, newest.get(row.article_id))]),
  )
  return ids.flatMap((id) => answerOf.get(id) ?? [])
}

function answer(
  { id, statement, content, actors }: Row,
  article: ArticleRow,
  newer: string | undefined,
): StatementAnswer {
  if (contentOf(article.text, statement) !== content) {
    const message = `statement ${id} is not what its article says any more. The data was changed by another program: restore it, or add the articles anew to an empty folder`
    throw new StoreError('data-damaged', message)
  }
  const { outlet, title, url, published } = article
  return {
    statement,
    article: {
      id: article.id,
      outlet: outlet ?? undefined,
      title: title ?? undefined,
      url: url ?? undefined,
      published,
      ...(newer === undefined ? {} : { supersededBy: newer }),
    },
    actors: (statement.source?.actors ?? []).flatMap((actor) => actors.find((each) => each.id === actor) ?? []),
    excerpt: excerptOf(article, statement),
  }
}

/** The sentences that hold the statement's parts, first to last. */
function excerptOf({ text, sentences }: ArticleRow, { source, cue, content }: Statement): StatementAnswer['excerpt'] {
  const parts = [source, cue, ...content].filter((span) => span !== null)
  let start = Math.min(...parts.map((span) => span.start))
  let end = Math.max(...parts.map((span) => span.end))
  for (let at = 0; at < sentences.length; at += 2) {
    const sentence: Span = { start: sentences[at], end: sentences[at + 1] }
    if (sentence.start < start && start < sentence.end) start = sentence.start
    if (sentence.start < end && end < sentence.end) end = sentence.end
  }
  const within = (span: Span): Span => ({ start: span.start - start, end: span.end - start })
  return {
    text: text.slice(start, end),
    source: source && within(source),
    cue: cue && within(cue),
    content: content.map(within),
    matches: [],
  }
}
