/**
 * Cues with their best contents and sources, before anything is decided: for each likely cue a few candidates, each with
 * the numbers that the acceptance model weighs. Numbers about rivals are filled in once all cues of the article are known.
 */
import { type DenseTable, scoreDense } from '../../linear/index.ts'
import type { BlockKind } from '../../record/index.ts'
import { factsOf } from './content-features.ts'
import { scoreContents } from './content-scores.ts'
import { proposeContents } from './contents.ts'
import type { Context } from './context.ts'
import { subjectOf } from './context.ts'
import { firstCueFeatures, mayCue, restCueFeatures, secondCueFeatures } from './cue-features.ts'
import { type Features, logistic, newFeatures } from './features.ts'
import { withEnumeration, withJoinedClauses, withObject, withoutOuterVerb } from './mend.ts'
import { MOST_PROPOSALS, newProposals, type Proposals } from './proposals.ts'
import { newSourcing, scoreSources } from './source-scores.ts'
import { proposeSources } from './sources.ts'

export interface Rankers {
  readonly cue: DenseTable
  readonly content: DenseTable
  readonly source: DenseTable
}

export interface Candidate {
  readonly anchor: number
  readonly cueScore: number
  /** `[first, end)` pairs of words, one after the other. */
  readonly content: readonly number[]
  readonly source: readonly number[]
  readonly sourceHead: number
  readonly contentRecipe: number
  readonly values: Float32Array
  /** 0 for the cue's best content. */
  readonly rank: number
}

export const VALUES = [
  'cue score', 'content probability', 'lead over the next', 'contents', 'rank', 'source probability', 'nobody', 'source lead', 'length', 'stretches', 'side', 'quoted', 'edges', 'sentence length', 'stance', 'cue tag', 'cue relation',
  'best cue inside', 'best other cue of the sentence', 'best cue around', 'overlap with a better cue', 'distance to the next cue', 'sentence', 'source length', 'source standing', 'recipe', 'gap', 'source gap', 'cue quoted',
  'cues inside', 'cues of the sentence', 'content score', 'source score', 'cue density', 'around probability', 'content tag', 'paragraph end', 'neighbour cue', 'content relation',
] as const // biome-ignore format: one table
const V = Object.fromEntries(VALUES.map((name, index) => [name, index])) as Record<(typeof VALUES)[number], number>

/** Cues less likely than this are dropped before anything is proposed for them (log-odds). */
const LEAST_CUE = -2
const KEPT = 3

export interface Ranked {
  readonly index: number
  readonly score: number
  readonly probability: number
}

/** The proposals in the order of their scores, with a probability each (softmax). */
export function rank(scores: Float64Array, count: number, keep: number): Ranked[] {
  let top = Number.NEGATIVE_INFINITY
  for (let index = 0; index < count; index++) if (scores[index] > top) top = scores[index]
  let sum = 0
  for (let index = 0; index < count; index++) sum += Math.exp(scores[index] - top)
  const kept: Ranked[] = []
  for (let index = 0; index < count; index++) {
    const score = scores[index]
    if (kept.length === keep && score <= kept[keep - 1].score) continue
    let at = kept.length < keep ? kept.length : keep - 1
    while (at > 0 && kept[at - 1].score < score) {
      kept[at] = kept[at - 1]
      at--
    }
    kept[at] = { index, score, probability: Math.exp(score - top) / sum }
  }
  return kept
}

/** The words of a proposal, as pairs. */
export function stretchesOf({ first, end }: Proposals, index: number): number[] {
  const pairs: number[] = []
  for (let k = index * 3; k < index * 3 + 3 && first[k] >= 0; k++) pairs.push(first[k], end[k])
  return pairs
}

interface Likely {
  readonly word: number
  readonly score: number
}

const REPORTS: ReadonlySet<BlockKind> = new Set<BlockKind>(['prose', 'bullet', 'heading', 'caption'])

/** Whether the word stands in the report itself, not in what is put around it. */
const isReport = ({ analysis, block }: Context, word: number): boolean =>
  block[word] >= 0 && REPORTS.has(analysis.blocks[block[word]].kind)

/**
 * Where a word's score after the features that tell most is below the first of these log-odds, or after some more below
 * the second, the others are not asked: so it goes for four words of five. Of the training articles' words that end up
 * above `LEAST_CUE`, three in a thousand are lost by it.
 */
