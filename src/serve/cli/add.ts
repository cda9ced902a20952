/** `onrecord add FILE…`: keeps articles and their records. What is kept already is left as it is. */
import { Command } from 'commander'
import { openPipeline } from '../../pipeline.ts'
import { readFiles } from '../../read/index.ts'
import type { Article } from '../../record/index.ts'
import { type Database, keep, known } from '../../store/index.ts'
import { print, report } from './output.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'

const EXAMPLES = `
Examples:
  onrecord add report.txt
  onrecord add press/*.txt --data ~/talks
  gunzip -c press.ndjson.gz | onrecord add -`

/** Articles of one transaction. What is not yet committed is all that a crash can cost. */
const BATCH = { articles: 32, characters: 1_000_000 }

export function addCommand(): Command {
  const command = new Command('add')
    .description('Keep articles and what is said in them. Adding an article twice changes nothing.')
    .argument('<file...>', 'plain text, or NDJSON with one article a line (.ndjson, .jsonl); - is standard input')
    .option('--json', 'print the counts as JSON')
    .addHelpText('after', EXAMPLES)
    .action(addFiles)
  return withDataOption(command)
}

interface Counts {
  added: number
  unchanged: number
  failed: number
  statements: number
}

async function addFiles(files: readonly string[], options: DataOption & { json?: true }): Promise<void> {
  const counts: Counts = { added: 0, unchanged: 0, failed: 0, statements: 0 }
  await withRecord(options, async (database) => {
    const addBatch = adder(database, counts)
    let batch: Article[] = []
    let characters = 0
    for await (const reading of readFiles(files, process.stdin)) {
      if ('error' in reading) {
        counts.failed++
        report(reading.error)
        continue
      }
      batch.push(reading.article)
      characters += reading.article.text.length
      if (batch.length >= BATCH.articles || characters >= BATCH.characters) {
        await addBatch(batch)
        batch = []
        characters = 0
      }
    }
    await addBatch(batch)
  })
  await print(options.json ? `${JSON.stringify(counts)}\n` : summary(counts))
}

function adder(database: Database, counts: Counts): (articles: readonly Article[]) => Promise<void> {
  const pipeline = openPipeline()
  return async (articles) => {
    if (articles.length === 0) return
    const there = await known(
      database,
      articles.map((article) => article.id),
    )
    const fresh = articles.filter((article) => !there.has(article.id))
    const entries = fresh.map((article) => ({ article, ...pipeline.extractWithSentences(article) }))
    const added = await keep(database, entries)
    counts.added += added.size
    counts.unchanged += articles.length - added.size
    for (const { record } of entries) if (added.has(record.id)) counts.statements += record.statements.length
  }
}

function summary({ added, unchanged, failed, statements }: Counts): string {
  const parts = [`${added} added with ${statements} statements`, `${unchanged} already there`]
  if (failed > 0) parts.push(`${failed} failed`)
  return `${parts.join(', ')}\n`
}
