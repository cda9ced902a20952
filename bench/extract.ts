/**
 * `npm run bench:extract`: words a second of the whole way from text to record over PolNeAR's development articles, side
 * by side with wink-nlp (tags, no trees) in the same process, in turns: medians of several rounds on one core, and their
 * ratio, which holds on any machine. Then the share of each stage. `--json` prints the figures last, `--rounds N` races longer.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyse, openAnalyseModels } from '../src/analyse/index.ts'
import { findDates } from '../src/extract/dates/index.ts'
import { findEvents } from '../src/extract/events/index.ts'
import { findFigures } from '../src/extract/figures/index.ts'
import { openExtractModels } from '../src/extract/index.ts'
import { findMedia } from '../src/extract/media/index.ts'
import { findStatements } from '../src/extract/statements/index.ts'
import { openBundle } from '../src/linear/index.ts'
import { openPipeline } from '../src/pipeline.ts'
import { gazetteerOf, resolve } from '../src/resolve/index.ts'
import { ROOT } from '../train/shared.ts'
import { articleOf, perSecond, polnearTexts, race, winkRunner } from './race.ts'

const given = process.argv.indexOf('--rounds')
const ROUNDS = given < 0 ? 7 : Number(process.argv[given + 1])
if (!Number.isInteger(ROUNDS) || ROUNDS < 1) throw new RangeError('--rounds takes a whole number from 1 on')

const open = (name: string) => openBundle(readFileSync(join(ROOT, 'models', `${name}.bin`)))
const analyseModels = openAnalyseModels(open)
const { statements: statementModels } = openExtractModels(open)
const gazetteer = gazetteerOf(open('gazetteer'))
const pipeline = openPipeline()

const STAGES = ['analyse', 'dates', 'statements', 'figures', 'events', 'media', 'resolve'] as const
type Stage = (typeof STAGES)[number]
const spentMs = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>

function timed<T>(stage: Stage, run: () => T): T {
  const began = performance.now()
  const value = run()
  spentMs[stage] += performance.now() - began
  return value
}

/** What the pipeline does, with a clock between the stages. */
function staged(text: string): unknown {
  const article = articleOf(text)
  const analysis = timed('analyse', () => analyse(article, analyseModels))
  const dates = timed('dates', () => findDates(article, analysis))
  const statements = timed('statements', () => findStatements({ article, analysis, dates }, statementModels))
  const figures = timed('figures', () => findFigures({ article, analysis, dates, statements }))
  const events = timed('events', () => findEvents({ analysis, dates, statements, published: article.published }))
  const media = timed('media', () => findMedia(analysis))
  const findings = {
    statements,
    figures,
    events,
    dates: dates.map(({ start, end, type, value }) => ({ start, end, type, value })),
    media,
  }
  return timed('resolve', () => resolve({ article, analysis, findings, gazetteer }))
}

const texts = polnearTexts()
const wordCount = texts.reduce((sum, text) => sum + pipeline.analyse(articleOf(text)).words.count, 0)
for (const text of texts.slice(0, 2)) {
  if (JSON.stringify(staged(text)) !== JSON.stringify(pipeline.extract(articleOf(text))))
    throw new Error('bench/extract.ts no longer times what the pipeline does: compose its stages anew')
}

console.log(`${texts.length} articles, ${wordCount} words, ${ROUNDS} rounds, medians`)
const times = race(
  {
    'onrecord, text to record': (text) => pipeline.extract(articleOf(text)),
    'onrecord, analysis alone': (text) => pipeline.analyse(articleOf(text)),
    'onrecord, stage by stage': staged,
    'wink-nlp, to tags': winkRunner(),
  },
  texts,
  ROUNDS,
)
const figures: Record<string, number> = {}
for (const [name, ms] of Object.entries(times)) {
  console.log(`${name.padEnd(28)} ${perSecond(wordCount, ms)}`)
  figures[`wordsPerSecond.${name.replaceAll(/\W+/g, '-')}`] = (wordCount / ms) * 1000
}
figures.ratioToWink = times['wink-nlp, to tags'] / times['onrecord, text to record']
figures.analysisRatioToWink = times['wink-nlp, to tags'] / times['onrecord, analysis alone']
console.log(
  `ratio to wink-nlp: ${figures.ratioToWink.toFixed(3)} whole, ${figures.analysisRatioToWink.toFixed(3)} analysis alone`,
)
console.log('\nstage        share')
const wholeMs = Object.values(spentMs).reduce((sum, ms) => sum + ms, 0)
for (const stage of STAGES) {
  const share = spentMs[stage] / wholeMs
  console.log(`${stage.padEnd(12)} ${(share * 100).toFixed(1).padStart(5)} %`)
  figures[`share.${stage}`] = share
}
if (process.argv.includes('--json')) console.log(JSON.stringify(figures))
