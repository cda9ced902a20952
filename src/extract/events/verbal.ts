/** Events that verbs tell: the first frame of the verb that its arguments fit. */
import { Relation, Upos, Xpos } from '../../record/index.ts'
import type { Candidate } from './candidate.ts'
import { consultation } from './consult.ts'
import { type Arguments, actorsOfSubject, firstFit, phraseOf, targetsOf } from './frames.ts'
import { actorsIn, isPassive, objectOf, subjectOf } from './participants.ts'
import { partiesIn } from './parties.ts'
import type { EventType } from './plover.ts'
import { verbStatus } from './status.ts'
import { isHiddenVerb, namedAfter, nounAfter, nounBefore } from './surface.ts'
import { child, children, isVerb, lemmaOf, prepositionOf, relationOf, type Tree } from './tree.ts'
import { verbFrames } from './verbs.data.ts'

export function verbalEvent(tree: Tree, verb: number): Candidate | null {
  const name = lemmaOf(tree, verb)
  const frames = verbFrames(name)
  if (frames.length === 0) return null
  const hidden = isHiddenVerb(tree, verb) && (!isVerb(tree, verb) || relationOf(tree, verb) === Relation.amod)
  if (!hidden && !isVerb(tree, verb)) return null
  // "Released prisoners": what somebody is called, not what happened.
  if (!hidden && relationOf(tree, verb) === Relation.amod) return null
  const told = hidden ? surfaceArguments(tree, verb) : treeArguments(tree, verb)
  const own = MEETING.has(name) && told.object < 0 ? { ...told, object: metBy(tree, verb) } : told
  const { subject, sources } = own
  const fit = firstFit(tree, verb, own, frames)
  if (!fit) return null
  const { frame, given } = fit
  if (frame.type === 'CONSULT') return consultation(tree, verb, own, fit)
  // "the talks failed": what is said of a thing is no act of speech.
  if (sources.length === 0 && subject >= 0 && !isPassive(tree, verb) && SPEECH.has(frame.type)) return null
  // "Hurt the economy", "kill the bill": harm is done to who or what the object is, not to who is named inside it.
  if (frame.needs.includes('actor') && HARM.has(frame.type) && partiesIn(tree, given.object).length === 0) return null
  if (isOpinion(tree, verb)) return null
  const targets = targetsOf(tree, verb, given, frame)
  // A bomb that goes off may have no known doer.
  const isLone = frame.needs.includes('sub:bomb')
  if (sources.length + targets.length === 0 && !isLone) return null
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

/** "Agrees with Dostan": he thinks so too, and nothing was agreed. */
function isOpinion(tree: Tree, verb: number): boolean {
  const { words } = tree.analysis
  if (lemmaOf(tree, verb) !== 'agree' || lemmaOf(tree, verb + 1) !== 'with') return false
  for (let word = verb + 2; word < Math.min(words.count, verb + AGREED_WITHIN); word++) {
    if (words.sentence[word] !== words.sentence[verb] || words.upos[word] === Upos.PUNCT) return true
    if (words.xpos[word] === Xpos.TO || /^(?:to|on|that)$/.test(lemmaOf(tree, word))) return false
  }
  return true
}
const AGREED_WITHIN = 14

/** "Is due to meet Prime Minister Nadeen", "whom she met in Sarn": whom the tree does not take for the object; -1 where nobody. */
function metBy(tree: Tree, verb: number): number {
  const whom = children(tree, verb).find(
    (part) => part < verb && relationOf(tree, part) === Relation.obl && lemmaOf(tree, part) === 'whom',
  )
  if (whom === undefined || prepositionOf(tree, whom) !== '') return namedAfter(tree, verb)
  const { mentions } = tree.analysis
  for (let word = whom - 1; word >= Math.max(0, whom - 2); word--)
    if (tree.mention[word] >= 0) return mentions[tree.mention[word]].head
  return -1
}

const MEETING: ReadonlySet<string> = new Set(['meet', 'host', 'receive', 'visit', 'phone', 'telephone'])

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

const HARM: ReadonlySet<EventType> = new Set(['ASSAULT', 'AID', 'SUPPORT'])
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
