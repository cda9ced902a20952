/**
 * Finds anew which reports print one story, which statements are wordings of one utterance, and who is who, as if all
 * reports had come at once. Adding one after the other leads to the same groups, or joins a few more stories
 * (`keep-stories.ts`) and a few actors less (`link-actors.ts`); these need no order, so any two records of the same reports
 * agree.
 */
import type { Database } from './database.ts'
import { dropAllUnusedActorForms } from './keep-actors.ts'
import { rebuildStories } from './keep-stories.ts'
import { rebuildWordings } from './keep-wordings.ts'
import { relinkAll } from './link-actors.ts'
import type { StoreError } from './store-error.ts'

export interface GroupCounts {
  readonly stories: number
  readonly wordings: number
  readonly actors: number
  /** Why something was left out, each once. */
  readonly damaged: readonly StoreError[]
}

/**
 * All in one transaction: meanwhile readers on a server see the groups as they were, and on PGlite they wait. What is
 * damaged is left out of all groups, and never ends it.
 */
export async function rebuildGroups(database: Database): Promise<GroupCounts> {
  return database.transaction(async (queries) => {
    // The transaction may run twice, and stories and wordings both meet what is damaged.
    const left = new Map<string, StoreError>()
    const damaged = (error: StoreError) => left.set(error.message, error)
    const stories = await rebuildStories(queries, damaged)
    const wordings = await rebuildWordings(queries, damaged)
    await dropAllUnusedActorForms(queries)
    const actors = await relinkAll(queries, damaged)
    return { stories, wordings, actors, damaged: [...left.values()] }
  })
}
