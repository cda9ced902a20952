/**
 * The header of a plain-text article: lines at its start that say when and where it appeared.
 *
 *     date 2031-03-14
 *     outlet Continental Wire
 *     url https://wire.example/talks
 *     title Talks in Haverin break off
 *
 * Each stands once, in any order, blank lines between them or not. `date` may also be a prefix of the first line of the
 * report itself ("date 2031-03-14 The talks …"). A colon after the word is taken too, in any case of letters ("Date:
 * 2031-03-14"). The lines stay in the text, which is never changed; `body` says where the report begins after them.
 */
import type { Problem } from '../record/index.ts'
import { edtfOfWritten } from './edtf.ts'

export interface Header {
  readonly published: string | null
  readonly outlet?: string
  readonly url?: string
  readonly title?: string
  /** Offset of the first character of the report after the header and the blanks around it. */
  readonly body: number
  readonly problems: readonly Problem[]
}

/** The byte order mark counts as a blank; `\s` holds it. */
const BLANKS = /\s*/y
const LINE = /(?:(date|outlet|url|title)[ \t]+|(date|outlet|url|title)[ \t]*:[ \t]*)(\S[^\r\n]*)/iy
const DATE_PREFIX = /date[ \t]*(?::[ \t]*)?(\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?)[ \t]+(?=\S)/iy

export function readHeader(text: string): Header {
  const values: { date?: string; outlet?: string; url?: string; title?: string } = {}
  const problems: Problem[] = []
  let published: string | null = null
  let at = skipBlanks(text, 0)
  for (;;) {
    const line = headerLine(text, at)
    if (line === null || values[line.key] !== undefined) break
    values[line.key] = line.value
    const problem = problemOf(line)
    if (problem !== null) problems.push(problem)
    if (line.key === 'date') published = edtfOfWritten(line.value)
    if (line.key === 'url' && problem !== null) values.url = ''
    at = skipBlanks(text, line.end)
  }
  return {
    published,
    outlet: values.outlet,
    url: values.url || undefined,
    title: values.title,
    body: at,
    problems,
  }
}

interface HeaderLine {
  readonly key: 'date' | 'outlet' | 'url' | 'title'
  readonly value: string
  readonly start: number
  readonly end: number
}

function headerLine(text: string, start: number): HeaderLine | null {
  DATE_PREFIX.lastIndex = start
  const prefix = DATE_PREFIX.exec(text)
  if (prefix !== null) return { key: 'date', value: prefix[1], start, end: DATE_PREFIX.lastIndex }
  LINE.lastIndex = start
  const line = LINE.exec(text)
  if (line === null) return null
  const [, bare, withColon, value] = line
  // "Title fight ends in a draw" is how a report may begin; "title Fight ends in a draw" is how none does.
  if (bare !== undefined && bare !== bare.toLowerCase()) return null
  const key = (bare ?? withColon).toLowerCase() as HeaderLine['key']
  // Without a colon, "date palms wither" is a sentence: what follows must be a number.
  if (key === 'date' && bare !== undefined && !/^\d/.test(value)) return null
  return { key, value: value.trimEnd(), start, end: LINE.lastIndex }
}

function problemOf({ key, value, start, end }: HeaderLine): Problem | null {
  if (key === 'date' && edtfOfWritten(value) === null) return { ...dateProblem(value), start, end }
  if (key === 'url' && !isWebAddress(value)) return { ...urlProblem(value), start, end }
  return null
}

export function dateProblem(value: string): Problem {
  return {
    code: 'date-not-valid',
    message: `the date "${shown(value)}" is not a day such as 2031-03-14 or a time such as 2031-03-14T09:30:00Z; the article is kept without one`,
  }
}

export function urlProblem(value: string): Problem {
  return {
    code: 'url-not-valid',
    message: `the address "${shown(value)}" does not begin with http:// or https://; the article is kept without one`,
  }
}

/** A column of texts that was taken for one of dates would fill the screen. */
const shown = (value: string): string => (value.length > 100 ? `${value.slice(0, 100)}…` : value)

export function isWebAddress(value: string): boolean {
  return /^https?:\/\/\S+$/i.test(value) && URL.canParse(value)
}

function skipBlanks(text: string, from: number): number {
  BLANKS.lastIndex = from
  BLANKS.exec(text)
  return BLANKS.lastIndex
}
