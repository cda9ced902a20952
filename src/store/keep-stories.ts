/**
 * Puts new articles to the stories they print. Those that share keys are compared by their texts; those of one address are
 * versions of one article. Connected articles are one story, so it makes no difference in which order they come.
 *
 * A key that more articles have than `MOST_OF_A_KEY` is an outlet's standing text. Only the first of them, by id, are
 * looked at, so that adding does not slow down as the record grows.
 */
import { FEWEST_SHARED_STORY_KEYS, isOneStory, runsOfWords, storyKeys, wordsOf } from '../wording/index.ts'
import type { Queries } from './database.ts'
import { unionOf } from './union.ts'

const MOST_OF_A_KEY = 64
/** Of each story that an article may belong to, so many of its articles are compared, the likeliest first. */
const COMPARED = 3
/** Held to the transaction's end, so that two processes that add reprints at the same time see each other's. */
const LOCK = 7_270_116_514

export interface StoryArticle {
  readonly id: string
  readonly text: string
  readonly body: number
}

interface Fresh {
  readonly id: string
  readonly runs: ReadonlySet<number>
  readonly keys: readonly number[]
}

interface Candidate {
  readonly article: string
  readonly other: string
  readonly story: string
  readonly shared: number
}

/** Those that have a story already are left as they are. */
export async function keepStories(queries: Queries, articles: readonly StoryArticle[]): Promise<void> {
  await queries.query('select pg_advisory_xact_lock($1)', [LOCK])
  const ids = articles.map(({ id }) => id)
  const there = new Set(
    (
      await queries.query<{ id: string }>('select article_id as id from stories where article_id = any($1::text[])', [
        ids,
      ])
    ).map(({ id }) => id),
  )
  const fresh = articles.filter(({ id }) => !there.has(id)).map(freshOf)
  if (fresh.length === 0) return
  const union = unionOf<string>()
  const stories = new Set<string>()
  for (const { article, story } of await keptAlike(queries, fresh)) {
    stories.add(story)
    union.join(article, story)
  }
  for (const [a, b] of freshAlike(fresh)) union.join(a, b)
  for (const [a, b] of await sameAddress(queries, fresh)) {
    stories.add(b)
    union.join(a, b)
  }
  await rename(queries, [...stories], union.find)
  await insert(queries, fresh, union.find)
}

/** Puts all articles to stories that have none yet: after an update that brought stories with it. */
export async function completeStories(queries: Queries): Promise<void> {
  for (;;) {
    const rows = await queries.query<StoryArticle>(
      `select id, text, body from articles
       where not exists (select from stories where article_id = articles.id) order by number limit 64`,
    )
    if (rows.length === 0) return
    await keepStories(queries, rows)
  }
}

function freshOf({ id, text, body }: StoryArticle): Fresh {
  const runs = runsOf({ text, body })
  return { id, runs, keys: storyKeys(runs) }
}

const runsOf = ({ text, body }: Pick<StoryArticle, 'text' | 'body'>) =>
  runsOfWords(wordsOf(text.slice(body)).map(({ normal }) => normal))

/** Kept articles that print the same, with their stories. */
async function keptAlike(queries: Queries, fresh: readonly Fresh[]): Promise<readonly Candidate[]> {
  const candidates = await queries.query<Candidate>(
    `select article, other, story_id as story, shared from (
       select given.article, alike.article_id as other, count(*)::int as shared
       from json_to_recordset($1::json) as given (article text, key integer)
       cross join lateral (
         select article_id from story_keys where story_keys.key = given.key order by article_id limit ${MOST_OF_A_KEY}
       ) as alike
       group by 1, 2 having count(*) >= ${FEWEST_SHARED_STORY_KEYS}
     ) as found join stories on stories.article_id = other
     order by article, story_id, shared desc, other`,
    [JSON.stringify(fresh.flatMap(({ id, keys }) => keys.map((key) => ({ article: id, key }))))],
  )
  const compared = candidates.filter(
    ({ article, story }, index) =>
      candidates[index - COMPARED]?.article !== article || candidates[index - COMPARED]?.story !== story,
  )
  const others = [...new Set(compared.map(({ other }) => other))]
  const texts = await queries.query<StoryArticle>('select id, text, body from articles where id = any($1::text[])', [
    others,
  ])
  const runs = new Map([
    ...texts.map((row) => [row.id, runsOf(row)] as const),
    ...fresh.map((article) => [article.id, article.runs] as const),
  ])
  return compared.filter(({ article, other }) => isOneStory(runs.get(article)!, runs.get(other)!))
}

/** Pairs of the new articles themselves. */
function* freshAlike(fresh: readonly Fresh[]): Generator<readonly [string, string]> {
  const byKey = new Map<number, Fresh[]>()
  for (const article of fresh) {
    for (const key of article.keys) byKey.set(key, [...(byKey.get(key) ?? []), article])
  }
  for (const article of fresh) {
    const shared = new Map<Fresh, number>()
    for (const key of article.keys) {
      for (const other of byKey.get(key)!) {
        if (article.id < other.id) shared.set(other, (shared.get(other) ?? 0) + 1)
      }
    }
    for (const [other, count] of shared) {
      if (count >= FEWEST_SHARED_STORY_KEYS && isOneStory(article.runs, other.runs)) yield [article.id, other.id]
    }
  }
}

/** New articles with the stories, or the new articles, of the same address. */
async function sameAddress(queries: Queries, fresh: readonly Fresh[]): Promise<(readonly [string, string])[]> {
  const rows = await queries.query<{ id: string; story: string }>(
    `select article.id, coalesce(story_id, version.id) as story
     from articles as article join articles as version on version.url = article.url and version.id <> article.id
       left join stories on article_id = version.id
     where article.id = any($1::text[])`,
    [fresh.map(({ id }) => id)],
  )
  return rows.map(({ id, story }) => [id, story] as const)
}

/** Stories that new articles connected take the smallest name of them. */
async function rename(queries: Queries, stories: readonly string[], nameOf: (story: string) => string): Promise<void> {
  const renamed = stories.filter((story) => nameOf(story) !== story)
  if (renamed.length === 0) return
  await queries.query(
    `update stories set story_id = name
     from json_to_recordset($1::json) as given (story text, name text) where story_id = story`,
    [JSON.stringify(renamed.map((story) => ({ story, name: nameOf(story) })))],
  )
}

async function insert(queries: Queries, fresh: readonly Fresh[], nameOf: (id: string) => string): Promise<void> {
  await queries.query(
    `insert into stories (article_id, story_id)
     select article_id, story_id from json_to_recordset($1::json) as given (article_id text, story_id text)`,
    [JSON.stringify(fresh.map(({ id }) => ({ article_id: id, story_id: nameOf(id) })))],
  )
  await queries.query(
    `insert into story_keys (key, article_id)
     select key, article_id from json_to_recordset($1::json) as given (key integer, article_id text)
     on conflict do nothing`,
    [JSON.stringify(fresh.flatMap(({ id, keys }) => keys.map((key) => ({ key, article_id: id }))))],
  )
}
