/**
 * Word by word to candidates: numbers with their modifiers, unit and the noun they count, traps left out. What they
 * measure is decided later, when all numbers of the sentence are known (measure.ts).
 */
import { type Analysis, Upos, wordAt } from '../../record/index.ts'
import { countedAfter, countedByTree } from './counted.ts'
import { type Quantity, readQuantity } from './modifiers.ts'
import { canStart, isFraction } from './numbers.ts'
import type { Numeral } from './numeral.ts'
import { SPORT, VOTING } from './traps.data.ts'
import { isTrap } from './traps.ts'
import { type UnitReading, unitOf } from './units.ts'

/** A number of the sentence with all that its own words say. */
export interface Candidate extends Numeral {
  readonly quantity: Quantity
  readonly unit: UnitReading | null
  /** Where the figure's span ends: after "percent" and "-strong", but before "tonnes", which is what is counted. */
  readonly spanEnd: number
}

/** Reads the number at a word, if one begins there, into `candidates`; gives the word to go on from. */
export function propose(analysis: Analysis, word: number, limit: number, candidates: Candidate[]): number {
  const { text, words } = analysis
  const start = words.start[word]
  const code = text.charCodeAt(start)
  const digit = (code >= 48 && code <= 57) || isFraction(text[start])
  if (!digit) {
    // The lemma of a name keeps its capital, and "Thousands" at a sentence's start may be taken for one.
    const lemma = code < 97 ? words.lemma[word].toLowerCase() : words.lemma[word]
    const starts =
      lemma === 'a' || lemma === 'an' ? word + 1 < limit && canStart(words.lemma[word + 1]) : canStart(lemma)
    if (!starts) return word + 1
  }
  const quantity = readQuantity(text, start)
  if (quantity === null) return word + 1
  if (quantity.end > words.end[limit - 1] || isTrap(text, quantity)) return skip(analysis, quantity, word)
  if (quantity.against !== null) return pair(analysis, quantity, word, limit, candidates)
  candidates.push(candidateOf(analysis, quantity, word, limit))
  return Math.max(word + 1, wordAt(analysis, quantity.end))
}

/** A trap takes the digits that touch it with it: "T-72", "555-0134", "10.30". */
function skip({ text, words }: Analysis, quantity: Quantity, word: number): number {
  let next = word + 1
  while (next < words.count && words.start[next] < (quantity.against?.end ?? quantity.end)) next++
  while (
    next < words.count &&
    words.start[next] === words.end[next - 1] &&
    /[\p{N}\p{L}/:.+-]/u.test(text[words.start[next]])
  )
    next++
  return next
}

/** "52-48", "180 to 95": votes for and against beside words of voting, a score or nothing elsewhere. */
function pair(analysis: Analysis, quantity: Quantity, word: number, limit: number, candidates: Candidate[]): number {
  const { words, text } = analysis
  const after = wordAt(analysis, quantity.against!.end)
  const near = (list: readonly string[]) => {
    for (let at = Math.max(0, word - 25); at < Math.min(limit, after + 8); at++)
      if (list.includes(words.lemma[at].toLowerCase())) return true
    return false
  }
  const linkedByTo = /^ to /.test(text.slice(quantity.end))
  if (!near(VOTING) || (near(SPORT) && !near(['vote', 'ballot', 'motion', 'bill']))) return after
  if (!linkedByTo && text.slice(quantity.end, quantity.against!.start).trim().length > 1) return after
  const first = { ...quantity, against: null }
  const { start, end, value } = quantity.against!
  const second: Quantity = {
    ...first,
    start,
    number: start,
    end,
    min: value,
    max: value,
    bound: 'exact',
    approximate: false,
  }
  const unit: UnitReading = { measure: 'votes', counted: null, end: quantity.end, after: quantity.end }
  candidates.push({ ...candidateOf(analysis, first, word, limit), unit, counted: null })
  candidates.push({
    ...candidateOf(analysis, second, wordAt(analysis, start), limit),
    unit: { ...unit, end, after: end },
    counted: null,
  })
  return after
}

function candidateOf(analysis: Analysis, quantity: Quantity, word: number, limit: number): Candidate {
  const { text } = analysis
  const unit =
    quantity.kind === 'share'
      ? { measure: 'share', counted: null, end: quantity.end, after: quantity.end }
      : unitOf(text, quantity)
  const after = unit?.after ?? (text.startsWith('-strong', quantity.end) ? quantity.end + 7 : quantity.end)
  const end = wordAt(analysis, after)
  // "Ten percent selected the first": what follows a share without "of" is its noun or nothing.
  const bare = unit?.measure === 'share' && analysis.words.upos[end] === Upos.VERB
  const counted = bare
    ? null
    : (countedAfter(analysis, end, limit) ??
      (unit === null ? countedByTree(analysis, wordAt(analysis, quantity.end - 1)) : null))
  return {
    first: word,
    end,
    counted,
    start: quantity.start,
    integral: Number.isInteger(quantity.min) && Number.isInteger(quantity.max),
    quantity,
    unit,
    spanEnd: unit?.end ?? after,
  }
}
