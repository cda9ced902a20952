/**
 * Puts articles to the stories they print. Those that share keys are compared by their texts; those of one address are
 * versions of one article. Connected articles are one story, named by the smallest id.
 *
 * Of a key, an article is compared with its nearest neighbours by day and id, `STORY_NEIGHBOURS` before and as many after: so
 * that adding does not slow down as the record grows, and what all articles together make of it needs no order. What lies
 * between two articles later may part them as neighbours, and then `rebuildStories` does not compare what adding did:
 * adding joins all that the whole joins, and seldom more.
 */
import { daysOf } from '../record/index.ts'
import { FEWEST_SHARED_STORY_KEYS, isOneStory, runsOfWords, storyKeys, wordsOf } from '../wording/index.ts'
import { frozenText } from './article-row.ts'
import type { Queries } from './database.ts'
import { UNKNOWN_DAY } from './days.ts'
import { isolateWithin, isUnsoundOrDamaged } from './isolate.ts'
import { keptEntries } from './kept-entries.ts'
import { undoneWhereItFails, withSavepoints } from './savepoints.ts'
import { type Damaged, readableRows, undamaged } from './undamaged.ts'
import { type Union, unionOf } from './union.ts'

/** Of a key, so many articles before and as many after are compared. */
export const STORY_NEIGHBOURS = 4
/** Held to the transaction's end, so that two processes that add reprints at the same time see each other's. */
const LOCK = 7_270_116_514
const BATCH = 64
/** Texts whose runs are kept at hand: articles that print one story lie close by day. */
const MOST_RUNS = 512

export interface StoryArticle {
  readonly id: string
  readonly text: string
  readonly body: number
  readonly published: string | null
}

export interface Keyed {
  readonly id: string
  readonly day: string
  readonly keys: readonly number[]
}

/** Those that have a story already are left as they are. */
export async function keepStories(queries: Queries, articles: readonly StoryArticle[]): Promise<void> {
  await queries.query('select pg_advisory_xact_lock($1)', [LOCK])
  const ids = articles.map(({ id }) => id)
  const there = await queries.query<{ id: string }>(
    'select article_id as id from stories where article_id = any($1::text[])',
    [ids],
  )
  const known = new Set(there.map(({ id }) => id))
  const runs = runsAtHand(queries)
  const fresh = articles.filter(({ id }) => !known.has(id)).map((article) => keyed(article, runs))
  if (fresh.length === 0) return
  await insert(queries, fresh)
  const union = unionOf<string>()
  await join(queries, fresh, { union, runs, sides: ['before', 'after'] })
  await name(queries, union)
}

/**
 * Puts all articles to their stories as if they had come at once. How many stories there are. One that is damaged is a
 * story by itself, and `damaged` is told of it.
 */
export async function rebuildStories(queries: Queries, damaged: Damaged): Promise<number> {
  await queries.query('select pg_advisory_xact_lock($1)', [LOCK])
  for (const table of ['stories', 'story_keys']) await queries.query(`delete from ${table}`)
  const runs = runsAtHand(queries)
  const order: Keyed[] = []
  for await (const entries of keptEntries(queries, { batch: BATCH, damaged })) {
    const put = async (some: readonly Named[]) => {
      const articles = some.map(({ article }) => keyed(article, runs))
      await insert(queries, articles)
      return articles
    }
    const { done, failed } = await isolateWithin(queries, entries, put, isUnsoundOrDamaged)
    order.push(...done.flat().map(({ id, day }) => ({ id, day, keys: [] })))
    for (const { error } of failed) damaged(error)
  }
  await insertOthers(queries)
  // By day and id, since those that are compared lie close.
  order.sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1))
  const union = unionOf<string>()
  for (let at = 0; at < order.length; at += BATCH) {
    const ids = order.slice(at, at + BATCH).map(({ id }) => id)
    const articles = await textsOf(queries, ids)
    await join(
      queries,
      articles.map((article) => keyed(article, runs)),
      { union, runs, sides: ['after'] },
    )
  }
  await name(queries, union)
  const [{ stories }] = await queries.query<{ stories: number }>(
    'select count(distinct story_id)::int as stories from stories',
  )
  return stories
}

interface Named {
  readonly article: StoryArticle
}

/** Those whose text cannot be read, each by itself: whatever is asked of articles is asked of their stories. */
const insertOthers = (queries: Queries): Promise<unknown> =>
  undoneWhereItFails(queries, () =>
    queries.query(
      `insert into stories (article_id, story_id)
       select id, id from articles where not exists (select from stories where article_id = id)`,
    ),
  ).catch(() => undefined)

/** Puts all articles to stories, after an update that brought stories, or another way to find them. */
export async function completeStories(queries: Queries): Promise<void> {
  const [{ wanting }] = await queries.query<{ wanting: boolean }>(
    'select exists (select from articles where not exists (select from stories where article_id = id)) as wanting',
  )
  // Those that are damaged are told of whenever they are read.
  if (wanting) await rebuildStories(queries, () => {})
}

/** By what an article is compared with others. */
export function storyKeyed(article: StoryArticle): Keyed {
  return keyed(article, { put: () => {} })
}

function keyed({ id, text, body, published }: StoryArticle, runs: Pick<Runs, 'put'>): Keyed {
  const of = runsOf({ text, body })
  runs.put(id, of)
  return { id, day: daysOf(published).first ?? UNKNOWN_DAY, keys: storyKeys(of) }
}

