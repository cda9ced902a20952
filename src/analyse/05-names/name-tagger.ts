/**
 * Finds proper names: a greedy left-to-right tagger over the capitalised words and the words that link them, which gives
 * each the label "begins a name of this type", "goes on" or "none". A linear model over hashed features.
 */
import { type Bundle, openRowSums, type RowSums } from '../../linear/index.ts'
import { type Analysis, Xpos } from '../../record/index.ts'
import { Known } from './gazetteer.ts'
import { FEATURES_AT_MOST, isCapitalised, isLink, nameFeatures, type WordView } from './name-features.ts'

/** A group is several people by one name: "Malawians", "Democrats". */
export const NAME_TYPES = ['person', 'organisation', 'place', 'group', 'other'] as const
export type NameType = (typeof NAME_TYPES)[number]

/** 0 is no name; 1 + 2t begins a name of type t, 2 + 2t goes on with one. */
export const LABELS = 1 + 2 * NAME_TYPES.length

/** What scores the labels: `scale` is what one unit of weight is worth as a logarithm of odds. */
export const tagModelOf = (weights: Int8Array, scale: number): RowSums =>
  openRowSums({ classes: LABELS, mask: weights.length / LABELS - 1, weights, scale }, FEATURES_AT_MOST)

export const openTagModel = (bundle: Bundle): RowSums =>
  tagModelOf(bundle.array('names', 'i8'), Number(bundle.meta.unit))

export interface Name {
  readonly first: number
  readonly end: number
  readonly type: NameType
  /** How likely the model holds each type in the order of `NAME_TYPES`, and "no name" last, in the mean of the name's words; they add up to 1. */
  readonly scores: readonly number[]
  /** The longer name that it is a part of: "Luthen" of "University of Luthen". */
  readonly within?: Name
}

/** Whether a word can be in a name at all; all others have label 0 without a look at the model. */
export const mayBeNamed = (view: WordView, word: number): boolean =>
  isCapitalised(view.shape[word]) || (view.runFirst[word] >= 0 && word > view.runFirst[word])

/** Whether a label may follow another: what goes on must have begun. */
export const follows = (before: number, label: number): boolean =>
  label === 0 || label % 2 === 1 || before === label || before === label - 1

/** Shares of the types among the labels that begin a name, or that go on with one; the last is the share of "no name". */
function chances(scores: Int32Array, unit: number, goesOn: 0 | 1): number[] {
  const of = (type: number) => scores[type === NAME_TYPES.length ? 0 : 1 + 2 * type + goesOn]
  const odds = new Array<number>(NAME_TYPES.length + 1)
  let most = Number.NEGATIVE_INFINITY
  for (let type = 0; type < odds.length; type++) most = Math.max(most, of(type))
  let sum = 0
  for (let type = 0; type < odds.length; type++) sum += odds[type] = Math.exp(unit * (of(type) - most))
  for (let type = 0; type < odds.length; type++) odds[type] /= sum
  return odds
}

interface OpenName {
  readonly first: number
  end: number
  readonly type: number
  /** Sums over its words. */
  readonly scores: number[]
}

/** By how much, as a logarithm of odds, "no name" must win over a word that is tagged as a proper noun. */
const LEANING = 1
const NEVER_ALONE = Known.title | Known.honorific | Known.demonym | Known.calendar

const isProperNoun = ({ words }: Analysis, view: WordView, word: number): boolean =>
  (words.xpos[word] === Xpos.NNP || words.xpos[word] === Xpos.NNPS) &&
  isCapitalised(view.shape[word]) &&
  view.common[word] === 0 &&
  (view.known[word] & NEVER_ALONE) === 0

function bestName(scores: Int32Array, before: number): number {
  let best = 1
  for (let label = 2; label < LABELS; label++) if (scores[label] > scores[best] && follows(before, label)) best = label
  return best
}

export function tagNames(analysis: Analysis, view: WordView, model: RowSums): Name[] {
  const names: Name[] = []
  const { rows, sums: scores, mask, scale } = model
  let open: OpenName | null = null as OpenName | null
  const close = () => {
    if (open === null) return
    // A name never ends in a linking word.
    while (open.end > open.first && !isCapitalised(view.shape[open.end - 1]) && isLink(view.hash[open.end - 1]))
      open.end--
    const { first, end, type, scores } = open
    const sum = scores.reduce((total, score) => total + score, 0)
    names.push({ first, end, type: NAME_TYPES[type], scores: scores.map((score) => score / sum) })
    open = null
  }
  const { count, sentence } = analysis.words
  let before = 0
  for (let word = 0; word < count; word++) {
    if (word > 0 && sentence[word] !== sentence[word - 1]) {
      close()
      before = 0
    }
    if (!mayBeNamed(view, word)) {
      close()
      before = 0
      continue
    }
    model.add(nameFeatures(analysis, view, word, before, mask, rows))
    let best = 0
    for (let label = 1; label < LABELS; label++) {
      if (scores[label] > scores[best] && follows(before, label)) best = label
    }
    if (best === 0 && isProperNoun(analysis, view, word)) {
      // The tags call it a name: a close call goes their way.
      const named = bestName(scores, before)
      if (scale * (scores[0] - scores[named]) < LEANING) best = named
    }
    if (best === 0 || best % 2 === 1) close()
    if (best % 2 === 1) open = { first: word, end: word + 1, type: best >> 1, scores: chances(scores, scale, 0) }
    else if (best > 0 && open !== null) {
      open.end = word + 1
      for (const [type, share] of chances(scores, scale, 1).entries()) open.scores[type] += share
    }
    before = best
  }
  close()
  return names
}
