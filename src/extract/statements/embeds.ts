/**
 * Lines that present a video or a post by its quotation: "WATCH: Talks have failed: Foreign Minister Samira Nadeen". They
 * hold no sentence, so no cue is looked for in them: the last colon parts what was said from who said it.
 */
import { type Analysis, type Article, type StatementFinding, textOf, wordAt } from '../../record/index.ts'

const LABEL = /^\s*(?:watch|video|listen|read|live|see|audio)\s*[:|-]\s*/i
/** A speaker is named in a few words, the last of them with a capital. */
const SPEAKER = /^(?:[\p{L}\p{N}.'’-]+\s+){0,7}\p{Lu}[\p{L}'’-]+$/u

export function embedStatements(article: Article, analysis: Analysis): StatementFinding[] {
  const made: StatementFinding[] = []
  for (const block of analysis.blocks) {
    if (block.kind !== 'embed') continue
    const line = textOf(article.text, block)
    const label = LABEL.exec(line)
    const colon = line.lastIndexOf(':')
    if (!label || colon < label[0].length) continue
    const speaker = line.slice(colon + 1)
    if (!SPEAKER.test(speaker.trim())) continue
    const start = block.start + label[0].length
    const content = trimmed(article.text, start, block.start + colon)
    const source = trimmed(article.text, block.start + colon + 1, block.end)
    const first = wordAt(analysis, source.start)
    let end = first
    while (end < analysis.words.count && analysis.words.end[end] <= source.end) end++
    made.push({
      kind: 'direct',
      source: { ...source, heads: end > first ? [headOf(analysis, first, end)] : [] },
      cue: { start: block.start + colon, end: block.start + colon + 1, lemma: ':', stance: 'says', head: wordAt(analysis, block.start + colon) },
      content: [content],
      said: null, occasion: null, addressee: null, negated: false, conditions: [], within: -1,
      rule: 'embed line, speaker after the last colon',
      confidence: 0.8,
    }) // biome-ignore format: one row
  }
  return made
}

function trimmed(text: string, start: number, end: number) {
  const piece = text.slice(start, end)
  const from = start + piece.length - piece.trimStart().length
  return { start: from, end: from + piece.trim().length }
}

function headOf(analysis: Analysis, first: number, end: number): number {
  for (let word = first; word < end; word++) {
    const head = analysis.words.head[word]
    if (head < first || head >= end) return word
  }
  return end - 1
}
