/** Bytes → text, strictly: a file that is no UTF-8 text is refused with the way out, never mended by guessing. */
import { isUtf8 } from 'node:buffer'
import { InputError } from './input-error.ts'
import { SIGNATURES } from './signatures.data.ts'

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of a plain-text file. Throws an InputError where the bytes are something else. */
export function decodeFile(bytes: Uint8Array, where: string): string {
  const known = SIGNATURES.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte))
  if (known !== undefined) throw new InputError('file-binary', where, `this is ${known.is}. ${known.instead}`)
  if (bytes.includes(0)) {
    const message = 'this is a binary file, not text. Export the report as plain text in UTF-8'
    throw new InputError('file-binary', where, message)
  }
  if (!isUtf8(bytes)) {
    const message =
      `the text is not in UTF-8 (byte ${firstBadByte(bytes) + 1}). ` +
      'Convert it, for example: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW'
    throw new InputError('file-not-utf8', where, message)
  }
  return UTF8.decode(bytes)
}

/** The text of one line of NDJSON. */
export function decodeLine(bytes: Uint8Array, where: string): string {
  if (isUtf8(bytes)) return UTF8.decode(bytes)
  const message = `this line is not in UTF-8 (byte ${firstBadByte(bytes) + 1}). Export it anew, or convert the file with iconv`
  throw new InputError('line-not-utf8', where, message)
}

/** Offset of the first byte that is not part of a whole UTF-8 character. */
function firstBadByte(bytes: Uint8Array): number {
  const mended = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  for (let at = mended.indexOf('\uFFFD'); at !== -1; at = mended.indexOf('\uFFFD', at + 1)) {
    const offset = Buffer.byteLength(mended.slice(0, at))
    // The text may hold the replacement character itself, whole and rightly encoded.
    if (!isUtf8(bytes.subarray(offset, offset + 3))) return offset
  }
  return 0
}
