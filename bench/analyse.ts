/**
 * `npm run bench:analyse`: words a second of the whole analysis over PolNeAR's development articles, side by side with
 * wink-nlp (tags, no trees) and compromise in the same process, in turns: medians of several rounds on one core. Then
 * what it costs to open, how time grows with length, and texts made to be hard. `--json` prints the figures last.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyseWords, openAnalyser } from '../src/analyse/index.ts'
import { openBundle } from '../src/linear/index.ts'
import { openPipeline } from '../src/pipeline.ts'
import { ROOT } from '../train/shared.ts'
import { articleOf, compromiseRunner, median, perSecond, polnearTexts, race, winkRunner } from './race.ts'

const ROUNDS = 7

const memoryBefore = process.memoryUsage().rss
const beganOpening = performance.now()
const pipeline = openPipeline()
const openMs = performance.now() - beganOpening

const texts = polnearTexts()
const wordCount = texts.reduce((sum, text) => sum + pipeline.analyse(articleOf(text)).words.count, 0)
const memoryMb = process.memoryUsage().rss / 1e6

const analyser = openAnalyser(openBundle(readFileSync(join(ROOT, 'models/analyse.bin'))))

const figures: Record<string, number> = { openMs, memoryMb }
console.log(`${texts.length} articles, ${wordCount} words, ${ROUNDS} rounds, medians`)
const times = race(
  {
    'onrecord, whole analysis': (text) => pipeline.analyse(articleOf(text)),
    'onrecord, to trees': (text) => analyseWords(articleOf(text), analyser),
    'wink-nlp, to tags': winkRunner(),
    'compromise, to tags': compromiseRunner(),
  },
  texts,
  ROUNDS,
)
for (const [name, ms] of Object.entries(times)) {
  console.log(`${name.padEnd(28)} ${perSecond(wordCount, ms)}`)
  figures[`wordsPerSecond.${name.replaceAll(/\W+/g, '-')}`] = (wordCount / ms) * 1000
}
const own = times['onrecord, whole analysis']
figures.ratioToWink = times['wink-nlp, to tags'] / own
figures.ratioToCompromise = times['compromise, to tags'] / own
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
