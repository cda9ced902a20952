/**
 * What a person types into a search → its terms. All terms must hold; `or` between two of them asks for either; `-` before
 * one asks for statements without it.
 *
 *     ceasefire "neutral status" referend* -vote by:Dostan outlet:"Continental Wire" said-after:2031-03
 *
 * What cannot be meant is an error that marks its place, never a guess.
 */
import { isDay, type Span } from '../record/index.ts'
import { QueryError } from './query-error.ts'

/** Fields whose value is looked for among a statement's keys. */
export const NAME_FIELDS = ['by', 'role', 'about', 'outlet', 'kind', 'stance', 'negated', 'place'] as const
export type NameField = (typeof NAME_FIELDS)[number]
export const DAY_FIELDS = ['after', 'before', 'said-after', 'said-before'] as const
export type DayField = (typeof DAY_FIELDS)[number]

export type Term = { readonly without: boolean; readonly at: Span } & (
  | { readonly kind: 'word' | 'phrase' | 'prefix'; readonly text: string }
  | { readonly kind: 'name'; readonly field: NameField; readonly text: string }
  | { readonly kind: 'day'; readonly field: DayField; readonly text: string }
  | { readonly kind: 'likely'; readonly text: 'yes' | 'no' | 'any' }
)
/** `likely:yes` for statements that are probably right as a whole, `likely:no` for the others, `likely:any` for both. */
export const LIKELY_FIELD = 'likely'
/** Either of the terms. */
export type Clause = readonly Term[]

const LONGEST = 500
const MOST_TERMS = 40
const SHORTEST_PREFIX = 2
const OPEN_QUOTES = '"“„«'
const CLOSE_QUOTES = '"”“»'
const VALUES: Partial<Record<NameField, readonly string[]>> = {
  kind: ['direct', 'indirect', 'mixed'],
  negated: ['yes', 'no'],
}

interface Piece {
  /** `""` where there is none. */
  readonly field: string
  readonly text: string
  readonly quoted: boolean
  readonly without: boolean
  /** Of the whole piece, and of its value alone. */
  readonly at: Span
  readonly valueAt: Span
}

/** Throws a QueryError. */
export function parseQuery(query: string): readonly Clause[] {
  if (query.length > LONGEST) {
    throw new QueryError(
      query.slice(0, LONGEST),
      { start: LONGEST - 1, end: LONGEST },
      `this search is ${query.length} characters long. Ask with ${LONGEST} at most`,
    )
  }
  const clauses: Term[][] = []
  let joins = false
  const pieces = [...piecesOf(query)]
  for (const [index, piece] of pieces.entries()) {
    const isJoin = !piece.quoted && piece.field === '' && !piece.without && piece.text.toLowerCase() === 'or'
    if (isJoin && clauses.length > 0 && index + 1 < pieces.length) {
      joins = true
      continue
    }
    const term = termOf(query, piece)
    if (term === null) continue
    if (joins) joinTo(query, clauses[clauses.length - 1], term)
    else clauses.push([term])
    joins = false
  }
  if (clauses.flat().length > MOST_TERMS) {
    throw new QueryError(
      query,
      clauses.flat()[MOST_TERMS].at,
      `these are more than ${MOST_TERMS} words. Leave some out`,
    )
  }
  return clauses
}

function joinTo(query: string, clause: Term[], term: Term): void {
  const day = [...clause, term].find(({ kind }) => kind === 'day')
  if (day !== undefined) throw new QueryError(query, day.at, 'a date cannot stand beside "or". Ask twice instead')
  const likely = [...clause, term].find(({ kind }) => kind === 'likely')
  if (likely !== undefined)
    throw new QueryError(query, likely.at, `"${LIKELY_FIELD}:" cannot stand beside "or". Ask twice instead`)
  const without = [...clause, term].find((each) => each.without)
  if (without !== undefined)
    throw new QueryError(query, without.at, 'what is left out with "-" cannot stand beside "or"')
  clause.push(term)
}

function* piecesOf(query: string): Generator<Piece> {
  for (let at = 0; at < query.length; ) {
    // A closing mark that nothing opened is as good as a blank.
    if (/\s/.test(query[at]) || isClosingAlone(query[at])) {
      at++
      continue
    }
    const start = at
    const without = /^[-−–](?=[^\s-])/.test(query.slice(at))
    if (without) at++
    const field = /^([A-Za-z][A-Za-z-]*):(?!\/\/)/.exec(query.slice(at))
    if (field !== null) at += field[0].length
    const value = valueAt(query, at)
    at = value.end
    yield {
      field: field?.[1].toLowerCase() ?? '',
      text: value.text,
      quoted: value.quoted,
      without,
      at: { start, end: at },
      valueAt: value.at,
    }
  }
}

