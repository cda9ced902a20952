/**
 * Tables (CSV, TSV) → articles, one a row, streamed. The delimiter is told from the first lines; which column holds what
 * from the names in the first row, or from what the caller says. Where only numbers were named, there are no names.
 */
import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import type { Chunks } from './bytes.ts'
import { charsetOf, streamDecoder } from './charset.ts'
import { type Columns, OTHER_NAMES, PARTS, type Part, plainName } from './columns.ts'
import type { Context } from './context.ts'
import type { Document, Reading, Readings, Took } from './document.ts'
import { fragment, isFragment } from './fragment.ts'
import { InputError } from './input-error.ts'
import { withLanguage } from './language.ts'
import { ARTICLE_LIMIT_BYTES } from './limits.ts'
import { delimiterOf, SEPARATOR_LINE } from './looks.ts'
import { dayWritten, writersIn } from './ndjson.ts'
import { peek } from './peek.ts'
import { readText } from './text.ts'

const ROW_LIMIT_CHARACTERS = 2 * ARTICLE_LIMIT_BYTES
const HEAD_BYTES = 64 * 1024

interface Row {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/** Part → number of its column. */
type Places = ReadonlyMap<Part, number>

export async function* readTable({ where, chunks, charset }: Document, took: Took, { options }: Context): Readings {
  const { columns = {} } = options
  const { head, all } = await peek(chunks, HEAD_BYTES)
  const told = charsetOf(head, where, charset)
  const beginning = streamDecoder(told.charset)(head)
  const source = Readable.from(decoded(all, told.charset), { objectMode: false, encoding: 'utf8' })
  const parser = parse({
    delimiter: delimiterOf(beginning),
    record_delimiter: rowEndsOf(beginning),
    from_line: SEPARATOR_LINE.test(beginning) ? 2 : 1,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: ROW_LIMIT_CHARACTERS,
  })
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let places: Places | null = null
  try {
    for await (const { record, info } of parser as AsyncIterable<Row>) {
      if (places === null) {
        const numbered = placesByNumber(columns)
        places = numbered ?? placesByName(record, columns, where)
        if (numbered === null) continue
      }
      yield await readRow(record, { places, where: `${where}:${info.lines}`, took, problems: told.problems })
    }
    if (places === null) throw new InputError('file-empty', where, 'there are no rows in it. Leave it out')
  } catch (cause) {
    const { code = '' } = cause as { code?: string }
    if (!code.startsWith('CSV_')) throw cause
    const message =
      code === 'CSV_MAX_RECORD_SIZE'
        ? 'a row is longer than an article may be, perhaps because a quotation mark is missing before it. What came before was read'
        : `it is no table (${(cause as Error).message}). What came before was read`
    throw new InputError('table-damaged', where, message, { cause })
  } finally {
    parser.destroy()
    source.destroy()
  }
}

const ROW_ENDS = ['\r\n', '\n', '\r']

/**
 * What ends a row: what ends the first one, outside quotation marks. The parser would look for it at every character of a
 * first row, which takes a microsecond each; where no row ends so soon, whatever may end one does.
 */
function rowEndsOf(beginning: string): string[] {
  const end = /\r\n|\n|\r/.exec(beginning.replace(/"(?:[^"]|"")*"?/g, ''))
  return end === null ? ROW_ENDS : [end[0]]
}

async function* decoded(chunks: Chunks, charset: string): AsyncGenerator<string> {
  const decode = streamDecoder(charset)
  for await (const chunk of chunks) {
    const text = decode(chunk)
    if (text !== '') yield text
  }
  const rest = decode()
  if (rest !== '') yield rest
}

/** Where the caller gave numbers alone, counted from 1. */
function placesByNumber(columns: Columns): Places | null {
  const given = Object.entries(columns) as [Part, string][]
  if (given.length === 0 || !given.every(([, column]) => /^\d{1,4}$/.test(column) && Number(column) > 0)) return null
  return new Map(given.map(([part, column]) => [part, Number(column) - 1]))
}

function placesByName(names: readonly string[], columns: Columns, where: string): Places {
  const plain = names.map(plainName)
  const places = new Map<Part, number>()
  for (const part of PARTS) {
    const named = columns[part]
    const at =
      named === undefined
        ? firstOf(plain, OTHER_NAMES[part])
        : names.findIndex(
            (name) => name.replace(/^\uFEFF/, '').trim() === named || plainName(name) === plainName(named),
          )
    if (at === -1 && named !== undefined) throw withoutColumn(`there is no column "${named}"`, names, where)
    if (at !== -1) places.set(part, at)
  }
  if (!places.has('text')) throw withoutColumn('no column is called text, body or content', names, where)
  return places
}

const firstOf = (plain: readonly string[], wanted: readonly string[]): number => {
  const name = wanted.find((each) => plain.includes(each))
  return name === undefined ? -1 : plain.indexOf(name)
}

function withoutColumn(what: string, names: readonly string[], where: string): InputError {
  const list = names
    .slice(0, 30)
    .map((name) => name.trim().slice(0, 40))
    .join(', ')
  return new InputError(
    'table-without-text',
    where,
    `${what}. Name the column that holds the articles with --columns text=COLUMN; there are: ${list}`,
  )
}

interface RowPlace {
  readonly places: Places
  readonly where: string
  readonly took: Took
  readonly problems: ReturnType<typeof charsetOf>['problems']
}

async function readRow(record: readonly string[], { places, where, took, problems }: RowPlace): Promise<Reading> {
  const cell = (part: Part) => {
    const at = places.get(part)
    const value = at === undefined ? undefined : record[at]?.trim()
    return value === '' ? undefined : value
  }
  try {
    const written = record[places.get('text')!] ?? ''
    // Databases of websites export their articles as HTML.
    const text = isFragment(written) ? await fragment(written, where) : written
    const known = {
      ref: cell('id') ?? where,
      url: cell('url'),
      outlet: cell('outlet'),
      title: cell('title'),
      byline: writersIn(cell('byline')),
      published: dayWritten(cell('published')),
      crawled: cell('crawled'),
      problems,
    }
    return { article: await withLanguage(readText(text, where, known)), took }
  } catch (error) {
    if (error instanceof InputError) return { error }
    throw error
  }
}
