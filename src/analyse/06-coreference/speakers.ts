/**
 * Who speaks between quotation marks: the subject of the verb of saying next to them; and in the turns of a transcript.
 * Only for coreference ("I" is the speaker, "he" usually is not); the record's statements are extracted later, with more
 * care.
 */
import { type Analysis, Relation, textOf, wordAt } from '../../record/index.ts'
import { SPEECH_VERBS } from './speech-verbs.data.ts'

export interface Speech {
  /** Index of the outermost quotation that each word is in, or -1. */
  readonly quotation: Int32Array
  /** Head word of each quotation's speaker, or -1. */
  readonly speaker: Int32Array
  /** Index of the turn that each word is said in, or -1. */
  readonly turn: Int32Array
  /** Who has each turn: the words of the name that opens it, and the name as it is written in every turn of theirs. */
  readonly named: readonly NamedTurn[]
}

export interface NamedTurn {
  readonly first: number
  readonly end: number
  readonly name: string
  /** A turn of the one other speaker; -1 where there are several. */
  readonly other: number
}

const REACH = 14

export function findSpeakers(analysis: Analysis): Speech {
  const { text, words, quotations } = analysis
  const quotation = new Int32Array(words.count).fill(-1)
  const speaker = new Int32Array(quotations.length).fill(-1)
  const subjectOf = new Int32Array(words.count).fill(-1)
  for (let word = 0; word < words.count; word++) {
    const above = words.head[word]
    if (above >= 0 && words.relation[word] === Relation.nsubj && SPEECH_VERBS.has(words.lemma[above]))
      subjectOf[above] = word
  }
  for (const [index, { start, end, depth }] of quotations.entries()) {
    if (depth > 0) continue
    for (let word = wordAt(analysis, start); word < words.count && words.start[word] < end; word++)
      quotation[word] = index
  }
  for (const [index, { start, end, depth, continues }] of quotations.entries()) {
    if (depth > 0) continue
    const first = wordAt(analysis, start)
    const last = wordAt(analysis, end)
    speaker[index] =
      search(last, 1, Math.max(0, last - 1)) ??
      search(first - 1, -1, first) ??
      (continues >= 0 ? speaker[continues] : spokenBefore(index, first))
  }
  return { quotation, speaker, ...turnsOf(analysis) }

  /** The speaker of the quotation before, where this one follows right after its sentence: "…," she said. "I …" */
  function spokenBefore(index: number, first: number): number {
    for (let before = index - 1; before >= 0; before--) {
      if (quotations[before].depth > 0) continue
      const last = wordAt(analysis, quotations[before].end)
      const isNear = first < words.count && words.sentence[first] - words.sentence[Math.min(last, words.count - 1)] <= 1
      const isSameParagraph = !text.slice(quotations[before].end, quotations[index].start).includes('\n')
      return isNear && isSameParagraph ? speaker[before] : -1
    }
    return -1
  }

  function search(from: number, step: 1 | -1, anchor: number): number | undefined {
    if (anchor >= words.count) return undefined
    const sentence = words.sentence[anchor]
    for (let word = from, left = REACH; left > 0 && word >= 0 && word < words.count; word += step, left--) {
      if (words.sentence[word] !== sentence) return undefined
      if (quotation[word] < 0 && subjectOf[word] >= 0 && quotation[subjectOf[word]] < 0) return subjectOf[word]
    }
    return undefined
  }
}

function turnsOf(analysis: Analysis): Pick<Speech, 'turn' | 'named'> {
  const { text, words, turns } = analysis
  const turn = new Int32Array(words.count).fill(-1)
  for (const [index, { content }] of turns.entries()) {
    for (const { start, end } of content) turn.fill(index, wordAt(analysis, start), wordAt(analysis, end))
  }
  const names = turns.map(({ speaker }) => textOf(text, speaker).toLowerCase())
  const areTwo = new Set(names).size === 2
  return {
    turn,
    named: turns.map(({ speaker, colon }, index) => ({
      first: wordAt(analysis, speaker.start),
      end: wordAt(analysis, colon),
      name: names[index],
      other: areTwo ? names.findIndex((name) => name !== names[index]) : -1,
    })),
  }
}

/** Whether a word is the subject of a verb of saying, or what "according to" names: who spoke goes on speaking. */
export function isSpeaker({ words }: Analysis, word: number): boolean {
  const above = words.head[word]
  if (above < 0) return false
  if (words.relation[word] === Relation.nsubj) return SPEECH_VERBS.has(words.lemma[above])
  for (let before = word - 1; before >= 1 && before > word - 6; before--) {
    if (words.lemma[before] === 'to' && /^accord(?:ing)?$/.test(words.lemma[before - 1])) return true
  }
  return false
}
