import { beforeAll, expect, it } from 'vitest'
import { onEveryDatabase } from '../../test/databases.ts'
import { presentedEntry } from '../../test/presented-entry.ts'
import { keep } from '../store/index.ts'
import { overview } from './overview.ts'
import { type SpeakersQuestion, speakers } from './speakers.ts'

onEveryDatabase('speakers', (database) => {
  beforeAll(async () => {
    const roles = [{ title: 'Foreign Minister', of: 'Veldoria' }]
    await keep(database(), [
      presentedEntry('2031-03-03', 'Mirela Dostan', 'said the bridge was empty', { roles }),
      presentedEntry('2031-05-01', 'Mirela Dostan', 'said the bridge was full', { roles }),
      presentedEntry('2031-04-01', 'Halim Årdal', 'said the valley was quiet'),
      presentedEntry('2031-04-02', 'The Sarn Railway Board', 'said trains would run', { kind: 'organisation' }),
    ])
  })
  const ask = (question: Partial<SpeakersQuestion> = {}) => speakers(database(), { limit: 10, offset: 0, ...question })

  it('are listed by their last names, with role, count, first and last', async () => {
    const { speakers: found, total, letters } = await ask()
    expect(found.map(({ name, kind, statements }) => [name, kind, statements])).toEqual([
      ['Halim Årdal', 'person', 1],
      ['Mirela Dostan', 'person', 2],
      ['Sarn Railway Board', 'organisation', 1],
    ])
    expect(found[1]).toMatchObject({ role: 'Foreign Minister, Veldoria', first: '2031-03', last: '2031-05' })
    expect([total, letters.map(({ letter }) => letter)]).toEqual([3, ['A', 'D', 'S']])
  })

  it('are as many as the overview says, and one person of two names is counted once', async () => {
    await keep(database(), [
      presentedEntry('2031-05-02', 'Dostan', 'said the bridge was closed', {
        roles: [{ title: 'Foreign Minister', of: 'Veldoria' }],
      }),
    ])
    const { speakers: count, mostQuoted } = await overview(database())
    expect(count).toBe((await ask()).total)
    expect(mostQuoted[0]).toEqual({ name: 'Mirela Dostan', statements: 3 })
    expect(mostQuoted.map(({ name }) => name)).not.toContain('Dostan')
  })

  it('are narrowed by letter and kind', async () => {
    expect((await ask({ letter: 'd' })).total).toBe(1)
    expect((await ask({ kind: 'organisation' })).speakers.map(({ name }) => name)).toEqual(['Sarn Railway Board'])
    expect((await ask({ kind: 'ghost' })).speakers).toEqual([])
  })
})
