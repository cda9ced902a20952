/** `onrecord verify`: whether everything that was kept is there, and as it was kept. */
import { Command } from 'commander'
import { articleId } from '../../read/index.ts'
import { type Fault, type Verified, verify } from '../../store/index.ts'
import { counted, print, warn } from './output.ts'
import { withoutControls } from './paint.ts'
import { startProgress, throughArticles } from './progress.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'

const EXAMPLES = `
Examples:
  onrecord verify
  onrecord verify --data ~/talks --json`

const WHAT_TO_DO =
  'restore an earlier backup into a new folder ("onrecord restore"). Without one, "onrecord backup" saves of this record what can be read, and restoring that makes all that is derived anew'

interface Options extends DataOption {
  readonly json?: true
}

export function verifyCommand(): Command {
  const command = new Command('verify')
    .description('Read everything that is kept and say what is damaged. Nothing is changed.')
    .option('--json', 'print the counts and what is wrong as JSON')
    .addHelpText('after', EXAMPLES)
    .action(verifyRecord)
  return withDataOption(command)
}

async function verifyRecord(options: Options): Promise<void> {
  const faults: Fault[] = []
  const progress = startProgress()
  const done = await withRecord(options, async (database) => {
    const far = await throughArticles(database)
    return verify(database, {
      idOf: articleId,
      fault: (fault) => faults.push(fault),
      progress: (articles) => progress.show(`${articles} articles`, far(articles)),
    })
  }).finally(() => progress.end())
  if (options.json) await print(`${JSON.stringify({ ...done, faults })}\n`)
  else await print([...faults.map(lineOf), summary(done, faults.length)].map((line) => `${line}\n`).join(''))
  if (faults.length === 0) return
  process.exitCode = 1
  warn(WHAT_TO_DO)
}

const lineOf = ({ article, message }: Fault): string =>
  withoutControls(article === null ? message : `article ${article}: ${message}`)

function summary({ articles, statements, pages }: Verified, faults: number): string {
  const read = [
    counted(articles, 'article'),
    counted(statements, 'statement'),
    ...(pages === null ? [] : [counted(pages, 'page')]),
  ]
  return `${read.join(', ')} read: ${faults === 0 ? 'nothing is wrong' : counted(faults, 'fault')}`
}
