/** Web addresses on the command line: how they are fetched, and addresses and files as one stream of readings. */
import type { Command } from 'commander'
import { InvalidArgumentError, Option } from 'commander'
import { FetchError, type Fetched, type Fetcher, openFetcher, PROGRAM, type Validators } from '../../fetch/index.ts'
import { type Columns, type Reading, readAnswer, readFiles } from '../../read/index.ts'
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

export function fetcherOf({ allowPrivate, maxSize, delay }: WebOptions): Fetcher {
  const contact = process.env.ONRECORD_CONTACT?.replace(/[^\x20-\x7e]|[()]/g, '')
  return openFetcher({
    userAgent: `${PROGRAM}/${VERSION}${contact ? ` (+${contact})` : ''}`,
    ...(allowPrivate ? { allow: () => true } : {}),
    ...(maxSize === undefined ? {} : { limitBytes: maxSize * 1024 * 1024 }),
    ...(delay === undefined ? {} : { delayMs: delay * 1000 }),
  })
}

export const isAddress = (input: string): boolean => /^https?:\/\//i.test(input)

/** How answers are remembered. Without it, everything is fetched anew. */
export interface Memory {
  readonly validatorsOf: (address: string) => Promise<Validators>
  /** Called when all articles of an answer were given out. */
  readonly done: (answer: Fetched) => void
  readonly unchanged: (address: string) => void
}

/** More than one host is asked at a time; each by itself is asked in turn. */
const AHEAD = 8

type Given = Exclude<Reading, { readonly address: string }>

/** Readings of files and addresses, and of the addresses that lists among them name, in the order given. */
export async function* readInputs(
  inputs: readonly string[],
  options: WebOptions & { readonly columns?: Columns },
  memory?: Memory,
): AsyncGenerator<Given> {
  const fetcher = fetcherOf(options)
  const seen = new Set<string>()
  const jobs = jobsOf(inputs, options.columns)
  const under: Promise<Job | Answered>[] = []
  for (;;) {
    const next = under.length < AHEAD ? await jobs.next() : undefined
    if (next?.done === false) {
      const job = next.value
      if (!('address' in job)) under.push(Promise.resolve(job))
      else if (!seen.has(job.address)) {
        seen.add(job.address)
        const answer = answered(fetcher, job.address, memory)
        // What goes wrong is met when its turn comes.
        answer.catch(() => {})
        under.push(answer)
      }
      continue
    }
    const first = await under.shift()
    if (first === undefined) return
    if ('answer' in first) yield* given(first.answer, memory)
    else if ('address' in first) continue
    else yield first
  }
}

type Job = Given | { readonly address: string }
type Answered = { readonly answer: Fetched }

async function* jobsOf(inputs: readonly string[], columns?: Columns): AsyncGenerator<Job> {
  for (const input of inputs) {
    if (isAddress(input)) yield { address: input }
    else yield* readFiles([input], process.stdin, { columns })
  }
}

async function answered(fetcher: Fetcher, address: string, memory?: Memory): Promise<Job | Answered> {
  try {
    const answer = await fetcher.fetch(address, { validators: await memory?.validatorsOf(address) })
    if (answer.kind === 'fetched') return { answer }
    memory?.unchanged(address)
    return { address }
  } catch (error) {
    if (error instanceof FetchError) return { error }
    throw error
  }
}

async function* given(answer: Fetched, memory?: Memory): AsyncGenerator<Given> {
  let whole = true
  for await (const reading of readAnswer(answer)) {
    if ('address' in reading) {
      const { where } = reading.took
      yield { error: new FetchError('fetch-not-web', where, 'this is a list of addresses. Save it and name the file') }
      return
    }
    if ('error' in reading) whole = false
    yield reading
  }
  // What could not be read is asked for again the next time.
  if (whole) memory?.done(answer)
}
