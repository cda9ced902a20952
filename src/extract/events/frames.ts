/** Which frame a verb's arguments fit, and which words it then makes sources and targets. */
import { Relation, Upos } from '../../record/index.ts'
import { type NounClass, nounClasses } from './nouns.data.ts'
import { actorsIn, nearestActors } from './participants.ts'
import { holdsOffice, isBody, partiesIn, sidesIn } from './parties.ts'
import { isInfinitive } from './reality.ts'
import { listBefore, nounAfter, nounAfterPreposition } from './surface.ts'
import { child, children, headOf, isNoun, lemmaOf, obliques, prepositionOf, relationOf, type Tree } from './tree.ts'
import type { VerbFrame } from './verbs.data.ts'

export interface Arguments {
  readonly subject: number
  readonly object: number
  readonly sources: readonly number[]
}

export interface Fit {
  readonly frame: VerbFrame
  readonly given: Arguments
}

/** The first frame that the verb's arguments meet; failing all, the first that the noun after the verb meets as its object. */
export function firstFit(tree: Tree, verb: number, given: Arguments, frames: readonly VerbFrame[]): Fit | null {
  const met = (frame: VerbFrame, having: Arguments) => frame.needs.every((need) => holds(tree, verb, having, need))
  const frame = frames.find((each) => met(each, given))
  if (frame) return { frame, given }
  for (const each of frames) {
    const need = each.needs.find((one) => one.startsWith('obj:'))
    const object = need ? nounAfter(tree, verb, (word) => isOfClass(tree, word, need.slice(4))) : -1
    if (object >= 0 && met(each, { ...given, object })) return { frame: each, given: { ...given, object } }
  }
  return null
}

/** Whether one need of a frame is met. */
function holds(tree: Tree, verb: number, { subject, object, sources }: Arguments, need: string): boolean {
  const [kind, value] = need.split(':')
  switch (kind) {
    case 'obj':
      return object >= 0 && isOfClass(tree, object, value)
    case 'any':
      return (
        (object >= 0 && isOfClass(tree, object, value)) ||
        [...children(tree, verb)].some(
          (dependent) => relationOf(tree, dependent) === Relation.obl && isOfClass(tree, dependent, value),
        )
      )
    case 'sub':
      if (value === 'office') return subject >= 0 && holdsOffice(tree, subject)
      return subject >= 0 && isOfClass(tree, subject, value)
    case 'actor':
      return object >= 0 && actorsIn(tree, object).length > 0
    case 'person':
      return partiesIn(tree, object).length > 0
    case 'body':
      return subject >= 0 && isBody(tree, subject)
    case 'iobj':
      return child(tree, verb, Relation.iobj) >= 0
    case 'no-obj':
      // "It has demonstrated that it can": what is shown, and no protest.
      return object < 0 && child(tree, verb, Relation.ccomp) < 0
    case 'prt': {
      // Beside its verb a particle is one whatever the tree calls it.
      if (verb + 1 < tree.analysis.words.count && lemmaOf(tree, verb + 1) === value) return true
      for (const dependent of children(tree, verb)) {
        const relation = relationOf(tree, dependent)
        if (
          (relation === Relation['compound:prt'] || relation === Relation.advmod) &&
          lemmaOf(tree, dependent) === value
        )
          return true
      }
      return false
    }
    case 'prep':
      return (
        obliques(tree, verb, value).length > 0 ||
        nounAfterPreposition(tree, verb, value) >= 0 ||
        // "Discussed the vote with Nadeen": the parser may hang the partner on the matter.
        (value === 'with' && object >= 0 && obliques(tree, object, value).length > 0)
      )
    case 'xcomp':
      return child(tree, verb, Relation.xcomp) >= 0 || (object >= 0 && hasPurpose(tree, verb))
    case 'clause':
      // Right behind its verb "to" opens one, whatever the tree makes of it.
      if (child(tree, verb, Relation.xcomp, Relation.ccomp) >= 0) return true
      return verb + 1 < tree.analysis.words.count && lemmaOf(tree, verb + 1) === 'to'
    default:
      return (
        sources.length > 1 ||
        (sources.length === 1 && isPlural(tree, subject)) ||
        (subject >= 0 && (isCount(tree, subject) || PLURAL_PRONOUNS.has(lemmaOf(tree, subject))))
      )
  }
}

const PLURAL_PRONOUNS: ReadonlySet<string> = new Set(['they', 'we'])

/** "Ordered the paper to close": what is ordered may hang on the verb as its purpose. */
const hasPurpose = (tree: Tree, verb: number): boolean => {
  const purpose = child(tree, verb, Relation.advcl)
  return purpose > verb && isInfinitive(tree, purpose)
}

const isPlural = (tree: Tree, word: number): boolean =>
  word >= 0 && /s$/.test(tree.analysis.text.slice(tree.analysis.words.start[word], tree.analysis.words.end[word]))

