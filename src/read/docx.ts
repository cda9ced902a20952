/** A Word document → its one article. Its headings, lists and tables are read as a page's are. */
import mammoth from 'mammoth'
import type { Context } from './context.ts'
import type { Document, Readings, Took } from './document.ts'
import { InputError } from './input-error.ts'
import { withLanguage } from './language.ts'
import { HELD_LIMIT_BYTES } from './limits.ts'
import { readText } from './text.ts'
import { mebibytes, wholeOf } from './whole.ts'
import { countMembers } from './zip.ts'

export async function* readDocx({ where, ref, url, chunks }: Document, took: Took, context: Context): Readings {
  const tooLarge = () => {
    const message = `a document may have ${mebibytes(HELD_LIMIT_BYTES)} at most. Export it as plain text`
    return new InputError('file-too-large', where, message)
  }
  const bytes = await wholeOf(chunks, { limitBytes: HELD_LIMIT_BYTES, where, tooLarge })
  // The library unpacks whatever there is: what is too much is refused before.
  await countMembers(bytes, where, context)
  const html = await htmlOf(bytes, where)
  const { readFragment } = await import('./html/index.ts')
  const text = readFragment(html, where)
  const [, heading] = /^\s*<h1>(.{1,600}?)<\/h1>/s.exec(html) ?? []
  const title = heading === undefined ? undefined : readFragment(heading, where).replace(/\s+/g, ' ') || undefined
  yield { article: await withLanguage(readText(text, where, { ref, url, title })), took }
}

async function htmlOf(buffer: Buffer, where: string): Promise<string> {
  try {
    const convertImage = mammoth.images.imgElement(async () => ({ src: '' }))
    const styleMap = ["p[style-name='Title'] => h1:fresh"]
    return (await mammoth.convertToHtml({ buffer }, { convertImage, styleMap })).value
  } catch (cause) {
    const message = 'this document cannot be read. Open it and export it as plain text'
    throw new InputError('file-unreadable', where, message, { cause })
  }
}
