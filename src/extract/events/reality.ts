/**
 * What around a verb says that its act did not, or may not, come about: a negation anywhere in its group or subject,
 * "without", "yet to", a condition; and what says that it is still to come ("is to meet").
 */
import { Relation, Xpos } from '../../record/index.ts'
import { child, children, headOf, isNegated, isVerb, lemmaOf, relationOf, type Tree } from './tree.ts'

const NEGATIVE_NOUNS: ReadonlySet<string> = new Set(['nobody', 'none', 'neither', 'nothing', 'no-one'])
const NEGATIVE_JOINERS: ReadonlySet<string> = new Set(['neither', 'nor', 'no'])
/** "Without meeting", "instead of meeting", "rather than meet". */
const EXCLUDING: ReadonlySet<string> = new Set(['without', 'instead', 'rather'])
const ALMOST: ReadonlySet<string> = new Set(['nearly', 'almost', 'barely'])
const CONDITIONS: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'whether',
  'lest',
  'provided',
  'supposing',
  'assuming',
])

/** Whether the text says that the act of this verb did not come about. */
export function isDenied(tree: Tree, verb: number): boolean {
  if (isNegated(tree, verb)) return true
  for (const dependent of children(tree, verb)) {
    const lemma = lemmaOf(tree, dependent)
    const relation = relationOf(tree, dependent)
    if (relation === Relation['cc:preconj'] && lemma === 'neither') return true
    if ((relation === Relation.mark || relation === Relation.case) && EXCLUDING.has(lemma)) return true
    if (relation === Relation.advmod && ALMOST.has(lemma)) return true
    if (SUBJECTS.has(relation) && isNegativeSubject(tree, dependent)) return true
    // "Held no meeting", "killed nobody".
    if (relation === Relation.obj && (NEGATIVE_NOUNS.has(lemma) || isNegated(tree, dependent))) return true
  }
  return isYetTo(tree, verb) || sharesNegation(tree, verb)
}

const SUBJECTS: ReadonlySet<number> = new Set([Relation.nsubj, Relation['nsubj:pass']])

/** "Nobody", "no minister", "Dostan nor Brezik". */
function isNegativeSubject(tree: Tree, subject: number): boolean {
  if (NEGATIVE_NOUNS.has(lemmaOf(tree, subject))) return true
  for (const dependent of children(tree, subject)) {
    const relation = relationOf(tree, dependent)
    const joins = relation === Relation.det || relation === Relation.cc || relation === Relation['cc:preconj']
    if (joins && NEGATIVE_JOINERS.has(lemmaOf(tree, dependent))) return true
    if (relation !== Relation.conj) continue
    const joiner = child(tree, dependent, Relation.cc)
    if (joiner >= 0 && lemmaOf(tree, joiner) === 'nor') return true
  }
  return false
}

/** "Has yet to meet". */
function isYetTo(tree: Tree, verb: number): boolean {
  const up = headOf(tree, verb)
  if (up < 0 || lemmaOf(tree, up) !== 'have' || !isInfinitive(tree, verb)) return false
  return [...children(tree, up), ...children(tree, verb)].some((word) => lemmaOf(tree, word) === 'yet')
}

/** "Did not meet or call": an alternative without an auxiliary of its own is under the same "not". */
function sharesNegation(tree: Tree, verb: number): boolean {
  const up = headOf(tree, verb)
  if (up < 0 || relationOf(tree, verb) !== Relation.conj || !isVerb(tree, up)) return false
  const joiner = child(tree, verb, Relation.cc)
  return joiner >= 0 && /^n?or$/.test(lemmaOf(tree, joiner)) && isNegated(tree, up)
}

/** How far a condition reaches down from its verb: "if they agree to try to meet". */
const REACH = 4

/** Whether the verb stands in a clause that is only supposed: "if they meet", "had they met". */
export function isSupposed(tree: Tree, verb: number): boolean {
  let word = verb
  for (let steps = 0; word >= 0 && steps < REACH; steps++) {
    const mark = child(tree, word, Relation.mark)
    if (mark >= 0 && CONDITIONS.has(lemmaOf(tree, mark))) return true
    if (isInverted(tree, word)) return true
    const relation = relationOf(tree, word)
    if (relation !== Relation.xcomp && relation !== Relation.conj && relation !== Relation.ccomp) return false
    word = headOf(tree, word)
  }
  return false
}

/** "Had Dostan met Nadeen, …", "should they meet, …": the auxiliary stands before the subject. So it does in questions. */
function isInverted(tree: Tree, verb: number): boolean {
  const auxiliary = child(tree, verb, Relation.aux)
  const subject = child(tree, verb, Relation.nsubj, Relation['nsubj:pass'])
  return auxiliary >= 0 && auxiliary < subject && /^(?:have|should)$/.test(lemmaOf(tree, auxiliary))
}

/** "Is to meet", "were to meet". */
export function isAppointed(tree: Tree, verb: number): boolean {
  if (!isInfinitive(tree, verb)) return false
  const be = child(tree, verb, Relation.aux, Relation.cop)
  if (be >= 0 && be < verb) return lemmaOf(tree, be) === 'be'
  const up = headOf(tree, verb)
  const governed = relationOf(tree, verb) === Relation.xcomp || relationOf(tree, verb) === Relation.ccomp
  return up >= 0 && governed && lemmaOf(tree, up) === 'be' && up === verb - 2
}

export function isInfinitive(tree: Tree, word: number): boolean {
  for (const dependent of children(tree, word)) if (tree.analysis.words.xpos[dependent] === Xpos.TO) return true
  return false
}

/** The verb whose auxiliaries a bare verb shares ("will meet Nadeen and visit Sarn"); -1 where it has its own. */
export function sharedGroupOf(tree: Tree, verb: number): number {
  const { xpos } = tree.analysis.words
  const up = headOf(tree, verb)
  if (up < 0 || relationOf(tree, verb) !== Relation.conj || !isVerb(tree, up)) return -1
  const own = child(tree, verb, Relation.aux, Relation['aux:pass'], Relation.mark, ...SUBJECTS)
  if (own >= 0) return -1
  if (xpos[verb] === Xpos.VB || (xpos[verb] === Xpos.VBP && xpos[up] === Xpos.VB)) return up
  return xpos[verb] === Xpos.VBG && xpos[up] === Xpos.VBG ? up : -1
}
