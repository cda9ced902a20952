/** Nobody on record is called so. */
export class NobodyError extends Error {
  override readonly name = 'NobodyError'
  readonly code = 'actor-unknown'

  constructor(name: string) {
    super(`nobody on record is called ${name}. Give one part of the name, such as the surname, or search for the words`)
  }
}
