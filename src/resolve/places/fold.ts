/** Names as they are compared: small letters without accents, apostrophes and dots; hyphens are blanks. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'e',
  ħ: 'h',
}

export function foldName(name: string): string {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}|['’‘ʼʻ`´.]/gu, '')
    .replace(/[øłßæœđðþıəħ]/g, (letter) => LETTERS[letter])
    .replace(/[\s\-–,/]+/g, ' ')
    .trim()
  return plain.replace(/^st /, 'saint ').replace(/^the /, '')
}
