/**
 * `npm run bench:analyse`: words a second of the whole analysis over PolNeAR's development articles, side by side with
 * wink-nlp (tags, no trees) and compromise in the same process, in turns: medians of several rounds on one core. Then
 * what it costs to open, how time grows with length, and texts made to be hard. `--json` prints the figures last.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { analyseWords, openAnalyser } from '../src/analyse/index.ts'
import { openBundle } from '../src/linear/index.ts'
import { openPipeline } from '../src/pipeline.ts'
import type { Article } from '../src/record/index.ts'
import { ROOT, readSharedText } from '../train/shared.ts'

const ROUNDS = 7

const memoryBefore = process.memoryUsage().rss
const beganOpening = performance.now()
const pipeline = openPipeline()
const openMs = performance.now() - beganOpening

const articleOf = (text: string): Article => ({ id: 'bench', published: null, text, body: 0, problems: [] })
const texts = readSharedText('data/polnear/dev.ndjson.gz')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { text: string }).text)
const wordCount = texts.reduce((sum, text) => sum + pipeline.analyse(articleOf(text)).words.count, 0)
const memoryMb = process.memoryUsage().rss / 1e6

// The peers have no types of their own that this needs, and load as CommonJS.
const load = createRequire(import.meta.url)
const wink = (
  load('wink-nlp') as (model: unknown) => {
    readDoc(text: string): { tokens(): { out(as: unknown): unknown }; printTokens?: unknown }
  }
)(load('wink-eng-lite-web-model'))
const winkIts = load('wink-nlp/src/its.js') as { pos: unknown }
const compromise = load('compromise') as (text: string) => { json(options?: object): unknown }

const analyser = openAnalyser(openBundle(readFileSync(join(ROOT, 'models/analyse.bin'))))
const runners: Readonly<Record<string, (text: string) => unknown>> = {
  'onrecord, whole analysis': (text) => pipeline.analyse(articleOf(text)),
  'onrecord, to trees': (text) => analyseWords(articleOf(text), analyser),
  'wink-nlp, to tags': (text) => wink.readDoc(text).tokens().out(winkIts.pos),
  'compromise, to tags': (text) => compromise(text).json(),
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]

/** Words a second, each runner once a round, so that whatever else the machine does falls on all alike. */
function race(): Record<string, number> {
  const rates: Record<string, number[]> = Object.fromEntries(Object.keys(runners).map((name) => [name, []]))
  for (let round = -1; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(runners)) {
      const began = performance.now()
      for (const text of texts) run(text)
      // The first round warms up.
      if (round >= 0) rates[name].push((wordCount / (performance.now() - began)) * 1000)
    }
  }
  return Object.fromEntries(Object.entries(rates).map(([name, values]) => [name, median(values)]))
}

const figures: Record<string, number> = { openMs, memoryMb }
console.log(`${texts.length} articles, ${wordCount} words, ${ROUNDS} rounds, medians`)
const rates = race()
for (const [name, rate] of Object.entries(rates)) {
  console.log(`${name.padEnd(28)} ${Math.round(rate).toLocaleString('en').padStart(10)} words/s`)
  figures[`wordsPerSecond.${name.replaceAll(/\W+/g, '-')}`] = rate
}
const own = rates['onrecord, whole analysis']
figures.ratioToWink = own / rates['wink-nlp, to tags']
figures.ratioToCompromise = own / rates['compromise, to tags']
console.log(
  `ratio: ${figures.ratioToWink.toFixed(2)} of wink-nlp, ${figures.ratioToCompromise.toFixed(1)} times compromise`,
)
console.log(
  `opening the weights: ${openMs.toFixed(0)} ms; memory: ${(memoryBefore / 1e6).toFixed(0)} MB before, ${memoryMb.toFixed(0)} MB after all articles`,
)

console.log('\nwords     ms        words/s')
const everything = texts.join('\n\n')
for (const words of [100, 1_000, 10_000, 100_000]) {
  let text = everything.slice(0, words * 6)
  while (text.length < words * 6) text += `\n\n${everything.slice(0, words * 6 - text.length)}`
  const times: number[] = []
  let count = 0
  for (let i = 0; i < 5; i++) {
    const began = performance.now()
    count = pipeline.analyse(articleOf(text)).words.count
    times.push(performance.now() - began)
  }
  const ms = median(times)
  console.log(
    `${String(count).padEnd(9)} ${ms.toFixed(1).padEnd(9)} ${Math.round((count / ms) * 1000).toLocaleString('en')}`,
  )
  figures[`linear.${words}.wordsPerSecond`] = (count / ms) * 1000
}

console.log('\nhard texts')
const hard: Readonly<Record<string, string>> = {
  'a megabyte without a space': 'a'.repeat(1_000_000),
  'ten thousand open quotes': '“'.repeat(10_000),
  'ten thousand open brackets': '('.repeat(10_000),
  'quotes nested ten thousand deep': `${'“a '.repeat(10_000)}${'b” '.repeat(10_000)}`,
  'a sentence of fifty thousand words': 'talks '.repeat(50_000),
  'a hundred thousand full stops': '. '.repeat(100_000),
  'a megabyte of hyphens and letters': 'a-'.repeat(500_000),
}
for (const [name, text] of Object.entries(hard)) {
  const began = performance.now()
  const { count } = pipeline.analyse(articleOf(text)).words
  const ms = performance.now() - began
  console.log(`${name.padEnd(36)} ${count} words, ${ms.toFixed(0)} ms`)
  figures[`hard.${name.replaceAll(' ', '-')}.ms`] = ms
}
if (process.argv.includes('--json')) console.log(JSON.stringify(figures))
