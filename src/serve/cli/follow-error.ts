/** What somebody wants to follow cannot be followed, or is not. The message says what to do. */
export class FollowError extends Error {
  override readonly name = 'FollowError'
  readonly code: 'follow-unclear' | 'follow-unknown'

  constructor(code: FollowError['code'], message: string) {
    super(message)
    this.code = code
  }
}
