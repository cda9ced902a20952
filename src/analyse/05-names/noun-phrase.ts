/**
 * How far a noun phrase reaches around its head, or around a name: back over titles, adjectives, possessors and the
 * article, forward over "of …" and "for …". What a comma, a bracket or a relative clause adds is left out, so that the mention is
 * what a reader would quote as the name of somebody.
 */
import { type Analysis, Relation, Upos, Xpos } from '../../record/index.ts'
import { Known } from './gazetteer.ts'
import { isCapitalised, type WordView } from './name-features.ts'

const PREMODIFIERS: ReadonlySet<number> = new Set([
  Relation.det,
  Relation['det:predet'],
  Relation.amod,
  Relation.compound,
  Relation.nummod,
  Relation['nmod:desc'],
  Relation['nmod:poss'],
  Relation.flat,
  Relation.case,
  Relation.punct,
  Relation.advmod,
  Relation.nmod,
  Relation['nmod:unmarked'],
  Relation.goeswith,
  Relation.conj,
  Relation.cc,
  Relation.dep,
])

/** First word of the phrase whose last words are `first` up to `end`. */
export function phraseStart(analysis: Analysis, view: WordView, first: number, end: number): number {
  const { upos, xpos, head, relation, sentence } = analysis.words
  let start = first
  for (let word = first - 1; word >= 0 && sentence[word] === sentence[first]; word--) {
    const tag = upos[word]
    const isTitle =
      word === start - 1 && word + 1 === first && (view.known[word] & (Known.title | Known.honorific)) !== 0
    const isDot =
      word + 1 === start &&
      tag === Upos.PUNCT &&
      xpos[word] === Xpos['.'] &&
      word > 0 &&
      (view.known[word - 1] & Known.honorific) !== 0
    if (isTitle || isDot) {
      if (tag === Upos.NOUN || tag === Upos.PROPN || isDot || isCapitalised(view.shape[word])) {
        start = word
        continue
      }
    }
    // "Secretary-General": one title, which its hyphen cuts in three.
    if (word > 0 && word + 1 === start && start < first && isHyphenInTitle(analysis, view, word)) {
      start = --word
      continue
    }
    if (
      tag === Upos.VERB ||
      tag === Upos.AUX ||
      tag === Upos.SCONJ ||
      tag === Upos.ADP ||
      (tag === Upos.PRON &&
        xpos[word] !== Xpos.PRP$ &&
        xpos[word] !== Xpos.WP$ &&
        relation[word] !== Relation['nmod:poss'])
    )
      break
    if (tag === Upos.PUNCT && xpos[word] !== Xpos.HYPH) break
    // "On Sunday Veldoria's foreign minister …": the day is told of what happened, and is nobody's.
    if ((view.known[word] & Known.calendar) !== 0 && isCapitalised(view.shape[word]) && word + 1 < first) break
    // Before a title before a name: "Foreign" of "Foreign Minister", "Veldorian" of "Veldorian Foreign Minister".
    const inTitle =
      start < first &&
      tag !== Upos.CCONJ &&
      // "Dostan and Colonel Pavel Orlin": what stands before "and" is somebody else.
      upos[start] !== Upos.CCONJ &&
      isCapitalised(view.shape[word]) &&
      (view.known[word] & (Known.calendar | Known.country | Known.body)) === 0 &&
      (tag === Upos.ADJ ||
        (view.known[word] & Known.demonym) !== 0 ||
        ((view.known[start] & Known.title) !== 0 && (tag === Upos.NOUN || tag === Upos.PROPN)) ||
        view.demonymic[word] === 1)
    // An adjective of state right before a title or a body's word belongs to it, whatever the tree says.
    const isDemonym = word + 1 === start && (view.known[word] & Known.demonym) !== 0 && isCapitalised(view.shape[word])
    if (inTitle || isDemonym) {
      start = word
      continue
    }
    const isArticle = tag === Upos.DET || xpos[word] === Xpos.PRP$
    if (!isArticle && !leadsInto(analysis, word, start, end)) break
    start = word
    if (isArticle) break
  }
  // A phrase does not begin with a conjunction, a hyphen or a lone possessive mark.
  while (
    start < first &&
    (upos[start] === Upos.CCONJ ||
      upos[start] === Upos.PUNCT ||
      upos[start] === Upos.PART ||
      upos[start] === Upos.ADV ||
      relation[start] === Relation.case)
  )
    start++
  return start

  function leadsInto({ words }: Analysis, from: number, low: number, high: number): boolean {
    let at = from
    for (let steps = 0; steps < 6; steps++) {
      if (!PREMODIFIERS.has(relation[at])) return false
      at = head[at]
      if (at < 0) return false
      if (at >= low && at < high) return true
      if (at >= high) return false
    }
    return words.count < 0
  }
}

/** Whether a hyphen, with no space around it, joins two capitalised words of which the second is a title. */
function isHyphenInTitle({ words }: Analysis, view: WordView, hyphen: number): boolean {
  return (
    words.xpos[hyphen] === Xpos.HYPH &&
    (view.known[hyphen + 1] & Known.title) !== 0 &&
    isCapitalised(view.shape[hyphen - 1]) &&
    words.end[hyphen - 1] === words.start[hyphen] &&
    words.end[hyphen] === words.start[hyphen + 1]
  )
}

/** One past the last word of the phrase with this head: over an "of …" or "for …" that follows. */
export function phraseEnd(analysis: Analysis, head: number, end: number): number {
  const { upos, head: heads, relation, sentence, count, lemma } = analysis.words
  if (end >= count || sentence[end] !== sentence[head] || (lemma[end] !== 'of' && lemma[end] !== 'for')) return end
  const object = heads[end]
  if (object <= end || heads[object] !== head || relation[object] !== Relation.nmod) return end
  let last = object + 1
  // Names and coordinated names after the object's head belong to it.
  while (last < count && sentence[last] === sentence[head] && upos[last] !== Upos.PUNCT && within(last, object)) last++
  return last

  function within(word: number, top: number): boolean {
    for (let at = word, steps = 0; steps < 6 && at >= 0; steps++) {
      if (at === top) return true
      if (
        relation[at] === Relation['acl:relcl'] ||
        relation[at] === Relation.acl ||
        relation[at] === Relation.appos ||
        relation[at] === Relation.conj ||
        relation[at] === Relation.cc
      )
        return false
      at = heads[at]
    }
    return false
  }
}
