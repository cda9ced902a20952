/** The form of a statement's content: its words, who speaks and when, as wordings are compared by them. */
import type { Actor, ArticleRecord, Statement } from '../record/index.ts'
import { type Form, keysOf, wordsOf } from '../wording/index.ts'
import { daysOf } from './days.ts'
import { contentOf, type Entry } from './entry.ts'
import { sha256 } from './hash.ts'

export interface KeyedForm extends Form {
  /**
   * A positive number of at most 60 bits, in decimal: JavaScript's numbers do not hold it. Its lowest four bits are the
   * number of keys, so that a query knows it from the key's row alone.
   */
  readonly id: string
  readonly keys: readonly number[]
}

/** Of longer contents the beginning is compared. */
const MOST_WORDS = 400

/** The form of each of the record's statements. The same content by the same speaker on the same day has the same id. */
export function formsOf({ article, record }: Entry): KeyedForm[] {
  return record.statements.map((statement) => {
    const words = wordsOf(contentOf(article.text, statement))
      .slice(0, MOST_WORDS)
      .map(({ normal }) => normal)
    const speaker = speakerOf(record, statement)
    const day = daysOf(statement.said ?? article.published).first
    const keys = keysOf(words)
    return { id: idOf({ words, speaker, day }, keys.length), words, speaker, day, keys }
  })
}

function idOf({ words, speaker, day }: Form, keys: number): string {
  const hash = sha256(JSON.stringify([words.join(' '), speaker, day])).slice(0, 14)
  return BigInt(`0x${hash}${keys.toString(16)}`).toString()
}

function speakerOf(record: ArticleRecord, { source }: Statement): string {
  const names = (source?.actors ?? []).flatMap((id) => record.actors.find((actor) => actor.id === id) ?? []).map(nameOf)
  return [...new Set(names)].sort().join(' ').trim()
}

/** A person's last name, which reports have in common; another's whole name; of the unnamed nothing. */
function nameOf({ name, kind }: Actor): string {
  if (kind === 'unnamed') return ''
  const words =
    name
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return kind === 'person' ? (words.at(-1) ?? '') : words.join('_')
}
