import { describe, expect, it } from 'vitest'
import { calibrated } from './calibration.ts'

describe('confidence', () => {
  const steps = Float32Array.of(0.2, 0.1, 0.4, 0.5, 0.8, 0.75)

  it('is the share that held at a probability, and between two of them in proportion', () => {
    expect(calibrated(steps, 0.4)).toBe(0.5)
    expect(calibrated(steps, 0.3)).toBe(0.3)
    expect(calibrated(steps, 0.6)).toBe(0.625)
  })

  it('stays at the ends where nothing was seen beyond them', () => {
    expect(calibrated(steps, 0.01)).toBe(0.1)
    expect(calibrated(steps, 0.99)).toBe(0.75)
  })
})
