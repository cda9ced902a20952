import type { Queries } from '../../store/index.ts'
import { withoutControls } from './paint.ts'

/** One line on standard error that says how far long work is, for a person who watches; nothing for a program. */
export interface Progress {
  /** How far, where the whole is known: its share and the time that is left are said then. */
  show(line: string, far?: Far): void
  /** Takes the line away. */
  end(): void
}

/** Of the work that is to be done. */
export interface Far {
  readonly done: number
  readonly all: number
}

const EVERY_MS = 100

export function startProgress(): Progress {
  const { stderr } = process
  if (!stderr.isTTY) return { show: () => {}, end: () => {} }
  const beganAt = Date.now()
  let shownAt = beganAt
  let shown = false
  return {
    show(work, far) {
      if (Date.now() - shownAt < EVERY_MS) return
      shownAt = Date.now()
      shown = true
      const line = far === undefined ? work : `${work}${shareAndTime(far, Date.now() - beganAt)}`
      stderr.write(`\r\u001b[K${withoutControls(line).slice(0, (stderr.columns ?? 80) - 1)}`)
    },
    end() {
      if (shown) stderr.write('\r\u001b[K')
      shown = false
    },
  }
}

/** ` · 42 %, 3 min left`: as fast as until now. Nothing before a hundredth is done, when nobody can tell. */
export function shareAndTime({ done, all }: Far, tookMs: number): string {
  const share = Math.min(1, done / Math.max(1, all))
  if (share < 0.01) return ''
  const leftSeconds = Math.round(((tookMs / share) * (1 - share)) / 1000)
  return ` · ${Math.floor(share * 100)} %, ${timeWords(leftSeconds)} left`
}

function timeWords(seconds: number): string {
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3_600) return `${Math.round(seconds / 60)} min`
  return `${Math.floor(seconds / 3_600)} h ${Math.round((seconds % 3_600) / 60)} min`
}

/** How far work is that goes through all kept articles; nothing where they cannot be counted, as in damaged data. */
export async function throughArticles(queries: Queries): Promise<(done: number) => Far | undefined> {
  const [{ all }] = await queries
    .query<{ all: number }>('select count(*)::int as all from articles')
    .catch(() => [{ all: 0 }])
  return (done) => (all === 0 ? undefined : { done, all })
}
