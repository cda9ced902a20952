/**
 * Finds anew which reports print one story, which statements are wordings of one utterance, and who is who, as if all
 * reports had come at once. Adding one after the other leads to the same groups, or joins a few more stories
 * (`keep-stories.ts`) and a few actors less (`link-actors.ts`); these need no order, so any two records of the same reports
 * agree.
 */
import type { Database } from './database.ts'
import { rebuildStories } from './keep-stories.ts'
import { rebuildWordings } from './keep-wordings.ts'
import { relinkAll } from './link-actors.ts'

export interface GroupCounts {
  readonly stories: number
  readonly wordings: number
  readonly actors: number
}

/** All in one transaction: meanwhile readers on a server see the groups as they were, and on PGlite they wait. */
export async function rebuildGroups(database: Database): Promise<GroupCounts> {
  return database.transaction(async (queries) => ({
    stories: await rebuildStories(queries),
    wordings: await rebuildWordings(queries),
    actors: await relinkAll(queries),
  }))
}
