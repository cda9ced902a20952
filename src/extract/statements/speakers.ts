/**
 * Whose a quotation is that no model gave to anybody: the subject of the verb beside it, the name in the line that leads
 * in, who spoke last in its paragraph, else who is the subject of the sentence before.
 *
 * Never somebody of whom the quoted words speak by name.
 */
import { firstWhere, Relation, Upos } from '../../record/index.ts'
import { type Context, subjectOf } from './context.ts'
import type { Decided } from './decide.ts'
import type { Place } from './quoted.ts'

export interface Speaker {
  readonly pairs: readonly number[]
  readonly head: number
}

interface Found {
  readonly source: Speaker | null
  readonly rule: string
  readonly probability: number
}

const RELATIVES = new Set(['who', 'which', 'whom', 'whose', 'that'])

/** The noun phrase around a head, inside `[from, to)`, without its case markers and what a comma parts from it. */
export function phraseOf({ analysis, dependents, mention }: Context, head: number, from: number, to: number): Speaker {
  const { upos, lemma } = analysis.words
  const named = analysis.mentions[mention[head]]
  let first = Math.max(from, Math.min(dependents.left[head], named?.first ?? head))
  while (first < head && (upos[first] === Upos.ADP || upos[first] === Upos.PUNCT || upos[first] === Upos.CCONJ)) first++
  let end = Math.min(to, Math.max(dependents.right[head], named?.end ?? 0))
  for (let word = Math.max(head + 1, named?.end ?? 0); word < end; word++)
    if (lemma[word] === ',' || lemma[word] === '(' || upos[word] === Upos.VERB || RELATIVES.has(lemma[word])) end = word
  while (end > head + 1 && upos[end - 1] === Upos.PUNCT) end--
  return { pairs: [first, Math.max(end, head + 1)], head }
}

const NOMINAL = new Set<number>([Upos.PROPN, Upos.NOUN, Upos.PRON])

/** The subject of the verb beside the quotation: by the tree, else the next noun phrase on the other side. */
export function speakerBeside(context: Context, place: Place, verb: number): Speaker | null {
  const { analysis, quotation } = context
  const { words, sentences } = analysis
  const { upos, head, relation } = words
  const from = verb > place.first ? place.end : sentences[words.sentence[verb]]
  const to = verb > place.first ? sentences[words.sentence[verb] + 1] : place.first
  let subject = subjectOf(context, verb)
  for (let up = verb, step = 0; subject < 0 && step < 3; step++) {
    const kind = relation[up]
    if (kind !== Relation.xcomp && kind !== Relation.advcl && kind !== Relation.conj && kind !== Relation.ccomp) break
    up = head[up]
    if (up < 0 || quotation[up] >= 0) break
    subject = subjectOf(context, up)
  }
  if (subject >= from && subject < to && quotation[subject] < 0) return phraseOf(context, subject, from, to)
  const isAt = (word: number) => NOMINAL.has(upos[word]) && quotation[word] < 0
  // "said Ilse Rosen": the head of the phrase is the last of its nouns before a comma.
  const heads = (first: number, end: number): Speaker | null => {
    let found = -1
    for (let word = first; word < end; word++) {
      if (isAt(word)) found = word
      else if (found >= 0 || upos[word] === Upos.VERB) break
    }
    return found < 0 ? null : phraseOf(context, found, first, end)
  }
  return verb > place.first
    ? (heads(place.end, verb) ?? heads(verb + 1, Math.min(to, verb + 8)))
    : heads(Math.max(from, verb - 8), verb)
}

export const STOPS: ReadonlySet<string> = new Set(['.', '!', '?'])

/** Where the quotation's own sentence begins: at its opening mark, where a stop stands before it that parted nothing. */
export function ownSentence({ analysis }: Context, first: number): number {
  const { words, sentences } = analysis
  return first > 1 && STOPS.has(words.lemma[first - 2]) ? first - 1 : sentences[words.sentence[first]]
}

