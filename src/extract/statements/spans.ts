/** Words → spans of the text: quotation marks that belong to a content are taken in with it, and its kind follows from them. */
import type { Span, StatementFinding, StatementKind } from '../../record/index.ts'
import { type Analysis, Relation, spanOfWords, Upos } from '../../record/index.ts'
import { type Candidate, holds } from './candidates.ts'
import type { Context } from './context.ts'

/**
 * A content's spans. A quotation that lies wholly inside keeps its marks, and those at its edges come with it; the
 * sentence's own full stop stays outside, as PolNeAR has it.
 */
export function contentSpans({ analysis, quotation }: Context, content: readonly number[]): Span[] {
  const { quotations } = analysis
  const spans: Span[] = []
  for (let k = 0; k < content.length; k += 2) {
    let { start, end } = spanOfWords(analysis, content[k], content[k + 1])
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

export function sourceSpan({ analysis, dependents }: Context, candidate: Candidate): StatementFinding['source'] {
  const { source, sourceHead } = candidate
  if (source.length === 0) return null
  const heads: number[] = []
  const head = sourceHead >= 0 ? sourceHead : source[1] - 1
  if (holds(source, head)) heads.push(head)
  for (let at = dependents.offset[head]; at < dependents.offset[head + 1]; at++) {
    const word = dependents.list[at]
    if (analysis.words.relation[word] === Relation.conj && holds(source, word)) heads.push(word)
  }
  // Names of an enumeration that the tree hangs elsewhere: each that does not depend on the name right before it.
  const { upos, head: headOf, relation } = analysis.words
  for (let word = source[0]; word < source[1]; word++) {
    if (upos[word] !== Upos.PROPN || heads.includes(word)) continue
    const listed = headOf[word] < source[0] || headOf[word] >= source[1] || relation[word] === Relation.appos
    if (listed && isEnumeration(analysis, source)) heads.push(word)
  }
  return { ...spanOfWords(analysis, source[0], source[1]), heads: heads.sort((a, b) => a - b) }
}

/** Names, commas and "and", nothing else. */
function isEnumeration({ words }: Analysis, [first, end]: readonly number[]): boolean {
  let joined = false
  for (let word = first; word < end; word++) {
    if (words.lemma[word] === 'and') joined = true
    else if (words.lemma[word] !== ',' && words.upos[word] !== Upos.PROPN) return false
  }
  return joined
}
