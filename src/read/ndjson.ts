/**
 * NDJSON → articles, one a line, of any size: `{ text, published?, title?, outlet?, url?, byline?, id? }`. Other programs'
 * names for them are taken as well (columns.ts); fields with other names are ignored.
 */
import type { Article } from '../record/index.ts'
import { articlesIn } from './article-lists.ts'
import { type Columns, type Fields, flatFields, label, type Part, partOf, summaryOf, valuesOf } from './columns.ts'
import type { Context } from './context.ts'
import { decodeLine } from './decode-line.ts'
import type { Document, Reading, Readings, Took } from './document.ts'
import { fragment, isFragment } from './fragment.ts'
import { isWebAddress } from './header.ts'
import { InputError } from './input-error.ts'
import { withLanguage } from './language.ts'
import { ARTICLE_LIMIT_BYTES } from './limits.ts'
import { linesOf } from './lines.ts'
import { type Known, readText } from './text.ts'
import { EMPTY, mebibytes } from './whole.ts'

const SHAPE = '{"text": "…", "published": "2031-03-14", "title": "…", "outlet": "…", "url": "…", "id": "…"}'
/** A line also holds the article's other fields, and escapes that take up to six bytes a character. */
const LINE_LIMIT_BYTES = 4 * ARTICLE_LIMIT_BYTES
const [SPACE, TAB, RETURN] = [32, 9, 13]

export async function* readNdjson({ chunks, where }: Document, took: Took, { options }: Context): Readings {
  const { columns = {} } = options
  let lines = 0
  for await (const { number, bytes } of linesOf(chunks, LINE_LIMIT_BYTES)) {
    if (bytes?.every((byte) => byte === SPACE || byte === TAB || byte === RETURN)) continue
    lines++
    yield* readNdjsonLine(bytes, { took, columns, where: `${where}:${number}` })
  }
  if (lines === 0) throw new InputError('file-empty', where, EMPTY)
}

interface LinePlace {
  readonly took: Took
  readonly columns: Columns
  readonly where: string
}

