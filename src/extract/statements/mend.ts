/**
 * Repairs of what a wrong tree takes apart, where the words leave no doubt: a second "that" clause joined to the first,
 * an enumeration of names before the cue, a date that hangs on the name before it, a sentence cut by "according to".
 */
import { type DateExpression, formOf, Relation, Upos } from '../../record/index.ts'
import type { Context } from './context.ts'

/** "that the port is shut, but that it would open": a content that begins with "that" takes in those joined to it. */
export function withJoinedClauses({ analysis, dependents }: Context, content: readonly number[]): readonly number[] {
  const { words, sentences } = analysis
  const { lemma, upos, head } = words
  if (content.length !== 2 || lemma[content[0]] !== 'that') return content
  const end = sentences[words.sentence[content[0]] + 1]
  let at = content[1]
  if (at < end && lemma[at] === ',') at++
  if (at + 2 >= end || upos[at] !== Upos.CCONJ || lemma[at + 1] !== 'that' || upos[at + 1] !== Upos.SCONJ)
    return content
  const verb = head[at + 1]
  const to = verb > at + 1 && dependents.right[verb] > verb ? Math.min(end, dependents.right[verb]) : end
  let last = to
  while (last > at && upos[last - 1] === Upos.PUNCT) last--
  return [content[0], last]
}

/**
 * "…, stating that they must agree, and left": a content right of its cue ends before what is joined to a verb above the
 * cue, which belongs to the sentence around the statement.
 */
export function withoutOuterVerb({ analysis }: Context, anchor: number, content: readonly number[]): readonly number[] {
  const { words, sentences } = analysis
  const { lemma, upos, head, relation } = words
  if (content.length !== 2 || content[0] < anchor) return content
  const isAbove = (word: number): boolean => {
    let up = head[anchor]
    for (let steps = 0; up >= 0 && steps < HIGHEST; up = head[up], steps++) if (up === word) return true
    return false
  }
  const end = Math.min(content[1], sentences[words.sentence[anchor] + 1])
  for (let word = content[0] + 1; word < end; word++) {
    if (upos[word] !== Upos.CCONJ) continue
    // "That they must agree, but that …" goes on, whatever the tree joins it to.
    if (lemma[content[0]] === 'that' && lemma[word + 1] === 'that' && upos[word + 1] === Upos.SCONJ) continue
    const joined = head[word]
    const verb = joined > word && relation[joined] === Relation.conj ? head[joined] : -1
    if (verb < 0 || verb >= anchor || !isAbove(verb)) continue
    let last = word
    while (last > content[0] && upos[last - 1] === Upos.PUNCT) last--
    return last > content[0] ? [content[0], last] : content
  }
  return content
}

/** Verbs that say nothing without the noun after them: "has plans to". */
const LIGHT = new Set(['have', 'make', 'take', 'give', 'get'])

/**
 * "Indicated a willingness to compromise": a content that begins with "to" takes in the noun that it belongs to where
 * that is the cue's object. PolNeAR's training articles have it so in ten places of fifteen.
 */
export function withObject({ analysis }: Context, anchor: number, content: readonly number[]): readonly number[] {
  const { upos, head, relation, lemma } = analysis.words
  const [first] = content
  if (first <= anchor || lemma[first] !== 'to' || upos[first] !== Upos.PART || LIGHT.has(lemma[anchor])) return content
  const noun = head[first] < 0 ? -1 : head[head[first]]
  if (noun !== first - 1 || relation[head[first]] !== Relation.acl || upos[noun] !== Upos.NOUN) return content
  if (head[noun] !== anchor || relation[noun] !== Relation.obj) return content
  return [anchor + 1, ...content.slice(1)]
}

/** Heads that are looked through. */
const HIGHEST = 20

/** "Veldoria, Kasmere and Luthen hope": the source takes in the names before it, where the enumeration opens the sentence. */
export function withEnumeration({ analysis }: Context, source: readonly number[]): readonly number[] {
  const { words, sentences } = analysis
  const { lemma, upos } = words
  if (source.length !== 2 || upos[source[0]] !== Upos.PROPN) return source
  const start = sentences[words.sentence[source[0]]]
  let first = source[0]
  let joined = 0
  while (first - 2 >= start) {
    let before = first - 1
    if (lemma[before] === 'and') {
      joined++
      before--
    } else if (lemma[before] !== ',' || joined === 0) break
    if (lemma[before] === ',') before--
    if (before < start || upos[before] !== Upos.PROPN) break
    first = before
    while (first > start && upos[first - 1] === Upos.PROPN) first--
  }
  return joined === 1 && first === start ? [first, source[1]] : source
}

/** "The road is open, according to Hale, and …" leaves this many words or more before the cue; "On Monday, …" does not. */
const WORDS_BEFORE = 3

