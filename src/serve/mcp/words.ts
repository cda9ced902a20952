/** What all answers are made of: lines of text with links, and what is said where there is nothing. */

/** Where what is quoted can be looked at: a page of the server, or the command that shows it. */
export type LinkOf = (what: 'statements' | 'articles', id: string) => string

/** A summary, then blocks of lines: where all would be too long, whole blocks are left out from the end. */
export interface Words {
  readonly summary: readonly string[]
  readonly blocks: readonly (readonly string[])[]
}

/** Absence from the record proves nothing. */
export const NOT_ON_RECORD =
  'Not on record: no report that was added to this record says so. That does not show that it was never said. Say so, and do not fill the gap.'
