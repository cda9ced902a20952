/** On the built program: Node runs no other in a thread. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from './database.ts'
import { openPgliteThread } from './pglite-thread.ts'
import { withinTime } from './within-time.ts'

const program = new URL('../../dist/src/store/pglite-thread.js', import.meta.url)
const ENDLESS = 'select count(*) from generate_series(1, 2000000000)'

describe.skipIf(!existsSync(program))('PGlite in a thread', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-thread-'))
  let database: Database
  beforeAll(async () => {
    database = await openPgliteThread(join(folder, 'pglite'), folder, { program })
    await database.query('create table kept (number integer)')
  })
  afterAll(async () => {
    await database.close()
    rmSync(folder, { recursive: true })
  })

  it('ends a question that takes too long, keeps what was kept and answers the next', async () => {
    await database.query('insert into kept values (1)')
    const slow = withinTime(database, 200).query(ENDLESS)
    const next = database.query('select number from kept')
    await expect(slow).rejects.toMatchObject({ code: 'question-too-long' })
    expect(await next).toEqual([{ number: 1 }])
  }, 120_000)

  it('begins nothing for who has left, nor where the time is used up', async () => {
    const left = withinTime(database, 1000, AbortSignal.abort())
    await expect(left.query('insert into kept values (2)')).rejects.toMatchObject({ name: 'AbortError' })
    await expect(withinTime(database, 0).query('insert into kept values (3)')).rejects.toMatchObject({
      code: 'question-too-long',
    })
    expect(await database.query('select number from kept')).toEqual([{ number: 1 }])
  })

  it('does all of a transaction or none of it', async () => {
    const failed = database.transaction(async (queries) => {
      await queries.query('insert into kept values ($1)', [4])
      await queries.query('select nonsense')
    })
    await expect(failed).rejects.toMatchObject({ code: '42703' })
    await database.transaction((queries) => queries.query('insert into kept values ($1)', [5]))
    expect(await database.query('select number from kept order by 1')).toEqual([{ number: 1 }, { number: 5 }])
  })
})

it('tells of a thread that ends within a transaction, and begins the next in a new one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-thread-'))
  const program = join(folder, 'ends.mjs')
  const lines = [
    "import { parentPort } from 'node:worker_threads'",
    "parentPort.on('message', ({ sql }) => (sql === 'end' ? process.exit() : parentPort.postMessage({ rows: [] })))",
    'parentPort.postMessage({ rows: [] })',
  ]
  writeFileSync(program, lines.join('\n'))
  const database = await openPgliteThread(folder, folder, { program: pathToFileURL(program) })
  const ended = database.transaction((queries) => queries.query('end'))
  await expect(ended).rejects.toMatchObject({ code: 'data-unusable' })
  expect(await database.query('select 1')).toEqual([])
  await database.close()
  rmSync(folder, { recursive: true })
})

describe.skipIf(process.platform !== 'linux')('a thread that stands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-thread-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const programOf = (name: string, ...lines: readonly string[]) => {
    const path = join(folder, name)
    writeFileSync(path, lines.join('\n'))
    return pathToFileURL(path)
  }
  const patience = { lookMs: 20, looks: 5, endMs: 200 }
  const PORT = "import { parentPort } from 'node:worker_threads'"

  it.each([
    ['while it opens the database', [PORT, "parentPort.on('message', () => {})"]],
    [
      'over a query',
      [
        PORT,
        "import { readlinkSync } from 'node:fs'",
        "parentPort.on('message', () => {})",
        "parentPort.postMessage({ began: readlinkSync('/proc/thread-self') })",
        'parentPort.postMessage({ rows: [] })',
      ],
    ],
  ])('is ended in words, %s', async (name, lines) => {
    const opened = openPgliteThread(folder, folder, { program: programOf(`${name}.mjs`, ...lines), patience })
    await expect(opened.then((database) => database.query('select 1'))).rejects.toMatchObject({
      code: 'data-unusable',
      message: expect.stringContaining('has done nothing'),
    })
  })

  it.skipIf(!existsSync(program))('that cannot be ended does not keep its process', async () => {
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    const stuck = programOf(
      'stuck.mjs',
      PORT,
      "import { readFileSync, readlinkSync } from 'node:fs'",
      "parentPort.postMessage({ began: readlinkSync('/proc/thread-self') })",
      'parentPort.postMessage({ rows: [] })',
      `readFileSync('${pipe}')`,
    )
    const opening = programOf(
      'opening.mjs',
      "import { constants, openSync } from 'node:fs'",
      `const { openPgliteThread } = await import(${JSON.stringify(program.href)})`,
      `const how = { program: new URL('${stuck.href}'), patience: { lookMs: 20, looks: 250, endMs: 200 } }`,
      "const database = await openPgliteThread('', 'folder', how)",
      // A pipe can be opened so once somebody waits to read it.
      'const isRead = () => {',
      `  try { return openSync('${pipe}', constants.O_WRONLY | constants.O_NONBLOCK) } catch { return false }`,
      '}',
      'while (isRead() === false) await new Promise((resolve) => setTimeout(resolve, 10))',
      "await database.query('select 1').catch(({ code }) => console.log(code))",
    )
    const ended = spawnSync(process.execPath, [opening.pathname], { encoding: 'utf8', timeout: 60_000 })
    expect([ended.stdout, ended.signal]).toEqual(['data-unusable\n', 'SIGKILL'])
  })
})