const isClosingAlone = (sign: string) => CLOSE_QUOTES.includes(sign) && !OPEN_QUOTES.includes(sign)

function valueAt(query: string, at: number): { text: string; quoted: boolean; at: Span; end: number } {
  if (at < query.length && OPEN_QUOTES.includes(query[at])) {
    let end = at + 1
    while (end < query.length && !CLOSE_QUOTES.includes(query[end])) end++
    if (end === query.length) {
      throw new QueryError(
        query,
        { start: at, end: at + 1 },
        'this quotation mark is never closed. Close it, or leave it out',
      )
    }
    return { text: query.slice(at + 1, end), quoted: true, at: { start: at, end: end + 1 }, end: end + 1 }
  }
  let end = at
  while (end < query.length && !/\s/.test(query[end]) && !'"“”„«»'.includes(query[end])) end++
  return { text: query.slice(at, end), quoted: false, at: { start: at, end }, end }
}

function termOf(query: string, { field, text, quoted, without, at, valueAt }: Piece): Term | null {
  if (field !== '') return fieldTerm(query, field, { text, without, at, valueAt })
  if (quoted) return /[\p{L}\p{N}]/u.test(text) ? { kind: 'phrase', text, without, at } : null
  const star = text.indexOf('*')
  if (star !== -1) {
    const starAt = { start: valueAt.start + star, end: valueAt.start + star + 1 }
    if (star !== text.length - 1) throw new QueryError(query, starAt, 'a star stands only at the end of a word: talk*')
    const beginning = text.slice(0, -1)
    if (beginning.replace(/[^\p{L}\p{N}]/gu, '').length < SHORTEST_PREFIX) {
      throw new QueryError(query, valueAt, `before a star stand at least ${SHORTEST_PREFIX} letters: talk*`)
    }
    return { kind: 'prefix', text: beginning, without, at }
  }
  return /[\p{L}\p{N}]/u.test(text) ? { kind: 'word', text, without, at } : null
}

interface FieldValue {
  readonly text: string
  readonly without: boolean
  readonly at: Span
  readonly valueAt: Span
}

function fieldTerm(query: string, field: string, { text, without, at, valueAt }: FieldValue): Term {
  if (text.trim() === '') {
    throw new QueryError(
      query,
      at,
      `nothing stands after "${field}:". Write it without a blank between: ${field}:${exampleOf(field)}`,
    )
  }
  if (isOneOf(DAY_FIELDS, field)) {
    if (without)
      throw new QueryError(
        query,
        at,
        `a date cannot be left out with "-". ${field.includes('after') ? 'before' : 'after'}: says the other side`,
      )
    if (!isDay(text))
      throw new QueryError(
        query,
        valueAt,
        `"${text}" is no date. Write a day such as 2031-03-14, a month such as 2031-03, or a year`,
      )
    return { kind: 'day', field, text, without, at }
  }
  if (field === LIKELY_FIELD) {
    const value = text.toLowerCase()
    if (value !== 'yes' && value !== 'no' && value !== 'any')
      throw new QueryError(query, valueAt, `${LIKELY_FIELD}: is one of yes, no, any`)
    if (value === 'any' && without)
      throw new QueryError(query, at, `nothing is left where ${LIKELY_FIELD}:any is left out. Write ${LIKELY_FIELD}:no`)
    return { kind: 'likely', text: value, without, at }
  }
  if (isOneOf(NAME_FIELDS, field)) {
    const value =
      field === 'negated'
        ? text
            .toLowerCase()
            .replace(/^true$/, 'yes')
            .replace(/^false$/, 'no')
        : text
    const allowed = VALUES[field]
    if (allowed && !allowed.includes(value.toLowerCase())) {
      throw new QueryError(query, valueAt, `${field}: is one of ${allowed.join(', ')}`)
    }
    if (!/[\p{L}\p{N}]/u.test(value)) throw new QueryError(query, valueAt, `"${text}" holds no letter to look for`)
    return { kind: 'name', field, text: value, without, at }
  }
  const fields = [...NAME_FIELDS, LIKELY_FIELD, ...DAY_FIELDS].map((name) => `${name}:`).join(' ')
  throw new QueryError(
    query,
    { start: at.start, end: valueAt.start },
    `there is no "${field}:". There are ${fields}. To look for the words themselves, put them in quotation marks`,
  )
}

const exampleOf = (field: string): string => (isOneOf(DAY_FIELDS, field) ? '2031-03-14' : 'word')

function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return (names as readonly string[]).includes(name)
}
