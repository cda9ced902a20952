/**
 * Settles what each name is, when all of the article's names and its trees are known: a linear model over the whole name,
 * the words and the edge that it hangs from, and what the tagger held of the same name, of longer names that end or begin
 * with it, and of names it may be the initials of, anywhere in the article. The tagger sees one word after the other and
 * no tree; here "Dostan" learns from "Foreign Minister Mirela Dostan".
 */
import { type Bundle, openRowSums, type RowSums } from '../../linear/index.ts'
import { type Analysis, Relation, Upos } from '../../record/index.ts'
import { hashOf } from './gazetteer.ts'
import { isCapitalised, Shape, type WordView } from './name-features.ts'
import { NAME_TYPES, type Name } from './name-tagger.ts'
import { LISTS, likeliest } from './senses.ts'

const TYPES = NAME_TYPES.length

export const TYPE_FEATURES_AT_MOST = 720

/** What scores the types. */
export function openTypeModel(bundle: Bundle): RowSums {
  const weights = bundle.array('types', 'i8')
  const table = { classes: TYPES, mask: weights.length / TYPES - 1, weights, scale: Number(bundle.meta.typeUnit) }
  return openRowSums(table, TYPE_FEATURES_AT_MOST)
}

/** What the article as a whole holds of a string of words. */
interface Evidence {
  readonly sums: number[]
  readonly names: number[]
}

/** The article's names by their words, by their last and first word, and by their initials. */
export interface NamesOfArticle {
  readonly names: readonly Name[]
  readonly whole: ReadonlyMap<string, Evidence>
  readonly last: ReadonlyMap<number, Evidence>
  readonly first: ReadonlyMap<number, Evidence>
  readonly initials: ReadonlyMap<number, Evidence>
  /** Features of a name's surroundings as they are lent to others of the same words, once they are known. */
  readonly lent: (Int32Array | undefined)[]
}

export const keyOf = ({ hash }: WordView, first: number, end: number): string =>
  end - first === 1 ? `${hash[first]}` : hash.slice(first, end).join(' ')

function addTo<Key>(map: Map<Key, Evidence>, key: Key, index: number, scores: readonly number[]): void {
  const found = map.get(key)
  if (found === undefined) map.set(key, { sums: [...scores], names: [index] })
  else {
    for (let type = 0; type < scores.length; type++) found.sums[type] += scores[type]
    found.names.push(index)
  }
}

export function namesOfArticle({ text, words }: Analysis, view: WordView, names: readonly Name[]): NamesOfArticle {
  const whole = new Map<string, Evidence>()
  const last = new Map<number, Evidence>()
  const first = new Map<number, Evidence>()
  const initials = new Map<number, Evidence>()
  for (const [index, name] of names.entries()) {
    if (name.within !== undefined) continue
    addTo(whole, keyOf(view, name.first, name.end), index, name.scores)
    if (name.end - name.first < 2) continue
    addTo(last, view.hash[name.end - 1], index, name.scores)
    addTo(first, view.hash[name.first], index, name.scores)
    let letters = ''
    for (let word = name.first; word < name.end; word++) {
      if (isCapitalised(view.shape[word])) letters += text[words.start[word]]
    }
    addTo(initials, hashOf(letters, 0, letters.length), index, name.scores)
  }
  return { names, whole, last, first, initials, lent: new Array(names.length) }
}

function row(template: number, a: number, b: number, mask: number): number {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ a
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) ^ b
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) & mask
}

/** How many occurrences of the same name lend their surroundings. */
const LENDERS = 4

/** A share from 0 to 1 in steps that are finer near its ends. */
const step = (share: number): number =>
  share < 0.02
    ? 0
    : share < 0.1
      ? 1
      : share < 0.3
        ? 2
        : share < 0.5
          ? 3
          : share < 0.7
            ? 4
            : share < 0.9
              ? 5
              : share < 0.98
                ? 6
                : 7

/** The word of a name that the rest of the sentence hangs from. */
export function headOfName({ words }: Analysis, first: number, end: number): number {
  for (let word = first; word < end; word++) {
    if ((words.head[word] < first || words.head[word] >= end) && words.upos[word] !== Upos.PUNCT) return word
  }
  return end - 1
}

/**
 * Writes the rows of the features of name `index` into `rows`: `lexical` of them name words of the name itself, which
 * training leaves out now and then.
 */
