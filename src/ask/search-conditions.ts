/**
 * A question → what the database is asked. Words and filters become one `tsquery`, because one look-up answers them all;
 * days and the exact words of a phrase become conditions of their own.
 */
import { daysOf, isDay, LIKELY } from '../record/index.ts'
import {
  type Beginning,
  fold,
  plainText,
  type Queries,
  queriesOfBeginnings,
  type SearchKey,
  searchKey,
  searchText,
  timeQuery,
  wholeSearchKey,
} from '../store/index.ts'
import { otherSpellings } from '../wording/index.ts'
import type { SearchQuestion } from './answers.ts'
import { QueryError } from './query-error.ts'
import { type Clause, parseQuery, type Term } from './query-syntax.ts'

export interface SearchConditions {
  /** Of rows of `statement_search`, from `$1` on. */
  readonly sql: string
  readonly parameters: readonly unknown[]
  /** The words that were asked for, as a `tsquery`, to rank and to mark; null where there are none. */
  readonly words: string | null
  /** Whether nothing is asked for but the likely ones. */
  readonly isEverything: boolean
  /**
   * What else would be found, of the same parameters: statements that are left out because they are less certain. Null
   * where the question says itself how certain they are to be.
   */
  readonly lessCertain: string | null
  /** Both, however certain; and which of these is shown. */
  readonly all: string
  readonly isShown: string
}

type TextTerm = Extract<Term, { kind: 'word' | 'phrase' | 'prefix' }>

const isText = (term: Term): term is TextTerm =>
  term.kind === 'word' || term.kind === 'phrase' || term.kind === 'prefix'

/** Throws a QueryError where the question's text is not well formed. */
export async function conditionsOf(queries: Queries, question: SearchQuestion): Promise<SearchConditions> {
  const { text = '' } = question
  const clauses = parseQuery(text)
  const lexemes = await lexemesOf(queries, clauses.flat().filter(isText))
  requireSomeWord(text, clauses, lexemes)
  const keysOf = await keysIn(queries, question, clauses)
  const queryOf = (term: Term): string =>
    isText(term) ? lexemes.get(term)! : term.kind === 'name' ? keysOf(term.field, term.text) : ''

  const parameters: unknown[] = []
  const parameter = (value: unknown) => `$${parameters.push(value)}`
  const conditions: string[] = []
  const all: string[] = []
  const words: string[] = []
  for (const clause of clauses) {
    const [{ without }] = clause
    const either = clause
      .map(queryOf)
      .filter((query) => query !== '')
      .map((query) => `(${query})`)
      .join(' | ')
    if (either === '') continue
    const exact = clause.some(({ kind }) => kind === 'phrase') ? exactly(clause, queryOf, parameter) : null
    if (without && exact !== null) conditions.push(`not (words @@ ${parameter(either)}::tsquery and ${exact})`)
    else all.push(without ? `!(${either})` : `(${either})`)
    if (!without && exact !== null) conditions.push(exact)
    if (!without && clause.some(isText))
      words.push(
        `(${clause
          .filter(isText)
          .map(queryOf)
          .filter((query) => query !== '')
          .map((query) => `(${query})`)
          .join(' | ')})`,
      )
  }
  all.push(...filtersOf(question, keysOf))
  if (all.length > 0) conditions.unshift(`words @@ ${parameter(all.join(' & '))}::tsquery`)
  conditions.push(...dayConditions(question, clauses.flat(), parameter))
  const isEverything = conditions.length === 0
  const certain = certainty(question, clauses.flat(), parameter)
  return {
    sql: [...conditions, ...certain.shown].join(' and ') || 'true',
    parameters,
    words: words.length > 0 ? words.join(' & ') : null,
    isEverything: isEverything && (certain.shown.length === 0 || certain.left !== null),
    lessCertain: certain.left === null ? null : [...conditions, certain.left].join(' and '),
    all: (certain.left === null ? [...conditions, ...certain.shown] : conditions).join(' and ') || 'true',
    isShown: certain.left === null ? 'true' : certain.shown.join(' and '),
  }
}

