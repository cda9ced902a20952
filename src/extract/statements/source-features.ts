/**
 * What is known of one proposed source beside its cue, and beside the content chosen for it. The two stand apart, because
 * the same sources are ranked beside each of a cue's best contents.
 */
import { Relation } from '../../record/index.ts'
import type { CueFacts } from './content-features.ts'
import type { Context } from './context.ts'
import { add, bin, type Features } from './features.ts'
import type { Proposals } from './proposals.ts'

export const SOURCE_TEMPLATES = [
  'nobody', 'nobody+lemma', 'nobody+tag', 'nobody+relation', 'nobody+frame', 'nobody+stance', 'nobody+subject', 'recipe', 'recipe+tag', 'lemma+recipe', 'path', 'path+tag', 'lemma+path', 'stance+path', 'frame+path', 'standing', 'standing+path',
  'head lemma', 'head lemma+path', 'first word', 'word before', 'word after', 'tag after', 'tag before', 'length', 'length+standing', 'side', 'side+distance', 'gap', 'gap word', 'beside content', 'beside content+side', 'quoted', 'sentence edges', 'cut relation', 'whole', 'quotes+side', 'only word', 'nearest', 'lemma+standing', 'nobody+quotes', 'nobody+path', 'tags', 'mention', 'first person',
] as const // biome-ignore format: one table
const T = Object.fromEntries(SOURCE_TEMPLATES.map((name, index) => [name, index])) as Record<
  (typeof SOURCE_TEMPLATES)[number],
  number
>

/** The way through the tree from the cue to a word, in one number: up to four steps up, then up to two down. */
function pathTo({ analysis }: Context, cue: number, word: number): number {
  const { head, relation } = analysis.words
  let up = cue
  let path = 1
  for (let step = 0; step < 5; step++) {
    if (up === word) return path
    if (head[word] === up) return path * 64 + relation[word]
    if (head[word] >= 0 && head[head[word]] === up) return (path * 64 + relation[head[word]]) * 64 + relation[word] + 7
    if (head[up] < 0) break
    path = Math.imul(path, 61) + relation[up] + 1000
    up = head[up]
  }
  return 0
}

/** All features of a proposal. */
export function sourceFeatures(
  context: Context,
  cue: CueFacts,
  contents: Proposals,
  content: number,
  sources: Proposals,
  index: number,
  f: Features,
): void {
  f.count = 0
  firstSourceFeatures(context, cue, sources, index, f)
  restSourceFeatures(context, cue, sources, index, f)
  besideFeatures(context, cue, contents, content, sources, index, f)
}

/** What tells most, whatever the content is. */
export function firstSourceFeatures(
  context: Context,
  cue: CueFacts,
  sources: Proposals,
  index: number,
  f: Features,
): void {
  const { analysis, lemma, standing } = context
  const { words, sentences } = analysis
  const { xpos, upos } = words
  if (index === 0) {
    add(f, T.nobody)
    add(f, T['nobody+lemma'], cue.lemma, cue.tag)
    add(f, T['nobody+tag'], cue.tag, cue.relation)
    add(f, T['nobody+relation'], cue.relation, cue.stance)
    add(f, T['nobody+frame'], cue.frame)
    add(f, T['nobody+frame'], cue.frame, cue.tag, cue.relation)
    add(f, T['nobody+stance'], cue.stance, cue.tag)
    add(f, T['nobody+subject'], cue.subject < 0 ? 0 : standing[cue.subject], cue.tag)
    add(f, T['nobody+quotes'], cue.quotes, cue.tag)
    return
  }
  const first = sources.first[index * 3]
  const end = sources.end[index * 3]
  const top = topOf(sources, index)
  const recipe = sources.recipe[index]
  const sentence = words.sentence[cue.word]
  const before = first > sentences[sentence] ? first - 1 : -1
  const after = end < sentences[sentence + 1] ? end : -1
  const path = pathTo(context, cue.word, top)
  const side = end <= cue.word ? 0 : 1
  const distance = bin(side === 0 ? cue.word - end : first - cue.word - 1)
  add(f, T.recipe, recipe)
  add(f, T['path+tag'], path, cue.tag)
  add(f, T['lemma+path'], path, cue.lemma)
  add(f, T['head lemma+path'], lemma[top], path)
  add(f, T['tag before'], before < 0 ? 99 : xpos[before], side, xpos[first])
  add(f, T.tags, before < 0 ? 99 : xpos[before], after < 0 ? 99 : xpos[after], path)
  add(f, T['side+distance'], side, distance, upos[top])
}

const topOf = ({ head, end }: Proposals, index: number): number => (head[index] < 0 ? end[index * 3] - 1 : head[index])

