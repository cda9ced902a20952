/** One document → its readings: told what it is, and given to the reader of that kind. */
import type { Problem } from '../record/index.ts'
import { readAddresses } from './addresses.ts'
import { ARTICLE_LIMIT_BYTES } from './article.ts'
import type { Chunks } from './bytes.ts'
import { decode } from './charset.ts'
import type { Document, ReadingError, Readings, Took } from './document.ts'
import { decodePage } from './html/charset.ts'
import { InputError } from './input-error.ts'
import { type Kind, kindOf } from './kinds.ts'
import { withLanguage } from './language.ts'
import { readNdjson } from './ndjson.ts'
import { peek } from './peek.ts'
import { readText } from './text.ts'
import { EMPTY, mebibytes, wholeOf } from './whole.ts'

/** Enough to tell every kind, and the first line of most tables and NDJSON files. */
const HEAD_BYTES = 64 * 1024
/** Markup around an article's text takes more room than the text. */
const PAGE_LIMIT_BYTES = 2 * ARTICLE_LIMIT_BYTES

type Reader = (document: Document, took: Took) => Readings

const READERS: Readonly<Partial<Record<Kind, Reader>>> = {
  text: readPlainText,
  page: readWebPage,
  ndjson: readNdjson,
  addresses: readAddresses,
}

/** Never throws what only this document is to blame for: that comes out as an error in its place. */
export async function* readDocument(document: Document): Readings {
  try {
    const { head, whole, all } = await peek(document.chunks, HEAD_BYTES)
    if (head.length === 0) throw new InputError('file-empty', document.where, EMPTY)
    const { name, mediaType, where } = document
    const kind = kindOf(head, { name, mediaType, whole, table: false })
    if (typeof kind === 'object') {
      throw new InputError('file-binary', where, `this is ${kind.other}. ${kind.instead}`)
    }
    const reader = READERS[kind] ?? readPlainText
    yield* reader({ ...document, chunks: all }, { where, kind })
  } catch (error) {
    if (!isReadingError(error)) throw error
    yield { error }
  }
}

export const isReadingError = (error: unknown): error is ReadingError =>
  error instanceof Error && typeof (error as { code?: unknown }).code === 'string' && 'where' in error

async function* readPlainText(document: Document, took: Took): Readings {
  const { where, ref, url, chunks, charset } = document
  if (document.size !== undefined && document.size > ARTICLE_LIMIT_BYTES) throw tooLarge(where)
  const bytes = await wholeText(chunks, where)
  const { text, problems } = decode(bytes, where, charset)
  if (text.includes('\0')) {
    const message = 'this is a binary file, not text. Export the report as plain text in UTF-8'
    throw new InputError('file-binary', where, message)
  }
  yield { article: await withLanguage(readText(text, where, { ref, url, problems })), took }
}

async function* readWebPage(document: Document, took: Took): Readings {
  const { where, ref, url, chunks, charset } = document
  const tooLarge = () => {
    const message = `a web page may have ${mebibytes(PAGE_LIMIT_BYTES)} at most. Give the text of its article instead`
    return new InputError('page-too-large', where, message)
  }
  const bytes = await wholeOf(chunks, { limitBytes: PAGE_LIMIT_BYTES, where, tooLarge })
  // Loaded where the first page comes, so that plain text never waits for it.
  const { readPage } = await import('./html/index.ts')
  const { text, problems } = decodePage(bytes, where, charset)
  yield { article: await readPage(text, { where, ref, url, problems: problems as readonly Problem[] }), took }
}

const wholeText = (chunks: Chunks, where: string) =>
  wholeOf(chunks, { limitBytes: ARTICLE_LIMIT_BYTES, where, tooLarge: () => tooLarge(where) })

function tooLarge(where: string): InputError {
  const limit = mebibytes(ARTICLE_LIMIT_BYTES)
  const message = `one article may have ${limit} of text at most. Split it, or give many articles as NDJSON, one a line`
  return new InputError('file-too-large', where, message)
}
