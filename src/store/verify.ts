/**
 * Holds a record against itself: each article against its hash and id, each record against its article's text and against
 * the rows that were derived from it, and of a data folder every page. Nothing is changed.
 */
import type { Article, ArticleRecord, Event, Statement } from '../record/index.ts'
import { ARTICLE_COLUMNS, type ArticleRow, articleOfRow, recordOfRow } from './article-row.ts'
import type { Database, Queries } from './database.ts'
import { assertSound, contentOf } from './entry.ts'
import { indexable } from './fold.ts'
import { inParts } from './intact.ts'
import { StoreError } from './store-error.ts'
import { verifyPages } from './verify-pages.ts'

export interface Fault {
  /** page: of the disk; article: as it was given; record: of an article; rows: derived from it; orphans: rows of none. */
  readonly kind: 'page' | 'article' | 'record' | 'rows' | 'orphans'
  /** Which article, where it is of one that is known. */
  readonly article: string | null
  readonly message: string
}

export interface Verified {
  articles: number
  statements: number
  /** Null on a server, whose pages are its own to verify. */
  pages: number | null
}

interface Verifying {
  /** An article's id, by what it is made of. */
  readonly idOf: (article: Article) => string
  /** Told of each fault as it is found. */
  readonly fault: (fault: Fault) => void
  readonly progress?: (articles: number) => void
}

const BATCH = 32

/** Throws a StoreError where the database cannot be asked at all. */
export async function verify(database: Database, { idOf, fault, progress }: Verifying): Promise<Verified> {
  const done: Verified = { articles: 0, statements: 0, pages: null }
  if (database.files !== undefined) {
    const { pages, faults } = await verifyPages(database, database.files)
    done.pages = pages
    for (const { message } of faults) fault({ kind: 'page', article: null, message })
  }
  const unreadable = (what: string, kind: Fault['kind']) => (error: unknown) => {
    if (!(error instanceof StoreError) || error.code !== 'data-damaged') throw error
    fault({ kind, article: null, message: `${what} cannot be read: ${error.message}` })
  }
  await verifyArticles(database, { idOf, fault, progress }, done).catch(unreadable('the list of articles', 'article'))
  for (const table of OF_ARTICLES) {
    await orphansOf(database, table)
      .then((message) => message !== null && fault({ kind: 'orphans', article: null, message }))
      .catch(unreadable(table, 'orphans'))
  }
  for (const { what, sql } of OF_OTHERS) {
    await database
      .query<{ rows: number }>(`select count(*)::int as rows from ${sql}`)
      .then(([{ rows }]) => rows > 0 && fault({ kind: 'orphans', article: null, message: `${rows} ${what}` }))
      .catch(unreadable(what, 'orphans'))
  }
  return done
}

async function verifyArticles(database: Database, { idOf, fault, progress }: Verifying, done: Verified): Promise<void> {
  for await (const { rows, damaged } of inParts(database, BATCH, rowsOf(database))) {
    for (const { number, error } of damaged) {
      fault({ kind: 'article', article: null, message: `article number ${number} cannot be read: ${error.message}` })
    }
    for (const row of rows) {
      for (const found of faultsOf(row, idOf)) fault({ ...found, article: row.id })
      done.statements += row.statements.length
    }
    done.articles += rows.length
    progress?.(done.articles)
  }
}

interface Row extends ArticleRow {
  readonly record: ArticleRecord | null
  readonly extracted: object | null
  readonly sentences: readonly number[]
  readonly corrections: number
  readonly statements: readonly (readonly [id: string, position: number, statement: Statement, content: string])[]
  readonly actors: readonly (readonly [id: string, name: string, kind: string])[]
  readonly speakers: readonly (readonly [statement: string, actor: string])[]
  readonly places: readonly string[]
  readonly figures: readonly (readonly unknown[])[]
  readonly events: readonly (readonly unknown[])[]
  readonly searched: readonly string[]
  readonly stories: number
  readonly formless: number
  readonly unsaid: number
}

/** SQL: the table's rows of the article, each as JSON. */
const all = (table: string, row: string) =>
  `(select coalesce(json_agg(${row}), '[]') from ${table} where ${table}.article_id = articles.id)`

const rowsOf = (queries: Queries) => (above: number, upTo: number) =>
  queries.query<Row>(
    `select ${ARTICLE_COLUMNS}, record, extracted, sentences,
       (select count(*)::int from corrections where corrections.article_id = articles.id) as corrections,
       ${all('statements', 'json_build_array(id, position, statement, content)')} as statements,
       ${all('actors', 'json_build_array(id, name, kind)')} as actors,
       ${all('speakers', 'json_build_array(statement_id, actor_id)')} as speakers,
       ${all('places', 'name')} as places,
       ${all('figures', 'json_build_array(position, span_start, span_end, measure, min, max, place)')} as figures,
       ${all('events', 'json_build_array(position, span_start, span_end, type, status, date)')} as events,
       ${all('statement_search', 'statement_id')} as searched,
       (select count(*)::int from stories where stories.article_id = articles.id) as stories,
       (select count(*)::int from statements where statements.article_id = articles.id
          and not exists (select from forms where forms.id = form))
       + (select count(*)::int from actors where actors.article_id = articles.id and form is not null
          and not exists (select from actor_forms where actor_forms.id = form)) as formless,
       (select count(distinct statement_id)::int from speakers join actors
            on actors.article_id = speakers.article_id and actors.id = speakers.actor_id and actors.form is not null
          where speakers.article_id = articles.id and not exists (select from said
            where said.statement_id = speakers.statement_id and said.form = actors.form and not about)) as unsaid
     from articles left join records on records.article_id = articles.id
     where number > $1 and number <= $2 order by number`,
    [above, upTo],
  )

