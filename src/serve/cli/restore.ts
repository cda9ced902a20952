/** `onrecord restore FILE`: a record from a backup. */
import { Command } from 'commander'
import { restore } from '../../store/index.ts'
import { counted, print, report } from './output.ts'
import { startProgress } from './progress.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'

const EXAMPLES = `
Examples:
  onrecord restore record.backup --data ~/restored
  DATABASE_URL=postgresql://localhost/restored onrecord restore record.backup`

interface Options extends DataOption {
  readonly json?: true
}

export function restoreCommand(): Command {
  const command = new Command('restore')
    .description('Make a record of a backup, in a new folder or an empty database.')
    .argument('<file>', 'as "onrecord backup" wrote it')
    .option('--json', 'print the counts as JSON')
    .addHelpText('after', EXAMPLES)
    .action(restoreFrom)
  return withDataOption(command)
}

async function restoreFrom(file: string, options: Options): Promise<void> {
  const progress = startProgress()
  const done = await withRecord(options, (database) =>
    restore(database, file, (articles) => progress.show(`${articles} articles`)),
  ).finally(() => progress.end())
  for (const problem of done.failed) report(problem)
  const { failed, ...counts } = done
  const left = failed.length === 0 ? '' : `; ${counted(failed.length, 'report')} failed`
  const summary = `${counted(done.articles, 'article')} and ${counted(done.corrections, 'correction')} restored${left}`
  await print(options.json ? `${JSON.stringify({ ...counts, failed: failed.length })}\n` : `${summary}\n`)
}
