/**
 * The police of an article: where it names one force of police, or one sheriff's, "police", "officers" and "the sheriff's
 * office" are that; where it names none, all its "police" are one.
 */
import { forceNamed } from '../record/index.ts'
import type { Identity } from './actors-identity.ts'

export interface Forces {
  /** Who "police", "HPD" or another of its names is; null where the words are no force, or it could be several. */
  readonly meant: (phrase: string) => Identity | null
  /** Whether the words are "police", of a force that the article does not name. */
  readonly isCommon: (phrase: string) => boolean
}

const COMMON_POLICE = /^(?:the |local |city |town )?(?:police|cops|police officers|officers|police department)$/
const COMMON_SHERIFF = /^(?:the |county )?(?:sheriff s (?:office|department|deputies|officials)|deputies|sheriff s)$/
const LETTERS = /^([a-z]{1,4})pd$/

export function forcesOf(identities: readonly (Identity | null)[]): Forces {
  const byKey = new Map<string, Identity>()
  for (const identity of identities) {
    const key = identity === null || identity.kind === 'person' ? null : forceNamed(wordsOf(identity.name))
    if (identity === null || key === null || isNoTown(key)) continue
    const known = byKey.get(key)
    const name = known === undefined || identity.name.length > known.name.length ? identity.name : known.name
    byKey.set(key, { name, kind: 'organisation' })
  }
  const keys = [...byKey.keys()]
  const only = (end: string) => {
    const found = keys.filter((key) => key.endsWith(end))
    return found.length === 1 ? byKey.get(found[0])! : null
  }
  return {
    meant(phrase) {
      const words = wordsOf(phrase)
      if (COMMON_POLICE.test(words)) return only(' police')
      if (COMMON_SHERIFF.test(words)) return only(' sheriff')
      const letters = LETTERS.exec(words)?.[1]
      if (letters !== undefined) {
        const found = keys.filter((key) => initialsOf(key) === `${letters}p`)
        return found.length === 1 ? byKey.get(found[0])! : null
      }
      return byKey.get(forceNamed(words) ?? '') ?? null
    },
    isCommon: (phrase) => /^(?:the )?(?:police|cops)$/.test(wordsOf(phrase)),
  }
}

/** "State police", "the local police": of no town that is named. */
const isNoTown = (key: string): boolean =>
  /^(?:the|a|our|their|his|her|its|local|state|city|town|county|military|riot|secret|federal|several|some|more|other|\w+ and)\b.* (?:police|sheriff)$/.test(
    key,
  )

const initialsOf = (key: string): string =>
  key
    .split(' ')
    .map((word) => word[0])
    .join('')

const wordsOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the (?=\S+ )/, '')
    .replace(/['’]s\b/g, ' s')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
