/**
 * One article ↔ its row of the table `articles`: how it is written, which columns are read, and the check that the text
 * which comes back is the one that was kept.
 */
import { type Article, type ArticleRecord, daysOf, type Problem } from '../record/index.ts'
import { sha256 } from './hash.ts'
import { StoreError } from './store-error.ts'

/** What a `select` names for `articleOfRow`. */
export const ARTICLE_COLUMNS =
  'id, ref, url, outlet, title, byline, language, published, modified, crawled, text, body, problems, sha256'

/** A row of these columns, with the types that both databases give them. */
export interface ArticleRow {
  readonly id: string
  readonly ref: string | null
  readonly url: string | null
  readonly outlet: string | null
  readonly title: string | null
  readonly byline: string | null
  readonly language: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly crawled: string | null
  readonly text: string
  readonly body: number
  readonly problems: readonly Problem[]
  readonly sha256: string
}

/** The names and types of what `rowOfArticle` gives, for `json_to_recordset`. */
export const ROW_TYPES =
  'id text, sha256 text, text text, body integer, ref text, url text, outlet text, title text, byline text, ' +
  'language text, published text, modified text, crawled text, first_day date, last_day date, problems json'

export function rowOfArticle(article: Article) {
  const { first, last } = daysOf(article.published)
  return { ...article, sha256: sha256(article.text), first_day: first, last_day: last }
}

/** Throws a StoreError (`data-damaged`) where the text is not the one that was kept. Other columns of the row are left out. */
export function articleOfRow(row: ArticleRow): Article {
  const { id, ref, url, outlet, title, byline, language, published, body, problems } = row
  const labels = withoutNulls({ ref, url, outlet, title, byline, language })
  const { modified, crawled } = withoutNulls({ modified: row.modified, crawled: row.crawled })
  const told = Array.isArray(problems) ? problems : []
  return { id, ...labels, published, modified, crawled, text: frozenText(row), body, problems: told }
}

/**
 * The record that is kept with the article. Throws a StoreError (`data-damaged`) where it has not a record's form, so that
 * whoever walks through it is not stopped by it.
 */
export function recordOfRow({
  id,
  record,
}: {
  readonly id: string
  readonly record: ArticleRecord | null
}): ArticleRecord {
  if (record !== null && hasForm(record)) return record
  const message = `the record of article ${id} is ${record === null ? 'lost' : 'not one that was kept'}. The data was changed by another program or its disk is failing: "onrecord rebuild" makes the record anew, of the article's text`
  throw new StoreError('data-damaged', message)
}

function hasForm(record: ArticleRecord): boolean {
  const { statements, actors, places, figures, events, dates = [], media = [] } = record
  return (
    [statements, actors, places, figures, events, dates, media].every(areObjects) &&
    statements.every(({ content }) => areObjects(content)) &&
    [...actors, ...places].every(({ name, mentions }) => typeof name === 'string' && areObjects(mentions))
  )
}

const areObjects = (list: unknown): boolean =>
  Array.isArray(list) && list.every((item) => typeof item === 'object' && item !== null)

/**
 * The article's text, held against its hash. Throws a StoreError (`data-damaged`) where it is another one. PGlite takes a
 * byte order mark off a text that begins with one; earlier versions of Onrecord kept such texts.
 */
export function frozenText({ id, text, sha256: hash }: Pick<ArticleRow, 'id' | 'text' | 'sha256'>): string {
  if (sha256(text) === hash) return text
  const marked = `\ufeff${text}`
  if (sha256(marked) === hash) return marked
  const message = `the text of article ${id} is not the one that was kept. The data was changed by another program or its disk is failing: restore it from a copy`
  throw new StoreError('data-damaged', message)
}

type WithoutNulls<Row> = { readonly [Column in keyof Row]: Exclude<Row[Column], null> | undefined }

/** Columns that may be empty → optional fields: null is undefined. */
export function withoutNulls<Row extends object>(row: Row): WithoutNulls<Row> {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value ?? undefined])) as never
}
