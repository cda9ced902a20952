/**
 * Rich Text Format → its one article: the words alone, a paragraph a line. Fonts, colours, pictures and fields' codes are
 * left out.
 *
 * Source: Rich Text Format Specification 1.9.1
 */
import type { Document, Readings, Took } from './document.ts'
import { DOS_PAGES } from './dos-pages.data.ts'
import { InputError } from './input-error.ts'
import { withLanguage } from './language.ts'
import { PAGE_LIMIT_BYTES } from './limits.ts'
import { readText } from './text.ts'
import { mebibytes, wholeOf } from './whole.ts'
import { fromWindows1252 } from './windows-1252.ts'

/** Groups whose text is none of the document's. */
const DESTINATIONS = new Set('fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote annotation deleted listtable listoverridetable rsidtbl generator themedata colorschememapping datastore xmlnstbl latentstyles fldinst bkmkstart bkmkend annotation filetbl revtbl mmathPr'.split(' ')) // biome-ignore format: one list
const WORDS: Readonly<Record<string, string>> = {
  par: '\n\n', sect: '\n\n', page: '\n\n', row: '\n\n', line: '\n', tab: ' ', cell: ' | ', emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•', emspace: ' ', enspace: ' ',
} // biome-ignore format: one list
/** A control word with its number, a control symbol, a byte in hexadecimal, a brace, or text. */
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}]+)/gi
const DEEPEST = 1000

export async function* readRtf({ where, ref, url, chunks }: Document, took: Took): Readings {
  const tooLarge = () => {
    const message = `a document may have ${mebibytes(PAGE_LIMIT_BYTES)} at most. Export it as plain text`
    return new InputError('file-too-large', where, message)
  }
  const bytes = await wholeOf(chunks, { limitBytes: PAGE_LIMIT_BYTES, where, tooLarge })
  yield { article: await withLanguage(readText(textOfRtf(bytes.toString('latin1')), where, { ref, url })), took }
}

interface Group {
  readonly silent: boolean
  /** Of the font, where it has a code page of its own. */
  readonly decode: Decode
  /** Characters to leave out behind \u, which are there for programs that know no Unicode. */
  readonly fallback: number
}

/** The words of an RTF document, given as Latin-1. */
export function textOfRtf(rtf: string): string {
  const head = rtf.slice(0, 1000)
  const [, charset] = /\\(mac|pca?)(?![a-z])/.exec(head) ?? []
  const decode = decoderOf(/\\ansicpg(\d{3,5})/.exec(head)?.[1] ?? CHARSETS[charset])
  const groups: Group[] = []
  const fonts = fontsOf(rtf)
  let group: Group = { silent: false, fallback: 1, decode }
  let text = ''
  let bytes: number[] = []
  let skip = 0
  let begins = false
  const flush = () => {
    if (bytes.length > 0) text += group.decode(Uint8Array.from(bytes))
    bytes = []
  }
  const add = (words: string) => {
    if (group.silent) return
    flush()
    text += words
  }
  for (const [, word, number, hex, symbol, brace, plain] of rtf.matchAll(TOKEN)) {
    if (brace === '{') {
      if (groups.length < DEEPEST) groups.push(group)
      begins = true
      continue
    }
    if (brace === '}') {
      flush()
      group = groups.pop() ?? group
    } else if (word !== undefined) {
      if (begins && DESTINATIONS.has(word)) group = { ...group, silent: true }
      else if (word === 'v') {
        flush()
        group = { ...group, silent: number !== '0' }
      } else if (word === 'f' && number !== undefined) {
        flush()
        group = { ...group, decode: fonts.get(number) ?? decode }
      } else if (word === 'uc') group = { ...group, fallback: Number(number ?? 1) }
      else if (word === 'u' && number !== undefined) {
        add(String.fromCharCode(Number(number) & 0xffff))
        skip = group.fallback
      } else if (Object.hasOwn(WORDS, word)) add(WORDS[word])
    } else if (hex !== undefined) {
      if (skip > 0) skip--
      else if (!group.silent) bytes.push(Number.parseInt(hex, 16))
    } else if (symbol !== undefined) {
      // "\*" says that a program may leave the group out.
      if (symbol === '*') group = { ...group, silent: true }
      else if (symbol === '~') add('\u00A0')
      else if (symbol === '_') add('-')
      else if ('\\{}'.includes(symbol)) add(symbol)
      else if (symbol === '\n' || symbol === '\r') add('\n\n')
    } else if (plain !== undefined) {
      const left = plain.replace(/[\r\n]+/g, '')
      const words = left.slice(skip)
      // Some programs write bytes of the code page as they are.
      if (!/[\x80-\xff]/.test(words)) add(words)
      else if (!group.silent) for (let at = 0; at < words.length; at++) bytes.push(words.charCodeAt(at))
      skip = Math.max(0, skip - left.length)
    }
    begins = symbol === '*'
  }
  flush()
  return text
    .replace(/(?<![ \t])[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replaceAll('\0', '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim()
}

type Decode = (bytes: Uint8Array) => string

/** What the Encoding Standard calls the code pages that are no windows-N. */
const LABELS: Readonly<Record<string, string>> = {
  10000: 'macintosh', 65001: 'utf-8', 866: 'ibm866', 932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5',
} // biome-ignore format: a table
/** A font's character set → its code page. */
const CODEPAGES: Readonly<Record<string, string>> = {
  0: '1252', 77: '10000', 128: '932', 129: '949', 134: '936', 136: '950', 161: '1253', 162: '1254', 163: '1258', 177: '1255', 178: '1256', 186: '1257', 204: '1251', 222: '874', 238: '1250', 255: '437',
} // biome-ignore format: a table
/** A document's word for its character set → its code page. */
const CHARSETS: Readonly<Record<string, string>> = { mac: '10000', pc: '437', pca: '850' }
/** Fonts are named at the beginning. */
const HEAD_CHARACTERS = 64 * 1024

/** Font → how its bytes are read, of those that say so. */
function fontsOf(rtf: string): ReadonlyMap<string, Decode> {
  const fonts = new Map<string, Decode>()
  for (const [, font, charset] of rtf
    .slice(0, HEAD_CHARACTERS)
    .matchAll(/\\f(\d{1,5})(?:\\(?!fcharset)[a-z]{1,12}-?\d{0,6}){0,4} ?\\fcharset(\d{1,3})/g)) {
    const codepage = CODEPAGES[charset]
    if (codepage !== undefined && fonts.size < 1000) fonts.set(font, decoderOf(codepage))
  }
  return fonts
}

function decoderOf(codepage: string | undefined): Decode {
  if (codepage === undefined || codepage === '1252') return fromWindows1252
  const upper = DOS_PAGES[codepage]
  if (upper !== undefined)
    return (bytes) => Array.from(bytes, (byte) => upper[byte - 128] ?? String.fromCharCode(byte)).join('')
  try {
    const made = new TextDecoder(LABELS[codepage] ?? `windows-${codepage}`)
    return (bytes) => made.decode(bytes)
  } catch {
    return fromWindows1252
  }
}
