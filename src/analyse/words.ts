/** Article → words, sentences, tags, lemmas, trees, blocks and quotations: the stages 00 to 04 in their order. */
import { type Analysis, type Article, type Block, Relation, type Words } from '../record/index.ts'
import { blocksOf } from './00-blocks/index.ts'
import { type Tokens, tokenise } from './01-tokens/index.ts'
import { splitSentences } from './02-sentences/index.ts'
import { casingOf, mendModalNames, tagSentence } from './03-tags/index.ts'
import { attachAccording } from './04-parse/according.ts'
import { parseSentence } from './04-parse/index.ts'
import { attachOpeningTime } from './04-parse/opening-time.ts'
import { type Atoms, atomsOf } from './atoms.ts'
import { lemmasOf } from './lemma.ts'
import { lookUp } from './lexicon.ts'
import type { OpenAnalyser } from './models.ts'
import { findQuotations } from './quotations.ts'
import { findTurns } from './turns.ts'

/** Words of an article from its body on, block by block, so that no word runs over a block's edge. */
const wordsOf = ({ text, body }: Article): Tokens => tokenise(text, body)

export function analyseWords(article: Article, analyser: OpenAnalyser): Analysis {
  const { model, lemmaMemory } = analyser
  const { text } = article
  const blocks = blocksOf(article)
  const tokens = wordsOf(article)
  const atoms = atomsOf(text, tokens)
  const sentences = splitSentences({ text, tokens, atoms }, blocks, model.sentences, model.lexicon)
  const trees = analyseSentences(analyser, atoms, sentences.first)
  const { count, start, end, joined } = tokens
  const xpos = trees.tags.map((tag) => model.tags.xpos[tag])
  return {
    text,
    words: {
      count,
      start,
      end,
      upos: trees.tags.map((tag) => model.tags.upos[tag]),
      xpos,
      relation: trees.relation,
      head: trees.head,
      sentence: sentences.ofWord,
      joined,
      lemma: lemmasOf({ ...model, memory: lemmaMemory }, { text, start, end, xpos, form: atoms.form }),
    },
    sentences: sentences.first,
    blocks,
    quotations: findQuotations(text, quotableBlocks(blocks)),
    turns: findTurns(text, blocks),
    mentions: [],
    entities: [],
    problems: [],
  }
}

/** Tags, lemmas and trees of words and sentences that somebody else found (a treebank's own). */
export function analyseTokens(
  analyser: OpenAnalyser,
  { text, words, sentences }: Pick<Analysis, 'text' | 'words' | 'sentences'>,
): Pick<Words, 'upos' | 'xpos' | 'lemma' | 'head' | 'relation'> {
  const { model, lemmaMemory } = analyser
  const atoms = atomsOf(text, words)
  const { tags, head, relation } = analyseSentences(analyser, atoms, sentences)
  const xpos = tags.map((tag) => model.tags.xpos[tag])
  const { start, end } = words
  const lemma = lemmasOf({ ...model, memory: lemmaMemory }, { text, start, end, xpos, form: atoms.form })
  return { upos: tags.map((tag) => model.tags.upos[tag]), xpos, lemma, head, relation }
}

/** What may hold a quotation that goes on in the next block: a picture's caption between two paragraphs parts nothing. */
const quotableBlocks = (blocks: readonly Block[]): readonly Block[] => blocks.filter(({ kind }) => kind !== 'header')

export interface Trees {
  /** Tag classes. */
  readonly tags: Uint8Array
  readonly head: Int32Array
  readonly relation: Uint8Array
}

/** Tags and trees of sentences that begin at the words `first` (the last entry is the count of words). */
export function analyseSentences(
  { model, tagger, parser }: Pick<OpenAnalyser, 'model' | 'tagger' | 'parser'>,
  atoms: Atoms,
  first: Int32Array,
): Trees {
  const lexicon = lookUp(model.lexicon, atoms)
  const { count } = atoms
  const tags = new Uint8Array(count)
  const head = new Int32Array(count)
  const relation = new Uint8Array(count)
  const input = { atoms, lexicon, tags, upos: model.tags.upos }
  const parsed = { lower: atoms.lower, uposOf: (word: number) => model.tags.upos[tags[word]], head, relation }
  for (let i = 0; i + 1 < first.length; i++) {
    const from = first[i]
    const until = first[i + 1]
    const casing = casingOf(atoms, from, until)
    tagSentence(tagger, { atoms, lexicon, first: from, end: until, casing }, tags)
    mendModalNames(model.tags, atoms, tags, from, until)
    parseSentence(parser, input, from, until)
    const { state } = parser
    for (let word = from; word < until; word++) {
      const up = state.head[word - from + 1]
      head[word] = up === 0 ? -1 : from + up - 1
      relation[word] = up === 0 ? Relation.root : state.label[word - from + 1] - 1
    }
    attachAccording(parsed, from, until)
    attachOpeningTime(parsed, from, until)
  }
  return { tags, head, relation }
}
