import { beforeAll, expect, it } from 'vitest'
import { onEveryDatabase } from '../../test/databases.ts'
import { markedEntry } from '../../test/marked-entry.ts'
import { keep } from '../store/index.ts'
import { anything } from './index.ts'

const report = markedEntry(
  '[Foreign Minister Mirela Dostan]s [said]c "[there will be no talks in Haverin this month]x."\n' +
    '[She]s [says]c [14 killed is too many]x.',
  { published: '2031-03-14', outlet: 'Continental Wire' },
)

onEveryDatabase('one box for every question', (database) => {
  beforeAll(async () => {
    await keep(database(), [report])
  })
  const asked = (text: string) => anything(database(), { text })
  const kinds = ({ readings }: Awaited<ReturnType<typeof asked>>) =>
    readings.map(({ as, finds }) => `${as.kind} ${finds}`)

  it('answers a quote with its verdict, and its words with the statement', async () => {
    const answer = await asked('“there will be no talks in Haverin this month”')
    expect(kinds(answer)).toEqual(['quote true', 'said true'])
    expect(answer.quote?.verdict).toBe('verbatim')
    expect(answer.said?.total).toBe(1)
    expect(answer.number).toBeNull()
  })

  it('puts a reading that finds something before one that finds nothing', async () => {
    expect(kinds(await asked('14 killed'))).toEqual(['said true', 'number false'])
    expect(kinds(await asked('talks'))).toEqual(['said true', 'talks false'])
  })

  it('names the speakers whom the words name', async () => {
    expect((await asked('Mirela Dostan')).speakers.map(({ name }) => name)).toEqual(['Mirela Dostan'])
    expect((await asked('zebras')).speakers).toEqual([])
  })

  it('refuses nothing: what a question would refuse is left out', async () => {
    expect((await asked('”')).readings).toEqual([])
    expect(kinds(await asked(`${'word '.repeat(350)}`))).toEqual([])
    expect(kinds(await asked('by:Dostan'))).toEqual(['said true'])
    expect(kinds(await asked('foo:bar by:Dostan'))).toEqual([])
  })
})
