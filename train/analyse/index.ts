/** Trains everything that `src/analyse` needs for words, sentences, tags, lemmas and trees, into `models/analyse.bin`. */
import { lookUp } from '../../src/analyse/lexicon.ts'
import { bundleParts, openAnalyserModel } from '../../src/analyse/models.ts'
import { openBundle, writeBundle } from '../../src/linear/index.ts'
import { Xpos } from '../../src/record/index.ts'
import { readTreebank } from '../conllu.ts'
import { DATA, writeModel } from '../manifest.ts'
import { readSharedText } from '../shared.ts'
import { clusterWords } from './clusters.ts'
import { goldClasses, makeCorpus, makeTagClasses, type TagClasses } from './corpus.ts'
import { makeLemmas } from './lemmas.ts'
import { makeLexicon, type WordUse } from './lexicon.ts'
import { readNews } from './news.ts'
import { trainParser } from './parser.ts'
import { trainSentences } from './sentences.ts'
import { trainTagger } from './tagger.ts'

/** Says how far training has come, and how long each part took. */
function timed<T>(name: string, work: () => T): T {
  const began = Date.now()
  const result = work()
  console.log(`  ${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`)
  return result
}

export const CLUSTERS = { coarse: 100, fine: 400 }

/** Unlabelled news: PolNeAR's training articles, their text alone. */
export const newsTexts = (): string[] =>
  readSharedText(DATA.polnear.path)
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text)

export function trainAnalyse(): void {
  const documents = [...readTreebank('ewt', 'train'), ...readTreebank('gum', 'train')]
  const sentences = timed('sentences', () => trainSentences(documents))
  const corpus = makeCorpus(documents)
  const lemmas = timed('lemmas', () => makeLemmas(corpus))
  const classes = makeTagClasses(corpus)
  const gold = goldClasses(corpus, classes)
  const texts = newsTexts()
  const clusters = timed('clusters', () => clusterWords([...texts, ...documents.map(({ text }) => text)], CLUSTERS))
  const lexiconTable = makeLexicon(usesOf(corpus.atoms.lower, gold), clusters, properClasses(classes))
  const lexicon = lookUp(lexiconTable, corpus.atoms)
  const tagger = timed('tagger', () => trainTagger({ corpus, lexicon, classes, gold }))
  const input = { atoms: corpus.atoms, lexicon, tags: tagger.jackknifed, upos: classes.upos }
  const news = readNews(texts, { sentences, lexicon: lexiconTable, tags: tagger.model })
  const parser = timed('parser', () => trainParser(corpus, input, news))
  const { meta, arrays } = bundleParts({
    sentences,
    lexicon: lexiconTable,
    tags: tagger.model,
    lemmas,
    parser,
  })
  const bytes = writeBundle(meta, arrays)
  openAnalyserModel(openBundle(bytes))
  writeModel('analyse.bin', bytes, [DATA.ewt, DATA.gum, DATA.polnear])
}

/** Tag classes of names, which any word with a capital may be part of. */
export const properClasses = ({ xpos }: TagClasses): number[] =>
  [...xpos.keys()].filter((i) => xpos[i] === Xpos.NNP || xpos[i] === Xpos.NNPS)

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
