/**
 * Which column of a table, or field of an object, holds which part of an article. What the caller named wins; else the
 * part's own name and those that other programs give it, in any case of letters.
 */
import { InputError } from './input-error.ts'

export const PARTS = ['text', 'title', 'published', 'outlet', 'url', 'byline', 'id', 'crawled'] as const
export type Part = (typeof PARTS)[number]
/** Part → column. */
export type Columns = Readonly<Partial<Record<Part, string>>>

/** Other programs' names, the part's own first, without case, `_` and `-`. */
export const OTHER_NAMES: Readonly<Record<Part, readonly string[]>> = {
  text: ['text', 'body', 'content', 'article', 'full text', 'fulltext', 'article text', 'maintext', 'main text', 'body text', 'raw text', 'article body', 'story', 'body html', 'content html'],
  title: ['title', 'headline', 'heading', 'web title'],
  published: ['published', 'date', 'published at', 'publish date', 'publication date', 'date published', 'pubdate', 'date publish', 'published on', 'published date', 'pub date', 'web publication date', 'first publication date', 'published time'],
  outlet: ['outlet', 'publisher', 'source', 'publication', 'newspaper', 'site', 'site name', 'sitename', 'meta site name', 'source name', 'source title', 'source hostname', 'domain', 'source domain', 'hostname'],
  url: ['url', 'link', 'address', 'permalink', 'web url', 'canonical', 'canonical url', 'canonical link', 'main entity of page', 'source url'],
  byline: ['byline', 'author', 'authors', 'by', 'writer', 'creator', 'author name'],
  id: ['id', 'guid', 'uid', 'key', 'article id', 'ref'],
  crawled: ['crawled', 'crawled at', 'crawl date', 'date crawled', 'warc date', 'date download'],
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

/** Objects in which some interfaces put an article's parts, beside its labels. */
const NESTED = ['fields', 'attributes', '_source', 'article', 'metadata', 'meta']

/** An object's fields, with those of the objects that other programs put them in. Its own win. */
export function flatFields(fields: Fields): Fields {
  const inner = NESTED.map((name) => fields[name]).filter(
    (each): each is Fields => typeof each === 'object' && each !== null && !Array.isArray(each),
  )
  return inner.length === 0 ? fields : Object.assign({}, ...inner.reverse(), fields)
}

/** The value of a part in an object's fields; undefined where none of its names has one. */
export function partOf(fields: Fields, columns: Columns, part: Part): unknown {
  const named = columns[part]
  if (named !== undefined) return Object.hasOwn(fields, named) ? fields[named] : undefined
  return filledOf(fields, OTHER_NAMES[part])
}

/** Names of fields that hold the beginning of an article, or what it is about. */
const SUMMARIES = ['description', 'summary', 'abstract', 'lead paragraph', 'excerpt', 'snippet', 'standfirst']

/** What is told of an article where its text is not; undefined where it has no title, as no tag and no writer has. */
export function summaryOf(fields: Fields): string | undefined {
  const summary = filledOf(fields, SUMMARIES)
  return typeof summary === 'string' && filledOf(fields, OTHER_NAMES.title) !== undefined ? summary : undefined
}

/** The values of a part that have one, in the order of its names. */
export function valuesOf(fields: Fields, part: Part): unknown[] {
  const keys = new Map(Object.keys(fields).map((key) => [plainName(key), key]))
  return OTHER_NAMES[part].flatMap((name) => (keys.has(name) ? [fields[keys.get(name)!]] : []))
}

function filledOf(fields: Fields, names: readonly string[]): unknown {
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
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[\s_.-]+/g, ' ')
    .trim()
    .toLowerCase()

/** Fields in which an object has what it stands for. */
const NAMES_OF_OBJECTS = ['name', 'title', 'original', 'main', 'value', '$date', '$oid', '@id']

/** Names of one label that are looked at: an article has a dozen writers at most. */
const MOST_NAMES = 40

/** A label as text: numbers are taken as written, a list as its names, an object as its name, blanks and null as nothing. */
export function label(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) {
    const names = value.slice(0, MOST_NAMES).flatMap((each) => (Array.isArray(each) ? [] : (label(each) ?? [])))
    return names.length === 0 ? undefined : names.join(', ')
  }
  if (typeof value === 'object' && value !== null) {
    const named = NAMES_OF_OBJECTS.map((name) => (value as Fields)[name])
    return named.find((each): each is string => typeof each === 'string' && each.trim() !== '')?.trim()
  }
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
