/** `onrecord show ID`: one article with its statements, or one statement. */
import { Command } from 'commander'
import { type ArticleAnswer, type StatementAnswer, showArticle, showStatement } from '../../ask/index.ts'
import { pictureOf } from '../../export/index.ts'
import type { Database } from '../../store/index.ts'
import { articleLines } from './article-lines.ts'
import { meant } from './meant-id.ts'
import { print } from './output.ts'
import { terminal } from './paint.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'
import { statementLines } from './statement-lines.ts'

const EXAMPLES = `
Examples:
  onrecord show 1709d617f2707688c863
  onrecord show 1709d6
  onrecord show 1709d617f2707688c863 --json
  onrecord show 1709d617f2707688c863-s709 --svg > statement.svg`

export function showCommand(): Command {
  const command = new Command('show')
    .description('Show an article with its statements, or one statement, by its id.')
    .argument('<id>', 'id of an article or a statement as search prints it, or its beginning')
    .option('--json', 'print it as JSON')
    .option('--svg', 'print a statement as a picture with its proof, for a slide or a post')
    .addHelpText('after', EXAMPLES)
    .action(show)
  return withDataOption(command)
}

async function show(id: string, options: DataOption & { json?: true; svg?: true }): Promise<void> {
  const answer = await withRecord(options, (database) => answerOf(database, id))
  if (options.json) return print(`${JSON.stringify(answer)}\n`)
  if (options.svg) {
    if ('record' in answer) throw new NoPicture(id)
    return print(pictureOf(answer))
  }
  const at = terminal()
  const lines = 'record' in answer ? articleLines(answer, at) : statementLines(answer, at)
  await print(`${lines.join('\n')}\n`)
}

class NoPicture extends Error {
  readonly code = 'no-picture'

  constructor(id: string) {
    super(
      `${id} is an article, and only a statement is drawn. Give the id of a statement, as "onrecord search" prints it`,
    )
  }
}

async function answerOf(database: Database, id: string): Promise<ArticleAnswer | StatementAnswer> {
  const found = await meant(database, id)
  const answer = found.kind === 'article' ? showArticle : showStatement
  return (await answer(database, found.id))!
}
