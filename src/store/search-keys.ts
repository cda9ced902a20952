/**
 * The keys of statements' filters, and a table of all there are, so that the beginning of a word is looked up as the few whole keys that begin so:
 * the index of words finds a whole key among others at once, and a beginning by reading all that begins so.
 */
import type { Queries } from './database.ts'
import { fold } from './fold.ts'

/** Filters whose keys stand among the words. */
export type SearchKey = 'by' | 'role' | 'about' | 'outlet' | 'kind' | 'stance' | 'negated' | 'place'

/** The key of one word of a filter's value, such as `by=dostan`. */
export const searchKey = (field: SearchKey, word: string): string => `${field}=${word}`
/** The key of a whole value, in words: `outlet==the sarn herald`. */
export const wholeSearchKey = (field: SearchKey, value: string): string => `${field}==${fold(value).join(' ')}`

/** Fields whose values are found by the beginnings of their words. */
const BEGUN: readonly SearchKey[] = ['by', 'role', 'about', 'outlet', 'place']
const IS_BEGUN = new RegExp(`^(?:${BEGUN.join('|')})=[^=]`)
/** A beginning of more keys is looked up as such. */
const MOST_KEYS = 16

export async function keepSearchKeys(queries: Queries, keys: Iterable<string>): Promise<void> {
  const begun = [...new Set(keys)].filter((key) => IS_BEGUN.test(key)).sort()
  if (begun.length === 0) return
  await queries.query('insert into search_keys (key) select unnest($1::text[]) on conflict do nothing', [begun])
}

/** The beginning of a word that a filter asks for. */
export interface Beginning {
  readonly field: SearchKey
  readonly word: string
}

/** A `tsquery` for each of the beginnings, in their order. */
export async function queriesOfBeginnings(
  queries: Queries,
  beginnings: readonly Beginning[],
): Promise<readonly string[]> {
  if (beginnings.length === 0) return []
  const asked = beginnings.map(({ field, word }) => searchKey(field, word))
  const rows = await queries.query<{ keys: readonly string[] }>(
    `select array(
       select key from search_keys where key >= beginning and key < beginning || chr(1114111) limit ${MOST_KEYS + 1}
     ) as keys
     from unnest($1::text[]) with ordinality as asked (beginning, place) order by place`,
    [asked],
  )
  return rows.map(({ keys }, index) =>
    keys.length === 0
      ? `'${asked[index]}'`
      : keys.length > MOST_KEYS
        ? `'${asked[index]}':*`
        : keys.map((key) => `'${key}'`).join(' | '),
  )
}
