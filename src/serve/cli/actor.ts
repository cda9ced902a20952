/** `onrecord actor NAME`: who somebody is, their roles over time, and what they said on what, about whom. */
import { Command } from 'commander'
import { type ActorAnswer, type ActorQuestion, type ActorSummary, actor } from '../../ask/index.ts'
import { decisionCommands } from './actor-decisions.ts'
import { countOption } from './count-option.ts'
import { reportDamage } from './damage.ts'
import { NobodyError } from './nobody-error.ts'
import { shareValue } from './option-values.ts'
import { counted, print } from './output.ts'
import { paint, type Terminal, terminal } from './paint.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'
import { statementLines } from './statement-lines.ts'

const EXAMPLES = `
Examples:
  onrecord actor Dostan
  onrecord actor "foreign minister Dostan" --on meeting --from 2031-03-01 --to 2031-03-31
  onrecord actor Brezik --about Kasmere --json`

interface Options extends DataOption {
  readonly on?: string
  readonly about?: string
  readonly from?: string
  readonly to?: string
  readonly minConfidence?: number
  readonly limit: number
  readonly offset: number
  readonly json?: true
}

export function actorCommand(): Command {
  const command = new Command('actor')
    .description('Show who somebody is, their roles over time, and what they said on what, about whom and when.')
    .argument('<name...>', 'a name, or parts of name and role; or an id')
    .option('--on <words>', 'only statements with these words, as in a search')
    .option('--about <name>', 'only statements that speak of this actor')
    .option('--from <day>', 'said on this day or later, such as 2031-03-14')
    .option('--to <day>', 'said on this day or earlier')
    .option(
      '--min-confidence <share>',
      'only names as likely to be theirs, and statements as likely to be right, as this, from 0 (all) to 1',
      shareValue,
    )
    .option('--limit <n>', 'show so many statements', countOption, 10)
    .option('--offset <n>', 'leave out this many first', countOption, 0)
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', EXAMPLES)
    .action(showActor)
  for (const decision of decisionCommands()) command.addCommand(decision)
  return withDataOption(command)
}

async function showActor(name: readonly string[], options: Options): Promise<void> {
  const { on, about, from, to, minConfidence, limit, offset } = options
  const answer = await withRecord(options, async (database) => {
    const whom = about === undefined ? undefined : await actor(database, { name: about, limit: 0, offset: 0 })
    if (whom === null) throw new NobodyError(about!)
    const words = { name: name.join(' '), from, to, text: on, about: whom?.actor.id }
    const question: ActorQuestion = { ...words, minConfidence, limit, offset }
    return actor(database, question)
  })
  if (answer === null) throw new NobodyError(name.join(' '))
  await print(options.json ? `${JSON.stringify(answer)}\n` : `${actorLines(answer, terminal()).join('\n')}\n`)
  reportDamage(answer, 'statement')
}

function actorLines(
  { actor: who, others, perhaps, names, roles, said, spokenOfBy, total, lessCertain, statements }: ActorAnswer,
  at: Terminal,
) {
  const span = [said.first, said.last].filter(Boolean).join(' to ')
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', paint(title, 'bold', at), ...lines.map((line) => `  ${line}`)]
  const list = (actors: readonly ActorSummary[]) => actors.map(({ name, statements: n }) => `${name} (${n})`).join(', ')
  const shown = (first: string | null, last: string | null) =>
    first === null ? 'no date' : first === last ? first : `${first} to ${last}`
  return [
    `${paint(who.name, 'bold', at)}  ${paint(`${who.kind} · ${who.id}`, 'dim', at)}`,
    `${counted(said.statements, 'statement')} in ${said.reportsAre === 'estimate' ? 'about ' : ''}${counted(said.reports, 'report')}, ${said.independent} independent${span && `, ${span}`}`,
    ...section(
      'Roles',
      roles.map(
        ({ title, of, first, last, articles }) =>
          `${title}${of === null ? '' : ` of ${of}`}  ${paint(`${shown(first, last)} · ${counted(articles, 'article')}`, 'dim', at)}`,
      ),
    ),
    ...section(
      'Called',
      names.map(
        ({ name, articles, why, confidence }) =>
          `${name}  ${paint(`${counted(articles, 'article')} · ${why}${confidence < 1 ? `, ${Math.round(confidence * 100)} % sure` : ''}`, 'dim', at)}`,
      ),
    ),
    ...section(
      'Perhaps the same',
      perhaps.map(
        ({ name, id, statements: n, why }) =>
          `${name}  ${paint(`${counted(n, 'statement')} · ${why} · ${id}`, 'dim', at)}`,
      ),
    ),
    ...section(
      'Speaks on',
      said.topics.length === 0 ? [] : [said.topics.map((topic) => `${topic.word} (${topic.statements})`).join(', ')],
    ),
    ...section('Speaks of', said.about.length === 0 ? [] : [list(said.about)]),
    ...section('Spoken of by', spokenOfBy.length === 0 ? [] : [list(spokenOfBy)]),
    ...section(
      'By month',
      said.months.map(({ month, statements: n }) => `${month}  ${n}`),
    ),
    ...(statements.length === 0 ? [] : ['', paint(`Said: ${statements.length} of ${total}, newest first`, 'bold', at)]),
    ...statements.flatMap((statement) => ['', ...statementLines(statement, at)]),
    ...(lessCertain.statements + lessCertain.names === 0
      ? []
      : [
          '',
          `Left out, since they are less certain: ${counted(lessCertain.statements, 'statement')}, ${counted(lessCertain.names, 'name')}.`,
        ]),
    ...(others.length === 0
      ? []
      : section(
          'Others who are called so',
          others.map(
            ({ name, kind, id, statements: n }) =>
              `${name}  ${paint(`${kind} · ${counted(n, 'statement')} · ${id}`, 'dim', at)}`,
          ),
        )),
  ]
}
