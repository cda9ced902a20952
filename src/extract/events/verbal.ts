/** Events that verbs tell: the first frame of the verb that its arguments fit. */
import { Relation, Xpos } from '../../record/index.ts'
import type { Candidate } from './candidate.ts'
import { type NounClass, nounClasses } from './nouns.data.ts'
import { actorsIn, isPassive, nearestActors, objectOf, subjectOf } from './participants.ts'
import type { EventType } from './plover.ts'
import { verbStatus } from './status.ts'
import { isHiddenVerb, listBefore, nounAfter, nounAfterPreposition, nounBefore } from './surface.ts'
import {
  child,
  children,
  headOf,
  isNoun,
  isVerb,
  lemmaOf,
  obliques,
  prepositionOf,
  relationOf,
  type Tree,
} from './tree.ts'
import { type VerbFrame, verbFrames } from './verbs.data.ts'

interface Arguments {
  readonly subject: number
  readonly object: number
  readonly sources: readonly number[]
}

export function verbalEvent(tree: Tree, verb: number): Candidate | null {
  const name = lemmaOf(tree, verb)
  const frames = verbFrames(name)
  if (frames.length === 0) return null
  const hidden = !isVerb(tree, verb)
  if (hidden && !isHiddenVerb(tree, verb)) return null
  const own = hidden ? surfaceArguments(tree, verb) : treeArguments(tree, verb)
  const { subject, sources } = own
  const fit = firstFit(tree, verb, own, frames)
  if (!fit) return null
  const { frame, given } = fit
  // "the talks failed": what is said of a thing is no act of speech.
  if (sources.length === 0 && subject >= 0 && !isPassive(tree, verb) && SPEECH.has(frame.type)) return null
  const targets = targetsOf(tree, verb, given, frame)
  if (sources.length + targets.length === 0) return null
  // "while fighting went on": force without an aim is told only of who is said to use it.
  if (targets.length === 0 && FORCE.has(frame.type) && child(tree, verb, Relation.nsubj) < 0) return null
  const { first, end } = phraseOf(tree, verb, given, frame)
  const status = verbStatus(tree, verb)
  // "will pull out unless …": whatever the act, its condition makes it a threat.
  if (status === 'planned' && hasUnless(tree, verb))
    return {
      trigger: verb,
      first,
      end,
      type: 'THREATEN',
      sources,
      targets,
      status: 'held',
      rule: `unless:${name}`,
    }
  return {
    trigger: verb,
    first,
    end,
    type: frame.type,
    sources,
    targets,
    status: verbStatus(tree, verb),
    rule: `verb:${name}`,
  }
}

function treeArguments(tree: Tree, verb: number): Arguments {
  const subject = subjectOf(tree, verb)
  const sources = subject < 0 ? [] : actorsOfSubject(tree, verb, subject)
  if (sources.length > 0 || isPassive(tree, verb) || !hasTense(tree, verb))
    return { subject, object: objectOf(tree, verb), sources }
  // A finite verb has its subject before it, wherever the tree has put that.
  const before = nounBefore(tree, verb)
  return {
    subject: before >= 0 ? before : subject,
    object: objectOf(tree, verb),
    sources: before >= 0 ? actorsIn(tree, before) : [],
  }
}

/** Those of a subject, and of the list that it is one of. */
function actorsOfSubject(tree: Tree, verb: number, subject: number): number[] {
  const found = actorsIn(tree, subject)
  // The subject may be shared: it stands before the verb that governs this one.
  const governor = headOf(tree, verb)
  const holder =
    subject < verb && child(tree, verb, Relation.nsubj) < 0 && governor > subject && governor < verb ? governor : verb
  const listed = listBefore(tree, holder, subject).flatMap((word) => actorsIn(tree, word))
  return [...new Set([...found, ...listed])].sort((a, b) => a - b)
}

const FINITE: ReadonlySet<number> = new Set([Xpos.VBD, Xpos.VBZ, Xpos.VBP])
const hasTense = (tree: Tree, verb: number): boolean => FINITE.has(tree.analysis.words.xpos[verb])

/** What the order of words gives a verb that the tree has no clause for. */
function surfaceArguments(tree: Tree, verb: number): Arguments {
  const subject = nounBefore(tree, verb)
  return { subject, object: nounAfter(tree, verb, () => true), sources: subject < 0 ? [] : actorsIn(tree, subject) }
}

