/**
 * Groups that were made elsewhere of more reports than are here: each report, statement and actor of a record takes the name
 * that it has among all of them.
 */

import type { Database, Queries } from './database.ts'
import { type FormRow, insertFormRows } from './keep-actors.ts'
import { requantify } from './keep-happenings.ts'

export interface Groups {
  /** By article. */
  readonly stories: readonly { readonly id: string; readonly name: string }[]
  /** By form. */
  readonly wordings: readonly { readonly id: string; readonly name: string }[]
  /** By happening. */
  readonly together: readonly { readonly id: string; readonly name: string }[]
  /** With forms that no report here has, so that everybody is called what most reports call them. */
  readonly who: readonly {
    readonly form: FormRow
    readonly actor: string | null
    readonly why: string
    readonly confidence: number
  }[]
  /** How many statements of a month a form makes (`about` is false) or is spoken of in, among all reports. */
  readonly months: readonly {
    readonly form: string
    readonly about: boolean
    readonly month: string
    readonly statements: number
  }[]
}

const ROWS = 5_000

/** All of it or nothing. */
export async function takeGroups(database: Database, groups: Groups): Promise<void> {
  await database.transaction(async (queries) => {
    await inParts(queries, groups.stories, (given) => [
      `update stories set story_id = name from ${given} (id text, name text) where article_id = given.id`,
    ])
    await inParts(queries, groups.wordings, (given) => [
      `update forms set wording = name from ${given} (id bigint, name bigint) where forms.id = given.id`,
    ])
    await inParts(queries, groups.together, (given) => [
      `update happenings set together = name from ${given} (id bigint, name bigint) where happenings.id = given.id`,
    ])
    await requantify(
      queries,
      groups.together.map(({ id }) => id),
    )
    await insertFormRows(
      queries,
      groups.who.map(({ form }) => form),
    )
    const who = groups.who.map(({ form, actor, why, confidence }) => ({ id: form.id, actor, why, confidence }))
    await inParts(queries, who, (given) => [
      `update actor_forms set actor = given.actor, why = given.why, confidence = given.confidence
       from ${given} (id bigint, actor bigint, why text, confidence real) where actor_forms.id = given.id`,
    ])
    await inParts(queries, groups.months, (given) => [
      `delete from said_months using ${given} (form bigint, about boolean, month text)
       where (said_months.form, said_months.about, said_months.month) = (given.form, given.about, given.month)`,
      `insert into said_months (form, about, month, statements)
       select form, about, month, statements from ${given} (form bigint, about boolean, month text, statements integer)`,
    ])
  })
}

async function inParts(
  queries: Queries,
  rows: readonly object[],
  statementsOf: (given: string) => readonly string[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS) {
    const part = JSON.stringify(rows.slice(at, at + ROWS))
    for (const statement of statementsOf('json_to_recordset($1::json) as given')) await queries.query(statement, [part])
  }
}
