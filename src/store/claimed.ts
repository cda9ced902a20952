/** Who claims a figure or an event of a record, and on which day. */
import { type Actor, daysOf } from '../record/index.ts'
import type { Entry } from './entry.ts'

export interface Claimed {
  /** None where the outlet says it in its own voice, or where nobody is named. */
  readonly claimants: readonly Actor[]
  /** The last day of the date, else of utterance, else of publication. */
  readonly day: string | null
}

export function claimedIn({ article, record }: Entry) {
  const statements = new Map(record.statements.map((statement) => [statement.id, statement]))
  const actors = new Map(record.actors.map((actor) => [actor.id, actor]))
  return ({ statement, date }: { readonly statement: string | null; readonly date: string | null }): Claimed => {
    const claim = statement === null ? undefined : statements.get(statement)
    const days = [date, claim?.said ?? null, article.published].map((edtf) => daysOf(edtf).last)
    return {
      claimants: (claim?.source?.actors ?? []).flatMap((id) => actors.get(id) ?? []),
      day: days.find((day) => day !== null) ?? null,
    }
  }
}
