/**
 * `npm run eval:samples`: extracts the sample press with the shipped pipeline and prints how it compares with what a
 * person wrote down of it. `-- --errors N` shows N of what went wrong in each layer, `-- --layer statements` in one only;
 * `-- --samples FOLDER` takes another folder of reports and gold, such as `onrecord correct export` writes;
 * `-- --json` prints the flat object that `npm run scores` reads.
 */
import { parseArgs } from 'node:util'
import { openPipeline } from '../src/pipeline.ts'
import { LAYERS, type Layer, readSamples } from './samples-gold.ts'
import { addToScore, emptyScore, f1Of, type Miss, precisionOf, recallOf, type Score } from './samples-score.ts'

const CONTEXT_CHARACTERS = 60

function main(): void {
  const { values } = parseArgs({
    options: {
      errors: { type: 'string' },
      layer: { type: 'string' },
      json: { type: 'boolean' },
      samples: { type: 'string' },
    },
  })
  const samples = readSamples(values.samples ?? 'samples')
  const pipeline = openPipeline()
  const score = emptyScore()
  for (const sample of samples) addToScore(score, sample, pipeline.extract(sample.article))
  if (!values.json) console.log(table(score))
  const layers = LAYERS.filter((layer) => values.layer === undefined || layer === values.layer)
  for (const layer of layers) printMisses(score.misses, layer, Number(values.errors ?? 0))
  if (values.json) console.log(JSON.stringify({ ...figures(score), articleCount: samples.length }))
}

function table({ layers, contents, values }: Score): string {
  const cells = (tally: (typeof layers)[Layer]) =>
    [precisionOf, recallOf, f1Of].map((measure) => measure(tally).toFixed(1).padStart(10)).join('') +
    String(tally.gold).padStart(8)
  const rows = Object.entries({ 'statements, content': contents, ...layers })
  const shares = Object.entries(values).map(([name, { right, of }]) => `${name} ${percent(right, of).toFixed(1)}`)
  return [
    `${''.padEnd(22)} precision    recall        F1    gold`,
    ...rows.map(([name, tally]) => name.padEnd(22) + cells(tally)),
    `Of the statements whose content is found: ${shares.join(', ')}`,
  ].join('\n')
}

/** As `npm run scores` wants them: `statementsF1`, `contentF1`, `sourceAccuracy` and so on. */
function figures({ layers, contents, values }: Score): Record<string, number> {
  const f1s = Object.entries(layers).map(([layer, tally]) => [`${layer}F1`, round(f1Of(tally))])
  const shares = Object.entries(values).map(([name, { right, of }]) => [`${name}Accuracy`, round(percent(right, of))])
  return { ...Object.fromEntries(f1s), contentF1: round(f1Of(contents)), ...Object.fromEntries(shares) }
}

const percent = (right: number, of: number): number => (of === 0 ? 0 : (100 * right) / of)
const round = (points: number): number => Math.round(points * 10) / 10

/** A spread sample, so that a few lines show every report. */
function printMisses(misses: readonly Miss[], layer: Layer, wanted: number): void {
  const all = misses.filter((miss) => miss.layer === layer)
  const shown = all.filter(
    (_, index) => Math.floor((index * wanted) / all.length) !== Math.floor(((index - 1) * wanted) / all.length),
  )
  for (const { start, end, what, sample, note } of shown.slice(0, wanted)) {
    const { text } = sample.article
    const before = text.slice(Math.max(0, start - CONTEXT_CHARACTERS), start)
    const after = text.slice(end, end + CONTEXT_CHARACTERS)
    const context = `${before}[${text.slice(start, end)}]${after}`.replaceAll('\n', ' ')
    console.log(`\n${layer} ${what} (${note}) ${sample.name}\n  ${context}`)
  }
}

main()
