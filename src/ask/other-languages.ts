/**
 * Which articles in languages without analysis hold these words? They have no statements to be found by, so they are
 * found as a whole: by their words as they stand, without stems, with or without accents, as a web search is typed.
 *
 * Scripts that write no blanks between words have no words to index; there the text is searched for what was typed.
 */
import type { Article } from '../record/index.ts'
import { type Queries, withoutNulls } from '../store/index.ts'

export interface OtherLanguagesQuestion {
  readonly text: string
  readonly limit: number
}

export interface OtherLanguagesAnswer {
  readonly question: OtherLanguagesQuestion
  readonly total: number
  /** Newest first. */
  readonly articles: readonly Pick<Article, 'id' | 'title' | 'outlet' | 'url' | 'published' | 'language'>[]
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

export async function otherLanguages(
  queries: Queries,
  question: OtherLanguagesQuestion,
): Promise<OtherLanguagesAnswer> {
  const text = question.text.trim()
  if (text === '') return { question, total: 0, articles: [] }
  // The condition on the words is that of their index, so that articles with analysis are never looked at.
  const held = UNSPACED.test(text)
    ? `article_words is not null and position(lower($1) in lower(articles.text)) > 0`
    : `article_words is not null and article_words @@ websearch_to_tsquery('plain_words', $1)`
  const rows = await queries.query<OtherLanguagesAnswer['articles'][number] & { total: number }>(
    `select id, title, outlet, url, published, language, count(*) over ()::int as total
     from articles where ${held} order by first_day desc nulls last, number desc limit $2`,
    [text, question.limit],
  )
  const articles = rows.map(({ total: _, id, title, outlet, url, published, language }) => ({
    id,
    ...withoutNulls({ title, outlet, url }),
    published,
    language,
  }))
  return { question, total: rows[0]?.total ?? 0, articles }
}
