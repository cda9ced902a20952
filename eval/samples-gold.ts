/**
 * The sample press with its gold: reads samples/reports and samples/gold and ties every string of the gold to its place
 * in the report. The gold is written with strings, so that a person can read and write it; where a string stands more
 * than once in a report, `near` (a longer string that stands once) or `nth` (counted from 1) says which one is meant.
 *
 * A string that is missing, or that could be meant in two places, throws: gold that drifted from its report would
 * otherwise measure nothing. What the layers hold and how they were annotated is told in docs/samples.md.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Literal, locate } from '../src/correct/index.ts'
import { readText } from '../src/read/index.ts'
import type {
  ActorKind,
  Article,
  DateType,
  EventStatus,
  MediaKind,
  Role,
  Span,
  StatementKind,
} from '../src/record/index.ts'

export { type Literal, locate }

export const LAYERS = ['statements', 'figures', 'dates', 'events', 'actors'] as const
export type Layer = (typeof LAYERS)[number]

export interface GoldStatement<Where> {
  /** Counts from 1 within the report; `within`, figures and events refer to it. */
  readonly id: number
  readonly kind: StatementKind
  readonly source: Where | null
  /** Names of those who speak; for somebody unnamed, the words that stand for them. */
  readonly sourceActors: readonly string[]
  readonly cue: Where | null
  readonly stance: string
  readonly content: readonly Where[]
  readonly said: string | null
  readonly negated?: boolean
  readonly conditions?: readonly Where[]
  readonly occasion?: Where
  readonly addressee?: Where
  readonly within?: number
}

export interface GoldFigure<Where> {
  readonly text: Where
  /** Null: open on this side ("at least 14" has no max). */
  readonly min: number | null
  readonly max: number | null
  readonly approximate?: boolean
  readonly measure: string
  readonly counted: string | null
  readonly place?: string
  readonly asOf?: string
  readonly statement: number | null
}

export interface GoldDate<Where> {
  readonly text: Where
  readonly type: DateType
  readonly value: string
}

export interface GoldEvent<Where> {
  readonly text: Where
  readonly type: string
  readonly participants: readonly string[]
  readonly status: EventStatus
  readonly date: string | null
  readonly place?: string
  readonly statement: number | null
}

export interface GoldActor<Where> {
  readonly name: string
  readonly kind: ActorKind
  readonly roles: readonly Role[]
  readonly mentions: readonly Where[]
}

export interface GoldMedia<Where> {
  readonly text: Where
  readonly kind: MediaKind
  readonly credit: string | null
}

export interface Gold<Where> {
  /** The layers that hold everything there is in the report; only these are scored. */
  readonly complete: readonly Layer[]
  readonly statements: readonly GoldStatement<Where>[]
  readonly figures?: readonly GoldFigure<Where>[]
  readonly dates?: readonly GoldDate<Where>[]
  readonly events?: readonly GoldEvent<Where>[]
  readonly actors?: readonly GoldActor<Where>[]
  readonly media?: readonly GoldMedia<Where>[]
}

export interface Sample {
  /** The report's file name without `.txt`. */
  readonly name: string
  readonly article: Article
  readonly gold: Gold<Span>
}

/** All samples, by name. Throws where a report lacks its gold, or the gold its report. */
export function readSamples(folder: string): Sample[] {
  const names = namesIn(join(folder, 'reports'), '.txt')
  const withGold = namesIn(join(folder, 'gold'), '.json')
  const alone = [...names, ...withGold].filter((name) => !names.includes(name) || !withGold.includes(name))
  if (alone.length > 0) throw new Error(`a report without gold, or gold without a report: ${alone.join(', ')}`)
  return names.map((name) => {
    const text = readFileSync(join(folder, 'reports', `${name}.txt`), 'utf8')
    const gold = JSON.parse(readFileSync(join(folder, 'gold', `${name}.json`), 'utf8')) as Gold<Literal>
    const article = readText(text, name, { ref: name })
    try {
      return { name, article, gold: locateGold(article, gold) }
    } catch (cause) {
      throw new Error(`${name}: ${(cause as Error).message}`, { cause })
    }
  })
}

function namesIn(folder: string, extension: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(extension))
  return files.map((file) => file.slice(0, -extension.length)).sort()
}

/** The gold with every string at its place in the report. */
export function locateGold(article: Pick<Article, 'text' | 'body'>, gold: Gold<Literal>): Gold<Span> {
  const at = (literal: Literal): Span => locate(article, literal)
  const atText = <T extends { readonly text: Literal }>(item: T) => ({ ...item, text: at(item.text) })
  return {
    complete: gold.complete,
    statements: gold.statements.map((statement) => ({
      ...statement,
      source: statement.source === null ? null : at(statement.source),
      cue: statement.cue === null ? null : at(statement.cue),
      content: statement.content.map(at),
      conditions: statement.conditions?.map(at),
      occasion: statement.occasion === undefined ? undefined : at(statement.occasion),
      addressee: statement.addressee === undefined ? undefined : at(statement.addressee),
    })),
    figures: gold.figures?.map(atText),
    dates: gold.dates?.map(atText),
    events: gold.events?.map(atText),
    actors: gold.actors?.map((actor) => ({ ...actor, mentions: actor.mentions.map(at) })),
    media: gold.media?.map(atText),
  }
}
