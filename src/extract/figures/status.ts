/**
 * Whether what a figure counts is claimed to be so: or denied, feared, planned, or only supposed. Read off the verb that
 * governs the number: its auxiliaries and negation ("did not kill four", "could kill 40"), and the verbs that it is the
 * complement of ("plans to send 40", "fear that 40 died").
 */
import { type Analysis, dependentsOf, type FigureStatus, Relation, Upos, Xpos } from '../../record/index.ts'
import {
  AWAITED,
  AWAITED_ADJECTIVES,
  AWAITED_NOUNS,
  AWAITED_OF,
  CONSIDERED,
  MODALS,
  PERHAPS,
  UNREAL,
} from './status.data.ts'

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
    return ofPredicate(analysis, clue) ?? ofPredicate(analysis, head) ?? 'claimed'
  // "A list of lawyers for the three who are in jail": those who are known are there, whatever is denied of others.
  const isKnown = DEFINITE.has(words.lemma[first - 1]?.toLowerCase())
  if (!isKnown && isAwaited(analysis, head)) return 'planned'
  let word = head
  let below = -1
  for (let edges = 0; edges < MOST_EDGES && word >= 0; edges++) {
    if (isKnown && below >= 0 && below === clue) return 'claimed'
    const own =
      below >= 0 && !COMPLEMENTS.has(words.relation[below]) ? null : UNREAL.get(words.lemma[word].toLowerCase())
    if (!isKnown && own && below >= 0 && isComplement(analysis, below, word)) return own
    const wanted = isKnown || below < 0 ? null : ofWanting(analysis, below, word)
    if (wanted !== null) return wanted
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
  return marked(analysis, clause, /^to$/)
}

/** "Sought 40", "40 are expected", "asked for 40", "a target of 40", "a deal to buy 40", "is set to send 40". */
function ofWanting(analysis: Analysis, below: number, word: number): FigureStatus | null {
  const { words } = analysis
  const relation = words.relation[below]
  const lemma = words.lemma[word].toLowerCase()
  if (words.upos[word] === Upos.NOUN) {
    const isOf = relation === Relation.nmod && marked(analysis, below, /^(?:of|for|to|on)$/)
    return isOf || (relation === Relation.acl && marked(analysis, below, /^to$/))
      ? (AWAITED_NOUNS.get(lemma) ?? null)
      : null
  }
  // "Backs cutting 40".
  if (words.xpos[below] === Xpos.VBG && CONSIDERED.has(lemma) && COMPLEMENTS.has(relation)) return 'planned'
  // "Proposed a tax to go with 40".
  if (relation === Relation.advcl && marked(analysis, below, /^to$/) && AWAITED.has(lemma)) return 'planned'
  if (COMPLEMENTS.has(relation) && relation !== Relation.advcl && marked(analysis, below, /^to$/))
    return words.upos[word] === Upos.ADJ && AWAITED_OF.has(lemma) ? 'planned' : null
  const isObject = relation === Relation.obj || relation === Relation['nsubj:pass']
  if (isObject && AWAITED.has(lemma)) return 'planned'
  return relation === Relation.obl && FOR.has(lemma) && marked(analysis, below, /^(?:for|at)$/) ? 'planned' : null
}
const FOR: ReadonlySet<string> = new Set(['ask', 'call', 'aim', 'apply', 'hope', 'push', 'press', 'plan'])

/** "A planned 40 homes". */
function isAwaited(analysis: Analysis, head: number): boolean {
  const { words } = analysis
  const { offset, list } = dependentsOf(analysis)
  for (let at = offset[head]; at < offset[head + 1]; at++) {
    const child = list[at]
    if (words.relation[child] === Relation.amod && AWAITED_ADJECTIVES.has(words.lemma[child].toLowerCase())) return true
  }
  return false
}

/** What a predicate's own small words say. */
function ofPredicate(analysis: Analysis, word: number): FigureStatus | null {
  const { words } = analysis
  const isNoun = words.upos[word] !== Upos.VERB && words.upos[word] !== Upos.AUX && words.upos[word] !== Upos.ADJ
  const { offset, list } = dependentsOf(analysis)
  for (let at = offset[word]; at < offset[word + 1]; at++) {
    const child = list[at]
    const lemma = words.lemma[child].toLowerCase()
    if (child > word) continue
    if (words.relation[child] === Relation.aux) {
      const status = MODALS.get(lemma)
      if (status !== undefined) return status
    }
    // "There could be losses of 40": of a noun only its "be" tells.
    if (isNoun && words.relation[child] === Relation.cop) return ofPredicate(analysis, child)
    if (isNoun) continue
    if (lemma === 'not' || lemma === "n't" || lemma === 'n’t' || lemma === 'never') return 'denied'
    if (words.relation[child] === Relation.advmod && PERHAPS.has(lemma)) return 'supposed'
    if (words.relation[child] === Relation.mark && (lemma === 'if' || lemma === 'whether' || lemma === 'unless'))
      return 'supposed'
  }
  return null
}

function marked(analysis: Analysis, word: number, lemma: RegExp): boolean {
  const { offset, list } = dependentsOf(analysis)
  for (let at = offset[word]; at < offset[word + 1]; at++) if (lemma.test(analysis.words.lemma[list[at]])) return true
  return false
}
