/**
 * What is known of a word that may cue an attribution, before anything is proposed around it: itself, its neighbours on
 * both sides, its place in the tree, its arguments, the quotation marks near by, and who its subject is.
 */
import { Relation, Upos } from '../../record/index.ts'
import { type Context, dependentBy, subjectOf } from './context.ts'
import { add, bin, type Features } from './features.ts'

export const CUE_TEMPLATES = [
  'bias', 'lemma', 'form', 'tag', 'relation', 'stance', 'lemma+tag', 'lemma+relation', 'lemma+head', 'head', 'tag+head tag', 'relation+head stance',
  'grandparent', 'lemma+frame', 'frame', 'tag+frame', 'stance+frame', 'argument', 'lemma+argument', 'argument lemma', 'lemma+argument lemma',
  'stance+argument', 'previous', 'next', 'previous two', 'next two', 'lemma+previous', 'lemma+next', 'lemma+next two', 'tag+previous tag',
  'tag+next tag', 'tags around', 'near word', 'subject', 'lemma+subject', 'subject lemma', 'no subject', 'stance+subject', 'tag+subject',
  'quotes', 'lemma+quotes', 'tag+quotes', 'stance+quotes', 'place', 'stance+place', 'block', 'case', 'lemma+case', 'auxiliary', 'lemma+auxiliary', 'mark',
  'lemma+mark', 'path', 'lemma+path', 'above', 'stance above', 'length', 'inside', 'previous cue', 'stance before', 'object standing', 'lemma+object standing',
  'tag+object', 'object+subject', 'governor stance', 'own subject', 'next quoted', 'colon', 'stance+tag', 'subject+frame', 'second next', 'object determiner', 'stance+object determiner', 'prep object', 'lemma end', 'tense',
] as const // biome-ignore format: one table
const T = Object.fromEntries(CUE_TEMPLATES.map((name, index) => [name, index])) as Record<
  (typeof CUE_TEMPLATES)[number],
  number
>

const CLAUSES = new Set<number>([Relation.ccomp, Relation.xcomp, Relation.csubj, Relation.parataxis])

/** Whether the word can be the head of a cue at all. */
export function mayCue({ analysis, solid }: Context, word: number): boolean {
  const { upos, lemma, relation } = analysis.words
  if (isMark(lemma[word])) return solid[word] > 0
  switch (upos[word]) {
    case Upos.VERB:
      return relation[word] !== Relation.amod && relation[word] !== Relation.compound
    case Upos.NOUN:
    case Upos.ADJ:
      return relation[word] !== Relation.compound
    case Upos.ADP:
    case Upos.SCONJ:
      return CUE_PREPOSITIONS.has(lemma[word])
    case Upos.ADV:
      return lemma[word].endsWith('ly') || CUE_PREPOSITIONS.has(lemma[word])
    case Upos.AUX:
      return (
        relation[word] !== Relation.aux && relation[word] !== Relation['aux:pass'] && relation[word] !== Relation.cop
      )
    default:
      return false
  }
}

const CUE_PREPOSITIONS = new Set([
  'according',
  'accord',
  'per',
  'in',
  'for',
  'against',
  'from',
  'with',
  'to',
  'about',
  'on',
  'under',
  'behind',
  'of',
  'by',
  'via',
])
const CUE_MARKS = new Set([':', '—', '–', '―', '--', '-', '|'])

/** Asked of every word, so what begins with a letter is told apart by its first character alone. */
function isMark(lemma: string): boolean {
  const code = lemma.charCodeAt(0) | 32
  return (code < 97 || code > 122) && CUE_MARKS.has(lemma)
}

