/** What keeps a file, or a line of one, from becoming an article. Each code is explained in docs/problems.md. */
export type InputCode =
  | 'file-missing'
  | 'file-unreadable'
  | 'file-empty'
  | 'file-binary'
  | 'file-too-large'
  | 'line-not-address'
  | 'line-not-json'
  | 'line-not-utf8'
  | 'line-too-long'
  | 'line-without-text'
  | 'text-empty'
  | 'text-too-large'
  | 'text-with-nul'
  | 'text-not-unicode'
  | 'file-charset-unknown'
  | 'page-too-deep'
  | 'page-too-large'
  | 'columns-not-understood'
  | 'archive-bomb'
  | 'archive-damaged'
  | 'archive-locked'
  | 'archive-too-deep'
  | 'archive-too-large'
  | 'feed-damaged'
  | 'feed-is-list'
  | 'feed-too-large'
  | 'feed-unreadable'
  | 'entry-without-text'
  | 'table-damaged'
  | 'table-without-text'
  | 'json-too-large'
  | 'json-unreadable'
  | 'folder-empty'
  | 'page-unreadable'
  | 'pdf-is-scan'
  | 'page-without-article'
  | 'piece-not-understood'

/** An operating error of reading. The message says where, what, and what to do about it. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly code: InputCode
  /** The file's name as it was given, with the line in NDJSON: `press.ndjson:12`. */
  readonly where: string

  constructor(code: InputCode, where: string, message: string, options?: { cause: unknown }) {
    super(`${where}: ${message}`, options)
    this.code = code
    this.where = where
  }
}