export function typeFeatures(
  analysis: Analysis,
  view: WordView,
  article: NamesOfArticle,
  index: number,
  mask: number,
  rows: Int32Array,
): { count: number; lexical: number } {
  const { text, words, sentences } = analysis
  const { hash, shape, known, fine, cluster, sense, lists } = view
  const { first, end, type, scores, within } = article.names[index]
  const last = end - 1
  const length = Math.min(end - first, 5)
  let n = 0
  const put = (template: number, a: number, b: number) => {
    if (n < rows.length) rows[n++] = row(template, a, b, mask)
  }
  const each = (template: number, value: number, other: number) => {
    for (let left = value; left !== 0; left &= left - 1) put(template, left & -left, other)
  }
  /** What tells of a name's part is learned apart from what tells of a name. */
  const part = within === undefined ? 0 : 200
  // The name's own words.
  let whole = 0
  for (let word = first; word < end; word++) whole = Math.imul(whole ^ hash[word], 0x01000193)
  put(1, whole, length)
  put(2, hash[last], length > 1 ? 1 : 0)
  put(3, hash[first], length > 1 ? 1 : 0)
  for (let word = first + 1; word < last; word++) put(4, hash[word], 0)
  for (let word = first; word < end; word++) put(5, hash[word], 0)
  const lexical = n
  // How they are written, and what the tables hold of them.
  const from = words.start[last]
  const to = words.end[last]
  put(6, hashOf(text, Math.max(from, to - 3), to), length > 1 ? 1 : 0)
  put(7, hashOf(text, Math.max(from, to - 2), to), length > 1 ? 1 : 0)
  put(8, hashOf(text, Math.max(from, to - 4), to), 0)
  put(9, hashOf(text, words.start[first], Math.min(words.end[first], words.start[first] + 3)), 0)
  put(10, shape[last], length)
  put(part + 11, shape[first], shape[last])
  put(part + 12, known[last], length > 1 ? 1 : 0)
  put(13, known[first], known[last])
  each(part + 14, known[last], length)
  each(15, known[first], length)
  let any = 0
  let links = 0
  for (let word = first; word < end; word++) {
    any |= known[word]
    if (word + 1 < end) any |= view.pair[word]
    if (!isCapitalised(shape[word])) links |= 1 << (hash[word] & 15)
  }
  each(16, any & 0xffff, 0)
  if (length === 2) each(17, view.pair[first], 0)
  put(18, links, 0)
  put(19, fine[last], length > 1 ? 1 : 0)
  put(20, cluster[last], cluster[first])
  put(21, fine[first], length > 1 ? 1 : 0)
  put(22, view.common[last], view.common[first] * 2 + view.demonymic[last])
  put(23, words.xpos[last], length)
  put(part + 24, length, type.length)
  let anyLore = 0
  for (let word = first; word < end; word++) anyLore |= view.lore[word]
  const isEntry = view.lore[last] !== 0 && view.lorePlace[last] === 10 * (end - first) ? 1 : 0
  put(part + 70, view.lore[last], isEntry)
  put(71, view.lore[first], view.lore[last])
  each(part + 72, view.lore[last], isEntry)
  each(73, view.lore[first], length)
  each(74, anyLore, 0)
  // What their vectors tell.
  const isLong = length > 1 ? 1 : 0
  put(part + 400, sense[last], isLong)
  put(401, sense[first], isLong)
  put(402, sense[first], sense[last])
  put(403, likeliest(sense[last]), likeliest(sense[first]))
  put(part + 404, likeliest(sense[last]), length)
  for (let word = first + 1; word < last; word++) put(405, sense[word], 0)
  put(part + 410, lists[last], isLong)
  put(411, lists[first], isLong)
  put(412, lists[first], lists[last])
  for (let list = 0; list < LISTS.length; list++) {
    put(420 + list, (lists[last] >> (2 * list)) & 3, isLong)
    put(430 + list, (lists[first] >> (2 * list)) & 3, isLong)
  }
  if (within !== undefined) {
    const outer = NAME_TYPES.indexOf(within.type)
    const outerLast = within.end - 1
    const position = first === within.first ? 0 : end === within.end ? 1 : 2
    put(80, outer, position)
    put(81, position * 8 + length, Math.min(within.end - within.first, 6))
    put(82, hash[outerLast], position)
    put(83, known[outerLast], position)
    each(84, known[last], outer * 4 + position)
    each(85, view.lore[last], outer * 4 + position)
    put(86, end < within.end ? hash[end] : 0, first > within.first ? hash[first - 1] : 0)
    put(87, end < within.end ? fine[end] : 0, position)
    put(88, view.lore[outerLast], position)
    put(89, fine[last], position)
  }
  // What the tagger held.
  const kind = NAME_TYPES.indexOf(type)
  put(25, kind, 0)
  for (let t = 0; t < scores.length; t++) {
    put(300 + t, step(scores[t]), 0)
    put(310 + t, step(scores[t]), length)
  }
  // What the article holds elsewhere.
  const evidence = (template: number, found: Evidence | undefined) => {
    if (found === undefined) {
      put(template, 0, 0)
      return
    }
    const others = found.names.length
    put(template, Math.min(others, 4), 1)
    for (let t = 0; t < TYPES; t++) {
      put(template + 1, t, step(found.sums[t] / others))
      put(template + 2, t, step(found.sums[t] / others) * 4 + Math.min(others, 3))
    }
  }
  const same = article.whole.get(keyOf(view, first, end))
  evidence(part + 40, same)
  evidence(part + 44, article.last.get(hash[last]))
  evidence(part + 48, article.first.get(hash[first]))
  if (length === 1) {
    evidence(part + 52, article.first.get(hash[first]))
    evidence(part + 56, article.last.get(hash[first]))
    if (shape[first] === Shape.upper)
      evidence(60, article.initials.get(hashOf(text, words.start[first], words.end[first])))
  }
  // Around it, here and where the same name stands elsewhere.
  const around = (base: number, { first, end }: { readonly first: number; readonly end: number }, near: boolean) => {
    const begin = sentences[words.sentence[first]]
    const stop = sentences[words.sentence[first] + 1]
    const at = (word: number) => (word >= begin && word < stop ? hash[word] : 7)
    const bitsAt = (word: number) => (word >= begin && word < stop ? known[word] : 0)
    const fineAt = (word: number) => (word >= begin && word < stop ? fine[word] : 0)
    put(base, at(first - 1), 0)
    put(base + 1, at(end), 0)
    put(base + 2, at(first - 2), at(first - 1))
    put(base + 3, at(end), at(end + 1))
    put(base + 4, fineAt(first - 1), 0)
    put(base + 5, fineAt(end), 0)
    each(base + 6, bitsAt(first - 1), 0)
    each(base + 7, bitsAt(end), 0)
    const head = headOfName(analysis, first, end)
    const above = words.head[head]
    const relation = words.relation[head]
    put(base + 8, relation, 0)
    if (above >= 0) {
      const lemma = words.lemma[above]
      const governor = hashOf(lemma, 0, lemma.length)
      put(base + 9, relation, governor)
      put(base + 10, relation, fine[above])
      put(base + 11, relation, words.upos[above])
      each(base + 12, known[above], relation)
    } else put(base + 9, 0, 0)
    let marker = 0
    let article = 0
    for (let word = Math.max(begin, first - 6); word < Math.min(stop, end + 8); word++) {
      if (word >= first && word < end) continue
      if (words.head[word] !== head) continue
      const role = words.relation[word]
      if (role === Relation.case && word < head) marker = hash[word]
      else if (role === Relation.det) article = hash[word]
      else if (
        role === Relation.appos ||
        role === Relation.flat ||
        role === Relation.compound ||
        role === Relation.amod
      ) {
        put(base + 13, role, fine[word])
        each(base + 14, known[word], role)
      } else if (near) put(base + 15, role, 0)
    }
    put(base + 16, marker, 0)
    put(base + 17, article, marker)
    if (above >= 0 && near) put(base + 18, marker, fine[above])
    const senseAt = (word: number) => (word >= begin && word < stop ? sense[word] : 0)
    put(base + 20, senseAt(first - 1), 0)
    put(base + 21, senseAt(end), 0)
    put(base + 22, senseAt(first - 2), 0)
    put(base + 23, senseAt(end + 1), 0)
    if (above >= 0) put(base + 24, sense[above], relation)
    put(base + 19, first - 1 < begin ? 1 : 0, end >= stop ? 1 : 0)
  }
  around(100, article.names[index], true)
  if (same !== undefined) {
    let lent = 0
    for (const other of same.names) {
      if (other === index || lent === LENDERS) continue
      lent++
      const known = article.lent[other]
      if (known !== undefined && n + known.length <= rows.length) {
        rows.set(known, n)
        n += known.length
        continue
      }
      const before = n
      around(130, article.names[other], false)
      if (n < rows.length) article.lent[other] = rows.slice(before, n)
    }
  }
  return { count: n, lexical }
}

const OTHER = NAME_TYPES.indexOf('other')
/**
 * By how much, as a logarithm of odds, "other" must win over a name, and over a part of one: what is kept out is lost to
 * all that follows. Found on folds of GUM train.
 */
const LEANING = { name: 0.5, part: 1.5 } as const

/** The names with the types that the model gives them; their scores are now the model's, as logarithms of odds. */
export function typeNames(analysis: Analysis, view: WordView, names: readonly Name[], model: RowSums): Name[] {
  const article = namesOfArticle(analysis, view, names)
  const { mask, scale, rows, sums } = model
  return names.map((name, index) => {
    model.add(typeFeatures(analysis, view, article, index, mask, rows).count)
    const scores = Float64Array.from(sums)
    scores[OTHER] -= (name.within === undefined ? LEANING.name : LEANING.part) / scale
    let best = 0
    for (let type = 1; type < TYPES; type++) if (scores[type] > scores[best]) best = type
    return { ...name, type: NAME_TYPES[best], scores: Array.from(scores, (score) => score * scale) }
  })
}