async function* readNdjsonLine(bytes: Uint8Array | null, { took, columns, where }: LinePlace): Readings {
  try {
    if (bytes === null) {
      const limit = mebibytes(LINE_LIMIT_BYTES)
      throw new InputError('line-too-long', where, `this line is over ${limit} long. Split the article`)
    }
    // A byte order mark at the start belongs to the file, not to the first article.
    const line = decodeLine(bytes, where).replace(/^\uFEFF/, '')
    const object = parseObject(line, where)
    // An answer of an interface may be one line as well.
    const each = columns.text === undefined ? articlesIn(object) : [object]
    for (const [index, fields] of each.entries()) {
      yield await readFields(fields as Fields, {
        took,
        columns,
        where: each.length === 1 ? where : `${where}:${index + 1}`,
      })
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    yield { error }
  }
}

async function readFields(fields: Fields, { took, columns, where }: LinePlace): Promise<Reading> {
  try {
    return { article: await withLanguage(await articleOfFields(fields, where, columns)), took }
  } catch (error) {
    if (error instanceof InputError) return { error }
    throw error
  }
}

/**
 * The article that an object's fields tell. "text" is kept as it is; what other programs call so may be HTML, whose text is
 * read. Throws an InputError that names where it stands.
 */
export async function articleOfFields(written: Fields, where: string, columns: Columns): Promise<Article> {
  const fields = flatFields(written)
  const given = partOf(fields, columns, 'text')
  const summary =
    columns.text === undefined && (typeof given !== 'string' || given === '') ? summaryOf(fields) : undefined
  const text = summary ?? given
  if (typeof text !== 'string' || REMOVED.test(text)) {
    const message =
      columns.text === undefined
        ? `there is no "text" in this line. Each line is ${SHAPE}; where the text has another name, say --columns text=NAME`
        : `there is no text in "${columns.text}" of this line. Name the field that has it with --columns text=NAME`
    throw new InputError('line-without-text', where, message)
  }
  const told = knownOf(fields, columns)
  const known = summary === undefined ? told : { ...told, problems: [SUMMARY] }
  if (text === fields.text) return readText(text, where, known)
  const shown = isFragment(text) ? await fragment(text, where) : text
  const whole = shown.replace(CUT, '')
  return readText(whole, where, whole === shown ? known : { ...known, problems: [CUT_SHORT] })
}

/** "[+2829 chars]": how an interface of news ends a text of which it gives the beginning. */
const CUT = /(?:…|\.\.\.)?\s*\[\+\d{1,9} chars\]\s*$/

/** What an interface gives in the place of a report that was taken back. */
const REMOVED = /^\[removed\]$/i

const SUMMARY = {
  code: 'entry-is-summary',
  message: 'there is only what the article is about, which was read. Add its page for the whole text',
} as const

const CUT_SHORT = {
  code: 'page-cut-short',
  message: 'the text breaks off, as its source says itself; the beginning was read. Add its page for the whole text',
} as const

/** What fields tell of an article besides its text. */
export function knownOf(fields: Fields, columns: Columns): Known {
  const labelOf = (part: Part) => label(partOf(fields, columns, part))
  const published = partOf(fields, columns, 'published')
  const outlets = columns.outlet === undefined ? valuesOf(fields, 'outlet').map(label) : [labelOf('outlet')]
  return {
    ref: labelOf('id'),
    url: labelOf('url') ?? outlets.find((each) => each !== undefined && isWebAddress(each)),
    outlet: outletOf(
      outlets.find((each) => each !== undefined && !isHost(each)) ?? outlets.find((each) => each !== undefined),
    ),
    title: labelOf('title'),
    byline: writersIn(labelOf('byline')),
    published: dayWritten(published),
    crawled: labelOf('crawled'),
  }
}

/** Some programs have the article's address in "source". */
const outletOf = (named: string | undefined): string | undefined =>
  named !== undefined && isWebAddress(named) ? new URL(named).hostname.replace(/^www\./, '') : named

/** An address, or the name of a host: another field may have the outlet's name. */
const isHost = (named: string): boolean => isWebAddress(named) || /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,24}$/i.test(named)

/** "By Mara Lind; Iven Roth" → "Mara Lind, Iven Roth". */
export const writersIn = (written: string | undefined): string | undefined =>
  written?.replace(/^by\s+/i, '').replace(/\s*;\s*/g, ', ')

const DAY_MS = 86_400_000
/** Days since 1970 of the years 1990 to 2040, and days as spreadsheets count them of 2000 to 2040: no number is both. */
const [EPOCH_DAYS, SHEET_DAYS] = [
  [7305, 25_567],
  [36_526, 51_501],
]
const SHEET_BEGINS = 25_569

/** A date as written, or a count of days, seconds or milliseconds, as a number or as its digits. */
export function dayWritten(value: unknown): string | undefined {
  const written = label(value)
  const count =
    typeof value === 'number' ? value : /^\d{5}$|^\d{10}$|^\d{13}$/.test(written ?? '') ? Number(written) : null
  if (count === null) return written
  for (const [[first, last], begins] of [
    [EPOCH_DAYS, 0],
    [SHEET_DAYS, SHEET_BEGINS],
  ] as const) {
    if (Number.isInteger(count) && count >= first && count <= last)
      return new Date((count - begins) * DAY_MS).toISOString().slice(0, 10)
  }
  return dayOfEpoch(count)
}

/** Seconds or milliseconds since 1970, from 2001 on; a smaller number is a year or a day as digits. */
function dayOfEpoch(value: number): string {
  const ms = value >= 1e12 ? value : value * 1000
  return value >= 1e9 && ms < 1e14 ? new Date(ms).toISOString() : String(value)
}

function parseObject(line: string, where: string): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw new InputError('line-not-json', where, `this line is not JSON. Each line is ${SHAPE}`, { cause })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError('line-not-json', where, `this line is JSON, but not an object. Each line is ${SHAPE}`)
  }
  return value as Readonly<Record<string, unknown>>
}
