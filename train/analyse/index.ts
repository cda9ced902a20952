/** Trains everything that `src/analyse` needs for words, sentences, tags, lemmas and trees, into `models/analyse.bin`. */
import { lookUp } from '../../src/analyse/lexicon.ts'
import { bundleParts, openAnalyserModel } from '../../src/analyse/models.ts'
import { openBundle, writeBundle } from '../../src/linear/index.ts'
import { Xpos } from '../../src/record/index.ts'
import { DATA, writeModel } from '../manifest.ts'
import { EMBEDDINGS } from '../words/index.ts'
import type { TagClasses } from './corpus.ts'
import { makeLemmas } from './lemmas.ts'
import { makeLexicon } from './lexicon.ts'
import { readNews } from './news.ts'
import { trainParser } from './parser.ts'
import { trainSentences } from './sentences.ts'
import { trainTagger } from './tagger.ts'
import { newsTexts, trainingDocuments, treebanks } from './treebanks.ts'

/** Says how far training has come, and how long each part took. */
function timed<T>(name: string, work: () => T): T {
  const began = Date.now()
  const result = work()
  console.log(`  ${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`)
  return result
}

export function trainAnalyse(): void {
  const { corpus, classes, gold, uses, words } = timed('words', treebanks)
  const sentences = timed('sentences', () => trainSentences(trainingDocuments()))
  const lemmas = timed('lemmas', () => makeLemmas(corpus))
  const lexiconTable = makeLexicon(uses, words, properClasses(classes))
  const lexicon = lookUp(lexiconTable, corpus.atoms)
  const tagger = timed('tagger', () => trainTagger({ corpus, lexicon, classes, gold }))
  const input = { atoms: corpus.atoms, lexicon, tags: tagger.jackknifed, upos: classes.upos }
  const news = readNews(newsTexts(), { sentences, lexicon: lexiconTable, tags: tagger.model })
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
  writeModel('analyse.bin', bytes, [DATA.ewt, DATA.gum, DATA.polnear, EMBEDDINGS])
}

/** Tag classes of names, which any word with a capital may be part of. */
export const properClasses = ({ xpos }: TagClasses): number[] =>
  [...xpos.keys()].filter((i) => xpos[i] === Xpos.NNP || xpos[i] === Xpos.NNPS)
