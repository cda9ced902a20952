/** What keeps an address from being fetched. Each code is explained in docs/problems.md. */
export type FetchCode =
  | 'fetch-not-web'
  | 'fetch-address-private'
  | 'fetch-robots-denied'
  | 'fetch-robots-unreachable'
  | 'fetch-unreachable'
  | 'fetch-certificate'
  | 'fetch-status'
  | 'fetch-busy'
  | 'fetch-redirects'
  | 'fetch-too-large'
  | 'fetch-too-slow'
  | 'fetch-broken'
  | 'fetch-stopped'

interface More {
  readonly cause?: unknown
  /** Whether trying again later may help. */
  readonly temporary?: boolean
  /** HTTP's status, where the server answered with one. */
  readonly status?: number
  /** The server's own wish, in milliseconds since 1970. */
  readonly retryAtMs?: number
}

/** An operating error of fetching. The message names the address, what happened, and what to do about it. */
export class FetchError extends Error {
  override readonly name = 'FetchError'
  readonly code: FetchCode
  readonly where: string
  /** The message without the address. */
  readonly what: string
  readonly temporary: boolean
  readonly status?: number
  readonly retryAtMs?: number

  constructor(code: FetchCode, where: string, what: string, more: More = {}) {
    super(`${where}: ${what}`, { cause: more.cause })
    this.code = code
    this.where = where
    this.what = what
    this.temporary = more.temporary ?? false
    this.status = more.status
    this.retryAtMs = more.retryAtMs
  }

  /** The same, told of the address that led there. */
  at(where: string, before = ''): FetchError {
    return new FetchError(this.code, where, before + this.what, { ...this, cause: this.cause ?? this })
  }
}
