import { beforeAll, expect, it } from 'vitest'
import { onEveryDatabase } from '../../test/databases.ts'
import { markedEntry } from '../../test/marked-entry.ts'
import { keep } from '../store/index.ts'
import { beginningOf } from './found-reports.ts'
import { arrivals } from './index.ts'

const report = (words: string, published: string) =>
  markedEntry(`[Mirela Dostan]s [said]c [${words}]x.`, { published, outlet: 'Continental Wire' })

onEveryDatabase('what came since somebody looked', (database) => {
  const since = (since: number | undefined) => arrivals(database(), { since, limit: 10, offset: 0 })
  beforeAll(async () => {
    await keep(database(), [report('the road is closed', '2031-05-01')])
  })

  it('is what was added after that, an old report as well, the last one first', async () => {
    const { latest, reports } = await since(undefined)
    expect(reports).toBe(1)
    expect(await since(latest)).toMatchObject({ latest, reports: 0, statements: 0, came: [] })

    const [older, newer] = [report('the bridge is shut', '2030-01-01'), report('the bridge is open', '2031-05-02')]
    await keep(database(), [newer])
    await keep(database(), [older])
    const answer = await since(latest)
    expect(answer).toMatchObject({ reports: 2, statements: 2, countIs: 'exact' })
    expect(answer.latest).toBeGreaterThan(latest)
    expect(answer.came.map(({ article, statements }) => [article.id, statements])).toEqual([
      [older.article.id, 1],
      [newer.article.id, 1],
    ])
  })

  it('is nothing in an empty record', async () => {
    await database().query('delete from articles')
    expect(await since(undefined)).toMatchObject({ latest: 0, reports: 0, came: [] })
  })
})

it('a report without a headline begins with its words, not with its address, and a dateline goes on', () => {
  expect(beginningOf('https://wire.example/talks-fail\n\nThe minister left.\nNobody spoke.')).toBe('The minister left.')
  expect(beginningOf('SARN, Veldoria (AP) --\nThe minister left.')).toBe('SARN, Veldoria (AP) -- The minister left.')
  expect(beginningOf('https://wire.example/a')).toBe('https://wire.example/a')
})
