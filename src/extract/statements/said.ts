/**
 * The day of utterance. Stated where a date stands in the cue's sentence outside what is said ("on Monday claimed"), and
 * where somebody reports it inside what that one says ("you said on Monday that"); implied where the same speaker's last
 * statement of the article has one. The day of publication alone implies nothing.
 */
import { type DateExpression, dayIn } from '../../record/index.ts'
import type { Candidate } from './candidates.ts'
import type { Context } from './context.ts'
import type { Decided } from './decide.ts'

/** The dates on which something reported can have been said: none after the day of publication. */
export function datesUntil(published: string | null, dates: readonly DateExpression[]): readonly DateExpression[] {
  if (published === null) return dates
  return dates.filter(({ value }) => {
    const day = dayIn(value)
    return day === null || day <= published.slice(0, day.length)
  })
}

export function daysSaid(
  context: Context,
  decided: readonly Decided[],
  dates: readonly DateExpression[],
): (string | null)[] {
  const { analysis, mention } = context
  const lastOf = new Map<number, string>()
  return decided.map((one) => {
    const { candidate } = one
    const stated = statedDay(context, one, dates, decided[one.within]?.candidate ?? null)
    const index = speakerOf(mention, candidate)
    const entity = index < 0 ? -1 : analysis.mentions[index].entity
    if (stated !== null) {
      // The day of what is only reported is not that of what they say here.
      if (entity >= 0 && one.within < 0 && stated.length === 10) lastOf.set(entity, stated)
      return stated
    }
    return entity < 0 ? null : (lastOf.get(entity) ?? null)
  })
}

/** The mention that the source's head heads, or else the first one that a word of the source does. */
function speakerOf(mention: Int32Array, { source, sourceHead }: Candidate): number {
  if (sourceHead >= 0 && mention[sourceHead] >= 0) return mention[sourceHead]
  for (let word = source[0] ?? 0; word < (source[1] ?? 0); word++) if (mention[word] >= 0) return mention[word]
  return -1
}

function statedDay(
  { analysis }: Context,
  { candidate }: Decided,
  dates: readonly DateExpression[],
  reporter: Candidate | null,
): string | null {
  const { words, sentences } = analysis
  const { anchor, content } = candidate
  const from = words.start[sentences[words.sentence[anchor]]]
  const to = words.end[sentences[words.sentence[anchor] + 1] - 1]
  let best: string | null = null
  let nearest = Number.POSITIVE_INFINITY
  for (const { start, end, type, value } of dates) {
    if (start < from || end > to || (type !== 'DATE' && type !== 'TIME')) continue
    const day = dayIn(value)
    if (day === null) continue
    let inside = false
    for (let k = 0; k < content.length; k += 2)
      if (start < words.end[content[k + 1] - 1] && end > words.start[content[k]]) inside = true
    if (inside || holdsSpan(candidate.source, words, start, end)) continue
    if (reporter !== null && !holdsSpan(reporter.content, words, start, end)) continue
    const distance = Math.min(Math.abs(words.start[anchor] - end), Math.abs(start - words.end[anchor]))
    // A day says more than a month or a year, however near that stands.
    const rank = distance + (day.length < 10 ? 10_000 : 0)
    if (rank < nearest) {
      nearest = rank
      best = day
    }
  }
  return best
}

function holdsSpan(pairs: readonly number[], words: Context['analysis']['words'], start: number, end: number): boolean {
  for (let k = 0; k < pairs.length; k += 2)
    if (start >= words.start[pairs[k]] && end <= words.end[pairs[k + 1] - 1]) return true
  return false
}
