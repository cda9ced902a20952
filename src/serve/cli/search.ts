/** `onrecord search [WORDS…]`: statements by their words, by who said them about whom, when, where and how. */
import { Command, InvalidArgumentError, Option } from 'commander'
import { isDay, type SearchAnswer, type SearchFacets, type SearchQuestion, search } from '../../ask/index.ts'
import { counted, print } from './output.ts'
import { paint, type Terminal, terminal } from './paint.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'
import { statementLines } from './statement-lines.ts'

const EXAMPLES = `
Words are looked for in any of their forms; "exact words" in this form and order; talk* for all that begins so;
-word for statements without it; "or" between two for either. Fields: by: role: about: outlet: place: kind: stance:
negated: said-after: said-before: after: before: (the last two: published). Put - before a field to leave it out.

Examples:
  onrecord search ceasefire
  onrecord search '"neutral status" -vote by:Brezik said-after:2031-03'
  onrecord search --by "foreign minister" --from 2031-03-01 --to 2031-03-31
  onrecord search grain --outlet "Continental Wire" --facets
  onrecord search stance:denies about:Dostan --json`

type Asked = Omit<SearchQuestion, 'text' | 'negated'>
interface Options extends DataOption, Asked {
  readonly negated?: 'yes' | 'no'
  readonly json?: true
}

export function searchCommand(): Command {
  const command = new Command('search')
    .description('Find statements. Without words, the newest come first.')
    .argument('[words...]', 'words of the statement, and fields')
    .option('--by <name>', 'name or role of who said it, or the beginning of its words')
    .option('--role <title>', 'role of who said it')
    .option('--about <name>', 'somebody whom the statement mentions')
    .option('--from <day>', 'said on this day or later, such as 2031-03-14 or 2031-03', day)
    .option('--to <day>', 'said on this day or before', day)
    .option('--published-from <day>', 'published on this day or later', day)
    .option('--published-to <day>', 'published on this day or before', day)
    .option('--outlet <name>', 'reported by this outlet')
    .option('--place <name>', 'in an article that names this place')
    .addOption(new Option('--kind <kind>', 'how it is quoted').choices(['direct', 'indirect', 'mixed']))
    .option('--stance <stance>', 'what its cue commits to, such as denies')
    .addOption(new Option('--negated <whether>', 'whether it says that something is not so').choices(['yes', 'no']))
    .addOption(new Option('--order <order>', 'best match first, or newest first').choices(['rank', 'date']))
    .option('--facets', 'count what is found by speaker, outlet, kind, stance and time')
    .option('--limit <n>', 'at most this many', count, 20)
    .option('--offset <n>', 'leave out this many first', count, 0)
    .option('--after <mark>', 'go on where the page before ended, by the mark that it printed')
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', EXAMPLES)
    .action(searchStatements)
  return withDataOption(command)
}

async function searchStatements(words: readonly string[], options: Options): Promise<void> {
  const { json, data: _, negated, ...rest } = options
  const question: SearchQuestion = {
    text: words.join(' ') || undefined,
    ...rest,
    ...(negated === undefined ? {} : { negated: negated === 'yes' }),
  }
  const answer = await withRecord(options, (database) => search(database, question))
  if (json) return print(`${JSON.stringify(answer)}\n`)
  const at = terminal()
  for (const statement of answer.statements) await print(`${statementLines(statement, at).join('\n')}\n\n`)
  if (answer.facets) await print(`${facetLines(answer.facets, at).join('\n')}\n\n`)
  await print(`${found(answer)}\n`)
}

function found({ question, total, totalIs, statements, next }: SearchAnswer): string {
  if (total === 0 && statements.length === 0) return 'No statement found.'
  const all = totalIs === 'exact' ? `${total}` : `about ${total}`
  if (statements.length === 0) return `No more: ${all} found.`
  const rest = next === null ? '' : ` For more, say the same with --after ${next}`
  if (question.after !== undefined) return `${counted(statements.length, 'more statement')}, of ${all}.${rest}`
  return `${question.offset + 1} to ${question.offset + statements.length} of ${all}.${rest}`
}

function facetLines({ speakers, outlets, kinds, stances, times, reports }: SearchFacets, at: Terminal): string[] {
  const lists = {
    'said by': speakers,
    'printed in': outlets,
    quoted: kinds,
    stance: stances,
    [times.unit]: times.counts,
  }
  const independent = reports === null ? [] : [`${counted(reports.all, 'report')}, ${reports.independent} independent`]
  return [
    ...Object.entries(lists).flatMap(([name, counts]) =>
      counts.length === 0
        ? []
        : [
            `${paint(name.padEnd(11), 'bold', at)} ${counts.map(({ value, count }) => `${value} ${count}`).join(' · ')}`,
          ],
    ),
    ...independent,
  ]
}

function day(value: string): string {
  if (isDay(value)) return value
  throw new InvalidArgumentError('Write a day as 2031-03-14, a month as 2031-03, or a year.')
}

function count(value: string): number {
  if (/^\d{1,6}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('Write a whole number.')
}
