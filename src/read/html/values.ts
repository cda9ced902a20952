/** Values of a page's metadata as text: JSON-LD and meta tags hold anything. */
import { treeOf } from './document.ts'

export type JsonObject = Readonly<Record<string, unknown>>

/** A string without tags, entities and doubled blanks; null where nothing is left. */
export function textValue(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return null
  const text = tidy(/[<&]/.test(value) ? withoutMarkup(value.slice(0, 5000)) : value.slice(0, 5000))
  return text === '' ? null : text
}

function withoutMarkup(value: string): string {
  return treeOf(value).textContent
}

/**
 * Blanks of every kind as one space; what is not seen (soft hyphens, marks of direction, control characters) left out;
 * a letter and its accent as one character (NFC), as people type what they look for.
 */
export function tidy(text: string): string {
  if (!UNTIDY.test(text)) return text
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(UNSEEN, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .normalize('NFC')
    .trim()
}

/** Something to do; most pieces of most pages have none of it. */
const UNTIDY = /[^ -~\u00C0-\u024F\u2013-\u201E\u2026]| {2}|^ | $/
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF\u202A-\u202E\u2066-\u2069]|(?![\t\n\f\r])\p{Cc}/gu

/** The names in `author` and `publisher`: a string, an object with a name, or a list of those. */
export function namesIn(value: unknown): string[] {
  const each = Array.isArray(value) ? value.slice(0, 20) : [value]
  return each.flatMap((one) => {
    const name = typeof one === 'object' && one !== null ? (one as JsonObject).name : one
    if (Array.isArray(name)) return namesIn(name.filter((inner) => typeof inner === 'string'))
    const text = textValue(name)
    return text === null || /^https?:/i.test(text) ? [] : [text]
  })
}
