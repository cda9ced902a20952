/**
 * Whether what a figure counts is claimed to be so: or denied, feared, planned, or only supposed. Read off the verb that
 * governs the number: its auxiliaries and negation ("did not kill four", "could kill 40"), and the verbs that it is the
 * complement of ("plans to send 40", "fear that 40 died").
 */
import { type Analysis, dependentsOf, type FigureStatus, Relation, Upos } from '../../record/index.ts'
import { MODALS, UNREAL } from './status.data.ts'

/** So many edges up from the number. */
const MOST_EDGES = 8
const COMPLEMENTS: ReadonlySet<number> = new Set([Relation.xcomp, Relation.ccomp, Relation.acl, Relation.advcl])

export interface Harmed {
  /** The counted noun, or the number itself. */
  readonly head: number
  /** The number's first word. */
  readonly first: number
  /** The word that tells what happened to those counted; -1: none. */
  readonly clue: number
}

export function statusOf(analysis: Analysis, { head, first, clue }: Harmed): FigureStatus {
  const { words } = analysis
  // "The miners killed in the fire could have lived": what modifies them is what was done to them.
  if (clue >= 0 && words.head[clue] === head && MODIFIERS.has(words.relation[clue]))
    return ofPredicate(analysis, clue) ?? 'claimed'
  // "A list of lawyers for the three who are in jail": those who are known are there, whatever is denied of others.
  const isKnown = DEFINITE.has(words.lemma[first - 1]?.toLowerCase())
  let word = head
  let below = -1
  for (let edges = 0; edges < MOST_EDGES && word >= 0; edges++) {
    if (isKnown && below >= 0 && below === clue) return 'claimed'
    const own =
      below >= 0 && !COMPLEMENTS.has(words.relation[below]) ? null : UNREAL.get(words.lemma[word].toLowerCase())
    if (!isKnown && own && below >= 0 && isComplement(analysis, below, word)) return own
    const status = isKnown && word !== clue ? null : ofPredicate(analysis, word)
    if (status !== null) return status
    if (own === undefined && isClauseEnd(words.relation[word])) return 'claimed'
    below = word
    word = words.head[word]
  }
  return 'claimed'
}
const MODIFIERS: ReadonlySet<number> = new Set([Relation.acl, Relation.amod, Relation['acl:relcl']])
const DEFINITE: ReadonlySet<string> = new Set('the these those his her their its our all'.split(' '))

/** A relative clause, and what is only coordinated or says so, tells nothing of what stands above it. */
const isClauseEnd = (relation: number): boolean =>
  relation === Relation['acl:relcl'] || relation === Relation['advcl:relcl'] || relation === Relation.parataxis

/** "Plans to send 40", "fears that 40 died"; not "planned the attack, killing 40". */
function isComplement(analysis: Analysis, clause: number, verb: number): boolean {
  const { words } = analysis
  const relation = words.relation[clause]
  if (relation === Relation.advcl) return false
  if (relation !== Relation.acl) return clause > verb
  return marked(analysis, clause, 'to')
}

/** What a predicate's own small words say. */
function ofPredicate(analysis: Analysis, word: number): FigureStatus | null {
  const { words } = analysis
  if (words.upos[word] !== Upos.VERB && words.upos[word] !== Upos.AUX && words.upos[word] !== Upos.ADJ) return null
  const { offset, list } = dependentsOf(analysis)
  for (let at = offset[word]; at < offset[word + 1]; at++) {
    const child = list[at]
    const lemma = words.lemma[child].toLowerCase()
    if (child > word) continue
    if (words.relation[child] === Relation.aux) {
      const status = MODALS.get(lemma)
      if (status !== undefined) return status
    }
    if (lemma === 'not' || lemma === "n't" || lemma === 'n’t' || lemma === 'never') return 'denied'
    if (words.relation[child] === Relation.mark && (lemma === 'if' || lemma === 'whether' || lemma === 'unless'))
      return 'supposed'
  }
  return null
}

function marked(analysis: Analysis, word: number, lemma: string): boolean {
  const { offset, list } = dependentsOf(analysis)
  for (let at = offset[word]; at < offset[word + 1]; at++) if (analysis.words.lemma[list[at]] === lemma) return true
  return false
}
