import {
  closeSync,
  cpSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onEveryDatabase } from '../../test/databases.ts'
import { markedEntry } from '../../test/marked-entry.ts'
import type { Event, Figure } from '../record/index.ts'
import { type Database, type Fault, keep, openStore, rebuildGroups, verify } from './index.ts'
import { isZeros, PAGE_BYTES } from './page.ts'

const entry = (day: number) =>
  markedEntry(`[President Anton Brezik]s [said]c [convoy ${day} had reached Port Almery]x.`, {
    published: `2031-03-${String((day % 28) + 1).padStart(2, '0')}`,
    outlet: 'Continental Wire',
  })

async function faultsOf(database: Database): Promise<Fault[]> {
  const faults: Fault[] = []
  await verify(database, { idOf: ({ id }) => id, fault: (fault) => faults.push(fault) })
  return faults
}

onEveryDatabase('verify', (database) => {
  const entries = [1, 2, 3, 4, 5, 6].map(entry)
  const ids = entries.map(({ article }) => article.id)
  beforeAll(async () => {
    await keep(database(), entries)
  })

  it('finds nothing wrong with a record that is as it was kept, and another id where one is made otherwise', async () => {
    expect(await faultsOf(database())).toEqual([])
    const faults: Fault[] = []
    const idOf = ({ id }: { id: string }) => (id === ids[0] ? 'another' : id)
    await verify(database(), { idOf, fault: (fault) => faults.push(fault) })
    expect(faults).toEqual([
      { kind: 'article', article: ids[0], message: expect.stringContaining('its id is not that of its text') },
    ])
  })

  it('knows a name of 3,000 characters by what is kept of it, and a number that was changed', async () => {
    const long = 'Abc '.repeat(750)
    const given = markedEntry(`[${long}]s [said]c [40 were there]x.`, { published: '2031-03-14' })
    const [{ mentions }] = given.record.actors
    const figure: Figure = {
      ...{ ...given.record.statements[0].content[0], min: 40, max: 40, approximate: false, bound: 'exact' },
      ...{ status: 'claimed', confidence: 1, of: null, measure: 'other', counted: 'were there', place: 'Haverin' },
      ...{ asOf: null, statement: null, rule: 'test' },
    }
    const places = [{ name: long, country: null, mentions }]
    const unlikely: Event = {
      ...{ ...given.record.statements[0].content[0], type: 'CONSULT', participants: [], status: 'held', date: null },
      ...{ place: null, statement: null, rule: 'test', confidence: 0.2 },
    }
    await keep(database(), [{ ...given, record: { ...given.record, places, figures: [figure], events: [unlikely] } }])
    expect(await faultsOf(database())).toEqual([])
    await database().query('update figures set min = 14')
    expect((await faultsOf(database())).map(({ message }) => message)).toEqual([
      'of its 1 figures, 1 are missing or changed',
    ])
    await database().query('delete from articles where id = $1', [given.article.id])
    // What a deletion by hand leaves behind.
    expect((await faultsOf(database())).map(({ kind }) => kind)).toContain('orphans')
    await rebuildGroups(database())
    expect(await faultsOf(database())).toEqual([])
  })

  it('counts what is linked across articles and is of none', async () => {
    const damage = [
      ['delete from said where statement_id = (select min(id) from statements)', /not linked who says/, /by month/],
      ["insert into forms values (16, 16, 'a b', '', null, 1)", /1 wordings are of no statement/],
      ['insert into form_keys values (7, 17)', /1 keys of wordings/],
      ['update said_months set statements = 99', /counts of statements by month are wrong/],
      [
        'update statement_search set form = null where number = (select min(number) from statement_search)',
        /another wording/,
      ],
      [
        'delete from statement_search where number = (select min(number) from statement_search)',
        /statements to search, 1 are missing/,
      ],
    ] as const
    for (const [sql, ...wanted] of damage) {
      const undo = new Error('undo')
      const changed = database().transaction(async (queries) => {
        await queries.query('alter table said disable trigger user')
        await queries.query(sql)
        const messages = (await faultsOf(queries as Database)).map(({ message }) => message).join('\n')
        for (const message of wanted) expect(messages).toMatch(message)
        throw undo
      })
      await expect(changed).rejects.toBe(undo)
    }
  })

  it('names each article that is not as it was kept, with what is wrong', async () => {
    const damage = [
      `update articles set text = text || ' ' where id = $1`,
      `delete from records where article_id = $1`,
      `update records set record = replace(record::text, '"end":', '"end":9999')::json where article_id = $1`,
      `delete from speakers where article_id = $1`,
      `update statements set content = 'something else' where article_id = $1`,
      `delete from stories where article_id = $1`,
    ]
    for (const [index, sql] of damage.entries()) await database().query(sql, [ids[index]])
    const faults = await faultsOf(database())
    expect(faults.map(({ kind, article, message }) => [article, kind, message])).toEqual([
      [ids[0], 'article', 'its text is not the one that was kept'],
      [ids[1], 'record', 'its record is lost'],
      [ids[2], 'record', expect.stringContaining('no part of the text')],
      [ids[3], 'rows', 'of its 1 speakers, 1 are missing or changed'],
      [ids[4], 'rows', 'of its 1 statements, 1 are missing or changed'],
      [ids[5], 'rows', 'it is in 0 stories'],
      [null, 'orphans', '1 wordings are of no statement'],
    ])
  })
})