/**
 * A content after "according to X" takes in what stands before it in the sentence: of 35 sentences that go on so in
 * PolNeAR's training articles, 29 have it in the content.
 */
export function withBefore(
  { analysis, solid }: Context,
  anchor: number,
  content: readonly number[],
): readonly number[] {
  const { words, sentences } = analysis
  const first = sentences[words.sentence[anchor]]
  if (formOf(analysis, anchor) !== 'according' || content.length !== 2 || content[0] < anchor) return content
  if (words.sentence[content[0]] !== words.sentence[anchor]) return content
  let end = anchor
  while (end > first && words.upos[end - 1] === Upos.PUNCT) end--
  return solid[end] - solid[first] >= WORDS_BEFORE ? [first, end, ...content] : content
}

/** No clause is longer, so that a sentence of ten thousand sources costs no more than its length. */
const WORDS_BACK = 120

/**
 * "431 died, according to the ministry; fewer than 100, according to Sarn": what stands before the semicolon has a source of
 * its own, and is not Sarn's.
 */
export function withoutAnothers({ analysis }: Context, anchor: number, content: readonly number[]): readonly number[] {
  const { lemma, count } = analysis.words
  const [first, end] = content
  if (formOf(analysis, anchor) !== 'according' || content.length !== 2 || end > anchor) return content
  const from = Math.max(first, end - WORDS_BACK)
  let semicolon = Math.min(end, count) - 1
  while (semicolon > from && lemma[semicolon] !== ';') semicolon--
  for (let word = from; word < semicolon; word++) {
    if (formOf(analysis, word) === 'according' && semicolon + 1 < end) return [semicolon + 1, end]
  }
  return content
}

/** "Deplored Friday the attack": a day right behind the cue tells when that was said, and is no part of it. */
export function withoutLeadingDay(
  { analysis }: Context,
  anchor: number,
  content: readonly number[],
  dates: readonly DateExpression[],
): readonly number[] {
  const { words } = analysis
  const [first, end] = content
  if (words.upos[anchor] !== Upos.VERB || first <= anchor || first > anchor + 2) return content
  const day = words.upos[first] === Upos.ADP ? first + 1 : first
  const date = dates.find(({ start }) => start === words.start[day])
  if (date === undefined || (date.type !== 'DATE' && date.type !== 'TIME') || !isDayOrTime(date)) return content
  let next = day
  while (next < end && words.end[next] <= date.end) next++
  const isBare = words.upos[next] === Upos.DET || words.upos[next] === Upos.SCONJ || words.upos[next] === Upos.PRON
  return next < end && isBare ? [next, end, ...content.slice(2)] : content
}

function holdsVerb({ upos }: Context['analysis']['words'], first: number, end: number): boolean {
  for (let word = first; word < end; word++) if (upos[word] === Upos.VERB) return true
  return false
}

const isDayOrTime = ({ value }: DateExpression): boolean =>
  /^(?:\d{4}-\d{2}-\d{2}|XXXX-(?:WXX-\d|\d{2}-\d{2}|XX-XX))/.test(value)

/**
 * The source without a date at its edge: "Brezik on Monday" is Brezik, and in "on Sunday Veldoria's minister said" the
 * source is Veldoria's minister.
 */
export function withoutDate(
  { analysis }: Context,
  source: readonly number[],
  dates: readonly DateExpression[],
): readonly number[] {
  const { words } = analysis
  if (source.length !== 2) return source
  let [first, last] = source
  const from = words.start[first]
  const to = words.end[last - 1]
  const atEnd = dates.find(({ start, end, type }) => (type === 'DATE' || type === 'TIME') && start > from && end === to)
  // "The mayor, who was elected in 2029": the date is of a clause inside the source.
  const isOfClause = atEnd !== undefined && holdsVerb(words, first, last)
  if (atEnd !== undefined && !isOfClause) {
    while (last > first && words.start[last - 1] >= atEnd.start) last--
    while (last > first && (words.upos[last - 1] === Upos.ADP || words.upos[last - 1] === Upos.PUNCT)) last--
  }
  const atStart = dates.find(
    ({ start, end, type }) => (type === 'DATE' || type === 'TIME') && start === from && end < words.start[last - 1],
  )
  // "April Hale" is no time: without a preposition only a day or a part of one is taken off ("Last night Osei said").
  const isTime =
    atStart !== undefined && first > 0 && words.upos[first - 1] === Upos.ADP
      ? true
      : atStart !== undefined && isDayOrTime(atStart)
  if (atStart !== undefined && isTime) {
    let next = first
    while (next < last && words.end[next] <= atStart.end) next++
    while (next < last && words.lemma[next] === ',') next++
    // "On Monday's talks": the date is what the source is of.
    if (words.upos[next] !== Upos.PART && words.upos[next] !== Upos.ADP) first = next
  }
  return last > first ? [first, last] : source
}
