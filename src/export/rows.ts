/** What is exported, one row at a time: statements, figures, events, actors or whole articles, each with where it is from. */
import {
  actorsAcross,
  figureId,
  quantitiesOf,
  type StatementAnswer,
  type WalkedArticle,
  type WalkQuestion,
  walkArticles,
  walkStatements,
} from '../ask/index.ts'
import { type Actor, type Article, type ArticleRecord, type Event, type Figure, textOf } from '../record/index.ts'
import type { Damaged, Queries } from '../store/index.ts'

type Printed = Pick<Article, 'id' | 'outlet' | 'title' | 'url' | 'published'>

export interface StatementRow {
  readonly answer: StatementAnswer
  readonly article: Article
}

export interface FigureRow {
  /** With the id of the quantity of the world that it is of; null where that is not known. */
  readonly figure: Figure & { readonly quantity: string | null }
  /** The figure's words in the article. */
  readonly words: string
  /** Names of those who claim it; empty where the outlet says it in its own voice or nobody is named. */
  readonly claimedBy: readonly string[]
  readonly article: Printed
}

export interface EventRow {
  readonly event: Event
  readonly words: string
  /** Names, in the order of the event's participants. */
  readonly participants: readonly string[]
  /** Names of those who say so. */
  readonly saidBy: readonly string[]
  readonly article: Printed
}

export interface ActorRow {
  readonly actor: Actor
  /** Who it is across articles, as `onrecord actor --json` names them; null where that cannot be known. */
  readonly across: string | null
  /** Statements in the article that are theirs. */
  readonly statements: number
  readonly article: Printed
}

export interface ArticleRow {
  readonly article: Article
  readonly record: ArticleRecord
}

/** What can be exported, by the word that asks for it. */
export interface Rows {
  readonly statements: StatementRow
  readonly figures: FigureRow
  readonly events: EventRow
  readonly actors: ActorRow
  readonly articles: ArticleRow
}

export type What = keyof Rows

type Source<Kind extends What> = (
  queries: Queries,
  question: WalkQuestion,
  damaged: Damaged,
) => AsyncGenerator<readonly Rows[Kind][]>

/** Rows in batches, in the order in which articles came and in that of their text. */
export const ROWS: { readonly [Kind in What]: Source<Kind> } = {
  statements: walkStatements,
  figures,
  events: perArticle(eventRows),
  actors,
  articles: perArticle(({ article, record }) => [{ article, record }]),
}

function perArticle<Row>(rowsOf: (walked: WalkedArticle) => readonly Row[]) {
  return async function* rows(
    queries: Queries,
    question: WalkQuestion,
    damaged: Damaged,
  ): AsyncGenerator<readonly Row[]> {
    for await (const batch of walkArticles(queries, question, damaged)) yield batch.flatMap(rowsOf)
  }
}

async function* figures(
  queries: Queries,
  question: WalkQuestion,
  damaged: Damaged,
): AsyncGenerator<readonly FigureRow[]> {
  for await (const batch of walkArticles(queries, question, damaged)) {
    const quantities = await quantitiesOf(
      queries,
      batch.map(({ article }) => article.id),
    )
    yield batch.flatMap((walked) => figureRows(walked, quantities))
  }
}

function figureRows({ article, record, asked }: WalkedArticle, quantities: ReadonlyMap<string, string>): FigureRow[] {
  return record.figures.filter(isAsked(asked)).map((figure) => ({
    figure: { ...figure, quantity: quantities.get(figureId(article.id, figure)) ?? null },
    words: textOf(article.text, figure),
    claimedBy: speakersOf(record, figure.statement),
    article: printed(article),
  }))
}

function eventRows({ article, record, asked }: WalkedArticle): EventRow[] {
  return record.events.filter(isAsked(asked)).map((event) => ({
    event,
    words: textOf(article.text, event),
    participants: namesOf(record, event.participants),
    saidBy: speakersOf(record, event.statement),
    article: printed(article),
  }))
}

async function* actors(
  queries: Queries,
  question: WalkQuestion,
  damaged: Damaged,
): AsyncGenerator<readonly ActorRow[]> {
  for await (const batch of walkArticles(queries, question, damaged)) {
    const known = await actorsAcross(
      queries,
      batch.map(({ article }) => article.id),
    )
    const across = new Map(known.map(({ article, id, actor }) => [`${article} ${id}`, actor]))
    yield batch.flatMap((walked) => actorRows(walked, (id) => across.get(`${walked.article.id} ${id}`) ?? null))
  }
}

function actorRows({ article, record, asked }: WalkedArticle, acrossOf: (id: string) => string | null): ActorRow[] {
  const speakers = record.statements
    .filter(({ id }) => asked === null || asked.has(id))
    .flatMap(({ source }) => [...new Set(source?.actors ?? [])])
  return record.actors
    .map((actor) => ({
      actor,
      across: acrossOf(actor.id),
      statements: speakers.filter((id) => id === actor.id).length,
      article: printed(article),
    }))
    .filter(({ statements }) => asked === null || statements > 0)
}

/** Where statements are asked for, only what stands in one of them. */
const isAsked =
  (asked: WalkedArticle['asked']) =>
  ({ statement }: Figure | Event): boolean =>
    asked === null || (statement !== null && asked.has(statement))

function speakersOf(record: ArticleRecord, statement: string | null): readonly string[] {
  const said = record.statements.find(({ id }) => id === statement)
  return namesOf(record, said?.source?.actors ?? [])
}

const namesOf = (record: ArticleRecord, ids: readonly string[]): string[] =>
  ids.flatMap((id) => record.actors.find((actor) => actor.id === id)?.name ?? [])

const printed = ({ id, outlet, title, url, published }: Article): Printed => ({ id, outlet, title, url, published })
