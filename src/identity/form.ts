/**
 * A form: one way in which articles present somebody, by kind, name and roles. Articles that present somebody alike share
 * it, so who is who is decided once for each form and not for each article. Where the name says too little, what the
 * article shows beside it (`setting.ts`) is part of the form.
 */
import type { Actor, Role } from '../record/index.ts'
import {
  bodyKeyOf,
  institutionOf,
  isEmbassy,
  isOfAnyState,
  isOfAnyTown,
  sharedTownOf,
  wordsOfBody,
} from './body-name.ts'
import { isCommonName } from './common-names.ts'
import { NICKNAMES } from './nicknames.data.ts'
import { isInitial, type PersonName, personNameOf } from './person-name.ts'
import { DOUBTFUL, namesakes } from './rarity.ts'
import { isHighOffice, officeOf } from './roles.ts'
import {
  type ArticleSetting,
  type Setting,
  settingOf,
  settingOfEmbassy,
  settingOfStateBody,
  settingOfTown,
} from './setting.ts'
import { folded, skeletonOf } from './sound.ts'

/** `office`: somebody known by the office alone, "the Veldorian foreign minister". */
export type FormKind = 'person' | 'organisation' | 'country' | 'group' | 'office'

export interface ActorForm {
  readonly kind: FormKind
  readonly name: string
  readonly roles: readonly Role[]
  /** Set where a person has decided that these are somebody else of the same name. */
  readonly apart: string | null
  /** Null where the name, or the office, says enough. */
  readonly setting: Setting | null
}

const MOST_ROLES = 6
const MOST_LETTERS = 200

/**
 * Null for those who cannot be known in another article: "a senior official", "investigators", "her office". Of an article
 * whose context is not given, a name is taken to say enough.
 */
export function formOf(
  { name, kind, roles }: Pick<Actor, 'name' | 'kind' | 'roles'>,
  context?: ArticleSetting,
): ActorForm | null {
  const held = distinct(roles)
  const apart = null
  if (kind === 'unnamed') {
    const offices = held.filter((role) => role.of !== null)
    if (offices.length !== 1 || !/^(?:the\b|\p{Lu})/iu.test(name) || /^(?:an?|one|some|two)\b/i.test(name)) return null
    const [{ title, of }] = offices
    return { kind: 'office', name: `${title} of ${of}`, roles: offices, apart, setting: null }
  }
  const written = name.replace(/\s+/g, ' ').slice(0, MOST_LETTERS)
  if (isCommonName(written, kind) || ADDRESS.test(written)) return null
  if (kind !== 'person' || NO_PERSON.test(written)) {
    const body = kind === 'person' ? 'organisation' : kind
    const called = written.replace(/^the /i, '')
    return {
      kind: body,
      name: called,
      roles: held,
      apart,
      setting: context === undefined ? null : settingOfBody(bodyKeyOf(called), context),
    }
  }
  const parts = personNameOf(written)
  const setting = context !== undefined && isDoubtful(parts, held) ? settingOf(context, parts) : null
  return { kind, name: written, roles: held, apart, setting }
}

/** "United States Geological Survey", "Marlow County Sheriff": bodies, whatever a report took them for. */
const NO_PERSON =
  /^(?:the )?(?:United States|U\.S\.|US|UN) \p{L}|\b(?:County|Hospital|Department|Office|Police|University|Airport|Agency|Ministry|Committee|Attorney|Sheriff|Alert|Updated)$/u
/** Where something happened is nobody, whatever a report took it for. */
const ADDRESS = /\b(?:Street|St\.?|Avenue|Ave\.?|Blvd\.?|Boulevard|Road|Rd\.?|Highway|Drive|Lane|Parkway|Terrace)$/u

/** Null of a body whose name says enough. */
function settingOfBody(key: string, context: ArticleSetting): Setting | null {
  if (isEmbassy(key)) return settingOfEmbassy(context)
  const town = isOfAnyTown(key) ? key : sharedTownOf(key)
  if (town !== null) return settingOfTown(context, town)
  return isOfAnyState(key) ? settingOfStateBody(context) : null
}

