/**
 * Statements by their ids, each with its sentence, in the order asked. What comes out of the store is held against the
 * article's text, and the text against its hash, before anybody sees it.
 */
import type { Span, Statement } from '../record/index.ts'
import { contentOf, type Queries, StoreError } from '../store/index.ts'
import type { StatementAnswer } from './answers.ts'
import { type ShownArticle, sentencesAround, shownArticles } from './articles.ts'

interface Row {
  readonly id: string
  readonly article_id: string
  readonly statement: Statement
  readonly content: string
  readonly actors: StatementAnswer['actors']
}

export async function statementAnswers(queries: Queries, ids: readonly string[]): Promise<StatementAnswer[]> {
  if (ids.length === 0) return []
  const statements = await queries.query<Row>(
    `select statements.id, article_id, statement, content,
       coalesce((select json_agg(json_build_object('id', actors.id, 'name', actors.name, 'kind', actors.kind,
           'roles', coalesce(actor_forms.roles, '[]')))
         from speakers join actors on actors.article_id = speakers.article_id and actors.id = actor_id
           left join actor_forms on actor_forms.id = actors.form
         where statement_id = statements.id), '[]') as actors
     from statements where id = any($1::text[])`,
    [ids],
  )
  const articles = await shownArticles(
    queries,
    statements.map((row) => row.article_id),
  )
  const answerOf = new Map(statements.map((row) => [row.id, answer(row, articles.get(row.article_id)!)]))
  return ids.flatMap((id) => answerOf.get(id) ?? [])
}

function answer({ id, statement, content, actors }: Row, article: ShownArticle): StatementAnswer {
  if (contentOf(article.text, statement) !== content) {
    const message = `statement ${id} is not what its article says any more. The data was changed by another program: restore it, or add the articles anew to an empty folder`
    throw new StoreError('data-damaged', message)
  }
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
