/** The trained weights of the statement extractor, as `models/statements.bin` holds them. */
import { type Bundle, type DenseTable, openDense } from '../../linear/index.ts'
import type { Rankers } from './candidates.ts'
import { openTrees, type Trees } from './trees.ts'

export interface StatementModels extends Rankers {
  readonly cueEdges: DenseTable
  readonly accept: Trees
  /** Statements less likely right than this are not made. */
  readonly threshold: number
  /** Steps from the acceptance model's probability to the share that was right: pairs of upper edge and share. */
  readonly calibration: Float32Array
}

export function openStatementModels(bundle: Bundle): StatementModels {
  return {
    cue: openDense(bundle, 'cue'),
    content: openDense(bundle, 'content'),
    source: openDense(bundle, 'source'),
    cueEdges: openDense(bundle, 'cueEdges'),
    accept: openTrees(bundle, 'accept'),
    threshold: bundle.array('threshold', 'f32')[0],
    calibration: bundle.array('calibration', 'f32'),
  }
}
