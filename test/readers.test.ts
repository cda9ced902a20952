/** Readers while articles are added: nobody waits for an error, nobody sees half an article. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { actor, overview, search, showArticle, timeline } from '../src/ask/index.ts'
import { type Database, openStore } from '../src/store/index.ts'
import { findPostgres, startPostgres } from './postgres-server.ts'
import { expectWhole } from './whole.ts'

const bin = fileURLToPath(new URL('../bin/onrecord.js', import.meta.url))
const READERS = 200
const ARTICLES = 240
const NAMES = ['Brezik', 'Dostan', 'Karam', 'Vintner', 'Tarour']

const postgres = findPostgres()

it.skipIf(postgres === null)(
  'two hundred read a PostgreSQL record while articles are added: no error, no half article',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-readers-'))
    const server = startPostgres(postgres!)
    const readers: Database[] = []
    try {
      const url = server.newDatabase()
      await (await openStore({ url, folder: '' })).close()
      for (let at = 0; at < READERS; at += 20) {
        readers.push(...(await Promise.all(Array.from({ length: 20 }, () => openStore({ url, folder: '' })))))
      }
      const add = spawn(process.execPath, [bin, 'add', press(folder)], {
        env: { ...process.env, DATABASE_URL: url },
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      let adding = true
      const ended = new Promise<number | null>((resolve) => {
        add.on('exit', (code) => {
          adding = false
          resolve(code)
        })
      })
      const seen = await Promise.all(
        readers.map(async (database, index) => {
          const counts: number[] = []
          do counts.push(await read(database, NAMES[index % NAMES.length], index))
          while (adding)
          return counts
        }),
      )
      expect(await ended).toBe(0)
      // They read while it was growing, each at least once, and what one has seen does not go away again.
      expect(seen.every((counts) => counts.every((count, at) => at === 0 || count >= counts[at - 1]))).toBe(true)
      expect(new Set(seen.flat()).size).toBeGreaterThan(2)
      expect(await expectWhole(readers[0])).toBe(ARTICLES)
    } finally {
      await Promise.all(readers.map((database) => database.close()))
      server.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
  600_000,
)

/** One of the questions, and how many articles there are. */
async function read(database: Database, name: string, index: number): Promise<number> {
  const page = { limit: 5, offset: 0 }
  if (index % 4 === 0) await search(database, { text: 'convoy', by: name, ...page })
  else if (index % 4 === 1) await actor(database, { name, ...page })
  else if (index % 4 === 2) await timeline(database, { text: 'convoy', ...page })
  else {
    const [any] = await database.query<{ id: string }>('select id from articles order by random() limit 1')
    if (any !== undefined) expect((await showArticle(database, any.id))?.record.statements.length).toBeGreaterThan(0)
  }
  await expectWhole(database, 5)
  return (await overview(database)).articles
}

function press(folder: string): string {
  const path = join(folder, 'press.ndjson')
  const lines = Array.from({ length: ARTICLES }, (_, index) => {
    const day = String((index % 28) + 1).padStart(2, '0')
    const said = [0, 1, 2].map(
      (at) =>
        `President Anton ${NAMES[(index + at) % NAMES.length]} said on day ${index} that convoy ${at} had reached Port Almery.`,
    )
    return JSON.stringify({ id: `report ${index}`, published: `2031-03-${day}`, text: said.join(' ') })
  })
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}
