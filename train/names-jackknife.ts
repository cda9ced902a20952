/**
 * Tags of GUM's training documents by taggers that had not seen them: on gold tags, which it will never meet again, the
 * finder of names would learn to trust tags too much. One pass of tagging is enough for that.
 */
import { casingOf, firstPass, tagMemory, tagScratch } from '../src/analyse/03-tags.ts'
import { lookUp } from '../src/analyse/lexicon.ts'
import { goldClasses, makeCorpus, makeTagClasses } from './analyse/corpus.ts'
import { properClasses } from './analyse/index.ts'
import { makeLexicon } from './analyse/lexicon.ts'
import { trainFirst } from './analyse/tagger.ts'
import { treebanks, usesOf } from './analyse/treebanks.ts'
import { readTreebank } from './conllu.ts'
import type { GoldDocument } from './names-gum.ts'

const EPOCHS = 4

/** The documents with such tags; everything else is as in the gold. Document `i` is of fold `i % folds`. */
export function withJackknifedTags(documents: readonly GoldDocument[], folds: number): GoldDocument['analysis'][] {
  const gum = readTreebank('gum', 'train')
  const ewt = readTreebank('ewt', 'train')
  // Once for all folds: what a vector promises is said by a network that did not see the word in any document.
  const { words } = treebanks()
  const tagged = documents.map(({ analysis }) => analysis)
  for (let fold = 0; fold < folds; fold++) {
    const corpus = makeCorpus([...ewt, ...gum.filter((_, i) => i % folds !== fold)])
    const classes = makeTagClasses(corpus)
    const gold = goldClasses(corpus, classes)
    const table = makeLexicon(usesOf(corpus.atoms.lower, gold), words, properClasses(classes))
    const lexicon = lookUp(table, corpus.atoms)
    const model = trainFirst({ corpus, lexicon, classes, gold }, corpus.sentences, EPOCHS)
    for (const [i, analysis] of tagged.entries()) {
      if (i % folds !== fold) continue
      const held = makeCorpus([gum[i]])
      const longest = held.sentences.reduce((max, { first, end }) => Math.max(max, end - first), 0)
      const tags = new Uint8Array(analysis.words.count)
      const heldLexicon = lookUp(table, held.atoms)
      const scratch = tagScratch(classes, longest, tagMemory(classes))
      for (const { first, end } of held.sentences) {
        const casing = casingOf(held.atoms, first, end)
        firstPass(model, { atoms: held.atoms, lexicon: heldLexicon, first, end, casing }, tags, scratch)
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
