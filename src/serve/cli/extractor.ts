/**
 * The pipeline in a thread of its own: while the server extracts a long report, others are answered; while `add` extracts,
 * the batch before is kept.
 * This file is both ends: imported, it opens the thread; as the thread's program, it extracts what it is sent, one
 * article after the other. The thread is started with the first article, so that a record that is only read costs none.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { Article } from '../../record/index.ts'
import type { Extract } from '../../write/index.ts'
import { loadPipeline } from './load-pipeline.ts'

const ROLE = 'onrecord: extract'
/** A report of 8 MiB takes a minute or two; what takes longer hangs. */
const LONGEST_MS = 5 * 60_000

type Extracted = Awaited<ReturnType<Extract>>
interface Sent {
  readonly number: number
  readonly article: Article
}
type Answered = { readonly number: number } & ({ readonly extracted: Extracted } | { readonly error: string })

export interface Extractor {
  readonly extract: (article: Article) => Promise<Extracted>
  readonly close: () => Promise<void>
}

export function openExtractor(): Extractor {
  const waiting = new Map<number, { resolve: (extracted: Extracted) => void; reject: (error: Error) => void }>()
  let worker: Worker | null = null
  let number = 0
  const ended = (reason: Error) => {
    worker = null
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
  }
  const start = (): Worker => {
    const started = new Worker(new URL(import.meta.url), { workerData: ROLE })
    started.unref()
    started.on('message', (answer: Answered) => {
      const asked = waiting.get(answer.number)
      waiting.delete(answer.number)
      if ('error' in answer) asked?.reject(new Error(answer.error))
      else asked?.resolve(answer.extracted)
    })
    started.on('error', (error) => ended(error as Error))
    started.on('exit', () => worker === started && ended(new Error('the thread that extracts ended')))
    return started
  }
  return {
    extract(article) {
      worker ??= start()
      const sent: Sent = { number: number++, article }
      return new Promise((resolve, reject) => {
        const hung = setTimeout(() => {
          void worker?.terminate()
          ended(new Error(`it took more than ${LONGEST_MS / 60_000} minutes`))
        }, LONGEST_MS)
        const settled = <T>(settle: (value: T) => void) => {
          return (value: T) => {
            clearTimeout(hung)
            settle(value)
          }
        }
        waiting.set(sent.number, { resolve: settled(resolve), reject: settled(reject) })
        worker?.postMessage(sent)
      })
    },
    async close() {
      await worker?.terminate()
    },
  }
}

if (!isMainThread && workerData === ROLE) {
  const pipeline = loadPipeline()
  parentPort?.on('message', async ({ number, article }: Sent) => {
    const { extractWithSentences } = await pipeline
    let answer: Answered
    try {
      answer = { number, extracted: extractWithSentences(article) }
    } catch (error) {
      answer = { number, error: (error as Error).message }
    }
    parentPort?.postMessage(answer)
  })
}
