/**
 * From this confidence on a statement is likely to be right as a whole. Confidence is calibrated: of those above, 85 to 89
 * in 100 are, on reports that nothing was fitted on; of those below, a quarter to a third (docs/statements.md).
 */
export const LIKELY = 0.6
