/**
 * Why a cue got the content and the source that it got: its proposals in the order of their scores, each with the
 * features that spoke most for and against it. For people who look at a wrong record; nothing here decides anything.
 */
import type { DenseTable } from '../../linear/index.ts'
import { type Analysis, type Span, spanOfWords, wordAt } from '../../record/index.ts'
import { rank, sharedWords, stretchesOf, VALUES } from './candidates.ts'
import { CONTENT_TEMPLATES, contentFeatures, factsOf } from './content-features.ts'
import { CONTENT_RECIPES, proposeContents } from './contents.ts'
import { type Context, contextOf, subjectOf } from './context.ts'
import { CUE_TEMPLATES, cueFeatures, mayCue } from './cue-features.ts'
import { decide, weigh } from './decide.ts'
import { type Features, logistic, newFeatures, scoreOf } from './features.ts'
import type { StatementModels } from './models.ts'
import { newProposals } from './proposals.ts'
import { SOURCE_TEMPLATES, sourceFeatures } from './source-features.ts'
import { proposeSources, SOURCE_RECIPES } from './sources.ts'

export interface Reason {
  readonly feature: string
  /** What it adds to the score; below zero it speaks against. */
  readonly weight: number
}

export interface ProposalExplained {
  /** Empty for a source that is nobody. */
  readonly spans: readonly Span[]
  readonly recipe: string
  readonly score: number
  readonly probability: number
  readonly reasons: readonly Reason[]
}

export interface CueExplained extends Span {
  readonly lemma: string
  readonly probability: number
  readonly reasons: readonly Reason[]
  readonly contents: readonly ProposalExplained[]
  /** For the likeliest content. */
  readonly sources: readonly ProposalExplained[]
  /** What the acceptance model made of the likeliest content and source, and whether the statement stood. */
  readonly acceptance: {
    readonly probability: number
    readonly threshold: number
    readonly values: Readonly<Record<string, number>>
  } | null
  readonly outcome:
    | 'statement'
    | 'dropped: unlikely'
    | 'dropped: another statement holds its words'
    | 'dropped: no likely cue'
}

const SHOWN = 5

/** The cue at `offset`, or the likeliest of its sentence where the word there can be none; null where there is no word. */
export function explainCue(analysis: Analysis, offset: number, models: StatementModels): CueExplained | null {
  const context = contextOf(analysis)
  const { words, sentences } = analysis
  const at = wordAt(analysis, offset)
  if (at >= words.count) return null
  const features = newFeatures()
  const scoreAt = (word: number) => {
    cueFeatures(context, word, features)
    return scoreOf(models.cue, features)
  }
  let cue = at
  if (!mayCue(context, at)) {
    cue = -1
    let best = Number.NEGATIVE_INFINITY
    for (let word = sentences[words.sentence[at]]; word < sentences[words.sentence[at] + 1]; word++) {
      if (!mayCue(context, word)) continue
      const score = scoreAt(word)
      if (score > best) {
        best = score
        cue = word
      }
    }
    if (cue < 0) return null
  }
  const score = scoreAt(cue)
  const reasons = reasonsOf(features, models.cue, CUE_TEMPLATES)
  const all = weigh(context, models)
  const own = all.filter(({ candidate }) => candidate.anchor === cue).sort((a, b) => b.probability - a.probability)[0]
  const stands = decide(context, models, all).some(({ candidate }) => candidate.anchor === cue)
  return {
    ...spanOfWords(analysis, cue, cue + 1),
    lemma: words.lemma[cue],
    probability: logistic(score),
    reasons,
    ...proposalsOf(context, cue, models, features),
    acceptance: own
      ? {
          probability: own.probability,
          threshold: models.threshold,
          values: Object.fromEntries(VALUES.map((name, index) => [name, own.candidate.values[index]])),
        }
      : null,
    outcome: stands
      ? 'statement'
      : !own
        ? 'dropped: no likely cue'
        : own.probability < models.threshold
          ? 'dropped: unlikely'
          : 'dropped: another statement holds its words',
  }
}

function proposalsOf(context: Context, cue: number, models: StatementModels, features: Features) {
  const facts = factsOf(context, cue, subjectOf(context, cue))
  const contents = newProposals()
  const sources = newProposals()
  const scores = new Float64Array(256)
  const spansOf = (pairs: readonly number[]) => {
    const spans: Span[] = []
    for (let k = 0; k < pairs.length; k += 2) spans.push(spanOfWords(context.analysis, pairs[k], pairs[k + 1]))
    return spans
  }
  proposeContents(context, cue, contents)
  for (let index = 0; index < contents.count; index++) {
    contentFeatures(context, facts, contents, index, features)
    scores[index] = scoreOf(models.content, features)
  }
  const bestContents = rank(scores, contents.count, SHOWN)
  const explainedContents = bestContents.map(({ index, score, probability }) => {
    contentFeatures(context, facts, contents, index, features)
    return {
      spans: spansOf(stretchesOf(contents, index)),
      recipe: CONTENT_RECIPES[contents.recipe[index]],
      score,
      probability,
      reasons: reasonsOf(features, models.content, CONTENT_TEMPLATES),
    }
  })
  if (bestContents.length === 0) return { contents: [], sources: [] }
  const content = bestContents[0].index
  const words = stretchesOf(contents, content)
  proposeSources(context, cue, sources)
  const open: number[] = []
  for (let index = 0; index < sources.count; index++) {
    if (index > 0 && sharedWords(context, words, stretchesOf(sources, index)) > 0) continue
    sourceFeatures(context, facts, contents, content, sources, index, features)
    scores[open.length] = scoreOf(models.source, features)
    open.push(index)
  }
  const explainedSources = rank(scores, open.length, SHOWN).map(({ index, score, probability }) => {
    sourceFeatures(context, facts, contents, content, sources, open[index], features)
    return {
      spans: spansOf(stretchesOf(sources, open[index])),
      recipe: SOURCE_RECIPES[sources.recipe[open[index]]],
      score,
      probability,
      reasons: reasonsOf(features, models.source, SOURCE_TEMPLATES),
    }
  })
  return { contents: explainedContents, sources: explainedSources }
}

function reasonsOf(
  { rows, templates, count }: Features,
  { weights, mask, scale }: DenseTable,
  names: readonly string[],
): Reason[] {
  const reasons: Reason[] = []
  for (let index = 0; index < count; index++) {
    const weight = weights[rows[index] & mask] * scale
    if (weight !== 0) reasons.push({ feature: names[templates[index]], weight })
  }
  return reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, 6)
}
