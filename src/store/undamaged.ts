/** What can be read of articles of which some may be damaged: those are named and left out, the others come. */
import type { ArticleRow } from './article-row.ts'
import { causeCode, isDatabaseError, StoreError } from './store-error.ts'

/** Told of each article that is left out. */
export type Damaged = (error: StoreError) => void

/** Rows of the articles with these ids, without those of articles that lie on a damaged page. */
export const readableRows = <Row extends Pick<ArticleRow, 'id'>>(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<readonly Row[]>,
  damaged: Damaged,
): Promise<readonly Row[]> => readable(ids, read, (id, cause) => damaged(unreadable(id, cause)))

/**
 * Rows of what has these keys. Where a page of the database cannot be read, they are asked for in halves, down to the key
 * whose row lies on it: `lost` is told of that one.
 */
export async function readable<Key, Row>(
  keys: readonly Key[],
  read: (keys: readonly Key[]) => Promise<readonly Row[]>,
  lost: (key: Key, cause: Error) => void,
): Promise<readonly Row[]> {
  if (keys.length === 0) return []
  try {
    return await read(keys)
  } catch (error) {
    if (!isDamage(error)) throw error
    if (keys.length === 1) {
      lost(keys[0], error as Error)
      return []
    }
  }
  const middle = Math.ceil(keys.length / 2)
  const first = await readable(keys.slice(0, middle), read, lost)
  return [...first, ...(await readable(keys.slice(middle), read, lost))]
}

/** What comes of the rows; of those whose text is not the one that was kept, `damaged` is told instead. */
export function undamaged<Row, Read>(rows: readonly Row[], read: (row: Row) => Read, damaged: Damaged): Read[] {
  return rows.flatMap((row) => {
    try {
      return [read(row)]
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      damaged(error)
      return []
    }
  })
}

/** PostgreSQL's class XX: a page or an index that is not as it was written. */
export const isDamage = (error: unknown): boolean =>
  (error instanceof StoreError && error.code === 'data-damaged') ||
  (isDatabaseError(error) && /^XX|^58/.test(causeCode(error) ?? ''))

function unreadable(id: string, cause: unknown): StoreError {
  const message = `article ${id} cannot be read: the data was changed by another program or its disk is failing. Restore it from a copy`
  return new StoreError('data-damaged', message, { cause })
}
