/**
 * What is known of one proposed content beside its cue: its shape, its edges, what is quoted in it and what it leaves out.
 *
 * The features stand in groups by what they depend on, because many proposals of one cue begin or end at the same word,
 * or are made in the same way: `content-scores` adds up each group once.
 */
import { Relation, Upos } from '../../record/index.ts'
import type { Context } from './context.ts'
import { frameOf, quotesAround } from './cue-features.ts'
import { add, bin, type Features } from './features.ts'
import type { Proposals } from './proposals.ts'

export const CONTENT_TEMPLATES = [
  'recipe', 'lemma+recipe', 'tag+recipe', 'relation+recipe', 'frame+recipe', 'stance+recipe', 'quotes+recipe', 'head relation', 'lemma+head relation', 'stance+head relation', 'tag+head relation',
  'first word', 'first tag', 'lemma+first word', 'stance+first word', 'first two', 'last word', 'last tag', 'word before', 'word after', 'tags at start', 'tags at end', 'tag after', 'lemma+word before',
  'length', 'length+recipe', 'length+lemma', 'stretches', 'side', 'lemma+side', 'tag+side', 'gap', 'gap+tag', 'gap word', 'gap words', 'sentence edges', 'edges+side', 'quoted', 'quoted+quotes', 'quoted+recipe', 'quoted+lemma',
  'splits quotation', 'left over', 'left over+recipe', 'paragraph edges', 'inner verb', 'cut relation', 'cut lemma', 'cut+stance', 'after first stretch', 'run', 'run+quotes', 'lemma+shape', 'tag+shape', 'shape', 'object standing', 'that', 'subject inside', 'opening relation', 'closing relation', 'closing parent', 'gap tags', 'case+lemma', 'place', 'path', 'cut tags', 'joined tags', 'mark left out', 'two after', 'joined verb',
] as const // biome-ignore format: one table
const T = Object.fromEntries(CONTENT_TEMPLATES.map((name, index) => [name, index])) as Record<
  (typeof CONTENT_TEMPLATES)[number],
  number
>

export interface CueFacts {
  readonly word: number
  readonly lemma: number
  readonly tag: number
  readonly relation: number
  readonly stance: number
  readonly frame: number
  readonly quotes: number
  readonly subject: number
}

export function factsOf(context: Context, word: number, subject: number): CueFacts {
  const { words } = context.analysis
  return {
    word,
    lemma: context.lemma[word],
    tag: words.xpos[word],
    relation: words.relation[word],
    stance: context.stance[word],
    frame: frameOf(context, word),
    quotes: quotesAround(context, word),
    subject,
  }
}

/** One proposal as the features see it. Filled anew for each. */
export interface ContentShape {
  /** Words `[first, end)` of its first stretch; `finish` ends its last. */
  first: number
  end: number
  finish: number
  stretches: number
  recipe: number
  /** The word whose subtree it is or was cut from, or -1; that word's relation; how it hangs from the cue. */
  top: number
  kind: number
  hangs: number
  /** 1 right of the cue, 2 left of it, 3 around it. */
  side: number
  /** Words of it, and how much of them is quoted: 0 nothing, 1 some, 2 more than half, 3 all. */
  length: number
  share: number
  /** How it stands to the edges of its sentence. */
  edges: number
}

export const newShape = (): ContentShape => ({
  first: 0, end: 0, finish: 0, stretches: 1, recipe: 0, top: -1, kind: 0, hangs: 0, side: 1, length: 0, share: 0, edges: 0,
}) // biome-ignore format: one row

