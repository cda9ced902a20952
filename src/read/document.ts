/**
 * Bytes with what is known of them before they are read: one file, one member of an archive, one answer of a web server.
 * What they hold is told from the bytes first (kinds.ts); names and declared types only decide between what the bytes
 * leave open.
 */
import type { Article } from '../record/index.ts'
import type { Chunks } from './bytes.ts'
import type { Kind } from './kinds.ts'

export interface Document {
  /** What messages call it: `press.zip/talks.html`. */
  readonly where: string
  /** Its file name, for the ending; undefined where it has none: standard input, a web address without a path. */
  readonly name?: string
  /** Where its kind is known, and its beginning need not tell: a range of a file. */
  readonly kind?: Kind
  /** Where it lies as a file of its own, for readers that jump about in it. */
  readonly path?: string
  /** The caller's id for the article in it. */
  readonly ref?: string
  readonly chunks: Chunks
  /** In bytes, where it is known before the end. */
  readonly size?: number
  /** As a server declared it, without parameters: `text/html`. */
  readonly mediaType?: string
  /** As a server declared it. */
  readonly charset?: string
  /** Where it was fetched from. */
  readonly url?: string
  /** What is known of the article in it where it does not say so itself: of a page in a mail. */
  readonly known?: { readonly title?: string; readonly byline?: string; readonly published?: string }
  /** EDTF: when the web archive that it lies in took this copy. */
  readonly crawled?: string
  /** How many containers (gzip, ZIP, WARC) it lies in. */
  readonly depth?: number
}

/** What a document was taken for. Articles of one document share it. */
export interface Took {
  readonly where: string
  readonly kind: Kind
}

/** An error that names where it happened. */
export interface ReadingError extends Error {
  readonly code: string
  readonly where: string
}

/** What comes of a document: its articles, what is wrong with others, and what was left out on purpose. */
export type Reading =
  | { readonly article: Article; readonly took: Took }
  | { readonly error: ReadingError }
  | { readonly leftOut: LeftOut }
  /** A web address that a list names: to be fetched by whoever may. */
  | { readonly address: string; readonly took: Took }

/** What holds no article by its nature: an image in an archive, a request in a WARC file. */
export interface LeftOut {
  readonly where: string
  /** In the plural: "images". */
  readonly what: string
  readonly count: number
}

export type Readings = AsyncGenerator<Reading>
