/** What a request hands in to be added: a form of the page, JSON, or the bytes of one document. */
import type { Context } from 'hono'
import type { Handed } from '../../write/index.ts'
import { type Reply, refusal } from './reply.ts'

/** Kinds of documents that come as they are. What is in one decides what it is taken for; `octet-stream` says nothing. */
export const DOCUMENT_TYPES = [
  'text/plain',
  'text/markdown',
  'text/html',
  'application/xhtml+xml',
  'text/csv',
  'text/tab-separated-values',
  'text/xml',
  'application/xml',
  'application/rss+xml',
  'application/atom+xml',
  'application/feed+json',
  'application/x-ndjson',
  'application/warc',
  'application/zip',
  'application/gzip',
  'application/octet-stream',
] as const

const FORM_TYPES = ['multipart/form-data', 'application/x-www-form-urlencoded']
const KNOWN = ['published', 'outlet', 'title', 'url'] as const
const MOST_FILES = 1_000

/** By its content type. */
export async function handedIn(context: Context): Promise<readonly Handed[] | Reply> {
  const type = (context.req.header('Content-Type') ?? '').split(';')[0].trim().toLowerCase()
  if (FORM_TYPES.includes(type)) return fromForm(context)
  if (type === 'application/json') return fromJson(await context.req.text())
  if ((DOCUMENT_TYPES as readonly string[]).includes(type)) {
    const bytes = new Uint8Array(await context.req.arrayBuffer())
    if (bytes.length === 0) return nothingGiven()
    const name = fileName(context.req.query('name') ?? '')
    const mediaType = type === 'application/octet-stream' ? undefined : type
    return [{ where: name ?? 'the request', name, bytes, mediaType }]
  }
  const types = ['application/json', ...FORM_TYPES, ...DOCUMENT_TYPES].join(', ')
  context.header('Accept-Post', types)
  const message = `${type === '' ? 'The request has no content type' : `“${type.slice(0, 100)}” is not read`}. Send one of: ${types}.`
  return refusal(415, 'content-type-not-read', 'That kind of content is not read', message)
}

export const isHanded = (found: readonly Handed[] | Reply): found is readonly Handed[] => Array.isArray(found)

async function fromForm(context: Context): Promise<readonly Handed[] | Reply> {
  const form = await formOf(context)
  if (form === null) return refusal(400, 'form-damaged', 'The form cannot be read', DAMAGED)
  const files = form.getAll('files').filter((file): file is File => file instanceof File && file.size > 0)
  if (files.length > MOST_FILES) return refusal(413, 'files-too-many', 'Too many files', TOO_MANY)
  const handed: Handed[] = []
  // A browser writes each end of a line in a form as CR LF, whatever was pasted.
  const text = textOf(form, 'text').replaceAll('\r\n', '\n')
  if (text.trim() !== '') {
    const known = ADDRESSES.test(text) ? {} : knownOf(form)
    handed.push({ where: 'the pasted text', bytes: new TextEncoder().encode(text), known })
  }
  for (const file of files) {
    const name = fileName(file.name)
    handed.push({
      where: name ?? 'a file without a name',
      name,
      bytes: new Uint8Array(await file.arrayBuffer()),
      mediaType: file.type.split(';')[0] || undefined,
    })
  }
  return handed.length === 0 ? nothingGiven() : handed
}

const HALVES = /\p{Surrogate}/u
const ADDRESSES = /^(?:\s*https?:\/\/\S+\s*)+$/i

/** Null where it is not well formed. */
export async function formOf(context: Context): Promise<FormData | null> {
  try {
    return await context.req.formData()
  } catch (error) {
    // What is too large is told by whoever set the bound.
    if (error instanceof Error && error.name === 'BodyLimitError') throw error
    return null
  }
}

export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

function knownOf(form: FormData): Handed['known'] {
  const given = KNOWN.map((name) => [name, textOf(form, name).trim()] as const)
  return Object.fromEntries(given.filter(([, value]) => value !== ''))
}

function fromJson(body: string): readonly Handed[] | Reply {
  const given = jsonOf(body)
  if (given === undefined) return refusal(400, 'json-damaged', 'The JSON cannot be read', DAMAGED_JSON)
  const items = Array.isArray(given) ? given : [given]
  const handed: Handed[] = []
  for (const [index, item] of items.entries()) {
    const one = handedOf(item, `article ${index + 1}`)
    if (typeof one === 'string') return refusal(400, 'article-unclear', 'An article cannot be read', one)
    handed.push(one)
  }
  return handed.length === 0 ? nothingGiven() : handed
}

/** Or what is wrong with it. */
function handedOf(item: unknown, where: string): Handed | string {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    return `${where}: an article is {"text": "…"}, or {"address": "https://…"} to fetch it.`
  }
  const fields = item as Readonly<Record<string, unknown>>
  const unknown = Object.keys(fields).filter((name) => !['text', 'address', ...KNOWN].includes(name))
  if (unknown.length > 0) {
    return `${where}: there is no field “${unknown[0].slice(0, 50)}”. There are: text, address, ${KNOWN.join(', ')}.`
  }
  const wrong = Object.entries(fields).find(([, value]) => typeof value !== 'string' || HALVES.test(value))
  if (wrong) return `${where}: “${wrong[0]}” is to be text in whole characters.`
  const { text, address, ...known } = fields as Readonly<Record<string, string>>
  if ((text === undefined) === (address === undefined)) return `${where}: give either its text or its address.`
  if (address !== undefined) {
    if (!/^https?:\/\/\S+$/i.test(address)) return `${where}: an address begins with https:// or http://.`
    return { where: address, name: undefined, bytes: new TextEncoder().encode(address) }
  }
  // With what is known of it, however little, it is read as a plain text.
  return { where, bytes: new TextEncoder().encode(text), known: { outlet: undefined, ...known } }
}

/** Undefined where it is no JSON. */
export function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** Without the folders that some browsers put before it. */
function fileName(given: string): string | undefined {
  const name = given.split(/[\\/]/).at(-1)?.replaceAll('\0', '').trim().slice(0, 255)
  return name || undefined
}

const nothingGiven = (): Reply => refusal(400, 'nothing-given', 'There is nothing to add', NOTHING)
const NOTHING = 'Paste the text of a report or its web address, or choose a file, and send it again.'
const DAMAGED = 'What came is no whole form: it was cut off on the way, or put together wrongly. Send it again.'
const DAMAGED_JSON =
  'What came is no JSON. Send {"text": "…"}, {"address": "https://…"} or a list of these as application/json.'
const TOO_MANY = `At most ${MOST_FILES} files are read at once. Put them into a ZIP archive, or send them in several turns.`
