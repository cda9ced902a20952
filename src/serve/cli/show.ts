/** `onrecord show ID`: one article with its statements, or one statement. */
import { Command } from 'commander'
import {
  type ArticleAnswer,
  type FoundId,
  findId,
  type StatementAnswer,
  showArticle,
  showStatement,
} from '../../ask/index.ts'
import type { Database } from '../../store/index.ts'
import { articleLines } from './article-lines.ts'
import { print } from './output.ts'
import { terminal } from './paint.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'
import { statementLines } from './statement-lines.ts'

const EXAMPLES = `
Examples:
  onrecord show 1709d617f2707688c863
  onrecord show 1709d6
  onrecord show 1709d617f2707688c863 --json`

export function showCommand(): Command {
  const command = new Command('show')
    .description('Show an article with its statements, or one statement, by its id.')
    .argument('<id>', 'id of an article or a statement as search prints it, or its beginning')
    .option('--json', 'print it as JSON')
    .addHelpText('after', EXAMPLES)
    .action(show)
  return withDataOption(command)
}

async function show(id: string, options: DataOption & { json?: true }): Promise<void> {
  const answer = await withRecord(options, (database) => meant(database, id))
  if (options.json) return print(`${JSON.stringify(answer)}\n`)
  const at = terminal()
  const lines = 'record' in answer ? articleLines(answer, at) : statementLines(answer, at)
  await print(`${lines.join('\n')}\n`)
}

async function meant(database: Database, id: string): Promise<ArticleAnswer | StatementAnswer> {
  const found = await findId(database, id)
  if (found.length !== 1) throw new IdError(id, found)
  const answer = found[0].kind === 'article' ? showArticle : showStatement
  return (await answer(database, found[0].id))!
}

class IdError extends Error {
  override readonly name = 'IdError'
  readonly code: 'id-unknown' | 'id-ambiguous'

  constructor(id: string, found: readonly FoundId[]) {
    const ids = found.map((each) => each.id).join(', ')
    const none = `there is nothing whose id begins with ${id}. "onrecord search" prints the ids there are`
    super(found.length === 0 ? none : `more than one id begins with ${id}: ${ids}. Give more of the one you mean`)
    this.code = found.length === 0 ? 'id-unknown' : 'id-ambiguous'
  }
}
