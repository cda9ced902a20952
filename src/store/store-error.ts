/** What keeps the store from doing what it was asked. Each code is explained in docs/problems.md. */
export type StoreCode =
  | 'data-in-use'
  | 'data-unusable'
  | 'data-newer'
  | 'data-full'
  | 'data-damaged'
  | 'record-not-sound'
  | 'record-not-kept'
  | 'database-refused'
  | 'question-too-long'
  | 'server-unreachable'
  | 'server-unsuitable'
  | 'backup-unwritable'
  | 'backup-unreadable'
  | 'backup-damaged'
  | 'record-not-empty'

/** An operating error of the store. The message says what happened and what to do about it. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreCode

  constructor(code: StoreCode, message: string, options?: { cause: unknown }) {
    super(message, options)
    this.code = code
  }
}

/** Whether it is one that PostgreSQL gave to one query: with an SQLSTATE. Its message is for programmers. */
export function isDatabaseError(error: unknown): error is Error {
  return error instanceof Error && !(error instanceof StoreError) && SQLSTATE.test(causeCode(error) ?? '')
}

/** Node's own codes are words that begin with E. */
const SQLSTATE = /^(?=.*\d)(?!E)[0-9A-Z]{5}$/

/** What a person is told: what the database says of its own is for programmers, and stays behind as the cause. */
export function inWords(error: unknown): unknown {
  if (!isDatabaseError(error)) return error
  const message = `the database refused what it was asked (${causeCode(error)}). This is a fault of Onrecord: please report it with what you did`
  return new StoreError('database-refused', message, { cause: error })
}

/** SQLSTATE or errno of a driver's error, or undefined. */
export function causeCode(error: unknown): string | undefined {
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? code : undefined
}
