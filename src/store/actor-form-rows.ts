/** How an article presents its actors: the form of each, with what people decided about names taken into account. */

import { type ActorForm, contextOf, formOf, type KeyedActorForm, nameKeyOf } from '../identity/index.ts'
import { type Actor, type ArticleRecord, contains, daysOf } from '../record/index.ts'
import { mergesOf, type Split, splitsOf } from './actor-decisions.ts'
import { formOfDecided, reportKeyOf } from './actors-of-reports.ts'
import type { Queries } from './database.ts'
import type { Entry } from './entry.ts'
import { sha256 } from './hash.ts'

/** Of each entry, in its order: actor's id → its form, where it can be known in other articles. */
export type Presented = ReadonlyMap<string, KeyedActorForm>

export async function presentedIn(queries: Queries, entries: readonly Entry[]): Promise<readonly Presented[]> {
  const splits = await splitsOf(queries)
  const merged = new Set((await mergesOf(queries)).flatMap(({ names }) => names))
  return entries.map(({ record }) => presented(record, splits, merged))
}

/** By what the record alone says and these decisions. */
export function presented(record: ArticleRecord, splits: readonly Split[], merged: ReadonlySet<string>): Presented {
  const context = contextOf(record)
  return new Map(
    record.actors.flatMap((actor: Actor) => {
      const form =
        formOf(actor, context) ?? (merged.has(reportKeyOf(actor, record.id)) ? formOfDecided(actor, record.id) : null)
      return form === null ? [] : [[actor.id, keyed(setApart(form, record.id, splits))] as const]
    }),
  )
}

/** Its mark, where a decision is about this name, in this article or in this role. */
function setApart(form: ActorForm, article: string, splits: readonly Split[]): ActorForm {
  const keys = [nameKeyOf(form), `${nameKeyOf(form)}@${article}`]
  if (form.apart !== null) return form
  const split = splits.find(
    ({ names, articles, role }) =>
      keys.some((key) => names.includes(key)) &&
      (articles === null || articles.includes(article)) &&
      (role === null || form.roles.some(({ title, of }) => `${title} of ${of}`.toLowerCase().includes(role))),
  )
  return split === undefined ? form : { ...form, apart: split.id }
}

function keyed(form: ActorForm): KeyedActorForm {
  const { kind, name, roles, apart, setting } = form
  const told = [kind, name, roles, apart, ...(setting === null ? [] : [setting])]
  return { ...form, id: BigInt(`0x${sha256(JSON.stringify(told)).slice(0, 15)}`).toString() }
}

/** Whose words the statements are and whom they speak of. */
export function saidRows({ article, record }: Pick<Entry, 'article' | 'record'>, cast: Presented) {
  return record.statements.flatMap((statement) => {
    const day = daysOf(statement.said ?? article.published).last
    const speakers = (statement.source?.actors ?? []).flatMap((id) => cast.get(id)?.id ?? [])
    const spokenOf = record.actors.flatMap((actor) => {
      const form = cast.get(actor.id)?.id
      const isIn = actor.mentions.some((mention) => statement.content.some((span) => contains(span, mention)))
      return form !== undefined && isIn ? [form] : []
    })
    const row = (about: boolean) => (form: string) => ({ statement_id: statement.id, form, about, day })
    return [...new Set(speakers)].map(row(false)).concat([...new Set(spokenOf)].map(row(true)))
  })
}
