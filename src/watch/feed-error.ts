/** What was watched and is no feed. Each code is explained in docs/problems.md. */
export type FeedCode = 'feed-not-one' | 'feed-empty' | 'feeds-not-listed'

export class FeedError extends Error {
  override readonly name = 'FeedError'
  readonly code: FeedCode
  readonly where: string

  constructor(code: FeedCode, where: string, message: string, options?: { cause: unknown }) {
    super(`${where}: ${message}`, options)
    this.code = code
    this.where = where
  }
}
