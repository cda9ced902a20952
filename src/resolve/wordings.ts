/**
 * Which contents word one utterance: cuts, retellings and misquotes of it share an id. A content is reduced to the words
 * that carry it, without endings and in no order; contents that share four fifths of these are one wording, named by the
 * hash of the fullest of them. So the same words have the same id in every article.
 *
 * Left out on purpose: translations and paraphrase with other words, which need meaning and not words.
 */
import { createHash } from 'node:crypto'
import { unaccented } from '../record/index.ts'
import { PASSING_WORDS, stem } from '../wording/index.ts'

/** Shorter contents ("yes", "a mistake") meet by chance. */
const FEWEST_WORDS = 4
const ALIKE = 0.8

/** The words that carry a content, each once, in alphabetical order. */
export function carriers(content: string): string[] {
  const lower = content.toLowerCase()
  // Most contents are ASCII but for their quotation marks, and then have no accents to take off.
  const words = UNACCENTED.test(lower) ? lower.match(/[a-z0-9]+/g) : unaccented(content).match(/[\p{L}\p{N}]+/gu)
  const carrying = new Set<string>()
  for (const word of words ?? []) if (!PASSING_WORDS.has(word)) carrying.add(stem(word))
  return [...carrying].sort()
}

/** ASCII, dashes and quotation marks: none of the latter becomes a letter when it is taken apart. */
const UNACCENTED = /^[\0-\x7f\u2010-\u2014\u2018-\u201e]*$/

/** The wording id of each content, null where it is too short to tell. */
export function wordingsOf(contents: readonly string[]): (string | null)[] {
  const sets = contents.map(carriers)
  // The fullest comes first, so that a group is named by it whatever the order in the article.
  const order = sets
    .map((_, index) => index)
    .filter((index) => sets[index].length >= FEWEST_WORDS)
    .sort((a, b) => sets[b].length - sets[a].length || (sets[a].join(' ') < sets[b].join(' ') ? -1 : 1))
  const named: { words: ReadonlySet<string>; id: string }[] = []
  const ids: (string | null)[] = contents.map(() => null)
  for (const index of order) {
    const words = sets[index]
    const known = named.find((group) => alike(words, group.words))
    const group = known ?? { words: new Set(words), id: idOf(words) }
    if (known === undefined) named.push(group)
    ids[index] = group.id
  }
  return ids
}

const idOf = (words: readonly string[]): string =>
  `w_${createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 16)}`

function alike(words: readonly string[], others: ReadonlySet<string>): boolean {
  let shared = 0
  for (const word of words) if (others.has(word)) shared++
  return shared / (words.length + others.size - shared) >= ALIKE
}
