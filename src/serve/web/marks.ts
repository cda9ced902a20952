/**
 * Spans over a text → a tree that HTML can hold. Statements nest and overlap freely, elements cannot: where two spans
 * cross, the later one is cut in two, and each piece knows whether it begins or ends its mark.
 */
import type { Span } from '../../record/index.ts'

export type MarkRole = 'content' | 'source' | 'cue' | 'figure' | 'event' | 'date' | 'actor' | 'match'

export interface Mark extends Span {
  readonly role: MarkRole
  /** The id of what it is a part of: a statement's, say. */
  readonly owner: string
}

/** A marked stretch of the text with what lies in it. */
export interface MarkNode {
  readonly mark: Mark
  /** Whether this piece is the one in which the mark begins, and the one in which it ends. */
  readonly begins: boolean
  readonly ends: boolean
  readonly children: readonly TextNode[]
}

/** A plain stretch of the text, or a marked one. */
export type TextNode = Span | MarkNode

/** Which one goes outside where two marks have the same extent. */
const OUTER_FIRST: readonly MarkRole[] = ['content', 'event', 'source', 'cue', 'figure', 'date', 'actor', 'match']

/** The tree of `marks` over the part of a text that `within` spans. Marks without a character in it are left out. */
export function nest(within: Span, marks: readonly Mark[]): readonly TextNode[] {
  const inside = marks.filter((mark) => Math.max(mark.start, within.start) < Math.min(mark.end, within.end))
  inside.sort((a, b) => a.start - b.start || b.end - a.end || OUTER_FIRST.indexOf(a.role) - OUTER_FIRST.indexOf(b.role))

  const roots: TextNode[] = []
  const open: { mark: Mark; begins: boolean; children: TextNode[] }[] = []
  let at = within.start

  const children = () => open.at(-1)?.children ?? roots
  const endOf = (mark: Mark) => Math.min(mark.end, within.end)
  const writeUpTo = (end: number) => {
    if (end > at) children().push({ start: at, end })
    at = Math.max(at, end)
  }

  /** Closes `mark`. Those opened inside it that go on after it are closed as well, and opened anew. */
  const close = (mark: Mark) => {
    writeUpTo(endOf(mark))
    const goOn: Mark[] = []
    for (let piece = open.pop(); piece; piece = open.pop()) {
      children().push({ ...piece, ends: piece.mark.end <= at })
      if (piece.mark === mark) break
      if (endOf(piece.mark) > at) goOn.unshift(piece.mark)
    }
    for (const again of goOn) open.push({ mark: again, begins: false, children: [] })
  }

  const closeUpTo = (limit: number) => {
    while (open.length > 0) {
      const next = open.reduce((first, { mark }) => (endOf(mark) < endOf(first) ? mark : first), open[0].mark)
      if (endOf(next) > limit) return
      close(next)
    }
  }

  for (const mark of inside) {
    closeUpTo(mark.start)
    writeUpTo(mark.start)
    open.push({ mark, begins: mark.start >= within.start, children: [] })
  }
  closeUpTo(within.end)
  writeUpTo(within.end)
  return roots
}

export const isMarked = (node: TextNode): node is MarkNode => 'mark' in node
