/**
 * The record of one article, as `onrecord extract` prints it. The field names are a contract: users' programs and the
 * scorers read them. Every span counts in UTF-16 code units of the article's text.
 */
import type { EventStatus } from './event-status.ts'
import type { Problem } from './problem.ts'
import type { Span } from './span.ts'

export interface ArticleRecord {
  /** Content hash: the same article has the same id everywhere. */
  readonly id: string
  readonly ref?: string
  readonly url?: string
  readonly outlet?: string
  readonly title?: string
  readonly byline?: string
  /** ISO 639-1; undefined where the text is too short to tell. */
  readonly language?: string
  /** EDTF. */
  readonly published: string | null
  /** EDTF. */
  readonly modified?: string
  /** EDTF. */
  readonly crawled?: string
  readonly text?: string
  readonly statements: readonly Statement[]
  readonly figures: readonly Figure[]
  readonly events: readonly Event[]
  readonly dates: readonly DateExpression[]
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly media: readonly Media[]
  readonly problems: readonly Problem[]
}

export type StatementKind = 'direct' | 'indirect' | 'mixed'

export interface Source extends Span {
  /** Ids of actors in the same record; more than one where several speak together. */
  readonly actors: readonly string[]
}

export interface Cue extends Span {
  readonly lemma: string
  /** What the cue commits its reporter or speaker to: `says`, `claims`, `denies` … (docs/stances.md). */
  readonly stance: string
}

export interface Statement {
  /** Derived from the article's id and the statement's spans. */
  readonly id: string
  readonly kind: StatementKind
  /** Null where nobody is named: "it is claimed". */
  readonly source: Source | null
  readonly cue: Cue | null
  /** More than one where the cue splits it. In text order, never overlapping. */
  readonly content: readonly Span[]
  /** EDTF day of utterance, not of publication, where stated or implied. */
  readonly said: string | null
  readonly occasion: Span | null
  readonly addressee: Span | null
  readonly negated: boolean
  readonly conditions: readonly Span[]
  /** Id of the statement that reports this one. */
  readonly within: string | null
  /** Shared by near-identical contents. */
  readonly wording: string | null
  /** The rule or model decision that made it. */
  readonly rule: string
  /** Calibrated: of statements with confidence about p, a share of about p are right. */
  readonly confidence: number
}

/** How a number is to be read: as it is, about so many, so many or more, so many or fewer, or between two. */
export type FigureBound = 'exact' | 'at-least' | 'at-most' | 'about' | 'range'

/** Whether what is counted is claimed to be so; or denied, feared, still to come, or only supposed ("could kill 40"). */
export type FigureStatus = 'claimed' | 'denied' | 'feared' | 'planned' | 'supposed'

/** What a figure counts, as its report tells of it. Whether two reports count one thing is for whoever holds both. */
export interface FigureOf {
  /** The kind of happening: `quake`, `shooting`, `blast` … (docs/figures.md); null where none is named. */
  readonly what: string | null
  /** EDTF: when it happened. */
  readonly when: string | null
  /** Places' words, as the report names them. */
  readonly where: readonly string[]
  /** Who or what alone is counted ("americans"); null: all. */
  readonly whom: string | null
  /** Whether it is what the report is mainly about, and nothing told as background. */
  readonly main: boolean
  /** Whether it is counted in a place of its own, where the happening was in more. */
  readonly part: boolean
}

export interface Figure extends Span {
  readonly min: number
  readonly max: number
  readonly approximate: boolean
  readonly bound: FigureBound
  readonly status: FigureStatus
  readonly measure: string
  readonly counted: string | null
  readonly place: string | null
  /** EDTF. */
  readonly asOf: string | null
  /** Null where the report does not tell what is counted, or counts a part of it. */
  readonly of: FigureOf | null
  /** Id of the statement that claims it; null: the outlet's own voice. */
  readonly statement: string | null
  readonly rule: string
  /** Of figures with confidence about p, a share of about p are right as a whole: number, measure, claimant, as of when. */
  readonly confidence: number
}

export interface Event extends Span {
  /** PLOVER. */
  readonly type: string
  /** Ids of actors in the same record. */
  readonly participants: readonly string[]
  readonly status: EventStatus
  /** EDTF. */
  readonly date: string | null
  readonly place: string | null
  readonly statement: string | null
  readonly rule: string
  /** How likely it is that the type, the status and who takes part are right. */
  readonly confidence: number
}

export type DateType = 'DATE' | 'TIME' | 'DURATION' | 'SET'

export interface DateExpression extends Span {
  readonly type: DateType
  /** TIMEX3 value. */
  readonly value: string
}

export type ActorKind = 'person' | 'organisation' | 'country' | 'group' | 'unnamed'

export interface Role {
  readonly title: string
  readonly of: string | null
}

export interface Actor {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  readonly roles: readonly Role[]
  /** Names, roles and pronouns, in text order. */
  readonly mentions: readonly Span[]
}

export interface Place {
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  /** Degrees, WGS 84. */
  readonly latitude?: number
  readonly longitude?: number
  readonly mentions: readonly Span[]
}

export type MediaKind = 'image' | 'video' | 'audio' | 'embed'

export interface Media extends Span {
  readonly kind: MediaKind
  readonly credit: string | null
}
