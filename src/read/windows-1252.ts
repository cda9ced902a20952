/**
 * windows-1252, which the Encoding Standard also reads under the labels iso-8859-1, latin1 and us-ascii. Node's own
 * decoder (20.18 and later) reads these as Latin-1 and so loses the curly quotation marks, the apostrophe and the dashes:
 * quotations vanish from the report.
 *
 * Source: https://encoding.spec.whatwg.org/index-windows-1252.txt
 */

/** What the bytes 0x80 to 0x9F stand for. The five that the standard leaves open keep their control character. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** Text that Node decoded from windows-1252, with the marks that it lost. No report means the control characters. */
export const windows1252OfControls = (text: string): string =>
  text.replace(/[\u0080-\u009F]/g, (character) => HIGH[character.charCodeAt(0) - 0x80])

/** Bytes in windows-1252 → text, one character a byte. */
export function fromWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return windows1252OfControls(latin1)
}
