import { beforeAll, describe, expect, it } from 'vitest'
import { onEveryDatabase } from '../../test/databases.ts'
import { openEmptyStore } from '../../test/empty-store.ts'
import { presentedEntry } from '../../test/presented-entry.ts'
import { type Database, decide, decisionsOf, keep, replaceRecords, undecide } from '../store/index.ts'
import { actor, actorsAcross, timeline } from './index.ts'

const minister = { title: 'Foreign Minister', of: 'Veldoria' }
const reports = [
  presentedEntry('2031-03-03', 'Mirela Dostan', 'said the meeting would not happen', { roles: [minister] }),
  presentedEntry('2031-03-09', 'Dostan', 'denied that the meeting was near', { roles: [minister], stance: 'denies' }),
  presentedEntry('2031-03-12', 'Dostan', 'agreed to the meeting in Haverin', { stance: 'promises' }),
  presentedEntry('2031-03-14', 'M. Dostan', 'said the bridge was empty'),
  presentedEntry('2031-03-15', 'the Veldorian foreign minister', 'said the train was late', {
    kind: 'unnamed',
    roles: [minister],
  }),
  presentedEntry('2035-03-15', 'the Veldorian foreign minister', 'said the harvest was good', {
    kind: 'unnamed',
    roles: [minister],
  }),
  presentedEntry('2031-03-16', 'Dostan', 'said the wells were dry', {
    roles: [{ title: 'Foreign Minister', of: 'Kasmere' }],
  }),
]

