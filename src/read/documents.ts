/** One document → its readings: told what it is, and given to the reader of that kind. */
import { readAddresses } from './addresses.ts'
import { type Context, type ReadOptions, Unpacking } from './context.ts'
import type { Document, Reading, ReadingError, Readings, Took } from './document.ts'
import { readGzip } from './gzip.ts'
import { InputError } from './input-error.ts'
import { type Kind, kindOf } from './kinds.ts'
import { DEEPEST_ARCHIVE } from './limits.ts'
import { readNdjson } from './ndjson.ts'
import { readWebPage } from './page.ts'
import { peek } from './peek.ts'
import { readPlainText } from './plain.ts'
import { readWarc } from './warc.ts'
import { EMPTY } from './whole.ts'

/** Enough to tell every kind, and the first line of most tables and NDJSON files. */
const HEAD_BYTES = 64 * 1024

type Reader = (document: Document, took: Took, context: Context) => Readings

/** Readers with libraries of their own are loaded where they are first needed. */
const READERS: Readonly<Record<Kind, () => Reader | Promise<Reader>>> = {
  text: () => readPlainText,
  markdown: async () => (await import('./markdown.ts')).readMarkdown,
  page: () => readWebPage,
  feed: async () => (await import('./feed.ts')).readFeed,
  ndjson: () => readNdjson,
  json: async () => (await import('./json.ts')).readJson,
  table: async () => (await import('./table.ts')).readTable,
  addresses: () => readAddresses,
  pdf: async () => (await import('./pdf/index.ts')).readPdf,
  docx: async () => (await import('./docx.ts')).readDocx,
  rtf: async () => (await import('./rtf.ts')).readRtf,
  mail: async () => (await import('./mail.ts')).readMail,
  press: async () => (await import('./press-database.ts')).readPressDatabase,
  warc: () => readWarc,
  arc: async () => (await import('./arc.ts')).readArc,
  zip: async () => (await import('./zip.ts')).readZip,
  gzip: () => readGzip,
}

/** Never throws what only the input is to blame for: that comes out as an error in its place. */
export async function* readDocument(document: Document, options: ReadOptions = {}): Readings {
  const unpacking = new Unpacking()
  if (document.path !== undefined) unpacking.pack(document.size ?? 0)
  const read = (inner: Document): Readings => readTold(inner, { options, unpacking, read })
  const chunks = document.path === undefined ? counted(document.chunks, unpacking) : document.chunks
  yield* read({ ...document, chunks })
}

async function* counted(chunks: Document['chunks'], unpacking: Unpacking): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    unpacking.pack(chunk.length)
    yield chunk
  }
}

async function* readTold(document: Document, context: Context): Readings {
  try {
    const { where, name, mediaType, depth = 0 } = document
    if (depth > DEEPEST_ARCHIVE) {
      throw new InputError(
        'archive-too-deep',
        where,
        'it lies in too many archives, one in the other. Unpack the outer ones',
      )
    }
    const { head, whole, all } = await peek(document.chunks, HEAD_BYTES)
    if (head.length === 0) throw new InputError('file-empty', where, EMPTY)
    const kind = document.kind ?? kindOf(head, { name, mediaType, whole, table: context.options.columns !== undefined })
    if (typeof kind === 'object') throw new InputError('file-binary', where, `this is ${kind.other}. ${kind.instead}`)
    const reader = await READERS[kind]()
    for await (const reading of reader({ ...document, chunks: all }, { where, kind }, context))
      yield document.crawled === undefined ? reading : withCrawled(reading, document.crawled)
  } catch (error) {
    if (!isReadingError(error)) throw error
    yield { error }
  }
}

const withCrawled = (reading: Reading, crawled: string): Reading =>
  'article' in reading ? { ...reading, article: { ...reading.article, crawled } } : reading

export const isReadingError = (error: unknown): error is ReadingError =>
  error instanceof Error && typeof (error as { code?: unknown }).code === 'string' && 'where' in error
