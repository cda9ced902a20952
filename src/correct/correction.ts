/** What a person corrected in an article's record: kept apart from what was extracted, and put over it. */
import type { Actor, Figure, Place, Span, Statement } from '../record/index.ts'

export const THINGS = ['statement', 'figure', 'actor', 'place'] as const
export type Thing = (typeof THINGS)[number]

/** The parts of a statement that a person gives; who speaks by name. */
export type StatementParts = Partial<
  Pick<Statement, 'kind' | 'content' | 'said' | 'occasion' | 'addressee' | 'negated' | 'conditions'>
> & {
  readonly source?: Span | null
  readonly sourceActors?: readonly string[]
  readonly cue?: (Span & { readonly lemma: string }) | null
  readonly stance?: string
}
export type FigureParts = Partial<Omit<Figure, 'statement' | 'rule'>>
export type ActorParts = Partial<Omit<Actor, 'id'>>
export type PlaceParts = Partial<Place>

/** Which one is meant: by its words, or by its name, so that it is found when the record is extracted anew. */
export interface Target {
  readonly spans: readonly Span[]
  readonly name?: string
}

export interface Correction {
  readonly id: string
  readonly article: string
  /** `confirm`: a person found it right as it was extracted. */
  readonly action: 'reject' | 'edit' | 'add' | 'confirm' | 'checked'
  readonly what: Thing | 'layers'
  readonly target: Target | null
  readonly value: StatementParts | FigureParts | ActorParts | PlaceParts | readonly string[]
  readonly by: string
  /** Why, in their words. */
  readonly note: string | null
  /** ISO 8601. */
  readonly at: string
  readonly undone: { readonly by: string; readonly at: string } | null
}
