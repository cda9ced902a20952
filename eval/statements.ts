/**
 * `npm run eval:statements`: statements from raw text against PolNeAR's development articles, by
 * `../shared/eval/score-attribution.mjs`, and whether confidence means something: of statements with confidence about p,
 * the share that is right, of those whose form leaves no doubt that something was said. The score is read on outer statements alone, because PolNeAR's annotators mark no report inside
 * another's words; all statements are scored beside it. Closed quotations of four words or more are counted by what was
 * made of them. `--errors N` shows a spread of what went wrong, `--json` the figures as one JSON object on the
 * last line.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPipeline } from '../src/pipeline.ts'
import { readText } from '../src/read/index.ts'
import type { Statement } from '../src/record/index.ts'
import { SHARED } from '../train/shared.ts'
import { readPolnear } from '../train/statements/polnear.ts'
import { expectedCalibrationError, reliability } from './statements-reliability.ts'
import { rightOf } from './statements-right.ts'

interface Score {
  readonly p: number
  readonly r: number
  readonly f1: number
}

function main(args: readonly string[]): void {
  const pipeline = openPipeline()
  const documents = readPolnear('dev')
  const judged: { confidence: number; right: boolean }[] = []
  const fates = new Map<string, number>()
  const predicted = documents.map((document) => {
    const article = readText(document.text, document.id, { published: document.date, title: document.title })
    const { statements } = pipeline.extract(article)
    for (const { fate } of pipeline.fates(article)) fates.set(fate, (fates.get(fate) ?? 0) + 1)
    const right = rightOf(document, statements)
    // Attitudes and acts are right by PolNeAR's measure and not by the record's, so they are left out.
    statements.forEach(({ confidence, rule, within }, index) => {
      if (within === null && !rule.includes('in doubt')) judged.push({ confidence, right: right[index] })
    })
    const partsOf = ({ source, cue, content }: Statement) => ({ source, cue, content })
    return {
      all: { id: document.id, statements: statements.map(partsOf) },
      outer: { id: document.id, statements: statements.filter(({ within }) => within === null).map(partsOf) },
    }
  })

  const folder = mkdtempSync(join(tmpdir(), 'onrecord-eval-'))
  const gold = join(folder, 'gold.ndjson')
  const ours = join(folder, 'ours.ndjson')
  writeFileSync(gold, documents.map((document) => JSON.stringify(document)).join('\n'))
  const nested = join(folder, 'nested.ndjson')
  writeFileSync(ours, predicted.map(({ outer }) => JSON.stringify(outer)).join('\n'))
  writeFileSync(nested, predicted.map(({ all }) => JSON.stringify(all)).join('\n'))
  const score = (file: string, flags: readonly string[]) =>
    spawnSync(process.execPath, [join(SHARED, 'eval/score-attribution.mjs'), gold, file, ...flags], {
      encoding: 'utf8',
    }).stdout
  const run = (...flags: string[]) => score(ours, flags)
  const at = args.indexOf('--errors')
  console.log(run(...(at < 0 ? [] : ['--errors', args[at + 1] ?? '20'])))
  const scores = JSON.parse(run('--json')) as Record<string, Score>
  const everything = JSON.parse(score(nested, ['--json'])) as Record<string, Score>
  rmSync(folder, { recursive: true })

  const table = reliability(judged)
  const error = expectedCalibrationError(table)
  console.log('confidence    said  right  statements')
  for (const { from, to, confidence, share, count } of table) {
    console.log(`${from.toFixed(1)} to ${to.toFixed(1)}  ${percent(confidence)}  ${percent(share)}  ${count}`)
  }
  console.log(`expected calibration error ${percent(error)}`)

  const quotations = [...fates.values()].reduce((sum, count) => sum + count, 0)
  const spoken = (fates.get('statement') ?? 0) / Math.max(1, quotations)
  console.log(`with nested statements: relation F1 ${(100 * everything.relation.f1).toFixed(1)}`)
  console.log(
    `closed quotations of four words and more: ${quotations}; ${[...fates].map(([fate, count]) => `${fate} ${count}`).join(', ')}`,
  )

  const points = (value: number) => Math.round(value * 1000) / 10
  if (args.includes('--json')) {
    console.log(
      JSON.stringify({
        relationF1: points(scores.relation.f1),
        relationF1WithNested: points(everything.relation.f1),
        quotationsSpoken: points(spoken),
        contentExactF1: points(scores['content.exact'].f1),
        contentTokensF1: points(scores['tokens.content'].f1),
        cueTokensF1: points(scores['tokens.cue'].f1),
        sourceTokensF1: points(scores['tokens.source'].f1),
        quotedFound: points(scores['relation.quoted'].r),
        plainFound: points(scores['relation.plain'].r),
        sourceAccuracy: points(scores['source.accuracy'] as unknown as number),
        expectedCalibrationError: points(error),
        articleCount: documents.length,
      }),
    )
  }
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(7)

main(process.argv.slice(2))
