/**
 * What is dated over a year before the report was published tells mostly of what happened then, and not of when somebody
 * spoke of it. Such a day is given only where the form leaves no doubt: a verb of saying, told as past, that the date
 * depends on.
 */
import { Xpos } from '../../record/index.ts'
import type { Candidate } from './candidates.ts'
import type { Context } from './context.ts'
import { isSayingVerb } from './loose.data.ts'
import { LIGHT_CUES } from './speech.data.ts'
import { OCCASION_NOUNS } from './surroundings.data.ts'

interface Words {
  /** Words `[first, end)`. */
  readonly first: number
  readonly end: number
}

/** Both in EDTF; of an interval its last day counts, and a month or year is compared as such. */
export function isOverAYearBefore(day: string, published: string): boolean {
  const last = day.slice(-10).split('/').pop()!
  return last < `${Number(published.slice(0, 4)) - 1}${published.slice(4, last.length)}`
}

/** "In 2013, Hale told the council that …", "Hale said in his 2013 interview"; not "In 2013, Hale said, the mill had burned". */
export function isToldThen({ analysis }: Context, { first, end }: Words, { anchor, source }: Candidate): boolean {
  const { lemma, xpos, head } = analysis.words
  // "Made the following comment:" says with its object what was done.
  const says = isSayingVerb(lemma[anchor]) || LIGHT_CUES.has(lemma[anchor])
  if (xpos[anchor] !== Xpos.VBD || !says || source.length === 0) return false
  const isBefore = first < anchor && first < source[0]
  if (isBefore && lemma[anchor + 1] === ',') return false
  let top = end - 1
  while (head[top] >= first && head[top] < top) top = head[top]
  const up = head[top]
  return up === anchor || (up >= 0 && OCCASION_NOUNS.has(lemma[up].toLowerCase()))
}
