/** Scores now against scores committed: which dropped, rose, are new or are gone. Pure; `scores.ts` runs and prints. */

/** Figures by command, then by name: `{ "eval:dates": { "valueF1": 81.2 } }`. */
export type Scores = Readonly<Record<string, Readonly<Record<string, number>>>>

/**
 * How far a score may fall before it counts as a drop. Extraction gives the same figures for the same code, so this is
 * no room for noise: it lets a change that is right on the whole cost half a point somewhere. A count of whole things
 * passed cannot fall at all, since one is more than half.
 */
export const TOLERANCE = 0.5

export type Verdict = 'held' | 'rose' | 'dropped' | 'new' | 'gone' | 'shown'

export interface Compared {
  readonly command: string
  readonly name: string
  readonly committed: number | null
  readonly now: number | null
  readonly verdict: Verdict
}

/** More is better, save for names that end in `Error`; sizes and speeds differ by machine or data and are only shown. */
const isShownOnly = (name: string): boolean => /(Count|Ms|Seconds|PerSecond)$/.test(name)

export function compare(committed: Scores, now: Scores): Compared[] {
  const commands = [...new Set([...Object.keys(committed), ...Object.keys(now)])].sort()
  return commands.flatMap((command) => {
    const names = new Set([...Object.keys(committed[command] ?? {}), ...Object.keys(now[command] ?? {})])
    return [...names].map((name) => {
      const before = committed[command]?.[name] ?? null
      const after = now[command]?.[name] ?? null
      return { command, name, committed: before, now: after, verdict: verdictOf(name, before, after) }
    })
  })
}

function verdictOf(name: string, committed: number | null, now: number | null): Verdict {
  if (isShownOnly(name)) return 'shown'
  if (committed === null) return 'new'
  if (now === null) return 'gone'
  const gain = name.endsWith('Error') ? committed - now : now - committed
  if (gain < -TOLERANCE) return 'dropped'
  return gain > TOLERANCE ? 'rose' : 'held'
}

/** Whether a run with these scores must fail. */
export const fails = ({ verdict }: Compared): boolean => verdict === 'dropped' || verdict === 'gone'

/** A table for a terminal, one row a score. */
export function table(rows: readonly Compared[]): string {
  const cells = [
    ['command', 'score', 'committed', 'now', ''],
    ...rows.map((row) => [row.command, row.name, figure(row.committed), figure(row.now), row.verdict]),
  ]
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)))
  const isNumber = (column: number) => column === 2 || column === 3
  return cells
    .map((row) =>
      row
        .map((cell, i) => (isNumber(i) ? cell.padStart(widths[i]) : cell.padEnd(widths[i])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const figure = (value: number | null): string => (value === null ? '-' : String(Math.round(value * 100) / 100))

/** The figures that a command printed: one flat JSON object of numbers on its last line. Throws a sentence where there are none. */
export function figuresOf(output: string): Record<string, number> {
  const last = output.trim().split('\n').at(-1) ?? ''
  let value: unknown
  try {
    value = JSON.parse(last)
  } catch {
    throw new Error(`its last line is no JSON object: ${last.slice(0, 120) || '(nothing printed)'}`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('its last line is no JSON object')
  const entries = Object.entries(value)
  const bad = entries.find(([, figure]) => typeof figure !== 'number' || !Number.isFinite(figure))
  if (bad) throw new Error(`the figure ${bad[0]} is no number: ${JSON.stringify(bad[1])}`)
  if (entries.length === 0) throw new Error('it printed no figures')
  return Object.fromEntries(entries)
}
