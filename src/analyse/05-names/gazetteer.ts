/**
 * What the closed tables know of one word or two, as bits, keyed by the hash of the word in lower case. A word costs one
 * probe into a typed array and no string is made.
 */
import {
  countryByDemonym,
  countryByName,
  countryBySeat,
  GROUP_NOUNS,
  HONORIFICS,
  ORGANISATION_NOUNS,
  PERSON_NOUNS,
  TITLE_HEADS,
  TITLE_SHORT_FORMS,
} from '../../record/index.ts'
import { GIVEN_NAMES } from './given-names.data.ts'
import { KNOWN_BODIES, KNOWN_PLACES } from './known-places.data.ts'
import { ORGANISATION_WORDS, PLACE_WORDS } from './organisation-words.data.ts'

/** Bits of `known`. */
export const Known = {
  given: 1,
  female: 2,
  male: 4,
  country: 8,
  demonym: 16,
  seat: 32,
  organisationWord: 64,
  placeWord: 128,
  title: 256,
  honorific: 512,
  calendar: 1024,
  personNoun: 2048,
  organisationNoun: 4096,
  groupNoun: 8192,
  place: 16384,
  body: 32768,
} as const

const CALENDAR =
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'

const PRIME = 0x01000193
const BASIS = 0x811c9dc5 | 0

/** Lower case for the letters that names are written in; others stay as they are. */
const lower = (code: number): number => {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code
  if (code === 0x2019) return 39
  return (code >= 0xc0 && code <= 0xde) || (code >= 0x386 && code <= 0x42f)
    ? String.fromCharCode(code).toLowerCase().charCodeAt(0)
    : code >= 0x100 && code <= 0x17f
      ? isOddCapital(code)
        ? code + (code & 1)
        : code | 1
      : code
}

/** Where capitals of the Latin alphabet's extension have the odd codes: "Ł" and "ł", "Ż" and "ż". */
const isOddCapital = (code: number): boolean => (code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17e)

/** Hash of a stretch of text in lower case (FNV-1a over UTF-16 code units). */
export function hashOf(text: string, start: number, end: number): number {
  let hash = BASIS
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ lower(text.charCodeAt(at)), PRIME)
  return hash
}

/** Hashes of words in small letters, with a space between them. */
export const hashesOf = (words: string): ReadonlySet<number> =>
  new Set(words.split(' ').map((word) => hashOf(word, 0, word.length)))

/** Goes on with a hash of `hashOf`; 0 begins one. */
export function hashOnwards(hash: number, text: string, start: number, end: number): number {
  let next = hash === 0 ? BASIS : hash
  for (let at = start; at < end; at++) next = Math.imul(next ^ lower(text.charCodeAt(at)), PRIME)
  return next
}

/** Hash of two words with a space between them. */
export function hashOfPair(text: string, start: number, end: number, nextStart: number, nextEnd: number): number {
  let hash = Math.imul(hashOf(text, start, end) ^ 32, PRIME)
  for (let at = nextStart; at < nextEnd; at++) hash = Math.imul(hash ^ lower(text.charCodeAt(at)), PRIME)
  return hash
}

const SIZE = 1 << 15
const keys = new Int32Array(SIZE)
const bits = new Uint16Array(SIZE)

function slotOf(hash: number): number {
  let slot = (hash ^ (hash >>> 15)) & (SIZE - 1)
  while (bits[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (SIZE - 1)
  return slot
}

function add(word: string, bit: number): void {
  const hash = hashOf(word, 0, word.length)
  const slot = slotOf(hash)
  keys[slot] = hash
  bits[slot] |= bit
}

for (const [name, gender] of GIVEN_NAMES) {
  add(name, Known.given | (gender === 'female' ? Known.female : gender === 'male' ? Known.male : 0))
}
for (const name of countryByName.keys()) add(name, Known.country)
for (const name of countryByDemonym.keys()) {
  add(name, Known.demonym)
  add(`${name}s`, Known.demonym)
}
for (const name of countryBySeat.keys()) if (name !== 'male') add(name, Known.seat)
for (const name of KNOWN_PLACES) add(name, Known.place)
for (const name of KNOWN_BODIES) add(name, Known.body)
for (const word of ORGANISATION_WORDS) add(word, Known.organisationWord)
for (const word of PLACE_WORDS) add(word, Known.placeWord)
for (const word of [...TITLE_HEADS, ...TITLE_SHORT_FORMS.keys()]) add(word, Known.title)
for (const word of HONORIFICS.keys()) add(word, Known.honorific)
for (const word of CALENDAR.split(' ')) add(word, Known.calendar)
for (const word of PERSON_NOUNS) add(word, Known.personNoun)
for (const word of ORGANISATION_NOUNS) add(word, Known.organisationNoun)
for (const word of GROUP_NOUNS) add(word, Known.groupNoun)

/** The bits of the word with this hash; 0 where no table has it. */
export const known = (hash: number): number => bits[slotOf(hash)]
