/** `onrecord add FILE…`: keeps articles and their records. What is kept already is left as it is. */
import { Command } from 'commander'
import type { Pipeline } from '../../pipeline.ts'
import type { Article } from '../../record/index.ts'
import {
  answersOf,
  type Database,
  type Entry,
  type KeptAnswer,
  keep,
  keepAnswers,
  known,
  StoreError,
} from '../../store/index.ts'
import { type ReadingOptions, readArticles, withReadingOptions } from './articles.ts'
import { ExtractionError } from './extraction-error.ts'
import { loadPipeline } from './load-pipeline.ts'
import { counted, print, report, warn } from './output.ts'
import { type Progress, startProgress } from './progress.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'
import type { Memory } from './web.ts'

const EXAMPLES = `
Examples:
  onrecord add report.txt
  onrecord add https://wire.example/talks addresses.txt
  onrecord add press/ saved-page.html feed.xml --data ~/talks
  onrecord add export.csv --columns text=body,published=date
  onrecord add CC-NEWS-20310314.warc.gz
  cat press.ndjson | onrecord add -`

/** Articles of one transaction: what a crash can cost of the work done. */
const BATCH = { articles: 32, characters: 1_000_000 }

interface Options extends DataOption, ReadingOptions {
  readonly json?: true
}

export function addCommand(): Command {
  const command = new Command('add')
    .description('Keep articles and what is said in them. Adding an article twice changes nothing.')
    .argument('<file...>', 'files of any kind, folders, patterns, web addresses or lists of them; - is standard input')
    .option('--json', 'print the counts as JSON')
    .addHelpText('after', EXAMPLES)
    .action(addFiles)
  return withDataOption(withReadingOptions(command))
}

interface Counts {
  added: number
  unchanged: number
  failed: number
  statements: number
}

async function addFiles(files: readonly string[], options: Options): Promise<void> {
  const counts: Counts = { added: 0, unchanged: 0, failed: 0, statements: 0 }
  const progress = startProgress()
  try {
    await withRecord(options, (database) => addAll({ files, options, database, counts, progress }))
  } catch (error) {
    // The store is gone for good; what was kept until then is still worth saying.
    progress.end()
    report(error)
  }
  progress.end()
  await print(options.json ? `${JSON.stringify(counts)}\n` : summary(counts))
}

interface Adding {
  readonly files: readonly string[]
  readonly options: Options
  readonly database: Database
  readonly counts: Counts
  readonly progress: Progress
}

async function addAll({ files, options, database, counts, progress }: Adding): Promise<void> {
  const add = adder(database, await loadPipeline(), counts)
  const answered = rememberAnswers(database, counts)
  for await (const batch of batches(files, { ...options, memory: answered.memory }, counts)) {
    // Those whose articles are all in this batch or before it.
    const whole = answered.take()
    const failedBefore = counts.failed
    await add(batch)
    // Where something failed, the next run asks for all of it again.
    if (counts.failed === failedBefore) await keepAnswers(database, whole, Date.now())
    const { added, unchanged, failed } = counts
    progress.show(`${added + unchanged + failed} articles, ${counts.statements} statements`)
  }
  await keepAnswers(database, answered.take(), Date.now())
}

/** What web addresses answered when their articles were kept, so that what did not change is not fetched again. */
function rememberAnswers(database: Database, counts: Counts): { memory: Memory; take: () => readonly KeptAnswer[] } {
  let done: KeptAnswer[] = []
  const memory: Memory = {
    validatorsOf: async (address) => (await answersOf(database, [address])).get(address) ?? {},
    done: ({ asked, validators }) => done.push({ url: asked, ...validators }),
    unchanged: () => {
      counts.unchanged++
    },
  }
  const take = () => {
    const whole = done
    done = []
    return whole
  }
  return { memory, take }
}

/** What can be read, in batches; what cannot is reported and counted. */
async function* batches(
  files: readonly string[],
  options: ReadingOptions,
  counts: Counts,
): AsyncGenerator<readonly Article[]> {
  let batch: Article[] = []
  let characters = 0
  const failed = () => {
    counts.failed++
  }
  for await (const article of readArticles(files, { ...options, failed })) {
    for (const problem of article.problems) warn(`${article.ref ?? article.id}: ${problem.message}`)
    batch.push(article)
    characters += article.text.length
    if (batch.length < BATCH.articles && characters < BATCH.characters) continue
    yield batch
    batch = []
    characters = 0
  }
  if (batch.length > 0) yield batch
}

function adder(
  database: Database,
  pipeline: Pipeline,
  counts: Counts,
): (articles: readonly Article[]) => Promise<void> {
  const fail = (error: unknown) => {
    counts.failed++
    report(error)
  }
  const entryOf = (article: Article): Entry[] => {
    try {
      return [{ article, ...pipeline.extractWithSentences(article) }]
    } catch (cause) {
      fail(new ExtractionError(article, cause))
      return []
    }
  }
  return async (articles) => {
    const there = await known(
      database,
      articles.map((article) => article.id),
    )
    counts.unchanged += articles.filter((article) => there.has(article.id)).length
    const entries = articles.filter((article) => !there.has(article.id)).flatMap(entryOf)
    for (const kept of await keepEach(database, entries, fail)) {
      counts.added++
      counts.statements += kept.record.statements.length
    }
    // The same article twice in one batch is there the second time.
    counts.unchanged += entries.length - new Set(entries.map((entry) => entry.article.id)).size
  }
}

/** Keeps them all at once or, where one of them is not sound, each by itself. Those that are new. */
async function keepEach(
  database: Database,
  entries: readonly Entry[],
  fail: (error: unknown) => void,
): Promise<Entry[]> {
  if (entries.length === 0) return []
  try {
    const added = new Set(await keep(database, entries))
    return entries.filter(({ article }) => added.delete(article.id))
  } catch (error) {
    if (error instanceof StoreError && error.code !== 'record-not-sound') throw error
    if (entries.length > 1) {
      const kept: Entry[] = []
      for (const entry of entries) kept.push(...(await keepEach(database, [entry], fail)))
      return kept
    }
    fail(error)
    return []
  }
}

function summary({ added, unchanged, failed, statements }: Counts): string {
  const parts = [`${counted(added, 'article')} added with ${counted(statements, 'statement')}`]
  if (unchanged > 0) parts.push(`${unchanged} already there`)
  if (failed > 0) parts.push(`${failed} failed`)
  return `${parts.join(', ')}\n`
}
