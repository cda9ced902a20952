/** The weights of words, sentences, tags, lemmas and trees, as one bundle holds them. */
import {
  type Bundle,
  type BundleArray,
  type DenseTable,
  denseArrays,
  keyedArrays,
  openDense,
  openKeyed,
  openPacked,
  packedArrays,
} from '../linear/index.ts'
import { openTagger, type Tagger, type TagModel } from './03-tags/index.ts'
import { openParser, type ParseModel, type Parser } from './04-parse/index.ts'
import { type LemmaMemory, type LemmaTable, lemmaArrays, lemmaMemory, openLemmas } from './lemma.ts'
import { type LexiconTable, lexiconArrays, openLexicon } from './lexicon.ts'

export interface AnalyserModel {
  /** Whether a sentence ends. */
  readonly sentences: DenseTable
  readonly lexicon: LexiconTable
  readonly tags: TagModel
  readonly lemmas: LemmaTable
  readonly parser: ParseModel
}

export interface BundleParts {
  readonly meta: Readonly<Record<string, unknown>>
  readonly arrays: Readonly<Record<string, BundleArray>>
}

/** What `writeBundle` takes. */
export const bundleParts = (model: AnalyserModel): BundleParts => ({
  meta: { lemmaRules: model.lemmas.rules },
  arrays: {
    ...denseArrays('sentences', model.sentences),
    ...lexiconArrays(model.lexicon),
    ...keyedArrays('tags1', model.tags.first),
    ...keyedArrays('tags2', model.tags.second),
    'tags.upos': model.tags.upos,
    'tags.xpos': model.tags.xpos,
    ...lemmaArrays(model.lemmas),
    ...packedArrays('parser.backwards', model.parser.backwards),
    ...packedArrays('parser.forwards', model.parser.forwards),
    ...keyedArrays('parser.edges', model.parser.edges),
  },
})

export const openAnalyserModel = (bundle: Bundle): AnalyserModel => ({
  sentences: openDense(bundle, 'sentences'),
  lexicon: openLexicon(bundle),
  tags: {
    first: openKeyed(bundle, 'tags1'),
    second: openKeyed(bundle, 'tags2'),
    upos: bundle.array('tags.upos', 'u8'),
    xpos: bundle.array('tags.xpos', 'u8'),
  },
  lemmas: openLemmas(bundle),
  parser: {
    backwards: openPacked(bundle, 'parser.backwards'),
    forwards: openPacked(bundle, 'parser.forwards'),
    edges: openKeyed(bundle, 'parser.edges'),
  },
})

/** A model opened for use, with what it remembers. */
export interface OpenAnalyser {
  readonly model: AnalyserModel
  readonly lemmaMemory: LemmaMemory
  readonly tagger: Tagger
  readonly parser: Parser
}

export function openAnalyser(bundle: Bundle): OpenAnalyser {
  const model = openAnalyserModel(bundle)
  return { model, lemmaMemory: lemmaMemory(), tagger: openTagger(model.tags), parser: openParser(model.parser) }
}
