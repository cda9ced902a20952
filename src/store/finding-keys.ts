/** The keys by which figures and events are found: `measure=killed`, `by=dostan`, one for each word of a name. */
import type { Actor, Article } from '../record/index.ts'
import { fold } from './fold.ts'

export type FindingField = 'measure' | 'counted' | 'place' | 'type' | 'status' | 'with' | 'by' | 'outlet'

export const findingKey = (field: FindingField, word: string): string => `${field}=${word}`

export function findingKeys(
  { outlet }: Article,
  claimants: readonly Actor[],
  values: Partial<Record<FindingField, readonly string[]>>,
): string[] {
  const by = claimants.flatMap(({ name, roles }) => [
    name,
    ...roles.map(({ title, of }) => (of === null ? title : `${title} of ${of}`)),
  ])
  const all = Object.entries({ ...values, by, outlet: outlet === undefined ? [] : [outlet] })
  return [
    ...new Set(
      all.flatMap(([field, names]) =>
        names.flatMap((name) => fold(name).map((word) => findingKey(field as FindingField, word))),
      ),
    ),
  ]
}
