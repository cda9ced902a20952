/** `onrecord search [WORDS…]`: statements by their words, by who said them, by day and by outlet. */
import { Command, InvalidArgumentError } from 'commander'
import { search } from '../../ask/index.ts'
import { type FilterOptions, filtersOf, withFilters } from './filters.ts'
import { print } from './output.ts'
import { terminal } from './paint.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'
import { statementLines } from './statement-lines.ts'

const EXAMPLES = `
Words are looked for as in a web search: "an exact phrase", -without, or.

Examples:
  onrecord search ceasefire
  onrecord search '"neutral status" -vote' --by Brezik
  onrecord search --by "foreign minister" --from 2031-03-01 --to 2031-03-31
  onrecord search grain --outlet "Continental Wire" --json`

interface Options extends DataOption, FilterOptions {
  readonly limit: number
  readonly offset: number
  readonly json?: true
}

export function searchCommand(): Command {
  const command = new Command('search')
    .description('Find statements. Without words, the newest come first.')
    .argument('[words...]', 'words of the statement')
  withFilters(command)
    .option('--limit <n>', 'at most this many', count, 20)
    .option('--offset <n>', 'leave out this many first', count, 0)
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', EXAMPLES)
    .action(searchStatements)
  return withDataOption(command)
}

async function searchStatements(words: readonly string[], options: Options): Promise<void> {
  const { limit, offset, json } = options
  const question = { ...filtersOf(words, options), limit, offset }
  const answer = await withRecord(options, (database) => search(database, question))
  if (json) return print(`${JSON.stringify(answer)}\n`)
  const at = terminal()
  for (const statement of answer.statements) await print(`${statementLines(statement, at).join('\n')}\n\n`)
  await print(`${found(answer.total, offset, answer.statements.length)}\n`)
}

function found(total: number, offset: number, shown: number): string {
  if (total === 0) return 'No statement found.'
  if (shown === 0) return `No more: ${total} found.`
  const rest = offset + shown < total ? ` Say --offset ${offset + shown} for more.` : ''
  return `${offset + 1} to ${offset + shown} of ${total}.${rest}`
}

function count(value: string): number {
  if (/^\d{1,6}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('Write a whole number.')
}