export function describeContent(
  context: Context,
  cue: CueFacts,
  proposals: Proposals,
  index: number,
  shape: ContentShape,
): void {
  const { analysis, solidQuoted, solid } = context
  const { words, sentences } = analysis
  const { head, relation } = words
  const at = index * 3
  const first = proposals.first[at]
  const stretches = proposals.first[at + 1] < 0 ? 1 : proposals.first[at + 2] < 0 ? 2 : 3
  const finish = proposals.end[at + stretches - 1]
  const top = proposals.head[index]
  const from = sentences[words.sentence[cue.word]]
  const to = sentences[words.sentence[cue.word] + 1]
  let length = 0
  let quoted = 0
  for (let k = at; k < at + stretches; k++) {
    length += solid[proposals.end[k]] - solid[proposals.first[k]]
    quoted += solidQuoted[proposals.end[k]] - solidQuoted[proposals.first[k]]
  }
  const above = top < 0 ? -1 : head[top]
  const starts = solid[first] === solid[from] ? 1 : first < from ? 2 : first >= to ? 3 : 0
  const ends = solid[finish] === solid[to] ? 1 : finish > to ? 2 : finish <= from ? 3 : 0
  shape.first = first
  shape.end = proposals.end[at]
  shape.finish = finish
  shape.stretches = stretches
  shape.recipe = proposals.recipe[index]
  shape.top = top
  shape.kind = top < 0 ? 60 : relation[top]
  shape.hangs =
    top >= 0 && above === cue.word ? 1 : above >= 0 && head[above] === cue.word ? 2 : top === head[cue.word] ? 3 : 0
  shape.side = first > cue.word ? 1 : finish <= cue.word ? 2 : 3
  shape.length = length
  shape.share = quoted === 0 ? 0 : quoted === length ? 3 : quoted * 2 > length ? 2 : 1
  shape.edges = starts * 4 + ends
}

/** All features of a proposal. */
export function contentFeatures(
  context: Context,
  cue: CueFacts,
  proposals: Proposals,
  index: number,
  f: Features,
): void {
  describeContent(context, cue, proposals, index, described)
  f.count = 0
  recipeFeatures(cue, described.recipe, f)
  headFeatures(context, cue, described, f)
  startFeatures(context, cue, described.first, described.side, f)
  endFeatures(context, cue, described.finish, described.side, f)
  outlineFeatures(context, cue, described, f)
  wholeFeatures(context, cue, proposals, index, described, f)
}

const described = newShape()

/** The same for all proposals made in one way. */
export function recipeFeatures(cue: CueFacts, recipe: number, f: Features): void {
  add(f, T.recipe, recipe)
  add(f, T['lemma+recipe'], cue.lemma, recipe)
  add(f, T['tag+recipe'], cue.tag, recipe)
  add(f, T['relation+recipe'], cue.relation, recipe, cue.tag)
  add(f, T['frame+recipe'], cue.frame, recipe)
  add(f, T['stance+recipe'], cue.stance, recipe, cue.tag)
  add(f, T['quotes+recipe'], cue.quotes, recipe)
}

/** The same for all proposals cut from one subtree. */
export function headFeatures(context: Context, cue: CueFacts, { top, kind, hangs }: ContentShape, f: Features): void {
  const { relation, head } = context.analysis.words
  const kinds = kind * 4 + hangs
  add(f, T['lemma+head relation'], cue.lemma, kinds)
  add(f, T['stance+head relation'], cue.stance, kinds, cue.tag)
  if (hangs === 2) add(f, T.path, relation[head[top]], kind, cue.lemma)
  if (top < 0) return
  add(f, T['inner verb'], context.lemma[top], kinds)
  add(f, T['object standing'], context.standing[top], kinds, cue.stance)
}

/** The same for all proposals on one side of the cue that begin at one word. */
export function startFeatures(context: Context, cue: CueFacts, first: number, side: number, f: Features): void {
  const { analysis, form } = context
  const { words, sentences } = analysis
  const { xpos, upos, relation } = words
  const from = sentences[words.sentence[cue.word]]
  const before = first - 1
  const startForm = form[first]
  const beforeForm = before < 0 ? 1 : before < from && first >= from ? 2 : form[before]
  add(f, T['first word'], startForm, side)
  add(f, T['lemma+first word'], cue.lemma, startForm)
  add(f, T['stance+first word'], cue.stance, startForm)
  add(f, T['first two'], startForm, first + 1 < words.count ? form[first + 1] : 0)
  add(f, T['word before'], beforeForm, side)
  add(f, T['lemma+word before'], cue.lemma, beforeForm, side)
  add(f, T['tags at start'], before < 0 ? 99 : xpos[before], xpos[first], side)
  add(f, T['opening relation'], relation[first], xpos[first], upos[cue.word])
  add(f, T.that, startForm, cue.stance, side)
  if (side === 1) gapFeatures(context, cue, cue.word + 1, first, side, f)
}

