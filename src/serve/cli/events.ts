/** `onrecord events [TYPE]`: talks and other events through their life: proposed, planned, held, failed, and who says so. */
import { Command, Option } from 'commander'
import { type EventLife, type EventStep, type EventsAnswer, type EventsQuestion, events } from '../../ask/index.ts'
import { EVENT_STATUSES } from '../../record/index.ts'
import { reportDamage } from './damage.ts'
import { countValue, dayValue, shareValue } from './option-values.ts'
import { counted, lessCertainLine, print } from './output.ts'
import { paint, type Terminal, terminal, wrap } from './paint.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'

const EXAMPLES = `
Examples:
  onrecord events talks
  onrecord events talks --with Dostan --status failed
  onrecord events ASSAULT --place "Port Almery" --from 2031-04 --json`

interface Options extends DataOption, Omit<EventsQuestion, 'type'> {
  readonly json?: true
}

export function eventsCommand(): Command {
  const command = new Command('events')
    .description('Show talks and other events through their life, and who says so.')
    .argument('[type]', 'talks, or one of PLOVER’s types such as ASSAULT (docs/events.md); all, where none is given')
    .option('--with <name>', 'somebody who takes part')
    .option('--place <name>', 'at this place')
    .addOption(new Option('--status <status>', 'where it stands by the last report of it').choices(EVENT_STATUSES))
    .option('--by <name>', 'told of by somebody of this name or role')
    .option('--outlet <name>', 'reported by this outlet')
    .option('--from <day>', 'told of on this day or later, such as 2031-03-14 or 2031-03', dayValue)
    .option('--to <day>', 'told of on this day or before', dayValue)
    .option('--min-confidence <share>', 'only what is as likely to be right as this, from 0 (all) to 1', shareValue)
    .option('--limit <n>', 'at most this many events', countValue, 20)
    .option('--after <mark>', 'go on where the page before ended, by the mark that it printed')
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', EXAMPLES)
    .action(showEvents)
  return withDataOption(command)
}

async function showEvents(type: string | undefined, options: Options): Promise<void> {
  const { json, data: _, ...rest } = options
  const answer = await withRecord(options, (database) => events(database, { type, ...rest }))
  if (json) await print(`${JSON.stringify(answer)}\n`)
  else await printEvents(answer)
  reportDamage(answer, 'report')
}

async function printEvents(answer: EventsAnswer): Promise<void> {
  const at = terminal()
  for (const event of answer.events) await print(`${eventLines(event, at).join('\n')}\n\n`)
  const more = answer.next === null ? '' : ` For more, say the same with --after ${answer.next}`
  await print(
    answer.events.length === 0
      ? `No event ${answer.damaged === undefined ? 'found' : 'shown'}.\n`
      : `${counted(answer.events.length, 'event')}.${more}\n`,
  )
  for (const line of lessCertainLine(answer.lessCertain)) await print(`${line}\n`)
}

export function eventLines(event: EventLife, at: Terminal): string[] {
  const { type, participants, place, date, status, disputed, reports, independent, steps } = event
  const day = date === null ? null : date.first === date.last ? date.first : `${date.first} to ${date.last}`
  const who = participants.slice(0, 4).join(', ') || 'nobody named'
  const where = [place && `in ${place}`, day].filter(Boolean).join(' · ')
  const many = reports > 1 ? `${reports} reports, ${independent} independent` : null
  const now = [disputed ? `${status}, disputed` : status, many].filter(Boolean).join(' · ')
  return [
    `${paint(`${type === 'CONSULT' ? 'Talks' : type}: ${who}`, 'bold', at)}  ${where}  ${paint(now, 'dim', at)}`,
    ...steps.flatMap((step) => stepLines(step, at)),
  ]
}

function stepLines({ status, told, claimants, article, statement, excerpt }: EventStep, at: Terminal): string[] {
  const who = claimants === null ? null : claimants.join(', ') || 'nobody named'
  const how = [told ?? 'no date', who && `says ${who}`, article.outlet].filter(Boolean).join(' · ')
  return [
    `  ${paint(status, 'bold', at)}  ${paint(how, 'dim', at)}  ${paint(statement ?? article.id, 'dim', at)}`,
    ...wrap(excerpt.text, [{ ...excerpt.span, style: 'match' as const }], '    ', at),
  ]
}
