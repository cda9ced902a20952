/** How to cite a statement in one line of plain text; whoever copies it puts the page's address after it. */
import { type Article, textOf } from '../../record/index.ts'
import type { Note } from './article-marks.ts'
import { dateInWords } from './dates.ts'
import { plain } from './visible.tsx'

/**
 * `Mirela Dostan (says): "The corridor is open." In "Corridor stays open", The Sarn Herald, 14 March 2031.` Quotation
 * marks stand around the article's words as they are, of a direct quote and of the reporter's own wording alike; the
 * latter is said to be one.
 */
export function citationOf({ statement, speaker }: Note, article: Article): string {
  const words = statement.content.map((span) => plain(textOf(article.text, span))).join(' … ')
  const how = statement.kind === 'indirect' ? ', in the reporter’s words' : ''
  const where = [
    article.title && `“${plain(article.title)}”`,
    article.outlet && plain(article.outlet),
    article.published && dateInWords(article.published),
  ].filter(Boolean)
  return `${speaker} (${statement.cue?.stance ?? 'says'}${how}): ${words}${where.length > 0 ? ` In ${where.join(', ')}.` : ''}`
}
