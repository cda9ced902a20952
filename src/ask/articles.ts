/** Articles by their ids, each held against its hash, with what is needed to show a part of them in its sentence. */
import type { Span } from '../record/index.ts'
import {
  type ArticleRow,
  type Damaged,
  frozenText,
  type Queries,
  readableRows,
  undamaged,
  withoutNulls,
} from '../store/index.ts'
import type { ArticleLabel } from './answers.ts'
import { newestVersionOf } from './versions.ts'

export interface ShownArticle {
  readonly label: ArticleLabel
  readonly text: string
  /** Start and end of each, one after the other. */
  readonly sentences: readonly number[]
}

type LabelRow = Pick<ArticleRow, 'id' | 'outlet' | 'title' | 'byline' | 'language' | 'url' | 'published'> & {
  /** Null where the article has no address. */
  readonly newest: string | null
}

interface Row extends LabelRow, Pick<ArticleRow, 'sha256' | 'text'> {
  readonly sentences: readonly number[]
}

/** Throws a StoreError where one of them is damaged; where `damaged` is told of those, they are left out. */
export async function shownArticles(
  queries: Queries,
  ids: readonly string[],
  damaged: Damaged = refuse,
): Promise<ReadonlyMap<string, ShownArticle>> {
  if (ids.length === 0) return new Map()
  const read = (some: readonly string[]) =>
    queries.query<Row>(
      `select id, sha256, text, outlet, title, byline, language, url, published, sentences,
         ${newestVersionOf('articles')} as newest
       from articles join records on article_id = id where id = any($1::text[])`,
      [some],
    )
  const rows = await readableRows([...new Set(ids)], read, damaged)
  return new Map(undamaged(rows, (row) => [row.id, shownOf(row, frozenText(row))] as const, damaged))
}

/** Nothing is left out. */
export const refuse: Damaged = (error) => {
  throw error
}

export const shownOf = (row: LabelRow & Pick<Row, 'sentences'>, text: string): ShownArticle => ({
  label: labelOf(row),
  text,
  sentences: row.sentences,
})

/** As an answer names an article. */
function labelOf({ id, outlet, title, byline, language, url, published, newest }: LabelRow): ArticleLabel {
  const label: ArticleLabel = { id, ...withoutNulls({ outlet, title, byline, language, url }), published }
  return newest === null || newest === id ? label : { ...label, supersededBy: newest }
}

/** The sentences that hold all the parts; of what stands in none, as a headline, its line. */
export function sentencesAround({ text, sentences }: ShownArticle, parts: readonly Span[]): Span {
  const first = Math.min(...parts.map((span) => span.start))
  const last = Math.max(...parts.map((span) => span.end))
  let start: number | undefined
  let end: number | undefined
  for (let at = 0; at < sentences.length; at += 2) {
    const sentence: Span = { start: sentences[at], end: sentences[at + 1] }
    if (sentence.start <= first && first < sentence.end) start = sentence.start
    if (sentence.start < last && last <= sentence.end) end = sentence.end
  }
  const lineEnd = text.indexOf('\n', last)
  return {
    start: start ?? text.lastIndexOf('\n', first) + 1,
    end: end ?? (lineEnd < 0 ? text.length : lineEnd),
  }
}

/** One part of an article in its sentence. */
export interface Proof {
  readonly text: string
  /** Counts in `text`. */
  readonly span: Span
}

export function proofOf(article: ShownArticle, part: Span): Proof {
  const { start, end } = sentencesAround(article, [part])
  return { text: article.text.slice(start, end), span: { start: part.start - start, end: part.end - start } }
}
