/** What a power cut's little sisters do to a record: `kill -9`, a full disk, many at once. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPipeline } from '../src/pipeline.ts'
import { articleId, readFiles } from '../src/read/index.ts'
import { type Database, type Entry, type Fault, openStore, type StoreOptions, verify } from '../src/store/index.ts'
import { onrecord } from './commands.ts'
import { findPostgres, startPostgres } from './postgres-server.ts'
import { expectWhole } from './whole.ts'

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

/** So many articles of 60 kB that no compression of the database makes smaller, in a language that is not analysed. */
function noise(name: string, articles: number): string {
  const path = join(folder, name)
  const german =
    'Der Minister sagte am Montag, die Gespräche seien gescheitert und die Brücke bleibe geschlossen. '.repeat(40)
  const word = () => Array.from(randomBytes(3000), (byte) => String.fromCharCode(97 + (byte % 26))).join('')
  const lines = Array.from({ length: articles }, () =>
    JSON.stringify({ text: german + Array.from({ length: 20 }, word).join(' ') }),
  )
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

const env = { ...process.env, DATABASE_URL: '' }
const add = (path: string, data: string) => onrecord(['add', '--json', '--data', data, path])

/** How many articles there are, each of them found whole and as it was given. */
async function wholeArticles(where: StoreOptions): Promise<number> {
  const database = await openStore(where)
  try {
    return await wholeIn(database)
  } finally {
    await database.close()
  }
}

async function wholeIn(database: Database): Promise<number> {
  const faults: Fault[] = []
  await verify(database, { idOf: articleId, fault: (fault) => faults.push(fault) })
  expect(faults).toEqual([])
  return expectWhole(database)
}

/** A record to kill adds of: where it is, and how to name it to a command. */
interface Place {
  readonly where: StoreOptions
  readonly env: NodeJS.ProcessEnv
  readonly args: readonly string[]
}

/** It is dead before the engine would have made PGlite's code faster. */
const KEEPER_ENGINE = ['--wasm-tiering-budget=1000000000']
/** Deaths of one who keeps and of the command, on each database. ONRECORD_KILLS=100 asks for as many. */
const KILLS = Number(process.env.ONRECORD_KILLS ?? 6)
const KILLS_OF_COMMAND = Math.min(5, Math.ceil(KILLS / 3))

describe('kill -9 at random moments', () => {
  const ARTICLES = 64
  const path = () => join(folder, 'press.ndjson')
  let entries: string
  beforeAll(async () => {
    const { extractWithSentences } = openPipeline()
    const read: Entry[] = []
    for await (const reading of readFiles([press('press.ndjson', ARTICLES, 1)], process.stdin)) {
      if ('article' in reading) read.push({ article: reading.article, ...extractWithSentences(reading.article) })
    }
    entries = join(folder, 'entries.json')
    writeFileSync(entries, JSON.stringify(read))
  })

  /** Of the command, as it starts, reads and keeps. */
  const killAdds = async (open: (name: string) => Place) => {
    const start = (it: Place) =>
      spawn(process.execPath, [bin, 'add', ...it.args, path()], { env: { ...env, ...it.env }, stdio: 'ignore' })
    const clean = open('clean')
    const from = Date.now()
    // A process of its own, since it is by its time that the others are killed.
    expect(await exitOf(start(clean))).toBe(0)
    const wholeMs = Date.now() - from
    const it = open('killed')
    let before = 0
    for (let kill = 1; kill <= KILLS_OF_COMMAND; kill++) {
      const afterMs = Math.random() * wholeMs
      const child = start(it)
      const timer = setTimeout(() => child.kill('SIGKILL'), afterMs)
      await exitOf(child)
      clearTimeout(timer)
      const after = await wholeArticles(it.where)
      expect(after, `kill ${kill}, after ${Math.round(afterMs)} ms`).toBeGreaterThanOrEqual(before)
      before = after
    }
    const all = await everythingIn(clean.where)
    await expectCompleted(it, all)
    return all
  }

  const expectCompleted = async (it: Place, all: unknown) => {
    expect((await onrecord(['add', ...it.args, path()], undefined, '', it.env)).status).toBe(0)
    const database = await openStore(it.where)
    try {
      expect(await wholeIn(database)).toBe(ARTICLES)
      expect(await everythingOf(database)).toEqual(all)
    } finally {
      await database.close()
    }
  }

  /** Of one who keeps articles and tells what is kept: that is there when the next one opens the record. */
  const killKeepers = async (open: (name: string) => Place, all: unknown) => {
    let it = open('kept-0')
    let told = 0
    for (let kill = 1; kill <= KILLS; kill++) {
      const { url, folder: data } = it.where
      const keeper = spawn(process.execPath, [...KEEPER_ENGINE, keeping, url ?? data, entries], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      // One in three dies while it opens the record, or mends it; the others within one of their first keepings.
      let keepings = kill % 3 === 0 ? 0 : 1 + Math.floor(Math.random() * 6)
      let timer: NodeJS.Timeout | undefined
      const killWithin = (ms: number) => {
        timer = setTimeout(() => keeper.kill('SIGKILL'), Math.random() * ms)
      }
      const from = performance.now()
      if (keepings === 0) killWithin(openingMs)
      let lastMs = from
      const wrong: string[] = []
      createInterface(keeper.stdout).on('line', (line) => {
        const [what, number] = line.split(' ')
        const nowMs = performance.now()
        if (what === 'broken') wrong.push(line)
        else if (what === 'whole') {
          if (Number(number) < told) wrong.push(`${told} were kept, ${line}`)
          if (keepings > 0) openingMs = nowMs - from
        } else {
          told = Math.max(told, Number(number))
          if (--keepings === 0) killWithin(nowMs - lastMs)
        }
        lastMs = nowMs
      })
      const ended = await new Promise((resolve) => keeper.on('close', (code, signal) => resolve(signal ?? code)))
      clearTimeout(timer)
      expect(wrong, `kill ${kill}`).toEqual([])
      expect(['SIGKILL', 0]).toContain(ended)
      // What is complete is not added to any more: go on with an empty record.
      if (told < ARTICLES || kill === KILLS) continue
      it = open(`kept-${kill}`)
      told = 0
    }
    await expectCompleted(it, all)
  }
  const keeping = fileURLToPath(new URL('./keeper.mjs', import.meta.url))
  let openingMs = 1000

  const inFolder = (name: string): Place => {
    const data = join(folder, name)
    return { where: { folder: data }, env: {}, args: ['--data', data] }
  }
  it('lose nothing that was kept, keep nothing by half, and the next add completes it, in a data folder', async () => {
    await killKeepers(inFolder, await killAdds(inFolder))
  }, 1_800_000)

  const postgres = findPostgres()
  it.skipIf(postgres === null)(
    'do the same on a PostgreSQL server',
    async () => {
      const server = startPostgres(postgres!)
      const onServer = (): Place => {
        const url = server.newDatabase()
        return { where: { folder: '', url }, env: { DATABASE_URL: url }, args: [] }
      }
      try {
        await killKeepers(onServer, await killAdds(onServer))
      } finally {
        server.stop()
      }
    },
    900_000,
  )
})

const exitOf = (child: ChildProcess) => new Promise<number | null>((resolve) => child.on('exit', resolve))

async function everythingIn(where: StoreOptions): Promise<unknown> {
  const database = await openStore(where)
  try {
    return await everythingOf(database)
  } finally {
    await database.close()
  }
}

/** All that is derived, without what depends on the order in which articles came. */
async function everythingOf(database: Database): Promise<unknown> {
  const tables = [
    'select article_id, record::text, sentences from records order by 1',
    'select article_id, id, name, form::text from actors order by 1, 2',
    'select id, content, form::text from statements order by 1',
    'select id::text, actor::text, why from actor_forms order by 1',
    'select statement_id, form::text, about from said order by 1, 2, 3',
    'select id::text, wording::text from forms order by 1',
    'select article_id, story_id from stories order by 1',
  ]
  const found: unknown[] = []
  for (const table of tables) found.push(await database.query(table))
  return found
}

describe('a full disk', () => {
  const disk = () => join(folder, 'disk')
  const mount = (...options: string[]) =>
    spawnSync('mount', ['-t', 'tmpfs', '-o', options.join(','), 'tmpfs', disk()]).status === 0

  it('is said with what to do, keeps nothing by half, and once there is room the next add completes it', async (test) => {
    mkdirSync(disk(), { recursive: true })
    if (!mount('size=300m')) return test.skip('only root may make a small disk to fill')
    try {
      const data = join(disk(), 'record')
      expect(JSON.parse((await add(noise('first.ndjson', 1), data)).stdout)).toMatchObject({ added: 1, failed: 0 })
      const path = noise('long.ndjson', 70)
      // Less room than the texts take by themselves, whatever the record and its log take besides.
      const { blocks, bfree, bsize } = statfsSync(disk())
      mount('remount', `size=${Math.ceil((blocks - bfree) * bsize + 0.8 * statSync(path).size)}`)
      const full = await add(path, data)
      expect(full.status).toBe(1)
      expect(full.stderr).toMatch(/the disk that holds .* is full.*Free some space/)
      const { added } = JSON.parse(full.stdout)
      expect(added).toBeLessThan(70)
      mount('remount', 'size=300m')
      expect(await wholeArticles({ folder: data })).toBe(1 + added)
      expect(JSON.parse((await add(path, data)).stdout)).toMatchObject({
        added: 70 - added,
        unchanged: added,
        failed: 0,
      })
      expect(await wholeArticles({ folder: data })).toBe(71)
    } finally {
      spawnSync('umount', [disk()])
    }
  }, 600_000)
})

describe('a data folder that is held', () => {
  it('is asked for and not taken from another PID namespace with the same host name', async (test) => {
    const apart = ['--pid', '--fork', '--mount-proc']
    if (spawnSync('unshare', [...apart, 'true']).status !== 0) return test.skip('only root may make a PID namespace')
    const data = join(folder, 'namespaces')
    const database = await openStore({ folder: data, command: 'the test' })
    try {
      const path = press('namespaces.ndjson', 1, 1)
      const added = spawn('unshare', [...apart, process.execPath, bin, 'add', '--data', data, path], { env })
      expect(await exitOf(added)).toBe(0)
      const locks = readdirSync(join(data, 'lock')).filter((name) => name.endsWith('.json'))
      expect(locks).toEqual(['1.json'])
      expect(await expectWhole(database)).toBe(1)
    } finally {
      await database.close()
    }
  }, 600_000)
})

describe('many processes at one data folder', () => {
  it('never hold its lock together, though some are killed while they hold it', async () => {
    const shared = mkdtempSync(join(folder, 'lock-'))
    const taker = fileURLToPath(new URL('./lock-taker.mjs', import.meta.url))
    let held = 0
    let broken = 0
    let killed = 0
    const keepTaking = async () => {
      while (held < 8 * KILLS || killed < KILLS) {
        const child = spawn(process.execPath, [taker, shared, '12'], { stdio: ['ignore', 'pipe', 'inherit'] })
        createInterface(child.stdout).on('line', (line) => {
          if (line === 'held') held++
          else broken++
        })
        const signal = await new Promise((resolve) => child.on('close', (_, by) => resolve(by)))
        if (signal === 'SIGKILL') killed++
        // One that cannot take it at all ends the test.
        else expect(child.exitCode).toBe(0)
      }
    }
    await Promise.all(Array.from({ length: 6 }, keepTaking))
    expect(broken).toBe(0)
  }, 600_000)

  it('all add what they were given', async () => {
    const data = join(folder, 'shared')
    const paths = [0, 1, 2].map((part) => press(`part-${part}.ndjson`, 20 * (part + 1), 2))
    const ended = paths.map((path) => {
      const child = spawn(process.execPath, [bin, 'add', '--data', data, path], { env, stdio: 'inherit' })
      return new Promise((resolve) => child.on('exit', resolve))
    })
    expect(await Promise.all(ended)).toEqual([0, 0, 0])
    expect(await wholeArticles({ folder: data })).toBe(60)
  }, 600_000)
})
