/** What is mended in a statement after it was decided, in order; each repair that changed something is told. */
import type { DateExpression } from '../../record/index.ts'
import type { Candidate } from './candidates.ts'
import type { Context } from './context.ts'
import type { Decided } from './decide.ts'
import { withBefore, withoutAnothers, withoutDate, withoutLeadingDay } from './mend.ts'
import { withClauseBefore, withinRelative, withoutAside, withSubject } from './mend-extent.ts'
import { withoutLaterParagraphs, withoutLeadIn } from './mend-quoted.ts'

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
  { repair: 'without a date', part: 'source', mend: (context, { source }, dates) => withoutDate(context, source, dates) },
  { repair: 'with what stands before "according to"', part: 'content', mend: (context, { anchor, content }) => withBefore(context, anchor, content) },
  { repair: 'without another source’s', part: 'content', mend: (context, { anchor, content }) => withoutAnothers(context, anchor, content) },
  { repair: 'without the day of saying', part: 'content', mend: (context, { anchor, content }, dates) => withoutLeadingDay(context, anchor, content, dates) },
  { repair: 'without the sentence before the quotation', part: 'content', mend: withoutLeadIn },
  { repair: 'without the paragraphs after', part: 'content', mend: withoutLaterParagraphs },
  { repair: 'the clause before, where a day follows the cue', part: 'content', mend: withClauseBefore },
  { repair: 'within the relative clause', part: 'content', mend: withinRelative },
  { repair: 'without what the outlet adds', part: 'content', mend: withoutAside },
  { repair: 'with its subject', part: 'content', mend: withSubject },
] // biome-ignore format: one table

export function repaired(
  context: Context,
  one: Decided,
  dates: readonly DateExpression[],
): { readonly decided: Decided; readonly changes: readonly Change[] } {
  let { candidate } = one
  const changes: Change[] = []
  for (const { repair, part, mend } of REPAIRS) {
    const before = candidate[part]
    const after = mend(context, candidate, dates)
    if (after === before || (after.length === before.length && after.every((word, at) => word === before[at]))) continue
    changes.push({ repair, part, before, after })
    candidate = { ...candidate, [part]: after }
  }
  return { decided: changes.length === 0 ? one : { ...one, candidate }, changes }
}
