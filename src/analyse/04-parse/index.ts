/**
 * Tagged sentences → dependency trees. A linear model chooses greedily among the transitions that a state allows
 * (`state.ts`), and another names each edge as it is made (`edges.ts`), so that the first one sees the relations given.
 * Before it, a parser of the same kind reads the sentence backwards; where its tree has the words in question says what
 * the forward parser cannot see yet.
 */
import {
  firstOf,
  type Kernel,
  type KeyedTable,
  openKernel,
  type PackedTable,
  type Placed,
  secondOf,
} from '../../linear/index.ts'
import { WASM } from './kernel.wasm.ts'
import {
  apply,
  beginSentence,
  headGiven,
  isFinished,
  onStack,
  type ParseState,
  parseState,
  Transition,
} from './state.ts'
import { guideBy, type ParseInput, type SentenceView, sentenceView, viewBackwards, viewForwards } from './view.ts'

export interface ParseModel {
  /** Reads the sentence backwards; its tree guides the other. */
  readonly backwards: PackedTable
  readonly forwards: PackedTable
  /** Names the edges of the forward parser. */
  readonly edges: KeyedTable
}

/** Sums of features, written from `features.ts`: what each adds to `firstOf` and `secondOf` a table's scores. */
type Sum = (table: number, depth: number, next: number, length: number) => number
/** The relation of an edge, by the features of `edge-features.ts`; -1 where it is ahead of the next by no more than `lead`. */
type Name = (table: number, next: number, head: number, word: number, lead: number) => number

/** What the kernel does with the arrays of `state` and `view`. */
interface ParseFunctions {
  readonly sumBackwards: Sum
  readonly sumStrong: Sum
  readonly sumWeak: Sum
  readonly nameStrong: Name
  /** Goes on from the scores of `nameStrong`. */
  readonly nameWeak: Name
}

/** A model opened for parsing, and the sentence in hand. */
export interface Parser {
  readonly kernel: Kernel<ParseFunctions, ParseModel>
  state: ParseState
  view: SentenceView
  /** Words of the longest sentence that there is room for. */
  longest: number
}

/** Words of nearly every sentence: for a longer one the arrays are laid anew. */
const USUAL = 400

export function openParser({ backwards, forwards, edges }: ParseModel): Parser {
  const kernel = openKernel<ParseFunctions, ParseModel>(WASM, { backwards, forwards, edges })
  return { kernel, ...laid(kernel, USUAL) }
}

const laid = (kernel: Parser['kernel'], longest: number): Pick<Parser, 'state' | 'view' | 'longest'> =>
  kernel.lay((arrays) => ({ longest, state: parseState(longest, arrays), view: sentenceView(longest, arrays) }))

/** Makes room for a sentence of so many words. */
function reserve(parser: Parser, words: number): void {
  if (words > parser.longest) Object.assign(parser, laid(parser.kernel, 2 * words))
}

/**
 * Heads and labels of words `first` up to and not including `end`, left in `parser.state`: words count from 1, the head
 * is 0 at the root, a label is the relation plus 1, and 0 at the root.
 */
export function parseSentence(parser: Parser, input: ParseInput, first: number, end: number): void {
  parseBackwards(parser, input, first, end)
  guideBy(parser.view, parser.state.head)
  viewForwards(parser.view, input, first, end)
  parseForwards(parser)
}

/** Heads of the same words as the first parser gives them, left in `parser.state.head`: words count from the sentence's end. */
export function parseBackwards(parser: Parser, input: ParseInput, first: number, end: number): void {
  reserve(parser, end - first)
  const { view, state, kernel } = parser
  viewBackwards(view, input, first, end)
  beginSentence(state, view.length)
  while (!isFinished(state)) apply(state, decideBackwards(kernel.functions, kernel.tables.backwards, state), 0)
}

function parseForwards({ kernel, view, state }: Parser): void {
  const { functions, tables } = kernel
  beginSentence(state, view.length)
  while (!isFinished(state)) {
    const transition = decide(functions, tables.forwards, state)
    let label = 0
    if (transition !== Transition.Shift) {
      label = nameEdge(functions, tables.edges, state, headGiven(state, transition)) + 1
    }
    apply(state, transition, label)
  }
}

/** The transition that scores highest, to the parser that reads backwards. */
function decideBackwards(functions: ParseFunctions, { at }: Placed, state: ParseState): number {
  const only = onlyTransition(state)
  return only >= 0 ? only : best(state, functions.sumBackwards(at, state.depth, state.next, state.length))
}

/** The strong features alone decide where they put one transition ahead by more than this, in units of training. */
const SURE = 140

/** The transition that scores highest. */
function decide(functions: ParseFunctions, { at, scale }: Placed, state: ParseState): number {
  const only = onlyTransition(state)
  if (only >= 0) return only
  const { depth, next, length } = state
  const sum = functions.sumStrong(at, depth, next, length)
  if (margin(state, sum) * scale > SURE) return best(state, sum)
  return best(state, (sum + functions.sumWeak(at, depth, next, length)) | 0)
}

/** The strong features alone decide where they put one relation ahead by more than this, in units of training. */
const SURE_OF_NAME = 40
/** Lower than any lead. */
const WHICHEVER = -1

/** The relation from `head` to the top of the stack. */
function nameEdge(
  { nameStrong, nameWeak }: ParseFunctions,
  { at, scale }: Placed,
  state: ParseState,
  head: number,
): number {
  const word = onStack(state, 0)
  const sure = nameStrong(at, state.next, head, word, Math.floor(SURE_OF_NAME / scale))
  return sure >= 0 ? sure : nameWeak(at, state.next, head, word, WHICHEVER)
}

/** The one transition that a state allows; -1 where the model has to be asked. */
export const onlyTransition = (state: ParseState): number =>
  state.next > state.length ? Transition.Right : state.depth === 0 ? Transition.Shift : -1

/** The transition that scores highest, in a state with words on the stack and words to come. */
function best({ depth }: ParseState, sum: number): number {
  const shift = firstOf(sum)
  const left = secondOf(sum)
  if (depth > 1 && shift < 0 && left < 0) return Transition.Right
  return left > shift ? Transition.Left : Transition.Shift
}

/** How far the best transition is ahead of the next. */
function margin({ depth }: ParseState, sum: number): number {
  const shift = firstOf(sum)
  const left = secondOf(sum)
  if (depth < 2) return Math.abs(shift - left)
  const top = Math.max(shift, left, 0)
  return top - (top === shift ? Math.max(left, 0) : top === left ? Math.max(shift, 0) : Math.max(shift, left))
}
