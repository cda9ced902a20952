/** `onrecord show ID`: one article with its statements, or one statement. */
import { Command } from 'commander'
import { type ArticleAnswer, showArticle, showStatement } from '../../ask/index.ts'
import { type Statement, textOf } from '../../record/index.ts'
import { print, report } from './output.ts'
import { paint, type Terminal, terminal, wrap } from './paint.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'
import { statementLines } from './statement-lines.ts'

const EXAMPLES = `
Examples:
  onrecord show 1709d617f2707688c863
  onrecord show 1709d617f2707688c863 --json`

export function showCommand(): Command {
  const command = new Command('show')
    .description('Show an article with its statements, or one statement, by its id.')
    .argument('<id>', 'id of an article or a statement, as search prints it')
    .option('--json', 'print it as JSON')
    .addHelpText('after', EXAMPLES)
    .action(show)
  return withDataOption(command)
}

async function show(id: string, options: DataOption & { json?: true }): Promise<void> {
  const answer = await withRecord(options, async (database) => ({
    article: await showArticle(database, id),
    statement: await showStatement(database, id),
  }))
  const found = answer.article ?? answer.statement
  if (found === null) {
    report(
      Object.assign(new Error(`there is nothing of the id ${id}. "onrecord search" prints the ids there are`), {
        code: 'id-unknown',
      }),
    )
    return
  }
  if (options.json) return print(`${JSON.stringify(found)}\n`)
  const at = terminal()
  const lines = 'record' in found ? articleLines(found, at) : statementLines(found, at)
  await print(`${lines.join('\n')}\n`)
}

function articleLines({ article, record, versions }: ArticleAnswer, at: Terminal): string[] {
  const from = [article.outlet, article.published, article.url].filter(Boolean).join(' · ')
  const others = versions.filter((version) => version.id !== article.id)
  return [
    paint(article.title ?? article.ref ?? article.id, 'bold', at),
    paint([article.id, from].filter(Boolean).join('  '), 'dim', at),
    ...others.map(({ id, published }) => paint(`other version: ${id} ${published ?? ''}`, 'dim', at)),
    '',
    ...article.text
      .slice(article.body)
      .split(/\n+/)
      .flatMap((paragraph) => [...wrap(paragraph, [], '', at), '']),
    paint(`${record.statements.length} statements`, 'bold', at),
    ...record.statements.flatMap((statement) => statementOf(article.text, statement, record.actors, at)),
  ]
}

function statementOf(
  text: string,
  statement: Statement,
  actors: ArticleAnswer['record']['actors'],
  at: Terminal,
): string[] {
  const named = statement.source?.actors.map((id) => actors.find((actor) => actor.id === id)?.name ?? id) ?? []
  const who = named.join(', ') || 'Nobody named'
  const content = statement.content.map((span) => textOf(text, span)).join(' … ')
  return [
    '',
    `${paint(who, 'bold', at)}  ${paint(statement.cue?.stance ?? '', 'dim', at)}`,
    ...wrap(content, [], '  ', at),
    `  ${paint(statement.id, 'dim', at)}`,
  ]
}
