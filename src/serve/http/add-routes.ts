/** `/add` and `/api/articles`: what is handed in is read, fetched and kept as by `onrecord add`, and told piece by piece. */
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { inWords } from '../../store/index.ts'
import type { Addition, Handed } from '../../write/index.ts'
import { type AdditionCounts, addedPage, renderAddition, renderAdditionSummary, renderAddPage } from '../web/index.ts'
import type { Dependencies, Writing } from './dependencies.ts'
import { handedIn, isHanded } from './handed.ts'
import { allowIdle, LIMITS } from './limits.ts'
import { type Reply, refusal, send, sendJson } from './reply.ts'
import type { Settings } from './settings.ts'
import { isWriter, writerOf } from './writer.ts'

/** What came of all that was handed in. */
export interface AdditionsAnswer extends AdditionCounts {
  /** One for each article, and for each thing that was refused or left out. */
  readonly additions: readonly Addition[]
}

const MOST_MEBIBYTES = LIMITS.uploadBytes / 1024 / 1024

export function addRoutes(app: Hono, dependencies: Dependencies, settings: Settings): void {
  const { writing } = dependencies
  const guard = { writing, settings }
  let running = 0
  let receiving = 0

  app.get('/add', async (context) => {
    const writer = await writerOf(context, guard)
    if (!isWriter(writer)) return send(context, writer)
    context.header('Cache-Control', 'no-store')
    return context.html(renderAddPage({ mostMebibytes: MOST_MEBIBYTES }))
  })

  const limited = (answer: typeof send) =>
    bodyLimit({ maxSize: LIMITS.uploadBytes, onError: (context) => answer(context, TOO_LARGE) })
  /** Who may write is known before anything of the body is read. */
  const allowed = (answer: typeof send) => async (context: Context, next: () => Promise<void>) => {
    const writer = await writerOf(context, guard)
    if (!isWriter(writer)) return answer(context, writer)
    if (running >= LIMITS.additions || receiving >= LIMITS.uploads) return busy(context, answer)
    return next()
  }
  const busy = (context: Context, answer: typeof send) => {
    context.header('Retry-After', '5')
    return answer(context, BUSY)
  }

  /** An upload that stalls holds no place of those who are adding: a place is taken when all of it is there. */
  const adding = async (
    context: Context,
    answer: typeof send,
    work: (handed: readonly Handed[], ended: Ended) => Response | Promise<Response>,
  ): Promise<Response> => {
    receiving++
    allowIdle(context, LIMITS.uploadIdleMs)
    const handed = await handedIn(context).finally(() => {
      receiving--
    })
    if (!isHanded(handed)) return answer(context, handed)
    if (running >= LIMITS.additions) return busy(context, answer)
    running++
    allowIdle(context, LIMITS.addingMs)
    const ended = once(() => {
      running--
      allowIdle(context, LIMITS.idleMs)
    })
    try {
      return await work(handed, ended)
    } catch (error) {
      ended()
      throw error
    }
  }

  app.post('/add', allowed(send), limited(send), (context) =>
    adding(context, send, (handed, ended) => {
      const inPieces = context.req.query('pieces') !== undefined
      const [head, middle, tail] = inPieces ? ['', '', ''] : addedPage()
      return streamed(context, { type: 'text/html; charset=utf-8', ended }, async function* (signal) {
        yield head
        const counts = counting()
        for await (const addition of told(dependencies, writing!, handed, signal)) {
          counts.count(addition)
          yield `${renderAddition(addition).replaceAll('\n', ' ')}\n`
        }
        yield `${middle}${renderAdditionSummary(counts.all())}\n${tail}`
      })
    }),
  )

  app.post('/api/articles', allowed(sendJson), limited(sendJson), (context) =>
    adding(context, sendJson, async (handed, ended) => {
      if (context.req.header('Accept')?.includes('application/x-ndjson')) {
        return streamed(context, { type: 'application/x-ndjson', ended }, async function* (signal) {
          for await (const addition of told(dependencies, writing!, handed, signal))
            yield `${JSON.stringify(addition)}\n`
        })
      }
      const counts = counting()
      const additions: Addition[] = []
      for await (const addition of told(dependencies, writing!, handed, context.req.raw.signal)) {
        counts.count(addition)
        additions.push(addition)
      }
      ended()
      const answer: AdditionsAnswer = { ...counts.all(), additions }
      const allRefused = answer.failed > 0 && answer.added + answer.unchanged === 0
      return context.json(answer, allRefused ? 422 : 200)
    }),
  )
}

/** Gives back the place among those who are adding. */
type Ended = () => void

function once(work: () => void): Ended {
  let done = false
  return () => {
    if (done) return
    done = true
    work()
  }
}

/** What goes wrong with the record itself is the last thing told: what was told before it is kept. */
async function* told(
  { report }: Dependencies,
  writing: Writing,
  handed: Parameters<Writing['add']>[0],
  signal: AbortSignal,
): AsyncGenerator<Addition> {
  try {
    yield* writing.add(handed, signal)
  } catch (raw) {
    report?.(raw as Error)
    const error = inWords(raw)
    const { code } = error as { code?: unknown }
    const message =
      typeof code === 'string' ? (error as Error).message : 'the server could not go on. What is listed was kept'
    yield { outcome: 'failed', where: 'the record', code: typeof code === 'string' ? code : 'failed', message }
  }
}

/** An answer that is sent as it comes about. When its reader goes away, the work stops after what is begun. */
function streamed(
  context: Context,
  { type, ended }: { readonly type: string; readonly ended: Ended },
  write: (signal: AbortSignal) => AsyncGenerator<string>,
): Response {
  const gone = new AbortController()
  const pieces = write(gone.signal)
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await pieces.next()
        if (!done) return controller.enqueue(encoder.encode(value))
        ended()
        controller.close()
      } catch (error) {
        ended()
        controller.error(error)
      }
    },
    async cancel() {
      gone.abort()
      await pieces.return(undefined)
      ended()
    },
  })
  // Proxies are asked not to hold it back.
  return context.body(body, 200, { 'Content-Type': type, 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' })
}

function counting() {
  const all = { added: 0, unchanged: 0, failed: 0, statements: 0 }
  return {
    count(addition: Addition) {
      if (addition.outcome !== 'left-out') all[addition.outcome]++
      if (addition.outcome === 'added') all.statements += addition.statements
    },
    all: (): AdditionCounts => all,
  }
}

const TOO_LARGE: Reply = refusal(
  413,
  'request-too-large',
  'That is too large',
  `At most ${MOST_MEBIBYTES} MiB are taken at once. Send it in parts, or add it with "onrecord add" on the machine itself, which takes files of any size.`,
)
const BUSY: Reply = refusal(
  503,
  'server-busy',
  'Others are adding',
  'The record is taking in as much as it can at the moment. Nothing was kept of this; send it again in a few seconds.',
)
