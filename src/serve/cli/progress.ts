import { withoutControls } from './paint.ts'

/** One line on standard error that says how far long work is, for a person who watches; nothing for a program. */
export interface Progress {
  show(line: string): void
  /** Takes the line away. */
  end(): void
}

const EVERY_MS = 100

export function startProgress(): Progress {
  const { stderr } = process
  if (!stderr.isTTY) return { show: () => {}, end: () => {} }
  let shownAt = Date.now()
  let shown = false
  return {
    show(line) {
      if (Date.now() - shownAt < EVERY_MS) return
      shownAt = Date.now()
      shown = true
      stderr.write(`\r\u001b[K${withoutControls(line).slice(0, (stderr.columns ?? 80) - 1)}`)
    },
    end() {
      if (shown) stderr.write('\r\u001b[K')
      shown = false
    },
  }
}