function* faultsOf(row: Row, idOf: Verifying['idOf']): Generator<Omit<Fault, 'article'>> {
  const { sentences } = row
  let article: Article
  try {
    article = articleOfRow(row)
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    yield { kind: 'article', message: 'its text is not the one that was kept' }
    return
  }
  if (idOf(article) !== article.id) {
    yield { kind: 'article', message: 'its id is not that of its text, address, outlet and date' }
  }
  if (!(row.body >= 0 && row.body <= article.text.length)) {
    yield { kind: 'article', message: 'its report begins outside its text' }
  }
  if (!Array.isArray(row.problems)) yield { kind: 'article', message: 'the problems noted of it are lost' }
  let record: ArticleRecord
  try {
    record = recordOfRow(row)
  } catch {
    yield {
      kind: 'record',
      message: row.record === null ? 'its record is lost' : 'its record is not one that was kept',
    }
    return
  }
  try {
    const spans = sentences.flatMap((start, at) => (at % 2 === 0 ? [{ start, end: sentences[at + 1] }] : []))
    assertSound({ article, record, sentences: spans })
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    yield { kind: 'record', message: error.message }
    return
  }
  if (row.extracted !== null && row.corrections === 0) {
    yield { kind: 'record', message: 'it was corrected, and the corrections are lost' }
  }
  for (const message of rowFaults(article, record, row)) yield { kind: 'rows', message }
}

function* rowFaults(article: Article, record: ArticleRecord, row: Row): Generator<string> {
  const { statements, actors, places, figures, events } = record
  const eventRow = ({ start, end, type, status, date }: Event, at: number) => [at, start, end, type, status, date]
  const pairs: readonly (readonly [string, readonly unknown[], readonly unknown[]])[] = [
    ['statements', statements.map((one, at) => [one.id, at, one, contentOf(article.text, one)]), row.statements],
    ['actors', actors.map(({ id, name, kind }) => [id, indexable(name), kind]), row.actors],
    ['speakers', statements.flatMap(({ id, source }) => (source?.actors ?? []).map((who) => [id, who])), row.speakers],
    ['places', places.map(({ name }) => indexable(name)), row.places],
    [
      'figures',
      figures.map(({ start, end, measure, min, max, place }, at) => [at, start, end, measure, min, max, place]),
      row.figures,
    ],
    ['events', events.map(eventRow), row.events],
    ['statements to search', statements.map(({ id }) => id), row.searched],
  ]
  for (const [what, wanted, found] of pairs) {
    const [must, are] = [wanted, found].map((values) => new Set(values.map((value) => JSON.stringify(value))))
    const missing = [...must].filter((value) => !are.has(value)).length
    const extra = [...are].filter((value) => !must.has(value)).length
    if (missing > 0) yield `of its ${must.size} ${what}, ${missing} are missing or changed`
    else if (extra > 0) yield `it has ${extra} ${what} that its record has not`
  }
  if (row.stories !== 1) yield `it is in ${row.stories} stories`
  if (row.unsaid > 0) yield `of ${row.unsaid} of its statements it is not linked who says them`
  if (row.formless > 0) yield `${row.formless} of its statements and actors are linked to nothing`
}

const OF_ARTICLES = [
  'records',
  'statements',
  'actors',
  'speakers',
  'places',
  'figures',
  'events',
  'statement_search',
  'stories',
  'story_keys',
  'corrections',
  'bookmarks',
]

/** Rows of articles that are not there, in words. */
async function orphansOf(queries: Queries, table: string): Promise<string | null> {
  const [{ rows, one }] = await queries.query<{ rows: number; one: string | null }>(
    `select count(*)::int as rows, min(article_id) as one from ${table}
     where not exists (select from articles where articles.id = article_id)`,
  )
  return rows === 0 ? null : `${rows} rows of ${table} are of articles that are lost, ${one} for one`
}

/** What is linked across articles and is of none: said in words, and counted by SQL. */
const OF_OTHERS: readonly { readonly what: string; readonly sql: string }[] = [
  { what: 'bookmarks mark nothing', sql: `bookmarks where not starred and tags = '{}' and note is null` },
  { what: 'wordings are of no statement', sql: without('forms', 'statements', 'form = forms.id') },
  { what: 'keys of wordings are of no wording', sql: without('form_keys', 'forms', 'id = form_keys.form') },
  { what: 'names of actors are of no report', sql: without('actor_forms', 'actors', 'form = actor_forms.id') },
  { what: 'offices are of nobody', sql: without('actor_offices', 'actor_forms', 'id = actor_offices.form') },
  { what: 'statements are said by nobody that is known', sql: without('said', 'actor_forms', 'id = said.form') },
  { what: 'rows of said are of no statement', sql: without('said', 'statements', 'id = said.statement_id') },
  {
    what: 'statements stand in the sample of searches and in no search',
    sql: without('statement_search_sample', 'statement_search', 'number = statement_search_sample.number'),
  },
  {
    what: 'statements have another wording where they are searched for',
    sql: `statement_search join statements on id = statement_id
          where statement_search.form is distinct from statements.form`,
  },
  {
    what: 'counts of statements by month are wrong',
    sql: `(select form, about, coalesce(to_char(day, 'YYYY-MM'), '') as month, count(*)::int as n from said group by 1, 2, 3) as are
          full join (select form, about, month, statements::int as n from said_months) as told using (form, about, month)
          where are.n is distinct from told.n`,
  },
]

/** SQL: rows of the one to which no row of the other belongs. */
function without(table: string, other: string, belongs: string): string {
  return `${table} where not exists (select from ${other} where ${other}.${belongs})`
}
