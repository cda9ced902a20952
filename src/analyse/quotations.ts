/**
 * Quotations of a text, block by block. First the marks of a block are read with what they may be (opening, closing,
 * either), then they are paired with a stack. Two passes, no search: linear in the text, however many quotes stand open.
 *
 * Conventions understood: “ ” „ “ « » » « " " ‘ ’ ' ' `` '' and '' on both sides; a quotation that goes on in the next
 * paragraph, which opens again without the last having closed (`continues`). An apostrophe, a foot, an inch and the » of
 * a list are no marks. A quotation that never closes ends with its block; a mark that closes what nobody opened counts
 * only where it stands as a closing mark does and is the block's first, and then quotes from the block's beginning.
 *
 * Left out: dashes that open direct speech; speech without marks.
 */
import type { Quotation, Span } from '../record/index.ts'
import { ELISIONS } from './01-tokens/words.data.ts'
import { Char, isLower, kindAt } from './characters.ts'

/** Kinds of mark that pair with their like. */
const Kind = { Curly: 0, Straight: 1, Ticks: 2, Angle: 3, CurlySingle: 4, StraightSingle: 5 } as const
const KINDS = 6

interface Mark {
  readonly start: number
  readonly end: number
  readonly kind: number
  readonly opens: boolean
  readonly closes: boolean
}

interface Open {
  readonly mark: Mark
  /** Where its quotation stands in the list, reserved when it opened so that the list is in text order. */
  readonly slot: number
}

interface Draft {
  start: number
  end: number
  open: Span | null
  close: Span | null
  depth: number
  continues: number
  dropped: boolean
}

/** Quotations of `text` inside `blocks`, which are in text order. */
export function findQuotations(text: string, blocks: readonly Span[]): Quotation[] {
  const drafts: Draft[] = []
  let unclosed = -1
  let unclosedKind = -1
  for (const block of blocks) {
    const marks = marksOf(text, block)
    if (marks.length === 0) {
      unclosed = -1
      continue
    }
    const first = drafts.length
    const left = pair(text, block, marks, drafts)
    // The paragraph goes on from the one before where it begins with the mark that was left open there.
    if (
      unclosed >= 0 &&
      first < drafts.length &&
      marks[0].kind === unclosedKind &&
      startsBlock(text, block, marks[0])
    ) {
      if (!drafts[first].dropped && drafts[first].open !== null) drafts[first].continues = unclosed
    }
    unclosed = left === null ? -1 : left.slot
    unclosedKind = left === null ? -1 : left.mark.kind
  }
  return finish(drafts)
}

/** Drops what turned out to be no quotation, and renumbers. */
function finish(drafts: readonly Draft[]): Quotation[] {
  const renumbered = new Int32Array(drafts.length).fill(-1)
  const quotations: Quotation[] = []
  drafts.forEach((draft, index) => {
    if (draft.dropped) return
    renumbered[index] = quotations.length
    const { start, end, open, close, depth, continues } = draft
    quotations.push({ start, end, open, close, depth, continues: continues < 0 ? -1 : renumbered[continues] })
  })
  return quotations
}

const startsBlock = (text: string, block: Span, mark: Mark): boolean =>
  mark.start - block.start < 4 && text.slice(block.start, mark.start).trim() === ''

const isWord = (kind: number): boolean => kind === Char.Letter || kind === Char.Digit

/** The marks of a block, in order. */
function marksOf(text: string, block: Span): Mark[] {
  const marks: Mark[] = []
  for (let at = block.start; at < block.end; at++) {
    const kind = kindAt(text, at)
    if (kind === Char.Quote) {
      const mark = doubleMark(text, at, block)
      if (mark !== null) marks.push(mark)
    } else if (kind === Char.Apostrophe) {
      const mark = singleMark(text, at, block)
      if (mark === null) continue
      marks.push(mark)
      at = mark.end - 1
    }
  }
  return marks
}

/** What stands on either side says which way a mark without a direction faces. */
function facing(text: string, start: number, end: number): { opens: boolean; closes: boolean } {
  const before = kindAt(text, start - 1)
  const after = kindAt(text, end)
  const blankBefore = before === Char.Space || before === Char.Open || before === Char.Dash
  const blankAfter = after === Char.Space || after === Char.Close || after === Char.Comma || after === Char.Stop
  if (blankBefore && !blankAfter) return { opens: true, closes: false }
  if (blankAfter && !blankBefore) return { opens: false, closes: true }
  return { opens: true, closes: true }
}

