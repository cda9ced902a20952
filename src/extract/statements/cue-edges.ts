/**
 * How far a cue reaches around its head word: "has repeatedly called for", "is expected to", "said in a statement". Each
 * neighbour is asked in turn, outwards, whether it still belongs; the content and the source are never part of it.
 */
import type { DenseTable } from '../../linear/index.ts'
import { holds } from './candidates.ts'
import type { Context } from './context.ts'
import { add, type Features, scoreOf } from './features.ts'

export const EDGE_TEMPLATES = [
  'bias', 'word', 'tag', 'lemma+word', 'tag+tag', 'relation', 'relation+tag', 'hangs', 'hangs+tag', 'beyond', 'word+beyond', 'tags+beyond', 'distance', 'distance+tag', 'stop', 'stop+tag', 'stop+word', 'stance', 'near content', 'near content+tag', 'lemma+near content', 'near content+word', 'outer tag', 'sides', 'inner word', 'lemma+relation', 'quoted',
] as const // biome-ignore format: one table
const T = Object.fromEntries(EDGE_TEMPLATES.map((name, index) => [name, index])) as Record<
  (typeof EDGE_TEMPLATES)[number],
  number
>
const FURTHEST = 9

export interface CueSetting {
  readonly anchor: number
  readonly content: readonly number[]
  readonly source: readonly number[]
}

/** The word of the content or source that stops the cue on that side, or the sentence's edge. */
export function stopOf({ analysis }: Context, { anchor, content, source }: CueSetting, direction: -1 | 1): number {
  const { words, sentences } = analysis
  const sentence = words.sentence[anchor]
  const edge = direction < 0 ? sentences[sentence] - 1 : sentences[sentence + 1]
  let at = anchor + direction
  while (at !== edge && !holds(content, at) && !holds(source, at)) at += direction
  return at
}

export function edgeFeatures(
  context: Context,
  setting: CueSetting,
  word: number,
  direction: -1 | 1,
  stop: number,
  f: Features,
): void {
  const { analysis, form, lemma, solid, quotation } = context
  const { words } = analysis
  const { xpos, relation, head, upos } = words
  const { anchor, content } = setting
  const way = direction < 0 ? 0 : 1
  const own = xpos[word]
  const distance = Math.abs(word - anchor)
  const left = Math.abs(stop - word)
  const stopsAtContent = stop >= 0 && stop < words.count && holds(content, stop) ? 1 : 0
  const stopKind = stopsAtContent ? 1 : holds(setting.source, stop) ? 2 : 3
  const hangs =
    head[word] === anchor
      ? 1
      : head[word] < 0
        ? 2
        : Math.abs(head[word] - anchor) < distance && (head[word] - anchor) * direction >= 0
          ? 3
          : holds(content, head[word])
            ? 4
            : (head[word] - word) * direction > 0
              ? 5
              : 6
  const beyond = word + direction
  const outside = beyond < 0 || beyond >= words.count ? 0 : form[beyond]
  const outsideTag = beyond < 0 || beyond >= words.count ? 99 : xpos[beyond]
  f.count = 0
  add(f, T.bias, way)
  add(f, T.word, form[word], way)
  add(f, T.tag, own, way)
  add(f, T['lemma+word'], lemma[anchor], form[word], way)
  add(f, T['tag+tag'], xpos[anchor], own, way)
  add(f, T.relation, relation[word], way)
  add(f, T['relation+tag'], relation[word], own, way * 50 + xpos[anchor])
  add(f, T['lemma+relation'], lemma[anchor], relation[word], way)
  add(f, T.hangs, hangs, relation[word], way)
  add(f, T['hangs+tag'], hangs, own, way)
  add(f, T.beyond, outside, way)
  add(f, T['word+beyond'], form[word], outside, way)
  add(f, T['tags+beyond'], own, outsideTag, way)
  add(f, T.distance, Math.min(distance, 6), way)
  add(f, T['distance+tag'], Math.min(distance, 6), own, way)
  add(f, T.stop, stopKind * 10 + Math.min(left, 6), way)
  add(f, T['stop+tag'], stopKind * 10 + Math.min(left, 6), own, way)
  add(f, T['stop+word'], stopKind * 10 + Math.min(left, 3), form[word], way)
  add(f, T.stance, context.stance[anchor], own, way)
  let punctuation = 0
  for (let at = word; at !== stop; at += direction) if (solid[at + 1] === solid[at]) punctuation++
  const near = stopKind * 100 + Math.min(left, 5) * 10 + Math.min(punctuation, 3)
  add(f, T['near content'], near, way)
  add(f, T['near content+tag'], near, own, relation[word])
  add(f, T['lemma+near content'], near, lemma[anchor], way)
  add(f, T['near content+word'], near, form[word], way)
  add(f, T['outer tag'], upos[word], upos[anchor], hangs * 2 + way)
  add(f, T['inner word'], form[word - direction], own, way)
  add(f, T.quoted, quotation[word] >= 0 ? 1 : 0, way)
  add(f, T.sides, stopKind, Math.min(left, 4), xpos[anchor] * 2 + way)
}

/** Words `[first, end)` of the cue. */
export function cueWords(
  context: Context,
  setting: CueSetting,
  table: DenseTable,
  features: Features,
): [number, number] {
  const reach = (direction: -1 | 1) => {
    const stop = stopOf(context, setting, direction)
    let furthest = setting.anchor
    let sum = 0
    // The sum of log-odds decides, so that a doubtful word may be crossed on the way to a certain one.
    let best = 0
    for (let at = setting.anchor + direction, step = 0; at !== stop && step < FURTHEST; at += direction, step++) {
      edgeFeatures(context, setting, at, direction, stop, features)
      sum += scoreOf(table, features)
      if (sum > best) {
        best = sum
        furthest = at
      }
      if (sum < -6) break
    }
    return furthest
  }
  return [reach(-1), reach(1) + 1]
}
