/** PolNeAR's articles with their attributions, and where these lie among the words of an analysis. */

import { type Analysis, Upos, wordAt } from '../../src/record/index.ts'
import { readSharedText } from '../shared.ts'

type Pair = readonly [number, number]
export interface GoldAttribution {
  readonly source: readonly Pair[]
  readonly cue: readonly Pair[]
  readonly content: readonly Pair[]
}
export interface PolnearDocument {
  readonly id: string
  readonly date: string
  readonly publisher: string
  readonly title: string
  readonly text: string
  readonly attributions: readonly GoldAttribution[]
}

export const readPolnear = (split: 'train' | 'dev'): PolnearDocument[] =>
  readSharedText(`data/polnear/${split}.ndjson.gz`)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as PolnearDocument)

/** An attribution in words. `source` and `content` are `[first, end)` pairs one after the other. */
export interface AlignedAttribution {
  readonly anchor: number
  readonly cue: readonly [number, number]
  readonly source: readonly number[]
  readonly content: readonly number[]
}

export function align(analysis: Analysis, gold: readonly GoldAttribution[]): AlignedAttribution[] {
  const { words } = analysis
  const range = ([start, end]: Pair): [number, number] => {
    const first = wordAt(analysis, start)
    let last = first
    while (last < words.count && words.start[last] < end) last++
    return [first, last]
  }
  const aligned: AlignedAttribution[] = []
  for (const { source, cue, content } of gold) {
    if (cue.length === 0) continue
    const place = range(cue[0])
    const anchor = anchorOf(analysis, place[0], place[1])
    const contents = content.flatMap(range)
    if (anchor < 0 || contents.length === 0 || contents[0] >= contents[1]) continue
    aligned.push({ anchor, cue: place, source: source.flatMap(range), content: contents })
  }
  return aligned
}

/** The word that stands for a cue: of those that hang outside it, a verb or noun before others. */
function anchorOf({ words }: Analysis, first: number, end: number): number {
  const { upos, head } = words
  let best = -1
  let bestRank = 0
  for (let word = first; word < end; word++) {
    const outside = head[word] < first || head[word] >= end
    const open =
      upos[word] === Upos.VERB
        ? 5
        : upos[word] === Upos.NOUN
          ? 4
          : upos[word] === Upos.ADJ
            ? 3
            : upos[word] === Upos.ADP || upos[word] === Upos.SCONJ || upos[word] === Upos.ADV
              ? 2
              : upos[word] === Upos.PUNCT
                ? 0.5
                : 1
    const rank = open + (outside ? 10 : 0)
    if (rank > bestRank) {
      bestRank = rank
      best = word
    }
  }
  // An auxiliary, a determiner or a mark that hangs outside is no good anchor where the cue has an open word.
  if (best >= 0 && bestRank < 12) {
    for (let word = first; word < end; word++)
      if (upos[word] === Upos.VERB || upos[word] === Upos.NOUN || upos[word] === Upos.ADJ) return word
  }
  return best
}