/** The same for all proposals on one side of the cue that end before one word. */
export function endFeatures(context: Context, cue: CueFacts, finish: number, side: number, f: Features): void {
  const { analysis, form } = context
  const { words, sentences } = analysis
  const { xpos, upos, relation, head } = words
  const to = sentences[words.sentence[cue.word] + 1]
  const after = finish < words.count ? finish : -1
  const afterForm = after < 0 ? 1 : after >= to && finish <= to ? 2 : form[after]
  add(f, T['last word'], form[finish - 1])
  add(f, T['last tag'], xpos[finish - 1], side)
  add(f, T['word after'], afterForm, side)
  add(f, T['tag after'], after < 0 ? 99 : xpos[after], after < 0 ? 99 : relation[after], side)
  add(f, T['tags at end'], xpos[finish - 1], after < 0 ? 99 : xpos[after], side)
  if (after >= 0 && after + 1 < to) add(f, T['two after'], form[after], xpos[after + 1], side)
  const cut = cutOff(context, finish, to)
  if (cut >= 0) {
    add(f, T['cut lemma'], form[after], relation[cut])
    add(f, T['cut+stance'], relation[cut], cue.stance, xpos[after])
    if (head[cut] >= 0) add(f, T['cut tags'], relation[cut], xpos[cut] * 64 + xpos[head[cut]], cue.tag)
    if (head[cut] >= 0) add(f, T['closing parent'], relation[cut], upos[head[cut]], form[after])
  }
  add(f, T['closing relation'], relation[finish - 1], afterForm)
  if (side === 2) gapFeatures(context, cue, finish, cue.word, side, f)
}

/** What was cut off right after a proposal: the highest word whose subtree begins there, or -1 at the sentence's end. */
function cutOff({ analysis, solid }: Context, finish: number, to: number): number {
  const { head } = analysis.words
  if (finish >= to) return -1
  let cut = finish
  if (solid[cut + 1] === solid[cut] && cut + 1 < to) cut++
  while (head[cut] >= finish && head[cut] < to) cut = head[cut]
  return cut
}

/** What lies between the cue and a proposal. */
function gapFeatures(
  { analysis, form, solid }: Context,
  cue: CueFacts,
  from: number,
  to: number,
  side: number,
  f: Features,
): void {
  const { xpos } = analysis.words
  const gap = to > from ? bin(solid[to] - solid[from]) : 0
  add(f, T.gap, gap, side)
  add(f, T['gap+tag'], gap, side, cue.tag)
  if (gap === 0 || gap > 3) return
  let forms = side
  let tags = side
  for (let word = from; word < to; word++) {
    if (solid[word + 1] === solid[word]) continue
    forms = Math.imul(forms, 31) + form[word]
    tags = tags * 50 + xpos[word]
    add(f, T['gap word'], form[word], side, gap)
  }
  add(f, T['gap words'], forms, side)
  add(f, T['gap tags'], tags, cue.tag)
  add(f, T['case+lemma'], forms, cue.lemma)
}

/** Number below 1024 of all that `outlineFeatures` looks at. */
export const outlineOf = ({ side, edges, share, stretches }: ContentShape): number =>
  (((side << 4) | edges) << 4) | (share << 2) | stretches

/** The same for all proposals that stand alike to the cue, the sentence's edges and quotations. */
export function outlineFeatures(context: Context, cue: CueFacts, shape: ContentShape, f: Features): void {
  const { side, edges, share, stretches } = shape
  const outline = side * 1000 + edges * 50 + share * 10 + stretches
  add(f, T.side, side)
  add(f, T['lemma+side'], cue.lemma, side)
  add(f, T['tag+side'], cue.tag, side, cue.relation)
  add(f, T['sentence edges'], edges)
  add(f, T['edges+side'], edges, side, cue.quotes)
  add(f, T.quoted, share, side)
  add(f, T['quoted+quotes'], share, cue.quotes, edges)
  add(f, T['quoted+lemma'], share, cue.lemma)
  add(f, T['lemma+shape'], cue.lemma, outline)
  add(f, T.place, context.analysis.words.sentence[cue.word] === 0 ? 1 : 0, outline)
}

