/**
 * An article's id: the first 80 bits, in hexadecimal, of the SHA-256 of its text and of where and when it appeared (URL,
 * outlet, publication date). Two outlets that print the same words are two articles. The date is part of it because
 * "yesterday" is read against it: one id, one record. The title and the caller's own id are labels, and are not.
 */
import { createHash } from 'node:crypto'
import type { Article } from '../record/index.ts'

export function articleId(article: Pick<Article, 'text' | 'url' | 'outlet' | 'published'>): string {
  const { text, url = null, outlet = null, published } = article
  return createHash('sha256')
    .update(JSON.stringify(['onrecord article', text, url, outlet, published]))
    .digest('hex')
    .slice(0, 20)
}
