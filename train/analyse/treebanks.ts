/** What both the analysis and the finder of names learn from: the treebanks' training parts, and what texts tell of their words. */

import { readTreebank } from '../conllu.ts'
import { DATA } from '../manifest.ts'
import { readSharedText } from '../shared.ts'
import { learnWords, type WordKnowledge } from '../words/index.ts'
import { type Corpus, goldClasses, makeCorpus, makeTagClasses, type TagClasses } from './corpus.ts'
import type { WordUse } from './lexicon.ts'

export interface Treebanks {
  readonly corpus: Corpus
  readonly classes: TagClasses
  /** Gold class of every word. */
  readonly gold: Uint8Array
  readonly uses: readonly WordUse[]
  readonly words: WordKnowledge
}

let read: Treebanks | undefined

/** Read once: what the vectors tell takes minutes. */
export function treebanks(): Treebanks {
  read ??= readTreebanks()
  return read
}

function readTreebanks(): Treebanks {
  const documents = trainingDocuments()
  const corpus = makeCorpus(documents)
  const classes = makeTagClasses(corpus)
  const gold = goldClasses(corpus, classes)
  const uses = usesOf(corpus.atoms.lower, gold)
  const texts = [...newsTexts(), ...documents.map(({ text }) => text)]
  return { corpus, classes, gold, uses, words: learnWords(uses, classes.upos.length, texts) }
}

export const trainingDocuments = () => [...readTreebank('ewt', 'train'), ...readTreebank('gum', 'train')]

/** Unlabelled news: PolNeAR's training articles, their text alone. */
export const newsTexts = (): string[] =>
  readSharedText(DATA.polnear.path)
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text)

/** How often each folded form has each tag class. */
export function usesOf(lower: Int32Array, gold: Uint8Array): WordUse[] {
  const uses = new Map<number, { hash: number; tags: Map<number, number>; count: number }>()
  lower.forEach((hash, i) => {
    const use = uses.get(hash) ?? { hash, tags: new Map(), count: 0 }
    use.tags.set(gold[i], (use.tags.get(gold[i]) ?? 0) + 1)
    use.count++
    uses.set(hash, use)
  })
  return [...uses.values()]
}
