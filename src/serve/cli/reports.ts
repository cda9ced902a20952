/** `onrecord reports [WORDS…]`: the reports on record, newest first; with words, those that have them, and in whose voice. */
import { Command } from 'commander'
import { type FoundReport, type ReportPassage, type ReportsAnswer, reports } from '../../ask/index.ts'
import { countOption } from './count-option.ts'
import { counted, print } from './output.ts'
import { paint, type Terminal, terminal, wrap } from './paint.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'

const EXAMPLES = `
Words are looked for in the whole text of reports, and each is told from what somebody says in it.

Examples:
  onrecord reports
  onrecord reports "northern bridge" --outlet "The Sarn Herald"
  onrecord reports bread or flour --from 2031-03 --json`

interface Options extends DataOption {
  readonly outlet?: string
  readonly from?: string
  readonly to?: string
  readonly limit: number
  readonly offset: number
  readonly json?: true
}

export function reportsCommand(): Command {
  const command = new Command('reports')
    .description('List the reports on record, newest first, or those whose text has some words.')
    .argument('[words...]', 'words of a report, in whoever’s voice')
    .option('--outlet <name>', 'only of this outlet')
    .option('--from <day>', 'published on this day or later, such as 2031-03-14')
    .option('--to <day>', 'published on this day or earlier')
    .option('--limit <n>', 'show so many', countOption, 20)
    .option('--offset <n>', 'leave out this many first', countOption, 0)
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', EXAMPLES)
    .action(listReports)
  return withDataOption(command)
}

async function listReports(words: readonly string[], options: Options): Promise<void> {
  const { outlet, from, to, limit, offset } = options
  const text = words.join(' ') || undefined
  const answer = await withRecord(options, (database) => reports(database, { text, outlet, from, to, limit, offset }))
  await print(options.json ? `${JSON.stringify(answer)}\n` : `${reportsLines(answer, terminal()).join('\n')}\n`)
}

function reportsLines({ total, outletsInAll, reports: found, damaged }: ReportsAnswer, at: Terminal): string[] {
  if (total === 0) return ['No report found.']
  return [
    `${paint(counted(total, 'report'), 'bold', at)} of ${counted(outletsInAll, 'outlet')}`,
    ...(damaged ? [`${counted(damaged, 'report')} not shown, being damaged: "onrecord verify" says what is.`] : []),
    ...found.flatMap((report) => ['', ...reportLines(report, at)]),
  ]
}

function reportLines({ article, begins, statements, figures, prints, passages }: FoundReport, at: Terminal): string[] {
  const { id, title, outlet, published } = article
  const holds = [counted(statements, 'statement'), ...(figures > 0 ? [counted(figures, 'figure')] : [])]
  if (prints > 1) holds.push(`one of ${prints} prints of one text`)
  return [
    `${paint((title ?? begins).replace(/\s+/g, ' '), 'bold', at)}`,
    `  ${paint([published?.slice(0, 10) ?? 'no date', outlet, holds.join(', ')].filter(Boolean).join(' · '), 'dim', at)}`,
    ...passages.flatMap((passage) => passageLines(passage, at)),
    `  ${paint(id, 'dim', at)}`,
  ]
}

export function passageLines(passage: ReportPassage, at: Terminal): string[] {
  const marks = passage.matches.map((span) => ({ ...span, style: 'match' as const }))
  return [...wrap(passage.text, marks, '  ', at), `  ${paint(voiceOf(passage), 'cue', at)}`]
}

function voiceOf({ voice, statement, speakers }: ReportPassage): string {
  if (voice === 'outlet') return 'in the outlet’s own voice'
  if (voice === 'mixed') return 'partly in somebody’s words'
  if (voice === 'quotation') return 'in quotation marks, of nobody on record'
  return `a statement of ${speakers.join(', ') || 'nobody named'} (${statement})`
}
