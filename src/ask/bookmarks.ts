/** What did people mark, with which tags and notes? Changed last first. */
import { bookmarksLike, type KeptBookmark, type Queries, tagsOf } from '../store/index.ts'
import type { MayLeaveOut, StatementAnswer } from './answers.ts'
import { type Lost, leftOutOf, readableAnswers } from './damage.ts'

export interface BookmarksQuestion {
  /** In any case. */
  readonly tag?: string
  /** Only those with a star. */
  readonly starred?: boolean
  readonly limit: number
  readonly offset: number
}

export interface BookmarksAnswer extends MayLeaveOut {
  readonly question: BookmarksQuestion
  readonly total: number
  /** Of all bookmarks, most first. */
  readonly tags: readonly { readonly tag: string; readonly bookmarks: number }[]
  readonly bookmarks: readonly BookmarkAnswer[]
}

export interface BookmarkAnswer extends KeptBookmark {
  /** Null where no statement of its article has these words any more, since it was read anew or corrected. */
  readonly of: StatementAnswer | null
}

export async function bookmarks(queries: Queries, question: BookmarksQuestion): Promise<BookmarksAnswer> {
  const { tag, starred, limit, offset } = question
  const found = await bookmarksLike(queries, { tag, starred, limit, offset })
  const lost: Lost = new Set()
  const answers = await readableAnswers(
    queries,
    found.bookmarks.map(({ statement }) => statement),
    lost,
  )
  return {
    question,
    total: found.total,
    tags: await tagsOf(queries),
    bookmarks: found.bookmarks.map((bookmark) => ({ ...bookmark, of: answers.get(bookmark.statement) ?? null })),
    ...leftOutOf(lost),
  }
}
