/**
 * The parameters of a search address → a question, or what is wrong with them. Days may be given as months or years:
 * `from=2031-03` is its first day, `to=2031-03` its last.
 */

import { parseQuery, QueryError, type SearchQuestion } from '../../ask/index.ts'
import { daysOf, isDay } from '../../record/index.ts'
import { PAGE_SIZE, type QuestionField, type QuestionProblem, type Typed } from '../web/index.ts'

export interface Asked {
  readonly typed: Typed
  /** Null where there are problems. */
  readonly question: SearchQuestion | null
  readonly problems: readonly QuestionProblem[]
}

const LONGEST = 500
export const MOST_ON_A_PAGE = 100
const FIELDS: readonly QuestionField[] = ['q', 'by', 'outlet', 'from', 'to', 'page', 'limit']

export function readQuestion(parameters: URLSearchParams): Asked {
  const typed: Partial<Record<QuestionField, string>> = {}
  const problems: QuestionProblem[] = []
  const wrong = (field: QuestionField, message: string) => problems.push({ field, message })

  for (const field of FIELDS) {
    // A NUL can stand in an address, and in no text that the record keeps.
    const value = parameters.get(field)?.replaceAll('\0', ' ').trim()
    if (value) typed[field] = value
    if (value && value.length > LONGEST) {
      wrong(field, `This is ${value.length} characters long. Ask with ${LONGEST} at most.`)
    }
  }
  const from = day(typed.from, 'first')
  const to = day(typed.to, 'last')
  const example = 'Write a day such as 2031-03-14, a month such as 2031-03, or a year.'
  if (from === null) wrong('from', `“${typed.from}” is not a date. ${example}`)
  if (to === null) wrong('to', `“${typed.to}” is not a date. ${example}`)
  if (from && to && from > to)
    wrong('from', `${typed.from} lies after ${typed.to}, so nothing can lie between. Swap them.`)
  const page = wholeNumber(typed.page, 1, 1_000_000)
  const limit = wholeNumber(typed.limit, PAGE_SIZE, MOST_ON_A_PAGE)
  if (page === null) wrong('page', `There is no page “${typed.page}”. The first one is 1.`)
  if (limit === null) wrong('limit', `The limit is a number from 1 to ${MOST_ON_A_PAGE}, not “${typed.limit}”.`)

  const unclear = wrongInText(typed.q)
  if (unclear !== null) wrong('q', unclear)

  if (problems.length > 0 || page === null || limit === null) return { typed, question: null, problems }
  const { q: text, by, outlet } = typed
  const question: SearchQuestion = {
    ...(text ? { text } : {}),
    ...(by ? { by } : {}),
    ...(outlet ? { outlet } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    limit,
    offset: (page - 1) * limit,
  }
  return { typed, question, problems }
}

/** What is wrong with the words and fields that were typed, and where. */
function wrongInText(typed: string | undefined): string | null {
  if (!typed || typed.length > LONGEST) return null
  try {
    parseQuery(typed)
    return null
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    const { reason, at } = error
    return `At “${typed.slice(at.start, at.end)}”: ${reason}.`
  }
}

/** The first or last day of what was typed; undefined where nothing was, null where it is no date. */
function day(typed: string | undefined, which: 'first' | 'last'): string | null | undefined {
  if (!typed) return undefined
  const found = /^(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?$/.exec(typed)
  if (!found) return null
  const day = found
    .slice(1)
    .flatMap((part) => part?.padStart(2, '0') ?? [])
    .join('-')
  return isDay(day) ? daysOf(day)[which] : null
}

function wholeNumber(typed: string | undefined, otherwise: number, most: number): number | null {
  if (!typed) return otherwise
  const number = Number(typed)
  return /^\d+$/.test(typed) && number >= 1 && number <= most ? number : null
}

/** Of a question of more parts, so many are tried. */
const MOST_PARTS = 8

interface Part {
  readonly without: string
  readonly rest: Partial<SearchQuestion>
}

/** The same question without one of its parts, for each part where it has several: what to try where nothing was found. */
export function widerQuestions(question: SearchQuestion): readonly { without: string; question: SearchQuestion }[] {
  const { by, outlet, from, to } = question
  const parts: readonly Part[] = [
    ...partsOfText(question.text ?? '', Boolean(by || outlet || from || to)),
    ...(by ? [{ without: `“${by}” as the speaker`, rest: { by: undefined } }] : []),
    ...(outlet ? [{ without: `the outlet ${outlet}`, rest: { outlet: undefined } }] : []),
    ...(from || to ? [{ without: 'the dates', rest: { from: undefined, to: undefined } }] : []),
  ]
  if (parts.length < 2) return []
  return parts.map(({ without, rest }) => ({ without, question: { ...question, ...rest, offset: 0 } }))
}

/** Its words together and each of its fields; of words alone, each. */
function partsOfText(text: string, isOneOfMany: boolean): readonly Part[] {
  const clauses = parseQuery(text)
  const written = (clause: (typeof clauses)[number]) => text.slice(clause[0].at.start, clause[clause.length - 1].at.end)
  const without = (left: readonly (typeof clauses)[number][]): string | undefined =>
    clauses
      .filter((clause) => !left.includes(clause))
      .map(written)
      .join(' ') || undefined
  const fields = clauses.filter(([{ kind }]) => kind === 'name' || kind === 'day' || kind === 'likely')
  const words = clauses.filter((clause) => !fields.includes(clause))
  const isWords = fields.length === 0 && !isOneOfMany
  return [
    ...(isWords
      ? words.map((clause) => ({ without: written(clause), rest: { text: without([clause]) } }))
      : words.length > 0
        ? [{ without: `the words “${words.map(written).join(' ')}”`, rest: { text: without(words) } }]
        : []),
    ...fields.map((field) => ({ without: written(field), rest: { text: without([field]) } })),
  ].slice(0, MOST_PARTS)
}
