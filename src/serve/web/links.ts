/** The addresses of the pages. Every link on a page is made here; `../http/question.ts` reads the search addresses back. */
import type { SearchQuestion } from '../../ask/index.ts'

/** Statements on one page of results where the address does not say otherwise. */
export const PAGE_SIZE = 20

/** A statement further down than that may lie on another sheet of its report. */
const FIRST_SHEET = 6000

/** A report, and the place in it that a statement's id tells: `/articles/abc?at=7120#abc-s7120-7134`. */
export function articlePath(id: string, fragment?: string): string {
  const path = `/articles/${encodeURIComponent(id)}`
  if (!fragment) return path
  const place = Number(/-s(\d+)-/.exec(fragment)?.[1] ?? 0)
  return `${path}${place > FIRST_SHEET ? `?at=${place}` : ''}#${encodeURIComponent(fragment)}`
}

export const articleJsonPath = (id: string): string => `/articles/${encodeURIComponent(id)}.json`

/** The address of a search: `/search?q=corridor&by=Dostan&page=2`. The newest statements first where nothing is asked. */
export function searchPath(question: Partial<SearchQuestion>, path = '/search'): string {
  const { text, by, outlet, from, to, limit = PAGE_SIZE, offset = 0 } = question
  const page = Math.floor(offset / limit) + 1
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries({ q: text, by, outlet, from, to })) if (value) parameters.set(name, value)
  if (page > 1) parameters.set('page', String(page))
  if (limit !== PAGE_SIZE) parameters.set('limit', String(limit))
  return parameters.size > 0 ? `${path}?${parameters}` : path
}

/** An address with those of the parameters that are given. */
export function pathWith(path: string, given: Readonly<Record<string, string | number | undefined>>): string {
  const parameters = new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, `${value}`]])),
  )
  return parameters.size > 0 ? `${path}?${parameters}` : path
}

/** All wordings of the utterance that a statement reports. */
export const wordingPath = (statement: string): string => `/wordings/${encodeURIComponent(statement)}`

export const actorPath = (id: string, form: '' | '.json' = ''): string => `/actors/${encodeURIComponent(id)}${form}`

export const statementPath = (id: string): string => `/statements/${encodeURIComponent(id)}`

/** The address if it is a web address; null for `javascript:` and everything else that a link must not lead to. */
export function webAddress(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'http:' || protocol === 'https:' ? href : null
}
