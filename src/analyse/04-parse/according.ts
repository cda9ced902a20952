/**
 * "…, according to X" hangs on its clause's predicate: so do 60 of the 63 such phrases in the training treebanks, too few
 * for the parser to be sure of it where a name stands before the comma, and never is one joined to that name. What the
 * parser made of it otherwise is put right here.
 */
import { Relation, Upos } from '../../record/index.ts'
import { foldedHash } from '../atoms.ts'
import type { Mendable } from './mendable.ts'

const ACCORDING = foldedHash('according')
const TO = foldedHash('to')

/** Repairs the sentence of words `first` up to and not including `end`. */
export function attachAccording(trees: Mendable, first: number, end: number): void {
  const { lower, head } = trees
  for (let word = first; word + 1 < end; word++) {
    if (lower[word] !== ACCORDING || lower[word + 1] !== TO || head[word] <= word) continue
    let phrase = head[word]
    // A title before its name, a name before its last part.
    while (head[phrase] > phrase) phrase = head[phrase]
    repair(trees, phrase, end)
  }
}

function repair({ head, relation, uposOf }: Mendable, phrase: number, end: number): void {
  if (relation[phrase] !== Relation.conj && relation[phrase] !== Relation.appos) return
  let to = head[phrase]
  while (to >= 0 && head[to] >= 0 && uposOf(to) !== Upos.VERB) to = head[to]
  if (to < 0 || to > phrase) return
  // The tree stays projective: nothing behind the phrase may hang on a word between it and its new head.
  for (let behind = phrase + 1; behind < end; behind++) if (head[behind] > to && head[behind] < phrase) return
  head[phrase] = to
  relation[phrase] = Relation.obl
}
