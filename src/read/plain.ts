/** A file of plain text → its one article. */
import { decode } from './charset.ts'
import type { Document, Readings, Took } from './document.ts'
import { InputError } from './input-error.ts'
import { withLanguage } from './language.ts'
import { ARTICLE_LIMIT_BYTES } from './limits.ts'
import { readText } from './text.ts'
import { mebibytes, wholeOf } from './whole.ts'

export async function* readPlainText(document: Document, took: Took): Readings {
  const { where, ref, url, chunks, charset, size } = document
  if (size !== undefined && size > ARTICLE_LIMIT_BYTES) throw tooLarge(where)
  const bytes = await wholeOf(chunks, { limitBytes: ARTICLE_LIMIT_BYTES, where, tooLarge: () => tooLarge(where) })
  const { text, problems } = decode(bytes, where, charset)
  if (text.includes('\0')) {
    const message = 'this is a binary file, not text. Export the report as plain text in UTF-8'
    throw new InputError('file-binary', where, message)
  }
  yield { article: await withLanguage(readText(text, where, { ref, url, problems })), took }
}

function tooLarge(where: string): InputError {
  const limit = mebibytes(ARTICLE_LIMIT_BYTES)
  const message = `one article may have ${limit} of text at most. Split it, or give many articles as NDJSON, one a line`
  return new InputError('file-too-large', where, message)
}