const HOPELESS = [-0.5, -1.3] as const

export function likelyCues(context: Context, cue: DenseTable, features: Features): Likely[] {
  const found: Likely[] = []
  const first = HOPELESS[0] / cue.scale
  const second = HOPELESS[1] / cue.scale
  const add = (): number => scoreDense(cue, features.rows, features.count)
  for (let word = 0; word < context.analysis.words.count; word++) {
    if (!mayCue(context, word) || !isReport(context, word)) continue
    features.count = 0
    firstCueFeatures(context, word, features)
    let sum = add()
    if (sum < first) continue
    features.count = 0
    secondCueFeatures(context, word, features)
    sum += add()
    if (sum < second) continue
    features.count = 0
    restCueFeatures(context, word, features)
    sum += add()
    const score = sum * cue.scale
    if (score > LEAST_CUE) found.push({ word, score })
  }
  return found
}

const lengthOf = ({ solid }: Context, pairs: readonly number[]): number => {
  let length = 0
  for (let at = 0; at < pairs.length; at += 2) length += solid[pairs[at + 1]] - solid[pairs[at]]
  return length
}

export const sharedWords = ({ solid }: Context, a: readonly number[], b: readonly number[]): number => {
  let shared = 0
  for (let i = 0; i < a.length; i += 2) {
    for (let j = 0; j < b.length; j += 2) {
      const from = Math.max(a[i], b[j])
      const to = Math.min(a[i + 1], b[j + 1])
      if (from < to) shared += solid[to] - solid[from]
    }
  }
  return shared
}

/** Whether words `[first, end)` share one that holds a letter or a digit with the pairs. */
const overlaps = ({ solid }: Context, pairs: readonly number[], first: number, end: number): boolean => {
  for (let at = 0; at < pairs.length; at += 2) {
    const from = Math.max(pairs[at], first)
    const to = Math.min(pairs[at + 1], end)
    if (from < to && solid[to] > solid[from]) return true
  }
  return false
}

export const holds = (pairs: readonly number[], word: number): boolean => {
  for (let at = 0; at < pairs.length; at += 2) if (word >= pairs[at] && word < pairs[at + 1]) return true
  return false
}

