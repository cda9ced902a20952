/**
 * How a name's word sounds, near enough that spellings of one name in Latin letters agree: "Sergei", "Sergey" and
 * "Sergeĭ" are one. `soundOf` is for telling names apart, `skeletonOf` (consonants alone) for finding what may be one.
 *
 * It knows the habits of transliteration from Cyrillic, Arabic and Greek; it is no phonetic algorithm for English.
 */
import { unaccented } from '../record/index.ts'

/** In this order: longer runs before what they contain. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:al|el|ul|ad|as|ash|an|ar)-(?=\p{L})/u, ''],
  [/[^a-z]/g, ''],
  [/shch|sch/g, 's'],
  [/tch|tsch|ch|cz/g, 'c'],
  [/sh/g, 's'],
  [/zh/g, 'z'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ts|tz/g, 'z'],
  [/(?<=[oe])ff?$/, 'v'],
  [/[yj]/g, 'i'],
  [/io/g, 'e'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/e?i+e?(?=i|$)/g, 'i'],
  [/ei/g, 'i'],
  [/(.)\1+/g, '$1'],
]

/** Small letters without accents, and one kind of apostrophe. */
export const folded = (text: string): string => unaccented(text.replace(/[’‘ʼ`´]/g, "'"))

/** Of one word. Empty for what has no Latin letters; callers then compare the folded word. */
export function soundOf(word: string): string {
  let sound = folded(word)
  for (const [spelling, replacement] of SPELLINGS) sound = sound.replace(spelling, replacement)
  return sound === '' ? folded(word) : sound
}

/** The first letter, if a vowel then any vowel's, and the consonants after it. */
export function skeletonOf(word: string): string {
  const sound = soundOf(word)
  const consonants = sound.slice(1).replace(/[aeiou]/g, '')
  return sound.length > 0 ? sound[0].replace(/[aeiou]/, 'a') + consonants : ''
}

/** Of four or more consonants, so many that only one name has them, other vowels are another spelling. */
const TELLING_CONSONANTS = 4
const vowelGroups = (sound: string): number => sound.match(/[aeiou]+/g)?.length ?? 0

/** Whether two words are spellings of one name: "Mohammed" and "Muhammad", not "Marin" and "Moran". */
export function soundsAlike(a: string, b: string): boolean {
  const [one, other] = [soundOf(a), soundOf(b)]
  if (one === other) return true
  const skeleton = skeletonOf(a)
  return skeleton === skeletonOf(b) && skeleton.length >= TELLING_CONSONANTS && vowelGroups(one) === vowelGroups(other)
}
