/**
 * One line of NDJSON → Article: `{ text, published?, title?, outlet?, url?, id? }`. Other programs' names for two of
 * them are taken as well: `date` for `published`, `publisher` for `outlet`. Fields that are not named here are ignored.
 */
import type { Article } from '../record/index.ts'
import { InputError } from './input-error.ts'
import { type Known, readText } from './text.ts'

const SHAPE = '{"text": "…", "published": "2031-03-14", "title": "…", "outlet": "…", "url": "…", "id": "…"}'

/** The article of one line. Throws an InputError that names the line, `where`. */
export function readLine(line: string, where: string): Article {
  const fields = parseObject(line, where)
  if (typeof fields.text !== 'string') {
    throw new InputError('line-without-text', where, `there is no "text" in this line. Each line is ${SHAPE}`)
  }
  const known: Known = {
    ref: label(fields.id),
    url: label(fields.url),
    outlet: label(fields.outlet) ?? label(fields.publisher),
    title: label(fields.title),
    published: label(fields.published) ?? label(fields.date),
  }
  return readText(fields.text, where, known)
}

/** Whether text reads as NDJSON: its first line that is not blank is a JSON object. */
export function looksLikeNdjson(text: string): boolean {
  const [first] = /\S[^\n]*/.exec(text) ?? ['']
  if (!first.startsWith('{')) return false
  try {
    JSON.parse(first)
    return true
  } catch {
    return false
  }
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

/** A label as text: numbers are taken as written, blanks and null as nothing. */
function label(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
