/** `--engine spark` where Spark fails or the lake is in use, with scripts in the place of Spark and Java. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const bin = fileURLToPath(new URL('../bin/onrecord.js', import.meta.url))
const samples = fileURLToPath(new URL('../samples/reports', import.meta.url))
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-spark-fails-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function script(path: string, ...lines: readonly string[]): void {
  mkdirSync(join(folder, 'bin'), { recursive: true })
  writeFileSync(join(folder, 'bin', path), `#!/bin/sh\n${lines.join('\n')}\n`)
  chmodSync(join(folder, 'bin', path), 0o755)
}

describe.skipIf(process.platform === 'win32')('onrecord lake build --engine spark', () => {
  it('says what ails Spark, refuses a second build meanwhile, and Java that is too old', async () => {
    const lake = join(folder, 'lake')
    const go = join(folder, 'go')
    script('java', `echo 'openjdk version "17.0.1"' >&2`)
    script('spark-sql', `until [ -e ${go} ]; do sleep 0.1; done`, 'echo "Connection refused: head:7077" >&2', 'exit 1')
    const env = { ...process.env, SPARK_HOME: folder, JAVA_HOME: folder }
    const args = [bin, 'lake', 'build', samples, '--into', lake, '--engine', 'spark']
    const first = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    first.stderr.on('data', (bytes: Buffer) => {
      said += bytes
    })
    while (!existsSync(join(lake, '.building', 'spark.log'))) await new Promise((resolve) => setTimeout(resolve, 50))
    const second = () => spawnSync(process.execPath, args, { env, encoding: 'utf8' })
    expect(second().stderr).toMatch(/another process builds this lake/)
    writeFileSync(go, '')
    expect(await once(first, 'close')).toEqual([1, null])
    expect(said).toMatch(/Spark ended with exit code 1 .*\nConnection refused: head:7077/)
    script('java', `echo 'openjdk version "11.0.2"' >&2`)
    expect(second().stderr).toMatch(/Spark needs Java 17 or later, and ".*" is of version 11/)
  }, 300_000)
})
