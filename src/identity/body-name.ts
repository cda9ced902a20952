/** Bodies and states by their names: what comes and goes in them is left out, so that two ways to write one are one key. */
import { countryByDemonym, countryByName, forceNamed, PORTFOLIOS } from '../record/index.ts'
import { isCommonInBodies } from './common-names.ts'
import { SHARED_COUNTIES, SHARED_TOWNS } from './shared-towns.data.ts'
import { folded } from './sound.ts'
import { EMBASSY, OF_ANY_STATE } from './state-bodies.data.ts'

const GOVERNMENT_OF = /^government of (?:the )?(.+)$/

/**
 * "The Republic of Veldoria" and its government are Veldoria, "Sarn Police Department" and "Sarn police" one force, "U.S.
 * Geological Survey" that of the United States.
 */
export function bodyKeyOf(name: string): string {
  const key = plainKeyOf(name)
  const force = forceNamed(key)
  if (force !== null) return force
  const state = GOVERNMENT_OF.exec(key)?.[1]
  return state === undefined ? key : plainKeyOf(state)
}

/** A state has names enough: "us", "united states". */
const stateKeyOf = (key: string): string => countryByName.get(key)?.names[0].toLowerCase() ?? key

function plainKeyOf(name: string): string {
  const key = folded(name.replace(KIND_OF_PAPER, '$1'))
    .replace(/ \((?:\p{L}\.?){2,8}\)$/u, '')
    .replace(/^the /, '')
    .replace(/^(?:(?:federal|people's|islamic|democratic) )*(?:republic|kingdom|state|commonwealth) of (?:the )?/, '')
    .replace(/^u\.?s\.?(?:a\.?)? /, 'united states ')
    .replace(/^u\.?n\.?(?= |$)/, 'united nations')
    .replace(/(?<=\p{L})'s(?= )/gu, ' s')
    .replace(FIRM, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(AMERICAN, (word) => SPELLED[word])
  return stateKeyOf(ALIASES.get(key) ?? key)
}

/** What sort of firm it is in law, which reports leave out: "Harrow Foods, Inc." is Harrow Foods. */
const FIRM =
  /(?<=\p{L})(?:,? (?:&|and) (?:co|company)|,? (?:inc|corp|corporation|co|ltd|limited|llc|plc|gmbh|sdn\.? bhd))\.?$/u
/** "The Dresk Herald newspaper in Dresk" is the Dresk Herald. */
const KIND_OF_PAPER =
  /^(.*\p{Lu}\p{L}+) (?:newspaper|daily|weekly|magazine|news agency|news service|television|radio station)(?: (?:in|of) \p{Lu}.*)?$/u
/** Two ways to spell one word. */
const SPELLED: Readonly<Record<string, string>> = {
  defense: 'defence',
  labor: 'labour',
  center: 'centre',
  organisation: 'organization',
  programme: 'program',
}
const AMERICAN = new RegExp(`\\b(?:${Object.keys(SPELLED).join('|')})\\b`, 'g')
/** Bodies of which there is one in the world, by other names. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['eu', 'european union'],
  ['gop', 'republican party'],
  ['asean', 'association of southeast asian nations'],
  ['association of south east asian nations', 'association of southeast asian nations'],
  ['ecowas', 'economic community of west african states'],
  ['osce', 'organization for security and cooperation in europe'],
  ['organization for security and co operation in europe', 'organization for security and cooperation in europe'],
  ['unicef', 'united nations children s fund'],
  ['security council', 'united nations security council'],
  ['security council of the united nations', 'united nations security council'],
  ['state department', 'department of state of united states'],
  ['united states state department', 'department of state of united states'],
  ['united states department of state', 'department of state of united states'],
  ['ministry of foreign affairs of united states', 'department of state of united states'],
])

const INSTITUTION = /^((?:ministry|army|parliament|government|department) .*|army|parliament|government) of (.+)$/
const BY_ADJECTIVE = /^(\p{L}+(?:an|i|ese|ish)) ((?:ministry|department) of .+|army|parliament|government)$/u

export interface NamedInstitution {
  readonly body: string
  /** Null where it is not named. */
  readonly state: string | null
  /** "veldorian": of a state whose name is not given with it. */
  readonly adjective?: string
}

/** "ministry of defence" and "veldoria" of "Ministry of Defence of Veldoria", "supreme court" and "canada" of "Canadian Supreme Court". */
export function institutionOf(key: string): NamedInstitution | null {
  const adjectival = BY_ADJECTIVE.exec(key)
  const known = adjectival === null ? undefined : countryByDemonym.get(adjectival[1])
  if (adjectival !== null && known === undefined)
    return { body: ministryOf(adjectival[2]), state: null, adjective: adjectival[1] }
  const match = INSTITUTION.exec(key)
  if (match !== null && !(match[1] === 'ministry' || match[1] === 'department'))
    return { body: ministryOf(match[1]), state: bodyKeyOf(match[2]) }
  const [, of, state] = /^(.+) of (?:the )?(.+)$/.exec(key) ?? []
  if (of !== undefined && (OF_ANY_STATE.test(of) || ministryOf(of) !== of))
    return { body: ministryOf(of), state: bodyKeyOf(state) }
  const words = key.split(' ')
  for (let length = Math.min(3, words.length - 1); length > 0; length--) {
    const front = words.slice(0, length).join(' ')
    const country = countryByName.get(front) ?? countryByDemonym.get(front)
    const body = ministryOf(words.slice(length).join(' '))
    if (country !== undefined && (OF_ANY_STATE.test(body) || MINISTRY.test(body)))
      return { body, state: country.names[0].toLowerCase() }
  }
  const body = ministryOf(key)
  return MINISTRY.test(body) ? { body, state: null } : null
}

const MINISTRY = /^(?:ministry|department) of /

/** "ministry of justice" of "justice department" and "department of justice": what states call either. */
function ministryOf(body: string): string {
  const field =
    /^(.+) (?:ministry|department)$/.exec(body)?.[1] ??
    /^(?:ministry|department) (?:of|for) (?:the )?(.+)$/.exec(body)?.[1]
  const portfolio = field === undefined ? undefined : PORTFOLIOS.get(field)
  return portfolio === undefined ? body : `ministry of ${portfolio.toLowerCase().replace(/^the /, '')}`
}

/** Words of a body's name as it is written, of which its letters are made. */
export const wordsOfBody = (name: string): readonly string[] => plainKeyOf(name).split(' ')

/** Of the key of a town's body: the town or county, where several are called so; null of all other bodies. */
export function sharedTownOf(key: string): string | null {
  // What is done by a town is told by its name alone: "Columbus sued the owner".
  if (SHARED_TOWNS.has(key)) return key
  const words = key.split(' ')
  for (let length = Math.min(3, words.length - 1); length > 0; length--) {
    const town = words.slice(0, length).join(' ')
    const isShared = (words[length] === 'county' ? SHARED_COUNTIES : SHARED_TOWNS).has(town)
    if (isShared && words.slice(length).every((word) => word === 's' || isCommonInBodies(word))) return town
  }
  return null
}

/** Bodies that any town has and calls alike: "First Baptist Church", "Central High School", "the Herald". */
export const isOfAnyTown = (key: string): boolean =>
  PAPER.test(key) ||
  (LOCAL_BODY.test(key) &&
    !isOfAnyState(key) &&
    key.split(' ').every((word) => isCommonInBodies(word) || CALLED_ALIKE.has(word)))
/** What papers of many towns are called for short. */
const PAPER =
  /^(?:times|post|herald|tribune|journal|news|daily news|star|sun|gazette|chronicle|globe|mail|telegraph|guardian|independent|observer|express|republic|dispatch|record|register|review|press|examiner|enquirer|inquirer|sentinel|citizen|courier|advertiser|standard|mirror|monitor|bulletin|leader|union tribune|sun times)$/
const LOCAL_BODY =
  /\b(?:hospital|clinic|schools?|college|church|cathedral|temple|mosque|court|courthouse|jail|library|cemetery|park|hotel|airport|medical cent(?:er|re)|fire department|police|chapel|parish)$/
const CALLED_ALIKE: ReadonlySet<string> = new Set(
  `memorial mercy community baptist methodist lutheran catholic presbyterian episcopal evangelical pentecostal second third
  holy trinity sacred heart lady saint st mary john paul peter joseph good hope grace union lincoln washington jefferson`.split(
    /\s+/,
  ),
)

/** Whether every state has a body of this key: "Supreme Court", "Ministry of Health" of a state that is not named. */
export function isOfAnyState(key: string): boolean {
  const institution = institutionOf(key)
  return institution === null
    ? OF_ANY_STATE.test(key)
    : institution.state === null && institution.adjective === undefined
}

/** "United States Embassy", which does not say where. */
export const isEmbassy = (key: string): boolean => EMBASSY.test(key)
