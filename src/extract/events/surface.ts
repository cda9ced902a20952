/**
 * What the order of words tells where the tree may be wrong: a light verb's noun a few words on ("resume face-to-face
 * peace talks"), and the modal that judges an event noun before it ("a meeting to exchange views would be useless").
 */
import { Upos, Xpos } from '../../record/index.ts'
import { isVerb, lemmaOf, type Tree } from './tree.ts'

/** How far a noun may stand from its verb. */
const REACH = 9

/** The first noun after a verb for which `fits` holds, inside the noun phrase that follows it; -1 where none. */
export function nounAfter(tree: Tree, verb: number, fits: (word: number) => boolean): number {
  const { words } = tree.analysis
  for (let word = verb + 1; word < Math.min(words.count, verb + REACH); word++) {
    if (words.sentence[word] !== words.sentence[verb] || isVerb(tree, word)) return -1
    const upos = words.upos[word]
    const hyphened = isHyphen(tree, word - 1) || isHyphen(tree, word + 1)
    if (upos === Upos.NOUN && !isHyphen(tree, word + 1) && fits(word)) return word
    if (
      (upos === Upos.ADP || upos === Upos.PUNCT || upos === Upos.PRON || upos === Upos.SCONJ) &&
      !hyphened &&
      !isHyphen(tree, word)
    )
      return -1
  }
  return -1
}

function isHyphen({ analysis: { words, text } }: Tree, word: number): boolean {
  return word >= 0 && word < words.count && text[words.start[word]] === '-' && words.end[word] - words.start[word] === 1
}

/**
 * The modal whose subject a noun is by the order of words: nothing but its own modifiers and an infinitive stand between.
 * '' where there is none.
 */
export function modalAfter(tree: Tree, noun: number): string {
  const { words } = tree.analysis
  for (let word = noun + 1; word < Math.min(words.count, noun + 2 * REACH); word++) {
    if (words.sentence[word] !== words.sentence[noun]) return ''
    const tag = words.xpos[word]
    if (tag === Xpos.MD) return lemmaOf(tree, word)
    if (
      tag === Xpos.VBD ||
      tag === Xpos.VBZ ||
      tag === Xpos.VBP ||
      words.upos[word] === Upos.SCONJ ||
      words.upos[word] === Upos.PUNCT
    )
      return ''
  }
  return ''
}

/** Whether a noun starts its clause: only articles and adjectives stand between it and a comma, a conjunction or the start. */
export function startsClause(tree: Tree, noun: number): boolean {
  const { words } = tree.analysis
  for (let word = noun - 1; word >= 0 && words.sentence[word] === words.sentence[noun]; word--) {
    const upos = words.upos[word]
    if (upos === Upos.PUNCT || upos === Upos.CCONJ || upos === Upos.SCONJ || words.xpos[word] === Xpos.WDT) return true
    if (
      upos !== Upos.DET &&
      upos !== Upos.ADJ &&
      upos !== Upos.ADV &&
      upos !== Upos.NOUN &&
      upos !== Upos.PROPN &&
      words.xpos[word] !== Xpos.POS
    )
      return false
  }
  return true
}

/** "ahead of", "before", "after" and the like right before a noun phrase: it is at another time than the clause. */
export function timeBefore(tree: Tree, noun: number): 'ahead' | 'after' | null {
  const { words } = tree.analysis
  for (let word = noun - 1; word >= Math.max(0, noun - 8) && words.sentence[word] === words.sentence[noun]; word--) {
    const lemma = lemmaOf(tree, word)
    if (lemma === 'ahead') return 'ahead'
    if (lemma === 'before') return 'ahead'
    if (lemma === 'after' || lemma === 'since' || lemma === 'following') return 'after'
    if (
      isVerb(tree, word) ||
      (words.upos[word] === Upos.ADP && lemma !== 'of') ||
      (words.upos[word] === Upos.PUNCT && !isHyphen(tree, word))
    )
      return null
  }
  return null
}
