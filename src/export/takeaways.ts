/**
 * What a page shows of statements, to be taken away: one row a format, with the ending of its address, its media type and
 * how it is written. Bounded by the page, so it is written in one piece; exports of all of a record are streamed
 * (formats.ts).
 */
import type { StatementAnswer } from '../ask/index.ts'
import { apaOf } from './apa.ts'
import { bibtexOf } from './bibtex.ts'
import { SHOWN_STATEMENT } from './columns.ts'
import { cslOf } from './csl.ts'
import { csvOf } from './csv.ts'
import { quotedOf } from './quoted.ts'
import { risOf } from './ris.ts'

export interface Takeaway {
  /** Of the address and of the file's name, without the dot. */
  readonly ending: string
  /** As a reader knows it. */
  readonly name: string
  readonly type: string
  readonly write: (answers: readonly StatementAnswer[]) => Promise<string>
}

/** Blank lines part entries, as readers of BibTeX and RIS like it. */
const joined = (of: (answer: StatementAnswer) => string) => async (answers: readonly StatementAnswer[]) =>
  answers.map(of).join('\n')

export const TAKEAWAYS: readonly Takeaway[] = [
  { ending: 'csv', name: 'CSV', type: 'text/csv; charset=utf-8', write: asCsv },
  { ending: 'bib', name: 'BibTeX', type: 'application/x-bibtex; charset=utf-8', write: joined(bibtexOf) },
  { ending: 'ris', name: 'RIS', type: 'application/x-research-info-systems; charset=utf-8', write: joined(risOf) },
  {
    ending: 'csl.json',
    name: 'CSL',
    type: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    write: async (answers) => `${JSON.stringify(answers.map(cslOf), null, 2)}\n`,
  },
  {
    ending: 'txt',
    name: 'text',
    type: 'text/plain; charset=utf-8',
    write: joined((answer) => `${quotedOf(answer).line}\n${apaOf(answer)}\n`),
  },
]

async function asCsv(answers: readonly StatementAnswer[]): Promise<string> {
  const rows = answers.map((answer) => ({ answer, article: answer.article }))
  const pieces: string[] = []
  for await (const piece of csvOf(inOne(rows), SHOWN_STATEMENT, { byteOrderMark: true })) pieces.push(piece)
  return pieces.join('')
}

async function* inOne<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows
}
