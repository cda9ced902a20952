/**
 * A race: runners take turns over the same texts in one process, so that whatever else the machine does falls on all
 * alike, and the medians of their rounds are compared. The peers and the texts of the benchmarks stand here as well.
 */
import { createRequire } from 'node:module'
import type { Article } from '../src/record/index.ts'
import { readSharedText } from '../train/shared.ts'

export type Runner = (text: string) => unknown

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]

/** An article of the benchmarks: its text and nothing around it. */
export const articleOf = (text: string): Article => ({ id: 'bench', published: null, text, body: 0, problems: [] })

/** The texts of PolNeAR's development articles. */
export const polnearTexts = (): string[] =>
  readSharedText('data/polnear/dev.ndjson.gz')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text)

/** Milliseconds over all texts, the median of the rounds; a first round warms up. Names keep their order. */
export function race<T extends string>(
  runners: Readonly<Record<T, Runner>>,
  texts: readonly string[],
  rounds: number,
): Record<T, number> {
  const names = Object.keys(runners) as T[]
  const times = Object.fromEntries(names.map((name): [T, number[]] => [name, []])) as Record<T, number[]>
  for (let round = -1; round < rounds; round++) {
    for (const [index] of names.entries()) {
      // Each round begins with another runner, so that none always follows the same one.
      const name = names[(index + Math.max(round, 0)) % names.length]
      const run = runners[name]
      const began = performance.now()
      for (const text of texts) run(text)
      if (round >= 0) times[name].push(performance.now() - began)
    }
  }
  return Object.fromEntries(names.map((name): [T, number] => [name, median(times[name])])) as Record<T, number>
}

// The peers have no types of their own that this needs, and load as CommonJS.
const load = createRequire(import.meta.url)

/** wink-nlp to part-of-speech tags; it builds no trees. */
export function winkRunner(): Runner {
  const open = load('wink-nlp') as (model: unknown) => {
    readDoc(text: string): { tokens(): { out(as: unknown): unknown } }
  }
  const wink = open(load('wink-eng-lite-web-model'))
  const { pos } = load('wink-nlp/src/its.js') as { pos: unknown }
  return (text) => wink.readDoc(text).tokens().out(pos)
}

/** compromise to part-of-speech tags; it builds no trees. */
export function compromiseRunner(): Runner {
  const compromise = load('compromise') as (text: string) => { json(options?: object): unknown }
  return (text) => compromise(text).json()
}

export const perSecond = (words: number, ms: number): string =>
  `${Math.round((words / ms) * 1000)
    .toLocaleString('en')
    .padStart(10)} words/s`
