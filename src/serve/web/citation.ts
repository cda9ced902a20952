/** How to cite a statement in one line of plain text; whoever copies it puts the page's address after it. */
import type { StatementAnswer } from '../../ask/index.ts'
import { quotedOf } from '../../export/index.ts'
import { dateInWords } from './dates.ts'
import { plain } from './visible.tsx'

/** `Mirela Dostan (says, direct quote): “The corridor is open.” In “Corridor stays open”, The Sarn Herald, 14 March 2031.` */
export function citationOf(answer: StatementAnswer): string {
  const { outlet, title, published } = answer.article
  const where = [title && `“${plain(title)}”`, outlet && plain(outlet), published && dateInWords(published)].filter(
    Boolean,
  )
  const { line } = quotedOf(answer)
  return where.length > 0 ? `${/[.!?…]["”’]?$/.test(line) ? line : `${line}.`} In ${where.join(', ')}.` : line
}
