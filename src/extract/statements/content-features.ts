/** What is known of one proposed content beside its cue: its shape, its edges, what is quoted in it and what it leaves out. */
import { Relation, Upos } from '../../record/index.ts'
import type { Context } from './context.ts'
import { frameOf, quotesAround } from './cue-features.ts'
import { add, bin, type Features } from './features.ts'
import type { Proposals } from './proposals.ts'
import { stanceNumber } from './stances.ts'

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
    stance: stanceNumber(words.lemma[word]),
    frame: frameOf(context, word),
    quotes: quotesAround(context, word),
    subject,
  }
}

export function contentFeatures(
  context: Context,
  cue: CueFacts,
  proposals: Proposals,
  index: number,
  f: Features,
): void {
  const { analysis, dependents, form, lemma, quotation, solid, block, mark, standing } = context
  const { words, sentences } = analysis
  const { xpos, upos, relation, head } = words
  const at = index * 3
  const first = proposals.first[at]
  const end = proposals.end[at]
  const stretches = proposals.first[at + 1] < 0 ? 1 : proposals.first[at + 2] < 0 ? 2 : 3
  const finish = proposals.end[at + stretches - 1]
  const recipe = proposals.recipe[index]
  const top = proposals.head[index]
  const sentence = words.sentence[cue.word]
  const from = sentences[sentence]
  const to = sentences[sentence + 1]
  f.count = 0
  let length = 0
  let quoted = 0
  for (let k = 0; k < stretches; k++) {
    const a = proposals.first[at + k]
    const b = proposals.end[at + k]
    length += solid[b] - solid[a]
    for (let word = a; word < b; word++) if (quotation[word] >= 0 && solid[word + 1] > solid[word]) quoted++
  }
  const size = bin(length)
  const side = first > cue.word ? 1 : finish <= cue.word ? 2 : 3
  add(f, T.recipe, recipe)
  add(f, T['lemma+recipe'], cue.lemma, recipe)
  add(f, T['tag+recipe'], cue.tag, recipe)
  add(f, T['relation+recipe'], cue.relation, recipe, cue.tag)
  add(f, T['frame+recipe'], cue.frame, recipe)
  add(f, T['stance+recipe'], cue.stance, recipe, cue.tag)
  add(f, T['quotes+recipe'], cue.quotes, recipe)
  const kind = top < 0 ? 60 : relation[top]
  const direct =
    top >= 0 && head[top] === cue.word
      ? 1
      : top >= 0 && head[top] >= 0 && head[head[top]] === cue.word
        ? 2
        : top === head[cue.word]
          ? 3
          : 0
  const kinds = kind * 4 + direct
  add(f, T['head relation'], kinds, recipe)
  add(f, T['lemma+head relation'], cue.lemma, kinds)
  add(f, T['stance+head relation'], cue.stance, kinds, cue.tag)
  add(f, T['tag+head relation'], cue.tag, kinds, recipe)
  if (direct === 2) add(f, T.path, relation[head[top]], kind, cue.lemma)
  if (top >= 0) add(f, T['inner verb'], lemma[top], kinds)
  if (top >= 0) add(f, T['object standing'], standing[top], kinds, cue.stance)
  // Edges.
  const before = first > 0 ? first - 1 : -1
  const after = finish < words.count ? finish : -1
  const startForm = form[first]
  const beforeForm = before < 0 ? 1 : before < from && first >= from ? 2 : form[before]
  const afterForm = after < 0 ? 1 : after >= to && finish <= to ? 2 : form[after]
  add(f, T['first word'], startForm, side)
  add(f, T['first tag'], xpos[first], recipe)
  add(f, T['lemma+first word'], cue.lemma, startForm)
  add(f, T['stance+first word'], cue.stance, startForm)
  add(f, T['first two'], startForm, first + 1 < words.count ? form[first + 1] : 0)
  add(f, T['last word'], form[finish - 1])
  add(f, T['last tag'], xpos[finish - 1], side)
  add(f, T['word before'], beforeForm, side)
  add(f, T['lemma+word before'], cue.lemma, beforeForm, side)
  add(f, T['word after'], afterForm, side)
  add(f, T['tag after'], after < 0 ? 99 : xpos[after], after < 0 ? 99 : relation[after], side)
  add(f, T['tags at start'], before < 0 ? 99 : xpos[before], xpos[first], side)
  add(f, T['tags at end'], xpos[finish - 1], after < 0 ? 99 : xpos[after], side)
  if (after >= 0 && after + 1 < to) {
    add(f, T['two after'], form[after], xpos[after + 1], side)
    if (upos[after] === Upos.CCONJ) add(f, T['joined verb'], xpos[after + 1], cue.tag, top < 0 ? 99 : xpos[top])
  }
  add(f, T['opening relation'], relation[first], xpos[first], upos[cue.word])
  // What was cut off right after it: the highest word whose subtree begins there.
  if (after >= 0 && after < to) {
    let cut = after
    if (solid[cut + 1] === solid[cut] && cut + 1 < to) cut++
    while (head[cut] >= finish && head[cut] < to) cut = head[cut]
    add(f, T['cut relation'], relation[cut], kinds, head[cut] >= first && head[cut] < finish ? 1 : 0)
    add(f, T['cut lemma'], form[after], relation[cut])
    add(f, T['cut+stance'], relation[cut], cue.stance, xpos[after])
    if (head[cut] >= 0) add(f, T['cut tags'], relation[cut], xpos[cut] * 64 + xpos[head[cut]], cue.tag)
    if (head[cut] >= 0) add(f, T['closing parent'], relation[cut], upos[head[cut]], form[after])
  }
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
  add(f, T['closing relation'], relation[finish - 1], afterForm)
  add(f, T.length, size)
  add(f, T['length+recipe'], size, recipe)
  add(f, T['length+lemma'], size, cue.lemma)
  add(f, T.stretches, stretches, recipe)
  add(f, T.side, side)
  add(f, T['lemma+side'], cue.lemma, side)
  add(f, T['tag+side'], cue.tag, side, cue.relation)
  // What lies between the cue and it.
  const gapFrom = side === 1 ? cue.word + 1 : side === 2 ? finish : end
  const gapTo = side === 1 ? first : cue.word
  const gap = gapTo > gapFrom ? bin(solid[gapTo] - solid[gapFrom]) : 0
  add(f, T.gap, gap, side)
  add(f, T['gap+tag'], gap, side, cue.tag)
  if (gap > 0 && gap < 4) {
    let words2 = side
    let tags = side
    for (let word = gapFrom; word < gapTo; word++) {
      if (solid[word + 1] === solid[word]) continue
      words2 = Math.imul(words2, 31) + form[word]
      tags = tags * 50 + xpos[word]
      add(f, T['gap word'], form[word], side, gap)
    }
    add(f, T['gap words'], words2, side)
    add(f, T['gap tags'], tags, cue.tag)
    add(f, T['case+lemma'], words2, cue.lemma)
  }
  // The sentence's and the paragraph's edges.
  const starts = solid[first] === solid[from] ? 1 : first < from ? 2 : first >= to ? 3 : 0
  const ends = solid[finish] === solid[to] ? 1 : finish > to ? 2 : finish <= from ? 3 : 0
  const edges = starts * 4 + ends
  add(f, T['sentence edges'], edges)
  add(f, T['edges+side'], edges, side, cue.quotes)
  const opensBlock = before < 0 || block[before] !== block[first] ? 1 : 0
  const endsBlock = after < 0 || block[after] !== block[finish - 1] ? 2 : 0
  add(f, T['paragraph edges'], opensBlock + endsBlock, recipe, edges)
  // Quotation.
  const share = quoted === 0 ? 0 : quoted === length ? 3 : quoted * 2 > length ? 2 : 1
  add(f, T.quoted, share, side)
  add(f, T['quoted+quotes'], share, cue.quotes, edges)
  add(f, T['quoted+recipe'], share, recipe)
  add(f, T['quoted+lemma'], share, cue.lemma)
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
  const shape = side * 1000 + edges * 50 + share * 10 + stretches
  add(f, T.shape, shape, gap)
  add(f, T['lemma+shape'], cue.lemma, shape)
  add(f, T['tag+shape'], cue.tag, shape, kind)
  add(f, T.that, startForm, cue.stance, side)
  add(f, T.place, sentence === 0 ? 1 : 0, shape)
  if (cue.subject >= 0) {
    let inside = 0
    for (let k = 0; k < stretches; k++) {
      if (cue.subject >= proposals.first[at + k] && cue.subject < proposals.end[at + k]) inside = 1
    }
    add(f, T['subject inside'], inside, cue.lemma)
    add(f, T['subject inside'], inside, standing[cue.subject], recipe)
  } else add(f, T['subject inside'], 2, recipe)
  if (kind === Relation.obl || kind === Relation.nmod) {
    const opens = dependents.left[top]
    add(f, T['case+lemma'], form[opens], cue.lemma, first === opens ? 1 : 0)
  }
}
