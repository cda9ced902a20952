/**
 * The number grammar: one number as it is written, from where it starts. Digits in Western ("1,700,000"), Indian
 * ("1,70,000") and spaced ("26 000") groups, words ("two hundred and fifty"), both ("2.5 lakh"), vague plurals ("tens of
 * thousands"), fractions and proportions as a share of a hundred ("two-thirds", "one in five").
 *
 * It reads characters, not words, so that it does not depend on how a tokenizer splits "forty-one" or "3.2bn". It knows
 * nothing of what is counted, nor of "at least" and ranges (modifiers.ts).
 */
import { LETTER_SCALES, MULTIPLIERS, PARTS, SCALES, SHORT_SCALES, SMALL, TENS, VAGUE } from './number-words.data.ts'

export interface NumberReading {
  /** One past the number's last character. */
  readonly end: number
  readonly min: number
  readonly max: number
  readonly approximate: boolean
  /** `share`: already a percentage of something. */
  readonly kind: 'count' | 'share'
  readonly written: 'digits' | 'words'
  /** The factor of its last scale word, 1 without one: "2 to 3 million" lends it to the first number. */
  readonly scale: number
}

const DIGITS =
  /\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)(?:\.\d+)?|\d{1,3},\d{1,2}(?= ?(?:million|billion|trillion|bn|percent|per cent|%))|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d,])|\d+(?:\.\d+)?/y
const NEXT_WORD = /(?:[ \u00a0]+|-)?([A-Za-z]+)(?![A-Za-z])/y
const WORD = /[A-Za-z]+/y
const GAP = /[ \u00a0\r\n]+|-/y

/** Whether a number can start with a word of this lemma: the one question asked of every word, so nothing is cut or lowered for it. */
const STARTERS: ReadonlySet<string> = new Set([
  ...SMALL.keys(),
  ...TENS.keys(),
  ...VAGUE.keys(),
  ...[...VAGUE.keys()].map((word) => word.slice(0, -1)),
  ...SCALES.keys(),
  ...PARTS.keys(),
  ...MULTIPLIERS.keys(),
])
/** Signs of fractions: "1½ million", "¾ of the town". */
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅕', 1 / 5],
  ['⅛', 1 / 8],
])
export const isFraction = (sign: string): boolean => FRACTIONS.has(sign)

export const canStart = (word: string): boolean => STARTERS.has(word)

