/** What keeps the store from doing what it was asked. Each code is explained in docs/problems.md. */
export type StoreCode =
  | 'data-in-use'
  | 'data-unusable'
  | 'data-newer'
  | 'data-full'
  | 'data-damaged'
  | 'record-not-sound'
  | 'server-unreachable'
  | 'server-unsuitable'

/** An operating error of the store. The message says what happened and what to do about it. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreCode

  constructor(code: StoreCode, message: string, options?: { cause: unknown }) {
    super(message, options)
    this.code = code
  }
}

/** SQLSTATE or errno of a driver's error, or undefined. */
export function causeCode(error: unknown): string | undefined {
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? code : undefined
}
