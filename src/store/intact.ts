/** Reads all that can be read of a record that may be damaged: one damaged row or page costs the articles that are on it. */
import type { Queries } from './database.ts'
import { StoreError } from './store-error.ts'

export interface Part<Row> {
  readonly rows: readonly Row[]
  /** Numbers of articles that could not be read, each with the reason. */
  readonly damaged: readonly { readonly number: number; readonly error: StoreError }[]
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
    yield await readPart(read, next - 1, upTo)
    above = upTo
  }
}

/** Halves what fails until the articles that cannot be read stand alone. */
async function readPart<Row>(read: ReadNumbers<Row>, above: number, upTo: number): Promise<Part<Row>> {
  try {
    return { rows: await read(above, upTo), damaged: [] }
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'data-damaged') throw error
    if (upTo - above === 1) return { rows: [], damaged: [{ number: upTo, error }] }
    const middle = (above + upTo) >> 1
    const [first, second] = [await readPart(read, above, middle), await readPart(read, middle, upTo)]
    return { rows: [...first.rows, ...second.rows], damaged: [...first.damaged, ...second.damaged] }
  }
}