export function readNumber(text: string, at: number): NumberReading | null {
  const code = text.charCodeAt(at)
  if (FRACTIONS.has(text[at])) return readFraction(text, at)
  const number = code >= 48 && code <= 57 ? readDigits(text, at) : readWords(text, at)
  // Four hundred digits in a row are no amount: nothing can count so far, and no database holds it.
  if (number === null || !Number.isFinite(number.max)) return null
  return proportion(text, number) ?? number
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** A part of something is a share; of a million or a tonne it is a number. */
function readFraction(text: string, at: number): NumberReading {
  const part = FRACTIONS.get(text[at])!
  const next = scaleAfter(text, at, at + 1)
  const share = next === null && /^ of\b/.test(text.slice(at + 1, at + 5))
  const value = exact(share ? Math.round(part * 10_000) / 100 : part * (next?.value ?? 1))
  const end = next?.end ?? at + 1
  return {
    end,
    min: value,
    max: value,
    approximate: false,
    kind: share ? 'share' : 'count',
    written: 'digits',
    scale: next?.value ?? 1,
  }
}

function readDigits(text: string, at: number): NumberReading | null {
  const found = matchAt(DIGITS, text, at)
  if (found === null) return null
  // "3,5 million": a comma before two digits or one is a point.
  const plain = /^\d{1,3},\d{1,2}$/.test(found[0]) ? found[0].replace(',', '.') : found[0]
  let value = Number(plain.replace(/[, \u00a0\u2009\u202f]/g, ''))
  let end = at + found[0].length
  let scale = 1
  const sign = FRACTIONS.get(text[end])
  if (sign !== undefined) {
    value += sign
    end++
  }
  const half = /^ and a half(?= (?:million|billion|thousand|lakh|crore))/.exec(text.slice(end, end + 24))
  if (half !== null) {
    value += 0.5
    end += half[0].length
  }
  for (let next = scaleAfter(text, at, end); next !== null; next = scaleAfter(text, at, next.end)) {
    scale *= next.value
    end = next.end
  }
  value = exact(value * scale)
  return { end, min: value, max: value, approximate: false, kind: 'count', written: 'digits', scale }
}

const MONEY_AFTER = /^ (?:euros?|dollars?|pounds?|rupees?|yen|francs?|roubles?|rubles?|yuan|pesos?|USD|EUR|GBP)\b/

function scaleAfter(text: string, start: number, end: number): { value: number; end: number } | null {
  const found = matchAt(NEXT_WORD, text, end)
  if (found === null) return null
  const word = found[1].toLowerCase()
  const touching = found[0].length === found[1].length
  const short =
    SHORT_SCALES.get(word) ??
    (/[$€£¥₹]\s?$/.test(text.slice(Math.max(0, start - 2), start)) ||
    MONEY_AFTER.test(text.slice(end + found[0].length, end + found[0].length + 12))
      ? LETTER_SCALES.get(word)
      : undefined)
  // "40 k" is no number of this kind, but "3.2 bn" is one; "5 m" is five metres.
  const value = SCALES.get(word) ?? (touching || word.length > 1 ? short : undefined)
  return value === undefined ? null : { value, end: end + found[0].length }
}

/** Sums of tenths come out with a tail of nines otherwise: 2.3 million. */
const exact = (value: number): number => Number(value.toPrecision(12))

interface Reading {
  end: number
  min: number
  max: number
  approximate: boolean
  scale: number
}

function readWords(text: string, at: number): NumberReading | null {
  const first = matchAt(WORD, text, at)
  if (first === null) return null
  const word = first[0].toLowerCase()
  const end = at + first[0].length
  const vague = VAGUE.get(word)
  if (vague !== undefined) return vaguePlural(text, end, vague)
  if (word === 'half') return halfOf(text, end)
  if (word === 'a' || word === 'an') return afterArticle(text, end)
  if (word === 'several' || word === 'many') return multiplied(text, end, word)
  const cardinal = readCardinal(text, at)
  return cardinal === null ? null : (fraction(text, cardinal) ?? inWords(cardinal))
}

const inWords = ({ end, min, max, approximate, scale }: Reading): NumberReading => ({
  end,
  min: exact(min),
  max: exact(max),
  approximate,
  kind: 'count',
  written: 'words',
  scale,
})

const MORE_EVEN = /^,? (?:if not|or even|even|perhaps|maybe|possibly) (hundreds|thousands|millions),?(?= of\b)/i

/** "hundreds", "tens of thousands", "hundreds of millions"; "hundreds, if not thousands, of". */
function vaguePlural(text: string, end: number, { min, max }: { min: number; max: number }): NumberReading {
  const even = MORE_EVEN.exec(text.slice(end, end + 40))
  if (even !== null) {
    const most = VAGUE.get(even[1].toLowerCase())!.max
    return inWords({ end: end + even[0].length, min, max: Math.floor(most), approximate: true, scale: 1 })
  }
  const more = /^ of (thousand|million|billion|lakh|crore)s\b/i.exec(text.slice(end, end + 20))
  const scale = more === null ? 1 : SCALES.get(more[1].toLowerCase())!
  const highest = more === null ? max : (Math.floor(max) + 1) * scale - 1
  const reading = {
    end: end + (more?.[0].length ?? 0),
    min: min * scale,
    max: Math.floor(highest),
    approximate: true,
    scale,
  }
  return inWords(reading)
}

/**
 * "half a million" is a number; "half the town", "half of them", "by half" are shares; "half-time" and "the second half of
 * the century" are nothing.
 */
function halfOf(text: string, end: number): NumberReading | null {
  if (/\b(?:first|second|latter|other) half$/i.test(text.slice(Math.max(0, end - 12), end))) return null
  const rest = text.slice(end, end + 24).toLowerCase()
  const scaled = /^(?: an?)?[ -](dozen|hundred|thousand|million|billion|trillion|lakh|crore)\b/.exec(rest)
  if (scaled !== null) {
    const value = SCALES.get(scaled[1])! / 2
    return inWords({ end: end + scaled[0].length, min: value, max: value, approximate: false, scale: 1 })
  }
  if (/^ (?:of|the|its|their|his|her|our|all|those|these|that|this|my)\b/.test(rest)) return share(end, 1, 2)
  return /\bby $/.test(text.slice(Math.max(0, end - 7), end - 4)) && !/^ an? /.test(rest) ? share(end, 1, 2) : null
}

/** "a dozen", "a hundred and twenty", "a couple of thousand", "a few dozen", "a third of". */
function afterArticle(text: string, end: number): NumberReading | null {
  const found = matchAt(NEXT_WORD, text, end)
  if (found === null) return null
  const word = found[1].toLowerCase()
  const wordEnd = end + found[0].length
  if (word === 'half') return halfOf(text, wordEnd)
  if (word === 'few' || word === 'couple' || word === 'good') return multiplied(text, wordEnd, word)
  if (SCALES.has(word)) {
    const reading = readCardinal(text, wordEnd - word.length)
    return reading && inWords(reading)
  }
  const part = PARTS.get(word)
  const ofScale = scaleOf(text, wordEnd)
  if (part !== undefined && ofScale !== null) {
    const value = ofScale.scale / part
    return inWords({ end: ofScale.end, min: value, max: value, approximate: false, scale: 1 })
  }
  return part !== undefined && isShareAt(text, wordEnd, end) ? share(wordEnd, 1, part) : null
}

/** "of a million" behind a fraction. */
function scaleOf(text: string, end: number): { scale: number; end: number } | null {
  const found = /^ of an? (million|billion|thousand|lakh|crore)\b/i.exec(text.slice(end, end + 16))
  return found === null ? null : { scale: SCALES.get(found[1].toLowerCase())!, end: end + found[0].length }
}

/**
 * A lone ordinal is a fraction only in "a third of", "by a quarter", "a third more": "a third man" is the next one, and
 * "brought on by a fifth wave" as well.
 */
const isShareAt = (text: string, end: number, before: number) =>
  /^ (?:of (?!an? )|more\b|less\b|(?:are|were|have|live|say|want|do|remain|need)\b)/.test(text.slice(end, end + 10)) ||
  (/\bby a$/i.test(text.slice(Math.max(0, before - 5), before)) && ENDS_SHARE.test(text.slice(end, end + 12)))
const ENDS_SHARE =
  /^(?:$|[^\p{L} ]| (?:of|to|in|from|on|at|by|for|or|and|but|as|if|since|over|than|when|while|this|last|next|each|every|within|between|compared|against|after|before|during)\b)/u

function multiplied(text: string, end: number, word: string): NumberReading | null {
  const scaled = /^(?: of)?(?: (dozen|hundred|thousand|million|billion|lakh|crore))?(?=[ .,;:)"”’]|$)/i.exec(
    text.slice(end, end + 16),
  )
  const scale = scaled?.[1] === undefined ? 1 : SCALES.get(scaled[1].toLowerCase())!
  const range = MULTIPLIERS.get(word)
  if (range === undefined) return null
  // "A couple of guards" are two; "a few", "several" and "many" by themselves give no number.
  if (scale === 1 && word !== 'couple') return null
  const stop =
    word === 'couple' && scale === 1
      ? end + (/^ of\b/.exec(text.slice(end, end + 4))?.[0].length ?? 0)
      : end + scaled![0].length
  return inWords({ end: stop, min: range.min * scale, max: Math.floor(range.max * scale), approximate: true, scale })
}

/** "two hundred and fifty", "forty-one", "two and a half million", "hundred". */
function readCardinal(text: string, at: number): Reading | null {
  let total = 0
  let current = 0
  let end = at
  /** The smallest value that may still follow: after "forty" only units, after "thousand" anything below. */
  let room = Number.POSITIVE_INFINITY
  let scale = 1
  /** The last scale that closed a sum: "five million two hundred thousand" adds, "two hundred thousand" multiplies. */
  let closed = 0
  for (let next = at; ; ) {
    const found = matchAt(WORD, text, next)
    if (found === null) break
    const word = found[0].toLowerCase()
    const small = SMALL.get(word)
    const tens = TENS.get(word)
    const factor = SCALES.get(word)
    if (small !== undefined && room > small && !(room <= 10 && small === 0)) {
      current += small
      room = 0.5
    } else if (tens !== undefined && room >= 100) {
      current += tens
      room = 10
    } else if (factor !== undefined && (end > at || next === at)) {
      scale = factor
      if (factor === 100 && current > 0 && current < 100) current *= 100
      else {
        total = closed > factor ? total + current * factor : (total + current || 1) * factor
        current = 0
        closed = factor
      }
      room = factor === 12 ? 0 : factor
    } else break
    end = next + word.length
    const gap = afterGap(text, end, word)
    if (gap.half) {
      current += 0.5
      end = gap.at - 1
      room = 0
    }
    if (gap.at < 0) break
    next = gap.at
  }
  if (end === at) return null
  const value = total + current
  return { end, min: value, max: value, approximate: scale === 12, scale }
}

/** Where the next word of the number would start: after a blank, a hyphen, " and " behind a scale; -1 where none can. */
function afterGap(text: string, end: number, word: string): { at: number; half: boolean } {
  const half = /^ and a half(?= (?:million|billion|thousand|lakh|crore|dozen))/i.exec(text.slice(end, end + 24))
  if (half !== null) return { at: end + half[0].length + 1, half: true }
  const and = SCALES.has(word) ? /^[ -]and[ -]/i.exec(text.slice(end, end + 5)) : null
  if (and !== null) {
    const next = matchAt(WORD, text, end + and[0].length)?.[0].toLowerCase() ?? ''
    return SMALL.has(next) || TENS.has(next) ? { at: end + and[0].length, half: false } : { at: -1, half: false }
  }
  const gap = matchAt(GAP, text, end)
  return { at: gap === null ? -1 : end + gap[0].length, half: false }
}

/** "two-thirds", "three quarters", "one fifth". */
function fraction(text: string, numerator: Reading): NumberReading | null {
  if (numerator.min < 1 || numerator.min > 20) return null
  const found = matchAt(NEXT_WORD, text, numerator.end)
  const parts = found === null ? undefined : PARTS.get(found[1].toLowerCase())
  if (parts === undefined || numerator.min >= parts) return null
  const end = numerator.end + found![0].length
  const ofScale = scaleOf(text, end)
  if (ofScale !== null) {
    const value = exact((ofScale.scale * numerator.min) / parts)
    return inWords({ end: ofScale.end, min: value, max: value, approximate: false, scale: 1 })
  }
  const plural = /s$/i.test(found![1])
  return plural || isShareAt(text, end, numerator.end) ? share(end, numerator.min, parts) : null
}

/** "one in five", "four out of ten", "1 in 10": never "one in five days". */
function proportion(text: string, numerator: NumberReading): NumberReading | null {
  if (numerator.min !== numerator.max || numerator.min < 1 || numerator.min > 99 || numerator.kind === 'share')
    return null
  const link = /^ (?:in(?: every)?|out of(?: every)?|of(?= (?:10|ten|100|a hundred)\b)) (?=[\da-z])/i.exec(
    text.slice(numerator.end, numerator.end + 14),
  )
  if (link === null) return null
  const from = numerator.end + link[0].length
  const code = text.charCodeAt(from)
  const whole = code >= 48 && code <= 57 ? readDigits(text, from) : readCardinalOnly(text, from)
  if (whole === null || whole.min <= numerator.min || whole.min > 1000) return null
  const after = text.slice(whole.end, whole.end + 12)
  if (
    /^[,.]\d|^[ -](?:second|minute|hour|day|week|month|year|decade|stage|phase|place|cit|location|attack|raid)/i.test(
      after,
    )
  )
    return null
  return share(whole.end, numerator.min, whole.min, numerator.written)
}

function readCardinalOnly(text: string, at: number): NumberReading | null {
  const reading = readCardinal(text, at)
  return reading && inWords(reading)
}

const share = (end: number, part: number, whole: number, written: 'digits' | 'words' = 'words'): NumberReading => {
  const percent = Math.round((part / whole) * 10_000) / 100
  return { end, min: percent, max: percent, approximate: false, kind: 'share', written, scale: 1 }
}
