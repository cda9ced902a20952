/**
 * What roles say about whether two are one. Titles are compared by their head ("minister") and what stands before it:
 * "Health Minister" and "Veldorian Health Minister" agree, "Health Minister" and "Interior Minister" contradict each other.
 */
import type { Role } from '../record/index.ts'
import { folded } from './sound.ts'

/** What makes another office of the same words. */
const BELOW = new Set(['deputy', 'vice', 'assistant', 'under', 'shadow', 'junior'])

/**
 * "foreign minister|veldoria": one office, wherever it is named; a "special envoy" is called "the envoy" too. Null where the
 * report does not say whose it is.
 */
export const officeOf = ({ title, of }: Role): string | null =>
  of === null ? null : `${folded(title).replace(/^special /, '')}|${folded(of)}`

/** Offices of which a country has few: their holder needs no first name, and a namesake in the same one is hardly met. */
export const isHighOffice = ({ title }: Role): boolean => {
  const words = wordsOf(title)
  const head = words[words.length - 1]
  const isMinister = head === 'secretary' && words.some((word) => PORTFOLIOS.has(word))
  return (HIGH.has(head) || isMinister) && !words.some((word) => BELOW.has(word))
}
/** Secretaries who are ministers: of others ("Press Secretary") there are many. */
const PORTFOLIOS = new Set(
  'state foreign defence defense treasury interior home health education labor labour commerce energy homeland transportation agriculture justice'.split(
    ' ',
  ),
)
const HIGH = new Set(
  `president premier chancellor minister king queen emperor pope prince princess senator governor congressman congresswoman
  ambassador secretary-general attorney-general taoiseach sultan emir ayatollah archbishop cardinal`.split(/\s+/),
)

/** Who leads a state or a government, so that the surname says enough in every country. */
export const isHeadOfState = (role: Role): boolean => isHighOffice(role) && HEADS_OF_STATE.test(folded(role.title))
const HEADS_OF_STATE =
  /\b(?:president|premier|prime minister|chancellor|king|queen|emperor|pope|taoiseach|sultan|emir|ayatollah)$/

/** "minister" of "Foreign Minister", "secretary" of "Secretary of State". */
export const titleHeadOf = ({ title }: Role): string => wordsOf(title).at(-1) ?? ''

/** In the order that ends in what the office is: "Secretary of State" is a state secretary, as "Foreign Secretary" is one. */
function wordsOf(title: string): readonly string[] {
  const [head, ...fields] = folded(title)
    .replace(/\b(secretary|attorney|director|governor|consul)[ -]general\b/, '$1-general')
    .split(/ (?:of|for) (?:the )?/)
  return [...fields, head].join(' ').split(/\s+|(?<!\b(?:secretary|attorney|director|governor|consul))-/)
}

export type Agreement = 'same office' | 'same title' | 'none' | 'contradiction'

/** How two roles stand to each other. */
export function agreementOf(a: Role, b: Role): Agreement {
  const [one, other] = [wordsOf(a.title), wordsOf(b.title)]
  if (one.at(-1) !== other.at(-1)) return 'none'
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one]
  const extra = more.filter((word) => !fewer.includes(word))
  if (!fewer.every((word) => more.includes(word)) || extra.some((word) => BELOW.has(word))) return 'contradiction'
  if (a.of === null || b.of === null) return 'same title'
  if (folded(a.of) === folded(b.of)) return 'same office'
  // "Spokesman of the Ministry" and "Spokesman of Veldoria" may be one; of two states they are two.
  return isBody(a.of) || isBody(b.of) ? 'none' : 'contradiction'
}

const isBody = (of: string): boolean =>
  /\b(?:ministry|army|government|office|party|agency|police|parliament)\b/i.test(of)

/** The best agreement among two lists of roles; a contradiction counts where no role agrees. */
export function agreementAmong(ours: readonly Role[], theirs: readonly Role[]): Agreement {
  const found = new Set(ours.flatMap((a) => theirs.map((b) => agreementOf(a, b))))
  for (const agreement of ['same office', 'same title', 'contradiction'] as const) {
    if (found.has(agreement)) return agreement
  }
  return 'none'
}
