/**
 * "The mayor was accused by the auditor of hiding the debt": in the passive whoever says it stands behind "by", and the
 * models, which meet few of these, find nobody or put the phrase into what is said.
 */
import { Relation, Upos, Xpos } from '../../record/index.ts'
import type { Candidate } from './candidates.ts'
import { type Context, dependentBy } from './context.ts'
import { phraseOf } from './speakers.ts'

/** Persons, organisations, states and groups: "by 40 percent" and "by Friday" are nobody. */
const SOMEBODY = new Set([1, 2, 3, 4])
/** "Was quoted by the newspaper as saying": a report within a report, which `nesting` reads. */
const QUOTING = new Set(['quote', 'cite', 'hear'])

/** Null where the statement has a source already, or nobody is named. */
export function withAgent(context: Context, candidate: Candidate): Candidate | null {
  const { analysis, dependents, standing } = context
  const { lemma, upos, xpos } = analysis.words
  const { anchor, content, source } = candidate
  if (source.length > 0 || xpos[anchor] !== Xpos.VBN || QUOTING.has(lemma[anchor])) return null
  if (dependentBy(context, anchor, Relation['aux:pass']) < 0) return null
  for (let at = dependents.offset[anchor]; at < dependents.offset[anchor + 1]; at++) {
    const head = dependents.list[at]
    const by = dependents.left[head]
    if (head < anchor || lemma[by] !== 'by' || by >= head || !SOMEBODY.has(standing[head] % 10)) continue
    const [first, to] = phraseOf(context, head, by + 1, dependents.right[head]).pairs
    // "By the auditor of hiding the debt": the tree hangs on the name what goes on from the verb.
    let end = to
    while (end > head + 1 && (upos[end - 1] === Upos.ADP || upos[end - 1] === Upos.SCONJ)) end--
    const left = without(content, by, end)
    return left.length === 0 ? null : { ...candidate, source: [first, end], sourceHead: head, content: left }
  }
  return null
}

/** The pairs without the words `[first, end)`. */
function without(pairs: readonly number[], first: number, end: number): number[] {
  const left: number[] = []
  for (let k = 0; k < pairs.length; k += 2) {
    const [from, to] = [pairs[k], pairs[k + 1]]
    if (from < Math.min(to, first)) left.push(from, Math.min(to, first))
    if (Math.max(from, end) < to) left.push(Math.max(from, end), to)
  }
  return left
}
