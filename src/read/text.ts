/**
 * Plain text → Article. The text is kept character for character, a byte order mark and header lines included: spans
 * count in the file as an editor or another program reads it.
 */
import type { Article } from '../record/index.ts'
import { parseEdtf } from './edtf.ts'
import { dateProblem, isWebAddress, readHeader, urlProblem } from './header.ts'
import { articleId } from './identity.ts'
import { InputError } from './input-error.ts'

/** Some 700,000 words. The longest reports are a hundredth of it; what is longer is a book, or a mistake. */
export const ARTICLE_LIMIT_BYTES = 4 * 1024 * 1024

/** What the caller knows of an article besides its text. It wins over the text's own header lines. */
export interface Known {
  readonly ref?: string
  readonly url?: string
  readonly outlet?: string
  readonly title?: string
  readonly published?: string
}

/**
 * One article of plain text, its header lines read. Throws an InputError where there is nothing to read or the text
 * cannot be kept as it is; `where` names the text in it.
 */
export function readText(text: string, where: string, known: Known = {}): Article {
  const header = readHeader(text)
  refuse(text, header.body, where)
  refuseCharacters([text, ...Object.values(known)], where)
  const problems = [...header.problems]
  let published = header.published
  if (known.published !== undefined) {
    published = parseEdtf(known.published)
    if (published === null) problems.push(dateProblem(known.published))
  }
  let url = header.url
  if (known.url !== undefined) {
    if (isWebAddress(known.url)) url = known.url
    else problems.push(urlProblem(known.url))
  }
  const outlet = known.outlet ?? header.outlet
  const id = articleId({ text, url, outlet, published })
  return {
    id,
    ref: known.ref,
    url,
    outlet,
    title: known.title ?? header.title,
    published,
    text,
    body: header.body,
    problems,
  }
}

function refuse(text: string, body: number, where: string): void {
  if (text.trim() === '') {
    throw new InputError('text-empty', where, 'there is no text. Leave it out, or put the report into it')
  }
  if (body === text.length) {
    throw new InputError('text-empty', where, 'there are header lines but no report below them')
  }
  if (Buffer.byteLength(text) > ARTICLE_LIMIT_BYTES) {
    const limit = `${ARTICLE_LIMIT_BYTES / 1024 / 1024} MiB`
    throw new InputError('text-too-large', where, `one article may have ${limit} of text at most. Split it`)
  }
}

/** No database keeps these, and no report means them. */
function refuseCharacters(values: readonly (string | undefined)[], where: string): void {
  for (const value of values) {
    if (value?.includes('\0')) {
      const message = 'it holds a NUL character, which no report does. Remove it, or export it anew'
      throw new InputError('text-with-nul', where, message)
    }
    if (value !== undefined && /\p{Surrogate}/u.test(value)) {
      const message = 'it holds half a character (a lone surrogate such as \\ud83d). Export it anew'
      throw new InputError('text-not-unicode', where, message)
    }
  }
}
