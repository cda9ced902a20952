/**
 * Which way a time expression looks: back, where the verb it belongs to is past, ahead, where that is future. The verb is
 * the first one above the expression's head in the tree; without a tree, the nearest verb before it in the sentence,
 * else after it.
 */
import { type Analysis, Relation, Upos, Xpos } from '../../record/index.ts'

export type Direction = 'back' | 'ahead' | 'unknown'

const isVerb = ({ words }: Analysis, word: number): boolean => {
  const { [word]: tag } = words.xpos
  return (tag >= Xpos.VB && tag <= Xpos.VBZ) || tag === Xpos.MD
}

const AHEAD_VERBS: ReadonlySet<string> = new Set(
  'schedule plan expect due set intend hope aim slate poise prepare await'.split(' '),
)

/** How far a sentence is searched for a verb where there is no tree. */
const REACH = 25

export function directionAt(analysis: Analysis, first: number, last: number): Direction {
  const before = first > 0 ? analysis.words.lemma[first - 1] : ''
  if (before === 'since') return 'back'
  if (before === 'until' || before === 'till') return 'ahead'
  return directionOfClause(analysis, first, last)
}

function directionOfClause(analysis: Analysis, first: number, last: number): Direction {
  const { words } = analysis
  const governor = governingVerb(analysis, first, last)
  if (governor >= 0) return directionOf(analysis, governor)
  const sentence = words.sentence[first]
  for (let word = first - 1; word >= Math.max(0, first - REACH) && words.sentence[word] === sentence; word--) {
    if (isVerb(analysis, word)) return directionOf(analysis, word)
  }
  for (let word = last + 1; word < Math.min(words.count, last + REACH) && words.sentence[word] === sentence; word++) {
    if (isVerb(analysis, word)) return directionOf(analysis, word)
  }
  return 'unknown'
}

function governingVerb(analysis: Analysis, first: number, last: number): number {
  const { words } = analysis
  for (let word = first; word <= last; word++) {
    const head = words.head[word]
    if (head < 0 || (head >= first && head <= last)) continue
    let up = head
    for (let steps = 0; up >= 0 && steps < 12; steps++) {
      if (isVerb(analysis, up)) return up
      up = words.head[up]
    }
    return -1
  }
  return -1
}

/** The tense of a verb group, by its auxiliaries and the verb that governs it. */
function directionOf(analysis: Analysis, verb: number): Direction {
  const { words } = analysis
  const tag = words.xpos[verb]
  if (tag === Xpos.VBD) return AHEAD_VERBS.has(words.lemma[verb]) ? 'unknown' : 'back'
  if (tag === Xpos.MD) return 'ahead'
  const sentence = words.sentence[verb]
  let sawPast = tag === Xpos.VBN
  for (let word = verb - 1; word >= Math.max(0, verb - 6) && words.sentence[word] === sentence; word--) {
    const before = words.xpos[word]
    if (before === Xpos.MD) return 'ahead'
    if (before === Xpos.TO) return toDirection(analysis, word)
    if (before === Xpos.VBD) return AHEAD_VERBS.has(words.lemma[verb]) ? 'ahead' : 'back'
    if (before === Xpos.VBZ || before === Xpos.VBP) {
      if (AHEAD_VERBS.has(words.lemma[verb])) return 'ahead'
      // "is meeting on Monday" looks ahead, "has met on Monday" and "is held" look back.
      return tag === Xpos.VBG ? 'ahead' : sawPast ? 'back' : 'unknown'
    }
    if (before === Xpos.VBN) sawPast = true
    if (words.upos[word] === Upos.NOUN || words.upos[word] === Upos.PROPN || words.upos[word] === Upos.PUNCT) break
  }
  if (tag === Xpos.VBN) return AHEAD_VERBS.has(words.lemma[verb]) ? 'ahead' : 'back'
  if (tag === Xpos.VBG && words.head[verb] >= 0 && words.relation[verb] === Relation.advcl) {
    return isVerb(analysis, words.head[verb]) ? directionOf(analysis, words.head[verb]) : 'unknown'
  }
  return 'unknown'
}

/** An infinitive looks ahead ("to meet on Friday"), unless what governs it is past and done ("failed to meet on Friday"). */
function toDirection(analysis: Analysis, to: number): Direction {
  const { words } = analysis
  for (let word = to - 1; word >= Math.max(0, to - 3); word--) {
    if (words.xpos[word] !== Xpos.VBD) continue
    return [
      'fail',
      'refuse',
      'decline',
      'begin',
      'start',
      'manage',
      'continue',
      'vote',
      'use',
      'return',
      'go',
      'come',
    ].includes(words.lemma[word])
      ? 'back'
      : 'ahead'
  }
  return 'ahead'
}
