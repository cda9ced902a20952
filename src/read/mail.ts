/**
 * A mail (EML), several in one file (mbox), or a page that a browser saved as one file (MHTML): its page is read as any
 * page, with the address that the file names; a mail in plain text is an article with its subject as title and its sender
 * as writer. What was forwarded is from its first sender; a mail that is attached is read as one of its own.
 */

import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { only } from './bytes.ts'
import type { Context } from './context.ts'
import type { Document, Readings, Took } from './document.ts'
import { edtfOfCrawl } from './edtf.ts'
import { forwardedIn, nameOf, subjectOf } from './forwarded.ts'
import { InputError } from './input-error.ts'
import { withLanguage } from './language.ts'
import { HELD_LIMIT_BYTES } from './limits.ts'
import { savedPage } from './saved-page.ts'
import { type Known, readText } from './text.ts'
import { mebibytes, wholeOf } from './whole.ts'
import { windows1252OfControls } from './windows-1252.ts'
import { parseWrittenDate } from './written-date.ts'

/** Less plain text beside a page is a note that the mail holds one, and beside an attached mail what its forwarder says. */
const LEAST = 200

export async function* readMail(document: Document, took: Took, context: Context): Readings {
  const { where, chunks } = document
  const tooLarge = () => {
    const message = `a mail may have ${mebibytes(HELD_LIMIT_BYTES)} at most. Give the text of its article`
    return new InputError('file-too-large', where, message)
  }
  const bytes = await wholeOf(chunks, { limitBytes: HELD_LIMIT_BYTES, where, tooLarge })
  const mails = mailsIn(bytes)
  for (const [index, mail] of mails.entries()) {
    const place = mails.length === 1 ? where : `${where}:${index + 1}`
    try {
      const ref = mails.length === 1 || document.ref === undefined ? document.ref : `${document.ref}:${index + 1}`
      yield* readOne(mail, { ...document, where: place, ref }, { took, context })
    } catch (error) {
      if (mails.length === 1 || !(error instanceof InputError)) throw error
      yield { error }
    }
  }
}

interface Reading {
  readonly took: Took
  readonly context: Context
}

async function* readOne(bytes: Buffer, document: Document, { took, context }: Reading): Readings {
  const { where, ref, depth = 0 } = document
  const saved = savedPage(bytes)
  const mail = await parsed(saved?.part ?? bytes, where)
  const url = saved?.url ?? document.url
  const asPage = (html: string, more: Partial<Document>): Readings => {
    const page = Buffer.from(html)
    const { length } = page
    const told = { where, ref, chunks: only(page), size: length, mediaType: 'text/html', charset: 'utf-8', url }
    return context.read({ ...told, kind: 'page', depth: depth + 1, ...more })
  }
  const html = windows1252OfControls(mail.html ?? '')
  if (saved !== null && html !== '') {
    // When it was saved; the page says when it appeared.
    yield* asPage(html, { crawled: saved.day === undefined ? undefined : crawlOf(saved.day) })
    if (saved.others > 0) yield { leftOut: { where, what: 'pictures and frames of a page', count: saved.others } }
    return
  }
  const attached = mail.attachments.filter(({ mimeType }) => mimeType === 'message/rfc822')
  const text = await textOf(mail, html, where)
  const forwarded = forwardedIn(text)
  const known = knownOf(mail)
  if (forwarded !== null) {
    const { from, subject, date } = forwarded
    const published = date === undefined ? null : parseWrittenDate(date, 'en-US')
    const first = {
      ref,
      url,
      title: subjectOf(subject) ?? known.title,
      byline: from,
      published: published ?? undefined,
    }
    yield { article: await withLanguage(readText(forwarded.text, where, first)), took }
  } else if (html !== '' && text.length < LEAST) {
    yield* asPage(html, { known })
  } else if (text !== '' && !(attached.length > 0 && text.length < LEAST)) {
    yield { article: await withLanguage(readText(text, where, { ...known, ref, url })), took }
  } else if (attached.length === 0) {
    throw new InputError('text-empty', where, 'there is no text in this mail. Give what is attached to it as a file')
  }
  for (const [index, inner] of attached.entries()) {
    const content = bytesOf(inner)
    const place = `${where}/${index + 1}`
    yield* context.read({
      where: place,
      ref: place,
      chunks: only(content),
      size: content.length,
      kind: 'mail',
      depth: depth + 1,
    })
  }
  const others = mail.attachments.length - attached.length
  if (others > 0) yield { leftOut: { where, what: 'attachments', count: others } }
}

/** In what a mail of pages alone says whether it was forwarded, as its plain text would. */
async function textOf(mail: Email, html: string, where: string): Promise<string> {
  const written = windows1252OfControls(mail.text ?? '')
  const text = withoutSignature(written.replaceAll('\0', '').replace(/\r\n?/g, '\n').trim())
  if (html === '' || text.length >= LEAST) return text
  if (!/forwarded|original|weitergeleitet|transféré|reenviado/i.test(html)) return text
  const { readFragment } = await import('./html/index.ts')
  const shown = readFragment(html, where)
  return forwardedIn(shown) === null ? text : shown
}

/** "-- " alone on a line: what mail programs put under it is the sender's card. */
const withoutSignature = (text: string): string => {
  const at = text.lastIndexOf('\n-- \n')
  return at > 0 && text.length - at < 1000 ? text.slice(0, at).trim() : text
}

function knownOf(mail: Email): Known {
  const date = mail.headers.find(({ key }) => key === 'date')?.value
  // As written: in UTC it may be another day.
  const published = (date === undefined ? null : parseWrittenDate(date, 'en-US')) ?? mail.date
  return { title: subjectOf(mail.subject), byline: nameOf(mail.from?.name ?? ''), published }
}

const crawlOf = (day: string): string | undefined => edtfOfCrawl(parseWrittenDate(day, 'en-US') ?? undefined)

const bytesOf = ({ content }: Attachment): Buffer =>
  typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as ArrayBuffer)

/** A line of an mbox that begins a mail. */
const MBOX = /^From \S+ .{0,60}\d{4}\r?\n/gm

/** The mails of an mbox; another file whole. */
function mailsIn(bytes: Buffer): readonly Buffer[] {
  const text = bytes.toString('latin1')
  if (!text.startsWith('From ')) return [bytes]
  const begins = [...text.matchAll(MBOX)].filter(
    ({ index }) => index === 0 || /\n\r?\n$/.test(text.slice(index - 3, index)),
  )
  return begins.map(({ 0: line, index }, at) =>
    Buffer.from(text.slice(index + line.length, begins[at + 1]?.index).replace(/^>(?=>*From )/gm, ''), 'latin1'),
  )
}

async function parsed(bytes: Buffer, where: string): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: 20,
      maxHeadersSize: 1024 * 1024,
      forceRfc822Attachments: true,
    })
  } catch (cause) {
    const message = 'this begins like a mail, but cannot be read as one. Save it again, or give its text'
    throw new InputError('file-unreadable', where, message, { cause })
  }
}
