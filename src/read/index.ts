/**
 * What a person has of the press → articles: plain text, Markdown, web pages, feeds, NDJSON, JSON, tables, WARC, and ZIP
 * and gzip of any of these. The only folder that opens the user's files.
 *
 * What cannot be read comes back as an error in its place, so that the others go on.
 */

export { readAnswer, readEntries, type WebAnswer } from './answer.ts'
export { type Columns, PARTS, type Part, parseColumns } from './columns.ts'
export type { ReadOptions } from './context.ts'
export type { Document, LeftOut, Reading, ReadingError, Readings, Took } from './document.ts'
export { readDocument } from './documents.ts'
export type { Feed, FeedEntry } from './feed-entries.ts'
export { readFiles } from './files.ts'
export { articleId } from './identity.ts'
export { type InputCode, InputError } from './input-error.ts'
export { KINDS, type Kind } from './kinds.ts'
export { withLanguage } from './language.ts'
export { ARTICLE_LIMIT_BYTES } from './limits.ts'
export { linesOf } from './lines.ts'
export { lineOfPiece, type Piece, pieceOf, piecesOf, readPiece } from './pieces.ts'
export { type Known, readText } from './text.ts'
