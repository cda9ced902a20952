/** Whether the reader of the request that is being answered is still there, for whoever works for them. */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { MiddlewareHandler } from 'hono'

const readers = new AsyncLocalStorage<AbortSignal>()

export const noticeLeaving: MiddlewareHandler = (context, next) => readers.run(context.req.raw.signal, next)

/** Aborted where the reader has left; undefined outside a request. */
export const readerHere = (): AbortSignal | undefined => readers.getStore()
