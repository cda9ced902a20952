/** How a quote stands to words on record: the verdict, and what a reader must not miss. */
import type { Statement } from '../record/index.ts'
import { carries, type DifferenceRun, isNegator, wordsOf } from '../wording/index.ts'
import { changesOf } from './check-changes.ts'
import type { CheckWarning, Verdict } from './wording-answers.ts'

/** Less of a quote than this is not that quote. */
const ENOUGH = 0.6
/** "that", "and" and the like at a quote's head are not missed. */
const LEADING = new Set(['that', 'and', 'but', 'so', 'then', 'because'])
const CONDITION =
  /^\W*(?:unless|until|if|only if|provided|without|except|as long as|so long as|on condition|before)\b/iu
/** Words before a quote within which a "not" governs it. */
const REACH = 4

export interface Judged {
  readonly verdict: Verdict
  readonly warnings: readonly CheckWarning[]
}

export function verdictOf(
  runs: readonly DifferenceRun[],
  { negated, cue }: Pick<Statement, 'negated' | 'cue'>,
): Judged {
  if (sharedPart(runs) < ENOUGH) return { verdict: 'not-on-record', warnings: [] }
  const warnings: CheckWarning[] = []
  for (const run of runs.filter((each) => each.negation)) {
    warnings.push(negatorsIn(run.before) > negatorsIn(run.after) ? 'negation-missing' : 'negation-added')
  }
  const changes = changesOf(runs)
  if (changes.some(({ kind }) => kind === 'opposite')) warnings.push('opposite-word')
  if (negated) warnings.push('not-said')
  else if (cue?.stance === 'denies') warnings.push('denied')
  const first = runs.findIndex(({ kind }) => kind !== 'beyond')
  const lead = runs.slice(0, first).map(({ before }) => before)
  const rest = runs.slice(runs.findLastIndex(({ kind }) => kind !== 'beyond') + 1).map(({ before }) => before)
  const end = runs.findLast(({ kind }) => kind !== 'beyond')?.before ?? ''
  if (cutsNegator(lead.join('')) || cutsNextNegator(end, rest.join(''))) warnings.push('negation-cut-off')
  const turned = warnings.length > 0
  if (changes.some(({ kind }) => kind === 'number')) warnings.push('number-changed')
  if (CONDITION.test(rest.join(''))) warnings.push('condition-cut-off')
  return {
    verdict: turned ? 'negated' : plainVerdict(runs, lead.join(''), rest.join('')),
    warnings: [...new Set(warnings)],
  }
}

function plainVerdict(runs: readonly DifferenceRun[], lead: string, rest: string): Verdict {
  const kinds = new Set(runs.map(({ kind }) => kind))
  if (kinds.has('inserted') || kinds.has('replaced')) return 'altered'
  if (kinds.has('deleted')) return 'shortened'
  const last = runs.findLast(({ kind }) => kind === 'same')?.before ?? ''
  return beginsWhole(lead) && endsWhole(last, rest) ? 'verbatim' : 'shortened'
}

/** Words that carry count twice. */
function sharedPart(runs: readonly DifferenceRun[]): number {
  let [shared, all] = [0, 0]
  for (const { kind, after } of runs) {
    for (const { normal } of wordsOf(after)) {
      const weight = carries(normal) ? 2 : 1
      all += weight
      if (kind === 'same') shared += weight
    }
  }
  return all === 0 ? 0 : shared / all
}

/** At a sentence's or a quotation's start. */
function beginsWhole(lead: string): boolean {
  const end = lead.trimEnd()
  return /(?:^|[.!?…:;“"«‘][”’"')]*)$/u.test(end) || wordsOf(lead).every(({ normal }) => LEADING.has(normal))
}

/** At a sentence's or a quotation's end. */
const endsWhole = (last: string, rest: string) => wordsOf(rest).length === 0 || /[.!?…;”"»][”’"')]*\s*$/u.test(last)

/** Whether a "not" stands shortly before, in the same sentence. */
function cutsNegator(lead: string): boolean {
  const clause = lead.split(/[.!?…;:—–“”"]/u).at(-1) ?? ''
  return wordsOf(clause)
    .slice(-REACH)
    .some(({ normal }) => isNegator(normal))
}

/** Whether the next word in the same clause is a "not": "he is" of "he is not". */
const cutsNextNegator = (last: string, rest: string) => {
  const [next] = wordsOf(rest)
  return /[\p{L}\p{N}]\s*$/u.test(last) && next !== undefined && isNegator(next.normal)
}

const negatorsIn = (text: string) => wordsOf(text).filter(({ normal }) => isNegator(normal)).length
