/** A star, tags and a note on a statement, as a person gives them: held to what can be kept, then kept. */
import { type Bookmark, type BookmarkChange, changeBookmark, type Database } from '../store/index.ts'

export interface BookmarkAsked {
  /** The statement's id. */
  readonly statement: string
  /** What is not given stays as it is. */
  readonly starred?: boolean
  /** All that it has then; at most 20, of up to 50 characters. */
  readonly tags?: readonly string[]
  /** Up to 2,000 characters; null or nothing in it takes the note away. */
  readonly note?: string | null
}

export interface Bookmarked {
  /** Null where the statement has neither star nor tag nor note any more. */
  readonly bookmark: Bookmark | null
}

/** A tag or a note cannot be kept. The message says what to give instead. */
export class BookmarkError extends Error {
  override readonly name = 'BookmarkError'
  readonly code = 'bookmark-unclear'
}

const MOST_TAGS = 20
const LONGEST_TAG = 50
const LONGEST_NOTE = 2000

/** Null where no statement has the id. Throws a BookmarkError. */
export async function bookmark(
  database: Database,
  { statement, starred, tags, note }: BookmarkAsked,
  by: string,
): Promise<Bookmarked | null> {
  const change: BookmarkChange = {
    ...(starred === undefined ? {} : { starred }),
    ...(tags === undefined ? {} : { tags: soundTags(tags) }),
    ...(note === undefined ? {} : { note: soundNote(note) }),
  }
  const { isKnown, bookmark } = await changeBookmark(database, statement, change, by)
  return isKnown ? { bookmark } : null
}

function soundTags(given: readonly string[]): readonly string[] {
  const tags = given.map((tag) => tag.replace(/\s+/g, ' ').replace(/^#/, '').trim()).filter((tag) => tag !== '')
  for (const tag of tags) {
    if (tag.length > LONGEST_TAG)
      throw new BookmarkError(`a tag has ${LONGEST_TAG} characters at most, and “${tag.slice(0, 20)}…” has more`)
    if (/[\p{Cc}\p{Cs},]/u.test(tag)) throw new BookmarkError('a tag has no commas and no control characters')
  }
  const once = [...new Map(tags.map((tag) => [tag.toLowerCase(), tag])).values()]
  if (once.length <= MOST_TAGS) return once
  throw new BookmarkError(`a statement has ${MOST_TAGS} tags at most, and these are ${once.length}`)
}

function soundNote(given: string | null): string | null {
  const note = given?.replaceAll('\r\n', '\n').trim() ?? ''
  if (note.length > LONGEST_NOTE)
    throw new BookmarkError(`a note has ${LONGEST_NOTE} characters at most, and this has ${note.length}`)
  if (/[\0\p{Cs}]/u.test(note)) throw new BookmarkError('there are NUL characters or halves of characters in the note')
  return note === '' ? null : note
}
