/**
 * Findings and candidates → the article's record: actors, places, wordings, ids. Pure: candidates come in as a value.
 * Statements are made first, since figures and events point at them.
 */
import {
  type Analysis,
  type Article,
  type ArticleRecord,
  type Event,
  type Figure,
  type Findings,
  type Span,
  type Statement,
  textOf,
} from '../record/index.ts'
import { type Cast, castOf } from './actors.ts'
import { EMPTY_GAZETTEER, type Gazetteer, placesOf } from './places/index.ts'
import { statementsOf } from './statements.ts'

export { type Gazetteer, gazetteerOf } from './places/index.ts'

export interface ResolveInput {
  readonly article: Article
  readonly analysis: Analysis
  readonly findings: Findings
  /** Left out: no city is known, and places come out without coordinates. */
  readonly gazetteer?: Gazetteer
}

export function resolve({ article, analysis, findings, gazetteer = EMPTY_GAZETTEER }: ResolveInput): ArticleRecord {
  const cast = castOf(article, analysis, findings)
  const statements = statementsOf(article, findings, cast)
  return {
    id: article.id,
    ref: article.ref,
    url: article.url,
    outlet: article.outlet,
    title: article.title,
    byline: article.byline,
    language: article.language,
    published: article.published,
    modified: article.modified,
    crawled: article.crawled,
    statements,
    figures: figuresOf(article, findings, statements),
    events: eventsOf(article, findings, statements, cast),
    dates: findings.dates,
    actors: cast.actors,
    places: placesOf(analysis, findings, gazetteer),
    media: findings.media,
    problems: [...article.problems, ...analysis.problems],
  }
}

/** Talks between people of whom none can be told from others ("90 young conservatives met"). */
const isNobodys = (type: string, participants: readonly string[], named: number): boolean =>
  type === 'CONSULT' && named > 0 && participants.length === 0

/** Talks of whom only one side is known are right less often than not. */
const ONE_SIDED = 0.45
const isOneSided = (type: string, participants: readonly string[]): boolean =>
  type === 'CONSULT' && participants.length < 2

const idAt = (statements: readonly Statement[], index: number) => (index < 0 ? null : statements[index].id)
const wordsAt = (article: Article, span: Span | null) => span && textOf(article.text, span)

function figuresOf(article: Article, { figures }: Findings, statements: readonly Statement[]): Figure[] {
  for (const figure of figures) textOf(article.text, figure)
  return figures.map((figure) => ({
    ...figure,
    place: figure.place && calm(textOf(article.text, figure.place)),
    statement: idAt(statements, figure.statement),
  }))
}

/** A dateline's capitals are no part of the name: CHICAGO is Chicago. */
const calm = (name: string): string =>
  /^\p{Lu}{4,}(?:[ -]\p{Lu}+)*$/u.test(name)
    ? name.replace(/\p{Lu}+/gu, (word) => word[0] + word.slice(1).toLowerCase())
    : name

function eventsOf(article: Article, { events }: Findings, statements: readonly Statement[], cast: Cast): Event[] {
  for (const event of events) textOf(article.text, event)
  return events.flatMap(({ sources, targets, ...event }) => {
    const participants = cast.actorsOf([...sources, ...targets], null)
    if (isNobodys(event.type, participants, sources.length + targets.length)) return []
    const place = wordsAt(article, event.place)
    const isAlone = isOneSided(event.type, participants) && sources.length + targets.length > 1
    const confidence = isAlone ? Math.min(event.confidence, ONE_SIDED) : event.confidence
    return [{ ...event, confidence, participants, place, statement: idAt(statements, event.statement) }]
  })
}
