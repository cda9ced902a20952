/**
 * A correction as a person writes it, in the form of the sample press's gold: words instead of offsets. Every value is
 * checked here; what is wrong throws an error that says which and what to give.
 */
import {
  type Actor,
  type Article,
  type ArticleRecord,
  parseEdtf,
  type Role,
  type Span,
  STANCE_NAMES,
} from '../record/index.ts'
import type { ActorParts, FigureParts, PlaceParts, StatementParts, Thing } from './correction.ts'
import { type Literal, locate } from './literal.ts'

type Given = Readonly<Record<string, unknown>>
type Frozen = Pick<Article, 'text' | 'body'>

const FIELDS: Readonly<Record<Thing, readonly string[]>> = {
  statement: 'kind source sourceActors cue stance content said occasion addressee negated conditions'.split(' '),
  figure: 'text min max approximate measure counted place asOf'.split(' '),
  actor: 'name kind roles mentions'.split(' '),
  place: 'name country latitude longitude mentions'.split(' '),
}
const KINDS: Readonly<Partial<Record<Thing, readonly string[]>>> = {
  statement: ['direct', 'indirect', 'mixed'],
  actor: ['person', 'organisation', 'country', 'group', 'unnamed'],
}
const NEEDED: Readonly<Record<Thing, readonly string[]>> = {
  statement: ['kind', 'content'],
  figure: ['text', 'min', 'measure'],
  actor: ['name', 'kind', 'mentions'],
  place: ['name', 'mentions'],
}

export type Parts = StatementParts | FigureParts | ActorParts | PlaceParts

/** `isWhole`: it is added, so nothing may be left out that it needs. */
export function partsOf(
  what: Thing,
  given: Given,
  { article, record, isWhole }: { article: Frozen; record: ArticleRecord; isWhole: boolean },
): Parts {
  const unknown = Object.keys(given).filter((field) => !FIELDS[what].includes(field))
  if (unknown.length > 0) throw new Error(`a ${what} has no ${unknown.join(', ')}. It has: ${FIELDS[what].join(', ')}`)
  const missing = NEEDED[what].filter((field) => isWhole && !(field in given))
  if (missing.length > 0) throw new Error(`a ${what} needs ${missing.join(', ')}`)
  const { kind } = given
  if (kind !== undefined && !KINDS[what]?.includes(String(kind))) {
    throw new Error(`kind is one of ${KINDS[what]?.join(', ')}, not ${JSON.stringify(kind)}`)
  }
  if (what === 'statement') return statementParts(article, record.actors, given)
  if (what === 'figure') return figureParts(article, given)
  const { mentions, roles, ...rest } = given
  name(rest, 'name')
  if (rest.country !== undefined && rest.country !== null && !isCountry(rest.country))
    throw new Error('country is a code of two letters of ISO 3166, such as FR, or null')
  number(rest, 'latitude', 90)
  number(rest, 'longitude', 180)
  return {
    ...rest,
    ...(mentions === undefined
      ? {}
      : { mentions: list(mentions, 'mentions').map((each) => locate(article, literal(each))) }),
    ...(roles === undefined ? {} : { roles: list(roles, 'roles').map(roleOf) }),
  } as Parts
}

