/**
 * A question about reports → what the database is asked. It is typed as a search of statements is, with those fields
 * that a report has: `outlet:`, `after:` and `before:`.
 *
 * Words are parted as PostgreSQL's own parser parts them, on both sides: there is no second copy of a report's words in
 * which they could be parted as in statements (`U.S.` is not `US` here).
 */
import { daysOf, isDay } from '../record/index.ts'
import { fold, type Queries } from '../store/index.ts'
import { otherSpellings } from '../wording/index.ts'
import { QueryError } from './query-error.ts'
import { parseQuery, type Term } from './query-syntax.ts'
import type { ReportsQuestion } from './report-answers.ts'

/** SQL: the words of a report as the index has them. */
export const REPORT_WORDS = `to_tsvector('words', left(coalesce(title, ''), 1000) || ' ' || left(text, 100000))`
/** SQL: the text in which exact words are looked for, as far as words are in the index. */
const REPORT_TEXT = `left(coalesce(title, ''), 1000) || ' ' || left(text, 100000)`

export interface ReportConditions {
  /** Of rows of `articles`, from `$1` on. */
  readonly sql: string
  readonly parameters: readonly unknown[]
  /** What is looked for, as a `tsquery`; null where no words are asked for. */
  readonly words: string | null
}

type TextTerm = Extract<Term, { readonly text: string; readonly kind: 'word' | 'phrase' | 'prefix' }>
const isText = (term: Term): term is TextTerm =>
  term.kind === 'word' || term.kind === 'phrase' || term.kind === 'prefix'

/** Throws a QueryError where the text is not well formed, or asks for what reports do not have. */
export async function reportConditions(queries: Queries, question: ReportsQuestion): Promise<ReportConditions> {
  const { text = '', outlet, from, to } = question
  const clauses = parseQuery(text)
  const lexemes = await lexemesOf(queries, clauses.flat().filter(isText))
  const parameters: unknown[] = []
  const parameter = (value: unknown) => `$${parameters.push(value)}`
  const outletIs = (name: string) => `lower(outlet) = lower(${parameter(name)})`
  const since = (day: string) => `last_day >= ${parameter(daysOf(day).first)}::date`
  const until = (day: string) => `first_day <= ${parameter(daysOf(day).last)}::date`
  const conditions: string[] = []
  const words: string[] = []
  for (const clause of clauses) {
    const [{ without }] = clause
    const either = clause.filter(isText).flatMap((term) => lexemes.get(term) || [])
    const phrases = clause.filter(({ kind }) => kind === 'phrase')
    if (phrases.length > 0 && phrases.length < clause.length) throw new QueryError(text, clause[0].at, NOT_EITHER)
    // The index knows which words a report has, not their order. Reports without all of them are never looked at.
    const exact = phrases.map(({ text: phrase }) => `${REPORT_TEXT} ~* ${parameter(exactly(phrase))}`).join(' or ')
    if (exact !== '') conditions.push(without ? `not (${exact})` : `(${exact})`)
    if (either.length > 0 && !(without && exact !== '')) {
      words.push(`${without ? '!' : ''}(${either.map((one) => `(${one})`).join(' | ')})`)
    }
    const fields = clause.flatMap((term) => {
      if (isText(term)) return []
      if (term.kind === 'name' && term.field === 'outlet') return outletIs(term.text)
      if (term.kind === 'day' && term.field === 'after') return since(term.text)
      if (term.kind === 'day' && term.field === 'before') return until(term.text)
      throw new QueryError(text, term.at, NO_SUCH_FIELD)
    })
    if (fields.length > 0 && either.length > 0) throw new QueryError(text, clause[0].at, NOT_EITHER)
    if (fields.length > 0) conditions.push(`${without ? 'not ' : ''}coalesce(${fields.join(' or ')}, false)`)
  }
  const isAsked = clauses.some(([first]) => isText(first) && !first.without)
  if (isAsked && !words.some((word) => !word.startsWith('!'))) {
    throw new QueryError(text, { start: 0, end: text.length }, TOO_COMMON)
  }
  if (words.length > 0) conditions.push(`${REPORT_WORDS} @@ ${parameter(words.join(' & '))}::tsquery`)
  if (outlet) conditions.push(outletIs(outlet))
  if (from) conditions.push(since(checked(from)))
  if (to) conditions.push(until(checked(to)))
  return {
    sql: conditions.join(' and ') || 'true',
    parameters,
    words: words.length > 0 ? words.join(' & ') : null,
  }
}

/** A regular expression of PostgreSQL: these words, with whatever signs between them. */
function exactly(phrase: string): string {
  const words = phrase.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const [first = '', last = ''] = [words[0], words.at(-1)]
  // What a letter is depends on the database; of these it is sure.
  return `${/^\w/.test(first) ? '\\m' : ''}${words.join('[^[:alnum:]]+')}${/\w$/.test(last) ? '\\M' : ''}`
}

const NO_SUCH_FIELD =
  'reports are found by words, outlet:, after: and before:. Who said something is asked in a search of statements'
const NOT_EITHER = 'words, exact words and fields cannot be mixed on the sides of “or”. Ask for one after the other'
const TOO_COMMON = 'this stands in nearly every report and is not looked for by itself. Add another word'

function checked(day: string): string {
  if (isDay(day)) return day
  const reason = 'this is no date. Write a day such as 2031-03-14, a month such as 2031-03, or a year'
  throw new QueryError(day, { start: 0, end: day.length }, reason)
}

async function lexemesOf(queries: Queries, terms: readonly TextTerm[]): Promise<ReadonlyMap<Term, string>> {
  if (terms.length === 0) return new Map()
  const parameters: string[] = []
  const parameter = (text: string) => `$${parameters.push(text)}::text`
  const expressions = terms.map(({ kind, text }) => {
    if (kind !== 'prefix') {
      const words = kind === 'word' ? [text, ...otherSpellings(text)] : [text]
      return words.map((word) => `plainto_tsquery('words', ${parameter(word)})`).join(' || ')
    }
    const beginnings = fold(text).map((word) => `'${word}':*`)
    return `to_tsquery('simple', ${parameter(beginnings.join(' & '))})`
  })
  const [{ lexemes }] = await queries.query<{ lexemes: readonly string[] }>(
    `select array[${expressions.map((expression) => `(${expression})::text`).join(', ')}] as lexemes`,
    parameters,
  )
  return new Map(terms.map((term, index) => [term, lexemes[index]]))
}
