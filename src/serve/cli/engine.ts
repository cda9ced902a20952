import { setFlagsFromString } from 'node:v8'

/**
 * Sets JavaScript's engine to what the command does. To be called first: it is for the whole process, its worker threads as
 * well.
 *
 * - Garbage is collected once the heap has grown by half, not by four times, as the engine would have it where much is made
 *   and little kept: a gigabyte of pages is then read in the memory that ten megabytes take, and no slower
 *   (docs/reading.md, "How fast").
 * - WebAssembly is compiled a second time, into faster code, only where it has run for long. A search on a folder takes
 *   half the computing so, since PostgreSQL is large and a command asks it little (docs/storage.md). What keeps or serves
 *   asks it more, and waits less long for the faster code.
 */
export function setEngine(command?: string): void {
  setFlagsFromString('--heap-growing-percent=50')
  setFlagsFromString(`--wasm-tiering-budget=${asksMuch(command) ? 40_000_000 : 1_000_000_000}`)
}

/** Whether the command asks the record much, or keeps much in it. */
export const asksMuch = (command = ''): boolean => ASKS_MUCH.has(command)

const ASKS_MUCH: ReadonlySet<string> = new Set([
  'add',
  'watch',
  'serve',
  'mcp',
  'verify',
  'rebuild',
  'backup',
  'restore',
])
