import { beforeAll, expect, it } from 'vitest'
import { onEveryDatabase } from '../../test/databases.ts'
import { markedEntry } from '../../test/marked-entry.ts'
import { type Article, unanalysed } from '../record/index.ts'
import { type Entry, keep } from '../store/index.ts'
import { otherLanguages, showArticle } from './index.ts'

const foreign = (id: string, language: string, text: string): Entry => {
  const article: Article = { id, language, title: `T ${id}`, published: '2031-03-14', text, body: 0, problems: [] }
  return { article, record: unanalysed(article), sentences: [] }
}
const entries = [
  foreign('a'.repeat(20), 'fr', 'La ministre a déclaré que la trêve tiendrait.'),
  foreign('b'.repeat(20), 'de', 'Die Ministerin sagte, die Waffenruhe werde halten.'),
  foreign('c'.repeat(20), 'zh', '特使表示，停火将继续。'),
  markedEntry('[Mirela Dostan]s [said]c [the trêve would hold]x.'),
]

onEveryDatabase('articles without analysis', (database) => {
  beforeAll(async () => {
    await keep(database(), entries)
  })
  const found = async (text: string) =>
    (await otherLanguages(database(), { text, limit: 5 })).articles.map(({ language }) => language)

  it('are found by their words, with or without accents, and English ones are not', async () => {
    expect(await found('treve')).toEqual(['fr'])
    expect(await found('"die Waffenruhe" -Frieden')).toEqual(['de'])
    expect(await found('ministerin or ministre')).toHaveLength(2)
    expect(await found('停火')).toEqual(['zh'])
    expect(await found('said')).toEqual([])
    expect(await found(' ')).toEqual([])
    expect(await found(`q' & | ! ( % _`)).toEqual([])
  })

  it('are kept whole, marked, with nothing extracted from them', async () => {
    const answer = await showArticle(database(), 'a'.repeat(20))
    expect(answer?.article).toMatchObject({ language: 'fr', text: 'La ministre a déclaré que la trêve tiendrait.' })
    expect(answer?.record).toMatchObject({ statements: [], figures: [], language: 'fr' })
    expect(answer?.record.problems.map(({ code }) => code)).toEqual(['language-not-analysed'])
  })
})
