/** What is mended in a statement after it was decided, in order; each repair that changed something is told. */
import type { DateExpression } from '../../record/index.ts'
import { type Candidate, holds } from './candidates.ts'
import type { Context } from './context.ts'
import type { Decided } from './decide.ts'
import { withBefore, withoutAnothers, withoutDate, withoutLeadingDay } from './mend.ts'
import { withCurrency, withoutApposition, withoutDateline } from './mend-apposed.ts'
import {
  withClauseBefore,
  withinItsClause,
  withinRelative,
  withoutAddressee,
  withoutAside,
  withoutNextReport,
  withSubject,
} from './mend-extent.ts'
import { withAgent, withoutPatient } from './mend-passive.ts'
import { withoutLaterParagraphs, withoutLeadIn } from './mend-quoted.ts'
import { inRelative, turned, withWholeName } from './mend-source.ts'

export interface Change {
  readonly repair: string
  readonly part: 'source' | 'content'
  /** Words `[first, end)`, one pair after the other. */
  readonly before: readonly number[]
  readonly after: readonly number[]
}

interface Repair {
  readonly repair: string
  readonly part: 'source' | 'content'
  readonly mend: (context: Context, candidate: Candidate, dates: readonly DateExpression[]) => readonly number[]
}

const REPAIRS: readonly Repair[] = [
  { repair: 'without whom it is said to', part: 'source', mend: withoutPatient },
  { repair: 'without a date', part: 'source', mend: (context, { source }, dates) => withoutDate(context, source, dates) },
  { repair: 'with what stands before "according to"', part: 'content', mend: (context, { anchor, content }) => withBefore(context, anchor, content) },
  { repair: 'without another source’s', part: 'content', mend: (context, { anchor, content }) => withoutAnothers(context, anchor, content) },
  { repair: 'without the day of saying', part: 'content', mend: (context, { anchor, content }, dates) => withoutLeadingDay(context, anchor, content, dates) },
  { repair: 'without the sentence before the quotation', part: 'content', mend: withoutLeadIn },
  { repair: 'without the paragraphs after', part: 'content', mend: withoutLaterParagraphs },
  { repair: 'the clause before, where a day follows the cue', part: 'content', mend: withClauseBefore },
  { repair: 'within the relative clause', part: 'content', mend: withinRelative },
  { repair: 'within its own clause', part: 'content', mend: withinItsClause },
  { repair: 'without what the outlet adds', part: 'content', mend: withoutAside },
  { repair: 'without who is told', part: 'content', mend: withoutAddressee },
  { repair: 'without the next report', part: 'content', mend: withoutNextReport },
  { repair: 'without who the source is', part: 'content', mend: withoutApposition },
  { repair: 'without the place that opens the report', part: 'content', mend: withoutDateline },
  { repair: 'with the sign of its currency', part: 'content', mend: withCurrency },
  { repair: 'with its subject', part: 'content', mend: withSubject },
] // biome-ignore format: one table

/** What changes source and content together. */
const TURNS = [
  ['who said it stands behind the verb', turned],
  ['who did it stands behind "by"', withAgent],
] as const

export function repaired(
  context: Context,
  one: Decided,
  dates: readonly DateExpression[],
): { readonly decided: Decided; readonly changes: readonly Change[] } {
  const changes: Change[] = []
  const told = (repair: string, part: 'source' | 'content', before: readonly number[], after: readonly number[]) => {
    if (!isSame(before, after)) changes.push({ repair, part, before, after })
  }
  const whole = withWholeName(context, one)
  told('with the whole name', 'source', one.candidate.source, whole.candidate.source)
  const named = inRelative(context, whole)
  for (const part of ['source', 'content'] as const)
    told('what the relative clause tells', part, whole.candidate[part], named.candidate[part])
  let { candidate } = named
  for (const [repair, turn] of TURNS) {
    const other = turn(context, candidate)
    if (other === null) continue
    for (const part of ['source', 'content'] as const) told(repair, part, candidate[part], other[part])
    candidate = other
  }
  for (const { repair, part, mend } of REPAIRS) {
    const before = candidate[part]
    const after = mend(context, candidate, dates)
    if (isSame(before, after)) continue
    told(repair, part, before, after)
    candidate = { ...candidate, [part]: after }
  }
  if (changes.length === 0) return { decided: one, changes }
  // The cue gives up what the content took of it.
  const { cue } = named
  const end =
    candidate.content[0] > cue[0] ? Math.min(cue[1], Math.max(candidate.content[0], candidate.anchor + 1)) : cue[1]
  return {
    decided: { ...named, cue: [cue[0], end], candidate: { ...candidate, sourceHead: headIn(context, candidate) } },
    changes,
  }
}

const isSame = (before: readonly number[], after: readonly number[]): boolean =>
  after === before || (after.length === before.length && after.every((word, at) => word === before[at]))

/** The head of a source that was changed: as before where it is still in it, else the word that no other of it governs. */
function headIn({ analysis }: Context, { source, sourceHead }: Candidate): number {
  if (source.length === 0) return -1
  if (holds(source, sourceHead)) return sourceHead
  const { head } = analysis.words
  const [first, end] = source
  for (let word = first; word < end; word++) if (head[word] < first || head[word] >= end) return word
  return end - 1
}
