/** `onrecord export [WORDS…]`: what is kept, or what a search finds in it, in other programs' formats. */
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { Command, Option } from 'commander'
import { findId } from '../../ask/index.ts'
import {
  ExportError,
  exportRecord,
  FORMATS,
  type Format,
  formatOfEnding,
  WHATS,
  type What,
} from '../../export/index.ts'
import { bookmarksLike, type Queries } from '../../store/index.ts'
import { type FilterOptions, filtersOf, withFilters } from './filters.ts'
import { counted, print, report, warn } from './output.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'

const EXAMPLES = `
Examples:
  onrecord export > statements.ndjson
  onrecord export ceasefire --by Brezik --output ceasefire.csv
  onrecord export --what figures --from 2031-03-01 --output figures.parquet
  onrecord export --what articles --text --output press.ndjson
  onrecord export --format bibtex --id 1709d617f2707688c863-51`

interface Options extends DataOption, FilterOptions {
  readonly what: What
  readonly format?: Format
  readonly output?: string
  readonly id?: readonly string[]
  readonly marked?: string | true
  readonly text?: true
  readonly bom: boolean
}

export function exportCommand(): Command {
  const command = new Command('export')
    .description('Give statements, figures, events, actors or whole articles to other programs.')
    .argument('[words...]', 'words of the statement, as in search')
    .addOption(new Option('--what <rows>', 'what to export').choices(WHATS).default('statements'))
    .addOption(
      new Option('--format <format>', "in which format (default: by the output's name, else ndjson)").choices(
        Object.keys(FORMATS),
      ),
    )
    .option('--output <file>', 'write to this file instead of standard output; it appears when it is whole')
    .option('--id <id...>', 'these statements alone, by their ids or their beginnings')
    .option('--marked [tag]', 'only what is marked (onrecord bookmark), or what is marked with this tag')
    .option('--text', "with articles: put each article's text into its row")
    .option('--no-bom', 'CSV without a byte order mark, which Excel needs and some programs trip over')
  return withDataOption(withFilters(command)).addHelpText('after', EXAMPLES).action(exportAll)
}

async function exportAll(words: readonly string[], options: Options): Promise<void> {
  const { what, output, text, bom } = options
  const format = options.format ?? formatOf(output)
  if (format === 'parquet' && output === undefined && process.stdout.isTTY) {
    throw new ExportError('Parquet is no text to look at. Name a file for it: --output record.parquet')
  }
  await withRecord(options, async (database) => {
    const ids = await statementsAsked(database, options)
    const question = { ...filtersOf(words, options), ids }
    let damaged = 0
    const pieces = exportRecord(database, {
      ...{ what, format, question, text, byteOrderMark: bom },
      damaged: (error) => {
        damaged++
        report(error)
      },
    })
    if (output === undefined) for await (const piece of pieces) await print(piece)
    else await writeWhole(output, pieces)
    if (damaged > 0) warn(`${counted(damaged, 'article')} left out, because what is kept of them is damaged`)
  })
}

/** By their ids, by what is marked, or both; undefined where neither is asked for. */
async function statementsAsked(queries: Queries, { id, marked }: Options): Promise<readonly string[] | undefined> {
  const named = id && (await Promise.all(id.map((each) => statementOf(queries, each))))
  if (marked === undefined) return named
  const { bookmarks } = await bookmarksLike(queries, { tag: marked === true ? undefined : marked })
  const ids = bookmarks.map(({ statement }) => statement)
  return named === undefined ? ids : ids.filter((each) => named.includes(each))
}

function formatOf(output = ''): Format {
  const [, extension] = /\.(\w+)$/.exec(output) ?? []
  if (extension === undefined) return 'ndjson'
  const format = formatOfEnding(extension)
  if (format !== undefined) return format
  throw new ExportError(
    `.${extension} does not say which format is meant. Name it with --format: ${Object.keys(FORMATS).join(', ')}`,
  )
}

async function statementOf(queries: Queries, id: string): Promise<string> {
  const found = await findId(queries, id)
  if (found.length === 1 && found[0].kind === 'statement') return found[0].id
  const many = found.filter(({ kind }) => kind === 'statement').length > 1
  throw new ExportError(
    many
      ? `more than one statement has an id that begins with ${id}. Give more of it`
      : `no statement has an id that begins with ${id}. "onrecord search" prints the ids there are`,
  )
}

/** Writes beside the file and renames at the end: a run that breaks off leaves what was there before. */
async function writeWhole(path: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  const partial = `${path}.${process.pid}.part`
  const stream = createWriteStream(partial)
  try {
    // A folder that is not there is told while the first row is still being asked for, and must be heard then.
    await pipeline(pieces, stream)
    await rename(partial, path)
  } catch (error) {
    stream.destroy()
    await rm(partial, { force: true })
    const { code } = error as NodeJS.ErrnoException
    if (typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) throw error
    throw new ExportError(`${path} cannot be written (${code}). Name another place, or free some space there`)
  }
}
