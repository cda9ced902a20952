/** What was corrected, newest first, with the words that each is about. */
import { showArticle } from '../ask/index.ts'
import type { Correction } from '../correct/index.ts'
import { textOf } from '../record/index.ts'
import { correctionsOf, type Queries } from '../store/index.ts'

export interface CorrectionAnswer extends Correction {
  /** The words or the name that it is about; null where something was added. */
  readonly words: string | null
  readonly title: string | null
}

export interface CorrectionsAnswer {
  /** Only this article's; null: of all. */
  readonly article: string | null
  readonly total: number
  /** Newest first, those that were undone as well. */
  readonly corrections: readonly CorrectionAnswer[]
}

const MOST = 100

export async function corrections(queries: Queries, article: string | null): Promise<CorrectionsAnswer> {
  const all = [...(await correctionsOf(queries, article === null ? null : [article]))].reverse()
  const shown = all.slice(0, MOST)
  const articles = new Map<string, Awaited<ReturnType<typeof showArticle>>>()
  for (const { article: id } of shown) if (!articles.has(id)) articles.set(id, await showArticle(queries, id))
  return {
    article,
    total: all.length,
    corrections: shown.map((correction) => {
      const of = articles.get(correction.article)?.article
      const { target } = correction
      const words =
        target === null || of === undefined ? null : target.spans.map((span) => textOf(of.text, span)).join(' … ')
      return { ...correction, words: target?.name ?? words, title: of?.title ?? null }
    }),
  }
}
