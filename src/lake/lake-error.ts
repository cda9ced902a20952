/** What keeps a lake from being built or asked, in words that say what to do. */
export type LakeCode =
  | 'lake-engine-missing'
  | 'lake-engine-failed'
  | 'lake-not-found'
  | 'lake-in-use'
  | 'lake-too-many'
  | 'lake-cannot-answer'
  | 'lake-condition-not-understood'

export class LakeError extends Error {
  override readonly name = 'LakeError'
  readonly code: LakeCode

  constructor(code: LakeCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
