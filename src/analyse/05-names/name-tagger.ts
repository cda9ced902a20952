/**
 * Finds proper names: a greedy left-to-right tagger over the capitalised words and the words that link them, which gives
 * each the label "begins a name of this type", "goes on" or "none". A linear model over hashed features.
 */
import type { Bundle } from '../../linear/index.ts'
import { type Analysis, Xpos } from '../../record/index.ts'
import { Known } from './gazetteer.ts'
import { FEATURES_AT_MOST, isCapitalised, isLink, nameFeatures, type WordView } from './name-features.ts'

export const NAME_TYPES = ['person', 'organisation', 'place', 'other'] as const
export type NameType = (typeof NAME_TYPES)[number]

/** 0 is no name; 1 + 2t begins a name of type t, 2 + 2t goes on with one. */
export const LABELS = 1 + 2 * NAME_TYPES.length

export interface NameTagModel {
  readonly mask: number
  /** Row by row, `LABELS` each. */
  readonly weights: Int8Array | Float32Array
  /** What one unit of weight is worth as a logarithm of odds. */
  readonly unit: number
}

export function openTagModel(bundle: Bundle): NameTagModel {
  const weights = bundle.array('names', 'i8')
  return { mask: weights.length / LABELS - 1, weights, unit: Number(bundle.meta.unit) }
}

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

/** One sum a label, each in a variable of its own: sums in an array would go through memory for every weight. */
export function scoreLabels(model: NameTagModel, rows: Int32Array, count: number, scores: Float64Array): void {
  const { weights } = model
  let none = 0
  let begin0 = 0
  let on0 = 0
  let begin1 = 0
  let on1 = 0
  let begin2 = 0
  let on2 = 0
  let begin3 = 0
  let on3 = 0
  for (let feature = 0; feature < count; feature++) {
    const base = rows[feature] * LABELS
    none += weights[base]
    begin0 += weights[base + 1]
    on0 += weights[base + 2]
    begin1 += weights[base + 3]
    on1 += weights[base + 4]
    begin2 += weights[base + 5]
    on2 += weights[base + 6]
    begin3 += weights[base + 7]
    on3 += weights[base + 8]
  }
  scores[0] = none
  scores[1] = begin0
  scores[2] = on0
  scores[3] = begin1
  scores[4] = on1
  scores[5] = begin2
  scores[6] = on2
  scores[7] = begin3
  scores[8] = on3
}

/** Shares of the types among the labels that begin a name, or that go on with one; the last is the share of "no name". */
function chances(scores: Float64Array, unit: number, goesOn: 0 | 1): number[] {
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

function bestName(scores: Float64Array, before: number): number {
  let best = 1
  for (let label = 2; label < LABELS; label++) if (scores[label] > scores[best] && follows(before, label)) best = label
  return best
}

export function tagNames(analysis: Analysis, view: WordView, model: NameTagModel): Name[] {
  const names: Name[] = []
  const rows = new Int32Array(FEATURES_AT_MOST)
  const scores = new Float64Array(LABELS)
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
    const features = nameFeatures(analysis, view, word, before, model.mask, rows)
    scoreLabels(model, rows, features, scores)
    let best = 0
    for (let label = 1; label < LABELS; label++) {
      if (scores[label] > scores[best] && follows(before, label)) best = label
    }
    if (best === 0 && isProperNoun(analysis, view, word)) {
      // The tags call it a name: a close call goes their way.
      const named = bestName(scores, before)
      if (model.unit * (scores[0] - scores[named]) < LEANING) best = named
    }
    if (best === 0 || best % 2 === 1) close()
    if (best % 2 === 1) open = { first: word, end: word + 1, type: best >> 1, scores: chances(scores, model.unit, 0) }
    else if (best > 0 && open !== null) {
      open.end = word + 1
      for (const [type, share] of chances(scores, model.unit, 1).entries()) open.scores[type] += share
    }
    before = best
  }
  close()
  return names
}
