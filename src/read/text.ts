/**
 * Plain text → Article. The text is kept character for character, header lines included: spans count in the file as an
 * editor or another program reads it, after the byte order mark that it may begin with.
 */
import type { Article, Problem } from '../record/index.ts'
import { articleOf } from './article.ts'
import { edtfOfCrawl } from './edtf.ts'
import { dateProblem, isWebAddress, readHeader, urlProblem } from './header.ts'
import { parseWrittenDate } from './written-date.ts'

/** What the caller knows of an article besides its text. It wins over the text's own header lines. */
export interface Known {
  readonly ref?: string
  readonly url?: string
  readonly outlet?: string
  readonly title?: string
  readonly byline?: string
  readonly published?: string
  /** When a web archive took this copy. */
  readonly crawled?: string
  /** What was met on the way to the text. */
  readonly problems?: readonly Problem[]
}

/**
 * One article of plain text, its header lines read. Throws an InputError where there is nothing to read or the text
 * cannot be kept as it is; `where` names the text in it. The language is not told: `readFiles` tells it.
 */
export function readText(text: string, where: string, known: Known = {}): Article {
  const header = readHeader(text)
  const problems = [...(known.problems ?? []), ...header.problems]
  let published = header.published
  if (known.published !== undefined) {
    published = parseWrittenDate(known.published)
    if (published === null) problems.push(dateProblem(known.published))
  }
  let url = header.url
  if (known.url !== undefined) {
    if (isWebAddress(known.url)) url = known.url
    else problems.push(urlProblem(known.url))
  }
  return articleOf(
    {
      ref: known.ref,
      url,
      outlet: known.outlet ?? header.outlet,
      title: known.title ?? header.title,
      byline: known.byline,
      published,
      crawled: edtfOfCrawl(known.crawled),
      text,
      body: header.body,
      problems,
    },
    where,
  )
}
