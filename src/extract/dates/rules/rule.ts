/** What a rule is: one shape of time expression, tried at every atom whose lexicon entry has one of the `first` fields. */
import type { DateType } from '../../../record/index.ts'
import type { Atoms } from '../atoms.ts'
import type { Entry } from '../lexicon.data.ts'
import type { Expression, Meaning } from '../meaning.ts'

/** An expression before its rule signed it. */
export type Match = Omit<Expression, 'rule'>

export interface Rule {
  readonly name: string
  readonly first: readonly (keyof Entry)[]
  /** The expression that starts at atom `at`, or null. */
  readonly match: (atoms: Atoms, at: number) => Match | null
}

export const date = (first: number, end: number, meaning: Meaning): Match => ({
  first,
  end,
  type: 'DATE',
  meaning,
  time: null,
})

export const time = (first: number, end: number, meaning: Meaning, time: string): Match => ({
  first,
  end,
  type: 'TIME',
  meaning,
  time,
})

/** An expression whose value stands in its words. */
export const stated = (first: number, end: number, type: DateType, value: string): Match => ({
  first,
  end,
  type,
  meaning: { kind: 'stated', value },
  time: null,
})
