/**
 * A question as one row: its address, its parameters with what they are, how the record is asked, its page, and what of it
 * is taken away as a file. The server's routes, the API's description and its page are made from the rows
 * (question-table.ts).
 */
import type { OverviewAnswer } from '../../ask/index.ts'
import type { Shown, ShownRows, ShownWhat } from '../../export/index.ts'
import type { Queries } from '../../store/index.ts'
import type { ApiTypes } from './api-types.ts'

type Json = Readonly<Record<string, unknown>>

export interface Parameter {
  readonly name: string
  readonly is: string
  readonly schema?: Json
  readonly required?: true
}

/** A parameter of a row. Values are cut free of blanks around them; longer ones are refused. */
export interface RowParameter extends Parameter {
  /** In UTF-16 code units; 200 where nothing is said. */
  readonly longest?: number
  /** The page alone reads it: it is not in the API's description. */
  readonly ofPage?: true
}

/** What was given, by the parameters' names; what is a whole number by its schema was read as one. */
export interface Given {
  /** Undefined where it was not given. */
  readonly text: (name: string) => string | undefined
  /** 0 where it was not given. */
  readonly whole: (name: string) => number
  /** A page is drawn of the answer, which may show more than the data says. */
  readonly isPage: boolean
  /** What the record holds, kept for a while for all who ask. */
  readonly overview: () => Promise<OverviewAnswer>
}

export interface QuestionRow {
  /** Of the page; with `.json` at its end, of the answer: `/reports`. With `/:id` at its end, `id` is one of what it takes. */
  readonly path: string
  readonly does: string
  readonly takes: readonly RowParameter[]
  /** The answer's shape in the API's description. */
  readonly gives: keyof ApiTypes
  /** Null where the record has nothing of that name or address: then `missing` is told. */
  readonly ask: (queries: Queries, given: Given) => Promise<unknown>
  readonly missing?: Missing
  /** `answer` is null where a required parameter was not given: then the page asks for it. */
  readonly page: (answer: unknown, given: Given) => string
  /** What of the answer is its JSON; all of it where nothing is said. */
  readonly data?: (answer: unknown) => unknown
  /** The rows that the page shows, as files are made of them: at its address with their ending, `/reports.csv`. */
  readonly shown?: { readonly what: ShownWhat; readonly of: (answer: unknown) => Shown }
}

interface Missing {
  readonly code: string
  readonly title: string
  readonly message: string
}

interface Typed<Answer> extends Omit<QuestionRow, 'ask' | 'page' | 'data' | 'shown'> {
  readonly ask: (queries: Queries, given: Given) => Promise<Answer | null>
  readonly page: (answer: Answer, given: Given) => string
  readonly data?: (answer: Answer) => unknown
  readonly shown?: { readonly [Kind in ShownWhat]: ShownOf<Kind, Answer> }[ShownWhat]
  /** What stands at the address before anything is asked; for rows with required parameters. */
  readonly form?: (given: Given) => string
}

interface ShownOf<Kind extends ShownWhat, Answer> {
  readonly what: Kind
  readonly rows: (answer: Answer) => readonly ShownRows[Kind][]
}

/** A row whose page takes what its `ask` answers. */
export const question = <Answer>({ form, page, data, shown, ...row }: Typed<Answer>): QuestionRow => ({
  ...row,
  page: (answer, given) => (answer === null && form ? form(given) : page(answer as Answer, given)),
  ...(data && { data: (answer) => data(answer as Answer) }),
  ...(shown && {
    shown: { what: shown.what, of: (answer) => ({ what: shown.what, rows: shown.rows(answer as Answer) }) as Shown },
  }),
})

/** Of a parameter that is a day, a month or a year. */
export const DAY = { type: 'string', examples: ['2031-03-14', '2031-03', '2031'] } as const

export const ID: RowParameter = { name: 'id', is: 'Its id.', required: true, longest: 300 }

export const OFFSET: RowParameter = {
  name: 'offset',
  is: 'So many are left out first.',
  schema: { type: 'integer', minimum: 0, default: 0 },
}