/** Whether the question says how certain what it finds is to be; where it does not, the less certain is left out. */
export const saysHowCertain = ({ text = '', minConfidence }: Pick<SearchQuestion, 'text' | 'minConfidence'>): boolean =>
  minConfidence !== undefined || parseQuery(text).some((clause) => clause.some(({ kind }) => kind === 'likely'))

/** What the database makes of the words: stems, and nothing of the most common ones. */
async function lexemesOf(queries: Queries, terms: readonly TextTerm[]): Promise<ReadonlyMap<Term, string>> {
  if (terms.length === 0) return new Map()
  const parameters: string[] = []
  const parameter = (text: string) => `$${parameters.push(text)}::text`
  const expressions = terms.map(({ kind, text: asked }) => {
    if (kind === 'prefix') {
      const beginnings = parameter(
        fold(asked)
          .map((word) => `'${word}':*`)
          .join(' & '),
      )
      return `case when numnode(to_tsquery('words', ${beginnings})) = 0 then to_tsquery('simple', ${beginnings}) else to_tsquery('words', ${beginnings}) end`
    }
    const { text, joined } = searchText(asked)
    if (kind === 'phrase') return `phraseto_tsquery('words', ${parameter(text)})`
    const others = joined === '' ? otherSpellings(text) : [joined]
    return [text, ...others].map((word) => `plainto_tsquery('words', ${parameter(word)})`).join(' || ')
  })
  const [{ lexemes }] = await queries.query<{ lexemes: readonly string[] }>(
    `select array[${expressions.map((expression) => `(${expression})::text`).join(', ')}] as lexemes`,
    parameters,
  )
  return new Map(terms.map((term, index) => [term, lexemes[index]]))
}

function requireSomeWord(text: string, clauses: readonly Clause[], lexemes: ReadonlyMap<Term, string>): void {
  const asked = clauses
    .filter(([{ without }]) => !without)
    .flat()
    .filter(isText)
  if (asked.length === 0 || asked.some((term) => lexemes.get(term) !== '')) return
  throw new QueryError(
    text,
    asked[0].at,
    'this stands in nearly every sentence and is not looked for by itself. Add another word',
  )
}

/** The `tsquery` of a filter's value. */
type KeysOf = (field: SearchKey, value: string) => string

const NAMED = ['by', 'role', 'about', 'place', 'kind', 'stance'] as const
/** Found as a whole, not by the beginnings of its words. */
const WHOLE: ReadonlySet<SearchKey> = new Set(['kind', 'stance', 'negated'])

/** Keys that the values' words begin. */
async function keysIn(queries: Queries, question: SearchQuestion, clauses: readonly Clause[]): Promise<KeysOf> {
  const values = [
    ...NAMED.map((field) => ({ field, value: question[field] ?? '' })),
    ...clauses.flat().flatMap((term) => (term.kind === 'name' ? [{ field: term.field, value: term.text }] : [])),
  ]
  const beginnings = values.flatMap(({ field, value }): Beginning[] =>
    WHOLE.has(field) ? [] : fold(value).map((word) => ({ field, word })),
  )
  const found = await queriesOfBeginnings(queries, beginnings)
  const byKey = new Map(beginnings.map(({ field, word }, index) => [searchKey(field, word), found[index]]))
  return (field, value) =>
    fold(value)
      .map((word) => searchKey(field, word))
      .map((key) => `(${byKey.get(key) ?? `'${key}'`})`)
      .join(' & ')
}

