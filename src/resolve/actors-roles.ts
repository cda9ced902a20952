/**
 * A title as written → the office and at whose: "Russian Foreign Minister", "the Russian FM" and "the foreign minister of
 * Russia" are Foreign Minister of Russia; "Defence Ministry spokesman" is Spokesman of that ministry. Manners of address,
 * "former" and the like are left out, and so are words that are no office ("wife", "resident").
 */
import {
  HONORIFICS,
  plainTitle,
  type Role,
  type States,
  TITLE_HEADS,
  TITLE_MODIFIERS,
  TITLE_SHORT_FORMS,
} from '../record/index.ts'
import { institutionName, institutionOf } from './actors-institutions.ts'

/** Words that end in a title's head and say what somebody does, not which office they hold. */
const NO_OFFICE = new Set([
  'private',
  'agent',
  'father',
  'mother',
  'brother',
  'sister',
  'witness',
  'resident',
  'expert',
  'host',
  'owner',
  'boss',
])

const small = new Set(['of', 'for', 'the', 'and', 'to', 'in', 'on', 'at'])
const titleCase = (words: readonly string[]): string =>
  words
    .map((word) => (small.has(word) ? word : word.replace(/(^|-)\p{Ll}/gu, (letter) => letter.toUpperCase())))
    .join(' ')

/** The role of a phrase; `others` knows further organisations by name ("director of Open Hands Relief"). Null where it is none. */
export function roleOf(phrase: string, states: States, others: (name: string) => string | null): Role | null {
  const written = phrase.replace(/\s+/g, ' ').replace(/^(the|a|an|its|his|her|their|our)\s+/i, '')
  // "Luthen's envoy": whose envoy it is is said, whether or not a table knows Luthen.
  const possessor =
    /^(?!\p{L}+day['’]|Tomorrow['’])(\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)?)['’]s? (?=\p{L})/u.exec(written)?.[1] ?? null
  const [front, ...back] = written.split(/\s+(?:of|for|to|at|in)\s+(?:the\s+)?(?=\p{L})/u)
  const words = front
    .replace(/['’]s?(?=\s|$)/g, '')
    .split(' ')
    .filter((word) => !TITLE_MODIFIERS.has(word.toLowerCase()) && !HONORIFICS.has(word.toLowerCase()))
  const { at, rest } = takeHolder(plainTitle(words), states, others, possessor)
  let office = rest.flatMap((word) => (TITLE_SHORT_FORMS.get(word.toLowerCase()) ?? word.toLowerCase()).split(' '))
  const head = office[office.length - 1]
  if (head === undefined || !TITLE_HEADS.has(head) || NO_OFFICE.has(head)) return null
  let of = at
  for (const part of back) {
    const state = states.stateOf(part) ?? others(part) ?? institutionFrom(part, states)
    if (state !== null) of ??= state
    else if (/^(minister|secretary)$/.test(head) && office.length === 1) {
      // "minister of defence", "minister for foreign affairs"; a secretary of state keeps the order of the words.
      const field = part
        .toLowerCase()
        .split(' ')
        .filter((word) => word !== 'affairs' && word !== 'the')
      office = head === 'secretary' ? [head, 'of', ...part.toLowerCase().split(' ')] : [...field, head]
    }
  }
  return { title: titleCase(office.map((word) => (word === 'defense' ? 'defence' : word))), of }
}

const institutionFrom = (phrase: string, states: States): string | null => {
  const found = institutionOf(phrase, states)
  return found === null ? null : institutionName(found)
}

/** Before a title only a ministry is whose office it is: an "army chief" is called so, and is at his state. */
const ministryFrom = (phrase: string, states: States): string | null => {
  const found = institutionFrom(phrase, states)
  return found?.startsWith('Ministry') ? found : null
}

/** Cuts whose office it is off the front: a state ("Russian"), an institution ("Defence Ministry"), an organisation. */
function takeHolder(
  words: readonly string[],
  states: States,
  others: (name: string) => string | null,
  possessor: string | null,
): { at: string | null; rest: readonly string[] } {
  for (let length = Math.min(words.length - 1, 5); length > 0; length--) {
    const front = words.slice(0, length).join(' ')
    const holder = states.stateOf(front) ?? ministryFrom(front, states) ?? others(front)
    if (holder !== null) return { at: holder, rest: words.slice(length) }
  }
  const owner = possessor?.split(' ').length ?? 0
  return { at: possessor, rest: words.slice(owner) }
}

/** Each role once: what is said less fully ("Minister" beside "Foreign Minister of Russia") is left out. */
export function distinctRoles(roles: readonly Role[]): Role[] {
  const kept: Role[] = []
  for (const role of roles) {
    const fuller = (other: Role) =>
      other !== role &&
      (role.of === null || role.of === other.of) &&
      (other.title === role.title ? role.of === null && other.of !== null : other.title.endsWith(` ${role.title}`))
    const same = kept.some((other) => other.title === role.title && other.of === role.of)
    if (!same && !roles.some(fuller)) kept.push(role)
  }
  return kept
}