/** A summary of a word's arguments in one number: which of the telling relations it governs. */
export function frameOf({ analysis, dependents }: Context, word: number): number {
  const { relation, upos } = analysis.words
  let frame = 0
  for (let at = dependents.offset[word]; at < dependents.offset[word + 1]; at++) {
    const dependent = dependents.list[at]
    switch (relation[dependent]) {
      case Relation.nsubj: frame |= 1; break
      case Relation['nsubj:pass']: frame |= 2; break
      case Relation.obj: frame |= 4; break
      case Relation.ccomp: frame |= dependent > word ? 8 : 16; break
      case Relation.xcomp: frame |= 32; break
      case Relation.obl: frame |= 64; break
      case Relation.parataxis: frame |= 128; break
      case Relation.acl: frame |= 256; break
      case Relation.nmod: frame |= 512; break
      case Relation.cop: frame |= 1024; break
      case Relation['nmod:poss']: frame |= 2048; break
      case Relation['compound:prt']: frame |= 4096; break
      case Relation.iobj: frame |= 8192; break
      case Relation.csubj: frame |= 16384; break
      default:
        if (upos[dependent] === Upos.SCONJ) frame |= 32768
    } // biome-ignore format: one table
  }
  return frame
}

/** Where quotations stand around the word: inside one, right after one, right before one, elsewhere in the sentence. */
export function quotesAround(context: Context, word: number): number {
  const { analysis, quotation, quotedBefore, mark } = context
  const { sentences, words } = analysis
  const first = sentences[words.sentence[word]]
  const end = sentences[words.sentence[word] + 1]
  if (quotation[word] >= 0) return 1
  let state = (quotedBefore[word] > quotedBefore[first] ? 2 : 0) + (quotedBefore[end] > quotedBefore[word] ? 4 : 0)
  for (let at = word - 1; at >= Math.max(first, word - 8); at--)
    if (mark[at] === 2) {
      state |= 8
      break
    }
  for (let at = word + 1; at < Math.min(end, word + 8); at++)
    if (mark[at] === 1) {
      state |= 16
      break
    }
  if (end < words.count && (mark[end] === 1 || quotation[end] >= 0)) state |= 32
  return state + 64
}

/** All features of a word. */
export function cueFeatures(context: Context, word: number, features: Features): void {
  features.count = 0
  firstCueFeatures(context, word, features)
  secondCueFeatures(context, word, features)
  restCueFeatures(context, word, features)
}

/** What tells most with least effort: most words are no cue by these alone. */
export function firstCueFeatures({ analysis, form, lemma, stance }: Context, word: number, f: Features): void {
  const { words, sentences } = analysis
  const { xpos, relation, head } = words
  const first = sentences[words.sentence[word]]
  const end = sentences[words.sentence[word] + 1]
  const tag = xpos[word]
  const up = head[word]
  add(f, T.bias)
  add(f, T.lemma, lemma[word])
  add(f, T.form, form[word])
  add(f, T['relation+head stance'], relation[word], up < 0 ? -1 : stance[up], tag)
  add(f, T['tags around'], tag, word > first ? xpos[word - 1] : 99, word + 1 < end ? xpos[word + 1] : 99)
}

/** What tells most of the rest. */
export function secondCueFeatures(context: Context, word: number, f: Features): void {
  const { analysis, form, lemma } = context
  const { words, sentences } = analysis
  const { xpos, relation, head } = words
  const first = sentences[words.sentence[word]]
  const end = sentences[words.sentence[word] + 1]
  const own = lemma[word]
  const tag = xpos[word]
  const stance = context.stance[word]
  const quotes = quotesAround(context, word)
  const path = pathUp(context, word)
  const previous = word > first ? form[word - 1] : 3
  const next = word + 1 < end ? form[word + 1] : 3
  add(f, T.path, path)
  add(f, T['lemma+path'], own, path)
  add(f, T['tag+quotes'], tag, quotes, relation[word])
  add(f, T['stance+quotes'], stance, quotes)
  add(f, T.length, bin(end - first), tag)
  add(f, T['lemma+frame'], own, frameOf(context, word))
  add(f, T['stance+place'], stance, placeOf(context, word))
  add(f, T['stance+tag'], stance, tag)
  add(f, T.next, next)
  add(f, T['lemma+previous'], own, previous)
  const tagAt = (index: number) => (index < first ? 99 : xpos[index])
  add(f, T['tag+previous tag'], tag, tagAt(word - 1), tagAt(word - 2))
  const up = head[word]
  add(f, T.head, up < 0 ? 1 : lemma[up], relation[word])
}

