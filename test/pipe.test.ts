/** `onrecord pipe`, as an engine runs it: whatever comes, each report gets its record or an outcome, once. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const bin = fileURLToPath(new URL('../bin/onrecord.js', import.meta.url))
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-pipe-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, [bin, ...args], { input, encoding: 'utf8', maxBuffer: 1 << 28 })

/** So many reports, of which the third line is damaged; each line is long enough that a mebibyte holds two. */
function press(name: string, count: number): string {
  const path = join(folder, name)
  const lines = Array.from({ length: count }, (_, at) =>
    at === 2
      ? '{"text": "cut'
      : JSON.stringify({
          text: `Minister Mirela Dostan said on day ${at} that talks had failed.`,
          padding: ' '.repeat(6e5),
        }),
  )
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

const rows = (stdout: string) =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t'))

describe('onrecord pipe', () => {
  it('gives of each piece what extract gives of the whole, byte for byte, and an outcome for all else', () => {
    const path = press('all.ndjson', 6)
    const pieces = run(['pipe', 'pieces', '--size', '1', path]).stdout
    expect(pieces.trim().split('\n').length).toBeGreaterThan(2)
    const { stdout, stderr, status } = run(['pipe', 'extract'], `${pieces}\nno piece\n{"path":"${folder}/none"}\n`)
    const records = rows(stdout).filter(([code]) => code === 'record')
    expect(records.map(([, , json]) => json)).toEqual(run(['extract', path]).stdout.trim().split('\n'))
    expect(records.every(([, id, json]) => JSON.parse(json).id === id)).toBe(true)
    const others = rows(stdout).filter(([code]) => code !== 'record')
    expect(others.map(([code]) => code)).toEqual(['line-not-json', 'piece-not-understood', 'file-missing'])
    expect(others.every(([, id, json]) => id === '' && JSON.parse(json).message !== '')).toBe(true)
    expect({ stderr, status }).toEqual({
      stderr: 'onrecord: 3 inputs gave no record; the first column says why\n',
      status: 0,
    })
  })

  it('loses nothing where its child is killed from outside', async () => {
    const path = press('killed.ndjson', 40)
    const extracting = spawn(process.execPath, [bin, 'pipe', 'extract'], { stdio: ['pipe', 'pipe', 'ignore'] })
    extracting.stdin.end(`{"path":"${path}"}\n`)
    let stdout = ''
    let killed = 0
    extracting.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      if (killed >= 3 || stdout.split('\n').length < 5 * (killed + 1)) return
      const children = readFileSync(`/proc/${extracting.pid}/task/${extracting.pid}/children`, 'utf8').trim()
      killed++
      for (const child of children.split(' ').filter(Boolean)) process.kill(Number(child), 'SIGKILL')
    })
    const [status] = await once(extracting, 'close')
    expect({ status, killed }).toEqual({ status: 0, killed: 3 })
    const whole = rows(run(['pipe', 'extract'], `{"path":"${path}"}\n`).stdout)
    expect(rows(stdout)).toEqual(whole)
    expect(whole.filter(([code]) => code === 'record')).toHaveLength(39)
  }, 120_000)

  it('waits for who reads slowly, and loses nothing', async () => {
    const path = join(folder, 'wide.ndjson')
    const line = JSON.stringify({ text: 'Die Gespräche sind gescheitert. '.repeat(700), language: 'de' })
    writeFileSync(path, Array.from({ length: 50 }, (_, at) => `${line.replace('Die', `Die ${at}`)}\n`).join(''))
    const child = spawn(process.execPath, [bin, 'pipe', 'child'], { stdio: ['pipe', 'pipe', 'inherit'] })
    child.stdin.end(`${JSON.stringify({ piece: { path, range: null }, done: 0, tables: true })}\n`)
    // What the system keeps of it is full soon after it begins.
    await once(child.stdout, 'readable')
    await new Promise((resolve) => setTimeout(resolve, 2000))
    let stdout = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    expect(await once(child, 'close')).toEqual([0, null])
    const lines = stdout.split('\n').slice(0, -1)
    expect(lines.filter((each) => each.startsWith('o') && each.endsWith('\u001f'))).toHaveLength(50)
    expect(lines.at(-1)).toBe('e')
  }, 120_000)

  it('names the report that takes too long, and goes on with the next', () => {
    const path = join(folder, 'long.ndjson')
    const words = 'Minister Mirela Dostan said that talks had failed. '.repeat(40_000)
    const lines = ['The talks went on.', words, 'The talks ended.'].map((text) => JSON.stringify({ text }))
    writeFileSync(path, `${lines.join('\n')}\n`)
    const { stdout, status } = run(['pipe', 'extract', '--cpu-seconds', '2'], `{"path":"${path}"}\n`)
    expect(rows(stdout).map(([code]) => code)).toEqual(['record', 'extraction-killed', 'record'])
    expect(JSON.parse(rows(stdout)[1][2]).message).toMatch(/^report \w+: it took more CPU time/)
    expect(status).toBe(0)
  })
})
