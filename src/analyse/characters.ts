/**
 * What kind of character a UTF-16 code unit is, as one table look-up. Tokens, sentences and quotations all ask here, so
 * that an apostrophe is the same apostrophe for each. Halves of surrogate pairs count as `Symbol`: no script of the
 * reports we read lives there, but emoji do.
 */
export const Char = {
  Space: 0,
  Letter: 1,
  Digit: 2,
  /** Straight and curly apostrophe, back-tick, acute: each may also be a quotation mark. */
  Apostrophe: 3,
  /** Marks that quote and do nothing else. */
  Quote: 4,
  Hyphen: 5,
  Dash: 6,
  /** . ! ? and their like in other scripts, and the ellipsis. */
  Stop: 7,
  /** , ; : */
  Comma: 8,
  Open: 9,
  Close: 10,
  Currency: 11,
  Slash: 12,
  Symbol: 13,
} as const

function table(): Uint8Array {
  const kinds = new Uint8Array(0x10000).fill(Char.Symbol)
  const patterns: readonly (readonly [RegExp, number])[] = [
    [/[\p{L}\p{M}_]/u, Char.Letter],
    [/\p{Nd}/u, Char.Digit],
    [/[\p{Z}\s\u200b\ufeff]/u, Char.Space],
    [/\p{Sc}/u, Char.Currency],
    [/\p{Ps}/u, Char.Open],
    [/\p{Pe}/u, Char.Close],
  ]
  for (let code = 0; code < 0xd800; code++) {
    // Hangul and Han are letters throughout: skipping their 50,000 tests keeps opening fast.
    if ((code >= 0x3400 && code < 0x9fff) || (code >= 0xac00 && code < 0xd7a4)) {
      kinds[code] = Char.Letter
      continue
    }
    const char = String.fromCharCode(code)
    for (const [pattern, kind] of patterns) {
      if (pattern.test(char)) {
        kinds[code] = kind
        break
      }
    }
  }
  const set = (chars: string, kind: number) => {
    for (let i = 0; i < chars.length; i++) kinds[chars.charCodeAt(i)] = kind
  }
  set("'’‘`´ʼ‛′‚", Char.Apostrophe)
  set('"“”„‟«»″〝〞＂', Char.Quote)
  set('-‐‑', Char.Hyphen)
  set('–—―−‒', Char.Dash)
  set('.!?…。！？', Char.Stop)
  set(',;:،；：，', Char.Comma)
  set('/⁄', Char.Slash)
  // The soft hyphen and the marks that turn the direction of writing stand inside words, and say nothing.
  set('\u00ad\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufe0f', Char.Letter)
  set('\ufeff', Char.Space)
  return kinds
}

const KINDS = table()

/** The kind of the code unit at `index`; a space before the text begins and after it ends. */
export const kindAt = (text: string, index: number): number =>
  index >= 0 && index < text.length ? KINDS[text.charCodeAt(index)] : Char.Space

export const kindOf = (code: number): number => KINDS[code]

export const isUpper = (code: number): boolean => {
  if (code < 128) return code >= 65 && code <= 90
  const char = String.fromCharCode(code)
  return char !== char.toLowerCase()
}

export const isLower = (code: number): boolean => {
  if (code < 128) return code >= 97 && code <= 122
  const char = String.fromCharCode(code)
  return char !== char.toUpperCase()
}
