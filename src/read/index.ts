/**
 * Bytes → articles: plain text and NDJSON. The only folder that opens the user's files.
 *
 * A file that cannot be read, or a line of one, comes back as an `InputError` in its place, so that the others go on.
 */

export { type Reading, readFiles } from './files.ts'
export { type InputCode, InputError } from './input-error.ts'
export { ARTICLE_LIMIT_BYTES, type Known, readText } from './text.ts'
