/** A page's bytes → text. What the page declares in itself stands in its first kilobytes, in ASCII. */
import { type Decoded, decode } from '../charset.ts'

const DECLARATION_BYTES = 4096

export function decodePage(bytes: Uint8Array, where: string, declared?: string): Decoded {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, DECLARATION_BYTES)).toString('latin1')
  const [, inMeta] = /<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head) ?? []
  const [, inXml] = /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]+)/i.exec(head) ?? []
  const decoded = decode(bytes, where, declared ?? inMeta ?? inXml)
  // NUL is nothing in HTML, and a byte order mark no part of the article.
  return { ...decoded, text: decoded.text.replace(/^\uFEFF/, '').replaceAll('\0', '') }
}
