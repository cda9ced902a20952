import { describe, expect, it } from 'vitest'
import { expectedCalibrationError, reliability } from './statements-reliability.ts'

const judged = (confidence: number, right: number, wrong: number) => [
  ...Array.from({ length: right }, () => ({ confidence, right: true })),
  ...Array.from({ length: wrong }, () => ({ confidence, right: false })),
]

describe('reliability', () => {
  it('has no error where confidence is the share that is right', () => {
    const bands = reliability([...judged(0.75, 3, 1), ...judged(0.25, 1, 3)])
    expect(bands.map(({ share, count }) => [share, count])).toEqual([
      [0.25, 4],
      [0.75, 4],
    ])
    expect(expectedCalibrationError(bands)).toBeCloseTo(0)
  })

  it('weighs the distance in each band by its statements', () => {
    expect(expectedCalibrationError(reliability([...judged(0.9, 1, 1), ...judged(0.5, 1, 1)]))).toBeCloseTo(0.2)
  })
})
