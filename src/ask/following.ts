/** What is followed, and what is new of each since somebody was last told or said that they saw it. */
import { followsOf, type Queries, stretchOf } from '../store/index.ts'
import type { MayLeaveOut } from './answers.ts'
import { QuestionError } from './check-question.ts'
import { type Followed, readFollowed } from './followed.ts'
import { type NewsItem, news } from './news.ts'
import { QueryError } from './query-error.ts'

export interface FollowingQuestion {
  readonly limit: number
  readonly offset: number
}

export interface FollowingAnswer extends MayLeaveOut {
  readonly question: FollowingQuestion
  readonly total: number
  /** Oldest first. */
  readonly follows: readonly FollowAnswer[]
}

export interface FollowAnswer {
  readonly id: string
  readonly name: string
  /** What somebody found out themselves: "checked: false, see …". */
  readonly note: string | null
  /** ISO 8601. */
  readonly created: string
  /** Null: a later version follows it. */
  readonly followed: Followed | null
  /** How many new things there are. */
  readonly total: number
  /** The newest of them, at most three. */
  readonly items: readonly NewsItem[]
  /** Why it cannot be asked, in words; null where it was. */
  readonly problem: string | null
}

/** More of one are on the page of its search. */
const SHOWN_OF_EACH = 3

export async function following(queries: Queries, question: FollowingQuestion): Promise<FollowingAnswer> {
  const all = await followsOf(queries)
  const follows: FollowAnswer[] = []
  let damaged = 0
  for (const { id, name, note, created, followed } of all.slice(question.offset, question.offset + question.limit)) {
    const read = readFollowed(followed)
    const told = await newsSince(queries, id, read)
    damaged += told.damaged
    follows.push({
      id,
      name,
      note,
      created,
      followed: read,
      total: told.total,
      items: told.items,
      problem: told.problem,
    })
  }
  return { question, total: all.length, follows, ...(damaged > 0 ? { damaged } : {}) }
}

async function newsSince(queries: Queries, id: string, followed: Followed | null) {
  const nothing = { total: 0, items: [], damaged: 0 } as const
  if (followed === null) return { ...nothing, problem: 'A later version of Onrecord follows this.' }
  try {
    const stretch = await stretchOf(queries, id)
    const answer = await news(queries, followed, { ...stretch, limit: SHOWN_OF_EACH })
    return { ...answer, damaged: answer.damaged ?? 0, problem: null }
  } catch (error) {
    if (error instanceof QueryError) return { ...nothing, problem: error.reason }
    if (error instanceof QuestionError) return { ...nothing, problem: error.message }
    throw error
  }
}

/** All there is of one that is followed, for its feed: what came last first. Null where nothing is followed as `id`. */
export async function followFeed(
  queries: Queries,
  id: string,
  limit: number,
): Promise<{ readonly name: string; readonly note: string | null; readonly items: readonly NewsItem[] } | null> {
  const follow = (await followsOf(queries)).find((each) => each.id === id)
  const followed = follow && readFollowed(follow.followed)
  if (!follow || !followed) return null
  const { upTo } = await stretchOf(queries, id)
  const { items } = await news(queries, followed, { after: 0, upTo, limit })
  return { name: follow.name, note: follow.note, items }
}
