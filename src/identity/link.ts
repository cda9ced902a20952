/**
 * Which forms are one actor. Nothing but the forms themselves is looked at, in the order of their ids, so the same forms
 * give the same actors on any machine and in whatever order articles came. docs/actors.md has the rules.
 */
import { blockOf, isLetters, lettersOf } from './form.ts'
import { type Groups, groups, type KeyedActorForm, type Link } from './groups.ts'
import { linkBodies } from './link-bodies.ts'
import { linkPersons } from './link-persons.ts'

/** Of forms of one block, in the order given. */
export function linkBlock(forms: readonly KeyedActorForm[]): Link[] {
  const ordered = forms
    .map((form, index) => ({ form, index, number: BigInt(form.id) }))
    .sort((a, b) => (a.number < b.number ? -1 : 1))
  const found = groups(ordered.map(({ form }) => form))
  linkApart(found)
  linkOffices(found)
  linkBodies(found)
  linkPersons(found)
  const links = new Array<Link>(forms.length)
  for (const [at, { index }] of ordered.entries()) links[index] = found.linkOf(at)
  return links
}

/** Of all forms of a record, in the order given: the blocks, then those known by their letters. */
export function linkForms(forms: readonly KeyedActorForm[]): Link[] {
  const blocks = new Map<string, number[]>()
  for (const [index, form] of forms.entries()) {
    const block = blockOf(form)
    const known = blocks.get(block)
    if (known === undefined) blocks.set(block, [index])
    else known.push(index)
  }
  const links = new Array<Link>(forms.length)
  for (const indices of blocks.values()) {
    for (const [at, link] of linkBlock(indices.map((index) => forms[index])).entries()) links[indices[at]] = link
  }
  linkLetters(forms, links)
  return links
}

/** "URA" is the only body whose words begin so; where there are several it is nobody's but its own. */
function linkLetters(forms: readonly KeyedActorForm[], links: Link[]): void {
  const full = new Map<string, Set<string | null>>()
  for (const [index, form] of forms.entries()) {
    const letters = form.apart === null && !isLetters(form.name) ? lettersOf(form) : null
    if (letters !== null) full.set(letters, (full.get(letters) ?? new Set()).add(links[index].actor))
  }
  for (const [index, form] of forms.entries()) {
    if (form.apart !== null || !isLetters(form.name)) continue
    const link = linkOfLetters(full.get(lettersOf(form) ?? '') ?? new Set())
    if (link !== null) links[index] = link
  }
}

/** The link of a short form, of the actors whose names begin so; null where it stays its own. */
export function linkOfLetters(actors: ReadonlySet<string | null>): Link | null {
  const [actor] = actors
  return actors.size === 1 && actor !== null ? { actor, why: 'the first letters of its name', confidence: 0.85 } : null
}

/** Forms that a person set apart are one actor where their mark is the same. */
function linkApart(found: Groups): void {
  const byMark = new Map<string, number>()
  for (const [at, { apart }] of found.forms.entries()) {
    if (apart === null) continue
    found.join(at, byMark.get(apart) ?? at, 'set apart by hand', 1)
    if (!byMark.has(apart)) byMark.set(apart, at)
  }
}

function linkOffices(found: Groups): void {
  const offices = found.where(({ kind, apart }) => kind === 'office' && apart === null)
  for (const at of offices) found.join(at, offices[0], 'the same office', 0.95)
}
