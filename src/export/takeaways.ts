/**
 * The formats in which a page's rows are taken away: one row a format, with the ending of its address, its media type, what
 * it can say, and how it is written. Bounded by the page, so it is written in one piece; exports of all of a record are
 * streamed (formats.ts).
 */
import { apaOf } from './apa.ts'
import { bibtexEntry } from './bibtex.ts'
import type { Cited } from './cited.ts'
import type { Column } from './columns.ts'
import { cslItem } from './csl.ts'
import { csvOf } from './csv.ts'
import { risRecord } from './ris.ts'
import { SHOWN, type Shown, type ShownWhat } from './shown.ts'

export interface Takeaway {
  /** Of the address and of the file's name, without the dot. */
  readonly ending: string
  /** As a reader knows it. */
  readonly name: string
  readonly type: string
  /** Whether it cites reports, and so says nothing of what no report stands behind. */
  readonly cites: boolean
  readonly write: (shown: Shown) => Promise<string>
}

export const TAKEAWAYS: readonly Takeaway[] = [
  {
    ending: 'csv',
    name: 'CSV',
    type: 'text/csv; charset=utf-8',
    cites: false,
    write: (shown) => asCsv(shown.rows, SHOWN[shown.what].columns as readonly Column<unknown>[]),
  },
  {
    ending: 'bib',
    name: 'BibTeX',
    type: 'application/x-bibtex; charset=utf-8',
    cites: true,
    write: joined(bibtexEntry),
  },
  {
    ending: 'ris',
    name: 'RIS',
    type: 'application/x-research-info-systems; charset=utf-8',
    cites: true,
    write: joined(risRecord),
  },
  {
    ending: 'csl.json',
    name: 'CSL',
    type: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    cites: true,
    write: async (shown) => `${JSON.stringify(citedIn(shown).map(cslItem), null, 2)}\n`,
  },
  { ending: 'txt', name: 'text', type: 'text/plain; charset=utf-8', cites: false, write: asText },
]

/** The formats that can say something of what a page shows. */
export const takeawaysOf = (what: ShownWhat): readonly Takeaway[] =>
  TAKEAWAYS.filter(({ cites }) => !cites || SHOWN[what].cited !== null)

/** A row as its kind knows it; which kind it is stands in `shown`. */
const kindOf = ({ what }: Shown) =>
  SHOWN[what] as { cited: ((row: unknown) => Cited) | null; line: (row: unknown) => string }

const citedIn = (shown: Shown): readonly Cited[] => {
  const { cited } = kindOf(shown)
  return cited === null ? [] : [...new Map(shown.rows.map(cited).map((each) => [each.key, each])).values()]
}

/** Blank lines part entries, as readers of BibTeX and RIS like it. */
function joined(of: (cited: Cited) => string) {
  return async (shown: Shown) => citedIn(shown).map(of).join('\n')
}

async function asText(shown: Shown): Promise<string> {
  const { cited, line } = kindOf(shown)
  return (shown.rows as readonly unknown[])
    .map((row) => (cited === null ? `${line(row)}\n` : `${line(row)}\n${apaOf(cited(row))}\n`))
    .join(cited === null ? '' : '\n')
}

async function asCsv<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): Promise<string> {
  const pieces: string[] = []
  for await (const piece of csvOf(inOne(rows), columns, { byteOrderMark: true })) pieces.push(piece)
  return pieces.join('')
}

async function* inOne<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows
}
