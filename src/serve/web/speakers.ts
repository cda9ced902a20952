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
