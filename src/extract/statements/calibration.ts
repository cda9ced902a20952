/** Confidence: the acceptance model's probability, mapped by what held on articles it had not seen (isotonic regression). */

/** `steps` holds pairs of a probability and the share that was right near it, both rising; between them it is linear. */
export function calibrated(steps: Float32Array, probability: number): number {
  let at = 0
  while (at + 2 < steps.length && steps[at + 2] < probability) at += 2
  if (at + 2 >= steps.length) return round(steps[at + 1])
  const share = Math.min(1, Math.max(0, (probability - steps[at]) / (steps[at + 2] - steps[at] || 1)))
  return round(steps[at + 1] + share * (steps[at + 3] - steps[at + 1]))
}

const round = (value: number): number => Math.round(value * 1000) / 1000
