/** What is cited → a RIS record of the article it stands in, which EndNote, Zotero and Mendeley read, with its words in `N1`. */
import type { StatementAnswer } from '../ask/index.ts'
import { type Cited, citedStatement } from './cited.ts'
import { dayParts, oneLine, writersOf } from './quoted.ts'

export const risOf = (answer: StatementAnswer): string => risRecord(citedStatement(answer))

/** Lines end in CR LF, as the format has it; each is a tag of two letters, two blanks, a dash and a blank. */
export function risRecord({ key, article, note, keywords = [] }: Cited): string {
  const [year, month, day] = dayParts(article.published)
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'))
  const lines: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', 'NEWS'],
    ['ID', key],
    ...writersOf(article.byline).map((writer) => ['AU', writer] as const),
    ['TI', article.title],
    ['T2', article.outlet],
    ['PY', year === undefined ? undefined : String(year).padStart(4, '0')],
    ['DA', year === undefined ? undefined : `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`],
    ['UR', article.url],
    ['LA', article.language],
    ['N1', note ?? undefined],
    ...keywords.map((keyword) => ['KW', keyword] as const),
  ]
  const written = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []))
  return [...written, 'ER  - ', ''].join('\r\n')
}