function statementParts(article: Frozen, actors: readonly Actor[], given: Given): StatementParts {
  const { source, sourceActors, cue, content, occasion, addressee, conditions, ...rest } = given
  if (rest.stance !== undefined && !STANCE_NAMES.some((stance) => stance === rest.stance))
    throw new Error(`stance is one of ${STANCE_NAMES.join(', ')}, not ${JSON.stringify(rest.stance)}`)
  date(rest, 'said')
  if (rest.negated !== undefined && typeof rest.negated !== 'boolean') throw new Error('negated is true or false')
  const at = (value: unknown): Span | null => (value === null ? null : locate(article, literal(value)))
  const spans = (value: unknown, field: string) =>
    list(value, field)
      .map((each) => locate(article, literal(each)))
      .sort((a, b) => a.start - b.start)
  const names = sourceActors === undefined ? undefined : list(sourceActors, 'sourceActors').map(String)
  const strangers = names?.filter((name) => !actors.some((actor) => actor.name === name)) ?? []
  if (strangers.length > 0) {
    const known = actors.map(({ name }) => name).join(', ')
    throw new Error(`the record has no actor ${strangers.join(', ')}. Add the actor first, or name one of: ${known}`)
  }
  const words = content === undefined ? undefined : spans(content, 'content')
  if (words?.length === 0) throw new Error('content needs words')
  if (words?.some((span, index) => index > 0 && span.start < words[index - 1].end)) throw new Error('contents overlap')
  const said = cue === undefined ? undefined : at(cue)
  return {
    ...rest,
    ...(source === undefined ? {} : { source: at(source) }),
    ...(names === undefined ? {} : { sourceActors: names }),
    ...(said === undefined
      ? {}
      : { cue: said && { ...said, lemma: article.text.slice(said.start, said.end).toLowerCase() } }),
    ...(words === undefined ? {} : { content: words }),
    ...(occasion === undefined ? {} : { occasion: at(occasion) }),
    ...(addressee === undefined ? {} : { addressee: at(addressee) }),
    ...(conditions === undefined ? {} : { conditions: spans(conditions, 'conditions') }),
  } as StatementParts
}

function figureParts(article: Frozen, given: Given): FigureParts {
  const { text: words, ...rest } = given
  for (const field of ['min', 'max'] as const) number(rest, field)
  if (Number(rest.min) > Number(rest.max)) throw new Error('min is at most max')
  name(rest, 'measure')
  for (const field of ['counted', 'place'] as const) if (rest[field] !== null) name(rest, field)
  date(rest, 'asOf')
  if (rest.approximate !== undefined && typeof rest.approximate !== 'boolean')
    throw new Error('approximate is true or false')
  return { ...rest, ...(words === undefined ? {} : locate(article, literal(words))) } as FigureParts
}

function literal(value: unknown): Literal {
  const { text: words, near, nth } = (typeof value === 'object' && value !== null ? value : {}) as Given
  if (typeof value === 'string') return value
  if (typeof words === 'string' && typeof near === 'string') return { text: words, near }
  if (typeof words === 'string' && Number.isInteger(nth) && Number(nth) > 0) return { text: words, nth: Number(nth) }
  throw new Error(`words are a string, {"text", "near"} or {"text", "nth"}, not ${JSON.stringify(value)}`)
}

function list(value: unknown, field: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${field} is a list`)
  return value
}

function roleOf(value: unknown): Role {
  const { title, of } = (value ?? {}) as Given
  if (!isName(title) || (of !== null && of !== undefined && !isName(of))) {
    throw new Error('a role is {"title": "Mayor", "of": "Dresk"}')
  }
  return { title, of: of ?? null }
}

/** No name, role or measure is longer. */
const LONGEST = 300

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST

function name(given: Given, field: string): void {
  if (given[field] !== undefined && !isName(given[field]))
    throw new Error(`${field} is text of up to ${LONGEST} characters`)
}

/** A day, a month, a year, or what else EDTF says of one; null where it is not known. */
function date(given: Given, field: string): void {
  const value = given[field]
  if (value === undefined || value === null || (typeof value === 'string' && parseEdtf(value) !== null)) return
  throw new Error(`${field} is a day that the calendar has, such as 2031-03-14, a month such as 2031-03, or null`)
}

const isCountry = (value: unknown): boolean => typeof value === 'string' && /^[A-Z]{2}$/.test(value)

function number(given: Given, field: string, most = Number.POSITIVE_INFINITY): void {
  const value = given[field]
  if (value === undefined) return
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`${field} is a number`)
  if (Math.abs(value) > most) throw new Error(`${field} lies between -${most} and ${most}`)
}