/** Whether a noun phrase is of one of the classes: its head, its compound ("war games"), or what it is a measure of ("rounds of talks"). */
function isOfClass(tree: Tree, word: number, names: string): boolean {
  const wanted = names.split('|') as NounClass[]
  const fits = (lemma: string) => wanted.some((name) => nounClasses(lemma).has(name))
  if (fits(lemmaOf(tree, word).toLowerCase())) return true
  for (const dependent of children(tree, word)) {
    const relation = relationOf(tree, dependent)
    if (relation === Relation.compound && fits(`${lemmaOf(tree, dependent)}-${lemmaOf(tree, word)}`)) return true
    const same = relation === Relation.conj || (relation === Relation.nmod && prepositionOf(tree, dependent) === 'of')
    if (same && isNoun(tree, dependent) && fits(lemmaOf(tree, dependent))) return true
  }
  return false
}

/** "Talks with Kasmere", "the Kasmeri talks", unlike "talks in Kasmere" and "talks on Kasmere". */
function partnersIn(tree: Tree, object: number): number[] {
  if (object < 0) return []
  return children(tree, object).flatMap((part) => {
    const relation = relationOf(tree, part)
    const isPartner = relation === Relation.nmod ? PARTNERED.has(prepositionOf(tree, part)) : NAMING.has(relation)
    return isPartner ? actorsIn(tree, part) : []
  })
}

const PARTNERED: ReadonlySet<string> = new Set(['with', 'of', 'between', 'among', 'to'])
const NAMING: ReadonlySet<number> = new Set([Relation.amod, Relation['nmod:poss']])

/** Those that the frame's slots name; failing these, the nearest ones below the verb, except of talks. */
export function targetsOf(
  tree: Tree,
  verb: number,
  { subject, object, sources }: Arguments,
  frame: VerbFrame,
): number[] {
  const others = new Set(sources)
  const keep = (found: readonly number[]): number[] => found.filter((word) => !others.has(word))
  for (const slot of frame.targets) {
    let found: number[] = []
    if (slot === 'obj') found = frame.type === 'CONSULT' ? partnersIn(tree, object) : actorsIn(tree, object)
    else if (slot === 'iobj') found = actorsIn(tree, child(tree, verb, Relation.iobj))
    else if (slot === 'clause') {
      const clause = child(tree, verb, Relation.ccomp, Relation.xcomp)
      if (clause >= 0) found = actorsIn(tree, child(tree, clause, Relation.nsubj, Relation['nsubj:pass']))
    } else {
      const inPhrase = (phrase: number) => (frame.type === 'CONSULT' ? sidesIn(tree, phrase) : actorsIn(tree, phrase))
      for (const oblique of obliques(tree, verb, slot)) found.push(...inPhrase(oblique))
      if (found.length === 0) found = inPhrase(nounAfterPreposition(tree, verb, slot))
      if (found.length === 0 && object >= 0)
        for (const inner of obliques(tree, object, slot)) found.push(...inPhrase(inner))
    }
    found = keep(found)
    if (found.length > 0) return found
  }
  const named = [...sources, subject]
  if (frame.type === 'CONSULT') return []
  // "The head of the agency praised her staff": who stands inside the subject's phrase is not whom it is done to.
  return nearestActors(tree, verb, named, 4).filter((word) => !isWithin(tree, word, { phrase: subject, verb }))
}

/** Whether a word stands in a phrase, below its head. */
function isWithin(
  tree: Tree,
  word: number,
  { phrase, verb }: { readonly phrase: number; readonly verb: number },
): boolean {
  for (let up = headOf(tree, word), steps = 0; up >= 0 && up !== verb && steps < 6; up = headOf(tree, up), steps++)
    if (up === phrase) return relationOf(tree, word) !== Relation.conj
  return false
}

/** The verb with its particle, and with its object where that names the event ("hold talks"). */
export function phraseOf(
  tree: Tree,
  verb: number,
  { object }: Arguments,
  frame: VerbFrame,
): { first: number; end: number } {
  let first = verb
  let end = verb + 1
  const particle = child(tree, verb, Relation['compound:prt'])
  if (particle === verb + 1) end = particle + 1
  const named = frame.needs.some((need) => need.startsWith('obj:'))
  if (named && object > verb && object - verb < 12) end = object + 1
  if (named && object >= 0 && object < verb && verb - object < 12) first = object
  return { first, end }
}
/** Those of a subject, and of the list that it is one of. */
export function actorsOfSubject(tree: Tree, verb: number, subject: number): number[] {
  const found = actorsIn(tree, subject)
  // The subject may be shared: it stands before the verb that governs this one.
  const governor = headOf(tree, verb)
  const holder =
    subject < verb && child(tree, verb, Relation.nsubj) < 0 && governor > subject && governor < verb ? governor : verb
  const listed = listBefore(tree, holder, subject).flatMap((word) => actorsIn(tree, word))
  return [...new Set([...found, ...listed])].sort((a, b) => a - b)
}

/** "The two", "both". */
export const isCount = (tree: Tree, word: number): boolean =>
  tree.analysis.words.upos[word] === Upos.NUM || lemmaOf(tree, word) === 'both'
