/** The form of a statement's content: its words, who speaks and when, as wordings are compared by them. */
import { type Actor, type ArticleRecord, daysOf, type Statement, unaccented } from '../record/index.ts'
import { type Form, keysOf, wordsOf } from '../wording/index.ts'
import { contentOf, type Entry } from './entry.ts'
import { sha256 } from './hash.ts'

export interface KeyedForm extends Form {
  /**
   * A positive number in decimal, because JavaScript's numbers do not hold it: 16 bits of time, in units of four days (0
   * where the day is not known), 40 of hash, 4 for how many keys it has. So queries know time and keys from the id alone,
   * and forms of one time lie together.
   */
  readonly id: string
  readonly keys: readonly number[]
}

/** Of longer contents the beginning is compared. */
const MOST_WORDS = 400

/** The form of each of the record's statements. The same content by the same speaker on the same day has the same id. */
export function formsOf({ article, record }: Entry): KeyedForm[] {
  return record.statements.map((statement) => {
    const words = formWords(contentOf(article.text, statement))
    const speaker = speakerOf(record, statement)
    const day = daysOf(statement.said ?? article.published).first
    const keys = keysOf(words)
    return { id: idOf({ words, speaker, day }, keys.length), words, speaker, day, keys }
  })
}

/** The words by which a content is compared. */
export const formWords = (content: string): readonly string[] =>
  wordsOf(content)
    .slice(0, MOST_WORDS)
    .map(({ normal }) => normal)

function idOf({ words, speaker, day }: Form, keys: number): string {
  const hash = sha256(JSON.stringify([words.join(' '), speaker, day])).slice(0, 10)
  return ((timeOf(day) << TIME_SHIFT) | BigInt(`0x${hash}${keys.toString(16)}`)).toString()
}

const TIME_SHIFT = 44n
const UNIT_MS = 4 * 86_400_000
const FIRST_TIME_MS = Date.UTC(1500, 0, 1)
/** Forms further apart are never compared: 92 days. */
const REACH = 23n

function timeOf(day: string | null): bigint {
  if (day === null) return 0n
  const units = Math.floor((Date.parse(day) - FIRST_TIME_MS) / UNIT_MS)
  return BigInt(Math.max(1, Math.min(0xffff, units)))
}

/** The first and the last id that a form with which this one is compared can have. */
export function reachOf({ id }: Pick<KeyedForm, 'id'>): { readonly first: string; readonly last: string } {
  const time = BigInt(id) >> TIME_SHIFT
  const [from, to] = time === 0n ? [0n, 0n] : [time > REACH ? time - REACH : 1n, time + REACH]
  return { first: (from << TIME_SHIFT).toString(), last: (((to + 1n) << TIME_SHIFT) - 1n).toString() }
}

function speakerOf(record: ArticleRecord, { source }: Statement): string {
  const names = (source?.actors ?? []).flatMap((id) => record.actors.find((actor) => actor.id === id) ?? []).map(nameOf)
  return [...new Set(names)].sort().join(' ').trim()
}

/** A person's last name, which reports have in common; another's whole name; of the unnamed nothing. */
function nameOf({ name, kind }: Actor): string {
  if (kind === 'unnamed') return ''
  const words = unaccented(name).match(/[\p{L}\p{N}]+/gu) ?? []
  return kind === 'person' ? (words.at(-1) ?? '') : words.join('_')
}
