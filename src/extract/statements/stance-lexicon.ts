/** The stance that a lemma has by itself, whatever stands around it; `stances` tells its senses apart. */
import { STANCES } from './stances.data.ts'

const byLemma = new Map<string, number>()
const names = Object.keys(STANCES)
names.forEach((name, index) => {
  for (const lemma of STANCES[name].split(' ')) if (!byLemma.has(lemma)) byLemma.set(lemma, index + 1)
})

/** Number of the stance that a lemma has by itself, from 1; 0 where the lexicon does not hold it. */
export const stanceNumber = (lemma: string): number => byLemma.get(lemma) ?? 0

/** Name of the stance that a lemma has by itself; `says` where the lexicon does not hold it. */
export function stanceOf(lemma: string): string {
  const found = byLemma.get(lemma)
  return found === undefined ? 'says' : names[found - 1]
}
