/** Which statements are right, by the scorer's own measure: half of the words of a gold content, one to one, and its source. */
import type { Span, Statement } from '../src/record/index.ts'
import type { PolnearDocument } from '../train/statements/polnear.ts'

export function rightOf(document: PolnearDocument, statements: readonly Statement[]): boolean[] {
  const words = [...document.text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu)].map((found) => [
    found.index,
    found.index + found[0].length,
  ])
  const wordsOf = (spans: readonly (readonly [number, number])[]) => {
    const found = new Set<number>()
    for (const [start, end] of spans) {
      for (let index = 0; index < words.length; index++)
        if (words[index][0] < end && words[index][1] > start) found.add(index)
    }
    return found
  }
  const pairOf = ({ start, end }: Span) => [start, end] as const
  const gold = document.attributions.map(({ content, source }) => ({
    content: wordsOf(content),
    source: wordsOf(source),
  }))
  const ours = statements.map(({ content, source }) => ({
    content: wordsOf(content.map(pairOf)),
    source: wordsOf(source ? [pairOf(source)] : []),
  }))
  const pairs = gold.flatMap((one, i) =>
    ours.map((other, j) => ({ i, j, overlap: jaccard(one.content, other.content) })),
  )
  pairs.sort((a, b) => b.overlap - a.overlap || a.i - b.i || a.j - b.j)
  const taken = new Set<number>()
  const right = statements.map(() => false)
  const matched = statements.map(() => false)
  for (const { i, j, overlap } of pairs) {
    if (overlap < 0.5 || taken.has(i) || matched[j]) continue
    taken.add(i)
    matched[j] = true
    const [a, b] = [gold[i].source, ours[j].source]
    right[j] = a.size === 0 || b.size === 0 ? a.size === b.size : jaccard(a, b) >= 0.5
  }
  return right
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  const union = a.size + b.size - shared
  return union === 0 ? 1 : shared / union
}
