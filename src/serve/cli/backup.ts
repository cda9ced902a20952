/** `onrecord backup FILE`: the whole record in one file, taken while it is in use. */
import { Command } from 'commander'
import { type BackedUp, backup } from '../../store/index.ts'
import { counted, print, report } from './output.ts'
import { startProgress, throughArticles } from './progress.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'

const EXAMPLES = `
Examples:
  onrecord backup record.backup
  onrecord backup "record-$(date +%F).backup" --data ~/talks`

interface Options extends DataOption {
  readonly json?: true
}

export function backupCommand(): Command {
  const command = new Command('backup')
    .description('Write the whole record to one file: articles, corrections, decisions, tokens, feeds.')
    .argument('<file>', 'where to; one that is there is replaced when the new one is whole')
    .option('--json', 'print the counts as JSON')
    .addHelpText('after', EXAMPLES)
    .action(backUp)
  return withDataOption(command)
}

async function backUp(file: string, options: Options): Promise<void> {
  const progress = startProgress()
  const done = await withRecord(options, async (database) => {
    const far = await throughArticles(database)
    return backup(database, file, (articles) => progress.show(`${articles} articles`, far(articles)))
  }).finally(() => progress.end())
  for (const problem of done.damaged) report(problem)
  const { damaged, ...counts } = done
  await print(options.json ? `${JSON.stringify({ ...counts, damaged: damaged.length })}\n` : `${summary(done)}\n`)
}

function summary({ articles, corrections, decisions, tokens, feeds, damaged }: BackedUp): string {
  const parts = [
    counted(articles, 'article'),
    counted(corrections, 'correction'),
    counted(decisions, 'decision'),
    counted(tokens, 'token'),
    counted(feeds, 'feed'),
  ]
  const left = damaged.length === 0 ? '' : `; ${counted(damaged.length, 'damaged article')} left out`
  return `${parts.join(', ')} backed up${left}`
}