/** Who speaks a quotation that stands alone. Each list of `decided` is in the order of its cues. */
export function speakerBefore(context: Context, place: Place, decided: readonly (readonly Decided[])[]): Found {
  const { analysis, block } = context
  const { words, sentences, blocks } = analysis
  const start = ownSentence(context, place.first)
  const own = block[place.first]
  const fits = (speaker: Speaker | null): speaker is Speaker => speaker !== null && !speaksOf(context, place, speaker)
  // What leads in on the same line or on the one before: "And from Chairwoman Ilse Rosen:".
  const lead = place.first - 2
  if (lead >= 0 && words.lemma[lead] === ':') {
    const named = nameIn(context, sentences[words.sentence[lead]], lead)
    if (fits(named)) return { source: named, rule: 'quotation led in by a line', probability: 0.8 }
  }
  const spoke = (from: number, to: number): Speaker | null => {
    let best: Decided | null = null
    for (const list of decided) {
      const one = lastIn(list, from, to, place.first)
      if (one !== null && (best === null || one.candidate.anchor > best.candidate.anchor)) best = one
    }
    return best && { pairs: best.candidate.source, head: best.candidate.sourceHead }
  }
  const previous = start > 0 ? sentences[words.sentence[start - 1]] : 0
  if (start > 0 && block[start - 1] === own) {
    const paragraph = firstOfBlock(context, own, start)
    const speaker = spoke(previous, start) ?? subjectOfSentence(context, previous, start) ?? spoke(paragraph, start)
    if (fits(speaker))
      return { source: speaker, rule: 'quotation after what its speaker said or did', probability: 0.7 }
  } else if (start > 0 && own > 0 && blocks[own - 1].kind === 'prose') {
    const paragraph = firstOfBlock(context, own - 1, start)
    const speaker = spoke(previous, start) ?? spoke(paragraph, start) ?? subjectOfSentence(context, previous, start)
    if (fits(speaker)) return { source: speaker, rule: 'quotation after its speaker’s paragraph', probability: 0.55 }
  }
  return { source: null, rule: 'quotation that nobody is named for', probability: 0.4 }
}

/** The last statement with a source whose cue lies in `[from, to)` and whose content begins before `place`. */
function lastIn(list: readonly Decided[], from: number, to: number, place: number): Decided | null {
  const end = firstWhere(list.length, (index) => list[index].candidate.anchor >= to)
  for (let at = end - 1; at >= 0 && list[at].candidate.anchor >= from; at--) {
    const { candidate, within } = list[at]
    if (within < 0 && candidate.source.length > 0 && candidate.content[0] < place) return list[at]
  }
  return null
}

function firstOfBlock({ block }: Context, own: number, before: number): number {
  let word = before
  while (word > 0 && block[word - 1] === own) word--
  return word
}

/** The last person named in `[from, to)`. */
function nameIn(context: Context, from: number, to: number): Speaker | null {
  for (let word = to - 1; word >= from; word--)
    if (context.mention[word] >= 0 && context.standing[word] % 10 === 1) return phraseOf(context, word, from, to)
  return null
}

/** The person who is the subject of the sentence's main clause. */
function subjectOfSentence(context: Context, from: number, to: number): Speaker | null {
  const { analysis, standing, quotation } = context
  const { head, upos } = analysis.words
  for (let word = from; word < to; word++) {
    if (head[word] >= 0 || quotation[word] >= 0) continue
    const subject = subjectOf(context, word)
    if (subject < 0 || quotation[subject] >= 0) return null
    const isPerson =
      standing[subject] % 10 === 1 || (upos[subject] === Upos.PRON && PERSONAL.has(analysis.words.lemma[subject]))
    return isPerson ? phraseOf(context, subject, from, to) : null
  }
  return null
}

const PERSONAL = new Set(['he', 'she', 'I', 'they', 'we', 'who'])

/** Whether the quoted words name the speaker. */
function speaksOf({ analysis, solid }: Context, { first, end }: Place, { head }: Speaker): boolean {
  const { words, text } = analysis
  if (words.upos[head] !== Upos.PROPN) return false
  const name = text.slice(words.start[head], words.end[head])
  for (let word = first; word < end; word++)
    if (solid[word + 1] > solid[word] && text.slice(words.start[word], words.end[word]) === name) return true
  return false
}