/** The rest, whatever the content is. */
export function restSourceFeatures(
  context: Context,
  cue: CueFacts,
  sources: Proposals,
  index: number,
  f: Features,
): void {
  if (index === 0) return
  const { analysis, form, lemma, standing, solid, quotation } = context
  const { words, sentences } = analysis
  const { xpos, relation, head, upos } = words
  const first = sources.first[index * 3]
  const end = sources.end[index * 3]
  const top = topOf(sources, index)
  const recipe = sources.recipe[index]
  const sentence = words.sentence[cue.word]
  const from = sentences[sentence]
  const to = sentences[sentence + 1]
  const path = pathTo(context, cue.word, top)
  const who = standing[top]
  const side = end <= cue.word ? 0 : 1
  const distance = bin(side === 0 ? cue.word - end : first - cue.word - 1)
  add(f, T['recipe+tag'], recipe, cue.tag, cue.relation)
  add(f, T['lemma+recipe'], cue.lemma, recipe)
  add(f, T.path, path)
  add(f, T['stance+path'], path, cue.stance, cue.tag)
  add(f, T['frame+path'], path, cue.frame)
  add(f, T.standing, who)
  add(f, T['standing+path'], who, path)
  add(f, T['lemma+standing'], cue.lemma, who)
  add(f, T['head lemma'], lemma[top])
  add(f, T['first word'], form[first], upos[top])
  const before = first > from ? first - 1 : -1
  const after = end < to ? end : -1
  add(f, T['word before'], before < 0 ? 2 : form[before], side)
  add(f, T['word after'], after < 0 ? 2 : form[after], side)
  add(f, T['tag after'], after < 0 ? 99 : xpos[after], side, xpos[end - 1])
  const size = bin(solid[end] - solid[first])
  add(f, T.length, size)
  add(f, T['length+standing'], size, who, upos[top])
  add(f, T.side, side, cue.tag)
  add(f, T['quotes+side'], side, cue.quotes, distance)
  const gapFrom = side === 0 ? end : cue.word + 1
  const gapTo = side === 0 ? cue.word : first
  if (gapTo - gapFrom < 4)
    for (let word = gapFrom; word < gapTo; word++) add(f, T['gap word'], form[word], side, gapTo - gapFrom)
  let commas = 0
  for (let word = gapFrom; word < gapTo; word++) if (solid[word + 1] === solid[word]) commas++
  add(f, T.gap, Math.min(commas, 4), side, distance)
  add(f, T.quoted, quotation[first] >= 0 ? 1 : 0, side)
  add(f, T['sentence edges'], (solid[first] === solid[from] ? 1 : 0) + (solid[end] === solid[to] ? 2 : 0), side, recipe)
  let cut = after
  if (cut >= 0) {
    while (head[cut] >= end && head[cut] < to) cut = head[cut]
    const own = head[cut] >= first && head[cut] < end ? 1 : 0
    add(f, T['cut relation'], own ? relation[cut] : 99, own ? form[after] : 0)
    add(f, T.whole, own, xpos[after], upos[top])
  }
  add(f, T['only word'], end - first === 1 ? 1 : 0, upos[top], relation[top])
  add(f, T.mention, context.mention[top] >= 0 ? analysis.mentions[context.mention[top]].kind.length : 0, path)
  let between = 0
  for (let word = gapFrom; word < gapTo; word++)
    if (upos[word] === 12 || upos[word] === 11 || upos[word] === 8) between++
  add(f, T.nearest, Math.min(between, 5), side, relation[top])
  add(f, T['first person'], form[top], relation[top] === Relation.nsubj ? 1 : 0)
}

/** Where the content stands. */
export function besideFeatures(
  { solid }: Context,
  cue: CueFacts,
  contents: Proposals,
  content: number,
  sources: Proposals,
  index: number,
  f: Features,
): void {
  const from = content * 3
  if (index === 0) {
    let inside = 0
    for (let k = from; k < from + 3; k++)
      if (cue.subject >= 0 && cue.subject >= contents.first[k] && cue.subject < contents.end[k]) inside = 1
    add(f, T['nobody+path'], inside, cue.tag, cue.subject < 0 ? 0 : 1)
    add(f, T['nobody+path'], inside, cue.lemma)
    return
  }
  const first = sources.first[index * 3]
  const end = sources.end[index * 3]
  let touching = 0
  for (let k = from; k < from + 3 && contents.first[k] >= 0; k++) {
    if (solid[contents.end[k]] === solid[first]) touching |= 1
    if (solid[contents.first[k]] === solid[end]) touching |= 2
    touching |= contents.first[k] > end ? 4 : 8
  }
  add(f, T['beside content'], touching, sources.recipe[index])
  add(f, T['beside content+side'], touching, end <= cue.word ? 0 : 1, cue.tag)
}
