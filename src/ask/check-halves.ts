/** Where a quote may be two quotes put together: at the ends of its sentences, and where the nearest words on record end. */
import { type DifferenceRun, wordsOf } from '../wording/index.ts'
import type { ReadQuote } from './check-question.ts'

/** Each half is looked up, so few ways are tried. */
const MOST_WAYS = 4
/** Fewer words than these stand in many statements. */
const FEWEST_WORDS = 4

/** `difference`: from the nearest words on record to the quote. */
export function halvesOf(
  { quote, by }: ReadQuote,
  difference: readonly DifferenceRun[],
): readonly (readonly [ReadQuote, ReadQuote])[] {
  const ends = [...quote.matchAll(/(?:[.!?;…][”"’')\]]*|\[?(?:…|\.{3})\]?)\s+(?=\S)/gu)].map(
    (end) => end.index + end[0].length,
  )
  const cuts = [...new Set([...ends, ...edgesOf(quote, difference)])]
  return cuts
    .map((cut) => [halfOf(quote.slice(0, cut), by), halfOf(quote.slice(cut), by)] as const)
    .filter((halves) => halves.every(({ words }) => words.length >= FEWEST_WORDS))
    .slice(0, MOST_WAYS)
}

/** Where words that the record has give way to those that it has not, and the other way round. */
function edgesOf(quote: string, difference: readonly DifferenceRun[]): readonly number[] {
  const edges: number[] = []
  let at = 0
  for (const { kind, after } of difference) {
    if (kind !== 'same' && kind !== 'beyond' && wordsOf(after).length >= FEWEST_WORDS) edges.push(at, at + after.length)
    at += after.length
  }
  return edges.filter((edge) => edge > 0 && edge < quote.length)
}

function halfOf(quote: string, by: string | null): ReadQuote {
  const part = quote.replace(/^[\s…]+|[\s…[\]]+$/gu, '')
  return { quote: part, by, words: wordsOf(part).map(({ normal }) => normal), breaks: new Set() }
}
