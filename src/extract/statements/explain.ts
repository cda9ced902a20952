/**
 * Why a cue got the content and the source that it got: its proposals in the order of their scores, each with the
 * features that spoke most for and against it, what repairs changed, and the statement as the record has it. For people who
 * look at a wrong record. Nothing here decides anything: whether the statement stood, and as what, is read off the same
 * assembly that the record is made from.
 */
import type { DenseTable } from '../../linear/index.ts'
import {
  type Analysis,
  type DateExpression,
  RELATION_NAMES,
  type Span,
  type StatementFinding,
  spanOfWords,
  UPOS_NAMES,
  wordAt,
} from '../../record/index.ts'
import { assemble } from './assembly.ts'
import { rank, sharedWords, stretchesOf, VALUES } from './candidates.ts'
import { CONTENT_TEMPLATES, contentFeatures, factsOf } from './content-features.ts'
import { CONTENT_RECIPES, proposeContents } from './contents.ts'
import { type Context, contextOf, subjectOf } from './context.ts'
import { CUE_TEMPLATES, cueFeatures, mayCue } from './cue-features.ts'
import { type Features, logistic, newFeatures, scoreOf } from './features.ts'
import type { StatementModels } from './models.ts'
import { newProposals } from './proposals.ts'
import type { Change } from './repairs.ts'
import { SOURCE_TEMPLATES, sourceFeatures } from './source-features.ts'
import { proposeSources, SOURCE_RECIPES } from './sources.ts'
import { isSpeech } from './speech.ts'

export interface Reason {
  readonly feature: string
  /** What it adds to the score; below zero it speaks against. */
  readonly weight: number
}

export interface ChangeExplained {
  readonly repair: string
  readonly part: 'source' | 'content'
  readonly before: readonly Span[]
  readonly after: readonly Span[]
}

/** A word of the cue's sentence; `head` counts in the same list, -1 at the root. */
export interface TreeWord extends Span {
  readonly head: number
  readonly relation: string
  readonly tag: string
}

export interface ProposalExplained {
  /** Whether the decision took it; what it took may have come from none of these, where the safety net made it. */
  readonly taken: boolean
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
  /** The statement of this cue as the record has it, before actors are named; null where there is none. */
  readonly statement: StatementFinding | null
  readonly changes: readonly ChangeExplained[]
  readonly tree: readonly TreeWord[]
  readonly outcome:
    | 'statement'
    | 'dropped: no speech'
    | 'dropped: unlikely'
    | 'dropped: another statement holds its words'
    | 'dropped: no likely cue'
}

const SHOWN = 5

interface Explaining {
  readonly analysis: Analysis
  readonly dates: readonly DateExpression[]
  /** The article's statements, as they go into the record. */
  readonly findings: readonly StatementFinding[]
}

/** The cue at `offset`, or the likeliest of its sentence where the word there can be none; null where there is no word. */
export function explainCue(
  { analysis, dates, findings }: Explaining,
  offset: number,
  models: StatementModels,
): CueExplained | null {
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
  // Inside the cue of a statement, its head is meant: "has repeatedly denied".
  const told = findings.find((one) => one.cue !== null && one.cue.start <= offset && offset < one.cue.end)
  if (told?.cue) cue = told.cue.head
  else if (!mayCue(context, at)) {
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
  const { statements, weighed } = assemble(context, models, dates)
  const own = weighed
    .filter(({ candidate }) => candidate.anchor === cue)
    .sort((a, b) => b.probability - a.probability)[0]
  const stands = statements.find(({ candidate }) => candidate.anchor === cue)
  const took = {
    content: firstOf(stands?.changes ?? [], 'content') ?? stands?.candidate.content ?? [],
    source: firstOf(stands?.changes ?? [], 'source') ?? stands?.candidate.source ?? null,
  }
  return {
    ...spanOfWords(analysis, cue, cue + 1),
    lemma: words.lemma[cue],
    probability: logistic(score),
    reasons,
    ...proposalsOf(context, cue, models, features, took),
    statement: findings.find((one) => one.cue?.head === cue) ?? null,
    changes: (stands?.changes ?? []).map(({ repair, part, before, after }) => ({
      repair,
      part,
      before: spansIn(analysis, before),
      after: spansIn(analysis, after),
    })),
    tree: treeOf(analysis, words.sentence[cue]),
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
        : !isSpeech(context, own.candidate)
          ? 'dropped: no speech'
          : own.probability < models.threshold
            ? 'dropped: unlikely'
            : 'dropped: another statement holds its words',
  }
}

/** What the part was before the first repair of it. */
const firstOf = (changes: readonly Change[], part: Change['part']) => changes.find((one) => one.part === part)?.before

function spansIn(analysis: Analysis, pairs: readonly number[]): Span[] {
  const spans: Span[] = []
  for (let k = 0; k < pairs.length; k += 2) spans.push(spanOfWords(analysis, pairs[k], pairs[k + 1]))
  return spans
}

function treeOf({ words, sentences }: Analysis, sentence: number): TreeWord[] {
  const first = sentences[sentence]
  return Array.from({ length: sentences[sentence + 1] - first }, (_, index) => {
    const word = first + index
    return {
      start: words.start[word],
      end: words.end[word],
      head: words.head[word] < 0 ? -1 : words.head[word] - first,
      relation: RELATION_NAMES[words.relation[word]],
      tag: UPOS_NAMES[words.upos[word]],
    }
  })
}

interface Took {
  readonly content: readonly number[]
  /** Null where no statement stands. */
  readonly source: readonly number[] | null
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((word, index) => word === b[index])

function proposalsOf(context: Context, cue: number, models: StatementModels, features: Features, took: Took) {
  const facts = factsOf(context, cue, subjectOf(context, cue))
  const contents = newProposals()
  const sources = newProposals()
  const scores = new Float64Array(256)
  const spansOf = (pairs: readonly number[]) => spansIn(context.analysis, pairs)
  proposeContents(context, cue, contents)
  for (let index = 0; index < contents.count; index++) {
    contentFeatures(context, facts, contents, index, features)
    scores[index] = scoreOf(models.content, features)
  }
  const bestContents = rank(scores, contents.count, SHOWN)
  const explainedContents = bestContents.map(({ index, score, probability }) => {
    contentFeatures(context, facts, contents, index, features)
    const pairs = stretchesOf(contents, index)
    return {
      taken: isSame(pairs, took.content),
      spans: spansOf(pairs),
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
    const pairs = stretchesOf(sources, open[index])
    return {
      taken: took.source !== null && isSame(pairs, took.source),
      spans: spansOf(pairs),
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
