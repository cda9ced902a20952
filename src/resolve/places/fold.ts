/** Names of places as they are compared: small letters without accents, apostrophes and dots; hyphens are blanks. */
import { unaccented } from '../../record/index.ts'

export function foldName(name: string): string {
  const plain = unaccented(name.replace(/['’‘ʼʻ`´.]/g, ''))
    .replace(/[\s\-–,/]+/g, ' ')
    .trim()
  return plain.replace(/^st /, 'saint ').replace(/^the /, '')
}
