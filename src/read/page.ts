/** A saved or fetched web page → its one article. What takes it apart is loaded where the first page comes. */
import type { Document, Readings, Took } from './document.ts'
import { InputError } from './input-error.ts'
import { PAGE_LIMIT_BYTES } from './limits.ts'
import { mebibytes, wholeOf } from './whole.ts'

export async function* readWebPage(document: Document, took: Took): Readings {
  const { where, ref, url, chunks, charset, known } = document
  const tooLarge = () => {
    const message = `a web page may have ${mebibytes(PAGE_LIMIT_BYTES)} at most. Give the text of its article instead`
    return new InputError('page-too-large', where, message)
  }
  const bytes = await wholeOf(chunks, { limitBytes: PAGE_LIMIT_BYTES, where, tooLarge })
  const { decodePage, readPage } = await import('./html/index.ts')
  const { text, problems } = decodePage(bytes, where, charset)
  yield { article: await readPage(text, { where, ref, url, known, problems }), took }
}
