import { beforeAll, describe, expect, it } from 'vitest'
import { onEveryDatabase } from '../../test/databases.ts'
import { markedEntry } from '../../test/marked-entry.ts'
import { type Database, keep, StoreError } from '../store/index.ts'
import { findId, overview, type SearchQuestion, search, showArticle, showStatement } from './index.ts'

const url = 'https://wire.example/talks'
const talks = markedEntry(
  'Rain fell. [Foreign Minister Mirela Dostan]s [said]c [talks in Haverin had failed]x on Monday. It was late.\n' +
    '[She was tired]x, [Elsa Vintner]s [says]c.',
  { published: '2031-03-14', outlet: 'Continental Wire', title: 'Talks fail', url },
)
const corrected = markedEntry('[Foreign Minister Mirela Dostan]s [said]c [talks in Haverin had paused]x.', {
  published: '2031-03-15',
  outlet: 'Continental Wire',
  title: 'Talks pause',
  url,
})
const bridge = markedEntry('[General Yusuf Karam]s [denied]c that [the bridge and the café at 100_% were shelled]x.', {
  published: '2031-04',
  outlet: 'The Sarn Herald',
})
const nobody = markedEntry('It [is claimed]c that [the Tavin valley is quiet]x.')

onEveryDatabase('a question', (database) => {
  beforeAll(async () => {
    await keep(database(), [talks, corrected, bridge, nobody])
  })
  /** The contents found, in order. */
  const contents = async (question: Partial<SearchQuestion>) => {
    const answer = await search(database(), { limit: 20, offset: 0, ...question })
    return answer.statements.map(({ excerpt }) =>
      excerpt.content.map(({ start, end }) => excerpt.text.slice(start, end)).join(),
    )
  }
  const failed = 'talks in Haverin had failed'
  const paused = 'talks in Haverin had paused'
  const tired = 'She was tired'
  const shelled = 'the bridge and the café at 100_% were shelled'
  const quiet = 'the Tavin valley is quiet'

  it('finds the newest statements first where nothing is asked, those without a day last', async () => {
    expect(await contents({})).toEqual([shelled, paused, failed, tired, quiet])
  })

  it('finds words in any of their forms, with or without accents, as a web search is typed', async () => {
    expect(await contents({ text: 'talking fails' })).toEqual([failed])
    expect(await contents({ text: 'CAFE' })).toEqual([shelled])
    expect(await contents({ text: '"haverin had paused"' })).toEqual([paused])
    expect(await contents({ text: 'talks -failed' })).toEqual([paused])
    expect((await contents({ text: 'shelled or tired' })).sort()).toEqual([tired, shelled].sort())
    expect(await contents({ text: 'volcano' })).toEqual([])
  })

  it('finds British and American spellings of a word', async () => {
    const entry = markedEntry('Kasmere [said]c [the harbour defence was reorganised]x.', { published: '2031-03-16' })
    await keep(database(), [entry])
    expect(await contents({ text: 'harbor defense reorganized' })).toEqual(['the harbour defence was reorganised'])
    await database().query('delete from articles where id = $1', [entry.article.id])
  })

  it('ranks words of the content above words of the source', async () => {
    const entry = markedEntry('[Director Haverin Post]s [said]c [nothing new]x.', { published: '2031-03-16' })
    await keep(database(), [entry])
    expect((await contents({ text: 'Haverin' })).at(-1)).toBe('nothing new')
    await database().query('delete from articles where id = $1', [entry.article.id])
  })

  it('finds by who said it: part of a name or a role, taken literally', async () => {
    expect(await contents({ by: 'dostan' })).toEqual([paused, failed])
    expect(await contents({ by: 'Dostan mirela' })).toEqual([paused, failed])
    expect(await contents({ by: 'general' })).toEqual([shelled])
    expect(await contents({ by: '%' })).toEqual([])
    expect(await contents({ by: 'k_ram' })).toEqual([])
    expect(await contents({ by: "o'\\" })).toEqual([])
  })

  it('finds by outlet in any case, and by day, a month standing for all its days', async () => {
    expect(await contents({ outlet: 'the sarn herald' })).toEqual([shelled])
    expect(await contents({ from: '2031-03-15', to: '2031-03-31' })).toEqual([paused])
    expect(await contents({ from: '2031-04-20', to: '2031-04-21' })).toEqual([shelled])
    expect(await contents({ to: '2031-03-14' })).toEqual([failed, tired])
  })

  it('counts all and shows a page', async () => {
    const page = await search(database(), { limit: 2, offset: 1 })
    expect(page.total).toBe(5)
    expect(page.statements.map((each) => each.article.title)).toEqual(['Talks pause', 'Talks fail'])
    expect((await search(database(), { limit: 2, offset: 50 })).total).toBe(5)
  })

  it('shows a statement in its sentence with its parts and the question’s words marked', async () => {
    const { statements } = await search(database(), { text: 'failing talks', limit: 1, offset: 0 })
    const { excerpt, actors, article } = statements[0]
    const words = (spans: readonly { start: number; end: number }[]) =>
      spans.map(({ start, end }) => excerpt.text.slice(start, end))
    expect(excerpt.text).toBe('Foreign Minister Mirela Dostan said talks in Haverin had failed on Monday.')
    expect(words([excerpt.source!, excerpt.cue!, ...excerpt.content])).toEqual([
      'Foreign Minister Mirela Dostan',
      'said',
      failed,
    ])
    expect(words(excerpt.matches)).toEqual(['talks', 'failed'])
    expect(actors.map((actor) => actor.name)).toEqual(['Mirela Dostan'])
    expect(article).toMatchObject({ id: talks.article.id, outlet: 'Continental Wire', published: '2031-03-14', url })
  })

  it('shows an article with its record and every version of its address, oldest first', async () => {
    const answer = await showArticle(database(), corrected.article.id)
    expect(answer?.article).toEqual(corrected.article)
    expect(answer?.record).toEqual(JSON.parse(JSON.stringify(corrected.record)))
    expect(answer?.versions).toEqual([
      { id: talks.article.id, published: '2031-03-14', title: 'Talks fail' },
      { id: corrected.article.id, published: '2031-03-15', title: 'Talks pause' },
    ])
    expect((await showArticle(database(), bridge.article.id))?.versions).toHaveLength(1)
    expect(await showArticle(database(), 'none')).toBeNull()
  })

  it('shows one statement by its id, one of a source that nobody names too', async () => {
    const [{ id }] = nobody.record.statements
    const answer = await showStatement(database(), id)
    expect(answer).toMatchObject({ statement: { id, source: null }, actors: [], excerpt: { source: null } })
    expect(await showStatement(database(), 'none')).toBeNull()
  })

  it('finds an article or a statement by the beginning of its id', async () => {
    const { id } = talks.article
    const [statement] = talks.record.statements
    expect(await findId(database(), id.slice(0, 12))).toEqual([{ kind: 'article', id }])
    expect(await findId(database(), id)).toEqual([{ kind: 'article', id }])
    expect(await findId(database(), statement.id)).toEqual([{ kind: 'statement', id: statement.id }])
    expect((await findId(database(), `${id}-`)).map((found) => found.kind)).toEqual(['statement', 'statement'])
    expect(await findId(database(), '')).toHaveLength(4)
    expect(await findId(database(), '%')).toEqual([])
  })

  it('says what the record holds', async () => {
    expect(await overview(database())).toEqual({
      articles: 4,
      statements: 5,
      speakers: 3,
      published: { first: '2031-03-14', last: '2031-04-30' },
      outlets: [
        { name: 'Continental Wire', articles: 2 },
        { name: 'The Sarn Herald', articles: 1 },
      ],
      mostQuoted: [
        { name: 'Mirela Dostan', statements: 2 },
        { name: 'Elsa Vintner', statements: 1 },
        { name: 'Yusuf Karam', statements: 1 },
      ],
      places: [],
    })
  })

  describe('of a record that another program has changed', () => {
    const changed = async (sql: string, ask: (on: Database) => Promise<unknown>) => {
      const undo = new Error('undo')
      const asked = database().transaction(async (queries) => {
        await queries.query(sql)
        await ask(queries as Database)
        throw undo
      })
      await expect(asked).rejects.toMatchObject({ code: 'data-damaged' })
    }

    it('is refused: a text that is not the one kept', async () => {
      const sql = "update articles set text = replace(text, 'failed', 'thrived')"
      await changed(sql, (on) => showStatement(on, talks.record.statements[0].id))
      await changed(sql, (on) => showArticle(on, talks.article.id))
    })

    it.each([
      "update articles set text = replace(text, 'failed', 'thrived')",
      "update statements set content = replace(content, 'failed', 'thrived')",
    ])('is left out of what a search finds, and counted: %s', async (sql) => {
      const undo = new Error('undo')
      const before = await search(database(), { limit: 5, offset: 0 })
      const asked = database().transaction(async (queries) => {
        await queries.query(sql)
        const { statements, total, damaged = 0 } = await search(queries, { limit: 5, offset: 0 })
        expect(damaged).toBeGreaterThan(0)
        expect([statements.length + damaged, total]).toEqual([before.statements.length, before.total])
        throw undo
      })
      await expect(asked).rejects.toBe(undo)
    })

    it.each(['from statements where id', 'from speakers where'])(
      'is left out of what a search finds where its page cannot be read: %s',
      async (asked) => {
        const { id } = talks.record.statements[0]
        const damagedPage: Database = {
          ...database(),
          query(sql, parameters, time) {
            if (sql.includes(asked) && JSON.stringify(parameters).includes(id)) {
              throw new StoreError('data-damaged', 'a page')
            }
            return database().query(sql, parameters, time)
          },
        }
        const before = await search(database(), { limit: 5, offset: 0 })
        const { statements, damaged } = await search(damagedPage, { limit: 5, offset: 0 })
        expect(damaged).toBe(1)
        expect(statements).toEqual(before.statements.filter(({ statement }) => statement.id !== id))
        await expect(showStatement(damagedPage, id)).rejects.toMatchObject({ code: 'data-damaged' })
      },
    )

    it('is refused: a statement that its text does not prove', async () => {
      const sql = "update statements set content = replace(content, 'failed', 'thrived')"
      await changed(sql, (on) => showStatement(on, talks.record.statements[0].id))
    })
  })
})
