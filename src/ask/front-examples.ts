/**
 * Searches to begin with, each of which finds something in this record: made of who speaks most in it and what they speak
 * of, since an example from another record would find nothing here and teach nothing.
 */
import { LIKELY } from '../record/index.ts'
import type { Queries } from '../store/index.ts'
import { termsIn } from './actor-topics.ts'
import type { OverviewAnswer } from './answers.ts'

/** Speakers whose newest statements are read, and how many of them. */
const SPEAKERS = 3
const NEWEST = 40

interface Row {
  readonly name: string
  readonly content: string
  /** The year their report was published; null where it has no date. */
  readonly year: string | null
}

/** At most three, as they are typed: `corridor by:Dostan`, `by:Tarour after:2031`, `outlet:"The Sarn Herald"`. */
export async function examplesOf(
  queries: Queries,
  { mostQuoted, outlets }: OverviewAnswer,
): Promise<readonly string[]> {
  const names = mostQuoted.slice(0, SPEAKERS).map(({ name }) => name)
  const rows = await queries.query<Row>(
    `select name, content, to_char(published_first, 'YYYY') as year
     from unnest($1::text[]) as asked (name) cross join lateral (
       select statement_id, published_first from statement_search
       where speakers @> array[name] and confidence >= ${LIKELY} order by day desc, tie desc limit ${NEWEST}
     ) as newest join statements on statements.id = statement_id`,
    [names],
  )
  const of = (name: string) => rows.filter((row) => row.name === name)
  const speakers = names.filter((name) => of(name).length > 0)
  const [first, second = first] = speakers
  if (first === undefined) return []
  const topic = commonest(of(first), first)
  const dated = of(second).find(({ year }) => year !== null)?.year
  const [outlet] = outlets
  return [
    `${topic === null ? '' : `${topic} `}${by(first)}`,
    ...(dated ? [`${by(second)} after:${dated}`] : []),
    ...(outlet ? [`outlet:${quoted(outlet.name)}`] : []),
  ]
}

/** The whole name where it has no last word that would do. */
const by = (name: string): string => {
  const last = name.split(' ').at(-1) ?? ''
  return `by:${quoted(/^\p{L}{3,}$/u.test(last) ? last : name)}`
}

const quoted = (value: string): string => {
  const bare = value.replace(/["“”„«»]/g, ' ').trim()
  return /^[\p{L}\p{N}]+$/u.test(bare) ? bare : `"${bare}"`
}

/** The word or name that most of the statements have; null where none has one. */
function commonest(rows: readonly Row[], speaker: string): string | null {
  const counts = new Map<string, number>()
  for (const { content } of rows) {
    // A name of several words is asked for by its last one.
    const words = termsIn(content).map((term) => term.split(' ').at(-1)!.toLowerCase())
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const theirs = speaker.toLowerCase()
  const words = [...counts].filter(([word]) => !theirs.includes(word))
  return words.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
}
