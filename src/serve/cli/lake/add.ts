/** `onrecord add --lake FOLDER --where CONDITION`: reports of a lake into a record, with their records and groups as they are. */
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { choose, LakeError, type Loaded, loadChosen, openLake, takeNamesOfLake } from '../../../lake/index.ts'
import type { Database } from '../../../store/index.ts'
import { counted, warn } from '../output.ts'
import type { Progress } from '../progress.ts'

export interface FromLake {
  readonly lake: string
  /** SQL of rows of `articles`; all where there is none. */
  readonly where?: string
}

/** Throws a LakeError where there is no lake, or the condition is none. */
export async function addFromLake(database: Database, { lake, where }: FromLake, progress: Progress): Promise<Loaded> {
  const engine = await openLake(resolve(lake), availableParallelism())
  try {
    const condition = where ?? 'true'
    const chosen = await choose(
      engine,
      `select id from articles where (${condition}\n)`,
      Number.POSITIVE_INFINITY,
    ).catch((cause) => {
      const [message] = (cause instanceof Error ? cause.message : String(cause)).split('\n')
      throw new LakeError(
        'lake-condition-not-understood',
        `--where ${condition}: ${message}. Write a condition of SQL on the columns of articles: "outlet = 'Wire' and published >= '2031-03'"`,
        { cause },
      )
    })
    progress.show(`${counted(chosen, 'report')} to load`)
    const loaded = await loadChosen(engine, database, (count) => progress.show(`${count} of ${chosen} reports`))
    if (loaded.added > 0 && !(await takeNamesOfLake(engine, database))) {
      progress.end()
      warn('the record holds reports or decisions of its own: stories, wordings and actors are grouped with these')
    }
    return loaded
  } finally {
    engine.close()
  }
}
