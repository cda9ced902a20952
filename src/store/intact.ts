/** Reads all that can be read of a record that may be damaged: one damaged row or page costs the articles that are on it. */
import type { Queries } from './database.ts'
import { readable } from './undamaged.ts'

export interface Part<Row> {
  readonly rows: readonly Row[]
  /** Numbers of articles that could not be read, each with the reason. */
  readonly damaged: readonly { readonly number: number; readonly error: Error }[]
}

/** `read` gives what there is of the articles whose numbers are above the one and up to the other. */
export type ReadNumbers<Row> = (above: number, upTo: number) => Promise<readonly Row[]>

/** All articles that there are when it begins, in the order in which they came, so many numbers at a time. */
export async function* inParts<Row>(queries: Queries, size: number, read: ReadNumbers<Row>): AsyncGenerator<Part<Row>> {
  const [{ last }] = await queries.query<{ last: number | null }>('select max(number)::int as last from articles')
  for (let above = 0; last !== null && above < last; ) {
    // Numbers have gaps: those of transactions that failed.
    const [{ next }] = await queries.query<{ next: number }>(
      'select min(number)::int as next from articles where number > $1',
      [above],
    )
    const upTo = Math.min(last, next + size - 1)
    const numbers = Array.from({ length: upTo - next + 1 }, (_, index) => next + index)
    const damaged: { number: number; error: Error }[] = []
    const rows = await readable(
      numbers,
      (some) => read(some[0] - 1, some[some.length - 1]),
      (number, error) => damaged.push({ number, error }),
    )
    yield { rows, damaged }
    above = upTo
  }
}
