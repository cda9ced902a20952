/**
 * Which forms of one block are one actor. Nothing but the forms themselves is looked at, in the order of their ids, so
 * the same forms give the same actors on any machine and in whatever order articles came. docs/actors.md has the rules.
 */
import { statesNamedBy } from '../record/index.ts'
import { bodyKeyOf, institutionOf } from './form.ts'
import { type Groups, groups, type KeyedActorForm, type Link } from './groups.ts'
import { linkPersons } from './link-persons.ts'

/** In the order of the forms given. */
export function linkBlock(forms: readonly KeyedActorForm[]): Link[] {
  const ordered = forms
    .map((form, index) => ({ form, index }))
    .sort((a, b) => (BigInt(a.form.id) < BigInt(b.form.id) ? -1 : 1))
  const found = groups(ordered.map(({ form }) => form))
  linkApart(found)
  linkOffices(found)
  linkBodies(found)
  linkPersons(found)
  const links = new Array<Link>(forms.length)
  for (const [at, { index }] of ordered.entries()) links[index] = found.linkOf(at)
  return links
}

/** Forms that a person set apart are one actor where their mark is the same. */
function linkApart(found: Groups): void {
  const byMark = new Map<string, number>()
  for (const [at, { apart }] of found.forms.entries()) {
    if (apart === null) continue
    found.join(at, byMark.get(apart) ?? at, 'set apart by hand')
    if (!byMark.has(apart)) byMark.set(apart, at)
  }
}

function linkOffices(found: Groups): void {
  const offices = found.where(({ kind, apart }) => kind === 'office' && apart === null)
  for (const at of offices) found.join(at, offices[0], 'the same office')
}

/** Bodies and states by their names, then by what is left of a name that was cut. */
function linkBodies(found: Groups): void {
  const bodies = found.where(({ kind, apart }) => kind !== 'person' && kind !== 'office' && apart === null)
  const byKey = new Map<string, number>()
  for (const at of bodies) {
    const key = keyOfBody(found.forms[at].name)
    found.join(at, byKey.get(key) ?? at, 'the same name')
    if (!byKey.has(key)) byKey.set(key, at)
  }
  for (const [key, at] of byKey) {
    const institution = institutionOf(key)
    if (institution?.state === null) {
      const { body, adjective } = institution
      const named = adjective === undefined ? null : statesNamedBy(adjective)
      const fuller = [...byKey].filter(([other]) => {
        const its = institutionOf(other)
        return (
          other !== key && its?.body === body && (named === null || (its.state !== null && named.includes(its.state)))
        )
      })
      joinOnly(
        found,
        at,
        fuller,
        named === null ? 'the only state with this body on record' : 'the adjective of its state',
      )
    } else if (institution === null && key.includes(' ')) {
      const fuller = [...byKey].filter(([other]) => other.endsWith(` ${key}`))
      if (fuller.length === 1) found.join(at, fuller[0][1], 'the end of its name')
    }
  }
}

/** "Ministry of Defence of the Republic of Veldoria" is that of Veldoria. */
function keyOfBody(name: string): string {
  const key = bodyKeyOf(name)
  const institution = institutionOf(key)
  return institution === null || institution.state === null ? key : `${institution.body} of ${institution.state}`
}

/** Joined where there is one; known to be several where there are more. */
function joinOnly(found: Groups, at: number, fuller: readonly (readonly [string, number])[], why: string): void {
  const actors = new Set(fuller.map(([, other]) => found.find(other)))
  if (actors.size === 1) found.join(at, fuller[0][1], why)
  else if (actors.size > 1) found.leaveOpen(at, 'bodies of several states are called so')
}
