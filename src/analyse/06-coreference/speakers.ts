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
  const { words, quotations } = analysis
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
      (continues >= 0 ? speaker[continues] : -1)
  }
  return { quotation, speaker }

  function search(from: number, step: 1 | -1, anchor: number): number | undefined {
    if (anchor >= words.count) return undefined
    const sentence = words.sentence[anchor]
    for (let word = from, left = REACH; left > 0 && word >= 0 && word < words.count; word += step, left--) {
      if (Math.abs(words.sentence[word] - sentence) > (step > 0 ? 0 : 0)) return undefined
      if (quotation[word] < 0 && subjectOf[word] >= 0 && quotation[subjectOf[word]] < 0) return subjectOf[word]
    }
    return undefined
  }
}
