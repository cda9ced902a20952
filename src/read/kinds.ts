/**
 * What bytes are, told from their beginning. The first sure sign wins: magic numbers, then how marked-up text begins,
 * then the shape of lines. A file's ending and a server's declared type decide only between what the bytes leave open
 * (Markdown and plain text, a table of one column and prose).
 */

import { looksLikeMail, looksLikeNdjson, looksLikePressDatabase, looksLikeTable, SEPARATOR_LINE } from './looks.ts'
import { SIGNATURES } from './signatures.data.ts'

/** What each kind is called where a person reads it: one, several, and with its article. */
export const KINDS = {
  text: ['plain text', 'plain texts', 'plain text'],
  markdown: ['Markdown text', 'Markdown texts', 'Markdown'],
  page: ['web page', 'web pages', 'a web page'],
  feed: ['feed', 'feeds', 'a feed'],
  ndjson: ['NDJSON file', 'NDJSON files', 'NDJSON, one article a line'],
  json: ['JSON file', 'JSON files', 'JSON'],
  table: ['table', 'tables', 'a table (CSV)'],
  addresses: ['list of addresses', 'lists of addresses', 'a list of web addresses'],
  pdf: ['PDF', 'PDFs', 'a PDF'],
  docx: ['Word document', 'Word documents', 'a Word document (DOCX)'],
  rtf: ['RTF document', 'RTF documents', 'a document in Rich Text Format'],
  mail: ['mail', 'mails', 'a mail or a page saved as one file (EML, MHTML)'],
  press: [
    'text of several reports',
    'texts of several reports',
    'several reports in one text, as press databases give them',
  ],
  warc: ['WARC archive', 'WARC archives', 'a WARC archive'],
  arc: ['ARC archive', 'ARC archives', 'an ARC archive'],
  zip: ['ZIP archive', 'ZIP archives', 'a ZIP archive'],
  gzip: ['gzip file', 'gzip files', 'gzip'],
} as const

export type Kind = keyof typeof KINDS

export interface Hints {
  readonly name?: string
  readonly mediaType?: string
  /** Whether the head is all of the document. */
  readonly whole: boolean
  /** Columns that the caller named: what may be a table is one. */
  readonly table: boolean
}

/** The kind of the document that begins so; `other` where it is known to be something that is not read. */
export function kindOf(head: Buffer, hints: Hints): Kind | { readonly other: string; readonly instead: string } {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip'
  if (head.subarray(0, 4).equals(ZIP) && WORD_PART.test(head.toString('latin1'))) return 'docx'
  if (head.subarray(0, 4).equals(ZIP) || head.subarray(0, 4).equals(EMPTY_ZIP)) return 'zip'
  if (startsWith(head, '%PDF-')) return 'pdf'
  if (startsWith(head, '{\\rtf')) return 'rtf'
  if (startsWith(head, 'filedesc://')) return 'arc'
  const known = SIGNATURES.find(({ begins }) => begins.every((byte, index) => head[index] === byte))
  if (known !== undefined) return { other: known.is, instead: known.instead }
  return kindOfText(beginningOf(head), hints)
}

const startsWith = (head: Buffer, text: string): boolean => head.subarray(0, text.length).toString('latin1') === text

const ZIP = Buffer.of(0x50, 0x4b, 3, 4)
/** A member that only Word's documents have, among the first: its name stands 26 bytes behind the mark. */
const WORD_PART = new RegExp(
  `${ZIP.toString('latin1')}[^]{26}word/(?:_rels/)?(?:document\\d?|styles|settings|fontTable|numbering)\\.xml`,
)
const EMPTY_ZIP = Buffer.of(0x50, 0x4b, 5, 6)

/** The head as characters, whatever its encoding: signs are ASCII. UTF-16 is told by its mark or its NUL bytes. */
function beginningOf(head: Buffer): string {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[1] === 0 && head[0] !== 0)) return head.toString('utf16le')
  if (head[0] === 0xfe && head[1] === 0xff)
    return Buffer.from(head.subarray(0, head.length & ~1))
      .swap16()
      .toString('utf16le')
  return head.toString('utf8')
}

function kindOfText(head: string, { name = '', mediaType = '', whole, table }: Hints): Kind {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1].toLowerCase() ?? ''
  const text = head.replace(/^[\uFEFF\s]+/, '')
  if (/^WARC\/[01]\.\d/.test(text)) return 'warc'
  if (looksLikeMail(text)) return 'mail'
  const markup = kindOfMarkup(text)
  if (markup !== null) return markup
  if (ending === 'ndjson' || ending === 'jsonl' || mediaType === 'application/x-ndjson') return 'ndjson'
  if (/^[[{]/.test(text)) {
    const json = kindOfJson(text, { whole, ending, mediaType })
    if (json !== null) return json
  }
  if (table || ending === 'csv' || ending === 'tsv' || mediaType === 'text/csv') return 'table'
  if (/^(?:md|markdown|mdown)$/.test(ending) || mediaType === 'text/markdown' || FRONT_MATTER.test(text))
    return 'markdown'
  if (mediaType === 'text/html' || mediaType === 'application/xhtml+xml') return 'page'
  if (/^html?$|^xhtml$/.test(ending) && /<[a-z!/]/i.test(text)) return 'page'
  if (looksLikeAddresses(text, whole)) return 'addresses'
  if ((ending !== 'txt' || SEPARATOR_LINE.test(text)) && looksLikeTable(text)) return 'table'
  if (looksLikePressDatabase(text)) return 'press'
  return 'text'
}

/** A line is of one of both kinds and never of two, so that there is one way to read it. */
const FRONT_MATTER = /^---[ \t]*\r?\n(?:\w[\w-]*[ \t]*:.*\r?\n|[ \t#-].*\r?\n){1,60}?---[ \t]*\r?\n/

/** Declarations, comments and processing instructions, which may stand before the first element. */
const PROLOG = /^(?:<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE (?!html)[^>[]*(?:\[[^\]]*\])?>|\s)+/i

function kindOfMarkup(text: string): Kind | null {
  if (!text.startsWith('<')) return null
  const first = text.replace(PROLOG, '')
  if (/^<(?:rss|feed|rdf:RDF|opml)[\s>]/i.test(first)) return 'feed'
  if (/^<!DOCTYPE html|^<(?:html|head|body|title|meta|link|script|style|base)[\s>/]/i.test(first)) return 'page'
  if (
    /^<(?:article|main|header|nav|section|div|p|h[1-6]|table|center|font|span|a|img|figure|ul|ol|blockquote)[\s>/]/i.test(
      first,
    )
  )
    return 'page'
  return null
}

function kindOfJson(
  text: string,
  { whole, ending, mediaType }: { whole: boolean; ending: string; mediaType: string },
): Kind | null {
  if (/^\{[\s\S]{0,2000}?"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\/version/.test(text)) return 'feed'
  if (looksLikeNdjson(text)) return 'ndjson'
  const said = ending === 'json' || mediaType === 'application/json'
  // A first line that is longer than the head cannot be parsed yet; an object that goes on so long is a line of NDJSON.
  if (!whole && /^\{\s*"/.test(text) && !text.includes('\n')) return said ? 'json' : 'ndjson'
  return said || /^(?:\[\s*\{\s*"|\{[ \t\r]*\n\s*")/.test(text) ? 'json' : null
}

/** Every line that is not blank or a comment is a web address. */
function looksLikeAddresses(text: string, whole: boolean): boolean {
  const lines = text.split(/\r?\n/)
  if (!whole) lines.pop()
  const written = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
  return written.length > 0 && written.every((line) => /^https?:\/\/\S+$/i.test(line))
}
