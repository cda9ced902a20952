/**
 * How often a figure is right as a whole: number, measure, claimant and as of when. Two things tell: whether its report
 * says which quantity it counts, and whether the statement that claims it is sure. What decided the measure tells far
 * less. Shares of the half of the gold of real news that was read, drawn towards those of the other half
 * (docs/figures.md).
 */
import { type FigureFinding, LIKELY, type StatementFinding } from '../../record/index.ts'

const KNOWN = 0.85
const UNKNOWN = 0.45
/** Who claims it is doubtful. */
const DOUBTFUL = 0.4

export function confidenceOf(
  { of, statement }: Pick<FigureFinding, 'of' | 'statement'>,
  statements: readonly Pick<StatementFinding, 'confidence'>[],
): number {
  if (statement >= 0 && statements[statement].confidence < LIKELY) return DOUBTFUL
  return of === null ? UNKNOWN : KNOWN
}
