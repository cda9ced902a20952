/**
 * Tags of GUM's training documents by taggers that had not seen them: on gold tags, which it will never meet again, the
 * finder of names would learn to trust tags too much. One pass of tagging is enough for that.
 */
import { casingOf, openTagger, tagOnce } from '../src/analyse/03-tags/index.ts'
import { type LexiconTable, lookUp } from '../src/analyse/lexicon.ts'
import { goldClasses, makeCorpus, makeTagClasses } from './analyse/corpus.ts'
import { properClasses } from './analyse/index.ts'
import { makeLexicon } from './analyse/lexicon.ts'
import { trainFirst } from './analyse/tagger.ts'
import { usesOf } from './analyse/treebanks.ts'
import { readTreebank } from './conllu.ts'
import type { GoldDocument } from './names-gum.ts'
import type { WordKnowledge } from './words/index.ts'

const EPOCHS = 4

/** What the trained lexicon holds of words from vectors and unlabelled text: it takes minutes to learn, and is all there. */
function knowledgeIn(trained: LexiconTable): WordKnowledge {
  const { key } = trained
  const places = [...key.keys()].filter(
    (place) => key[place] !== 0 && (trained.cluster[place] > 0 || trained.habit[place] > 0),
  )
  const column = (values: ArrayLike<number>) => new Map(places.map((place) => [key[place], values[place]]))
  return {
    cluster: column(trained.cluster),
    fine: column(trained.fine),
    guess: column(trained.guess),
    habit: column(trained.habit),
  }
}

/**
 * The documents with such tags; everything else is as in the gold. Document `i` is of fold `i % folds`. `trained` is the
 * lexicon of `analyse.bin`.
 */
export function withJackknifedTags(
  documents: readonly GoldDocument[],
  folds: number,
  trained: LexiconTable,
): GoldDocument['analysis'][] {
  const gum = readTreebank('gum', 'train')
  const ewt = readTreebank('ewt', 'train')
  // Of the treebanks only what vectors tell of their words is taken from it; how they are tagged is learned fold by fold.
  const words = knowledgeIn(trained)
  const tagged = documents.map(({ analysis }) => analysis)
  for (let fold = 0; fold < folds; fold++) {
    const corpus = makeCorpus([...ewt, ...gum.filter((_, i) => i % folds !== fold)])
    const classes = makeTagClasses(corpus)
    const gold = goldClasses(corpus, classes)
    const table = makeLexicon(usesOf(corpus.atoms.lower, gold), words, properClasses(classes))
    const lexicon = lookUp(table, corpus.atoms)
    const first = trainFirst({ corpus, lexicon, classes, gold }, corpus.sentences, EPOCHS)
    const tagger = openTagger({ first, second: first })
    for (const [i, analysis] of tagged.entries()) {
      if (i % folds !== fold) continue
      const held = makeCorpus([gum[i]])
      const tags = new Uint8Array(analysis.words.count)
      const heldLexicon = lookUp(table, held.atoms)
      for (const { first, end } of held.sentences) {
        const casing = casingOf(held.atoms, first, end)
        tagOnce(tagger, { atoms: held.atoms, lexicon: heldLexicon, first, end, casing }, tags)
      }
      tagged[i] = {
        ...analysis,
        words: {
          ...analysis.words,
          upos: tags.map((tag) => classes.upos[tag]),
          xpos: tags.map((tag) => classes.xpos[tag]),
        },
      }
    }
  }
  return tagged
}