export function candidatesOf(context: Context, rankers: Rankers): Candidate[] {
  const { words, sentences } = context.analysis
  const features = newFeatures()
  const contents = newProposals()
  const sources = newProposals()
  const sourcing = newSourcing({ context, contents, sources, table: rankers.source, features })
  const scores = new Float64Array(MOST_PROPOSALS)
  const open = new Int32Array(MOST_PROPOSALS)
  const cues = likelyCues(context, rankers.cue, features)
  const candidates: Candidate[] = []
  let density = 0
  for (const { score } of cues) density += logistic(score)
  density /= Math.max(1, sentences.length - 1)
  for (const { word, score } of cues) {
    const facts = factsOf(context, word, subjectOf(context, word))
    proposeContents(context, word, contents)
    if (contents.count === 0) continue
    proposeSources(context, word, sources)
    scoreContents(context, facts, contents, rankers.content, features, scores)
    const best = rank(scores, contents.count, KEPT + 1)
    sourcing.known.fill(0)
    const sentence = words.sentence[word]
    for (let at = 0; at < Math.min(KEPT, best.length); at++) {
      if (at > 0 && best[at].probability < 0.05) break
      const joined = withJoinedClauses(context, stretchesOf(contents, best[at].index))
      const content = withObject(context, word, withoutOuterVerb(context, word, joined))
      let count = 0
      for (let index = 0; index < sources.count; index++) {
        const isOpen = index === 0 || !overlaps(context, content, sources.first[index * 3], sources.end[index * 3])
        if (isOpen) open[count++] = index
      }
      scoreSources(sourcing, facts, best[at].index, open, count, scores)
      const who = rank(scores, count, 2)
      const chosen = open[who[0].index]
      const source = chosen === 0 ? [] : withEnumeration(context, stretchesOf(sources, chosen))
      const values = new Float32Array(VALUES.length)
      const first = content[0]
      const finish = content[content.length - 1]
      const from = sentences[sentence]
      const to = sentences[sentence + 1]
      const length = lengthOf(context, content)
      let quoted = 0
      for (let k = 0; k < content.length; k += 2) {
        for (let w = content[k]; w < content[k + 1]; w++) if (context.quotation[w] >= 0) quoted++
      }
      const sourceHead = chosen === 0 ? -1 : sources.head[chosen]
      const side = first > word ? 1 : finish <= word ? 2 : 3
      const contentHead = contents.head[best[at].index]
      values[V['cue score']] = score
      values[V['content probability']] = best[at].probability
      values[V['lead over the next']] = best[at].score - (best[at === 0 ? 1 : 0]?.score ?? -9)
      values[V.contents] = contents.count
      values[V.rank] = at
      values[V['source probability']] = who[0].probability
      values[V.nobody] = chosen === 0 ? 1 : 0
      values[V['source lead']] = who.length > 1 ? who[0].score - who[1].score : 9
      values[V.length] = length
      values[V.stretches] = content.length / 2
      values[V.side] = side
      values[V.quoted] = quoted / Math.max(1, length)
      values[V.edges] = (first <= from ? 1 : 0) + (finish >= to - 1 ? 2 : 0)
      values[V['sentence length']] = to - from
      values[V.stance] = facts.stance
      values[V['cue tag']] = facts.tag
      values[V['cue relation']] = facts.relation
      values[V.sentence] = sentence
      values[V['source length']] = chosen === 0 ? 0 : lengthOf(context, source)
      values[V['source standing']] = sourceHead < 0 ? -1 : context.standing[sourceHead]
      values[V.recipe] = contents.recipe[best[at].index]
      values[V.gap] = side === 1 ? first - word : side === 2 ? word - finish : 0
      values[V['source gap']] = chosen === 0 ? -1 : Math.min(Math.abs(word - source[1]), Math.abs(source[0] - word))
      values[V['cue quoted']] = context.quotation[word] >= 0 ? 1 : 0
      values[V['content score']] = best[at].score
      values[V['source score']] = who[0].score
      values[V['cue density']] = density
      values[V['content tag']] = words.xpos[first]
      values[V['content relation']] = contentHead < 0 ? -1 : words.relation[contentHead]
      values[V['paragraph end']] = finish < words.count && context.block[finish] === context.block[finish - 1] ? 0 : 1
      candidates.push({
        anchor: word, cueScore: score, content, source, sourceHead,
        contentRecipe: contents.recipe[best[at].index], values, rank: at,
      }) // biome-ignore format: one row
    }
  }
  compareRivals(context, candidates)
  return candidates
}

function compareRivals(context: Context, candidates: readonly Candidate[]): void {
  const { words } = context.analysis
  const tops = candidates.filter(({ rank }) => rank === 0)
  // Both lists are in text order; only cues and contents within a few sentences can meet.
  let low = 0
  for (const candidate of candidates) {
    const { anchor, content, values } = candidate
    const sentence = words.sentence[anchor]
    while (low < tops.length && words.sentence[tops[low].anchor] < sentence - 8) low++
    let inside = -9
    let insideCount = 0
    let same = -9
    let sameCount = 0
    let around = -9
    let aroundProbability = 0
    let overlap = 0
    let nearest = 99
    let neighbour = -9
    const length = values[V.length]
    for (let at = low; at < tops.length; at++) {
      const other = tops[at]
      if (other.anchor === anchor) continue
      const apart = words.sentence[other.anchor] - sentence
      if (apart > 8) break
      if (holds(content, other.anchor)) {
        inside = Math.max(inside, other.cueScore)
        insideCount += logistic(other.cueScore)
      }
      if (apart === 0) {
        same = Math.max(same, other.cueScore)
        sameCount += logistic(other.cueScore)
        if (Math.abs(other.anchor - anchor) < nearest) {
          nearest = Math.abs(other.anchor - anchor)
          neighbour = other.cueScore
        }
      }
      if (holds(other.content, anchor) && other.cueScore > around) {
        around = other.cueScore
        aroundProbability = other.values[V['content probability']]
      }
      if (other.cueScore > candidate.cueScore) {
        overlap = Math.max(overlap, sharedWords(context, content, other.content) / length)
      }
    }
    values[V['best cue inside']] = inside
    values[V['cues inside']] = insideCount
    values[V['best other cue of the sentence']] = same
    values[V['cues of the sentence']] = sameCount
    values[V['best cue around']] = around
    values[V['around probability']] = aroundProbability
    values[V['overlap with a better cue']] = overlap
    values[V['distance to the next cue']] = nearest
    values[V['neighbour cue']] = neighbour
  }
}
