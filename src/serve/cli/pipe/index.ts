/**
 * `onrecord pipe`: lines in, lines out, for engines that call a process for a part of their data: Spark's TRANSFORM, Hive,
 * Hadoop streaming, GNU parallel. Nothing that is read makes it end early.
 */
import { Command, InvalidArgumentError } from 'commander'
import { comparison, groupsOfLines, letterLines, linkLines, rowsInLine, textOfRow } from '../../../lake/index.ts'
import { InputError, lineOfPiece, linesOf, pieceOf, piecesOf } from '../../../read/index.ts'
import { counted, print, report, warn } from '../output.ts'
import { outcomeLine } from './outcome.ts'
import { type Limits, Supervisor } from './supervise.ts'

const EXAMPLES = `
Examples:
  onrecord pipe pieces press.ndjson archive/ > pieces
  onrecord pipe extract < pieces > records.tsv
  parallel --pipepart -a pieces --block 4k onrecord pipe extract > records.tsv`

const MEBIBYTE = 1024 * 1024
/** A line of input is a path and two numbers. */
const PIECE_LIMIT_BYTES = 64 * 1024

export function pipeCommand(): Command {
  const command = new Command('pipe')
    .description('Extract a large collection with many processes, for an engine that calls them. Nothing is kept.')
    .addHelpText('after', EXAMPLES)
  command
    .command('pieces')
    .description('Cut files and folders into pieces, one a line: whole files, and ranges of large NDJSON files.')
    .argument('<file...>', 'files of any kind, and folders')
    .option('--size <mib>', 'about how much of an NDJSON file is one piece, in MiB', number, 64)
    .action(printPieces)
  command
    .command('extract')
    .description('Read pieces from standard input and print a line for each report: code, id and record, with tabs.')
    .option('--cpu-seconds <seconds>', 'CPU time that one report may take', number, 300)
    .option('--heap <mib>', 'memory for what is extracted, in MiB', number, 384)
    .option('--tables', "print the rows of a lake's tables instead: kind, id, month, copy and row")
    .action(extractPieces)
  command
    .command('alike')
    .description('Read pairs of stories, forms or happenings, and print the ids of those that are one.')
    .action(printAlike)
  command
    .command('link')
    .description('Read forms of actors, sorted by block, and print who each is.')
    .option('--letters', 'those known by first letters, sorted by these')
    .action(printLinks)
  command.command('child', { hidden: true }).action(async () => (await import('./child.ts')).extractTasks())
  return command
}

function number(written: string): number {
  if (/^[1-9]\d{0,5}$/.test(written)) return Number(written)
  throw new InvalidArgumentError('Write a whole number of 1 or more.')
}

async function printPieces(names: readonly string[], { size }: { size: number }): Promise<void> {
  for await (const cut of piecesOf(names, size * MEBIBYTE)) {
    if ('piece' in cut) await print(`${lineOfPiece(cut.piece)}\n`)
    else if ('error' in cut) report(cut.error)
    else warn(`${cut.leftOut.where}: left out ${cut.leftOut.count} ${cut.leftOut.what}`)
  }
}

interface ExtractOptions {
  readonly cpuSeconds: number
  readonly heap: number
  readonly tables?: true
}

/** Ends with 0 whatever the reports are: what went wrong with one stands among the lines, where an engine keeps it. */
async function extractPieces({ cpuSeconds, heap, tables }: ExtractOptions): Promise<void> {
  const limits: Limits = { cpuSeconds, heapMebibytes: heap, tables }
  const supervisor = new Supervisor(limits)
  let without = 0
  const put = async (line: Uint8Array | string) => {
    if (tables) return putRows(Buffer.from(line).toString())
    await print(line)
    await print('\n')
    if (Buffer.from(line.slice(0, RECORD.length)).toString() !== RECORD) without++
  }
  const putRows = async (line: string) => {
    const rows = rowsInLine(line)
    await print(`${rows.map(textOfRow).join('\n')}\n`)
    if (rows[0].kind === 'outcome') without++
  }
  for await (const { bytes } of linesOf(process.stdin, PIECE_LIMIT_BYTES)) {
    const line = bytes === null ? 'a line of over 64 KiB' : Buffer.from(bytes).toString().trim()
    if (line === '') continue
    try {
      for await (const each of supervisor.extract(pieceOf(line))) await put(each)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      await put(outcomeLine(error.code, error.where, error.message))
    }
  }
  supervisor.close()
  if (without > 0) warn(`${counted(without, 'input')} gave no record; the first column says why`)
}

/** A pair is two reports at most, of 8 MiB each, in JSON. */
const PAIR_LIMIT_BYTES = 1 << 28

async function* textLines(): AsyncGenerator<string> {
  for await (const { bytes } of linesOf(process.stdin, PAIR_LIMIT_BYTES)) {
    if (bytes === null) throw new Error(`a line has more than ${PAIR_LIMIT_BYTES} bytes`)
    if (bytes.length > 0) yield Buffer.from(bytes).toString()
  }
}

async function printAlike(): Promise<void> {
  const compare = comparison()
  for await (const line of textLines()) {
    const pair = compare(line)
    if (pair !== null) await print(`${pair}\n`)
  }
}

async function printLinks({ letters }: { letters?: true }): Promise<void> {
  for await (const forms of groupsOfLines(textLines())) {
    for (const line of letters ? letterLines(forms) : linkLines(forms)) await print(`${line}\n`)
  }
}

const RECORD = 'record\t'
