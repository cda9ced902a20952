/**
 * Names as they are looked for: small letters without accents, in words. What keeps and what asks must fold alike, so
 * both do it here.
 */

/** Letters that Unicode does not take apart into a plain one and an accent. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ð: 'd',
  þ: 'th',
}
/** No name's word is longer; a lexeme of PostgreSQL has 2 KiB at most. */
const LONGEST_WORD = 80

/** `fold("Zoë O'Brien-Łuk")` is `['zoe', 'o', 'brien', 'luk']`. */
export function fold(name: string): string[] {
  const plain = /^[\0-\x7f]*$/.test(name) ? name.toLowerCase() : withoutAccents(name)
  return plain.split(/[^\p{L}\p{N}]+/u).flatMap((word) => (word === '' ? [] : [word.slice(0, LONGEST_WORD)]))
}

const withoutAccents = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[øłđßæœıðþ]/g, (letter) => PLAIN[letter])