onEveryDatabase('an actor across articles', (database) => {
  beforeAll(async () => {
    await keep(database(), reports)
  })

  it('has the names, roles with their days, and all that they said, by surname, initials or office', async () => {
    const answer = await actor(database(), { name: 'mirela dostan', limit: 10, offset: 0 })
    expect(answer?.actor).toMatchObject({ name: 'Mirela Dostan', kind: 'person' })
    expect(answer?.names.map(({ name }) => name).sort()).toEqual(['Dostan', 'M. Dostan', 'Mirela Dostan'])
    expect(answer?.roles).toEqual([{ ...minister, first: '2031-03-03', last: '2031-03-09', articles: 2 }])
    expect(answer?.said).toMatchObject({ statements: 5, reports: 5, first: '2031-03-03', last: '2031-03-15' })
    expect(answer?.said.topics[0]).toEqual({ word: 'meeting', statements: 3 })
    expect(answer?.total).toBe(5)
  })

  it('is shown by the names and statements that are likely enough, with a count of what is left out', async () => {
    const ask = (minConfidence?: number) =>
      actor(database(), { name: 'mirela dostan', minConfidence, limit: 10, offset: 0 })
    const whole = (await ask())!
    expect(whole.lessCertain).toEqual({ statements: 0, names: 0 })
    expect(await ask(0)).toEqual({ ...whole, question: { ...whole.question, minConfidence: 0 } })
    // Initials alone make it less likely than the office does.
    const likely = (await ask(0.9))!
    expect(likely.names.map(({ name }) => name).sort()).toEqual(['Dostan', 'Mirela Dostan'])
    expect(likely.total + likely.lessCertain.statements).toBe(whole.total)
    expect(likely.lessCertain.names).toBe(1)
    expect(likely.lessCertain.statements).toBeGreaterThan(0)
  })

  it('who speaks in thousands of reports has all statements counted, and the reports estimated', async () => {
    const copies = 6400
    const [{ id }] = await database().query<{ id: string }>(
      "select article_id as id from statements where content = 'the bridge was empty'",
    )
    const like =
      (columns: string, chosen = columns) =>
      (table: string) =>
        `insert into ${table} (${columns}) select ${chosen} from ${table}, generate_series(1, ${copies}) as copy`
    const copy = "md5(copy || 'c')"
    for (const sql of [
      `${like('id, sha256, text, body, problems', `${copy}, sha256, text, body, problems`)('articles')} where id = $1`,
      `${like('article_id, record, sentences', `${copy}, record, sentences`)('records')} where article_id = $1`,
      `${like('article_id, id, name, kind, called, speaks, form', `${copy}, id, name, kind, called, speaks, form`)('actors')} where article_id = $1`,
      `${like('id, article_id, position, statement, content, source', `${copy} || '-s0', ${copy}, 0, statement, content, source`)('statements')} where article_id = $1`,
      // Two print one story.
      `${like('article_id, story_id', `${copy}, md5(copy / 2 || 'c')`)('stories')} where article_id = $1`,
      `${like('statement_id, form, about, day', `${copy} || '-s0', form, about, day`)('said')} where statement_id = $1 || '-s0'`,
    ]) {
      await database().query(sql, [id])
    }
    const said = (await actor(database(), { name: 'mirela dostan', limit: 10, offset: 0 }))!.said
    expect(said).toMatchObject({
      statements: 5 + copies,
      reportsAre: 'estimate',
      first: '2031-03-03',
      last: '2031-03-15',
    })
    expect(said.months).toEqual([{ month: '2031-03', statements: 5 + copies }])
    expect(Math.abs(said.reports / copies - 1)).toBeLessThan(0.25)
    expect(Math.abs(said.independent / (copies / 2) - 1)).toBeLessThan(0.25)
    await database().query(
      "delete from articles where id in (select md5(copy || 'c') from generate_series(1, $1::int) as copy)",
      [copies],
    )
    const after = (await actor(database(), { name: 'mirela dostan', limit: 10, offset: 0 }))!.said
    expect(after).toMatchObject({ statements: 5, reports: 5, reportsAre: 'exact' })
  })

  it('is found by any name or office that reports give, most statements first', async () => {
    const found = async (name: string) => (await actor(database(), { name, limit: 1, offset: 0 }))?.actor.name
    for (const name of ['Dostan', 'm. dostan', 'the foreign minister of Veldoria', 'DOSTAN foreign'])
      expect(await found(name), name).toBe('Mirela Dostan')
  })

  it('is another where the same surname holds the office of another state', async () => {
    const answer = await actor(database(), { name: 'dostan kasmere', limit: 10, offset: 0 })
    expect(answer?.said.statements).toBe(1)
    expect(answer?.roles).toMatchObject([{ of: 'Kasmere' }])
  })

  it('is asked by days and words; a name that nobody has gives nothing', async () => {
    const asked = { name: 'Mirela Dostan', limit: 10, offset: 0 }
    expect((await actor(database(), { ...asked, text: 'meeting' }))?.total).toBe(3)
    expect((await actor(database(), { ...asked, from: '2031-03-12', to: '2031-03-14' }))?.total).toBe(2)
    expect(await actor(database(), { ...asked, name: 'Nobody %' })).toBeNull()
    expect(await actor(database(), { ...asked, name: '   ' })).toBeNull()
  })

  it('shows a topic in the order of time; another verb of saying is no change of position', async () => {
    const { entries, actors, total } = await timeline(database(), { text: 'meeting', limit: 10, offset: 0 })
    expect(total).toBe(3)
    expect(actors).toMatchObject([{ name: 'Mirela Dostan', statements: 3, first: '2031-03-03', last: '2031-03-12' }])
    expect(entries.map(({ day, changedFrom }) => [day, changedFrom])).toEqual([
      ['2031-03-03', null],
      ['2031-03-09', null],
      ['2031-03-12', null],
    ])
  })

  it('shows where a speaker changed position, and who is opposed, with the words of both', async () => {
    await keep(database(), [
      presentedEntry('2031-04-01', 'Dostan', 'refused to cross the Ister bridge', {
        roles: [minister],
        stance: 'refuses',
      }),
      presentedEntry('2031-04-09', 'Dostan', 'agreed to cross the Ister bridge', {
        roles: [minister],
        stance: 'intends',
      }),
      presentedEntry('2031-04-10', 'Ilvar Nadeen', 'said the Ister bridge would fall'),
      presentedEntry('2031-04-11', 'Oskar Brezik', 'denied the Ister bridge would fall', { stance: 'denies' }),
    ])
    const { entries } = await timeline(database(), { text: 'ister bridge', limit: 10, offset: 0 })
    const told = entries.map(({ changedFrom, opposed }) => [
      changedFrom && [changedFrom.day, changedFrom.isFor, changedFrom.matter, changedFrom.statement.excerpt.text],
      opposed.map(({ isFor, statement }) => [isFor, statement.actors[0].name]),
    ])
    expect(told).toEqual([
      [null, []],
      [['2031-04-01', false, 'cross the Ister bridge', 'Dostan refused to cross the Ister bridge.'], []],
      [null, [[false, 'Oskar Brezik']]],
      [null, [[true, 'Ilvar Nadeen']]],
    ])
  })
})

