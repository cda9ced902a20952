/** Runs the built command while a server of this process answers it. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../bin/onrecord.js', import.meta.url))

export interface Ran {
  readonly stdout: string
  readonly stderr: string
  readonly status: number | null
}

export function onrecord(args: readonly string[], data: string, input = ''): Promise<Ran> {
  const env = { ...process.env, ONRECORD_DATA: data, DATABASE_URL: '', NODE_OPTIONS: '', ONRECORD_CONTACT: '' }
  const child = spawn(process.execPath, [bin, ...args], { env })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text
  })
  child.stdin.end(input)
  return new Promise((resolve) => child.on('close', (status) => resolve({ stdout, stderr, status })))
}
