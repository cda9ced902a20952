/**
 * A list of hashed features, made without allocating. Each is a template with up to three values; the template's number
 * is kept beside the row, so that `onrecord explain` can name what spoke for a decision.
 */
import { type DenseTable, scoreDense } from '../../linear/index.ts'

export interface Features {
  readonly rows: Int32Array
  readonly templates: Uint8Array
  count: number
}

export const newFeatures = (capacity = 512): Features => ({
  rows: new Int32Array(capacity),
  templates: new Uint8Array(capacity),
  count: 0,
})

export function add(features: Features, template: number, a = 0, b = 0, c = 0): void {
  const at = features.count++
  let hash = Math.imul(a, 0x9e3779b1) ^ b
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) ^ c
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ Math.imul(template, 0x27d4eb2f)
  hash = Math.imul(hash ^ (hash >>> 15), 0x165667b1)
  features.rows[at] = hash ^ (hash >>> 16)
  features.templates[at] = template
}

/** Log-odds (a classifier) or preference (a ranker) of what the features describe. */
export const scoreOf = (table: DenseTable, { rows, count }: Features): number =>
  scoreDense(table, rows, count) * table.scale

/** Lengths and distances in steps that grow: 0 1 2 3 4 5-6 7-9 10-14 15-24 25-49 50 and more. */
export function bin(value: number): number {
  if (value < 5) return value
  return value < 7 ? 5 : value < 10 ? 6 : value < 15 ? 7 : value < 25 ? 8 : value < 50 ? 9 : 10
}

export const logistic = (value: number): number => 1 / (1 + Math.exp(-value))
