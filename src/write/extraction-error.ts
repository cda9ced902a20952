import type { Article } from '../record/index.ts'

/** A fault of ours, met on one article. The others go on. */
export class ExtractionError extends Error {
  override readonly name = 'ExtractionError'
  readonly code = 'extraction-failed'

  constructor(article: Article, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const what = article.ref ?? article.id
    super(`${what}: no record could be made of it (${reason}). It was left out; please report this with the article`, {
      cause,
    })
  }
}
