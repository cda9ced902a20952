import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPipeline } from '../pipeline.ts'
import { readText } from '../read/index.ts'
import { type Database, openStore } from '../store/index.ts'
import { type Extract, keepArticles, keepBatches } from './keep-articles.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-batches-'))
const pipeline = openPipeline()
let database: Database
beforeAll(async () => {
  database = await openStore({ folder })
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

const report = (name: string) => readText(`The mayor of ${name} said that the bridge would open on Monday.\n`, name)
const batchesOf = (...names: string[][]) => names.map((own, number) => ({ number, articles: own.map(report) }))

async function outcomes(extract: Extract, batches: ReturnType<typeof batchesOf>): Promise<unknown[]> {
  const told: unknown[] = []
  for await (const [{ number }, kept] of keepBatches({ database, extract }, batches))
    told.push([number, kept.map(({ outcome }) => outcome)])
  return told
}

it('tells of each batch in its turn what became of its articles', async () => {
  const extract: Extract = (article) => {
    if (article.text.includes('Broken')) throw new Error('cannot be read')
    return pipeline.extractWithSentences(article)
  }
  // "Aldra" comes again while the batch that brings it is being kept.
  expect(await outcomes(extract, batchesOf(['Aldra', 'Broken'], ['Aldra', 'Brenn'], ['Corve']))).toEqual([
    [0, ['added', 'failed']],
    [1, ['unchanged', 'added']],
    [2, ['added']],
  ])
  expect(await outcomes(extract, batchesOf(['Brenn', 'Corve', 'Dorn']))).toEqual([
    [0, ['unchanged', 'unchanged', 'added']],
  ])
})

it('extracts a batch while the one before is kept', async () => {
  const happened: string[] = []
  const watched: Database = {
    ...database,
    query: (sql, parameters) => database.query(sql, parameters),
    async transaction(work) {
      happened.push('keeps')
      const result = await database.transaction(work)
      happened.push('kept')
      return result
    },
  }
  const extract: Extract = async (article) => {
    happened.push('extracts')
    return pipeline.extractWithSentences(article)
  }
  for await (const _ of keepBatches({ database: watched, extract }, batchesOf(['Elm'], ['Fosse']))) {
    // What is told is not what is asked here.
  }
  expect(happened).toEqual(['extracts', 'keeps', 'extracts', 'kept', 'keeps', 'kept'])
})

it('goes on after a batch that could not be kept, and says so of each of its articles', async () => {
  const broken: Database = {
    ...database,
    query: (sql, parameters) => database.query(sql, parameters),
    transaction: () => Promise.reject(new Error('not sound')),
  }
  const batches = batchesOf(['Garn', 'Hild'], ['Isk'])
  const told: unknown[] = []
  for await (const [, kept] of keepBatches({ database: broken, extract: pipeline.extractWithSentences }, batches))
    told.push(kept.map(({ outcome }) => outcome))
  expect(told).toEqual([['failed', 'failed'], ['failed']])
})

it('keeps what was extracted where the next batch cannot be read', async () => {
  async function* batches() {
    yield { articles: [report('Jarrow')] }
    throw new Error('the folder is gone')
  }
  const told: unknown[] = []
  const reading = async () => {
    for await (const [, kept] of keepBatches({ database, extract: pipeline.extractWithSentences }, batches()))
      told.push(kept.map(({ outcome }) => outcome))
  }
  await expect(reading()).rejects.toThrow('the folder is gone')
  expect(told).toEqual([['added']])
})

it('keeps the labels of the copy that was taken first, whichever comes first', async () => {
  const copyOf = (name: string, crawled: string, title: string) => ({ ...report(name), crawled, title })
  const labels = async (name: string) => {
    const id = report(name).id
    const [row] = await database.query<{ crawled: string; title: string; record: { title: string; crawled: string } }>(
      'select crawled, title, record from articles join records on article_id = id where id = $1',
      [id],
    )
    return [row.crawled, row.title, row.record.crawled, row.record.title]
  }
  const keeping = { database, extract: pipeline.extractWithSentences }
  const early = (name: string) => copyOf(name, '2031-03-14T09:00:00Z', 'Bridge to open')
  const late = (name: string) => copyOf(name, '2031-03-15T09:00:00Z', 'Bridge opens')
  const first = ['2031-03-14T09:00:00Z', 'Bridge to open', '2031-03-14T09:00:00Z', 'Bridge to open']
  expect((await keepArticles(keeping, [late('Kolm')])).map(({ outcome }) => outcome)).toEqual(['added'])
  expect((await keepArticles(keeping, [early('Kolm')])).map(({ outcome }) => outcome)).toEqual(['unchanged'])
  expect(await labels('Kolm')).toEqual(first)
  await keepArticles(keeping, [early('Lumen')])
  await keepArticles(keeping, [late('Lumen'), report('Lumen')])
  expect(await labels('Lumen')).toEqual(first)
  // In one batch.
  await keepArticles(keeping, [report('Mard'), late('Mard'), early('Mard')])
  expect(await labels('Mard')).toEqual(first)
})

it('tells the planner of what was added, also where it comes report by report', async () => {
  const known = async () =>
    (
      await database.query<{ name: string }>(
        `select relname as name from pg_class where relname in ('articles', 'statements', 'said', 'actor_forms', 'stories')
           and relnamespace = 'onrecord'::regnamespace and reltuples > 0 order by relname`,
      )
    ).map(({ name }) => name)
  expect(await known()).toEqual([])
  const articles = Array.from({ length: 60 }, (_, index) => report(`Port ${index}`))
  for (const article of articles) {
    await keepArticles({ database, extract: (each) => pipeline.extractWithSentences(each) }, [article])
  }
  expect(await known()).toEqual(['actor_forms', 'articles', 'said', 'statements', 'stories'])
  // The words of whole reports are read by no estimate.
  expect(await database.query("select from pg_stats where tablename = 'articles_report_words_idx'")).toEqual([])
})
