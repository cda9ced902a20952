/**
 * What a report's rows look like between processes: five columns with a tab between them (kind, id, month, copy, JSON), and
 * between the rows of one report a sign that JSON never holds, so that a report's rows come all or not at all.
 */
import type { Entry } from '../store/index.ts'
import { type Copy, copyOf, monthOf, rowsOf } from './rows.ts'

const BETWEEN = '\u001e'

export interface Line {
  /** A table's kind of row, or `outcome`. */
  readonly kind: string
  readonly id: string
  readonly month: string
  readonly copy: string
  readonly json: string
}

/** All rows of a report as one line. */
export function lineOfEntry(entry: Entry, copy: Omit<Copy, 'article'>): string {
  const head = `${entry.article.id}\t${monthOf(entry.article.published)}\t${copyOf({ ...copy, article: entry.article })}`
  return rowsOf(entry)
    .map(({ kind, json }) => `${kind}\t${head}\t${json}`)
    .join(BETWEEN)
}

/** The rows in a line. One of three columns is an outcome: its code, nothing, and `{ where, message }`. */
export function rowsInLine(line: string): Line[] {
  return line.split(BETWEEN).map((row) => {
    const [kind, id, ...rest] = row.split('\t')
    if (rest.length === 3) return { kind, id, month: rest[0], copy: rest[1], json: rest[2] }
    return {
      kind: 'outcome',
      id: '',
      month: '',
      copy: '',
      json: JSON.stringify({ code: kind, ...JSON.parse(rest[0]) }),
    }
  })
}

export const textOfRow = ({ kind, id, month, copy, json }: Line): string => [kind, id, month, copy, json].join('\t')
