/**
 * Bytes → articles: plain text and NDJSON. The only folder that opens the user's files.
 *
 * A file that cannot be read, or a line of one, comes back as an `InputError` in its place, so that the others go on.
 */

export { readAnswer, type WebAnswer } from './answer.ts'
export { ARTICLE_LIMIT_BYTES } from './article.ts'
export type { LeftOut, Reading, ReadingError, Took } from './document.ts'
export { readFiles } from './files.ts'
export { type InputCode, InputError } from './input-error.ts'
export { KINDS, type Kind } from './kinds.ts'
export { type Known, readText } from './text.ts'
