/**
 * Text → blocks: the report's prose told apart from what stands around it (headings, datelines, bylines, captions,
 * credits, embeds). Every character from `body` on that is not blank lies in exactly one block.
 *
 *     blocksOf({ text: 'SARN, March 14 (Continental Wire) - Talks failed.\n\nImage: CW', body: 0 })
 *     // dateline "SARN, March 14 (Continental Wire) -", prose "Talks failed.", credit "Image: CW"
 *
 * Embeds and captions keep their words: "WATCH: Talks failed: minister" still carries a statement.
 */
import type { Article, Block } from '../../record/index.ts'
import { capitalsBeforeColon, datelineEnd } from './dateline.ts'
import { kindOf, opensWithLabel } from './kinds.ts'
import { isBlank, type Paragraph, paragraphsOf } from './paragraphs.ts'

/** Bylines stand among the first paragraphs. */
const TOP = 8

export function blocksOf({ text, body, title }: Pick<Article, 'text' | 'body' | 'title'>): Block[] {
  const paragraphs = paragraphsOf(text, body)
  const speakers = paragraphs.filter(({ start }) => capitalsBeforeColon(text, start) >= 0).length
  const blocks: Block[] = []
  paragraphs.forEach((paragraph, index) => {
    const prose = splitDateline(text, paragraph, speakers > 1)
    if (prose !== paragraph.start)
      blocks.push({ start: paragraph.start, end: trimmedEnd(text, prose), kind: 'dateline' })
    if (prose >= paragraph.end) return
    const words = text.slice(prose, paragraph.end)
    const kind =
      prose !== paragraph.start
        ? 'prose'
        : kindOf(words, {
            first: index === 0,
            nearTop: index < TOP,
            alone: paragraphs.length === 1,
            lines: paragraph.lines,
            title,
          })
    blocks.push({ start: prose, end: paragraph.end, kind })
  })
  return blocks
}

/** Where the paragraph's prose begins: after its dateline, or at its start. */
function splitDateline(text: string, { start, end }: Paragraph, transcript: boolean): number {
  if (opensWithLabel(text.slice(start, Math.min(end, start + 60)))) return start
  let at = datelineEnd(text, start)
  if (at < 0 && !transcript && end - start > 60) at = capitalsBeforeColon(text, start)
  if (at < 0 || at > end) return start
  while (at < end && isBlank(text.charCodeAt(at))) at++
  return at
}

function trimmedEnd(text: string, end: number): number {
  let at = end
  while (isBlank(text.charCodeAt(at - 1))) at--
  return at
}
