import { beforeEach, expect, it } from 'vitest'
import { onEveryDatabase } from '../../test/databases.ts'
import { markedEntry } from '../../test/marked-entry.ts'
import { type Entry, keep, replaceRecords } from './index.ts'

const report = (marked: string, published: string, outlet: string) => markedEntry(marked, { published, outlet })

const whole = report(
  '[Prime Minister Halim Tarour]s [said]c: [We are ready to give up our guns in the valley, not the valley itself]x.',
  '2031-03-21',
  'World Dispatch',
)
const reprint = report(
  '[Halim Tarour]s [said]c "[we are ready to give up our guns in the valley, not the valley itself]x".',
  '2031-03-21',
  'Continental Wire',
)
const cut = report(
  'Yesterday [Halim Tarour]s [admitted]c: [We are ready to give up our guns in the valley]x!',
  '2031-03-22',
  'The Sarn Herald',
)
const turned = report(
  '[Halim Tarour]s [said]c: [We are not ready to give up our guns in the valley, only the valley itself]x.',
  '2031-03-23',
  'Almery Daily Post',
)
const shorter = report('[Halim Tarour]s [said]c: [ready to give up our guns]x.', '2031-03-23', 'Almery Daily Post')
const years = report('[Halim Tarour]s [said]c: [We give up our guns]x.', '2038-01-01', 'Almery Daily Post')
const another = report('[General Yusuf Karam]s [said]c: [ready to give up our guns]x.', '2031-03-22', 'World Dispatch')
const counts = ['27', '31'].map((count, day) =>
  report(
    `[Idris Bekele-Ro]s [said]c: [${count} people were killed at the market]x.`,
    `2031-03-0${day + 6}`,
    'World Dispatch',
  ),
)
const one = [whole, reprint, cut, turned, shorter]
const all = [...one, years, another, ...counts]

onEveryDatabase('the wordings of statements', (database) => {
  beforeEach(async () => {
    await database().query('delete from articles')
    await database().query('delete from forms')
    await database().query('delete from form_keys')
  })
  const groups = async () => {
    const rows = await database().query<{ article: string; wording: string }>(
      'select article_id as article, wording::text from statements join forms on forms.id = form order by 1',
    )
    const names = [...new Set(rows.map(({ wording }) => wording))]
    return names.map((name) => rows.filter(({ wording }) => wording === name).map(({ article }) => article)).sort()
  }
  const expected = (...parts: readonly (readonly Entry[])[]) =>
    parts.map((part) => part.map(({ article }) => article.id).sort()).sort()
  const found = expected(one, [years], [another], [counts[0]], [counts[1]])

  it('are one where the words, the speaker and the time are: reprints, cuts, and what was turned round', async () => {
    await keep(database(), all)
    expect(await groups()).toEqual(found)
  })

  it('are the same in whatever order and portions the articles come, and named by the smallest form', async () => {
    await keep(database(), all)
    const rows = () => database().query('select id::text, wording::text from forms order by id')
    const before = await rows()
    for (const order of [all.toReversed(), [...all.slice(4), ...all.slice(0, 4)]]) {
      await database().query('delete from articles')
      await database().query('delete from forms')
      await database().query('delete from form_keys')
      for (const entry of order) await keep(database(), [entry])
      expect(await rows()).toEqual(before)
    }
    const names =
      'select bool_and(wording = least) as are from (select wording, min(id) over (partition by wording) as least from forms) as each'
    expect(await database().query(names)).toEqual([{ are: true }])
  })

  it('keep reprints of one day by one speaker as one form', async () => {
    await keep(database(), [whole, reprint])
    expect(await database().query('select count(*)::int as forms from forms')).toEqual([{ forms: 1 }])
  })

  it('come apart again where what connected them is read otherwise, and come back', async () => {
    await keep(database(), [shorter, turned, whole])
    expect(await groups()).toEqual(expected([shorter, turned, whole]))
    const without = (entry: Entry): Entry => ({ ...entry, record: { ...entry.record, statements: [] } })
    await replaceRecords(database(), [whole, turned].map(without))
    expect(await groups()).toEqual(expected([shorter]))
    const [{ keys }] = await database().query<{ keys: number }>(
      'select count(*)::int as keys from form_keys where form not in (select id from forms)',
    )
    expect(keys).toBe(0)
    await replaceRecords(database(), [whole, turned])
    expect(await groups()).toEqual(expected([shorter, turned, whole]))
  })

  it('are the same where two add them at the same time', async () => {
    await Promise.all([keep(database(), all.slice(0, 3)), keep(database(), all.slice(2)), keep(database(), all)])
    expect(await groups()).toEqual(found)
  })
})
