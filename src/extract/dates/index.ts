/**
 * Time expressions of an article, as TIMEX3. Rules propose expressions, refiners join, widen and drop them, the
 * anchoring gives each its value from the publication date and the tense around it.
 *
 * Left out on purpose: TIMEX3's `mod` ("early", "approximately"), which the record has no field for, and calendars other
 * than the Gregorian.
 */
import type { Analysis, Article, DateExpression } from '../../record/index.ts'

export { edtfOf } from './edtf.ts'

import { anchor, type Context, remember } from './anchor.ts'
import { type Atoms, cutAtoms } from './atoms.ts'
import { parseDay } from './calendar.ts'
import { DIGITS, type Entry, LEXICON } from './lexicon.data.ts'
import type { Expression } from './meaning.ts'
import { drop } from './refiners/drop.ts'
import { join } from './refiners/join.ts'
import { widen } from './refiners/widen.ts'
import { RULES } from './rules/index.ts'
import type { Rule } from './rules/rule.ts'
import { directionAt } from './tense.ts'

/** A date expression with its rules, and the words it covers. */
export interface TracedDate extends DateExpression {
  readonly rule: string
  /** Words `[first, end)` of the analysis. */
  readonly first: number
  readonly endWord: number
}

/** The rules that can start at a lexicon entry, in order: one look-up an atom instead of a try of every rule. */
const BY_ENTRY: ReadonlyMap<Readonly<Entry>, readonly Rule[]> = new Map(
  [...LEXICON.values(), ...DIGITS].map((entry) => [
    entry,
    RULES.filter((rule) => rule.first.some((field) => entry[field] !== undefined)),
  ]),
)

export function findDates(article: Article, analysis: Analysis): TracedDate[] {
  const atoms = cutAtoms(analysis)
  const expressions = drop(atoms, widen(atoms, join(atoms, propose(atoms))), analysis)
  const context: Context = {
    published: parseDay(article.published),
    spoken: null,
    value: null,
    quarter: null,
    sentence: 0,
    quarterSentence: -99,
  }
  return expressions.map((expression) => {
    const first = atoms.word[expression.first]
    const last = atoms.word[expression.end - 1]
    context.sentence = analysis.words.sentence[first]
    const value = anchor(expression, directionAt(analysis, first, last), context)
    remember(context, expression, value)
    return {
      start: atoms.start[expression.first],
      end: atoms.end[expression.end - 1],
      type: expression.type,
      value,
      rule: expression.rule,
      first,
      endWord: last + 1,
    }
  })
}

/** The longest match at each place, left to right, none overlapping. */
function propose(atoms: Atoms): Expression[] {
  const found: Expression[] = []
  for (let at = 0; at < atoms.count; ) {
    const entry = atoms.entry[at]
    const best = entry ? longest(atoms, at, BY_ENTRY.get(entry)!) : null
    if (best) found.push(best)
    at = best ? best.end : at + 1
  }
  return found
}

function longest(atoms: Atoms, at: number, rules: readonly Rule[]): Expression | null {
  let best: Expression | null = null
  for (const rule of rules) {
    const match = rule.match(atoms, at)
    if (match && (!best || match.end > best.end)) best = { ...match, rule: rule.name }
  }
  return best
}
