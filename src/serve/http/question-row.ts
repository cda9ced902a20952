/**
 * A question as one row: its address, its parameters with what they are, how the record is asked, and its page. The
 * server's routes, the API's description and its page are made from the rows (question-table.ts).
 */
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
}

/** What was given, by the parameters' names; what is a whole number by its schema was read as one. */
export interface Given {
  /** Undefined where it was not given. */
  readonly text: (name: string) => string | undefined
  /** 0 where it was not given. */
  readonly whole: (name: string) => number
}

export interface QuestionRow {
  /** Of the page; with `.json` at its end, of the answer: `/reports`. */
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
}

interface Missing {
  readonly code: string
  readonly title: string
  readonly message: string
}

interface Typed<Answer> extends Omit<QuestionRow, 'ask' | 'page'> {
  readonly ask: (queries: Queries, given: Given) => Promise<Answer | null>
  readonly page: (answer: Answer, given: Given) => string
  /** What stands at the address before anything is asked; for rows with required parameters. */
  readonly form?: (given: Given) => string
}

/** A row whose page takes what its `ask` answers. */
export const question = <Answer>({ form, page, ...row }: Typed<Answer>): QuestionRow => ({
  ...row,
  page: (answer, given) => (answer === null && form ? form(given) : page(answer as Answer, given)),
})

export const OFFSET: RowParameter = {
  name: 'offset',
  is: 'So many are left out first.',
  schema: { type: 'integer', minimum: 0, default: 0 },
}