/** The relations of the word and of the two above it, in one number. */
function pathUp({ analysis }: Context, word: number): number {
  const { relation, head } = analysis.words
  let path: number = relation[word]
  let above = head[word]
  for (let step = 0; step < 2 && above >= 0; step++) {
    path = path * 64 + relation[above]
    above = head[above]
  }
  return path
}

/** Whether the word stands in the first sentence, near its sentence's start, near its end. */
function placeOf({ analysis }: Context, word: number): number {
  const { words, sentences } = analysis
  const sentence = words.sentence[word]
  const isFirst = sentence === 0 ? 1 : 0
  return isFirst + (word - sentences[sentence] < 4 ? 2 : 0) + (sentences[sentence + 1] - word < 5 ? 4 : 0)
}

/** All the others. */
export function restCueFeatures(context: Context, word: number, features: Features): void {
  const { analysis, dependents, form, lemma, standing } = context
  const { words, sentences } = analysis
  const { xpos, upos, relation, head } = words
  const first = sentences[words.sentence[word]]
  const end = sentences[words.sentence[word] + 1]
  const own = lemma[word]
  const tag = xpos[word]
  const stance = context.stance[word]
  const up = head[word]
  const frame = frameOf(context, word)
  const quotes = quotesAround(context, word)
  const f = features
  add(f, T.tag, tag)
  add(f, T.relation, relation[word])
  add(f, T.stance, stance)
  add(f, T['lemma end'], tag, upos[word], relation[word])
  add(f, T['lemma+tag'], own, tag)
  add(f, T['lemma+relation'], own, relation[word])
  add(f, T.frame, frame)
  add(f, T['tag+frame'], tag, frame, relation[word])
  add(f, T['stance+frame'], stance, frame)
  const headLemma = up < 0 ? 1 : lemma[up]
  const headStance = up < 0 ? -1 : context.stance[up]
  add(f, T['lemma+head'], own, headLemma)
  add(f, T['tag+head tag'], tag, up < 0 ? 99 : xpos[up], relation[word])
  add(f, T['governor stance'], headStance, stance)
  // One step further up, and whether any word above is itself a likely cue.
  add(f, T.grandparent, up < 0 || head[up] < 0 ? 1 : lemma[head[up]], relation[word])
  let depth = 0
  let child = word
  for (let at = up; at >= 0 && depth < 12; child = at, at = head[at], depth++) {
    const there = context.stance[at]
    if (there > 0 && upos[at] === Upos.VERB) {
      add(f, T['stance above'], there, relation[child], Math.min(depth, 4))
      add(f, T.above, lemma[at], relation[child])
    }
  }
  // Arguments.
  let object = -1
  for (let at = dependents.offset[word]; at < dependents.offset[word + 1]; at++) {
    const dependent = dependents.list[at]
    const kind = relation[dependent]
    if (kind === Relation.punct) continue
    const side = dependent < word ? 0 : 1
    add(f, T.argument, kind, side, tag)
    add(f, T['lemma+argument'], own, kind, side)
    add(f, T['stance+argument'], stance, kind, side)
    if (kind === Relation.aux || kind === Relation['aux:pass'] || kind === Relation.cop) {
      add(f, T.auxiliary, lemma[dependent], tag, kind)
      add(f, T['lemma+auxiliary'], own, lemma[dependent])
    } else if (kind === Relation.mark) {
      add(f, T.mark, lemma[dependent], relation[word])
      add(f, T['lemma+mark'], own, lemma[dependent])
    } else {
      add(f, T['argument lemma'], kind, lemma[dependent])
      add(f, T['lemma+argument lemma'], own, kind, lemma[dependent])
    }
    if (kind === Relation.obj) object = dependent
    if (kind === Relation.obl || kind === Relation.nmod || kind === Relation.acl || CLAUSES.has(kind)) {
      const opening = dependentBy(
        context,
        dependent,
        kind === Relation.obl || kind === Relation.nmod ? Relation.case : Relation.mark,
      )
      const opens = opening < 0 ? kind : lemma[opening]
      add(f, T.case, opens, tag, kind)
      add(f, T['lemma+case'], own, opens, kind)
      add(f, T['prep object'], opens, standing[dependent], stance)
    }
  }
  if (object >= 0) {
    add(f, T['object standing'], standing[object], stance, tag)
    add(f, T['lemma+object standing'], own, standing[object], upos[object])
    add(f, T['tag+object'], lemma[object], tag)
    const determiner = dependentBy(context, object, Relation.det)
    add(f, T['object determiner'], determiner < 0 ? 0 : lemma[determiner], upos[object])
    add(f, T['stance+object determiner'], stance, determiner < 0 ? 0 : lemma[determiner])
  }
  // Subject: the word's own, or that of the verb it continues.
  let subject = subjectOf(context, word)
  let borrowed = 0
  for (let at = word; subject < 0 && borrowed < 3; borrowed++) {
    const kind = relation[at]
    if (
      head[at] < 0 ||
      !(
        kind === Relation.conj ||
        kind === Relation.xcomp ||
        kind === Relation.advcl ||
        kind === Relation.acl ||
        kind === Relation['acl:relcl']
      )
    )
      break
    at = head[at]
    subject = upos[at] === Upos.VERB || upos[at] === Upos.AUX ? subjectOf(context, at) : at
  }
  add(f, T['own subject'], subject < 0 ? 0 : 1 + borrowed, stance, tag)
  if (subject >= 0) {
    const who = standing[subject]
    add(f, T.subject, who, borrowed)
    add(f, T['lemma+subject'], own, who)
    add(f, T['subject lemma'], lemma[subject], tag)
    add(f, T['stance+subject'], stance, who, frame & 60)
    add(f, T['tag+subject'], tag, who, relation[word])
    add(f, T['subject+frame'], who, frame)
    if (object >= 0) add(f, T['object+subject'], who, standing[object], stance)
  } else add(f, T['no subject'], relation[word], tag, stance)
  // Neighbours.
  const at = (index: number) => (index < first || index >= end ? 3 : form[index])
  const tagAt = (index: number) => (index < first || index >= end ? 99 : xpos[index])
  add(f, T.previous, at(word - 1))
  add(f, T['second next'], at(word + 2), tag)
  add(f, T['previous two'], at(word - 2), at(word - 1))
  add(f, T['next two'], at(word + 1), at(word + 2))
  add(f, T['lemma+next'], own, at(word + 1))
  add(f, T['lemma+next two'], own, at(word + 1), at(word + 2))
  add(f, T['tag+next tag'], tag, tagAt(word + 1), tagAt(word + 2))
  for (let near = Math.max(first, word - 4); near < Math.min(end, word + 5); near++) {
    if (near !== word && upos[near] !== Upos.PUNCT) add(f, T['near word'], lemma[near], near < word ? 0 : 1)
  }
  // Quotations.
  add(f, T.quotes, quotes)
  add(f, T['lemma+quotes'], own, quotes)
  // Place.
  add(f, T.place, placeOf(context, word), tag)
  const colon = word + 1 < end && words.lemma[word + 1] === ':' ? 1 : words.lemma[end - 1] === ':' ? 2 : 0
  add(f, T.colon, colon, stance, tag)
  const block = context.block[word]
  add(f, T.block, block < 0 ? 9 : analysis.blocks[block].kind.length, tag)
  add(f, T['next quoted'], end < words.count && context.quotation[end] >= 0 ? 1 : 0, stance)
  // The nearest likely cue before it in the sentence.
  for (let before = word - 1; before >= first; before--) {
    const there = context.stance[before]
    if (there > 0 && upos[before] === Upos.VERB) {
      add(f, T['previous cue'], lemma[before], bin(word - before))
      add(f, T['stance before'], there, stance, bin(word - before))
      break
    }
  }
  add(f, T.tense, tag, frame & 63, quotes & 1)
}