describe('verify of a folder', () => {
  let folder: string
  let relations: readonly { path: string; name: string; kind: string }[]
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onrecord-verify-'))
    const kept = await openStore({ folder: join(folder, 'whole') })
    for (let batch = 0; batch < 4; batch++) {
      await keep(
        kept,
        Array.from({ length: 32 }, (_, index) => entry(batch * 32 + index)),
      )
    }
    relations = await kept.query(
      `select pg_relation_filepath(oid) as path, relname as name, relkind as kind from pg_class
       where relnamespace = 'onrecord'::regnamespace and relkind in ('r', 'i')
         and relname not like 'migrations%' and pg_relation_size(oid) > 0 order by relname`,
    )
    await kept.close()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  // Not both at once: an index that is damaged leads nowhere.
  it.each([
    ['table', 'r', 10],
    ['index', 'i', 40],
  ])(
    'finds flipped bytes, pages of zeros and files that were cut off, of every %s',
    async (_, wanted, atLeast) => {
      const copy = join(folder, wanted)
      cpSync(join(folder, 'whole'), copy, { recursive: true })
      const damaged = relations.filter(
        ({ path, kind }, index) => kind === wanted && damage(join(copy, 'pglite', path), index % 3),
      )
      expect(damaged.length).toBeGreaterThan(atLeast)
      const database = await openStore({ folder: copy })
      const faults = await faultsOf(database)
      await database.close()
      const pages = faults.filter(({ kind }) => kind === 'page').map(({ message }) => message)
      expect(damaged.filter(({ path }) => !pages.some((message) => message.includes(` ${path}`)))).toEqual([])
    },
    120_000,
  )
})

/** Flips a byte of the last page, makes it zeros, or cuts it off. False where there was nothing on it. */
function damage(path: string, how: number): boolean {
  const last = statSync(path).size - PAGE_BYTES
  if (isZeros(readFileSync(path).subarray(last))) return false
  if (how === 2) {
    truncateSync(path, last)
    return true
  }
  const file = openSync(path, 'r+')
  writeSync(
    file,
    how === 0 ? Buffer.of(0xa5, 0x5a) : Buffer.alloc(PAGE_BYTES),
    0,
    how === 0 ? 2 : PAGE_BYTES,
    last + (how === 0 ? 5000 : 0),
  )
  closeSync(file)
  return true
}