/** What depends on all of the proposal. */
export function wholeFeatures(
  context: Context,
  cue: CueFacts,
  proposals: Proposals,
  index: number,
  shape: ContentShape,
  f: Features,
): void {
  const { analysis, dependents, form, quotation, solid, block, mark, standing } = context
  const { words, sentences } = analysis
  const { xpos, upos, relation, head } = words
  const { first, end, finish, stretches, recipe, top, kind, hangs, side, length, share, edges } = shape
  const at = index * 3
  const from = sentences[words.sentence[cue.word]]
  const to = sentences[words.sentence[cue.word] + 1]
  const before = first - 1
  const after = finish < words.count ? finish : -1
  const size = bin(length)
  const kinds = kind * 4 + hangs
  add(f, T['head relation'], kinds, recipe)
  add(f, T['tag+head relation'], cue.tag, kinds, recipe)
  add(f, T['first tag'], xpos[first], recipe)
  if (after >= 0 && after + 1 < to && upos[after] === Upos.CCONJ)
    add(f, T['joined verb'], xpos[after + 1], cue.tag, top < 0 ? 99 : xpos[top])
  const cut = cutOff(context, finish, to)
  if (cut >= 0) add(f, T['cut relation'], relation[cut], kinds, head[cut] >= first && head[cut] < finish ? 1 : 0)
  // A verb joined to the content's own that rather goes with the cue ("saying that it must end and offered …").
  if (top >= 0) {
    for (let k = dependents.offset[top]; k < dependents.offset[top + 1]; k++) {
      const word = dependents.list[k]
      if (word > top && relation[word] === Relation.conj) {
        add(f, T['joined tags'], xpos[word] * 64 + xpos[top], cue.tag, word < finish && word >= first ? 1 : 0)
      } else if (relation[word] === Relation.mark && word < top) {
        add(f, T['mark left out'], form[word], word < first ? 0 : word === first ? 1 : 2, cue.tag)
      }
    }
  }
  add(f, T.length, size)
  add(f, T['length+recipe'], size, recipe)
  add(f, T['length+lemma'], size, cue.lemma)
  add(f, T.stretches, stretches, recipe)
  if (side === 3) gapFeatures(context, cue, end, cue.word, side, f)
  const opensBlock = before < 0 || block[before] !== block[first] ? 1 : 0
  const endsBlock = after < 0 || block[after] !== block[finish - 1] ? 2 : 0
  add(f, T['paragraph edges'], opensBlock + endsBlock, recipe, edges)
  add(f, T['quoted+recipe'], share, recipe)
  const splits =
    (before >= 0 && quotation[first] >= 0 && quotation[before] === quotation[first] ? 1 : 0) +
    (after >= 0 && quotation[finish - 1] >= 0 && quotation[after] === quotation[finish - 1] ? 2 : 0)
  add(f, T['splits quotation'], splits, share, recipe)
  const nextMark =
    after >= 0 &&
    (mark[after] === 1 ||
      (after + 1 < words.count && mark[after + 1] === 1) ||
      (after + 2 < words.count && mark[after + 2] === 1))
      ? 1
      : 0
  const previousMark = before >= 0 && (mark[before] === 2 || (before > 0 && mark[before - 1] === 2)) ? 2 : 0
  add(f, T.run, nextMark + previousMark, share, side)
  add(f, T['run+quotes'], nextMark + previousMark, cue.quotes, edges)
  // What it leaves of the sentence.
  const over = bin(Math.max(0, solid[to] - solid[from] - length))
  add(f, T['left over'], over, edges)
  add(f, T['left over+recipe'], over, recipe, share)
  if (stretches > 1) add(f, T['after first stretch'], form[end], xpos[proposals.first[at + 1]], share)
  const outline = side * 1000 + edges * 50 + share * 10 + stretches
  const gapFrom = side === 1 ? cue.word + 1 : side === 2 ? finish : end
  const gapTo = side === 1 ? first : cue.word
  add(f, T.shape, outline, gapTo > gapFrom ? bin(solid[gapTo] - solid[gapFrom]) : 0)
  add(f, T['tag+shape'], cue.tag, outline, kind)
  if (cue.subject >= 0) {
    let inside = 0
    for (let k = at; k < at + stretches; k++) {
      if (cue.subject >= proposals.first[k] && cue.subject < proposals.end[k]) inside = 1
    }
    add(f, T['subject inside'], inside, cue.lemma)
    add(f, T['subject inside'], inside, standing[cue.subject], recipe)
  } else add(f, T['subject inside'], 2, recipe)
  if (kind === Relation.obl || kind === Relation.nmod) {
    const opens = dependents.left[top]
    add(f, T['case+lemma'], form[opens], cue.lemma, first === opens ? 1 : 0)
  }
}
