/**
 * Bytes → Unicode, in the order in which the web does it: a byte order mark, what the server declared, what the document
 * declares, and only then a guess. Two things are done differently, because articles are proof: bytes that are whole
 * UTF-8 are UTF-8 whatever was declared (nothing else looks like it by chance), and whatever was guessed or overruled is
 * noted in a Problem.
 */
import { isUtf8 } from 'node:buffer'
import { analyse } from 'chardet'
import type { Problem } from '../record/index.ts'
import { InputError } from './input-error.ts'
import { fromWindows1252 } from './windows-1252.ts'

export interface Decoded {
  readonly text: string
  /** By the web's name for it: `windows-1252`. */
  readonly charset: string
  readonly problems: readonly Problem[]
}

/** What a guess looks at: more does not make it better. */
const SAMPLE_BYTES = 64 * 1024

export type Told = Omit<Decoded, 'text'>

/** Throws an InputError where no charset fits. A byte order mark is kept. */
export function decode(bytes: Uint8Array, where: string, declared?: string): Decoded {
  const told = charsetOf(bytes, where, declared)
  return { ...told, text: textIn(told.charset, bytes) }
}

/** What the bytes are in, as far as these tell: a stream's beginning may end within a character. */
export function charsetOf(bytes: Uint8Array, where: string, declared?: string): Told {
  const marked = markOf(bytes) ?? unmarkedUtf16(bytes)
  if (marked !== null) return { charset: marked, problems: [] }
  const label = declared === undefined ? null : labelOf(declared)
  if (isUtf8(bytes)) {
    const problems =
      label !== null && label !== 'utf-8' && !isAscii(bytes)
        ? [
            {
              code: 'charset-not-as-declared',
              message: `the text is in UTF-8, not in ${label} as it says; it was read as UTF-8`,
            },
          ]
        : []
    return { charset: 'utf-8', problems }
  }
  if (label !== null && label !== 'utf-8') return { charset: label, problems: [] }
  return guessed(bytes, where, label)
}

function guessed(bytes: Uint8Array, where: string, label: string | null): Told {
  const bad = firstBadByte(bytes)
  // One broken character in a long text that is UTF-8 otherwise is damage, not another encoding.
  if (isNearlyUtf8(bytes)) {
    const message = `the text is in UTF-8 but damaged, first at byte ${bad + 1}; what cannot be read is shown as \uFFFD`
    return { charset: 'utf-8', problems: [{ code: 'text-garbled', message }] }
  }
  const charset = guessOf(sampleOf(bytes, bad))
  if (charset === null) {
    const message = `the text is in an encoding that is not read (byte ${bad + 1} is not UTF-8). Convert it to UTF-8, for example with iconv`
    throw new InputError('file-charset-unknown', where, message)
  }
  const not = label === null ? '' : ', not in UTF-8 as it says'
  const message = `the text seems to be in ${charset}${not}; it was read so. Where letters look wrong, convert the file to UTF-8 with iconv`
  return { charset, problems: [{ code: 'charset-guessed', message }] }
}

/** Node decodes windows-1252 as Latin-1, where browsers follow the Encoding Standard. */
const textIn = (charset: string, bytes: Uint8Array): string =>
  charset === 'windows-1252' ? fromWindows1252(bytes) : decoder(charset).decode(bytes)

/** Decodes a stream, a chunk at a time; called without one at its end. */
export function streamDecoder(charset: string): (chunk?: Uint8Array) => string {
  if (charset === 'windows-1252') return (chunk) => (chunk === undefined ? '' : fromWindows1252(chunk))
  const made = new TextDecoder(charset)
  return (chunk) => (chunk === undefined ? made.decode() : made.decode(chunk, { stream: true }))
}

const decoders = new Map<string, TextDecoder>()

function decoder(charset: string): TextDecoder {
  const made = decoders.get(charset) ?? new TextDecoder(charset, { ignoreBOM: true })
  decoders.set(charset, made)
  return made
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null
}

/** Western text in UTF-16 is half NUL bytes, all at odd or all at even offsets. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 1024)
  if (sample.length < 4 || bytes.length % 2 !== 0) return null
  const nul = [0, 0]
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) nul[at & 1]++
  const most = sample.length * 0.3
  if (nul[1] > most && nul[0] === 0) return 'utf-16le'
  return nul[0] > most && nul[1] === 0 ? 'utf-16be' : null
}

/** The web's name of an encoding, or null where it knows none by that name. */
export function labelOf(name: string): string | null {
  try {
    return new TextDecoder(name.trim().replace(/^["']|["']$/g, '')).encoding
  } catch {
    return null
  }
}

const isAscii = (bytes: Uint8Array) => !bytes.some((byte) => byte > 127)

/** Around the first byte that is not ASCII or UTF-8, where there is something to see. */
const sampleOf = (bytes: Uint8Array, bad: number) =>
  bytes.subarray(Math.max(0, bad - SAMPLE_BYTES / 2), bad + SAMPLE_BYTES / 2)

/** Fewer letters than this outside ASCII tell no encoding from another; windows-1252 is the most frequent by far. */
const FEWEST = 6

/** The likeliest encoding that leaves nothing unread and no control characters where its quotation marks should be; null where the likeliest of all is not known to the runtime. */
function guessOf(sample: Uint8Array): string | null {
  if (sample.reduce((sum, byte) => sum + (byte > 127 ? 1 : 0), 0) < FEWEST) return 'windows-1252'
  const guesses = analyse(sample).map(({ name }) => labelOf(name))
  const fitting = guesses.find(
    (label) => label !== null && label !== 'utf-8' && !/[\uFFFD\u0080-\u009F]/.test(textIn(label, sample)),
  )
  return fitting ?? (guesses[0] === null ? null : 'windows-1252')
}

/** Whether nearly all that is not ASCII is whole UTF-8, and there is enough of it to say so. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = decoder('utf-8').decode(bytes)
  let whole = 0
  let broken = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) broken++
    else if (code > 127) whole++
  }
  return whole >= 10 && broken * 20 < whole
}

/** Offset of the first byte that is not part of a whole UTF-8 character. */
export function firstBadByte(bytes: Uint8Array): number {
  const mended = decoder('utf-8').decode(bytes)
  for (let at = mended.indexOf('\uFFFD'), offset = 0, from = 0; at !== -1; at = mended.indexOf('\uFFFD', at + 1)) {
    offset += Buffer.byteLength(mended.slice(from, at))
    from = at
    // The text may hold the replacement character itself, whole and rightly encoded.
    if (!isUtf8(bytes.subarray(offset, offset + 3))) return offset
  }
  return 0
}
