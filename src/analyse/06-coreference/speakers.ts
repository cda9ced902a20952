/**
 * Who speaks between quotation marks: the subject of the verb of saying next to them. Only for coreference ("I" is the
 * speaker, "he" usually is not); the record's statements are extracted later, with more care.
 */
import { type Analysis, Relation, wordAt } from '../../record/index.ts'
import { SPEECH_VERBS } from './speech-verbs.data.ts'

export interface Speech {
  /** Index of the outermost quotation that each word is in, or -1. */
  readonly quotation: Int32Array
  /** Head word of each quotation's speaker, or -1. */
  readonly speaker: Int32Array
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
  return { quotation, speaker }

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