function doubleMark(text: string, at: number, block: Span): Mark | null {
  const end = at + 1
  switch (text[at]) {
    case '“':
      // Closes what „ opened; elsewhere it opens, save where a careless hand typed it after the word.
      return { start: at, end, kind: Kind.Curly, opens: true, closes: true }
    case '„':
    case '‟':
      return { start: at, end, kind: Kind.Curly, opens: true, closes: false }
    case '”':
      return { start: at, end, kind: Kind.Curly, opens: false, closes: true }
    case '«':
    case '»': {
      if (text[at] === '»' && text.slice(block.start, at).trim() === '' && at - block.start < 8) {
        // At the head of a line a » that no « answers is the sign of a list.
        if (!text.slice(at, block.end).includes('«')) return null
      }
      return { start: at, end, kind: Kind.Angle, ...facing(text, at, end) }
    }
    default: {
      const before = kindAt(text, at - 1)
      const inches = before === Char.Digit && !isWord(kindAt(text, end))
      const mark = { start: at, end, kind: Kind.Straight, ...facing(text, at, end) }
      return inches && feetBefore(text, at) ? null : mark
    }
  }
}

/** 5'10": digits, a foot's mark and digits before. */
function feetBefore(text: string, at: number): boolean {
  let from = at - 1
  while (from > at - 4 && kindAt(text, from) === Char.Digit) from--
  return kindAt(text, from) === Char.Apostrophe && kindAt(text, from - 1) === Char.Digit
}

function singleMark(text: string, at: number, block: Span): Mark | null {
  const code = text.charCodeAt(at)
  const next = at + 1 < block.end ? text.charCodeAt(at + 1) : 32
  if (next === code && (code === 0x27 || code === 0x60 || code === 0x2019 || code === 0x2018)) {
    const end = at + 2
    if (code === 0x60) return { start: at, end, kind: Kind.Ticks, opens: true, closes: false }
    return { start: at, end, kind: Kind.Ticks, ...facing(text, at, end) }
  }
  const end = at + 1
  const before = kindAt(text, at - 1)
  const after = kindAt(text, end)
  if (isWord(before) && isWord(after)) return null
  if (before === Char.Digit && code !== 0x2019) return null
  const wordAfter = isWord(after)
  if (code === 0x2018 || code === 0x201a) {
    return wordAfter && elided(text, end)
      ? null
      : { start: at, end, kind: Kind.CurlySingle, opens: true, closes: false }
  }
  const kind = code === 0x2019 ? Kind.CurlySingle : Kind.StraightSingle
  if (code !== 0x2019 && code !== 0x27) return null
  const { opens, closes } = facing(text, at, end)
  if (opens && !closes && (code === 0x2019 || elided(text, end))) return null
  return { start: at, end, kind, opens: opens && code !== 0x2019, closes }
}

/** Whether what follows an apostrophe is a word that begins with one ('em, 'til, '90s). */
function elided(text: string, from: number): boolean {
  if (kindAt(text, from) === Char.Digit)
    return kindAt(text, from + 1) === Char.Digit && kindAt(text, from + 2) !== Char.Digit
  let end = from
  while (end - from < 8 && kindAt(text, end) === Char.Letter) end++
  return ELISIONS.has(text.slice(from, end).toLowerCase())
}

