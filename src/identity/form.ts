/**
 * A form: one way in which articles present somebody, by kind, name and roles. Articles that present somebody alike share
 * it, so who is who is decided once for each form and not for each article.
 */
import type { Actor, Role } from '../record/index.ts'
import { isCommonName } from './common-names.ts'
import { personNameOf } from './person-name.ts'
import { officeOf } from './roles.ts'
import { folded, skeletonOf } from './sound.ts'

/** `office`: somebody known by the office alone, "the Veldorian foreign minister". */
export type FormKind = 'person' | 'organisation' | 'country' | 'group' | 'office'

export interface ActorForm {
  readonly kind: FormKind
  readonly name: string
  readonly roles: readonly Role[]
  /** Set where a person has decided that these are somebody else of the same name. */
  readonly apart: string | null
}

const MOST_ROLES = 6
const MOST_LETTERS = 200

/** Null for those who cannot be known in another article: "a senior official", "the two sides", "her office". */
export function formOf({ name, kind, roles }: Pick<Actor, 'name' | 'kind' | 'roles'>): ActorForm | null {
  const held = distinct(roles)
  if (kind === 'unnamed') {
    const offices = held.filter((role) => role.of !== null)
    if (offices.length !== 1 || !/^(?:the\b|\p{Lu})/iu.test(name) || /^(?:an?|one|some|two)\b/i.test(name)) return null
    const [{ title, of }] = offices
    return { kind: 'office', name: `${title} of ${of}`, roles: offices, apart: null }
  }
  const written = name.replace(/\s+/g, ' ').slice(0, MOST_LETTERS)
  if (isCommonName(written, kind)) return null
  return { kind, name: kind === 'person' ? written : written.replace(/^the /i, ''), roles: held, apart: null }
}

function distinct(roles: readonly Role[]): Role[] {
  const byKey = new Map(roles.map(({ title, of }) => [JSON.stringify([title, of]), { title, of }]))
  return [...byKey.keys()]
    .sort()
    .slice(0, MOST_ROLES)
    .map((key) => byKey.get(key)!)
}

/** What hand-made decisions know somebody by: it stays when roles are found anew. */
export const nameKeyOf = ({ kind, name }: Pick<ActorForm, 'kind' | 'name'>): string => `${kind}:${folded(name)}`

/**
 * A body's name without what comes and goes: "the Republic of Veldoria" is Veldoria, "Sarn Police Department" and "Sarn
 * police" are one force.
 */
export function bodyKeyOf(name: string): string {
  const key = plainKeyOf(name)
  const force = FORCE.exec(key)?.[1] ?? FORCE_OF.exec(key)?.[1]
  if (force !== undefined) return `${force} police`
  const sheriff = SHERIFF.exec(key)?.[1]
  return sheriff === undefined ? key : `${sheriff} county sheriff`
}

const FORCE = /^(.+?)(?: city)? (?:police(?: (?:department|dept|force|service|bureau|officials|officers))?|pd)$/
const FORCE_OF = /^police(?: (?:department|dept|force))? (?:of|in) (.+)$/
const SHERIFF = /^(.+?) county sheriff(?: s|s)?(?: (?:office|department|dept|officials|deputies))?$/

const plainKeyOf = (name: string): string =>
  folded(name)
    .replace(/^the /, '')
    .replace(/^(?:(?:federal|people's|islamic|democratic) )*(?:republic|kingdom|state|commonwealth) of (?:the )?/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const INSTITUTION = /^((?:ministry|army|parliament|government|department) .*|army|parliament|government) of (.+)$/
const BY_ADJECTIVE = /^(\p{L}+(?:an|i|ese|ish)) ((?:ministry|department) of .+|army|parliament|government)$/u

export interface NamedInstitution {
  readonly body: string
  /** Null where it is not named. */
  readonly state: string | null
  /** "veldorian": of a state whose name is not given with it. */
  readonly adjective?: string
}

/** "ministry of defence" and "veldoria" of "Ministry of Defence of Veldoria". */
export function institutionOf(key: string): NamedInstitution | null {
  const adjectival = BY_ADJECTIVE.exec(key)
  if (adjectival !== null) return { body: adjectival[2], state: null, adjective: adjectival[1] }
  const match = INSTITUTION.exec(key)
  if (match !== null && !(match[1] === 'ministry' || match[1] === 'department')) {
    return { body: match[1], state: bodyKeyOf(match[2]) }
  }
  return /^(?:ministry|department) of /.test(key) ? { body: key, state: null } : null
}

/** Only forms of one block can be one actor, letters of names and hand-made decisions aside. */
export function blockOf(form: ActorForm): string {
  if (form.apart !== null) return `apart:${form.apart}`
  if (form.kind === 'office') return `office:${officeOf(form.roles[0])}`
  if (form.kind === 'person') return skeletonOf(personNameOf(form.name).surname)
  const key = bodyKeyOf(form.name)
  return skeletonOf((institutionOf(key)?.body ?? key).split(' ').at(-1) ?? key)
}

const PASSING = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'a', 'to'])

/** "ura" of "United Relief Agency" and of "URA"; null for persons and for bodies of one word. */
export function lettersOf({ kind, name }: ActorForm): string | null {
  if (kind !== 'organisation' && kind !== 'group' && kind !== 'country') return null
  if (isLetters(name)) return folded(name).replaceAll('.', '')
  const words = bodyKeyOf(name)
    .split(' ')
    .filter((word) => !PASSING.has(word))
  return words.length < 3 || words.length > 7 ? null : words.map((word) => word[0]).join('')
}

export const isLetters = (name: string): boolean => /^(?:\p{Lu}\.?){3,7}$/u.test(name)
