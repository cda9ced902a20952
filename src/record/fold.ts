/**
 * Words as they are compared whatever their spelling: small letters without accents. One table for all, because what
 * keeps and what asks, what names a place and what names a person must fold alike.
 */

/** Letters that Unicode does not take apart into a plain one and an accent. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ə: 'e', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th',
} // biome-ignore format: one table
const STANDING = /[øłđðħıəßæœþ]/g
const ASCII = /^[\0-\x7f]*$/

/** `unaccented('Þóra Łukasz-Əliyev')` is `thora lukasz-eliyev`. It may have another length than the text. */
export function unaccented(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(STANDING, (letter) => PLAIN[letter])
}
