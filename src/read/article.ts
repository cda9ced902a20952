/** What readers found of an article → Article: refused where it cannot be kept, with its id. */
import type { Article, Problem } from '../record/index.ts'
import { garbledProblem } from './garbled.ts'
import { articleId } from './identity.ts'
import { InputError } from './input-error.ts'
import { ARTICLE_LIMIT_BYTES } from './limits.ts'

export interface Found {
  readonly ref?: string
  readonly url?: string
  readonly outlet?: string
  readonly title?: string
  readonly byline?: string
  readonly published: string | null
  readonly modified?: string
  readonly text: string
  readonly body: number
  readonly problems: readonly Problem[]
}

/** Throws an InputError where there is nothing to read or the text cannot be kept as it is. */
export function articleOf(found: Found, where: string): Article {
  const { ref, url, published, modified, text, body, problems } = found
  const [outlet, title, byline] = [found.outlet, found.title, found.byline].map(written)
  refuse(text, body, where)
  refuseCharacters([text, ref, url, outlet, title, byline], where)
  const garbled = problems.some(({ code }) => code === 'text-garbled') ? null : garbledProblem(text, body)
  return {
    id: articleId({ text, url, outlet, published }),
    ref,
    url,
    outlet,
    title,
    byline,
    published,
    modified,
    text,
    body,
    problems: garbled === null ? problems : [...problems, garbled],
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

/** What is blank says nothing. */
const written = (label: string | undefined): string | undefined => (label?.trim() ? label : undefined)
