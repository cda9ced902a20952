/** Within a transaction: what fails is undone up to where it began, so that what comes after it goes on. */
import type { Queries } from './database.ts'

export async function undoneWhereItFails<Done>(queries: Queries, work: () => Promise<Done>): Promise<Done> {
  await queries.query('savepoint work')
  try {
    const done = await work()
    await queries.query('release savepoint work')
    return done
  } catch (error) {
    await queries.query('rollback to savepoint work')
    throw error
  }
}

/** The same for each query. */
export const withSavepoints = (queries: Queries): Queries => ({
  query: (...asked) => undoneWhereItFails(queries, () => queries.query(...asked)),
})
