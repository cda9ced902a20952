/**
 * Who may be the source of a cue: the noun phrases of its sentence that stand in a telling relation to it, whole and
 * without their trailing clauses, and nobody.
 */
import { Relation, Upos, Xpos } from '../../record/index.ts'
import type { Context } from './context.ts'
import { type Proposals, propose } from './proposals.ts'

export const SOURCE_RECIPES = [
  'nobody',
  'dependent',
  'of the verb above',
  'governor',
  'object of the preposition',
  'noun phrase',
  'line',
  'previous sentence',
  'deeper dependent',
  'of a verb before',
] as const
const NOMINAL = new Set<number>([Upos.NOUN, Upos.PROPN, Upos.PRON, Upos.NUM, Upos.DET, Upos.ADJ, Upos.X, Upos.SYM])
/** Words that a noun phrase does not begin with, whatever the tree says. */
const NO_OPENING = new Set<number>([Upos.ADP, Upos.SCONJ, Upos.CCONJ, Upos.PUNCT])
const TRAILING = new Set<number>([
  Relation['acl:relcl'],
  Relation.acl,
  Relation.appos,
  Relation.nmod,
  Relation.conj,
  Relation.parataxis,
  Relation.advcl,
  Relation.dep,
  Relation.obl,
  Relation.list,
  Relation['nmod:unmarked'],
  Relation.ccomp,
])
const LINKS = new Set<number>([
  Relation.conj,
  Relation.xcomp,
  Relation.advcl,
  Relation.ccomp,
  Relation.acl,
  Relation.parataxis,
  Relation.obj,
  Relation.obl,
  Relation.nmod,
  Relation['acl:relcl'],
  Relation.dep,
  Relation['nmod:poss'],
])

const FINITE = new Set<number>([Xpos.VBD, Xpos.VBZ, Xpos.VBP])
/** How many finite verbs before a participle may have its subject. */
const VERBS_BEFORE = 3

/** Proposal 0 is always nobody: it has no words. */
export function proposeSources(context: Context, cue: number, proposals: Proposals): void {
  const { analysis, dependents } = context
  const { words, sentences } = analysis
  const { head, relation, upos, xpos, lemma } = words
  const { left, right, offset, list } = dependents
  const sentence = words.sentence[cue]
  const first = sentences[sentence]
  const end = sentences[sentence + 1]
  proposals.count = 1
  proposals.recipe[0] = 0
  proposals.head[0] = -1
  for (let k = 0; k < 3; k++) proposals.first[k] = proposals.end[k] = -1

  const phrase = (recipe: number, word: number) => {
    if (word === cue || (!NOMINAL.has(upos[word]) && context.mention[word] < 0)) return
    let from = left[word]
    let to = right[word]
    // A cue that marks the phrase ("according to the ministry") and the case marker are no part of who speaks.
    if (from <= cue && cue < word) from = cue + 1
    while (
      from < word &&
      (NO_OPENING.has(upos[from]) || relation[from] === Relation.case || relation[from] === Relation.fixed)
    )
      from++
    if (to === word + 2 && lemma[word + 1] === "'s") to--
    // A relative clause with the cue: who speaks is what stands before it.
    if (word < cue && cue < to) to = Math.max(word + 1, Math.min(cue, leftOfClause(context, word, cue)))
    propose(proposals, context, recipe, word, cue, from, to)
    for (let at = offset[word]; at < offset[word + 1]; at++) {
      const below = list[at]
      if (below > word && TRAILING.has(relation[below]) && left[below] > word && left[below] < to)
        propose(proposals, context, recipe, word, cue, from, left[below])
    }
    propose(proposals, context, recipe, word, cue, word, word + 1)
  }
  for (let at = offset[cue]; at < offset[cue + 1]; at++) {
    phrase(1, list[at])
    for (let deep = offset[list[at]]; deep < offset[list[at] + 1]; deep++) phrase(8, list[deep])
  }
  let verb = cue
  for (let step = 0; step < 5; step++) {
    const kind = relation[verb]
    if (head[verb] < 0) break
    if (step === 0 && (kind === Relation.case || kind === Relation.mark)) phrase(4, head[verb])
    else if (!LINKS.has(kind) && step > 0) break
    verb = head[verb]
    phrase(3, verb)
    for (let at = offset[verb]; at < offset[verb + 1]; at++) phrase(2, list[at])
  }
  // "The minister said there would be no talks, adding that …": whoever says the one says the other, whatever it hangs from.
  if (xpos[cue] === Xpos.VBG && cue > first && upos[cue - 1] === Upos.PUNCT) {
    let verbs = 0
    for (let before = cue - 1; before >= first && verbs < VERBS_BEFORE; before--) {
      if (!FINITE.has(xpos[before])) continue
      verbs++
      for (let at = offset[before]; at < offset[before + 1]; at++)
        if (relation[list[at]] === Relation.nsubj) phrase(9, list[at])
    }
  }
  // Noun phrases near by, for when the tree is wrong.
  let made = 0
  for (let distance = 1; distance < 16 && made < 8; distance++) {
    for (const word of [cue - distance, cue + distance]) {
      if (word < first || word >= end) continue
      if (upos[word] !== Upos.PROPN && upos[word] !== Upos.NOUN && upos[word] !== Upos.PRON) continue
      if (relation[word] === Relation.compound || relation[word] === Relation.flat) continue
      phrase(5, word)
      made++
    }
  }
  if (
    lemma[cue] === ':' ||
    lemma[cue] === '—' ||
    lemma[cue] === '–' ||
    lemma[cue] === '―' ||
    lemma[cue] === '--' ||
    lemma[cue] === '-'
  ) {
    propose(proposals, context, 6, -1, cue, first, cue)
    propose(proposals, context, 6, -1, cue, cue + 1, end)
  }
  if (end - first < 4 && sentence > 0) propose(proposals, context, 7, -1, cue, sentences[sentence - 1], first)
}

function leftOfClause({ analysis, dependents }: Context, word: number, cue: number): number {
  let at = cue
  const { head } = analysis.words
  while (head[at] >= 0 && head[at] !== word) at = head[at]
  return head[at] === word ? dependents.left[at] : cue
}
