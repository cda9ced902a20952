/** Whom the server is for. `onrecord serve` decides it from its options (docs/serving.md). */
export interface Settings {
  /**
   * Who may add and correct: whoever can reach the server (it is on this machine's own address, for its owner), holders of
   * tokens, or nobody.
   */
  readonly writers: 'owner' | 'tokens' | 'nobody'
  /** Where others reach it, through a proxy on this machine: `https://onrecord.example`. */
  readonly site?: string
  /** Requests that one address may make in a minute; without it, as many as it likes. */
  readonly perMinute?: number
}

/** Pages alone, as in most tests. */
export const READ_ONLY: Settings = { writers: 'nobody' }
