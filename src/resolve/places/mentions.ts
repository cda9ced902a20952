/**
 * Which mentions of a place are of the place. A country, and a capital that speaks, agrees or is dealt with, is a
 * government, an actor: of those only the mentions count that a preposition of place or a comma makes one ("in Kyiv",
 * "Dresk, Kasmere"). Every other place's mentions count, those of a source left out.
 */
import {
  type Analysis,
  countryByName,
  countryBySeat,
  type Findings,
  type Mention,
  overlaps,
  Relation,
  type Span,
  spanOfWords,
  Upos,
} from '../../record/index.ts'

const LOCATIVE: ReadonlySet<string> = new Set(
  (
    'in at near from across around outside inside into throughout towards toward within over off along beyond through above ' +
    'leave enter reach visit flee invade cross north south east west northern southern eastern western central downtown'
  ).split(' '),
)
const SKIPPED: ReadonlySet<string> = new Set([
  'the',
  'northern',
  'southern',
  'eastern',
  'western',
  'central',
  'north',
  'south',
  'east',
  'west',
  'besieged',
  'occupied',
])

/** The name's words: without a title and without what only describes. */
export const nameSpan = (analysis: Analysis, { name, first, end }: Mention): Span =>
  spanOfWords(analysis, name?.first ?? first, name?.end ?? end)

/** Spans of an entity's mentions that are of the place. */
export function placeMentions(analysis: Analysis, { statements }: Findings, mentions: readonly Mention[]): Span[] {
  return mentions.flatMap((mention) => {
    if (mention.kind !== 'name') return []
    const span = nameSpan(analysis, mention)
    const words = analysis.text.slice(span.start, span.end).toLowerCase()
    const isSource = statements.some(({ source }) => source !== null && overlaps(source, span))
    const governs = countryByName.has(words) || (countryBySeat.has(words) && (isSource || acts(analysis, mention)))
    const isPlace = governs || isSource ? isLocated(analysis, mention) : true
    return isPlace ? [span] : []
  })
}

/** As these a capital does nothing: "the capital, Algiers", "Cairo residents", "left Cairo", "the streets of Cairo". */
const IDLE: ReadonlySet<number> = new Set([
  Relation.appos,
  Relation.compound,
  Relation['nmod:desc'],
  Relation.obj,
  Relation.nmod,
  Relation.flat,
])
const WITH: ReadonlySet<string> = new Set('by with between against to from for toward towards'.split(' '))

/** Whether a capital does something or is dealt with, and so is a government: "Kyiv agreed", "talks with Kyiv". */
function acts({ words }: Analysis, { head, first }: Mention): boolean {
  const above = words.relation[head] === Relation.conj ? words.head[head] : head
  return !IDLE.has(words.relation[above]) || (first > 0 && WITH.has(words.lemma[first - 1].toLowerCase()))
}

/** Before "to" and "from" these make a way: "flew to Kyiv". */
const MOTION: ReadonlySet<string> = new Set(
  (
    'fly travel go come return move drive flee deport send bring take head march walk road way train flight trip visit back ship ' +
    'evacuate evacuation withdraw withdrawal retreat escape deliver invite arrive depart route export extradite transfer'
  ).split(' '),
)
const MOTION_REACH = 5

function isLocated({ words, text, blocks }: Analysis, { first }: Mention): boolean {
  const start = words.start[first]
  if (blocks.some((block) => block.kind === 'dateline' && block.start <= start && start < block.end)) return true
  const before = lastBefore(words, first)
  if (before < 0) return false
  const lemma = words.lemma[before].toLowerCase()
  if (LOCATIVE.has(lemma)) return true
  if (lemma === 'to' || lemma === 'from') return isMotion(words, before)
  return text[words.start[before]] === ',' && isBehindPlace(words, before)
}

/** The word before in the same sentence, articles and points of the compass left out; -1 where there is none. */
function lastBefore(words: Analysis['words'], first: number): number {
  let before = first - 1
  while (before >= 0 && SKIPPED.has(words.lemma[before].toLowerCase())) before--
  return before >= 0 && words.sentence[before] === words.sentence[first] ? before : -1
}

function isMotion(words: Analysis['words'], preposition: number): boolean {
  for (let word = preposition - 1; word >= Math.max(0, preposition - MOTION_REACH); word--) {
    if (MOTION.has(words.lemma[word].toLowerCase())) return true
  }
  return false
}

/** "in Dresk, Kasmere": the comma stands behind a name that is located itself. */
function isBehindPlace(words: Analysis['words'], comma: number): boolean {
  let word = comma - 1
  while (word >= 0 && words.upos[word] === Upos.PROPN) word--
  return word >= 0 && word < comma - 1 && LOCATIVE.has(words.lemma[word].toLowerCase())
}
