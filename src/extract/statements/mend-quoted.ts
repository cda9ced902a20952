/** Where quoted words begin and end: what stands before a quotation, and the outlet's next paragraph, are no part of it. */
import type { Candidate } from './candidates.ts'
import type { Context } from './context.ts'

/**
 * "Ilse Rosen was clear. “Nobody asked us,” she said": where the cue closes a quotation, the content does not begin in an
 * unquoted sentence before it.
 */
export function withoutLeadIn(context: Context, { anchor, content }: Candidate): readonly number[] {
  const { analysis, quotation } = context
  const { sentence, lemma } = analysis.words
  const [first, end] = content
  if (end > anchor || quotation[first] >= 0 || quotation[end - 1] < 0) return content
  let from = end - 1
  while (from > first && quotation[from - 1] === quotation[end - 1]) from--
  // Before the opening mark, a sentence ends, whether the analysis has parted it or not.
  const before = from - 2
  if (before < first) return content
  return STOPS.has(lemma[before]) || sentence[before] !== sentence[end - 1] ? [from, end, ...content.slice(2)] : content
}

const STOPS = new Set(['.', '!', '?'])

/** "Ilse Rosen wrote:" and a paragraph without marks: the outlet's next paragraph is not hers. */
export function withoutLaterParagraphs(
  { analysis, block, quotation }: Context,
  { anchor, content }: Candidate,
): readonly number[] {
  const last = content.length - 2
  const [first, end] = [content[last], content[last + 1]]
  if (first < anchor || block[first] === block[end - 1] || quotation[first] >= 0) return content
  let stop = first
  while (stop < end && block[stop] === block[first] && stop < analysis.words.count) stop++
  return [...content.slice(0, last), first, stop]
}
