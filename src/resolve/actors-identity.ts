/**
 * Who an entity is: the name and kind of its actor. Two entities with the same identity are one actor. Null where nothing
 * names it.
 */
import {
  type ActorKind,
  type Analysis,
  type Entity,
  type Mention,
  type States,
  spanOfWords,
  TITLE_HEADS,
  textOf,
} from '../record/index.ts'
import { type Institution, institutionName, institutionOf } from './actors-institutions.ts'

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
  const institutions = analysis.entities.map((entity) => institutionOfEntity(analysis, entity, states))
  return analysis.entities.map((entity, index) => {
    const bare = institutions[index]
    const institution = bare === null ? null : completed(bare, institutions)
    if (institution !== null) return { name: institutionName(institution), kind: 'organisation' }
    const named = mentionsOf(analysis, entity).some(({ kind }) => kind === 'name')
    const state = entity.type === 'person' || !named ? null : states.stateOf(entity.name)
    if (state !== null && entity.type !== 'group') return { name: state, kind: 'country' }
    const seat = entity.type === 'organisation' ? states.bySeat(entity.name) : null
    if (seat !== null) return { name: seat, kind: 'country' }
    if (!named || entity.type === 'place' || entity.type === 'other') return null
    return { name: entity.name.replace(/\s+/g, ' ').replace(/^The (?=\p{Lu})/u, ''), kind: entity.type }
  })
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
  if (!isBare && state !== null) return institution
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
