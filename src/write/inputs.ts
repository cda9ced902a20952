/** What was given to be read → readings: documents as they are, web addresses fetched, those that lists name included. */
import { FetchError, type Fetched, type Fetcher, type Validators } from '../fetch/index.ts'
import { type Reading, readAnswer } from '../read/index.ts'

/** How answers are remembered. Without it, everything is fetched anew. */
export interface Memory {
  readonly validatorsOf: (address: string) => Promise<Validators>
  /** Called when all articles of an answer were given out. */
  readonly done: (answer: Fetched) => void
  readonly unchanged: (address: string) => void
}

/** What was read already, or an address to fetch. */
export type Job = Given | { readonly address: string }
/** A reading that needs nobody to fetch it. */
export type Given = Exclude<Reading, { readonly address: string }>
type Answered = { readonly answer: Fetched }

/** More than one host is asked at a time; each by itself is asked in turn. */
const AHEAD = 8

/** In the order given. No address is fetched twice. */
export async function* readJobs(
  jobs: AsyncGenerator<Job>,
  { fetcher, memory }: { readonly fetcher: Fetcher; readonly memory?: Memory },
): AsyncGenerator<Given> {
  const seen = new Set<string>()
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
