/**
 * What extraction finds in one article before anybody is identified: the record's nouns, tied to words and entities of
 * the analysis instead of actors and ids. `resolve` turns findings into an `ArticleRecord`. Indices count in the lists
 * of the same `Findings`.
 */
import type { EventStatus } from './event-status.ts'
import type { DateExpression, FigureBound, FigureOf, FigureStatus, Media, StatementKind } from './record.ts'
import type { Span } from './span.ts'

export interface StatementFinding {
  readonly kind: StatementKind
  /** `heads`: the head words of those who speak, one for each conjunct ("France, Greece and Turkey" has three). */
  readonly source: (Span & { readonly heads: readonly number[] }) | null
  readonly cue: (Span & { readonly lemma: string; readonly stance: string; readonly head: number }) | null
  readonly content: readonly Span[]
  readonly said: string | null
  readonly occasion: Span | null
  readonly addressee: Span | null
  readonly negated: boolean
  readonly conditions: readonly Span[]
  /** Index of the statement that reports this one, or -1. */
  readonly within: number
  readonly rule: string
  readonly confidence: number
}

export interface FigureFinding extends Span {
  readonly min: number
  readonly max: number
  readonly approximate: boolean
  readonly bound: FigureBound
  readonly status: FigureStatus
  readonly measure: string
  readonly counted: string | null
  /** The place's words, for `resolve` to name. */
  readonly place: Span | null
  readonly asOf: string | null
  readonly of: FigureOf | null
  /** Index of the statement that claims it, or -1: the outlet's own voice. */
  readonly statement: number
  readonly rule: string
  readonly confidence: number
}

export interface EventFinding extends Span {
  readonly type: string
  /** Head words of those who take part: sources first, then targets. */
  readonly sources: readonly number[]
  readonly targets: readonly number[]
  readonly status: EventStatus
  readonly date: string | null
  readonly place: Span | null
  readonly statement: number
  readonly rule: string
  readonly confidence: number
}

export interface Findings {
  readonly statements: readonly StatementFinding[]
  readonly figures: readonly FigureFinding[]
  readonly events: readonly EventFinding[]
  readonly dates: readonly DateExpression[]
  readonly media: readonly Media[]
}
