/** What went wrong with one article or one part of it, in a sentence that a person can act on. Never thrown. */
export interface Problem {
  /** Stable, kebab-case, documented in docs/problems.md. */
  readonly code: string
  readonly message: string
  readonly start?: number
  readonly end?: number
}