describe('who is who', () => {
  /** Each article's actor → the actor across articles. */
  const linked = async (database: Database) =>
    actorsAcross(
      database,
      reports.map(({ article }) => article.id),
    )

  it('is the same in whatever order articles come, one by one or together', async () => {
    const orders = [reports, [...reports].reverse(), [3, 0, 6, 5, 1, 4, 2].map((index) => reports[index])]
    const found: unknown[] = []
    for (const order of orders) {
      const database = await openEmptyStore()
      if (order === reports) await keep(database, order)
      else for (const report of order) await keep(database, [report])
      found.push(await linked(database))
      found.push(await database.query('select id::text, actor::text, why from actor_forms order by id'))
      await database.close()
    }
    expect(found[2]).toEqual(found[0])
    expect(found[4]).toEqual(found[0])
    expect(found[3]).toEqual(found[1])
    expect(found[5]).toEqual(found[1])
  }, 120_000)
})

describe('what a person decides about who is who', () => {
  const mayor = { title: 'Mayor', of: 'Dresk' }
  const articles = [
    presentedEntry('2031-03-01', 'Ana Kovac', 'said the road was open'),
    presentedEntry('2031-03-02', 'Ana Kovac', 'said the school was shut', { roles: [mayor] }),
    presentedEntry('2031-03-03', 'The Lamplighter', 'said the night was long'),
  ]
  const ask = async (database: Database, name: string) => {
    const answer = await actor(database, { name, limit: 10, offset: 0 })
    return answer && { name: answer.actor.name, statements: answer.said.statements }
  }

  it('holds: two names are one, one name is two, a name is changed; it survives a rebuild and is undone', async () => {
    const database = await openEmptyStore()
    try {
      await keep(database, articles.slice(0, 2))
      const names = ['person:ana kovac', 'person:the lamplighter']
      const by = 'R. Editor'
      const merge = await decide(database, { action: 'merge', names, detail: {}, by })
      expect(await decide(database, { action: 'merge', names, detail: {}, by })).toBe(merge)
      await keep(database, articles.slice(2))
      expect(await ask(database, 'lamplighter')).toEqual({ name: 'Ana Kovac', statements: 3 })

      const detail = { articles: null, role: 'mayor' }
      const split = await decide(database, { action: 'split', names: ['person:ana kovac'], detail, by })
      expect(await ask(database, 'kovac mayor')).toEqual({ name: 'Ana Kovac', statements: 1 })
      expect(await ask(database, 'lamplighter')).toMatchObject({ statements: 2 })
      await decide(database, { action: 'rename', names: names.slice(1), detail: { called: 'A. K. of Dresk' }, by })
      expect(await ask(database, 'A. K. of')).toEqual({ name: 'A. K. of Dresk', statements: 2 })

      const now = await database.query('select id::text, actor::text, why from actor_forms order by id')
      const emptied = articles.map(({ article, record, sentences }) => ({
        article,
        record: { ...record, actors: [], statements: [] },
        sentences,
      }))
      await replaceRecords(database, emptied)
      expect(await database.query('select * from actor_forms')).toEqual([])
      await replaceRecords(database, articles)
      expect(await database.query('select id::text, actor::text, why from actor_forms order by id')).toEqual(now)

      expect(await undecide(database, split, by)).toBe(true)
      expect(await undecide(database, merge, by)).toBe(true)
      expect(await undecide(database, merge, by)).toBe(false)
      expect(await ask(database, 'kovac mayor')).toEqual({ name: 'Ana Kovac', statements: 2 })
      expect((await decisionsOf(database)).map(({ action, undone }) => [action, undone?.by])).toEqual([
        ['merge', by],
        ['split', by],
        ['rename', undefined],
      ])
    } finally {
      await database.close()
    }
  }, 120_000)
})
