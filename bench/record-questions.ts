/**
 * The questions that are timed, so many of each kind, drawn by the seed from what was kept: a newsroom asks for the common
 * speaker more often than for the rare one, and so does this.
 */
import { actor, check, events, figures, type SearchQuestion, search, timeline } from '../src/ask/index.ts'
import { textOf } from '../src/record/index.ts'
import type { Entry, Queries } from '../src/store/index.ts'
import {
  dayOf,
  LAST_DAY,
  MEASURE_NAMES,
  placeName,
  randomOf,
  rankedWord,
  speakerName,
  zipf,
} from './record-generator.ts'

export interface TimedQuestion {
  readonly kind: string
  /** How it can be asked on the command line. */
  readonly written: string
  readonly ask: (queries: Queries) => Promise<unknown>
}

export function questionsOf(seed: number, entries: readonly Entry[], count: number): readonly TimedQuestion[] {
  const random = randomOf(seed)
  const many = <Value>(make: () => Value): Value[] => Array.from({ length: count }, make)
  const some = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]
  const searched = (kind: string, question: Partial<SearchQuestion>): TimedQuestion => ({
    kind,
    written: `search ${question.text ?? ''} ${JSON.stringify({ ...question, text: undefined })}`,
    ask: (queries) => search(queries, { limit: 20, offset: 0, ...question }),
  })
  const contentOf = ({ article, record }: Entry) => textOf(article.text, some(record.statements).content[0])
  const phrase = () => {
    for (;;) {
      const words = contentOf(some(entries)).split(' ')
      const at = Math.floor(random() * (words.length - 3))
      const three = words.slice(at, at + 3)
      // A phrase that a person looks for holds something to look for; a quotation mark in it would end it.
      if (three.filter((word) => word.length > 4).length >= 2) return `"${three.join(' ').replace(/["“”„«»]/g, '')}"`
    }
  }
  const month = () => {
    const first = Math.floor(random() * (LAST_DAY - 31))
    return { from: dayOf(first), to: dayOf(first + 30) }
  }
  const quote = () => {
    const words = contentOf(some(entries)).split(' ')
    if (random() < 0.5) words[Math.floor(random() * words.length)] = 'otherwise'
    return words.join(' ')
  }
  return [
    ...many(() => searched('search, common word', { text: rankedWord(Math.floor(random() * 20)) })),
    ...many(() => searched('search, rare word', { text: rankedWord(5000 + Math.floor(random() * 30_000)) })),
    ...many(() =>
      searched('search, two words', { text: `${rankedWord(zipf(random, 2000))} ${rankedWord(zipf(random, 2000))}` }),
    ),
    ...many(() => searched('search, phrase', { text: phrase() })),
    ...many(() => searched('search, not a phrase', { text: `-${phrase()}` })),
    ...many(() => {
      const text = rankedWord(Math.floor(random() * 100))
      return {
        kind: 'timeline',
        written: `timeline ${text}`,
        ask: (queries: Queries) => timeline(queries, { text, limit: 20, offset: 0 }),
      }
    }),
    ...many(() => searched('search, speaker and days', { by: speakerName(zipf(random, 5000)), ...month() })),
    ...many(() =>
      searched('search, word and speaker', {
        text: `${rankedWord(zipf(random, 200))} by:"${speakerName(zipf(random, 5000))}"`,
      }),
    ),
    ...many(() => searched('search, newest', {})),
    ...many(() =>
      searched('search, common word, facets', { text: rankedWord(Math.floor(random() * 20)), facets: true }),
    ),
    ...many(() => searched('search, speaker, facets', { by: speakerName(zipf(random, 5000)), facets: true })),
    ...many(() => ({
      kind: 'check',
      ...asked(quote(), (quote, queries) => check(queries, { quote })),
    })),
    ...many(() => {
      const question = { measure: MEASURE_NAMES[zipf(random, 10)], place: placeName(zipf(random, 400)), limit: 50 }
      return {
        kind: 'figures',
        written: `figures ${question.measure} --place ${question.place}`,
        ask: (queries: Queries) => figures(queries, question),
      }
    }),
    ...many(() => {
      const question = { type: 'CONSULT', with: speakerName(zipf(random, 5000)), limit: 20 }
      return {
        kind: 'events',
        written: `events talks --with "${question.with}"`,
        ask: (queries: Queries) => events(queries, question),
      }
    }),
    ...many(() => {
      const name = speakerName(zipf(random, 5000))
      return {
        kind: 'actor',
        written: `actor "${name}"`,
        ask: (queries: Queries) => actor(queries, { name, limit: 10, offset: 0 }),
      }
    }),
  ]
}

const asked = <Value>(value: Value, ask: (value: Value, queries: Queries) => Promise<unknown>) => ({
  written: `check ${JSON.stringify(value)}`,
  ask: (queries: Queries) => ask(value, queries),
})