function filtersOf(question: SearchQuestion, keysOf: KeysOf): string[] {
  const { outlet, negated } = question
  return [
    // A value of signs alone is nobody's name.
    ...NAMED.flatMap((field) => {
      const value = question[field]
      return value ? [keysOf(field, value) || `'${searchKey(field, '')}'`] : []
    }),
    ...(outlet ? [`'${wholeSearchKey('outlet', outlet)}'`] : []),
    ...(negated === undefined ? [] : [keysOf('negated', negated ? 'yes' : 'no')]),
  ]
}

/** The phrase's words as they were typed, not in another form of them, in content or in source and cue. */
function exactly(clause: Clause, queryOf: (term: Term) => string, parameter: (value: unknown) => string): string {
  const either = clause.map((term) =>
    term.kind === 'phrase'
      ? `strpos(plain, ${parameter(plainText(term.text))}) > 0`
      : `words @@ ${parameter(queryOf(term))}::tsquery`,
  )
  return `(${either.join(' or ')})`
}

interface Certainty {
  readonly shown: readonly string[]
  /** What is left out without having been asked to be. */
  readonly left: string | null
}

/** The one place that decides what is shown where nobody asked: what is likely. */
function certainty(question: SearchQuestion, terms: readonly Term[], parameter: (value: unknown) => string): Certainty {
  if (!saysHowCertain(question)) {
    const likely = `${parameter(LIKELY)}::float8`
    return { shown: [`confidence >= ${likely}`], left: `confidence < ${likely}` }
  }
  const { minConfidence = 0 } = question
  const typed = terms.flatMap((term) =>
    term.kind === 'likely' && term.text !== 'any' ? [(term.text === 'yes') !== term.without] : [],
  )
  const shown = [
    ...typed.map((likely) => `confidence ${likely ? '>=' : '<'} ${parameter(LIKELY)}::float8`),
    ...(minConfidence > 0 ? [`confidence >= ${parameter(minConfidence)}::float8`] : []),
  ]
  return { shown, left: null }
}

/** Days of the month or year that a day may be known to. */
const MOST_DAYS = 366
const KNOWN = "day > '0001-01-01'"

function dayConditions(
  question: SearchQuestion,
  terms: readonly Term[],
  parameter: (value: unknown) => string,
): string[] {
  const { from, to, publishedFrom, publishedTo } = question
  const typed = (wanted: string) =>
    terms.flatMap((term) => (term.kind === 'day' && term.field === wanted ? [term.text] : []))
  const given = (day: string | undefined, wanted: string) =>
    [...(day ? [checked(day)] : []), ...typed(wanted)].map(daysOf)
  const starts = given(from, 'said-after').map(({ first }) => first!)
  const ends = given(to, 'said-before').map(({ last }) => last!)
  // What is known only to the month is found by every range that touches the month.
  return [
    ...withinKeys(starts, ends).map((keys) => `words @@ ${parameter(keys)}::tsquery`),
    ...starts.map((first) => `day >= ${parameter(first)}::date`),
    ...ends.map((last) => {
      const day = `${parameter(last)}::date`
      return `first_day <= ${day} and day <= ${day} + ${MOST_DAYS} and ${KNOWN}`
    }),
    ...given(publishedFrom, 'after').map(({ first }) => `published_last >= ${parameter(first)}::date`),
    ...given(publishedTo, 'before').map(({ last }) => {
      const day = `${parameter(last)}::date`
      return `published_first <= ${day} and published_last <= ${day} + ${MOST_DAYS}`
    }),
  ]
}

/** The range's keys, where it has two ends and is not too long. */
function withinKeys(starts: readonly string[], ends: readonly string[]): string[] {
  const [first, last] = [[...starts].sort().at(-1), [...ends].sort()[0]]
  const keys = first === undefined || last === undefined ? null : timeQuery(first, last)
  return keys === null ? [] : [keys]
}

function checked(day: string): string {
  if (isDay(day)) return day
  throw new QueryError(
    day,
    { start: 0, end: day.length },
    'this is no date. Write a day such as 2031-03-14, a month such as 2031-03, or a year',
  )
}