function hasUnless(tree: Tree, verb: number): boolean {
  const { sentence, count } = tree.analysis.words
  for (let word = verb + 1; word < count && sentence[word] === sentence[verb]; word++) {
    if (lemmaOf(tree, word) === 'unless') return true
  }
  return false
}

const FORCE: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE'])
const SPEECH: ReadonlySet<EventType> = new Set([
  'AGREE',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'SUPPORT',
  'CONCEDE',
  'CONSULT',
  'RETREAT',
])

/** The first frame that the verb's arguments meet; failing all, the first that the noun after the verb meets as its object. */
function firstFit(
  tree: Tree,
  verb: number,
  given: Arguments,
  frames: readonly VerbFrame[],
): { frame: VerbFrame; given: Arguments } | null {
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
      return subject >= 0 && isOfClass(tree, subject, value)
    case 'actor':
      return object >= 0 && actorsIn(tree, object).length > 0
    case 'iobj':
      return child(tree, verb, Relation.iobj) >= 0
    case 'no-obj':
      return object < 0
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
      return obliques(tree, verb, value).length > 0 || nounAfterPreposition(tree, verb, value) >= 0
    case 'xcomp':
      return child(tree, verb, Relation.xcomp) >= 0
    case 'clause':
      return child(tree, verb, Relation.xcomp, Relation.ccomp) >= 0
    default:
      return sources.length > 1 || (sources.length === 1 && isPlural(tree, subject))
  }
}

const isPlural = (tree: Tree, word: number): boolean =>
  word >= 0 && /s$/.test(tree.analysis.text.slice(tree.analysis.words.start[word], tree.analysis.words.end[word]))

/** Whether a noun phrase is of one of the classes: its head, its compound ("war games"), or what it is a measure of ("rounds of talks"). */
function isOfClass(tree: Tree, word: number, names: string): boolean {
  const wanted = names.split('|') as NounClass[]
  const fits = (lemma: string) => wanted.some((name) => nounClasses(lemma).has(name))
  if (fits(lemmaOf(tree, word))) return true
  for (const dependent of children(tree, word)) {
    const relation = relationOf(tree, dependent)
    if (relation === Relation.compound && fits(`${lemmaOf(tree, dependent)}-${lemmaOf(tree, word)}`)) return true
    const same = relation === Relation.conj || (relation === Relation.nmod && prepositionOf(tree, dependent) === 'of')
    if (same && isNoun(tree, dependent) && fits(lemmaOf(tree, dependent))) return true
  }
  return false
}

function targetsOf(tree: Tree, verb: number, { subject, object, sources }: Arguments, frame: VerbFrame): number[] {
  const others = new Set(sources)
  const keep = (found: readonly number[]): number[] => found.filter((word) => !others.has(word))
  for (const slot of frame.targets) {
    let found: number[] = []
    if (slot === 'obj') found = actorsIn(tree, object)
    else if (slot === 'iobj') found = actorsIn(tree, child(tree, verb, Relation.iobj))
    else if (slot === 'clause') {
      const clause = child(tree, verb, Relation.ccomp, Relation.xcomp)
      if (clause >= 0) found = actorsIn(tree, child(tree, clause, Relation.nsubj, Relation['nsubj:pass']))
    } else {
      for (const oblique of obliques(tree, verb, slot)) found.push(...actorsIn(tree, oblique))
      if (found.length === 0) found = actorsIn(tree, nounAfterPreposition(tree, verb, slot))
      if (found.length === 0 && object >= 0)
        for (const inner of obliques(tree, object, slot)) found.push(...actorsIn(tree, inner))
    }
    found = keep(found)
    if (found.length > 0) return found
  }
  return nearestActors(tree, verb, [...sources, subject], 4)
}

/** The verb with its particle, and with its object where that names the event ("hold talks"). */
function phraseOf(tree: Tree, verb: number, { object }: Arguments, frame: VerbFrame): { first: number; end: number } {
  let first = verb
  let end = verb + 1
  const particle = child(tree, verb, Relation['compound:prt'])
  if (particle === verb + 1) end = particle + 1
  const named = frame.needs.some((need) => need.startsWith('obj:'))
  if (named && object > verb && object - verb < 12) end = object + 1
  if (named && object >= 0 && object < verb && verb - object < 12) first = object
  return { first, end }
}
