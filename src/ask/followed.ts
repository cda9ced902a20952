/** What can be followed. It is kept as JSON, and read again here. */
import type { SearchQuestion } from './answers.ts'

export type FollowedSearch = Omit<SearchQuestion, 'order' | 'facets' | 'reported' | 'limit' | 'offset' | 'after'>

export type Followed =
  | { readonly kind: 'search'; readonly question: FollowedSearch }
  /** Words that somebody may say again: a claim that was checked, a promise. */
  | { readonly kind: 'quote'; readonly quote: string; readonly by?: string }
  /** A figure's id: all claims of the quantity that it is of. */
  | { readonly kind: 'figure'; readonly figure: string }

const KINDS: ReadonlySet<unknown> = new Set(['search', 'quote', 'figure'])

/** Null where it is none, as of a later version. */
export function readFollowed(value: unknown): Followed | null {
  if (typeof value !== 'object' || value === null) return null
  const { kind } = value as { readonly kind?: unknown }
  return KINDS.has(kind) ? (value as Followed) : null
}
