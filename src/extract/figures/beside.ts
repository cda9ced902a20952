/**
 * The word that stands right beside a number and tells what happens to those it counts: "40 were killed", "40 people who
 * died", "killing 40", "40 more injured". Only words of closed classes may stand between, so that what is merely in the
 * same sentence ("two brothers, one 18 and one 24, were hurt") is never taken for it.
 */
import { type Analysis, dependentsOf, Relation, Upos, Xpos } from '../../record/index.ts'
import type { Clue } from './clues.ts'
import type { Numeral } from './numeral.ts'

/** So many words may stand between. */
const REACH = 6
/** Between a number or its noun and what follows: besides auxiliaries, adverbs and relative pronouns. */
const AFTER: ReadonlySet<string> = new Set(
  'other others another more total who that which be have get of them us those these whom people person fear believe report confirm presume leave find know say'.split(
    ' ',
  ),
)
/** Between what stands before a number and the number. */
const BEFORE: ReadonlySet<string> = new Set(
  'the a an all another further additional at least about around some only just up to more than as many nearly almost over or and by in excess of out her his their our another other total'.split(
    ' ',
  ),
)
/** What those counted can do themselves: these verbs take no one else. */
export const INTRANSITIVE: ReadonlySet<string> = new Set(
  'die perish flee disappear vanish drown surrender escape march'.split(' '),
)

/** The clue that follows the number or its noun directly. */
export function clueAfter(analysis: Analysis, { counted, end }: Numeral, clues: readonly Clue[]): Clue | null {
  const { words } = analysis
  const from = pastAside(analysis, counted === null ? end : Math.max(end, counted.head + 1))
  let among: Clue | null = null
  for (let word = from; word < Math.min(words.count, from + REACH); word++) {
    const clue = clues.find((each) => each.word === word && (each.role === 'verb' || each.role === 'adjective'))
    // "Three of the wounded died": what happened to some of the wounded is told behind them.
    if (clue !== undefined && among === null && isOfThose(analysis, word)) {
      among = clue
      continue
    }
    if (clue !== undefined)
      return isDoneToOther(analysis, clue) || (counted !== null && hasObjectBeside(analysis, clue, counted.head))
        ? among
        : clue
    if (!isSmall(analysis, word, AFTER) || words.sentence[word] !== words.sentence[from - 1]) return among
  }
  return among
}

/** "Of the wounded". */
const isOfThose = ({ words }: Analysis, word: number): boolean =>
  word > 1 && /^(?:the|those|these)$/.test(words.lemma[word - 1]) && words.lemma[word - 2] === 'of'

/** "Three attackers wounded 14 guards", whatever the tagger takes "wounded" for, "two men shot dead a judge"; not "5 killed 3 wounded". */
export function hasObjectBeside({ words }: Analysis, clue: Clue, subject: number): boolean {
  const word = words.lemma[clue.word] === 'dead' && SHOOT.has(words.lemma[clue.word - 1]) ? clue.word - 1 : clue.word
  if (word !== subject + 1 || words.upos[subject] !== Upos.NOUN) return false
  if (words.lemma[word + 1] === 'dead') return OPENS_OBJECT.has(words.upos[word + 2])
  if (words.upos[word + 1] !== Upos.NUM) return false
  const noun = words.upos[word + 2] === Upos.ADJ ? word + 3 : word + 2
  return words.upos[noun] === Upos.NOUN && !OF_TIME.has(words.lemma[noun].toLowerCase())
}
const SHOOT: ReadonlySet<string> = new Set(['shoot', 'shot'])
const OPENS_OBJECT: ReadonlySet<number> = new Set([Upos.DET, Upos.NUM, Upos.PROPN])
const OF_TIME: ReadonlySet<string> = new Set(
  'time day week month year hour minute mile kilometre kilometer metre meter'.split(' '),
)

/** "74, including eight of the crew, were killed": what stands between two commas is passed over. */
function pastAside({ words }: Analysis, from: number): number {
  const isComma = (word: number) => words.end[word] - words.start[word] === 1 && words.lemma[word] === ','
  const opens = words.upos[from + 1] === Upos.NUM || ASIDE.has(words.lemma[from + 1]?.toLowerCase())
  if (from >= words.count || !isComma(from) || !opens) return from
  for (let word = from + 2; word < Math.min(words.count, from + LONGEST_ASIDE); word++)
    if (isComma(word) && words.sentence[word] === words.sentence[from]) return word + 1
  return from
}
const LONGEST_ASIDE = 14
const ASIDE: ReadonlySet<string> = new Set(
  'include most many some among mostly all half nearly at one two three both each age aged'.split(' '),
)

/** Whether a clue stands before a number with nothing but small words between. */
export function isRightBefore(analysis: Analysis, clue: Clue, { first }: Numeral): boolean {
  if (clue.word >= first || first - clue.word > REACH) return false
  for (let word = clue.word + 1; word < first; word++) if (!isSmall(analysis, word, BEFORE)) return false
  return true
}

function isSmall({ words }: Analysis, word: number, known: ReadonlySet<string>): boolean {
  const tag = words.upos[word]
  return (
    tag === Upos.AUX ||
    tag === Upos.ADV ||
    tag === Upos.PART ||
    tag === Upos.DET ||
    known.has(words.lemma[word].toLowerCase())
  )
}

/** "Rebels who killed four": a verb with an object of its own is done to that, not by it. */
export function isDoneToOther(analysis: Analysis, { word }: Pick<Clue, 'word'>): boolean {
  const { words } = analysis
  if (words.upos[word] !== Upos.VERB || INTRANSITIVE.has(words.lemma[word])) return false
  const { offset, list } = dependentsOf(analysis)
  let passive = false
  let object = false
  for (let at = offset[word]; at < offset[word + 1]; at++) {
    const relation = words.relation[list[at]]
    if (relation === Relation['aux:pass'] || relation === Relation['nsubj:pass']) passive = true
    // "90 more injured and 60 houses destroyed": the houses are not injured.
    if (relation === Relation.obj && list[at] > word && words.relation[word + 1] !== Relation.cc) object = true
  }
  return object && !passive
}

/** "Eight people shot at a fair" may be tagged as if they shot: without an object they were. */
export const isPassive = (analysis: Analysis, word: number): boolean =>
  analysis.words.xpos[word] === Xpos.VBN ||
  (analysis.words.xpos[word] === Xpos.VBD && !isDoneToOther(analysis, { word }))
