/**
 * What the figures of the last few sentences are of, for a bare number that comes back to it: "Forty people are missing.
 * The army puts the number at 60." A question asks for a measure as well: "How many have died? The ministry says 412."
 */
import type { Analysis } from '../../record/index.ts'
import { cluesIn, isThing } from './clues.ts'
import type { MeasureName } from './measures.data.ts'

export interface Topic {
  measure: MeasureName | null
  sentence: number
}

/** For how many sentences a topic stays. */
const STAYS = 3

export const noTopic = (): Topic => ({ measure: null, sentence: 0 })

export const measureNow = ({ measure, sentence }: Topic, now: number): MeasureName | null =>
  now - sentence <= STAYS ? measure : null

export function remember(topic: Topic, measure: MeasureName, sentence: number): void {
  // Things told of along the way ("in 26 buses") do not end what is said of persons.
  const aside =
    isThing(measure) && topic.measure !== null && !isThing(topic.measure) && sentence - topic.sentence <= STAYS
  // "27 were killed and 45 wounded; the hospital said 14": who gives one number gives the dead.
  const lesser = topic.measure === 'killed' && topic.sentence === sentence
  if (measure === 'other' || aside || lesser) return
  topic.measure = measure
  topic.sentence = sentence
}

/** Takes the topic from a sentence that asks "how many". */
export function askedFor(
  topic: Topic,
  analysis: Analysis,
  { first, end, sentence }: { first: number; end: number; sentence: number },
): void {
  const { words } = analysis
  for (let word = first + 1; word < end; word++) {
    if (words.lemma[word] !== 'many' || words.lemma[word - 1].toLowerCase() !== 'how') continue
    const clue = cluesIn(analysis, word, end)[0]
    if (clue !== undefined) remember(topic, clue.measure, sentence)
    return
  }
}
