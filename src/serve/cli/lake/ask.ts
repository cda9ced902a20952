/**
 * `onrecord lake ask FOLDER QUESTION…`: a question of the command line, asked of a lake. The engine scans for the reports
 * that it may be about; they make a record in memory, with the groups that they have in the lake, and it answers.
 */
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { choose, LakeError, loadChosen, openLake, takeGroupsOfLake } from '../../../lake/index.ts'
import { openStoreInMemory } from '../../../store/index.ts'
import { countOption } from '../count-option.ts'
import { counted, report } from '../output.ts'
import { startProgress } from '../progress.ts'
import { useRecord } from '../record-folder.ts'
import { QUESTIONS } from './questions.ts'

const EXAMPLES = `
Examples:
  onrecord lake ask ~/lake search ceasefire --from 2031-03 --to 2031-04
  onrecord lake ask ~/lake figures killed --place Haverin --json
  onrecord lake ask ~/lake check "There will be no meeting"

Options of the question stand behind it, as "onrecord QUESTION --help" names them.`

const MOST_REPORTS = 5000

export function addAsk(lake: Command): void {
  lake.enablePositionalOptions()
  lake
    .command('ask')
    .description(
      'Ask a lake: search, figures, events, check, actor, timeline, wording, changes, compare or reports, with the options of these.',
    )
    .argument('<folder>', 'the lake')
    .argument('<question...>', 'the question and its words and options')
    .option('--reports <n>', 'load so many reports at most', countOption, MOST_REPORTS)
    .passThroughOptions()
    .allowUnknownOption()
    .addHelpText('after', EXAMPLES)
    .action(ask)
}

async function ask(
  folder: string,
  [name, ...rest]: readonly string[],
  { reports }: { reports: number },
): Promise<void> {
  const question = Object.hasOwn(QUESTIONS, name) ? QUESTIONS[name] : undefined
  if (question === undefined) {
    throw new LakeError(
      'lake-cannot-answer',
      `a lake answers ${Object.keys(QUESTIONS).join(', ')}, and not "${name}". Add the files of the reports that it is about to a record (onrecord add), and ask that`,
    )
  }
  const parsed = (await question.command()).exitOverride()
  const words = parsed.parseOptions([...rest]).operands
  const lake = resolve(folder)
  const engine = await openLake(lake, availableParallelism())
  const database = await openStoreInMemory()
  const progress = startProgress()
  try {
    await choose(engine, await question.reports({ engine, database, words, options: parsed.opts() }), reports)
    const { failed } = await loadChosen(engine, database, (count) =>
      progress.show(`${counted(count, 'report')} loaded`),
    )
    await takeGroupsOfLake(engine, database)
    progress.end()
    for (const error of failed) report(error)
    useRecord(database)
    await (await question.command()).exitOverride().parseAsync([...rest], { from: 'user' })
  } finally {
    useRecord(null)
    progress.end()
    engine.close()
    await database.close()
  }
}
