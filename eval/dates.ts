/**
 * Time expressions against TimeBank and AQUAINT, by the shared scorer: all articles, those the rules were written on, and
 * a third, chosen by a hash of the id, whose errors nobody looks at.
 */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { openPipeline } from '../src/pipeline.ts'
import type { Article } from '../src/record/index.ts'
import type { Measured, Options } from './measured.ts'

interface Document {
  readonly id: string
  readonly date: string
  readonly text: string
}

/** FNV-1a over the id; the rules' authors read errors only of articles where this is false. */
export function isHeldBack(id: string): boolean {
  let hash = 2166136261
  for (const character of id) hash = Math.imul(hash ^ character.codePointAt(0)!, 16777619) >>> 0
  return hash % 3 === 0
}

const articleOf = ({ id, date, text }: Document): Article => ({ id, published: date, text, body: 0, problems: [] })

export function measureDates({ shared, errors }: Options): Measured {
  const lines = gunzipSync(readFileSync(join(shared, 'data/timex/train.ndjson.gz')))
    .toString()
    .split('\n')
    .filter(Boolean)
  const documents = lines.map((line) => JSON.parse(line) as Document)
  const pipeline = openPipeline()
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-dates-'))
  const predicted = join(folder, 'predicted.ndjson')
  const begun = performance.now()
  const records = documents.map((document) => pipeline.extract(articleOf(document)))
  const seconds = (performance.now() - begun) / 1000
  writeFileSync(
    predicted,
    records.map((record, index) => JSON.stringify({ id: documents[index].id, dates: record.dates })).join('\n'),
  )

  const report: string[] = [`${documents.length} articles in ${seconds.toFixed(2)} s`]
  const figures: Record<string, number> = {}
  for (const part of ['all', 'open', 'heldBack'] as const) {
    const gold = join(folder, `${part}.ndjson`)
    const chosen = lines.filter(
      (_, index) => part === 'all' || isHeldBack(documents[index].id) === (part === 'heldBack'),
    )
    writeFileSync(gold, chosen.join('\n'))
    const show = part === 'open' && errors > 0 ? ['--errors', String(errors)] : []
    const scorer = spawnSync(process.execPath, [join(shared, 'eval/score-timex.mjs'), gold, predicted, ...show], {
      encoding: 'utf8',
    })
    if (scorer.status !== 0) throw new Error(`score-timex.mjs failed: ${scorer.stderr}`)
    report.push(`dates, ${part}`, scorer.stdout.trimEnd())
    for (const [, measure, f1] of scorer.stdout.matchAll(/^(\w+) +[\d.]+ +[\d.]+ +([\d.]+)$/gm)) {
      figures[`dates.${part}.${measure}F1`] = Number(f1)
    }
  }
  rmSync(folder, { recursive: true })
  return { report, figures }
}
