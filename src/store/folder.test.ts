import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { markedEntry } from '../../test/marked-entry.ts'
import { type Database, keep, openStore } from './index.ts'

const report = (day: number) => markedEntry(`[President Anton Brezik]s [said]c [it was day ${day}]x.`)

let folder: string
const opened: Database[] = []
const open = async (command = 'onrecord test') => {
  const database = await openStore({ folder, command })
  opened.push(database)
  return database
}
const count = async (database: Database) =>
  (await database.query<{ n: number }>('select count(*)::int as n from articles'))[0].n

const socketsIn = (data: string) => readdirSync(join(data, 'lock')).filter((name) => name.startsWith('s-'))
const locksIn = (data: string) => readdirSync(join(data, 'lock')).filter((name) => name.endsWith('.json'))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-data-'))
})
afterEach(async () => {
  await Promise.allSettled(opened.splice(0).map((database) => database.close()))
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

describe('a data folder', () => {
  it('is made on first use, keeps what it was given, and leaves no socket behind', async () => {
    folder = join(folder, 'new', 'record')
    const first = await open()
    await keep(first, [report(1)])
    expect(socketsIn(folder)).toHaveLength(1)
    await first.close()
    expect(socketsIn(folder)).toEqual([])
    expect(await count(await open())).toBe(1)
  })

  it('whose path is too long for a socket has it in the temporary folder, and leaves nothing there', async () => {
    // One of its own: other tests leave things in the common one meanwhile.
    const temporary = join(folder, 'temporary')
    mkdirSync(temporary)
    vi.stubEnv('TMPDIR', temporary)
    const original = join(folder, 'long'.repeat(25))
    folder = original
    const first = await open()
    expect(socketsIn(folder)).toEqual([])
    expect(readdirSync(temporary).map((name) => existsSync(join(temporary, name, 'socket')))).toEqual([true])
    await keep(await open(), [report(1)])
    folder = `${original}-copy`
    cpSync(original, folder, { recursive: true })
    await keep(await open(), [report(2)])
    expect(await count(first)).toBe(1)
    await Promise.all(opened.splice(0).map((database) => database.close()))
    expect(readdirSync(temporary)).toEqual([])
  })

  it('that was copied while it was held is another one: nothing done to the copy reaches the original', async () => {
    const original = join(folder, 'original')
    folder = original
    const first = await open()
    await keep(first, [report(1)])
    await first.query('checkpoint')
    folder = `${original}-copy`
    // As people do it: Node's own copy refuses sockets.
    execFileSync('cp', ['-r', original, folder])
    const copy = await open()
    await keep(copy, [report(2), report(3)])
    expect([await count(first), await count(copy)]).toEqual([1, 3])
    folder = original
    expect(await count(await open())).toBe(1)
  })

  it('that was moved while it was held is the same one', async () => {
    const before = join(folder, 'before')
    folder = before
    const first = await open()
    await keep(first, [report(1)])
    folder = `${before}-and-after`
    renameSync(before, folder)
    expect(await count(await open())).toBe(1)
  })

  it('is taken over from a container that was killed, whatever it was called, and never from one that lives', async () => {
    const first = await open()
    const [name] = locksIn(folder)
    const path = join(folder, 'lock', name)
    const said = JSON.parse(readFileSync(path, 'utf8'))
    // As from another container: a host of another name, in which this pid is nobody's.
    writeFileSync(path, JSON.stringify({ ...said, host: 'container', pid: 4_000_000, pidNamespace: 'pid:[1]' }))
    await keep(await open(), [report(1)])
    expect(locksIn(folder)).toEqual([name])
    await first.close()
    writeFileSync(path, JSON.stringify({ ...said, host: 'container', pid: process.pid, pidNamespace: 'pid:[1]' }))
    expect(await count(await open())).toBe(1)
    expect(locksIn(folder)).not.toEqual([name])
  })

  it('is shared: a second opener asks and keeps through the first, and takes over when that one ends', async () => {
    const first = await open()
    const second = await open()
    const third = await open()
    await Promise.all([keep(first, [report(1)]), keep(second, [report(2)]), keep(third, [report(3)])])
    expect(await count(second)).toBe(3)
    await first.close()
    await keep(second, [report(4)])
    expect(await count(third)).toBe(4)
    await second.close()
    expect(await count(third)).toBe(4)
  })

  it('keeps a transaction apart from the others’ questions', async () => {
    const first = await open()
    const second = await open()
    await keep(first, [report(1)])
    let asked: Promise<number> | undefined
    const broken = second.transaction(async (queries) => {
      await queries.query('delete from articles')
      asked = count(first)
      throw new Error('changed my mind')
    })
    await expect(broken).rejects.toThrow('changed my mind')
    expect(await asked).toBe(1)
    expect(await count(second)).toBe(1)
  })

  it('hands on errors of the database as they are', async () => {
    await open()
    const second = await open()
    await expect(second.query('select nothing from nowhere')).rejects.toMatchObject({ code: '42P01' })
  })

  it('is refused where another machine holds it, with who and what to do', async () => {
    await (await open()).close()
    const lock = join(folder, 'lock')
    const [name] = locksIn(folder)
    const holder = {
      pid: 1,
      began: null,
      host: `not-${hostname()}`,
      boot: null,
      command: 'onrecord serve',
      since: '2031-03-14T09:30:00Z',
      socket: '',
    }
    writeFileSync(join(lock, name), JSON.stringify(holder))
    await expect(open()).rejects.toMatchObject({
      code: 'data-in-use',
      message: expect.stringMatching(/"onrecord serve" \(process 1 on not-.*2031-03-14 09:30.*delete .*lock/s),
    })
    writeFileSync(join(lock, name), '')
    await expect(open()).rejects.toMatchObject({ code: 'data-unusable' })
  })

  it('is refused where its files are no database any more', async () => {
    await (await open()).close()
    writeFileSync(join(folder, 'pglite', 'global', 'pg_control'), 'nothing of the kind')
    await expect(open()).rejects.toMatchObject({
      code: 'data-damaged',
      message: expect.stringContaining('from a copy'),
    })
  })

  it('keeps little of its log when it is closed, and nothing of what it says', async () => {
    const database = await open()
    // Some 20 MB of log.
    await database.query('create table filler as select md5(n::text) as word from generate_series(1, 100000) as n')
    await database.query('update filler set word = word || word')
    await database.close()
    expect(
      readdirSync(join(folder, 'pglite', 'pg_wal')).filter((name) => /^[0-9A-F]+$/.test(name)).length,
    ).toBeLessThan(5)
    const [{ n }] = await (await open()).query<{ n: number }>(
      'select count(*)::int as n from filler where length(word) = 64',
    )
    expect(n).toBe(100_000)
  })

  it.each(['PG_VERSION', 'global/pg_control'])('is left as it is where %s is missing', async (missing) => {
    const database = await open()
    await keep(database, [report(1)])
    await database.close()
    const path = join(folder, 'pglite', missing)
    renameSync(path, `${path}.away`)
    await expect(open()).rejects.toMatchObject({ code: 'data-damaged', message: expect.stringContaining(missing) })
    renameSync(`${path}.away`, path)
    expect(await count(await open())).toBe(1)
  })

  it('on a disk that cannot be written is read, and takes nothing', async (test) => {
    const disk = join(folder, 'disk')
    const original = join(folder, 'original')
    folder = original
    const database = await open()
    await keep(database, [report(1)])
    await database.close()
    mkdirSync(disk)
    const mount = (...args: string[]) => spawnSync('mount', args).status === 0
    if (!mount('--bind', original, disk)) return test.skip('only root may make a disk that cannot be written')
    try {
      if (!mount('-o', 'remount,bind,ro', disk)) return test.skip('only root may make a disk that cannot be written')
      folder = disk
      const readOnly = await open()
      expect(await count(readOnly)).toBe(1)
      await expect(keep(readOnly, [report(2)])).rejects.toMatchObject({
        code: 'data-unusable',
        message: expect.stringContaining('can be read'),
      })
      await readOnly.close()
      // Who writes where it can be written is asked.
      folder = original
      const holder = await open()
      await keep(holder, [report(3)])
      folder = disk
      expect(await count(await open())).toBe(2)
    } finally {
      await Promise.allSettled(opened.splice(0).map((each) => each.close()))
      spawnSync('umount', [disk])
      folder = join(disk, '..')
    }
  })

  it('is refused where it cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '')
    await expect(openStore({ folder: join(folder, 'file', 'record') })).rejects.toMatchObject({
      code: 'data-unusable',
      message: expect.stringContaining('--data'),
    })
  })
})
