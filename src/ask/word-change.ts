/** What became of words, in one word, from their difference. */
import type { DifferenceRun } from '../wording/index.ts'
import type { WordChange } from './wording-answers.ts'

export function wordChange(runs: readonly DifferenceRun[]): WordChange {
  if (runs.some((run) => run.negation)) return 'negated'
  if (runs.some(({ kind }) => kind === 'inserted' || kind === 'replaced')) return 'altered'
  return runs.some(({ kind }) => kind !== 'same') ? 'shortened' : 'same'
}

const ORDER: readonly WordChange[] = ['same', 'shortened', 'altered', 'negated']

export const greatest = (changes: readonly WordChange[]): WordChange =>
  ORDER[Math.max(...changes.map((change) => ORDER.indexOf(change)))]
