/**
 * Dependency trees as lines of text: words from top to bottom as they are read, each hanging from its head.
 *
 *     ┌── Talks   NOUN   nsubj
 *     failed      VERB   root
 *     └── .       PUNCT  punct
 */
import { type Analysis, formOf, RELATION_NAMES, sentenceCount, UPOS_NAMES } from '../../record/index.ts'
import { paint, type Terminal } from './paint.ts'

interface Line {
  readonly tree: string
  readonly word: number
}

interface Prefixes {
  /** Before the lines of what hangs above the word, of the word itself, and of what hangs below. */
  readonly above: string
  readonly here: string
  readonly below: string
}

/** The trees of every sentence, an empty line after each. */
export function drawTrees(analysis: Analysis, at: Terminal): string {
  const children = childrenOf(analysis)
  let out = ''
  for (let sentence = 0; sentence < sentenceCount(analysis); sentence++) {
    const lines: Line[] = []
    for (let word = analysis.sentences[sentence]; word < analysis.sentences[sentence + 1]; word++) {
      if (analysis.words.head[word] < 0) draw(word, { above: '', here: '', below: '' }, children, lines)
    }
    out += `${lay(analysis, lines, at).join('\n')}\n\n`
  }
  return out
}

function childrenOf({ words }: Analysis): readonly (readonly number[])[] {
  const children: number[][] = Array.from({ length: words.count }, () => [])
  for (let word = 0; word < words.count; word++) if (words.head[word] >= 0) children[words.head[word]].push(word)
  return children
}

function draw(
  word: number,
  { above, here, below }: Prefixes,
  children: readonly (readonly number[])[],
  lines: Line[],
): void {
  const left = children[word].filter((child) => child < word)
  const right = children[word].filter((child) => child > word)
  left.forEach((child, i) => {
    const prefixes = {
      above: `${above}${i === 0 ? '    ' : '│   '}`,
      here: `${above}${i === 0 ? '┌' : '├'}── `,
      below: `${above}│   `,
    }
    draw(child, prefixes, children, lines)
  })
  lines.push({ tree: here, word })
  right.forEach((child, i) => {
    const last = i === right.length - 1
    const prefixes = {
      above: `${below}│   `,
      here: `${below}${last ? '└' : '├'}── `,
      below: `${below}${last ? '    ' : '│   '}`,
    }
    draw(child, prefixes, children, lines)
  })
}

/** Columns: tree and word, tag, relation. */
function lay(analysis: Analysis, lines: readonly Line[], at: Terminal): string[] {
  const { words } = analysis
  const width = lines.reduce(
    (most, { tree, word }) => Math.max(most, tree.length + words.end[word] - words.start[word]),
    0,
  )
  return lines.map(({ tree, word }) => {
    const form = formOf(analysis, word)
    const gap = ' '.repeat(Math.max(0, Math.min(width, 70) - tree.length - form.length) + 2)
    const tag = UPOS_NAMES[words.upos[word]].padEnd(6)
    return `${paint(tree, 'dim', at)}${paint(form, 'bold', at)}${gap}${tag} ${paint(RELATION_NAMES[words.relation[word]], 'cue', at)}`
  })
}
