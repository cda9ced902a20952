/** `onrecord compare NAME [NAME]`: what two say on a topic, or one in two periods, and where they agree and oppose each other. */
import { Command } from 'commander'
import { type CompareAnswer, type ComparedSide, compare } from '../../ask/index.ts'
import { countOption } from './count-option.ts'
import { NobodyError } from './nobody-error.ts'
import { counted, print } from './output.ts'
import { paint, type Terminal, terminal } from './paint.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'
import { statementLines } from './statement-lines.ts'

const EXAMPLES = `
With one name, the speaker is held against themselves: give the days of both periods.

Examples:
  onrecord compare Dostan Tarour --on "ister bridge"
  onrecord compare Dostan --on treaty --to 2031-03 --then-from 2031-04`

interface Options extends DataOption {
  readonly on?: string
  readonly from?: string
  readonly to?: string
  readonly thenFrom?: string
  readonly thenTo?: string
  readonly limit: number
  readonly json?: true
}

export function compareCommand(): Command {
  const command = new Command('compare')
    .description('Show what two speakers say on a topic, or one in two periods, and where they agree and oppose.')
    .argument('<name>', 'who: part of a name, or an actor’s id')
    .argument('[other]', 'and who; without it, the same speaker again')
    .option('--on <words>', 'the topic, as in a search')
    .option('--from <day>', 'said by the first on this day or later, such as 2031-03-14')
    .option('--to <day>', 'said by the first on this day or earlier')
    .option('--then-from <day>', 'said by the second on this day or later')
    .option('--then-to <day>', 'said by the second on this day or earlier')
    .option('--limit <n>', 'show so many utterances of each, the newest', countOption, 20)
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', EXAMPLES)
    .action(showComparison)
  return withDataOption(command)
}

async function showComparison(name: string, other: string | undefined, options: Options): Promise<void> {
  const { on: text, from, to, thenFrom, thenTo, limit } = options
  const b = { name: other ?? name, from: thenFrom, to: thenTo }
  const answer = await withRecord(options, (database) => compare(database, { text, a: { name, from, to }, b, limit }))
  if (answer.a.actor === null) throw new NobodyError(name)
  if (answer.b.actor === null) throw new NobodyError(b.name)
  await print(options.json ? `${JSON.stringify(answer)}\n` : `${compareLines(answer, terminal()).join('\n')}\n`)
}

function compareLines({ a, b, matters, damaged }: CompareAnswer, at: Terminal): string[] {
  const nameOf = ({ actor }: ComparedSide) => actor?.name ?? ''
  const stand = (isFor: boolean) => (isFor ? 'for' : 'against')
  return [
    paint(`${nameOf(a)} (${counted(a.total, 'utterance')}) and ${nameOf(b)} (${b.total})`, 'bold', at),
    ...(damaged ? [`${counted(damaged, 'statement')} not shown, being damaged: "onrecord verify" says what is.`] : []),
    ...(matters.length === 0 ? ['Nothing on which they surely agree or oppose each other.'] : []),
    ...matters.map(({ matter, agrees, isFor, ...ids }) => {
      const stands = `${nameOf(a)} ${stand(isFor)} (${ids.a}), ${nameOf(b)} ${stand(agrees === isFor)} (${ids.b})`
      return `${paint(agrees ? 'of one mind' : 'opposed', agrees ? 'dim' : 'match', at)} “${matter}”: ${stands}`
    }),
    ...[a, b].flatMap((side) => [
      '',
      paint(nameOf(side), 'bold', at),
      ...side.utterances.flatMap(({ day, statement }) => [
        '',
        paint(day ?? 'no date', 'bold', at),
        ...statementLines(statement, at),
      ]),
    ]),
  ]
}
