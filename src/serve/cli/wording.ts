/** `onrecord wording ID`: in which words a statement was reported, by whom, and who changed what. */
import { Command } from 'commander'
import { type WordChange, type WordingAnswer, type WordingForm, wording } from '../../ask/index.ts'
import type { Database } from '../../store/index.ts'
import { reportDamage } from './damage.ts'
import { differenceLines } from './difference-lines.ts'
import { meantId } from './meant-id.ts'
import { counted, print } from './output.ts'
import { paint, type Terminal, terminal } from './paint.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'

const EXAMPLES = `
Examples:
  onrecord wording 75be5909915e5a4fcee9-s460
  onrecord wording 75be5909915e5a4fcee9-s460 --json`

export function wordingCommand(): Command {
  const command = new Command('wording')
    .description('Show all reports of one utterance: in which words, by whom, and who changed what.')
    .argument('<id>', 'id of one of its statements as search prints it, or its beginning')
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', EXAMPLES)
    .action(showWording)
  return withDataOption(command)
}

async function showWording(id: string, options: DataOption & { json?: true }): Promise<void> {
  const answer = await withRecord(options, (database) => asked(database, id))
  await print(options.json ? `${JSON.stringify(answer)}\n` : `${wordingLines(answer, terminal()).join('\n')}\n`)
  reportDamage(answer, 'report')
}

async function asked(database: Database, id: string): Promise<WordingAnswer> {
  return (await wording(database, await meantId(database, id, 'statement')))!
}

const CHANGES: Readonly<Record<WordChange, string>> = {
  same: 'the fullest words',
  shortened: 'shortened',
  altered: 'altered',
  negated: 'TURNED ROUND',
}

function wordingLines({ reports, independent, forms, fullest, outlets }: WordingAnswer, at: Terminal): string[] {
  const ways = forms.length === 1 ? 'in the same words' : `in ${forms.length} ways`
  return [
    paint(`${counted(reports, 'report')}, ${independent} independent, ${ways}.`, 'bold', at),
    ...forms.flatMap((form, index) => ['', ...formLines(form, index === fullest, at)]),
    '',
    ...outlets.map(({ outlet, change }) => `${outlet ?? 'No outlet named'}: ${CHANGES[change]}`),
  ]
}

function formLines({ statement, change, difference, statements, ...found }: WordingForm, full: boolean, at: Terminal) {
  const { article, actors } = statement
  const who = actors.map(({ name }) => name).join(', ') || 'Nobody named'
  const where = [article.outlet ?? article.title ?? article.id, article.published].filter(Boolean).join(', ')
  return [
    `${paint(who, 'bold', at)}  ${paint([full ? CHANGES.same : change === 'same' ? 'the same' : CHANGES[change], where].join(' · '), 'dim', at)}`,
    ...differenceLines(difference, '  ', at),
    `  ${paint(`${counted(found.reports, 'report')}, ${found.independent} independent  ${statements[0]}`, 'dim', at)}`,
  ]
}
