/** `onrecord add FILE…`: keeps articles and their records. What is kept already is left as it is. */
import { Command } from 'commander'
import type { Article } from '../../record/index.ts'
import { answersOf, type Database, type KeptAnswer, keepAnswers } from '../../store/index.ts'
import { type Kept, keepBatches, type Memory } from '../../write/index.ts'
import { type ReadingOptions, readArticles, withReadingOptions } from './articles.ts'
import { openExtractor } from './extractor.ts'
import { counted, print, report, warn } from './output.ts'
import { type Progress, startProgress } from './progress.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'

const EXAMPLES = `
Examples:
  onrecord add report.txt
  onrecord add https://wire.example/talks addresses.txt
  onrecord add press/ saved-page.html feed.xml --data ~/talks
  onrecord add export.csv --columns text=body,published=date
  onrecord add CC-NEWS-20310314.warc.gz
  cat press.ndjson | onrecord add -
  onrecord add --lake ~/lake --where "published >= '2031-03'"`

/** Articles of one transaction: what a crash can cost of the work done. */
const BATCH = { articles: 32, characters: 1_000_000 }

interface Options extends DataOption, ReadingOptions {
  readonly json?: true
  readonly lake?: string
  readonly where?: string
}

export function addCommand(): Command {
  const command = new Command('add')
    .description('Keep articles and what is said in them. Adding an article twice changes nothing.')
    .argument('[file...]', 'files of any kind, folders, patterns, web addresses or lists of them; - is standard input')
    .option('--lake <folder>', 'reports of this lake instead of files, with their records as they are')
    .option('--where <condition>', "of a lake only those: SQL on the columns of articles, such as outlet = 'Wire'")
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

async function addFiles(files: readonly string[], options: Options, command: Command): Promise<void> {
  const { lake, where } = options
  if (lake === undefined ? files.length === 0 || where !== undefined : files.length > 0) {
    command.error(
      'error: name files or addresses to add, or a lake (--lake FOLDER, with --where CONDITION for a part of it)',
    )
  }
  const counts: Counts = { added: 0, unchanged: 0, failed: 0, statements: 0 }
  const progress = startProgress()
  try {
    await withRecord(options, async (database) => {
      if (lake === undefined) return addAll({ files, options, database, counts, progress })
      const { addFromLake } = await import('./lake/add.ts')
      const { failed, ...loaded } = await addFromLake(database, { lake, where }, progress)
      Object.assign(counts, loaded, { failed: failed.length })
      for (const error of failed) report(error)
    })
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

async function addAll(adding: Adding): Promise<void> {
  const { files, options, database, counts, progress } = adding
  const extractor = openExtractor()
  const answered = rememberAnswers(database, counts)
  const batches = batchesOf(files, { ...options, memory: answered.memory }, { counts, takeWhole: answered.take })
  try {
    for await (const [{ whole }, kept] of keepBatches({ database, extract: extractor.extract }, batches)) {
      const failedBefore = counts.failed
      for (const one of kept) count(one, counts)
      // Where something failed, the next run asks for all of it again.
      if (counts.failed === failedBefore) await keepAnswers(database, whole, Date.now())
      const { added, unchanged, failed } = counts
      progress.show(`${added + unchanged + failed} articles, ${counts.statements} statements`)
    }
    await keepAnswers(database, answered.take(), Date.now())
  } finally {
    await extractor.close()
  }
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

interface Batch {
  readonly articles: readonly Article[]
  /** Answers all of whose articles are in this batch or before it. */
  readonly whole: readonly KeptAnswer[]
}

/** What can be read, in batches; what cannot is reported and counted. */
async function* batchesOf(
  files: readonly string[],
  options: ReadingOptions,
  { counts, takeWhole }: { readonly counts: Counts; readonly takeWhole: () => readonly KeptAnswer[] },
): AsyncGenerator<Batch> {
  let articles: Article[] = []
  let characters = 0
  const failed = () => {
    counts.failed++
  }
  for await (const article of readArticles(files, { ...options, failed })) {
    for (const problem of article.problems) warn(`${article.ref ?? article.id}: ${problem.message}`)
    articles.push(article)
    characters += article.text.length
    if (articles.length < BATCH.articles && characters < BATCH.characters) continue
    yield { articles, whole: takeWhole() }
    articles = []
    characters = 0
  }
  if (articles.length > 0) yield { articles, whole: takeWhole() }
}

function count(kept: Kept, counts: Counts): void {
  counts[kept.outcome]++
  if (kept.outcome === 'failed') report(kept.error)
  if (kept.outcome === 'added') counts.statements += kept.record.statements.length
}

function summary({ added, unchanged, failed, statements }: Counts): string {
  const parts = [`${counted(added, 'article')} added with ${counted(statements, 'statement')}`]
  if (unchanged > 0) parts.push(`${unchanged} already there`)
  if (failed > 0) parts.push(`${failed} failed`)
  return `${parts.join(', ')}\n`
}
