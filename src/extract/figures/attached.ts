/**
 * Whether a place is told of a figure, by the tree: it hangs on the counted noun, on what happened to those counted, or on
 * what that is part of. "Lowmark backed off, with a subsidy of 40 million" and "40 men accused of attacks in Dresk" tell
 * no place of the number.
 */
import { type Analysis, PERSON_NOUNS, Relation, Upos } from '../../record/index.ts'

/** Edges looked up from the number, and from the place. */
const MOST_UP = 10
const MOST_FROM_PLACE = 6

/** The words that a figure hangs on: the counted noun, the word that decided, and what stands above them. */
export function wordsAbove({ words }: Analysis, starts: readonly number[]): ReadonlySet<number> {
  const above = new Set<number>()
  for (const start of starts) {
    let word = start
    for (let edges = 0; edges < MOST_UP && word >= 0 && !above.has(word); edges++) {
      above.add(word)
      // What somebody says is not done where he says it.
      if (REPORTED.has(words.relation[word])) break
      word = words.head[word]
    }
  }
  return above
}
const REPORTED: ReadonlySet<number> = new Set([Relation.ccomp, Relation.parataxis])

/** Null where the tree does not tell: the place hangs on what stands beside the figure's clause. */
export function hangsOn(
  { words }: Analysis,
  place: number,
  { above, acts }: { readonly above: ReadonlySet<number>; readonly acts: boolean },
): boolean | null {
  if (above.has(place)) return true
  let word = place
  for (let edges = 0; edges < MOST_FROM_PLACE; edges++) {
    const relation = words.relation[word]
    const up = words.head[word]
    if (up < 0) return null
    // "Lowmark agreed to send 40": a place that acts is none; "Lowmark arrested 40" in its own country.
    if (word === place && relation === Relation.nsubj && words.upos[up] === Upos.VERB)
      return acts ? above.has(up) || null : HAVE.has(words.lemma[up]) && above.has(up)
    // "40 men accused of attacks in Dresk"; but of "in a blast that came near Dresk" it is where the blast was.
    if (DESCRIBES.has(relation) && (above.has(up) || isPerson(words, up))) return false
    const isClause = CLAUSE.has(relation) || (relation === Relation.conj && words.upos[word] === Upos.VERB)
    if (isClause) return null
    if (above.has(up)) return true
    word = up
  }
  return null
}
const isPerson = ({ lemma }: Analysis['words'], word: number): boolean => PERSON_NOUNS.has(lemma[word])

/** A place that loses or sees so many is where they are. */
const HAVE: ReadonlySet<string> = new Set('have see lose suffer record report register'.split(' '))
/** What somebody is said to have done elsewhere. */
const DESCRIBES: ReadonlySet<number> = new Set([Relation.acl, Relation['acl:relcl']])
/** What a country does to people at home. */
export const HELD: ReadonlySet<string> = new Set(['detained', 'deported', 'released', 'evacuated', 'rescued'])
const CLAUSE: ReadonlySet<number> = new Set([
  Relation.advcl,
  Relation['advcl:relcl'],
  Relation.ccomp,
  Relation.parataxis,
])
