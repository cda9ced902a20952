/**
 * Who holds an office on a day, as far as articles show: "the Veldorian foreign minister" of March is whoever articles
 * before and after call so. Where two are shown on the day, or none near it, nobody is meant.
 */

/** First and last day on which articles show somebody in the office, `2031-03-14`. */
export interface Holder {
  readonly actor: string
  readonly first: string
  readonly last: string
}

/** So long before they are first shown in it, or after they are last, somebody is still taken for the holder. */
const NEAR_DAYS = 92
const MS_A_DAY = 86_400_000

export function holderOn(day: string, holders: readonly Holder[]): string | null {
  const distances = holders
    .map(({ actor, first, last }) => ({ actor, days: Math.max(daysBetween(day, first), daysBetween(last, day), 0) }))
    .filter(({ days }) => days <= NEAR_DAYS)
    .sort((a, b) => a.days - b.days)
  if (distances.length === 0) return null
  return distances.length > 1 && distances[1].days === distances[0].days ? null : distances[0].actor
}

/** Negative where the first comes later. */
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / MS_A_DAY
