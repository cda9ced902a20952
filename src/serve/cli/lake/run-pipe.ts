/** `onrecord pipe` as a process of its own, from a file to a file. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'

/** Throws where it does not end well. */
export async function runPipe(words: readonly string[], from: string, to: string): Promise<void> {
  const input = openSync(from, 'r')
  const output = openSync(to, 'w')
  try {
    const child = spawn(process.execPath, [process.argv[1], 'pipe', ...words], { stdio: [input, output, 'inherit'] })
    const [code, signal] = await once(child, 'exit')
    if (code !== 0) throw new Error(`"onrecord pipe ${words.join(' ')}" ended with ${signal ?? `exit code ${code}`}`)
  } finally {
    closeSync(input)
    closeSync(output)
  }
}
