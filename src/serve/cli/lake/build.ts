/** `onrecord lake build FROM… --into DIR`: reports → tables of Parquet. What is there already is not read again. */
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import {
  type Built,
  buildGroups,
  buildOnSpark,
  buildTables,
  clearWork,
  type Extractor,
  type Grouped,
} from '../../../lake/index.ts'
import { type Piece, piecesOf } from '../../../read/index.ts'
import { countOption } from '../count-option.ts'
import { counted, print, report, warn } from '../output.ts'
import { Supervisor } from '../pipe/supervise.ts'
import { startProgress } from '../progress.ts'
import { defaultFolder } from '../record-folder.ts'
import { runPipe } from './run-pipe.ts'

const EXAMPLES = `
Examples:
  onrecord lake build press.ndjson archive/ CC-NEWS-20310314.warc.gz --into ~/lake
  onrecord lake build press-2031-04.ndjson --into ~/lake
  onrecord lake build /archive/2031 --into /shared/lake --engine spark --master spark://head:7077

Say the same again after an interruption: it goes on where it was.`

/** Of an NDJSON file in one piece. */
const PIECE_MEBIBYTES = 16
const MEBIBYTE = 1024 * 1024

interface Options {
  readonly into: string
  readonly engine: 'duckdb' | 'spark'
  readonly master: string
  readonly spark: readonly string[]
  readonly workers: number
  readonly memory: number
  readonly cpuSeconds: number
  readonly heap: number
  readonly json?: true
}

export function addBuild(lake: Command): void {
  lake
    .command('build')
    .description('Extract files and folders into a lake: tables of Parquet, by month of publication.')
    .argument('<from...>', 'files of any kind, and folders')
    .requiredOption('--into <folder>', 'the folder of the lake; made where it is missing')
    .addOption(new Option('--engine <engine>', 'what makes the tables').choices(['duckdb', 'spark']).default('duckdb'))
    .option('--master <master>', "of Spark: this machine's cores, or a cluster", `local[${availableParallelism()}]`)
    .option('--spark <name=value>', 'a setting of Spark; can be given several times', collected, [])
    .option('--workers <n>', 'processes that extract', countOption, availableParallelism())
    .option(
      '--memory <mib>',
      'memory for making the tables, in MiB; what does not fit goes to the disk',
      countOption,
      1024,
    )
    .option('--cpu-seconds <seconds>', 'CPU time that one report may take', countOption, 300)
    .option('--heap <mib>', 'memory of a process that extracts, in MiB', countOption, 384)
    .option('--json', 'print the counts as JSON')
    .addHelpText('after', EXAMPLES)
    .action(build)
}

async function build(from: readonly string[], options: Options): Promise<void> {
  const lake = resolve(options.into)
  const { built, grouped } =
    options.engine === 'spark' ? await onSpark(lake, from, options) : await onDuckdb(lake, from, options)
  clearWork(lake)
  await print(options.json ? `${JSON.stringify({ ...built, groups: grouped })}\n` : summary(built, grouped))
}

interface Made {
  readonly built: Built
  readonly grouped: Grouped | null
}

async function onDuckdb(
  lake: string,
  from: readonly string[],
  { workers, memory, cpuSeconds, heap }: Options,
): Promise<Made> {
  const progress = startProgress()
  const built = await buildTables({
    lake,
    pieces: piecesIn(from),
    workers: Math.max(1, workers),
    memoryMebibytes: memory,
    openExtractor: (): Extractor => new Supervisor({ cpuSeconds, heapMebibytes: heap, tables: true }),
    progress: ({ pieces, reports, others }) =>
      progress.show(`${counted(reports, 'report')}, ${others} that gave no record, ${counted(pieces, 'piece')} done`),
  }).finally(() => progress.end())
  const grouped = await buildGroups({
    lake,
    workers: Math.max(1, workers),
    memoryMebibytes: memory,
    pipe: runPipe,
    progress: (what) => progress.show(what),
  }).finally(() => progress.end())
  return { built, grouped }
}

async function onSpark(
  lake: string,
  from: readonly string[],
  { workers, memory, cpuSeconds, heap, master, spark }: Options,
): Promise<Made> {
  const progress = startProgress()
  return buildOnSpark({
    lake,
    pieces: piecesIn(from),
    installed: join(defaultFolder(), 'spark'),
    master,
    workers: Math.max(1, workers),
    memoryMebibytes: memory,
    cpuSeconds,
    heapMebibytes: heap,
    settings: spark,
    program: [process.execPath, process.argv[1]].map(inShell).join(' '),
    progress: (what) => progress.show(what),
  }).finally(() => progress.end())
}

const collected = (value: string, all: readonly string[]): string[] => [...all, value]
const inShell = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`

/** What cannot be cut into pieces is told of and makes the command fail at its end; the rest is built. */
async function* piecesIn(from: readonly string[]): AsyncGenerator<Piece> {
  for await (const cut of piecesOf(from, PIECE_MEBIBYTES * MEBIBYTE)) {
    if ('piece' in cut) yield cut.piece
    else if ('error' in cut) report(cut.error)
    else warn(`${cut.leftOut.where}: left out ${cut.leftOut.count} ${cut.leftOut.what}`)
  }
}

function summary({ pieces, known, added, copies, outcomes }: Built, grouped: Grouped | null): string {
  const others = Object.entries(outcomes).sort(([a], [b]) => (a < b ? -1 : 1))
  const lines = [
    `${counted(added, 'report')} added from ${counted(pieces, 'piece')}`,
    ...(known > 0 ? [`${counted(known, 'piece')} in the lake already`] : []),
    ...(copies > 0 ? [`${counted(copies, 'copy')} of reports that are there`.replace('copys', 'copies')] : []),
    ...others.map(([code, count]) => `${count} ${code}`),
    ...(grouped === null
      ? []
      : [
          `${counted(grouped.stories, 'story').replace('storys', 'stories')}, ${counted(grouped.wordings, 'wording')}, ${counted(grouped.actors, 'actor')}`,
        ]),
  ]
  return `${lines.join('\n')}\n`
}