/** Pairs the marks of one block. Returns the outermost quotation left open, for the next block to go on from. */
function pair(text: string, block: Span, marks: readonly Mark[], drafts: Draft[]): Open | null {
  const stack: Open[] = []
  const standing = new Int32Array(KINDS)
  // Where as many curly marks close as open, one inside another is a nesting; otherwise one was forgotten.
  const balanced = isBalanced(text, marks)
  const closers = new Int32Array(KINDS)
  for (const mark of marks) if (mark.closes) closers[mark.kind]++
  let closedOne = false

  const finishOpen = (open: Open, end: number, close: Span | null): void => {
    const draft = drafts[open.slot]
    draft.end = end
    draft.close = close
    standing[open.mark.kind]--
    // A single mark that nothing closes was an apostrophe; an empty pair quotes nothing.
    const single = open.mark.kind >= Kind.CurlySingle
    if ((single && close === null) || text.slice(draft.start, Math.min(end, draft.start + 40)).trim() === '')
      draft.dropped = true
  }
  const openWith = (mark: Mark): void => {
    const depth = stack.length
    drafts.push({
      start: mark.end,
      end: mark.end,
      open: { start: mark.start, end: mark.end },
      close: null,
      depth,
      continues: -1,
      dropped: false,
    })
    stack.push({ mark, slot: drafts.length - 1 })
    standing[mark.kind]++
  }
  const closeWith = (mark: Mark, kind = mark.kind): void => {
    while (stack.length > 0) {
      const top = stack.pop() as Open
      const found = top.mark.kind === kind
      finishOpen(top, mark.start, found ? { start: mark.start, end: mark.end } : null)
      if (found) break
    }
    closedOne = true
  }

  marks.forEach((mark, index) => {
    if (mark.closes) closers[mark.kind]--
    const top = stack[stack.length - 1]
    const open = standing[mark.kind] > 0
    if (decideCloses(text, mark, top, open) || (open && isMisplaced(text, mark, marks[index + 1]))) {
      if (open) {
        if (mark.kind < Kind.CurlySingle || !isPossessive(text, mark, marks[index + 1])) closeWith(mark)
      } else if (isTheOther(mark, top) && marks[index + 1]?.opens !== false) {
        closeWith(mark, top.mark.kind)
      } else if (!closedOne && stack.length === 0 && mark.kind < Kind.CurlySingle && closesSpeech(text, mark)) {
        drafts.push({
          start: textStart(text, block),
          end: mark.start,
          open: null,
          close: { start: mark.start, end: mark.end },
          depth: 0,
          continues: -1,
          dropped: false,
        })
        closedOne = true
      }
      return
    }
    if (mark.kind >= Kind.CurlySingle && closers[mark.kind] === 0) return
    if (open && !(mark.kind === Kind.Curly && balanced)) {
      // The mark that should have closed the last one was forgotten: it ends where this one begins.
      if (mark.kind === Kind.CurlySingle || mark.kind === Kind.StraightSingle) return
      while (stack.length > 0) {
        const last = stack.pop() as Open
        finishOpen(last, trimEnd(text, drafts[last.slot].start, mark.start), null)
        if (last.mark.kind === mark.kind) break
      }
    }
    openWith(mark)
  })

  const end = trimEnd(text, block.start, block.end)
  let outermost: Open | null = null
  while (stack.length > 0) {
    outermost = stack.pop() as Open
    finishOpen(outermost, Math.max(drafts[outermost.slot].start, end), null)
  }
  return outermost === null || drafts[outermost.slot].dropped ? null : outermost
}

/** A hand that mixes its marks opens with a straight one and closes with a curly one, or the other way round; then the next mark opens. */
const isTheOther = (mark: Mark, top: Open | undefined): top is Open =>
  top !== undefined && !mark.opens && OTHER[mark.kind] === top.mark.kind

const OTHER: readonly number[] = [Kind.Straight, Kind.Curly]

/** Whether a mark closes, given what stands open. */
function decideCloses(text: string, mark: Mark, top: Open | undefined, open: boolean): boolean {
  if (!mark.opens) return true
  if (!mark.closes) return false
  if (mark.kind === Kind.Curly) {
    // “ closes after „, and where it hangs on the end of a word inside a quotation.
    if (!open || top === undefined) return false
    if (text[top.mark.start] === '„') return true
    return isWord(kindAt(text, mark.start - 1)) && !isWord(kindAt(text, mark.end))
  }
  return open
}

/**
 * `We ran, "he said.`: a straight mark that a careless hand put before the next word closes what stands open, where speech
 * ended before the blank, a small letter follows, and no mark comes that closes.
 */
function isMisplaced(text: string, mark: Mark, next: Mark | undefined): boolean {
  if (mark.kind !== Kind.Straight || !isLower(text.charCodeAt(mark.end))) return false
  if (next !== undefined && next.kind === Kind.Straight && !next.opens) return false
  const before = kindAt(text, mark.start - 2)
  return (
    text[mark.start - 1] === ' ' &&
    (before === Char.Comma || before === Char.Stop || /[?!]/.test(text[mark.start - 2] ?? ''))
  )
}

function isBalanced(text: string, marks: readonly Mark[]): boolean {
  let sum = 0
  for (const mark of marks) if (mark.kind === Kind.Curly) sum += text[mark.start] === '”' ? -1 : 1
  return sum === 0
}

/** "The workers’ rights": inside single quotation marks, an apostrophe after s before a small letter, where another mark closes later. */
function isPossessive(text: string, mark: Mark, next: Mark | undefined): boolean {
  if (next === undefined || next.kind !== mark.kind || !next.closes) return false
  const before = text.charCodeAt(mark.start - 1) | 32
  return before === 115 && text[mark.end] === ' ' && isLower(text.charCodeAt(mark.end + 1))
}

/** A closing mark after a comma or stop ends speech even where its opening mark is missing; after a digit it may be inches. */
function closesSpeech(text: string, mark: Mark): boolean {
  if (!mark.closes || mark.opens) return false
  const before = kindAt(text, mark.start - 1)
  return before === Char.Comma || before === Char.Stop
}

function textStart(text: string, block: Span): number {
  let at = block.start
  while (at < block.end && kindAt(text, at) === Char.Space) at++
  return at
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && kindAt(text, at - 1) === Char.Space) at--
  return at
}
