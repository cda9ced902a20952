/** What watching works with, and what it tells of. */
import type { Fetcher } from '../fetch/index.ts'
import type { Database } from '../store/index.ts'
import type { Extract } from '../write/index.ts'

export interface Watching {
  readonly database: Database
  readonly fetcher: Fetcher
  readonly extract: Extract
  readonly clock: { readonly now: () => number; readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void> }
  readonly tell: (news: News) => void
  readonly signal?: AbortSignal
}

/** What came, one thing at a time. */
export type News = ArticleCame | FeedAnswered | FeedListed | WentWrong

export interface ArticleCame {
  /** `changed`: another version of an article that the record has under the same address. */
  readonly news: 'added' | 'changed'
  readonly feed: string
  readonly id: string
  readonly url?: string
  readonly outlet?: string
  readonly title?: string
  readonly statements: number
}

/** A feed was asked to its end: how many entries were new, and when it is asked again (ISO 8601). */
export interface FeedAnswered {
  readonly news: 'feed'
  readonly feed: string
  readonly title?: string
  readonly fresh: number
  readonly changed: number
  readonly next: string | null
}

/** An address that was watched is a list of feeds (OPML), which are watched in its place. */
export interface FeedListed {
  readonly news: 'list'
  readonly feed: string
  readonly feeds: number
}

export interface WentWrong {
  readonly news: 'problem'
  readonly feed: string
  /** Of the entry, where it is one. */
  readonly url?: string
  readonly code: string
  readonly message: string
}
