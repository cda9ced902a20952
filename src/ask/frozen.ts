/** The check on reading: a kept text is the one that was kept. */
import { StoreError, sha256 } from '../store/index.ts'

export function assertFrozen(article: { readonly id: string; readonly text: string; readonly sha256: string }): void {
  if (sha256(article.text) === article.sha256) return
  const message = `the text of article ${article.id} is not the one that was kept. The data was changed by another program or its disk is failing: restore it from a copy`
  throw new StoreError('data-damaged', message)
}
