/**
 * A stretch of text with the parts of statements marked. Source, cue and content differ in line and weight as well as in
 * colour (marks.css), and each is announced by its name instead of as a mere highlight.
 */
import type { Span, StatementKind } from '../../record/index.ts'
import { isMarked, type Mark, type MarkNode, type MarkRole, nest, type TextNode } from './marks.ts'
import { visible } from './visible.tsx'

/** What a mark needs to be linked: given for statements on the article's page, left out in results. */
export interface Marked extends Mark {
  readonly kind?: StatementKind
  /** The statement's number on the page. */
  readonly number?: number
  /** The element id, on the first mark of a statement, a figure or an event. */
  readonly anchor?: string
  /** After the last mark of a statement: the link to its note, with its name. */
  readonly note?: { readonly href: string; readonly label: string }
}

const SPOKEN: Readonly<Record<MarkRole, string>> = {
  content: 'words',
  source: 'source',
  cue: 'cue',
  figure: 'figure',
  event: 'event',
  date: 'date',
  actor: 'name',
  match: 'searched word',
}

interface Props {
  readonly text: string
  readonly within: Span
  readonly marks: readonly Marked[]
}

export const MarkedText = ({ text, within, marks }: Props) => <Nodes text={text} nodes={nest(within, marks)} />

const Nodes = ({ text, nodes }: { text: string; nodes: readonly TextNode[] }) => (
  <>
    {nodes.map((node) =>
      isMarked(node) ? <Piece text={text} node={node} /> : visible(text.slice(node.start, node.end)),
    )}
  </>
)

const Piece = ({ text, node }: { text: string; node: MarkNode }) => {
  const mark = node.mark as Marked
  const id = node.begins ? mark.anchor : undefined
  const inside = <Nodes text={text} nodes={node.children} />
  if (mark.role === 'figure' || mark.role === 'event' || mark.role === 'date' || mark.role === 'actor') {
    return (
      <span class={mark.role} id={id}>
        {inside}
      </span>
    )
  }
  const edges = `${node.begins ? ' begins' : ''}${node.ends ? ' ends' : ''}`
  return (
    <>
      <mark
        class={`${mark.role}${mark.kind ? ` ${mark.kind}` : ''}${edges}`}
        id={id}
        data-statement={mark.number}
        aria-roledescription={`${SPOKEN[mark.role]}${mark.number === undefined ? '' : ` ${mark.number}`}`}
      >
        {inside}
      </mark>
      {node.ends && mark.note && (
        <a class="pin" href={mark.note.href} aria-label={mark.note.label} data-statement={mark.number}>
          {mark.number}
        </a>
      )}
    </>
  )
}
