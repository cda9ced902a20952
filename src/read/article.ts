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
  readonly crawled?: string
  readonly text: string
  readonly body: number
  readonly problems: readonly Problem[]
}

/**
 * Throws an InputError where there is nothing to read or the text cannot be kept as it is. A byte order mark at the start
 * of the text is taken off: it belongs to the file that the text was in.
 */
export function articleOf(given: Found, where: string): Article {
  const { ref, published, modified, crawled, text, body, ...found } = withoutMarks(given)
  const labels = (['outlet', 'title', 'byline', 'url'] as const).map((label) => within(label, found[label]))
  const [outlet, title, byline, url] = labels.map(({ value }) => value)
  const problems = [...found.problems, ...labels.flatMap(({ problem }) => problem ?? [])]
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
    crawled,
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

/** Offsets count in the text without the marks. */
function withoutMarks(found: Found): Found {
  const marks = /^\ufeff*/.exec(found.text)![0].length
  if (marks === 0) return found
  const moved = (offset: number) => Math.max(0, offset - marks)
  const problems = found.problems.map((problem) =>
    problem.start === undefined || problem.end === undefined
      ? problem
      : { ...problem, start: moved(problem.start), end: moved(problem.end) },
  )
  return { ...found, text: found.text.slice(marks), body: moved(found.body), problems }
}

/** Far more than any outlet or headline has. What is longer is a text in the wrong place, and no index holds it. */
const LONGEST = { outlet: 300, title: 2_000, byline: 2_000, url: 2_048 } as const

interface Label {
  readonly value?: string
  readonly problem?: Problem
}

/** What is blank says nothing; what is too long is cut, and an address that is too long is none. */
function within(label: keyof typeof LONGEST, given: string | undefined): Label {
  const value = given?.replace(/^\ufeff+/, '')
  if (!value?.trim()) return {}
  const most = LONGEST[label]
  if (label === 'url') {
    if (Buffer.byteLength(value) <= most) return { value }
    const message = `the address has more than ${most} characters; the article is kept without one`
    return { problem: { code: 'url-not-valid', message } }
  }
  if (value.length <= most) return { value }
  const message = `the ${label} has ${value.length} characters; its first ${most} are kept`
  // Not in the middle of a character.
  return { value: value.slice(0, most).replace(/[\ud800-\udbff]$/, ''), problem: { code: 'label-cut', message } }
}
