/** Where the command line writes: answers to standard output, everything else to standard error. */
import { once } from 'node:events'
import { inWords } from '../../store/index.ts'
import { withoutControls } from './paint.ts'

/** Writes to standard output and waits while its reader is slower than we are. */
export async function print(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** Says on standard error what went wrong and makes the command fail at its end. */
export function report(given: unknown): void {
  process.exitCode = 1
  const error = inWords(given)
  const expected = error instanceof Error && 'code' in error
  const message = expected ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)
  warn(message)
}

/**
 * Says on standard error what a person should know, over a line of progress that may stand there. Names of files and what
 * servers answer are in it: no sign in them steers a terminal.
 */
export function warn(message: string): void {
  process.stderr.write(
    `${process.stderr.isTTY ? '\r\u001b[K' : ''}onrecord: ${message.split('\n').map(withoutControls).join('\n')}\n`,
  )
}

/** In `onrecord … | head`, the reader goes away before the end. That is no failure and needs no message. */
export function stopQuietlyWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    throw error
  })
}

/** `1 article`, `2 articles`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** What a list of findings left out since nobody asked for it. */
export const lessCertainLine = (count: number): readonly string[] =>
  count === 0 ? [] : [`And ${count} less certain: --min-confidence 0 finds them too.`]
