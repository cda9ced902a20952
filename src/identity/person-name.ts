/** A person's name in its parts. What stands last is the surname, particles before it ("van", "bin") and all. */
import { HONORIFICS, PERSON_NOUNS, TITLE_HEADS, TITLE_SHORT_FORMS } from '../record/index.ts'
import { NICKNAMES } from './nicknames.data.ts'
import { shareOfGiven } from './rarity.ts'
import { folded, skeletonOf } from './sound.ts'
import { isSpelling } from './spelling.ts'

export interface PersonName {
  /** First names; a single letter is an initial. Empty: the surname alone is known. */
  readonly given: readonly string[]
  /** Its last word, by which it is found. */
  readonly surname: string
  /** "jr", "sr", "iii": a father and a son are two. */
  readonly suffix: string | null
  /** "jerry" of 'Luis "Jerry" Dostan': what he is called for his first name; left out where the name gives none. */
  readonly nickname?: string
}

const PARTICLES = new Set(
  'van von der den de da di del della dos du la le bin ibn bint ben al el abu ter ten'.split(' '),
)
/** Particles that are first names too. */
const OFTEN_GIVEN = new Set(['al', 'ben', 'van', 'del'])
const SUFFIXES = /^(?:jr|sr|ii|iii|iv)\.?$/
const ADDRESSES = new Set(['excellency', 'majesty', 'highness', 'eminence', 'comrade'])

/** 'Pavel "the Fox" Dostan', "Pavel (Fox) Dostan". */
const NICKNAME = /(?<=\p{L} )(?:"[^"]{1,40}"|“[^”]{1,40}”|‘[^’]{1,40}’|'[^']{1,40}'|\([^)]{1,40}\)) (?=\p{Lu})/gu

export function personNameOf(name: string): PersonName {
  const words = folded(name.replace(NICKNAME, ' '))
    .split(/[\s,]+/)
    .filter((word) => word !== '' && !HONORIFICS.has(word) && !ADDRESSES.has(word))
  const suffix = words.length > 1 && SUFFIXES.test(words[words.length - 1]) ? words.pop()!.replace('.', '') : null
  while (words.length > 2 && (isRole(words[0]) || ABBREVIATED.test(words[0]))) words.shift()
  const surname = words.at(-1) ?? folded(name)
  const given = words
    .slice(0, -1)
    .filter((word, at) => !PARTICLES.has(word) || (at === 0 && OFTEN_GIVEN.has(word)))
    .flatMap((word) => (/^(?:\p{L}\.)+$/u.test(word) ? word.split('.').filter(Boolean) : [word]))
  const plain = { given: given.map((word) => word.replace(/\.$/, '')), surname, suffix }
  const nickname = folded(/^\P{L}*(\p{L}{2,})\P{L}*$/u.exec(name.match(NICKNAME)?.[0] ?? '')?.[1] ?? '')
  return nickname === '' || given.length === 0 ? plain : { ...plain, nickname }
}

/** "Sens.", "Cmdr.", "Cpl.": what is cut short before a whole name is a title. */
const ABBREVIATED = /^\p{L}{3,}\.$/u

/** "Democrat" of "Democrat Ana Kovac" is no part of the name; "Dean", which many are called, may be. */
const isRole = (word: string): boolean =>
  (PERSON_NOUNS.has(word) || TITLE_HEADS.has(word) || TITLE_SHORT_FORMS.has(word)) && shareOfGiven(word) === 0

export const isInitial = (word: string): boolean => /^\p{L}$/u.test(word)

/** "the same": letter for letter, or an initial; "sound": spelled otherwise; "nickname": "Mike" for "Michael". */
export type Likeness = 'same' | 'sound' | 'nickname'

export function likenessOf(a: string, b: string): Likeness | null {
  if (a === b) return 'same'
  if (isInitial(a) || isInitial(b)) return a[0] === b[0] ? 'same' : null
  if (isSpelling(a, b)) return 'sound'
  return isNickname(a, b) || isNickname(b, a) ? 'nickname' : null
}

/** "Katie" stands for "Kathryn" as for "Katherine". */
const isNickname = (short: string, full: string): boolean =>
  NICKNAMES.get(short)?.some((name) => name === full || isSpelling(name, full)) ?? false

/** Under which names may be one person's: by each first name, and by what each is short for. */
export const bucketsOf = ({ given, nickname }: Pick<PersonName, 'given' | 'nickname'>): readonly string[] =>
  [...given.filter((name, at) => at === 0 || !isInitial(name)), ...(nickname === undefined ? [] : [nickname])].flatMap(
    (name) => [name, ...(NICKNAMES.get(name) ?? [])].map((each) => skeletonOf(each)),
  )

/** The first names between the first and the surname: whether those of two names can be one person's. */
export function middlesAgree(a: readonly string[], b: readonly string[]): boolean {
  const [fewer, more] = a.length <= b.length ? [a.slice(1), b.slice(1)] : [b.slice(1), a.slice(1)]
  let at = 0
  for (const word of fewer) {
    // Of two middle names an initial is the first: "George W." is not "George H. W.".
    while (!isInitial(word) && at < more.length && likenessOf(word, more[at]) === null) at++
    if (at < more.length && likenessOf(word, more[at]) === null) return false
    if (at++ >= more.length) return false
  }
  return true
}
