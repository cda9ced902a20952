/** Whether confidence means something: statements in ten bands of confidence, with the share that was right in each. */
export interface Judged {
  readonly confidence: number
  readonly right: boolean
}

export interface Band {
  readonly from: number
  readonly to: number
  /** Mean confidence of the band's statements, and the share of them that is right. */
  readonly confidence: number
  readonly share: number
  readonly count: number
}

/** Bands that hold at least one statement. */
export function reliability(judged: readonly Judged[]): Band[] {
  const bands: Band[] = []
  for (let band = 0; band < 10; band++) {
    const inside = judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === band)
    if (inside.length === 0) continue
    bands.push({
      from: band / 10,
      to: (band + 1) / 10,
      confidence: inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length,
      share: inside.filter(({ right }) => right).length / inside.length,
      count: inside.length,
    })
  }
  return bands
}

/** Mean distance between confidence and share, weighed by the statements of each band. */
export function expectedCalibrationError(bands: readonly Band[]): number {
  const all = bands.reduce((sum, { count }) => sum + count, 0)
  return bands.reduce((sum, { confidence, share, count }) => sum + (Math.abs(confidence - share) * count) / all, 0)
}
