/** News without trees, as the analysis reads it up to its tags: what the parser teaches itself on. */
import { blocksOf } from '../../src/analyse/00-blocks/index.ts'
import { tokenise } from '../../src/analyse/01-tokens/index.ts'
import { splitSentences } from '../../src/analyse/02-sentences/index.ts'
import {
  casingOf,
  openTagger,
  type TagContext,
  type Tagger,
  type TagModel,
  tagSentence,
} from '../../src/analyse/03-tags/index.ts'
import { atomsOf } from '../../src/analyse/atoms.ts'
import { type LexiconTable, lookUp } from '../../src/analyse/lexicon.ts'
import type { DenseTable } from '../../src/linear/index.ts'
import type { CorpusSentence } from './corpus.ts'
import type { Untreed } from './parser.ts'

export interface Reader {
  readonly sentences: DenseTable
  readonly lexicon: LexiconTable
  readonly tags: TagModel
}

/** Longer sentences are lists and tables more often than sentences. */
const LONGEST = 100
/** Every third article: what the others add is not worth the time. */
const EVERY = 3

export function readNews(texts: readonly string[], { sentences: ends, lexicon: table, tags: model }: Reader): Untreed {
  const parts = texts.filter((_, i) => i % EVERY === 0).map((text) => {
    const article = { id: '', published: null, text, body: 0, problems: [] }
    const tokens = tokenise(text)
    const atoms = atomsOf(text, tokens)
    const { first } = splitSentences({ text, tokens, atoms }, blocksOf(article), ends)
    return { atoms, first }
  }) // biome-ignore format: one step
  const count = parts.reduce((sum, { atoms }) => sum + atoms.count, 0)
  const lower = new Int32Array(count)
  const cluster = new Uint8Array(count)
  const tags = new Uint8Array(count)
  const sentences: CorpusSentence[] = []
  const tagger = openTagger(model)
  let offset = 0
  for (const { atoms, first } of parts) {
    const lexicon = lookUp(table, atoms)
    lower.set(atoms.lower, offset)
    cluster.set(lexicon.cluster, offset)
    tags.set(tagged(tagger, { atoms, lexicon }, first), offset)
    for (let i = 0; i + 1 < first.length; i++) {
      const length = first[i + 1] - first[i]
      if (length > 0 && length <= LONGEST) sentences.push({ first: offset + first[i], end: offset + first[i + 1] })
    }
    offset += atoms.count
  }
  return { input: { atoms: { count, lower }, lexicon: { cluster }, tags, upos: model.upos }, sentences }
}

function tagged(
  tagger: Tagger,
  { atoms, lexicon }: Pick<TagContext, 'atoms' | 'lexicon'>,
  first: Int32Array,
): Uint8Array {
  const tags = new Uint8Array(atoms.count)
  for (let i = 0; i + 1 < first.length; i++) {
    const sentence = { first: first[i], end: first[i + 1] }
    tagSentence(tagger, { atoms, lexicon, ...sentence, casing: casingOf(atoms, sentence.first, sentence.end) }, tags)
  }
  return tags
}
