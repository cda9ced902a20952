/** Bytes → articles: plain text and NDJSON. */
import type { Article } from '../record/index.ts'

/** One article of plain text, its header lines read. `ref` names it in messages (a file's path, say). */
export function readText(_text: string, _ref: string): Article {
  throw new Error('being written')
}
