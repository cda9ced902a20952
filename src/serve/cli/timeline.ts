/** `onrecord timeline WORDS…`: who said what on a topic, one after the other. */
import { Command } from 'commander'
import { actorsNamed, type OppositeStatement, type TimelineAnswer, timeline } from '../../ask/index.ts'
import { countOption } from './count-option.ts'
import { reportDamage } from './damage.ts'
import { NobodyError } from './nobody-error.ts'
import { counted, print } from './output.ts'
import { paint, type Terminal, terminal } from './paint.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'
import { statementLines } from './statement-lines.ts'

const EXAMPLES = `
Examples:
  onrecord timeline Haverin
  onrecord timeline '"ister bridge"' --by Dostan Karam --from 2031-03-01`

interface Options extends DataOption {
  readonly by?: readonly string[]
  readonly from?: string
  readonly to?: string
  readonly limit: number
  readonly offset: number
  readonly json?: true
}

export function timelineCommand(): Command {
  const command = new Command('timeline')
    .description('Show who said what on a topic, in the order of time. Reprints of one utterance are shown once.')
    .argument('<words...>', 'words of the topic, as in a search')
    .option('--by <name...>', 'only what these actors said')
    .option('--from <day>', 'said on this day or later, such as 2031-03-14')
    .option('--to <day>', 'said on this day or earlier')
    .option('--limit <n>', 'show so many', countOption, 40)
    .option('--offset <n>', 'leave out this many first', countOption, 0)
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', EXAMPLES)
    .action(showTimeline)
  return withDataOption(command)
}

async function showTimeline(words: readonly string[], options: Options): Promise<void> {
  const { by, from, to, limit, offset } = options
  const answer = await withRecord(options, async (database) => {
    const actors: string[] = []
    for (const name of by ?? []) {
      const [meant] = await actorsNamed(database, name)
      if (meant === undefined) throw new NobodyError(name)
      actors.push(meant.id)
    }
    const question = { text: words.join(' '), actors: by && actors, from, to, limit, offset }
    return timeline(database, question)
  })
  await print(options.json ? `${JSON.stringify(answer)}\n` : `${timelineLines(answer, terminal()).join('\n')}\n`)
  reportDamage(answer, 'statement')
}

function timelineLines({ total, lessCertain, actors, entries }: TimelineAnswer, at: Terminal): string[] {
  const left = lessCertain === 0 ? [] : [`And ${lessCertain} less certain: likely:any shows them too.`]
  if (total === 0) return ['No statement found.', ...left]
  const who = actors.map(({ name, statements }) => `${name} (${statements})`).join(', ')
  return [
    `${paint(counted(total, 'utterance'), 'bold', at)}${who && ` by ${who}`}`,
    ...left,
    ...entries.flatMap(({ day, changedFrom, opposed, reports, independent, statement }) => [
      '',
      `${paint(day ?? 'no date', 'bold', at)}  ${paint(`${counted(reports, 'report')}, ${independent} independent`, 'dim', at)}`,
      ...statementLines(statement, at),
      ...(changedFrom ? [`  ${paint('position changed; before:', 'bold', at)} ${oppositeLine(changedFrom)}`] : []),
      ...opposed.map((other) => `  ${paint('opposed by:', 'bold', at)} ${oppositeLine(other)}`),
    ]),
  ]
}

function oppositeLine({ day, matter, isFor, statement }: OppositeStatement): string {
  const who = statement.actors.map(({ name }) => name).join(', ') || 'nobody named'
  const words = statement.excerpt.text.replace(/\s+/g, ' ')
  return `${who}, ${day ?? 'no date'}, ${isFor ? 'for' : 'against'} “${matter}”: ${words} (${statement.statement.id})`
}
