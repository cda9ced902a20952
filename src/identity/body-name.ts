/** Bodies and states by their names: what comes and goes in them is left out, so that two ways to write one are one key. */
import { countryByName, forceNamed } from '../record/index.ts'
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
  return state === undefined ? key : stateKeyOf(state)
}

/** A state has names enough: "us", "united states". */
const stateKeyOf = (key: string): string => countryByName.get(key)?.names[0].toLowerCase() ?? key

function plainKeyOf(name: string): string {
  const key = folded(name)
    .replace(/^the /, '')
    .replace(/^(?:(?:federal|people's|islamic|democratic) )*(?:republic|kingdom|state|commonwealth) of (?:the )?/, '')
    .replace(/^u\.?s\.?(?:a\.?)? /, 'united states ')
    .replace(/(?<=\p{L})'s(?= )/gu, ' s')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return stateKeyOf(key)
}

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

/** Words of a body's name as it is written, of which its letters are made. */
export const wordsOfBody = (name: string): readonly string[] => plainKeyOf(name).split(' ')

/** Bodies that any town or county has: "police" of "columbus police". */
const OF_A_TOWN =
  /^(.+?)(?: (county))?(?: (?:city|town))? (?:police|sheriff|fire(?: department)?|schools?|school district|hospital|high school|medical examiner(?: s office)?|coroner(?: s office)?|prosecutor(?: s office)?|district attorney(?: s office)?|city council|county)$/

/** Of the key of a town's body: the town or county, where several are called so; null of all other bodies. */
export function sharedTownOf(key: string): string | null {
  // What is done by a town is told by its name alone: "Columbus sued the owner".
  if (SHARED_TOWNS.has(key)) return key
  const [, town, county] = OF_A_TOWN.exec(key) ?? []
  if (town === undefined) return null
  return (county === undefined ? SHARED_TOWNS : SHARED_COUNTIES).has(town) ? town : null
}

/** Whether every state has a body of this key: "Supreme Court", "Ministry of Health" of a state that is not named. */
export function isOfAnyState(key: string): boolean {
  const institution = institutionOf(key)
  return institution === null
    ? OF_ANY_STATE.test(key)
    : institution.state === null && institution.adjective === undefined
}

/** "United States Embassy", which does not say where. */
export const isEmbassy = (key: string): boolean => EMBASSY.test(key)
