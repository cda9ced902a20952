/** The unit of a quantity: the currency before it, or the unit's words after it. A unit decides the measure alone. */
import type { Quantity } from './modifiers.ts'
import { COMPOUNDS, CURRENCY_SIGNS, CURRENCY_WORDS, UNITS, type Unit } from './units.data.ts'

export interface UnitReading {
  readonly measure: string
  /** What the record says is counted; null: nothing. */
  readonly counted: string | null
  /** Where the figure's span ends: after "percent", but before "tonnes", which is what is counted. */
  readonly end: number
  /** Where what is counted goes on ("tonnes" of grain). */
  readonly after: number
}

const SIGN_BEFORE = /((?:US|AU|CA|HK|NZ|NT|A|C|S|R|MX)?\$|[€£¥₹₽₩]|\b(?:Rs\.?|USD|EUR|GBP|INR|CHF|US dollars|dlrs)) ?$/u
const ALL: readonly Unit[] = [...CURRENCY_WORDS, ...UNITS]
const escaped = (word: string) => word.replace(/[.+()]/g, '\\$&')
const FORMS = ALL.flatMap((unit) => unit.words.map((word) => ({ word, unit }))).sort(
  (a, b) => b.word.length - a.word.length,
)
const UNIT_AFTER = new RegExp(
  `(?:\\s*-?\\s*)(${FORMS.map(({ word }) => escaped(word)).join('|')})(?![\\p{L}\\p{N}])`,
  'iuy',
)
const UNIT_OF = new Map(FORMS.map(({ word, unit }) => [word.toLowerCase(), unit]))
const COMPOUND = /-(\p{L}+)(?![\p{L}\p{N}])/uy
const MAGNITUDE_BEFORE = /\b(?:magnitude(?: of)?|measur(?:ing|ed)) $/i
/** Points by which something rises are points of a percentage. */
const POINTS =
  /\b(?:rise|rose|risen|fell|fall|fallen|up|down|gain|gained|lose|lost|climbed|dropped|slipped|jumped|lead|leads|leading|ahead)(?: by)?(?: an?)? $/i
/** The currency, and not the verb: "fined 40,000 won (£23)". */
const WON = /^ won(?= ?[($,.;:)]| (?:in|from|for|per|a|to|and|on|by|of|was|were|each)\b|\s*$)/
const MINUS = /\b(minus |[-−–])$/i

/** Where the currency sign before the number begins, or the number itself. */
export function signStart(text: string, number: number): { start: number; currency: string | null } {
  const found = SIGN_BEFORE.exec(text.slice(Math.max(0, number - 12), number))
  return found === null
    ? { start: number, currency: null }
    : { start: number - found[0].length, currency: CURRENCY_SIGNS[found[1]] ?? null }
}

export function unitOf(text: string, quantity: Quantity): UnitReading | null {
  const { number, end } = quantity
  const { currency } = signStart(text, number)
  if (currency !== null) return { measure: 'money', counted: currency, end, after: end }
  if (MAGNITUDE_BEFORE.test(text.slice(Math.max(0, number - 14), number)) && quantity.max < 11) {
    return { measure: 'magnitude', counted: null, end, after: end }
  }
  const points = POINTS.test(text.slice(Math.max(0, number - 24), number))
    ? /^ points?\b/.exec(text.slice(end, end + 8))
    : null
  if (points !== null)
    return { measure: 'share', counted: null, end: end + points[0].length, after: end + points[0].length }
  UNIT_AFTER.lastIndex = end
  const found = UNIT_AFTER.exec(text)
  if (found !== null && /^pounds?$/i.test(found[1]) && isWeight(text, number, UNIT_AFTER.lastIndex))
    return { measure: 'goods', counted: found[1], end, after: UNIT_AFTER.lastIndex }
  if (found !== null) return afterNumber(UNIT_OF.get(found[1].toLowerCase())!, found[1], UNIT_AFTER.lastIndex)
  const won = quantity.max >= 1000 ? WON.exec(text.slice(end, end + 12)) : null
  if (won !== null) return { measure: 'money', counted: 'KRW', end: end + won[0].length, after: end + won[0].length }
  COMPOUND.lastIndex = end
  const measure = COMPOUNDS[COMPOUND.exec(text)?.[1].toLowerCase() ?? '']
  if (measure === undefined || measure === 'noun') return null
  return { measure, counted: null, end, after: COMPOUND.lastIndex }
}

/** "500 pounds of rice", "weighs 175 pounds", "40 pounds (18 kilograms)". */
const isWeight = (text: string, start: number, end: number): boolean =>
  /^ (?:of \p{Ll}|\([\d,.]+ k)/u.test(text.slice(end, end + 20)) ||
  /\bweigh(?:s|ed|ing|t)?\b[^.;]{0,20}$/i.test(text.slice(Math.max(0, start - 32), start))

const afterNumber = (unit: Unit, words: string, end: number): UnitReading => ({
  measure: unit.measure,
  counted: unit.counted === undefined ? words : unit.counted || null,
  end,
  after: end,
})

/** "minus 18 degrees": where the sign stands, or -1. */
export function minusBefore(text: string, start: number): number {
  const found = MINUS.exec(text.slice(Math.max(0, start - 6), start))
  return found === null ? -1 : start - found[0].length
}
