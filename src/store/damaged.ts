/** What PostgreSQL says where a page is not what was written, or a file is gone, in words. */
import { causeCode, StoreError } from './store-error.ts'

/** data_corrupted, index_corrupted, undefined_file. */
const DAMAGE = new Set(['XX001', 'XX002', '58P01'])

export const WHAT_TO_DO =
  '"onrecord verify" says what is damaged. Make a new record of a backup with "onrecord restore", or add the articles anew, in another folder or database'

/** A StoreError where the error tells of damage; else the error itself. */
export function asDamage(where: string, error: unknown): unknown {
  if (error instanceof StoreError || !DAMAGE.has(causeCode(error) ?? '')) return error
  const message = `the database in ${where} is damaged: ${(error as Error).message}. ${WHAT_TO_DO}`
  return new StoreError('data-damaged', message, { cause: error })
}
