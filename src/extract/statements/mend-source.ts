/**
 * Who speaks, where the words are plainer than the tree: the phrase behind ", said" is the speaker, and a name does not end
 * inside the cue.
 */
import { PERSON_NOUNS, TITLE_HEADS, Upos, Xpos } from '../../record/index.ts'
import { type Candidate, holds } from './candidates.ts'
import { type Context, solidWords } from './context.ts'
import type { Decided } from './decide.ts'
import { isSayingVerb } from './loose.data.ts'
import { FINITE_TAGS, hasFiniteVerb } from './quoted.ts'
import { stanceOf } from './stance-lexicon.ts'

/** Words of a clause that something is said in. */
const SHORTEST = 3
const LONGEST_NAME = 24

const SOMEBODY = new Set([1, 2, 4])
const TURNING = new Set(['says', 'claims', 'confirms', 'announces', 'warns', 'predicts'])

/**
 * "The mill burnt down, said the officer who leads the inquiry": behind ", said" stands who said it, where that is somebody
 * and no clause, and what was said is the clause before.
 */
export function turned(context: Context, candidate: Candidate): Candidate | null {
  const { analysis, standing, quotation } = context
  const { words, sentences } = analysis
  const { lemma, head } = words
  const { anchor, content, source } = candidate
  if (content.length !== 2 || content[0] !== anchor + 1 || source.length !== 2 || source[1] > anchor) return null
  // "Hale slams Brandt, praises Rosen as fair": only verbs that report as "say" does have their speaker behind them.
  const isTurning = isSayingVerb(lemma[anchor]) && TURNING.has(stanceOf(lemma[anchor]))
  if (!FINITE_TAGS.has(words.xpos[anchor]) || !isTurning || lemma[anchor - 1] !== ',') return null
  const [first, end] = content
  if (end - first > LONGEST_NAME || quotation[first] >= 0 || words.sentence[end - 1] !== words.sentence[anchor])
    return null
  let top = -1
  for (let word = first; word < end && top < 0; word++) if (head[word] < first || head[word] >= end) top = word
  const isSomebody =
    top >= 0 &&
    (SOMEBODY.has(standing[top] % 10) || PERSON_NOUNS.has(lemma[top]) || TITLE_HEADS.has(lemma[top])) &&
    !FINITE_TAGS.has(words.xpos[top])
  if (!isSomebody || !isPhrase(context, first, end)) return null
  let from = sentences[words.sentence[anchor]]
  while (from < anchor && context.solid[from + 1] === context.solid[from]) from++
  const to = anchor - 1
  if (solidWords(context, from, to) < SHORTEST || !hasFiniteVerb(context, from, to)) return null
  return { ...candidate, source: [first, end], sourceHead: top, content: [from, to] }
}

/** No finite verb stands before a comma or a relative pronoun. */
function isPhrase({ analysis }: Context, first: number, end: number): boolean {
  const { xpos, lemma } = analysis.words
  for (let word = first; word < end; word++) {
    if (lemma[word] === ',' || xpos[word] === Xpos.WP || xpos[word] === Xpos.WDT) return true
    if (FINITE_TAGS.has(xpos[word])) return false
  }
  return true
}

/** "Chief Inspector Tom Small said", where "Small" was taken for a part of the cue: the name goes on to the verb. */
export function withWholeName({ analysis }: Context, one: Decided): Decided {
  const { text, words } = analysis
  const { candidate, cue } = one
  const { source, anchor } = candidate
  if (source.length !== 2 || cue[0] !== source[1] || cue[0] >= anchor || cue[1] <= anchor) return one
  for (let word = cue[0]; word < anchor; word++)
    if (!/^\p{Lu}[\p{L}'’-]+$/u.test(text.slice(words.start[word], words.end[word]))) return one
  const isName = /^\p{Lu}/u.test(text.slice(words.start[source[1] - 1], words.end[source[1] - 1]))
  if (!isName && words.upos[source[1] - 1] !== Upos.NOUN) return one
  return { ...one, cue: [anchor, cue[1]], candidate: { ...candidate, source: [source[0], anchor] } }
}

/**
 * "The driver, who police say was asleep, was brought to Sarn", "…, which the mayor said likely was arson": between a relative
 * pronoun and a finite verb, somebody and a verb of saying. What was said is the relative clause.
 */
export function inRelative(context: Context, one: Decided): Decided {
  const { analysis } = context
  const { words, sentences } = analysis
  const { xpos, upos, lemma } = words
  const { candidate } = one
  const { anchor, source } = candidate
  const opens = source.length === 2 && RELATIVE_TAGS.has(xpos[source[0]])
  // The pronoun alone was taken for who says it, or it and who says it.
  const isBeside = source.length === 2 && (source[1] === anchor || (opens && source[1] === source[0] + 1))
  if (!isBeside || !FINITE_TAGS.has(xpos[anchor]) || !isSayingVerb(lemma[anchor])) return one
  const first = opens ? source[0] + 1 : source[0]
  if (first >= anchor || anchor - first > LONGEST_SPEAKER || !RELATIVE_TAGS.has(xpos[first - 1])) return one
  for (let word = first; word < anchor; word++) if (!NOMINAL.has(upos[word])) return one
  let verb = anchor + 1
  while (upos[verb] === Upos.ADV && verb < anchor + 3) verb++
  if (!FINITE_TAGS.has(xpos[verb])) return one
  const stop = sentences[words.sentence[anchor] + 1]
  let end = verb + 1
  const isOutside = (word: number): boolean =>
    PARTING.has(lemma[word]) ||
    context.quotation[word] !== context.quotation[verb] ||
    (lemma[word] === ',' && FINITE_TAGS.has(xpos[word + 1]))
  while (end < stop && !isOutside(end)) end++
  while (end > verb + 1 && context.solid[end] === context.solid[end - 1]) end--
  const head = holds([first, anchor], candidate.sourceHead) ? candidate.sourceHead : anchor - 1
  return {
    ...one,
    cue: [anchor, anchor + 1],
    candidate: { ...candidate, source: [first, anchor], sourceHead: head, content: [anchor + 1, end] },
  }
}

const PARTING = new Set(['-', '–', '—', '--', ';', ')'])
const LONGEST_SPEAKER = 6
const RELATIVE_TAGS = new Set<number>([Xpos.WDT, Xpos.WP])
const NOMINAL = new Set<number>([Upos.NOUN, Upos.PROPN, Upos.DET, Upos.ADJ, Upos.NUM, Upos.PRON, Upos.PART])
