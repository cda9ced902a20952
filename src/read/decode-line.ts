/** One line of NDJSON → text, strictly: JSON is UTF-8, and nothing else is guessed for a single line. */
import { isUtf8 } from 'node:buffer'
import { firstBadByte } from './charset.ts'
import { InputError } from './input-error.ts'

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export function decodeLine(bytes: Uint8Array, where: string): string {
  if (isUtf8(bytes)) return UTF8.decode(bytes)
  const message = `this line is not in UTF-8 (byte ${firstBadByte(bytes) + 1}). Export it anew, or convert the file with iconv`
  throw new InputError('line-not-utf8', where, message)
}
