/** What somebody wants to follow: held to what can be asked later, then kept. */
import { check, type Followed, type FollowedSearch, figureOf, search } from '../ask/index.ts'
import { type Database, keepFollow, type Queries } from '../store/index.ts'

export interface FollowAsked {
  readonly followed: Followed
  /** What to call it; else its words. Up to 200 characters. */
  readonly name?: string
  /** What was found out already, shown with everything that is new. Up to 2,000 characters. */
  readonly note?: string
  /** Where "onrecord follow news --send" sends what is new. */
  readonly webhook?: string
}

export interface FollowKept {
  readonly id: string
  readonly name: string
  /** What messages to the webhook are signed with; null without one. It is not told again. */
  readonly secret: string | null
}

/** The message says what to give instead. */
export class FollowError extends Error {
  override readonly name = 'FollowError'
  readonly code: 'follow-unclear' | 'follow-unknown'

  constructor(code: FollowError['code'], message: string) {
    super(message)
    this.code = code
  }
}

export const LONGEST_NOTE = 2_000
const LONGEST_NAME = 200

/** Throws a FollowError; a QueryError or a QuestionError where the search or the quote is not well formed. */
export async function follow(database: Database, { followed, name, note, webhook }: FollowAsked): Promise<FollowKept> {
  const words = await wordsOf(database, followed)
  const called = (name?.trim() || words).replace(/\s+/g, ' ').slice(0, LONGEST_NAME)
  const kept = await keepFollow(database, {
    name: called,
    followed,
    note: soundNote(note),
    webhook: webhook === undefined ? null : webhookAddress(webhook),
  })
  return { ...kept, name: called }
}

/** What it is called where nobody says. What is not well formed is refused now, and not when there is news. */
async function wordsOf(queries: Queries, followed: Followed): Promise<string> {
  switch (followed.kind) {
    case 'search':
      return ofSearch(queries, followed.question)
    case 'quote':
      await check(queries, { quote: followed.quote, ...(followed.by ? { by: followed.by } : {}) })
      return followed.quote
    case 'figure':
      return ofFigure(queries, followed.figure)
  }
}

async function ofSearch(queries: Queries, question: FollowedSearch): Promise<string> {
  const { text, by, outlet } = question
  if (Object.values(question).every((value) => value === undefined)) {
    throw new FollowError('follow-unclear', 'everything is no search to follow. Give words, or somebody who says it')
  }
  await search(queries, { ...question, limit: 1, offset: 0 })
  return [text, by && `by ${by}`, outlet && `in ${outlet}`].filter(Boolean).join(' ') || 'A search'
}

async function ofFigure(queries: Queries, figure: string): Promise<string> {
  const found = await figureOf(queries, figure)
  if (found === null) {
    throw new FollowError('follow-unclear', `no figure ${figure} is on record. "onrecord figures --json" prints ids`)
  }
  if (found.quantity === null) {
    const message = `what ${figure} counts is not known, so nothing else can be held against it. Follow its sentence as a quote`
    throw new FollowError('follow-unclear', message)
  }
  const { min, max, measure, counted, place } = found
  const amount = [...new Set([min, max])].map((each) => each.toLocaleString('en')).join(' to ')
  return [
    `${amount} ${counted ?? measure}`,
    measure !== counted && counted !== null && measure !== 'other' ? measure : null,
    place,
  ]
    .filter(Boolean)
    .join(', ')
}

/** Throws a FollowError. */
export function soundNote(given: string | undefined): string | null {
  const note = given?.trim() ?? ''
  if (note.length <= LONGEST_NOTE) return note === '' ? null : note
  throw new FollowError('follow-unclear', `a note has ${LONGEST_NOTE} characters at most, and this has ${note.length}`)
}

function webhookAddress(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
  if (isWeb) return url.href
  throw new FollowError('follow-unclear', `"${given}" is no web address. Write it as https://desk.example/hook`)
}
