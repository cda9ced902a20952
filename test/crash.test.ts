/** What a power cut's little sisters do to a record: `kill -9`, a full disk, many at once. */
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore, sha256 } from '../src/store/index.ts'

const bin = fileURLToPath(new URL('../bin/onrecord.js', import.meta.url))
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-crash-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** So many articles of so many sentences, as NDJSON. */
function press(name: string, articles: number, sentences: number): string {
  const path = join(folder, name)
  const line = (index: number) => {
    const day = `${String((index % 28) + 1).padStart(2, '0')}`
    const said = Array.from(
      { length: sentences },
      (_, at) => `President Anton Brezik said on day ${index} that convoy ${at} had reached Port Almery.`,
    )
    return JSON.stringify({ id: `report ${index}`, published: `2031-03-${day}`, text: said.join(' ') })
  }
  writeFileSync(path, `${Array.from({ length: articles }, (_, index) => line(index)).join('\n')}\n`)
  return path
}

/** So many articles of 60 kB that no compression makes smaller and that take no time to analyse. */
function noise(name: string, articles: number): string {
  const path = join(folder, name)
  const word = () => randomBytes(1500).toString('hex')
  const lines = Array.from({ length: articles }, () =>
    JSON.stringify({ text: Array.from({ length: 20 }, word).join(' ') }),
  )
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

const env = { ...process.env, DATABASE_URL: '' }
const add = (path: string, data: string) =>
  spawnSync(process.execPath, [bin, 'add', '--json', '--data', data, path], { env, encoding: 'utf8', timeout: 110_000 })

/** How many articles there are, each of them found whole and as it was given. */
async function wholeArticles(data: string): Promise<number> {
  const database = await openStore({ folder: data })
  try {
    const rows = await database.query<{
      id: string
      text: string
      sha256: string
      said: number
      kept: number
      actors: number
      cast: number
    }>(
      `select id, text, sha256, json_array_length(record -> 'statements') as said,
         (select count(*)::int from statements where statements.article_id = articles.id) as kept,
         json_array_length(record -> 'actors') as cast,
         (select count(*)::int from actors where actors.article_id = articles.id) as actors
       from articles left join records on article_id = id`,
    )
    for (const row of rows) {
      expect(sha256(row.text)).toBe(row.sha256)
      expect([row.kept, row.actors]).toEqual([row.said, row.cast])
    }
    return rows.length
  } finally {
    await database.close()
  }
}

describe('kill -9 during add', () => {
  it('loses nothing that was kept, keeps nothing by half, and the next add completes it', async () => {
    const path = press('press.ndjson', 120, 5)
    const data = join(folder, 'killed')
    let before = 0
    for (const afterMs of [100, 700, 1100, 1600]) {
      const killed = spawn(process.execPath, [bin, 'add', '--data', data, path], { env, stdio: 'ignore' })
      const ended = new Promise((resolve) => killed.on('exit', resolve))
      setTimeout(() => killed.kill('SIGKILL'), afterMs)
      await ended
      const after = await wholeArticles(data)
      expect(after).toBeGreaterThanOrEqual(before)
      before = after
    }
    expect(JSON.parse(add(path, data).stdout)).toMatchObject({ added: 120 - before, unchanged: before, failed: 0 })
    expect(await wholeArticles(data)).toBe(120)
  }, 120_000)
})

describe('a full disk', () => {
  const disk = () => join(folder, 'disk')
  const mount = (...options: string[]) =>
    spawnSync('mount', ['-t', 'tmpfs', '-o', options.join(','), 'tmpfs', disk()]).status === 0

  it('is said with what to do, keeps nothing by half, and once there is room the next add completes it', async (test) => {
    mkdirSync(disk(), { recursive: true })
    if (!mount('size=46m')) return test.skip('only root may make a small disk to fill')
    try {
      const path = noise('long.ndjson', 150)
      const data = join(disk(), 'record')
      const full = add(path, data)
      expect(full.status).toBe(1)
      expect(full.stderr).toMatch(/the disk that holds .* is full.*Free some space/)
      const { added } = JSON.parse(full.stdout)
      expect(added).toBeLessThan(150)
      mount('remount', 'size=300m')
      expect(await wholeArticles(data)).toBe(added)
      expect(JSON.parse(add(path, data).stdout)).toMatchObject({ added: 150 - added, unchanged: added, failed: 0 })
      expect(await wholeArticles(data)).toBe(150)
    } finally {
      spawnSync('umount', [disk()])
    }
  }, 120_000)
})

describe('many processes at one data folder', () => {
  it('never hold its lock together, though some are killed while they hold it', async () => {
    const shared = mkdtempSync(join(folder, 'lock-'))
    const taker = fileURLToPath(new URL('./lock-taker.mjs', import.meta.url))
    const until = Date.now() + 6000
    let said = ''
    let killed = 0
    const keepTaking = async () => {
      while (Date.now() < until) {
        const child = spawn(process.execPath, [taker, shared, String(until - Date.now())], {
          stdio: ['ignore', 'pipe', 'inherit'],
        })
        child.stdout.on('data', (chunk) => {
          said += chunk
        })
        const signal = await new Promise((resolve) => child.on('exit', (_, by) => resolve(by)))
        if (signal === 'SIGKILL') killed++
      }
    }
    await Promise.all(Array.from({ length: 6 }, keepTaking))
    expect(said).not.toContain('BROKEN')
    expect(said.match(/held/g)?.length).toBeGreaterThan(20)
    expect(killed).toBeGreaterThan(3)
  }, 60_000)

  it('all add what they were given', async () => {
    const data = join(folder, 'shared')
    const paths = [0, 1, 2].map((part) => press(`part-${part}.ndjson`, 30 * (part + 1), 10))
    const ended = paths.map((path) => {
      const child = spawn(process.execPath, [bin, 'add', '--data', data, path], { env, stdio: 'inherit' })
      return new Promise((resolve) => child.on('exit', resolve))
    })
    expect(await Promise.all(ended)).toEqual([0, 0, 0])
    expect(await wholeArticles(data)).toBe(90)
  }, 60_000)
})
