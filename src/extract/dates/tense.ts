/**
 * Which way a time expression looks: back, where the verb it belongs to is past, ahead, where that is future. The verb is
 * the first one above the expression in the tree; where there is no tree, the nearest before it in the sentence, else
 * after it.
 */
import { type Analysis, formOf, Relation, Upos, Xpos } from '../../record/index.ts'

export type Direction = 'back' | 'ahead' | 'unknown'

/** Verbs whose object or complement is still to come: "planned a rally on Saturday", "is due to open on Monday". */
const AHEAD_VERBS: ReadonlySet<string> = new Set(
  'schedule plan expect due set intend hope aim slate poise prepare await'.split(' '),
)
/** Past verbs whose infinitive is past as well: "failed to meet on Friday". */
const DONE_VERBS: ReadonlySet<string> = new Set(
  'fail refuse decline begin start manage continue vote use return go come gather travel help'.split(' '),
)
/** Verbs of beginning, ending, going and meeting: their simple present beside a day is a timetable's ("opens on Monday"). */
const TIMETABLE_VERBS: ReadonlySet<string> = new Set(
  'begin start open close end expire resume reopen leave depart arrive return come go travel fly take meet hold vote celebrate mark visit launch debut release play host convene gather'.split(
    ' ',
  ),
)
/** How far a sentence is searched for a verb where there is no tree. */
const REACH = 25

export function directionAt(analysis: Analysis, first: number, last: number): Direction {
  const before = first > 0 ? formOf(analysis, first - 1).toLowerCase() : ''
  if (before === 'since') return 'back'
  if (before === 'until' || before === 'till' || before === 'effective') return 'ahead'
  const { xpos, sentence } = analysis.words
  if (isDue(analysis, first)) return 'ahead'
  // "said Friday", "met on Monday": a past verb right before it, whatever the tree says.
  const beside = before === 'on' ? first - 2 : first - 1
  if (beside >= 0 && xpos[beside] === Xpos.VBD && sentence[beside] === sentence[first])
    return verbDirection(analysis, beside)
  const { verb, throughNoun } = governor(analysis, first, last)
  if (verb < 0) return 'unknown'
  const ofNoun = throughNoun || xpos[last + 1] === Xpos.POS
  return ofNoun ? nounDirection(analysis, verb) : verbDirection(analysis, verb)
}

/** Words between "due" and its day: "due in Port Almery on Monday". */
const DUE_REACH = 6

/** "Is due in Sarn on Monday", unlike "due to": whatever the tree says. */
function isDue({ words }: Analysis, first: number): boolean {
  for (let word = first - 1; word >= Math.max(0, first - DUE_REACH); word--) {
    if (words.sentence[word] !== words.sentence[first]) return false
    if (words.lemma[word] === 'due') return words.lemma[word + 1] !== 'to'
  }
  return false
}

const isVerb = ({ words }: Analysis, word: number): boolean => {
  const tag = words.xpos[word]
  return (tag >= Xpos.VB && tag <= Xpos.VBZ) || tag === Xpos.MD
}

interface Governor {
  /** -1 where there is none. */
  readonly verb: number
  /** Whether the expression belongs to a noun below the verb: "the visit in May was called off". */
  readonly throughNoun: boolean
}

function governor(analysis: Analysis, first: number, last: number): Governor {
  const { words } = analysis
  for (let word = first; word <= last; word++) {
    const head = words.head[word]
    if (head < 0 || (head >= first && head <= last)) continue
    let throughNoun = false
    for (let up = head, steps = 0; up >= 0 && steps < 12; up = words.head[up], steps++) {
      if (isVerb(analysis, up)) return { verb: up, throughNoun }
      // A predicate is held by its copula: "talks are due on Friday".
      const copula = copulaOf(analysis, up)
      if (copula >= 0) return { verb: copula, throughNoun }
      const isNoun = words.upos[up] === Upos.NOUN || words.upos[up] === Upos.PROPN
      // An oblique is as good as its verb: "resume trading in Haverin Tuesday".
      throughNoun ||= isNoun && words.relation[up] !== Relation.obl
    }
  }
  return { verb: nearestVerb(analysis, first, last), throughNoun: false }
}

/** The auxiliary that stands between a predicate and its subject, searched among the few words before it. */
function copulaOf({ words }: Analysis, predicate: number): number {
  for (let word = predicate - 1; word >= Math.max(0, predicate - 5); word--) {
    if (words.head[word] === predicate && words.upos[word] === Upos.AUX) return word
  }
  return -1
}

