/**
 * Which column of a table, or field of an object, holds which part of an article. What the caller named wins; else the
 * part's own name and those that other programs give it, in any case of letters.
 */
import { InputError } from './input-error.ts'

export const PARTS = ['text', 'title', 'published', 'outlet', 'url', 'byline', 'id'] as const
export type Part = (typeof PARTS)[number]
/** Part → column. */
export type Columns = Readonly<Partial<Record<Part, string>>>

/** Other programs' names, the part's own first, without case, `_` and `-`. */
export const OTHER_NAMES: Readonly<Record<Part, readonly string[]>> = {
  text: ['text', 'body', 'content', 'article', 'full text', 'fulltext', 'article text', 'maintext', 'main text', 'story'],
  title: ['title', 'headline', 'heading'],
  published: ['published', 'date', 'published at', 'publish date', 'publication date', 'date published', 'pubdate', 'date publish', 'published on'],
  outlet: ['outlet', 'publisher', 'source', 'publication', 'newspaper', 'site', 'site name', 'source name', 'domain', 'source domain'],
  url: ['url', 'link', 'address', 'permalink', 'web url', 'canonical'],
  byline: ['byline', 'author', 'authors', 'by', 'writer'],
  id: ['id', 'guid', 'uid', 'key', 'article id', 'ref'],
} // biome-ignore format: one part a line

/** `text=body,published=date` → the map. Throws an InputError where it says something else. */
export function parseColumns(written: string): Columns {
  const columns: Partial<Record<Part, string>> = {}
  for (const pair of written.split(',')) {
    const at = pair.indexOf('=')
    const part = pair.slice(0, at).trim() as Part
    const column = pair.slice(at + 1).trim()
    if (at === -1 || column === '' || !PARTS.includes(part)) {
      const message = `"${pair.trim()}" is not PART=COLUMN. Parts are ${PARTS.join(', ')}; write for example text=body,published=date`
      throw new InputError('columns-not-understood', '--columns', message)
    }
    columns[part] = column
  }
  return columns
}

export type Fields = Readonly<Record<string, unknown>>

/** The value of a part in an object's fields; undefined where none of its names has one. */
export function partOf(fields: Fields, columns: Columns, part: Part): unknown {
  const named = columns[part]
  if (named !== undefined) return Object.hasOwn(fields, named) ? fields[named] : undefined
  const names = OTHER_NAMES[part]
  const found = Object.keys(fields)
    .map((key) => ({ key, rank: names.indexOf(plainName(key)) }))
    .filter(({ rank }) => rank !== -1)
    .sort((a, b) => a.rank - b.rank)
  const filled = found.find(({ key }) => fields[key] !== null && fields[key] !== '') ?? found[0]
  return filled === undefined ? undefined : fields[filled.key]
}

/** `"Published_At"` → `published at`. */
export const plainName = (name: string): string =>
  name
    .replace(/^\uFEFF/, '')
    .replace(/[\s_.-]+/g, ' ')
    .trim()
    .toLowerCase()

/** A label as text: numbers are taken as written, blanks and null as nothing. */
export function label(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
