/** One article's words and trees, for what mends an edge after the parser; `head` is -1 at a root. */
export interface Mendable {
  readonly lower: Int32Array
  /** Universal tag of each word. */
  readonly uposOf: (word: number) => number
  readonly head: Int32Array
  readonly relation: Uint8Array
}
