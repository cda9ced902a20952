/** How likely what is shown must be, where the address says. */
import { QuestionError } from '../../ask/index.ts'
import type { Given } from './question-row.ts'

/** Throws a QuestionError where that is no share. */
export function certaintyOf({ text }: Pick<Given, 'text'>): { readonly minConfidence?: number } {
  const typed = text('minConfidence')
  if (typed === undefined) return {}
  const share = Number(typed)
  if (share >= 0 && share <= 1) return { minConfidence: share }
  throw new QuestionError(`“${typed}” is no share. Ask with a minConfidence from 0, which finds all, to 1.`)
}
