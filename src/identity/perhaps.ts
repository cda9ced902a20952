/**
 * Whether two forms that linking keeps apart may be one person all the same: what a page offers for somebody to decide,
 * and nothing counts until then.
 */

import { evidenceOf } from './evidence.ts'
import { listed, surenessOf } from './evidence-edges.ts'
import type { ActorForm } from './form.ts'
import { relationOf } from './name-relation.ts'
import { personNameOf } from './person-name.ts'
import { namesakes } from './rarity.ts'
import { agreementAmong } from './roles.ts'

export interface Perhaps {
  /** "the same name and the same outlet". */
  readonly why: string
  readonly confidence: number
}

/** What is less likely is not worth a look. */
const LEAST = 0.1

/** Of what is kept apart by a surname alone two in three or so are one, however much they share. */
const MOST_OF_A_SURNAME = 0.65

/** Null where their names or offices are two people's, and where hardly anything speaks for it. */
export function perhapsOne(a: ActorForm, b: ActorForm): Perhaps | null {
  if (a.kind !== 'person' || b.kind !== 'person' || a.apart !== null || b.apart !== null) return null
  const [one, other] = [personNameOf(a.name), personNameOf(b.name)]
  if (one.surname !== other.surname || agreementAmong(a.roles, b.roles) === 'contradiction') return null
  const isBare = one.given.length === 0 || other.given.length === 0
  const relation = isBare ? null : relationOf(one, other)
  if (!isBare && relation === null) return null
  const people = isBare
    ? namesakes(null, one.surname)
    : Math.max(namesakes(one.given[0], one.surname), namesakes(other.given[0], other.surname)) * relation!.factor
  const { share, of } = evidenceOf(a, b)
  const confidence = Math.min(surenessOf(people * share), isBare ? MOST_OF_A_SURNAME : 1)
  if (confidence < LEAST) return null
  const name = isBare ? 'this surname' : a.name === b.name ? 'the same name' : 'nearly the same name'
  return { why: of.length === 0 ? name : `${name} and the same ${listed(of)}`, confidence }
}
