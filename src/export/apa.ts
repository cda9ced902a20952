/** A statement → a reference in the style of the American Psychological Association (7th edition), as plain text. */
import type { StatementAnswer } from '../ask/index.ts'
import { dayParts, oneLine, writersOf } from './quoted.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** `Lind, M. wrote it` is never guessed: names stand as the report has them. */
export function apaOf({ article }: Pick<StatementAnswer, 'article'>): string {
  const { byline, outlet, title, url, published } = article
  const [year, month, day] = dayParts(published)
  const date =
    year === undefined ? 'n.d.' : [year, month && `, ${MONTHS[month - 1]}`, day && ` ${day}`].filter(Boolean).join('')
  const writers = writersOf(byline)
  const authors = writers.length > 1 ? `${writers.slice(0, -1).join(', ')}, & ${writers.at(-1)}` : writers[0]
  const name = outlet && oneLine(outlet)
  const lead = authors ?? name ?? 'Unknown'
  const parts = [
    `${lead.replace(/\.$/, '')}. (${date}).`,
    title && `${oneLine(title).replace(/[.]$/, '')}.`,
    authors !== undefined && name && `${name}.`,
    url && oneLine(url),
  ]
  return parts.filter(Boolean).join(' ')
}