export const runsOf = ({ text, body }: Pick<StoryArticle, 'text' | 'body'>) =>
  runsOfWords(wordsOf(text.slice(body)).map(({ normal }) => normal))

/** Each its own story at first. */
async function insert(queries: Queries, fresh: readonly Keyed[]): Promise<void> {
  await queries.query(
    'insert into stories (article_id, story_id) select id, id from unnest($1::text[]) as given (id)',
    [fresh.map(({ id }) => id)],
  )
  await queries.query(
    `insert into story_keys (key, day, article_id)
     select key, day, article from json_to_recordset($1::json) as given (key integer, day date, article text)
     on conflict do nothing`,
    [JSON.stringify(rowsOf(fresh))],
  )
}

const rowsOf = (articles: readonly Keyed[]) =>
  articles.flatMap(({ id, day, keys }) => keys.map((key) => ({ article: id, day, key })))

type Side = 'before' | 'after'
/** SQL: the neighbours of a given article among those of one of its keys. */
const NEAR: Readonly<Record<Side, string>> = {
  before: `(select article_id from story_keys
    where story_keys.key = given.key and (day, article_id) < (given.day, given.article)
    order by day desc, article_id desc limit ${STORY_NEIGHBOURS})`,
  after: `(select article_id from story_keys
    where story_keys.key = given.key and (day, article_id) > (given.day, given.article)
    order by day, article_id limit ${STORY_NEIGHBOURS})`,
}

interface Joining {
  readonly union: Union<string>
  readonly runs: Runs
  readonly sides: readonly Side[]
}

/** Joins the articles to the stories of those neighbours that print the same, and to those of their address. */
async function join(queries: Queries, articles: readonly Keyed[], { union, runs, sides }: Joining): Promise<void> {
  const pairs = await queries.query<{ article: string; other: string }>(
    `select article, article_id as other
     from json_to_recordset($1::json) as given (article text, day date, key integer)
     cross join lateral (${sides.map((side) => NEAR[side]).join(' union all ')}) as near
     group by 1, 2 having count(*) >= ${FEWEST_SHARED_STORY_KEYS}
     order by 1, count(*) desc, 2`,
    [JSON.stringify(rowsOf(articles))],
  )
  const ids = [...new Set(pairs.flatMap(({ article, other }) => [article, other]))]
  await joinStories(queries, [...ids, ...articles.map(({ id }) => id)], union)
  await runs.fetch(ids)
  for (const { article, other } of pairs) {
    if (union.find(article) === union.find(other)) continue
    const [ours, theirs] = [runs.get(article), runs.get(other)]
    if (ours !== undefined && theirs !== undefined && isOneStory(ours, theirs)) union.join(article, other)
  }
}

/** With the stories in which they are, and with the articles of the same address. */
async function joinStories(queries: Queries, ids: readonly string[], union: Union<string>): Promise<void> {
  const stories = await queries.query<{ id: string; story: string }>(
    'select article_id as id, story_id as story from stories where article_id = any($1::text[])',
    [ids],
  )
  for (const { id, story } of stories) union.join(id, story)
  const versions = await queries.query<{ id: string; story: string }>(
    `select article.id, story_id as story
     from articles as article join articles as version on version.url = article.url and version.id <> article.id
       join stories on article_id = version.id
     where article.id = any($1::text[])`,
    [ids],
  )
  for (const { id, story } of versions) union.join(id, story)
}

/** Every article takes the name of its story. */
async function name(queries: Queries, union: Union<string>): Promise<void> {
  const renamed = [...union.joined()]
  for (let at = 0; at < renamed.length; at += 10_000) {
    await queries.query(
      `update stories set story_id = name
       from json_to_recordset($1::json) as given (story text, name text) where story_id = story`,
      [JSON.stringify(renamed.slice(at, at + 10_000).map((story) => ({ story, name: union.find(story) })))],
    )
  }
}

interface Runs {
  readonly put: (id: string, runs: ReadonlySet<number>) => void
  readonly get: (id: string) => ReadonlySet<number> | undefined
  /** Puts at hand what is not, of those articles that are there. */
  readonly fetch: (ids: readonly string[]) => Promise<void>
}

function runsAtHand(queries: Queries): Runs {
  const runs = new Map<string, ReadonlySet<number>>()
  const put: Runs['put'] = (id, of) => {
    runs.delete(id)
    runs.set(id, of)
  }
  return {
    put,
    get: (id) => runs.get(id),
    async fetch(ids) {
      for (const id of ids) if (runs.has(id)) put(id, runs.get(id)!)
      const missing = ids.filter((id) => !runs.has(id))
      for (const article of await textsOf(queries, missing)) put(article.id, runsOf(article))
      for (const id of runs.keys()) {
        if (runs.size <= Math.max(MOST_RUNS, ids.length)) break
        runs.delete(id)
      }
    },
  }
}

interface TextRow extends StoryArticle {
  readonly sha256: string
}

/** Of those that are not damaged: with the others nothing can be compared. */
async function textsOf(queries: Queries, ids: readonly string[]): Promise<readonly StoryArticle[]> {
  if (ids.length === 0) return []
  const reading = withSavepoints(queries)
  const read = (some: readonly string[]) =>
    reading.query<TextRow>('select id, sha256, text, body, published from articles where id = any($1::text[])', [some])
  const rows = await readableRows(ids, read, () => {})
  return undamaged(
    rows,
    (row) => ({ ...row, text: frozenText(row) }),
    () => {},
  )
}
