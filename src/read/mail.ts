/**
 * A mail (EML), or a page that a browser saved as one file (MHTML): its page is read as any page, with the address that the
 * file names; a mail in plain text is an article with its subject as title and its sender as writer.
 */

import PostalMime from 'postal-mime'
import { only } from './bytes.ts'
import type { Context } from './context.ts'
import type { Document, Readings, Took } from './document.ts'
import { InputError } from './input-error.ts'
import { withLanguage } from './language.ts'
import { HELD_LIMIT_BYTES } from './limits.ts'
import { readText } from './text.ts'
import { mebibytes, wholeOf } from './whole.ts'

/** Less plain text beside a page is a note that the mail holds one. */
const LEAST = 200

export async function* readMail(document: Document, took: Took, context: Context): Readings {
  const { where, ref, chunks, depth = 0 } = document
  const tooLarge = () => {
    const message = `a mail may have ${mebibytes(HELD_LIMIT_BYTES)} at most. Give the text of its article`
    return new InputError('file-too-large', where, message)
  }
  const bytes = await wholeOf(chunks, { limitBytes: HELD_LIMIT_BYTES, where, tooLarge })
  const mail = await parsed(bytes, where)
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value.trim()
  const saved = header('snapshot-content-location') ?? header('content-location')
  const url = saved !== undefined && /^https?:/i.test(saved) && URL.canParse(saved) ? saved : document.url
  if (mail.html && (saved !== undefined || (mail.text ?? '').length < LEAST)) {
    const page = Buffer.from(mail.html)
    yield* context.read({
      where,
      ref,
      chunks: only(page),
      size: page.length,
      mediaType: 'text/html',
      charset: 'utf-8',
      url,
      depth: depth + 1,
    })
  } else {
    const text = mail.text?.replaceAll('\0', '').replace(/\r\n?/g, '\n').trim()
    if (!text)
      throw new InputError('text-empty', where, 'there is no text in this mail. Give what is attached to it as a file')
    const known = { ref, url, title: mail.subject, byline: mail.from?.name || undefined, published: mail.date }
    yield { article: await withLanguage(readText(text, where, known)), took }
  }
  if (mail.attachments.length > 0) yield { leftOut: { where, what: 'attachments', count: mail.attachments.length } }
}

async function parsed(bytes: Buffer, where: string) {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 20, maxHeadersSize: 1024 * 1024 })
  } catch (cause) {
    const message = 'this begins like a mail, but cannot be read as one. Save it again, or give its text'
    throw new InputError('file-unreadable', where, message, { cause })
  }
}
