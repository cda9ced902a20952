/** Who said a statement, in a reader's words. */
import type { Actor, Statement } from '../../record/index.ts'
import { plain } from './visible.tsx'

const list = new Intl.ListFormat('en')

/** The resolved names; where nobody is resolved, the source's own words; where there is no source, that nobody is named. */
export function speakerOf(
  statement: Statement,
  actors: readonly { readonly id: string; readonly name: string }[],
  sourceWords: string | null,
): string {
  const ids = statement.source?.actors ?? []
  const names = ids.map((id) => actors.find((actor) => actor.id === id)?.name).filter((name) => name !== undefined)
  if (names.length > 0) return names.length === 1 ? plain(names[0]) : list.format(names.map(plain))
  return plain(sourceWords ?? '') || 'Nobody named'
}

/** "denies", as in "the minister denies": what the cue commits the speaker to; "does not deny" where it is negated. */
export function stanceOf({ cue, negated }: Pick<Statement, 'cue' | 'negated'>): string {
  return stanceInWords(cue?.stance ?? 'says', negated)
}

export const stanceInWords = (stance: string, negated: boolean): string =>
  negated ? `does not ${stance === 'acts' ? 'do it' : infinitiveOf(stance)}` : stance

/** The same after a speaker's name, in number: "Mirela Dostan denies", "the officials deny". */
export function stanceAfter(
  speaker: string,
  { cue, negated }: Pick<Statement, 'cue' | 'negated'>,
  actors: readonly Pick<Actor, 'kind'>[],
): string {
  const stance = cue?.stance ?? 'says'
  if (!isSeveral(speaker, actors)) return stanceInWords(stance, negated)
  const verb = stance === 'acts' && negated ? 'do it' : infinitiveOf(stance)
  return negated ? `do not ${verb}` : verb
}

/** "A lot of officials" are officials. */
const AMOUNT =
  /^(?:(?:a (?:lot|number|handful|couple)|dozens|scores|hundreds|thousands|some|many|most|several|both|all) of )(?:the )?/i
/** What stands behind the noun that is meant: "residents of Sarn". */
const BEHIND = /,| (?:of|in|from|at|on|for|with|who|that|which|to|near|close|familiar)(?= ).*/i
const SEVERAL_WITHOUT_S = /^(?:people|police|men|women|children|others|many|some|both|they)$/i

/** Told of those without a name of their own by their noun; one name is one speaker. */
function isSeveral(speaker: string, actors: readonly Pick<Actor, 'kind'>[]): boolean {
  if (actors.length !== 1) return actors.length > 1 || isPlural(speaker)
  return (actors[0].kind === 'group' || actors[0].kind === 'unnamed') && isPlural(speaker)
}

function isPlural(speaker: string): boolean {
  const noun = speaker.replace(AMOUNT, '').replace(BEHIND, '').trim().split(' ').at(-1) ?? ''
  // "Hamas" is one; "Veldorians" and "Democrats" are several.
  return (
    SEVERAL_WITHOUT_S.test(noun) ||
    /^\p{Ll}+[^\Wsiu]s$/u.test(noun) ||
    /^\p{Lu}\p{Ll}+(?:an|er|ist|ite|or|crat)s$/u.test(noun)
  )
}

/** "denies" → "deny", "discusses" → "discuss", "promises" → "promise". */
const infinitiveOf = (verb: string): string =>
  verb
    .replace(/ies$/, 'ys')
    .replace(/(ss|sh|ch|x)es$/, '$1s')
    .replace(/s$/, '')

export const KIND_IN_WORDS = {
  direct: 'direct quote',
  indirect: 'in the reporter’s words',
  mixed: 'partly quoted',
} as const

/** The office that the report shows its one speaker in: "Foreign Minister, Veldoria"; null where it shows none or several, or there are several speakers. */
export function roleOf(actors: readonly { readonly name: string; readonly roles?: Actor['roles'] }[]): string | null {
  const [first] = actors
  const roles = actors.length === 1 ? (first.roles ?? []) : []
  const [role] = roles
  if (roles.length !== 1 || first.name.toLowerCase().includes(role.title.toLowerCase())) return null
  return role.of && !role.title.includes(role.of) ? `${plain(role.title)}, ${plain(role.of)}` : plain(role.title)
}
