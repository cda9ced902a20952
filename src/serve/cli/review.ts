/** `onrecord review`: the statements of which it is least certain whether they are right, to be confirmed or rejected. */
import { Command } from 'commander'
import { review } from '../../ask/index.ts'
import { countOption } from './count-option.ts'
import { reportDamage } from './damage.ts'
import { counted, print } from './output.ts'
import { paint, terminal } from './paint.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'
import { statementLines } from './statement-lines.ts'

const EXAMPLES = `
Say what each is: "onrecord correct confirm statement ID", "reject" or "edit". In the browser, /review asks one by one.

Examples:
  onrecord review
  onrecord review ceasefire by:Dostan --limit 5
  onrecord review --article 43fb6fe2b12aa72a5929 --json`

interface Options extends DataOption {
  readonly article?: readonly string[]
  readonly limit: number
  readonly json?: true
}

export function reviewCommand(): Command {
  const command = new Command('review')
    .description('Show the statements that are least certain to be right, to be confirmed or rejected by hand.')
    .argument('[words...]', 'only what a search finds')
    .option('--article <id...>', 'only these reports')
    .option('--limit <n>', 'show at most so many', countOption, 10)
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', EXAMPLES)
    .action(showLeastCertain)
  return withDataOption(command)
}

async function showLeastCertain(words: readonly string[], { article, limit, json, ...data }: Options): Promise<void> {
  const text = words.length > 0 ? words.join(' ') : undefined
  const answer = await withRecord(data, (database) => review(database, { text, articles: article, limit, offset: 0 }))
  if (json) await print(`${JSON.stringify(answer)}\n`)
  else {
    const at = terminal()
    for (const each of answer.statements) {
      const share = `${Math.round(each.statement.confidence * 100)} % certain`
      await print(`${paint(share, 'bold', at)}\n${statementLines(each, at).join('\n')}\n\n`)
    }
    await print(`${counted(answer.undecided, 'statement')} to decide.\n`)
  }
  reportDamage(answer, 'statement')
}
