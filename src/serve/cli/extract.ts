/** `onrecord extract FILE…`: the record of each article as one JSON object a line, kept nowhere. */
import { Command } from 'commander'
import type { Article, ArticleRecord } from '../../record/index.ts'
import { ExtractionError } from '../../write/index.ts'
import { type ReadingOptions, readArticles, withReadingOptions } from './articles.ts'
import { loadPipeline } from './load-pipeline.ts'
import { print, report } from './output.ts'

const EXAMPLES = `
Examples:
  onrecord extract report.txt
  onrecord extract https://wire.example/talks
  onrecord extract press/*.txt > records.ndjson
  cat press.ndjson | onrecord extract - --text`

export function extractCommand(): Command {
  const command = new Command('extract')
    .description('Print the record of each article as JSON, one a line. Nothing is kept.')
    .argument('<file...>', 'files of any kind, folders, patterns, web addresses or lists of them; - is standard input')
    .option('--text', "put the article's text into its record, so that spans can be read without the file")
    .addHelpText('after', EXAMPLES)
    .action(extractFiles)
  return withReadingOptions(command)
}

async function extractFiles(files: readonly string[], options: ReadingOptions & { text?: true }): Promise<void> {
  const pipeline = await loadPipeline()
  for await (const article of readArticles(files, options)) {
    try {
      const record = pipeline.extract(article)
      await print(`${JSON.stringify(options.text ? withText(record, article) : record)}\n`)
    } catch (cause) {
      report(new ExtractionError(article, cause))
    }
  }
}

function withText(record: ArticleRecord, { text }: Article): ArticleRecord {
  const { statements, figures, events, dates, actors, places, media, problems, ...from } = record
  return { ...from, text, statements, figures, events, dates, actors, places, media, problems }
}
