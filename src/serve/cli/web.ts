/** Web addresses on the command line: how they are fetched, and addresses and files as one stream of readings. */
import type { Command } from 'commander'
import { InvalidArgumentError, Option } from 'commander'
import { type Fetcher, openFetcher, PROGRAM } from '../../fetch/index.ts'
import { type Columns, readFiles } from '../../read/index.ts'
import { type Given, type Job, type Memory, readJobs } from '../../write/index.ts'
import { VERSION } from './version.ts'

export interface WebOptions {
  readonly allowPrivate?: true
  readonly maxSize?: number
  readonly delay?: number
}

export function withWebOptions(command: Command): Command {
  return command
    .option('--allow-private', 'fetch from the private network as well: this computer, the local network')
    .addOption(new Option('--max-size <mib>', 'take web answers of up to so many MiB (default: 16)').argParser(amount))
    .addOption(new Option('--delay <seconds>', 'pause between two requests to one host (default: 1)').argParser(amount))
}

function amount(value: string): number {
  if (/^\d{1,5}(\.\d{1,3})?$/.test(value)) return Number(value)
  throw new InvalidArgumentError('Write a number.')
}

export const fetcherOf = (options: WebOptions): Fetcher => openFetcher(webSettings(options))

/** Who it is that asks, and what the options say. */
export function webSettings({ allowPrivate, maxSize, delay }: WebOptions) {
  const contact = process.env.ONRECORD_CONTACT?.replace(/[^\x20-\x7e]|[()]/g, '')
  return {
    userAgent: `${PROGRAM}/${VERSION}${contact ? ` (+${contact})` : ''}`,
    ...(allowPrivate ? { allow: () => true } : {}),
    ...(maxSize === undefined ? {} : { limitBytes: maxSize * 1024 * 1024 }),
    ...(delay === undefined ? {} : { delayMs: delay * 1000 }),
  }
}

export const isAddress = (input: string): boolean => /^https?:\/\//i.test(input)

/** Readings of files and addresses, and of the addresses that lists among them name, in the order given. */
export const readInputs = (
  inputs: readonly string[],
  options: WebOptions & { readonly columns?: Columns },
  memory?: Memory,
): AsyncGenerator<Given> => readJobs(jobsOf(inputs, options.columns), { fetcher: fetcherOf(options), memory })

async function* jobsOf(inputs: readonly string[], columns?: Columns): AsyncGenerator<Job> {
  for (const input of inputs) {
    if (isAddress(input)) yield { address: input }
    else yield* readFiles([input], process.stdin, { columns })
  }
}