/** Whether it takes more than the name to say who is meant. */
function isDoubtful({ given, surname }: PersonName, roles: readonly Role[]): boolean {
  const isKnown = roles.some((role) => isHighOffice(role) && (role.of !== null || given.length === 0))
  if (isKnown) return false
  if (given.length === 0) return roles.every(({ of }) => of === null)
  // Who is "Marty" here is "Martin" elsewhere, and a middle name there is the first name here.
  return given.every(isInitial) || given.some((name) => namesakesOf(name, surname) * OF_A_VARIANT >= DOUBTFUL)
}
/** A nickname, a middle name or "Sr." makes it so much likelier that two are meant, and what is shared is to tell. */
const OF_A_VARIANT = 6

const namesakesOf = (given: string, surname: string): number =>
  isInitial(given) ? 0 : Math.max(...[given, ...(NICKNAMES.get(given) ?? [])].map((name) => namesakes(name, surname)))

function distinct(roles: readonly Role[]): Role[] {
  const byKey = new Map(roles.map(({ title, of }) => [JSON.stringify([title, of]), { title, of }]))
  return [...byKey.keys()]
    .sort()
    .slice(0, MOST_ROLES)
    .map((key) => byKey.get(key)!)
}

/** What hand-made decisions know somebody by: it stays when roles are found anew. */
export const nameKeyOf = ({ kind, name }: Pick<ActorForm, 'kind' | 'name'>): string => `${kind}:${folded(name)}`

/** Only forms of one block can be one actor, letters of names and hand-made decisions aside. */
export function blockOf(form: Pick<ActorForm, 'kind' | 'name' | 'roles' | 'apart'>): string {
  if (form.apart !== null) return `apart:${form.apart}`
  if (form.kind === 'office') return `office:${officeOf(form.roles[0])}`
  if (form.kind === 'person') return consonantsOf(personNameOf(form.name).surname)
  const key = bodyKeyOf(form.name)
  return consonantsOf((institutionOf(key)?.body ?? key).split(' ').at(-1) ?? key)
}

/** In a large block only forms of which this is the same are compared: first name and surname, or a body's name. */
export function namedOf({ kind, name }: Pick<ActorForm, 'kind' | 'name'>): string {
  if (kind !== 'person') return bodyKeyOf(name)
  const { given, surname } = personNameOf(name)
  return `${given[0] ?? ''} ${surname}`
}

/** In the order of the alphabet, so that two letters swapped by mistake make no other block. */
function consonantsOf(word: string): string {
  const skeleton = skeletonOf(word)
  return skeleton.slice(0, 1) + [...skeleton.slice(1)].sort().join('')
}

const PASSING = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'a', 'to'])

/** "ura" of "United Relief Agency" and of "URA"; null for persons and for bodies of one word. */
export function lettersOf({ kind, name }: Pick<ActorForm, 'kind' | 'name'>): string | null {
  if (kind !== 'organisation' && kind !== 'group' && kind !== 'country') return null
  if (isLetters(name)) return withoutState(folded(name).replaceAll('.', ''))
  // "EU Member States" has letters of its own, "His Highness" none.
  if (isOfOneTown(name) || /\b\p{Lu}{2,}\b|^(?:His|Her|Their) /u.test(name)) return null
  const written = wordsOfBody(name).filter((word) => !PASSING.has(word))
  // "U.S. Central Intelligence Agency" is the CIA.
  const isOfUnitedStates = written.length > 4 && written[0] === 'united' && written[1] === 'states'
  const words = isOfUnitedStates ? written.slice(2) : written
  return words.length < 3 || words.length > 7 ? null : words.map((word) => word[0]).join('')
}

/** "USAID" and "AID" are one: of five letters and more, the first two may be the state's. */
const withoutState = (letters: string): string => letters.replace(/^us(?=\p{L}{3})/u, '')

/** "TPD" is the police of any town with a T, "NYPD" that of New York. */
const isOfOneTown = (name: string): boolean =>
  /^(?:\S+|.* County) (?:Police|Sheriff\S*|Fire|School|High|Public) \S+$/iu.test(name)

export const isLetters = (name: string): boolean => /^(?:\p{Lu}\.?){3,7}$/u.test(name)
