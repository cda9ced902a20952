/**
 * Files and standard input → articles, one after the other in the order given. NDJSON (`.ndjson`, `.jsonl`, or standard
 * input that looks like it) is read line by line and may be of any size; any other file is one article of plain text.
 */
import type { Article } from '../record/index.ts'
import { type Chunks, openFile } from './bytes.ts'
import { decodeFile, decodeLine } from './decode.ts'
import { InputError } from './input-error.ts'
import { linesOf } from './lines.ts'
import { looksLikeNdjson, readLine } from './ndjson.ts'
import { ARTICLE_LIMIT_BYTES, readText } from './text.ts'

/** A line also holds the article's other fields, and escapes that take up to six bytes a character. */
const LINE_LIMIT_BYTES = 8 * ARTICLE_LIMIT_BYTES

export type Reading = { readonly article: Article } | { readonly error: InputError }

/** The articles of the files, and what is wrong with others of them. `-` is standard input. */
export async function* readFiles(paths: readonly string[], stdin: Chunks): AsyncGenerator<Reading> {
  for (const path of paths) {
    try {
      if (path === '-') yield* readStandardInput(stdin)
      else yield* readFile(path)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      yield { error }
    }
  }
}

async function* readFile(path: string): AsyncGenerator<Reading> {
  const file = await openFile(path)
  try {
    if (/\.(ndjson|jsonl)$/i.test(path)) yield* readNdjson(file.chunks, path)
    else if (file.size !== null && file.size > ARTICLE_LIMIT_BYTES) throw tooLarge(path)
    else yield { article: readText(decodeFile(await whole(file.chunks, path), path), path, { ref: path }) }
  } finally {
    await file.close()
  }
}

async function* readStandardInput(stdin: Chunks): AsyncGenerator<Reading> {
  const where = 'standard input'
  const { seen, all } = await peekFirstLine(stdin)
  if (looksLikeNdjson(seen.toString('utf8'))) yield* readNdjson(all, where)
  else yield { article: readText(decodeFile(await whole(all, where), where), where) }
}

/** Reads on until the first line that is not blank is whole, and gives back what was seen and the stream as it was. */
async function peekFirstLine(stdin: Chunks): Promise<{ seen: Buffer; all: Chunks }> {
  const rest = stdin[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let length = 0
  let inLine = false
  while (length <= LINE_LIMIT_BYTES) {
    const next = await rest.next()
    if (next.done) break
    const chunk = next.value
    seen.push(chunk)
    length += chunk.length
    const ink = inLine ? 0 : chunk.findIndex((byte) => byte > 32)
    if (ink !== -1) inLine = true
    if (inLine && chunk.indexOf(10, ink) !== -1) break
  }
  return { seen: Buffer.concat(seen), all: joined(seen, rest) }
}

async function* joined(seen: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): Chunks {
  yield* seen
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

async function* readNdjson(chunks: Chunks, where: string): AsyncGenerator<Reading> {
  let lines = 0
  for await (const { number, bytes } of linesOf(chunks, LINE_LIMIT_BYTES)) {
    if (bytes?.every((byte) => byte === SPACE || byte === TAB || byte === RETURN)) continue
    lines++
    yield readNdjsonLine(bytes, `${where}:${number}`)
  }
  if (lines === 0) throw new InputError('file-empty', where, EMPTY)
}

function readNdjsonLine(bytes: Uint8Array | null, where: string): Reading {
  try {
    if (bytes === null) {
      throw new InputError(
        'line-too-long',
        where,
        `this line is over ${mebibytes(LINE_LIMIT_BYTES)} long. Split the article`,
      )
    }
    // A byte order mark at the start belongs to the file, not to the first article.
    return { article: readLine(decodeLine(bytes, where).replace(/^\uFEFF/, ''), where) }
  } catch (error) {
    if (error instanceof InputError) return { error }
    throw error
  }
}

/** All bytes of a plain-text article. */
async function whole(chunks: Chunks, where: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > ARTICLE_LIMIT_BYTES) throw tooLarge(where)
    parts.push(chunk)
  }
  if (length === 0) throw new InputError('file-empty', where, EMPTY)
  return Buffer.concat(parts)
}

const [SPACE, TAB, RETURN] = [32, 9, 13]
const EMPTY = 'there is nothing in it. Leave it out, or put the report into it'
const mebibytes = (bytes: number) => `${bytes / 1024 / 1024} MiB`

function tooLarge(where: string): InputError {
  const limit = mebibytes(ARTICLE_LIMIT_BYTES)
  const message = `one article may have ${limit} of text at most. Split it, or give many articles as NDJSON, one a line`
  return new InputError('file-too-large', where, message)
}
