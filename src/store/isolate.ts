/**
 * One bad report never stops the others. What is done to many together, in one transaction, is done again to each half
 * where it fails, down to the report that is at fault: that one is named, the others go through.
 */
import type { Queries } from './database.ts'
import { undoneWhereItFails } from './savepoints.ts'
import { causeCode, isDatabaseError, StoreError } from './store-error.ts'

/** How reports are named to people: the name that the caller gave, or the id. */
export interface Named {
  readonly article: { readonly id: string; readonly ref?: string | null }
}

export interface Failed<Item> {
  readonly item: Item
  /** `record-not-sound` or `record-not-kept`. */
  readonly error: StoreError
}

/**
 * `attempt` does all of what it is given or nothing. Gives what it gave, in the order of the items. Throws a StoreError
 * where the fault is the store's and not one of a report: then nothing can be kept any more.
 */
export async function isolate<Item extends Named, Done>(
  queries: Queries,
  items: readonly Item[],
  attempt: (items: readonly Item[]) => Promise<Done>,
  isReportsFault = isUnsound,
): Promise<{ readonly done: readonly Done[]; readonly failed: readonly Failed<Item>[] }> {
  if (items.length === 0) return { done: [], failed: [] }
  try {
    return { done: [await attempt(items)], failed: [] }
  } catch (error) {
    if (error instanceof StoreError && !isReportsFault(error)) throw error
    if (items.length === 1)
      return { done: [], failed: [{ item: items[0], error: await faultOf(queries, items[0], error) }] }
  }
  const middle = Math.ceil(items.length / 2)
  const first = await isolate(queries, items.slice(0, middle), attempt, isReportsFault)
  const second = await isolate(queries, items.slice(middle), attempt, isReportsFault)
  return { done: [...first.done, ...second.done], failed: [...first.failed, ...second.failed] }
}

const isUnsound = ({ code }: StoreError): boolean => code === 'record-not-sound'

/** Of work over all that is kept already, such as linking it anew: what is damaged is left out, and the rest gets it. */
export const isUnsoundOrDamaged = (error: StoreError): boolean => isUnsound(error) || error.code === 'data-damaged'

/** The same within a transaction: what fails is undone up to where it began. */
export const isolateWithin = <Item extends Named, Done>(
  queries: Queries,
  items: readonly Item[],
  attempt: (items: readonly Item[]) => Promise<Done>,
  isReportsFault = isUnsound,
) => isolate(queries, items, (some) => undoneWhereItFails(queries, () => attempt(some)), isReportsFault)

/** Throws where the database answers nothing any more: that is no report's fault. */
async function faultOf(queries: Queries, { article }: Named, cause: unknown): Promise<StoreError> {
  if (cause instanceof StoreError) return cause
  await queries.query('select 1')
  const code = isDatabaseError(cause) ? `the database refuses it with ${causeCode(cause)}` : 'Onrecord failed on it'
  const message = `${article.ref ?? article.id}: what was found in it cannot be kept (${code}). Nothing of it was changed; please report this with the article`
  return new StoreError('record-not-kept', message, { cause })
}
