/** Whether two words are spellings of one name, by ear and by letters: neither alone tells ("Jonathan" sounds near "Antonne"). */
import { soundOf, soundsAlike } from './sound.ts'

/** Letters put in, left out, changed or swapped with the next, so many at most; 9 where there are more. */
export function lettersBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return 9
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, changed)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1)
    }
    before = last
    last = row
  }
  return last[b.length] <= most ? last[b.length] : 9
}

/** "Sergei" and "Sergey", "Mohammed" and "Muhammad"; not "Marin" and "Moran". */
export function isSpelling(a: string, b: string): boolean {
  if (soundOf(a) === soundOf(b)) return true
  return soundsAlike(a, b) && lettersBetween(a, b, 3) <= Math.max(2, Math.floor(Math.max(a.length, b.length) / 3))
}

const LONG = 5

/** A slip of the pen in a longer word: one letter left out, put in, changed or swapped. Only where the rest agrees. */
export const isSlip = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= LONG && a[0] === b[0] && a !== b && lettersBetween(a, b, 1) === 1
