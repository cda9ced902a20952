/** What an answer leaves out because it is damaged: counted, and never a reason to refuse the rest. */
import type { Queries } from '../store/index.ts'
import type { MayLeaveOut, StatementAnswer } from './answers.ts'
import { type ShownArticle, shownArticles } from './articles.ts'
import { statementAnswers } from './statement-answers.ts'

/** Ids of what is left out, each once. */
export type Lost = Set<string>

export const leftOutOf = (lost: Lost): MayLeaveOut => (lost.size > 0 ? { damaged: lost.size } : {})

/** By id. Those that are damaged are missing, and put among the lost. */
export async function readableAnswers(
  queries: Queries,
  ids: readonly string[],
  lost: Lost,
): Promise<ReadonlyMap<string, StatementAnswer>> {
  let isDamaged = false
  const answers = await statementAnswers(queries, ids, () => {
    isDamaged = true
  })
  const byId = new Map(answers.map((answer) => [answer.statement.id, answer]))
  if (isDamaged) for (const id of ids) if (!byId.has(id)) lost.add(id)
  return byId
}

/**
 * Of each group of statement ids, such as the reports of one utterance, the first that can be read; undefined where none
 * can. Those before it are put among the lost.
 */
export async function firstReadable(
  queries: Queries,
  groups: readonly (readonly string[])[],
  lost: Lost,
): Promise<readonly (StatementAnswer | undefined)[]> {
  const read = new Map<string, StatementAnswer>()
  for (;;) {
    const firsts = groups.flatMap((ids) => ids.find((id) => !lost.has(id)) ?? [])
    const asked = [...new Set(firsts)].filter((id) => !read.has(id))
    if (asked.length === 0) return groups.map((ids) => read.get(ids.find((id) => !lost.has(id)) ?? ''))
    const answers = await readableAnswers(queries, asked, lost)
    for (const id of asked) {
      const answer = answers.get(id)
      // Deleted since, it is no damage, and asking again brings it no more.
      if (answer === undefined) lost.add(id)
      else read.set(id, answer)
    }
  }
}

/** Of things that stand in articles, those whose article can be read; the others' ids are put among the lost. */
export async function readableIn<Thing extends { readonly article_id: string }>(
  queries: Queries,
  things: readonly Thing[],
  lose: (thing: Thing) => void,
): Promise<readonly (readonly [Thing, ShownArticle])[]> {
  const articles = await shownArticles(
    queries,
    things.map(({ article_id }) => article_id),
    () => {},
  )
  return things.flatMap((thing) => {
    const article = articles.get(thing.article_id)
    if (article === undefined) lose(thing)
    return article === undefined ? [] : [[thing, article] as const]
  })
}
