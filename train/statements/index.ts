/**
 * Trains the statement extractor on PolNeAR's training articles, as our own analysis sees them, and writes
 * `models/statements.bin`. Weights alone leave here: no word of the articles does.
 *
 *     npm run train -- statements
 */
import { contextOf } from '../../src/extract/statements/context.ts'
import type { StatementModels } from '../../src/extract/statements/models.ts'
import { treeArrays } from '../../src/extract/statements/trees.ts'
import { denseArrays, writeBundle } from '../../src/linear/index.ts'
import { DATA, writeModel } from '../manifest.ts'
import { analysePolnear } from './analysed.ts'
import { trainStatementModels } from './fitting.ts'
import { align } from './polnear.ts'

export function bundleOf(models: StatementModels): Uint8Array {
  return writeBundle(
    { trainedOn: 'PolNeAR train' },
    {
      ...denseArrays('cue', models.cue),
      ...denseArrays('content', models.content),
      ...denseArrays('source', models.source),
      ...denseArrays('cueEdges', models.cueEdges),
      ...treeArrays('accept', models.accept),
      threshold: Float32Array.of(models.threshold),
      calibration: models.calibration,
    },
  )
}

export function trainStatements(): void {
  const samples = analysePolnear('train').map(({ document, analysis }) => ({
    id: document.id,
    context: contextOf(analysis),
    gold: align(analysis, document.attributions),
  }))
  const models = trainStatementModels(samples, (line) => console.log(`  ${line}`))
  writeModel('statements.bin', bundleOf(models), [{ ...DATA.polnear, use: 'attributions' }])
}
