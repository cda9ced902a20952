/** `onrecord rebuild`: makes the records of all kept articles anew, after an update of Onrecord. */
import { Command } from 'commander'
import { type Database, rebuildGroups } from '../../store/index.ts'
import { rebuildArticles } from '../../write/index.ts'
import { loadPipeline } from './load-pipeline.ts'
import { counted, print, report } from './output.ts'
import { startProgress, throughArticles } from './progress.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'

const EXAMPLES = `
Examples:
  onrecord rebuild
  onrecord rebuild --groups      stories, wordings and actors, as if all reports had come at once
  onrecord rebuild --data ~/talks --json`

const BATCH = 16

interface Counts {
  articles: number
  changed: number
  failed: number
}

export function rebuildCommand(): Command {
  const command = new Command('rebuild')
    .description('Read all kept articles anew, after an update of Onrecord. Their texts stay as they are.')
    .option(
      '--groups',
      'find anew which reports print one story, which statements are one utterance, and who is who; read no text anew',
    )
    .option('--json', 'print the counts as JSON')
    .addHelpText('after', EXAMPLES)
    .action(rebuild)
  return withDataOption(command)
}

interface Options extends DataOption {
  readonly json?: true
  readonly groups?: true
}

async function rebuild(options: Options): Promise<void> {
  if (options.groups) return groupAnew(options)
  const counts: Counts = { articles: 0, changed: 0, failed: 0 }
  await withRecord(options, (database) => rebuildAll(database, counts))
  const failed = counts.failed > 0 ? `, ${counts.failed} failed` : ''
  const line = `${counted(counts.articles, 'article')} read anew, ${counted(counts.changed, 'record')} changed${failed}\n`
  await print(options.json ? `${JSON.stringify(counts)}\n` : line)
}

async function groupAnew(options: Options): Promise<void> {
  await withRecord(options, async (database) => {
    const { damaged, ...groups } = await rebuildGroups(database)
    for (const error of damaged) report(error)
    const counts = { ...groups, damaged: damaged.length }
    const line = `${counts.stories} ${counts.stories === 1 ? 'story' : 'stories'}, ${counted(counts.wordings, 'wording')}, ${counted(counts.actors, 'actor')}${damaged.length > 0 ? `; ${damaged.length} left out` : ''}\n`
    await print(options.json ? `${JSON.stringify(counts)}\n` : line)
  })
}

async function rebuildAll(database: Database, counts: Counts): Promise<void> {
  const { extractWithSentences: extract } = await loadPipeline()
  const progress = startProgress()
  const far = await throughArticles(database)
  for await (const { articles, changed, failed } of rebuildArticles({ database, extract }, BATCH)) {
    counts.articles += articles
    counts.changed += changed
    counts.failed += failed.length
    for (const error of failed) report(error)
    progress.show(`${counts.articles} articles, ${counts.changed} records changed`, far(counts.articles))
  }
  progress.end()
}
