/** What a suite of `eval:facts` is given and gives back. */
export interface Options {
  /** Folder of the data and scorers. */
  readonly shared: string
  /** How many errors to show; 0 for none. */
  readonly errors: number
}

export interface Measured {
  /** Lines for a person to read. */
  readonly report: readonly string[]
  readonly figures: Readonly<Record<string, number>>
}
