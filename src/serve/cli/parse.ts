/** `onrecord parse FILE…`: how Onrecord understands the words of a text, as CoNLL-U or as trees for a person to read. */
import { Command } from 'commander'
import { writeConllu } from '../../analyse/index.ts'
import { readArticles } from './articles.ts'
import { loadPipeline } from './load-pipeline.ts'
import { print } from './output.ts'
import { terminal } from './paint.ts'
import { drawTrees } from './tree.ts'

const EXAMPLES = `
Examples:
  onrecord parse report.txt > report.conllu
  echo 'The minister said talks would go on.' | onrecord parse --pretty -`

export function parseCommand(): Command {
  return new Command('parse')
    .description('Print words, tags, lemmas and dependencies of each article as CoNLL-U. Nothing is kept.')
    .argument('<file...>', 'plain text, or NDJSON with one article a line (.ndjson, .jsonl); - is standard input')
    .option('--pretty', 'draw the trees instead')
    .addHelpText('after', EXAMPLES)
    .action(parseFiles)
}

async function parseFiles(files: readonly string[], options: { pretty?: true }): Promise<void> {
  const pipeline = await loadPipeline()
  for await (const article of readArticles(files)) {
    const analysis = pipeline.analyse(article)
    if (options.pretty) await print(drawTrees(analysis, terminal()))
    else await print(`# newdoc id = ${article.ref ?? article.id}\n${writeConllu(analysis)}`)
  }
}
