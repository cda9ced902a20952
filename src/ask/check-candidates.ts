/** Forms on record that may be a quote, found by keys and, where they give nothing, by the quote's rarest words. */
import type { Queries } from '../store/index.ts'
import { align, carriersIn, carries, questionKeys } from '../wording/index.ts'
import type { ReadQuote } from './check-question.ts'

export interface Candidate {
  readonly form: string
  readonly wording: string
  readonly words: string
  /** 0 to 1: how much of the quote is there, in its order. */
  readonly likeness: number
}

/** So much of it is looked at, however long the quote and however common its words. */
const MOST_KEYS = 64
/** Of the earliest forms of a key, and of the latest. */
const MOST_OF_A_KEY = 32
const MOST_FORMS = 60
/** Below this the longest words are tried too. */
const CONTENT = 0.8
/** Of fewer words that carry, none of the pairs need have been kept. */
const FEWEST_CARRIERS = 4
/** So many statements are looked at for a quote with a single word to find it by. */
const MOST_OF_ONE_WORD = 600
const NEAR = 0.45
/** Where nothing is near, what has this much of the quote is worth a look. */
const NEAREST = 0.1
/** A quote of so few words is looked for by any of them. */
const SHORT = 12

/** Likeliest first, one for each different words. Where nothing is near, what is nearest. */
export async function candidatesOf(queries: Queries, { words, breaks }: ReadQuote): Promise<readonly Candidate[]> {
  const byKey = await byKeys(queries, questionKeys(words).slice(0, MOST_KEYS))
  const found = ranked(byKey, words, breaks)
  if ((found[0]?.likeness ?? 0) >= CONTENT && carriersIn(words).length >= FEWEST_CARRIERS) return found
  const near = ranked([...byKey, ...(await byWords(queries, words))], words, breaks)
  if (near.length > 0) return near
  const some = words.length > SHORT ? [] : await byWords(queries, words, ' or ')
  return ranked([...byKey, ...some], words, breaks, NEAREST)
}

export type FormRow = Omit<Candidate, 'likeness'>

function byKeys(queries: Queries, keys: readonly number[]): Promise<readonly FormRow[]> {
  return queries.query<FormRow>(
    `select id::text as form, wording::text, words from (
       select near.form, count(*) as shared from unnest($1::integer[]) as given (key)
       cross join lateral (
         (select form from form_keys where form_keys.key = given.key order by form limit ${MOST_OF_A_KEY})
         union
         (select form from form_keys where form_keys.key = given.key order by form desc limit ${MOST_OF_A_KEY})
       ) as near
       group by 1 order by 2 desc, 1 limit ${MOST_FORMS}
     ) as found join forms on forms.id = found.form`,
    [keys],
  )
}

/** Forms of statements that have the quote's three longest words that carry, or one of them, where it has any. */
async function byWords(
  queries: Queries,
  words: readonly string[],
  between: ' ' | ' or ' = ' ',
): Promise<readonly FormRow[]> {
  // A number in the quote may stand in words on record.
  const carrying = [...new Set(words.filter((word) => carries(word) && !/^\p{N}/u.test(word)))].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  )
  if (carrying.length === 0) return []
  const most = carrying.length === 1 || between === ' or ' ? MOST_OF_ONE_WORD : MOST_FORMS
  return queries.query<FormRow>(
    `select distinct forms.id::text as form, wording::text, forms.words
     from (select form from statement_search where words @@ websearch_to_tsquery('words', $1) limit ${most}) as found
       join forms on forms.id = found.form`,
    [carrying.slice(0, 3).join(between)],
  )
}

function ranked(
  rows: readonly FormRow[],
  words: readonly string[],
  breaks: ReadonlySet<number>,
  least = NEAR,
): Candidate[] {
  const byWords = new Map<string, Candidate>()
  for (const row of rows) {
    const before = byWords.get(row.words)
    // The same words on another day: the earliest stands for them, which has the smallest id.
    if (before !== undefined && BigInt(before.form) <= BigInt(row.form)) continue
    const likeness = before?.likeness ?? likenessOf(row.words, words, breaks)
    if (likeness >= least) byWords.set(row.words, { ...row, likeness })
  }
  return [...byWords.values()].sort((a, b) => b.likeness - a.likeness || (a.words < b.words ? -1 : 1))
}

/** 0 to 1: how much of a quote's words a form has, in their order and in one place. */
function likenessOf(form: string, words: readonly string[], breaks: ReadonlySet<number>): number {
  const best = words.reduce((sum, word) => sum + (carries(word) ? 2 : 1), 0)
  return Math.max(0, align(form.split(' '), words, 'free', breaks).score / best)
}

/** The candidates, and with the first of them the other forms of its utterance that have the quote's part of it. */
export function withItsWording(
  candidates: readonly Candidate[],
  forms: readonly FormRow[],
  { words, breaks }: ReadQuote,
): readonly Candidate[] {
  if (candidates.length === 0) return candidates
  const [best, ...rest] = candidates
  const there = new Set(candidates.map((candidate) => candidate.words))
  const same = forms.filter(({ wording, words }) => wording === best.wording && !there.has(words)).slice(0, MOST_FORMS)
  const others = [...rest, ...ranked(same, words, breaks)]
  return [best, ...others.sort((a, b) => b.likeness - a.likeness || (a.words < b.words ? -1 : 1))]
}
