/** All that the record's tables hold of one report by itself, as a value: for engines that keep it in tables of their own. */

import { happeningKeys } from '../identity/index.ts'
import { presented, saidRows } from './actor-form-rows.ts'
import type { Entry } from './entry.ts'
import { formsOf, reachOf } from './form.ts'
import { formRow } from './keep-actors.ts'
import { eventRows } from './keep-events.ts'
import { figureRows, happeningsIn } from './keep-figures.ts'
import { hashOf } from './keep-happenings.ts'
import { storyKeyed } from './keep-stories.ts'

/** Nothing in it depends on another report, nor on what people decided. */
export type Derived = ReturnType<typeof derivedOf>

export function derivedOf(entry: Entry) {
  const cast = presented(entry.record, [], new Set())
  return {
    story: storyKeyed(entry.article),
    /** One for each statement, in their order. `last`: the last id that a form which it is compared with can have. */
    forms: formsOf(entry).map((form) => ({ ...form, last: reachOf(form).last })),
    /** Actor's id → its form, of those who can be known in other reports. */
    cast: new Map([...cast].map(([id, form]) => [id, formRow(form)])),
    said: saidRows(entry, cast),
    figures: figureRows(entry),
    events: eventRows(entry),
    happenings: happeningsIn(entry).map((told) => ({ ...told, keys: happeningKeys(told.sketch).map(hashOf) })),
  }
}
