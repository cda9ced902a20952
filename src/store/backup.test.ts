import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { onEveryDatabase } from '../../test/databases.ts'
import { openEmptyStore } from '../../test/empty-store.ts'
import { markedEntry } from '../../test/marked-entry.ts'
import {
  addFeeds,
  backup,
  changeBookmark,
  correct,
  createToken,
  type Database,
  decide,
  keep,
  keepFollow,
  restore,
  saveEntries,
  undoCorrection,
} from './index.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-backup-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const entries = [
  markedEntry('[President Anton Brezik]s [said]c [the bridge\u2028was open 🌉]x.', {
    url: 'https://wire.example/bridge',
    published: '2031-03-14',
    outlet: 'Continental Wire',
  }),
  markedEntry('[Foreign Minister Mirela Dostan]s [said]c [the talks in Haverin had failed]x.', {
    published: '2031-03-15',
  }),
  markedEntry('[Mirela Dostan]s [denied]c [the talks in Haverin had failed]x.'),
]

async function fill(database: Database): Promise<void> {
  await keep(database, entries.slice(0, 2))
  const [{ article, record }] = entries
  const [{ content }] = record.statements
  const edit = {
    article: article.id,
    action: 'edit' as const,
    what: 'statement' as const,
    target: { spans: content },
    by: 'Mara Lind',
  }
  await correct(database, { ...edit, value: { negated: true }, note: 'Heard it.' })
  await undoCorrection(database, await correct(database, { ...edit, value: { stance: 'claims' } }), 'me')
  await decide(database, { action: 'rename', names: ['person:mirela dostan'], detail: { name: 'M. Dostan' }, by: 'me' })
  await createToken(database, 'Mara Lind')
  const followed = { kind: 'quote', quote: 'talks had failed' }
  await keepFollow(database, { name: 'Talks', followed, note: 'checked: false', webhook: 'https://desk.example/hook' })
  await addFeeds(database, ['https://wire.example/feed'], { nowMs: 0, everyMs: 60_000 })
  await saveEntries(database, {
    feed: 'https://wire.example/feed',
    entries: [{ id: '1', url: 'https://wire.example/1', said: 'x' }],
    nowMs: 5,
  })
  await keep(database, entries.slice(2))
  await changeBookmark(
    database,
    entries[1].record.statements[0].id,
    { starred: true, tags: ['talks'], note: 'x' },
    'me',
  )
}

/** Every row of every table, without the numbers that the database gives. */
async function everythingIn(database: Database): Promise<Record<string, unknown>> {
  const tables = await database.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'onrecord' and table_name <> 'migrations' order by 1`,
  )
  const found: Record<string, unknown> = {}
  for (const { name } of tables) {
    const rows = await database.query<{ row: Record<string, unknown> }>(`select to_json(${name}) as row from ${name}`)
    found[name] = rows.map(({ row: { number: _, ...row } }) => JSON.stringify(row)).sort()
  }
  return found
}

onEveryDatabase('a backup', (database) => {
  let path: string
  const restored = async (from: string, into?: Database) => {
    const target = into ?? (await openEmptyStore())
    try {
      return { counts: await restore(target, from), everything: await everythingIn(target) }
    } finally {
      if (into === undefined) await target.close()
    }
  }
  beforeAll(async () => {
    path = join(folder, 'whole.backup')
    await fill(database())
  })

  it('holds everything that is kept, and what is restored of it is the record that was', async () => {
    expect(await backup(database(), path)).toEqual({
      ...{ articles: 3, corrections: 2, decisions: 1, tokens: 1, feeds: 1 },
      damaged: [],
    })
    const { counts, everything } = await restored(path)
    expect(counts).toEqual({ articles: 3, corrections: 2, failed: [] })
    expect(everything).toEqual(await everythingIn(database()))
  })

  it('leaves out an article whose text is not the one that was kept, and names it', async () => {
    const [{ article }] = entries
    await database().query("update articles set sha256 = 'x' where id = $1", [article.id])
    const { articles, damaged } = await backup(database(), join(folder, 'damaged.backup'))
    await database().query('update articles set sha256 = encode(sha256(convert_to(text, $2)), $3) where id = $1', [
      ...[article.id, 'UTF8', 'hex'],
    ])
    expect(articles).toBe(2)
    expect(damaged).toEqual([
      expect.objectContaining({ code: 'data-damaged', message: expect.stringContaining(article.id) }),
    ])
  })

  it('with a report that cannot be kept is restored without it, which is named', async () => {
    const [{ article }] = entries
    const [{ record }] = await database().query<{ record: string }>(
      'select coalesce(extracted, record)::text as record from records where article_id = $1',
      [article.id],
    )
    const unsound = record.replace(/"end":\d+/, '"end":9999')
    await database().query('update records set extracted = $2::json where article_id = $1', [article.id, unsound])
    const other = join(folder, 'unsound.backup')
    await backup(database(), other)
    const { counts, everything } = await restored(other)
    await database().query('update records set extracted = $2::json where article_id = $1', [article.id, record])
    expect(counts).toEqual({
      articles: 2,
      corrections: 0,
      failed: [expect.objectContaining({ code: 'record-not-sound', message: expect.stringContaining(article.id) })],
    })
    expect(everything.articles).toHaveLength(2)
    expect(everything.corrections).toEqual([])
  })

  it('holds each row of a long table once', async () => {
    const feed = 'https://long.example/feed'
    const long = await openEmptyStore()
    await addFeeds(long, [feed], { nowMs: 0, everyMs: 60_000 })
    const rows = Array.from({ length: 2100 }, (_, index) => ({ id: `${index}`, url: `${feed}/${index}`, said: 'x' }))
    await saveEntries(long, { feed, entries: rows, nowMs: 5 })
    const other = join(folder, 'long.backup')
    await backup(long, other)
    const { everything } = await restored(other)
    expect(everything.feed_entries).toEqual((await everythingIn(long)).feed_entries)
    expect(new Set(everything.feed_entries as string[]).size).toBe(2100)
    await long.close()
  })

  it('that was cut off or changed is refused, with nothing done', async () => {
    const bytes = readFileSync(path)
    const flipped = Buffer.from(bytes)
    flipped[bytes.length >> 1] ^= 1
    const target = await openEmptyStore()
    for (const wrong of [bytes.subarray(0, bytes.length - 20), bytes.subarray(0, 200), flipped, Buffer.from('{}\n')]) {
      const other = join(folder, 'wrong.backup')
      writeFileSync(other, wrong)
      await expect(restore(target, other)).rejects.toMatchObject({ code: 'backup-damaged' })
    }
    await expect(restore(target, join(folder, 'missing'))).rejects.toMatchObject({ code: 'backup-unreadable' })
    expect((await everythingIn(target)).articles).toEqual([])
    await target.close()
  })

  it('is restored into what a restore of it had begun, and into no other record', async () => {
    const target = await openEmptyStore()
    await keep(target, entries.slice(0, 1))
    const { everything } = await restored(path, target)
    expect({ ...everything, articles: [] }).toEqual({ ...(await everythingIn(database())), articles: [] })
    await keep(target, [markedEntry('[Anton Brezik]s [said]c [something else]x.')])
    await expect(restore(target, path)).rejects.toMatchObject({ code: 'record-not-empty' })
    await target.close()
  })

  it('that cannot be written says so, and leaves no half of one', async () => {
    await expect(backup(database(), join(folder, 'no', 'folder'))).rejects.toMatchObject({ code: 'backup-unwritable' })
  })
})
