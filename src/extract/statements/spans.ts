/** Words → spans of the text: quotation marks that belong to a content are taken in with it, and its kind follows from them. */
import type { Span, StatementFinding, StatementKind } from '../../record/index.ts'
import { type Analysis, spanOfWords } from '../../record/index.ts'
import type { Candidate } from './candidates.ts'
import type { Context } from './context.ts'
import { headsOf } from './source-heads.ts'

/**
 * A content's spans. A quotation that lies wholly inside keeps its marks, and those at its edges come with it; the
 * sentence's own full stop stays outside, as PolNeAR has it.
 */
export function contentSpans({ analysis, quotation }: Context, content: readonly number[]): Span[] {
  const { quotations } = analysis
  const spans: Span[] = []
  for (let k = 0; k < content.length; k += 2) {
    let { start, end } = closed(analysis.text, spanOfWords(analysis, content[k], content[k + 1]))
    const first = quotations[quotation[content[k]]]
    const last = quotations[quotation[content[k + 1] - 1]]
    if (first?.open && analysis.text.slice(first.open.end, start).trim() === '') start = first.open.start
    // A report inside quoted words does not take the mark that closes the words around it.
    if (
      last?.close &&
      !isInsideQuotation(analysis, quotation, content) &&
      analysis.text.slice(end, last.close.start).trim().length <= 2
    )
      end = last.close.end
    const before = spans[spans.length - 1]
    if (before && start < before.end) start = before.end
    if (start < end) spans.push({ start, end })
  }
  return spans
}

/** Whether one quotation holds the content and words before it. */
export function isInsideQuotation(
  { quotations, words }: Analysis,
  quotation: Int32Array,
  content: readonly number[],
): boolean {
  const which = quotation[content[0]]
  if (which < 0 || quotation[content[content.length - 1] - 1] !== which) return false
  return content[0] > 0 && quotation[content[0] - 1] === which && quotations[which].start <= words.start[content[0] - 1]
}

/** Direct where all its words are quoted, mixed where some are, indirect where none is. */
export function kindOf({ quotation, solid }: Context, content: readonly number[]): StatementKind {
  let quoted = 0
  let plain = 0
  for (let k = 0; k < content.length; k += 2) {
    for (let word = content[k]; word < content[k + 1]; word++) {
      if (solid[word + 1] === solid[word]) continue
      if (quotation[word] >= 0) quoted++
      else plain++
    }
  }
  return quoted === 0 ? 'indirect' : plain === 0 ? 'direct' : 'mixed'
}

/** The speaker's words, with the bracket that closes them, and the heads by which actors are looked up. */
export function sourceSpan(context: Context, candidate: Candidate): StatementFinding['source'] {
  const { source } = candidate
  if (source.length === 0) return null
  const { analysis } = context
  return { ...closed(analysis.text, spanOfWords(analysis, source[0], source[1])), heads: headsOf(context, candidate) }
}

/** "Mauritius Tourism Authority (MTPA" takes in the bracket right behind it. */
function closed(text: string, span: Span): Span {
  let open = 0
  for (let at = span.start; at < span.end; at++) {
    if (text[at] === '(') open++
    else if (text[at] === ')') open--
  }
  return open > 0 && text[span.end] === ')' ? { start: span.start, end: span.end + 1 } : span
}
