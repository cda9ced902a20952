/**
 * Markdown → Article: its marks are taken off, so that analysis reads what a reader sees. Front matter says title, date,
 * byline, outlet and address; else the first heading is the title.
 */
import { marked } from 'marked'
import { articleOf } from './article.ts'
import { decode } from './charset.ts'
import { type Fields, label, partOf } from './columns.ts'
import type { Document, Readings, Took } from './document.ts'
import { dateProblem, isWebAddress, urlProblem } from './header.ts'
import { InputError } from './input-error.ts'
import { withLanguage } from './language.ts'
import { ARTICLE_LIMIT_BYTES } from './limits.ts'
import { mebibytes, wholeOf } from './whole.ts'
import { parseWrittenDate } from './written-date.ts'

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

export async function* readMarkdown({ where, ref, url, chunks, charset }: Document, took: Took): Readings {
  const tooLarge = () =>
    new InputError(
      'file-too-large',
      where,
      `one article may have ${mebibytes(ARTICLE_LIMIT_BYTES)} of text at most. Split it`,
    )
  const bytes = await wholeOf(chunks, { limitBytes: ARTICLE_LIMIT_BYTES, where, tooLarge })
  const { text: written, problems } = decode(bytes, where, charset)
  const fields = frontMatter(FRONT_MATTER.exec(written)?.[1] ?? '')
  const { readFragment } = await import('./html/index.ts')
  const body = readFragment(htmlOf(written.replace(FRONT_MATTER, ''), where), where)
  const [, heading] =
    /^[ \t]{0,3}#[ \t]+(.+?)[ \t]*#*[ \t]*\r?$/m.exec(written.replace(FRONT_MATTER, '').slice(0, 2000)) ?? []
  const title =
    label(partOf(fields, {}, 'title')) ??
    (heading === undefined ? undefined : readFragment(htmlOf(heading, where), where) || undefined)
  const address = label(partOf(fields, {}, 'url')) ?? url
  const date = label(partOf(fields, {}, 'published'))
  const published = date === undefined ? null : parseWrittenDate(date)
  const said = [
    ...problems,
    ...(date !== undefined && published === null ? [dateProblem(date)] : []),
    ...(address !== undefined && !isWebAddress(address) ? [urlProblem(address)] : []),
  ]
  const article = articleOf(
    {
      ref: label(partOf(fields, {}, 'id')) ?? ref,
      url: address !== undefined && isWebAddress(address) ? address : undefined,
      outlet: label(partOf(fields, {}, 'outlet')),
      title,
      byline: label(partOf(fields, {}, 'byline')),
      published,
      text: title === undefined || body.startsWith(title) ? body : `${title}\n\n${body}`,
      body: 0,
      problems: said,
    },
    where,
  )
  yield { article: await withLanguage(article, label(fields.lang) ?? label(fields.language)), took }
}

/** Quotations and lists in each other: marked's memory grows without bound with their depth. */
const TOO_DEEP = /^[ \t]*(?:>[ \t]*|[-*+][ \t]+|\d{1,9}[.)][ \t]+){40,}/m

function htmlOf(markdown: string, where: string): string {
  if (TOO_DEEP.test(markdown)) {
    throw new InputError('page-too-deep', where, 'this Markdown nests more than 40 deep. Give it as plain text')
  }
  try {
    return marked.parse(markdown, { async: false, gfm: true })
  } catch (cause) {
    const message = 'this Markdown nests too deep to be read. Give it as plain text'
    throw new InputError('page-unreadable', where, message, { cause })
  }
}

/** `key: value` lines; what YAML can say besides is not needed here. */
function frontMatter(written: string): Fields {
  const fields: Record<string, unknown> = Object.create(null)
  for (const [, key, value] of written.matchAll(/^([\w-]+)[ \t]*:(.*)$/gm))
    fields[key] = value
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2')
      .replace(/^\[(.*)\]$/, '$1')
  return fields
}
