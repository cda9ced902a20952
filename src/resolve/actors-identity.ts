/**
 * Who an entity is: the name and kind of its actor. Two entities with the same identity are one actor. Null where nothing
 * names it.
 */
import {
  type ActorKind,
  type Analysis,
  type Entity,
  firstWhere,
  type Mention,
  PORTFOLIOS,
  type States,
  spanOfWords,
  TITLE_HEADS,
  textOf,
  Xpos,
} from '../record/index.ts'
import { type Institution, institutionName, institutionOf } from './actors-institutions.ts'
import { roleOf } from './actors-roles.ts'

export interface Identity {
  readonly name: string
  readonly kind: ActorKind
}

export const mentionText = (analysis: Analysis, { first, end }: Pick<Mention, 'first' | 'end'>): string =>
  textOf(analysis.text, spanOfWords(analysis, first, end)).replace(/\s+/g, ' ')

const mentionsOf = (analysis: Analysis, entity: Entity): Mention[] =>
  entity.mentions.map((index) => analysis.mentions[index])

/** Identities of all entities of the article, in their order. */
export function identitiesOf(analysis: Analysis, states: States): (Identity | null)[] {
  const possessed = possessedBodies(analysis, states)
  const institutions = analysis.entities.map(
    (entity, index) => possessed.ministries.get(index) ?? institutionOfEntity(analysis, entity, states),
  )
  return analysis.entities.map((entity, index) => {
    const governed = possessed.governments.get(index)
    if (governed !== undefined) return { name: governed, kind: 'country' }
    const bare = institutions[index]
    const institution = bare === null ? null : completed(bare, institutions)
    if (institution !== null) return { name: institutionName(institution), kind: 'organisation' }
    const named = mentionsOf(analysis, entity).some(({ kind }) => kind === 'name')
    const state = entity.type === 'person' || !named ? null : states.stateOf(entity.name)
    if (state !== null && entity.type !== 'group') return { name: state, kind: 'country' }
    const force = named ? null : forceOfTown(analysis, entity)
    if (force !== null) return { name: force, kind: 'organisation' }
    const seat = entity.type === 'organisation' ? states.bySeat(entity.name) : null
    if (seat !== null) return { name: seat, kind: 'country' }
    if (
      !named ||
      entity.type === 'place' ||
      entity.type === 'other' ||
      TIME_ZONE.test(entity.name) ||
      PARTY_AND_STATE.test(entity.name)
    )
      return null
    const name = entity.name
      .replace(/\s+/g, ' ')
      .replace(/^The (?=\p{Lu})/u, '')
      // The mark of "Sarn police’s chief" is no part of the name; of a name's own, "Harrow's", it is.
      .replace(/(?<= \p{Ll}+)['’]s$/u, '')
    const town = entity.type === 'organisation' && OF_A_TOWN.test(name) ? townOf(analysis, entity) : null
    return { name: town === null ? name : `${name} in ${town}`, kind: entity.type }
  })
}

/** "Dresk police", whether the phrase takes in the town or the tree cuts it off. Null where no town stands before it. */
function forceOfTown(analysis: Analysis, entity: Entity): string | null {
  for (const index of entity.mentions) {
    const { kind, head } = analysis.mentions[index]
    if (kind !== 'nominal' || analysis.words.lemma[head] !== 'police') continue
    // Mentions stand in text order, longer ones first: the town is right before, or right behind as a part.
    const town = analysis.mentions
      .slice(Math.max(0, index - 2), index + 3)
      .find((near) => near.kind === 'name' && near.type === 'place' && near.end === head && near.name !== null)
    if (town !== undefined) return mentionText(analysis, { first: town.name!.first, end: head + 1 })
  }
  return null
}

/** What a state has many of in other towns: the town is a part of the name. */
const OF_A_TOWN = /\b(?:Embassy|Consulate|High Commission|District Court|High Court)$/u

/** The one town that stands behind it as where it is: "the Kasmeri Embassy in Sarn". Null where none does, or several do. */
function townOf(analysis: Analysis, entity: Entity): string | null {
  const towns = new Set<string>()
  for (const { end } of mentionsOf(analysis, entity)) {
    if (analysis.words.lemma[end] !== 'in') continue
    const place = analysis.mentions.find(
      ({ kind, type, name }) => kind === 'name' && type === 'place' && name?.first === end + 1,
    )
    if (place !== undefined) towns.add(mentionText(analysis, place.name!))
  }
  return towns.size === 1 ? [...towns][0] : null
}

/** "9 PM EDT" is no prime minister. */
const TIME_ZONE = /^(?:[ECMP][SD]?T|GMT|BST|CE?S?T|UTC)\b/

/** "R-Fla." of "Senator Hale (R-Fla.)" is nobody. */
const PARTY_AND_STATE = /^[RDI]-\p{Lu}[\p{L}.]*$/u

interface PossessedBodies {
  /** Entity → the state that "her government" is. */
  readonly governments: ReadonlyMap<number, string>
  /** Entity → what "her ministry" is. */
  readonly ministries: ReadonlyMap<number, Institution>
}

/** "Her government" is her state, where the article shows whose office she holds, and "her ministry" that of her office. */
function possessedBodies(analysis: Analysis, states: States): PossessedBodies {
  const governments = new Map<number, string>()
  const ministries = new Map<number, Institution>()
  for (const mention of analysis.mentions) {
    const words =
      mention.kind === 'nominal' ? /^(?:his|her) (government|ministry)$/i.exec(mentionText(analysis, mention)) : null
    const possessor = words === null ? null : possessorOf(analysis, mention)
    if (words === null || possessor === null) continue
    for (const { role } of mentionsOf(analysis, analysis.entities[possessor])) {
      const held = role === null ? null : roleOf(mentionText(analysis, role), states, () => null)
      if (held === null) continue
      if (words[1].toLowerCase() === 'government') {
        if (held.of !== null && states.stateOf(held.of) !== null) governments.set(mention.entity, held.of)
        continue
      }
      const portfolio = PORTFOLIOS.get(/^(.+) minister$/.exec(held.title.toLowerCase())?.[1] ?? '')
      if (portfolio !== undefined) ministries.set(mention.entity, { body: `Ministry of ${portfolio}`, state: held.of })
    }
  }
  return { governments, ministries }
}

/** The entity that the pronoun at a phrase's beginning stands for: "her" of "her ministry". */
export function possessorOf(analysis: Analysis, { first }: Pick<Mention, 'first'>): number | null {
  if (analysis.words.xpos[first] !== Xpos.PRP$) return null
  return pronounAt(analysis, first)?.entity ?? null
}

/** Mentions stand in text order, longer ones first, so that the pronoun is among the few that begin there. */
function pronounAt({ mentions }: Analysis, word: number): Mention | undefined {
  const first = firstWhere(mentions.length, (index) => mentions[index].first >= word)
  for (let at = first; at < mentions.length && mentions[at].first === word; at++) {
    if (mentions[at].kind === 'pronoun') return mentions[at]
  }
  return undefined
}

/** The institution that the fullest of an entity's mentions names. */
function institutionOfEntity(analysis: Analysis, entity: Entity, states: States): Institution | null {
  const found = mentionsOf(analysis, entity)
    // What no name of a person can be, whatever it was taken for: "the Defence Ministry".
    .filter(({ kind }) => (entity.type === 'organisation' ? kind !== 'pronoun' : kind === 'name'))
    .map((mention) => institutionOf(mentionText(analysis, mention), states))
    .filter((institution) => institution !== null)
  return found.find(({ state }) => state !== null) ?? found[0] ?? null
}

/**
 * "The defence ministry" is that of the one state whose defence ministry the article names, and "the ministry" the one
 * that it names. Null for a ministry of which nothing more is known.
 */
function completed(institution: Institution, all: readonly (Institution | null)[]): Institution | null {
  const { body, state } = institution
  const isBare = body === 'Ministry'
  if (!isBare && (state !== null || institution.adjective !== undefined)) return institution
  const fuller = all.filter(
    (other) =>
      other !== null &&
      other.body !== 'Ministry' &&
      (isBare ? other.body.startsWith('Ministry') : other.body === body) &&
      (state === null || other.state === state) &&
      (isBare || other.state !== null),
  )
  const names = new Set(fuller.map((other) => institutionName(other!)))
  if (names.size === 1) return fuller[0]
  return isBare ? null : institution
}

/** People who speak without being named: the kind of those whose words say only what they are. */
const SOURCE_NOUNS = new Set(
  'official source diplomat aide insider witness eyewitness resident analyst expert observer source people person'.split(
    ' ',
  ),
)

/** Kind of an entity that has no name of its own. */
export function unnamedKind(analysis: Analysis, entity: Entity): ActorKind {
  const { head } = analysis.mentions[entity.mentions[0]]
  const noun = analysis.words.lemma[head].toLowerCase()
  if (entity.type === 'organisation' || entity.type === 'place') return 'organisation'
  if (entity.type === 'group' && !SOURCE_NOUNS.has(noun) && !TITLE_HEADS.has(noun)) return 'group'
  return 'unnamed'
}