function nearestVerb(analysis: Analysis, first: number, last: number): number {
  const { words } = analysis
  const sentence = words.sentence[first]
  for (let word = first - 1; word >= Math.max(0, first - REACH) && words.sentence[word] === sentence; word--) {
    if (isVerb(analysis, word)) return word
  }
  for (let word = last + 1; word < Math.min(words.count, last + REACH) && words.sentence[word] === sentence; word++) {
    if (isVerb(analysis, word)) return word
  }
  return -1
}

/** Only a plain future carries over to what a noun holds: an infinitive above it says nothing of when. */
function nounDirection(analysis: Analysis, verb: number): Direction {
  const direction = verbDirection(analysis, verb)
  const isFixed = AHEAD_VERBS.has(analysis.words.lemma[verb]) || isTimetable(analysis, verb)
  return direction === 'ahead' && !hasModal(analysis, verb) && !isFixed ? 'unknown' : direction
}

function hasModal({ words }: Analysis, verb: number): boolean {
  for (let word = verb; word >= Math.max(0, verb - 4); word--) if (words.xpos[word] === Xpos.MD) return true
  return false
}

/** The tense of a verb group, by its auxiliaries and the verb that governs it. */
function verbDirection(analysis: Analysis, verb: number): Direction {
  const { words } = analysis
  const tag = words.xpos[verb]
  const isAhead = AHEAD_VERBS.has(words.lemma[verb])
  if (tag === Xpos.MD) return 'ahead'
  if (tag === Xpos.VBD) return isAhead ? 'ahead' : 'back'
  // Forms in "-ed" that a tagger takes for a present are past.
  if (tag === Xpos.VBP && formOf(analysis, verb).endsWith('ed')) return 'back'
  // "Opens on Monday" looks ahead; of other verbs the present may be either, and headlines put the past so.
  if (tag === Xpos.VBP || tag === Xpos.VBZ) return isTimetable(analysis, verb) ? 'ahead' : 'unknown'
  const sentence = words.sentence[verb]
  let sawPast = tag === Xpos.VBN
  for (let word = verb - 1; word >= Math.max(0, verb - 6) && words.sentence[word] === sentence; word--) {
    const before = words.xpos[word]
    if (before === Xpos.MD) return 'ahead'
    if (before === Xpos.TO) return infinitiveDirection(analysis, word)
    if (before === Xpos.VBD) return isAhead && words.lemma[word] === 'be' ? 'ahead' : 'back'
    if (before === Xpos.VBZ || before === Xpos.VBP) {
      // "is meeting on Monday" and "is expected on Monday" look ahead, "has met on Monday" back; "is held" may be either.
      return isAhead || tag === Xpos.VBG ? 'ahead' : sawPast && words.lemma[word] !== 'be' ? 'back' : 'unknown'
    }
    if (before === Xpos.VBN) sawPast = true
    if (words.upos[word] === Upos.NOUN || words.upos[word] === Upos.PROPN || words.upos[word] === Upos.PUNCT) break
  }
  if (tag === Xpos.VBN) return isAhead ? 'ahead' : 'back'
  // A present that the tagger takes for an infinitive: "the two meet Monday".
  if (tag === Xpos.VB && TIMETABLE_VERBS.has(words.lemma[verb]) && isInSentence(analysis, verb)) return 'ahead'
  const up = words.head[verb]
  return tag === Xpos.VBG && up >= 0 && isVerb(analysis, up) && words.xpos[up] !== Xpos.VBG
    ? verbDirection(analysis, up)
    : 'unknown'
}

const isTimetable = (analysis: Analysis, verb: number): boolean => {
  const { xpos, lemma } = analysis.words
  const isPresent = xpos[verb] === Xpos.VBZ || xpos[verb] === Xpos.VBP
  return isPresent && TIMETABLE_VERBS.has(lemma[verb]) && isInSentence(analysis, verb)
}

/** Whether a verb stands in a whole sentence, which ends in a full stop, and not in a headline. */
function isInSentence({ words, sentences, text }: Analysis, verb: number): boolean {
  const last = sentences[words.sentence[verb] + 1] - 1
  return last > verb && /[.!?"”’']/.test(text.slice(words.start[last], words.end[last]))
}

/** An infinitive looks ahead ("to meet on Friday"), unless what governs it is past and done ("failed to meet on Friday"). */
function infinitiveDirection({ words }: Analysis, to: number): Direction {
  for (let word = to - 1; word >= Math.max(0, to - 3); word--) {
    if (words.xpos[word] === Xpos.VBD)
      return DONE_VERBS.has(words.lemma[word]) || words.lemma[word] === 'have' ? 'back' : 'ahead'
  }
  return 'ahead'
}
