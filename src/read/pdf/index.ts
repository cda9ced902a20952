/** A PDF → its one article: what PDF.js reads of each page, joined to paragraphs. A scan holds no words and is refused. */
import type { Document, Readings, Took } from '../document.ts'
import { InputError } from '../input-error.ts'
import { withLanguage } from '../language.ts'
import { HELD_LIMIT_BYTES } from '../limits.ts'
import { readText } from '../text.ts'
import { mebibytes, wholeOf } from '../whole.ts'
import { type Line, linesOf, type Piece } from './lines.ts'
import { paragraphsOf } from './paragraphs.ts'

const MOST_PAGES = 2000
/** Fewer characters a page are a scanner's stamp. */
const LEAST_A_PAGE = 20

export async function* readPdf({ where, ref, url, chunks }: Document, took: Took): Readings {
  const tooLarge = () => {
    const message = `a PDF may have ${mebibytes(HELD_LIMIT_BYTES)} at most. Make it text first, for example with pdftotext`
    return new InputError('file-too-large', where, message)
  }
  const bytes = await wholeOf(chunks, { limitBytes: HELD_LIMIT_BYTES, where, tooLarge })
  const pages = await pagesOf(bytes, where)
  const characters = pages.flat().reduce((sum, { text }) => sum + text.length, 0)
  if (characters < LEAST_A_PAGE * pages.length) {
    const message = 'this PDF holds pictures of pages and no words. Make it text first with a program that reads scans'
    throw new InputError('pdf-is-scan', where, message)
  }
  const { title, paragraphs } = paragraphsOf(pages)
  const text = paragraphs
    .join('\n\n')
    .replaceAll('\0', '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
  yield { article: await withLanguage(readText(text, where, { ref, url, title })), took }
}

async function pagesOf(bytes: Buffer, where: string): Promise<readonly (readonly Line[])[]> {
  const { getDocumentProxy } = await import('unpdf')
  try {
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
    const pages: Line[][] = []
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(linesOf(items.filter((item): item is typeof item & Piece => 'str' in item)))
      page.cleanup()
    }
    await pdf.loadingTask.destroy()
    return pages
  } catch (cause) {
    if ((cause as Error).name === 'PasswordException') {
      throw new InputError('archive-locked', where, 'it is locked with a password. Save it without one', { cause })
    }
    throw new InputError('file-unreadable', where, 'this PDF cannot be read. Get it again, or give its text', { cause })
  }
}
