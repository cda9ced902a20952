/**
 * Where a figure holds, as of when, and whose claim it is.
 *
 * The place is one that says whose the counted are; for "there" and "the city" the last one named before. The day is one that the sentence names and that is not to come, else that of the utterance, else that of
 * publication. The claim is the innermost statement whose content holds the figure.
 */
import {
  type Analysis,
  contains,
  countryByName,
  dayIn,
  dependentsOf,
  type FigureFinding,
  type Mention,
  ORGANISATION_NOUNS,
  overlaps,
  PERSON_NOUNS,
  Relation,
  type Span,
  spanOfWords,
  TITLE_HEADS,
  textOf,
  Upos,
  Xpos,
} from '../../record/index.ts'
import { isBeforeClause, isInOtherClause, OTHER_CLAUSE, opensNextClause } from './apart.ts'
import { hangsOn, wordsAbove } from './attached.ts'
import { firstAtOrAfter } from './first-at.ts'
import type { FigureInput } from './input.ts'
import { isFacility, namesSomebody } from './located.ts'

export interface Setting extends Pick<FigureFinding, 'asOf' | 'statement'> {
  /** Said of the figure itself: "in the district", a table's heading. Goes before what the report is about. */
  readonly near: Span | null
  readonly place: Span | null
}

export interface Figured {
  readonly span: Span
  /** Its first word. */
  readonly first: number
  /** The counted noun, or the number. */
  readonly head: number
  /** The word that decided the measure; -1: none. */
  readonly clue: number
  /** It counts what happened to people. */
  readonly isToll: boolean
}

/** Words `[first, end)`. */
export interface Sentence {
  readonly first: number
  readonly end: number
}

const THERE =
  /\bthere\b|\b(?:the|this|that) (?:[\p{L}-]+ ){0,3}(?:city|town|village|port|settlement|suburb|camp|capital|region|province|valley|area)\b/iu
const CITY_LEAD =
  /\b(?:the|this|that) (?:[\p{L}-]+ ){0,3}(?:city|town|village|port|settlement|suburb|camp|capital) of $/iu
/** Where a count begins is not as of when it holds. */
const BEGINS = /\b(?:since|from|after|before)\s+$/i
/** "Up by 3 percent compared to what it was in 2019", "the most since it was moved in 2008". */
const COMPARED =
  /\b(?:compared (?:to|with)|versus|since)\b[^.;,]*$|\bthan (?:(?:it|they|there) (?:was|were|did) )?in $/i
const FROM_NUMBER = /\bfrom\b[^.;]*\d/
const CHANGED =
  '\\b(?:up|down|r(?:ose|isen|ising|ises)|climb\\w*|gr(?:ew|own|owing)|jump\\w*|revised|raised|lowered|increased|dropped|f(?:ell|allen))\\b'
/** "Climbed from 31 to 44", "up from 12", "who earlier gave the toll as nine": what was counted before is not so now. */
const PRIOR = new RegExp(
  `${CHANGED}[^.;:]{0,50}? from (?:an? |the )?(?:\\p{L}+ (?:\\p{L}+ )?of )?(?:(?:about|at least|some|nearly|more than) )?$` +
    '|\\b(?:earlier|previous(?:ly)?|initial(?:ly)?)\\b(?:(?!\\b(?:but|now|then)\\b)[^.;:,]){0,60}$',
  'iu',
)
const PRIOR_REACH = 90
const RIGHT_BEHIND = /^(?: \p{L}+){0,3} (?:in|on) $/u
const OWN_DAY = 5
const STATED = /\b(?:as of|by|until|till|up to|as at|so far|through)\s+$/i

export function settingOf(input: FigureInput, sentence: Sentence, figure: Figured): Setting {
  const statement = statementOf(input, figure)
  return {
    near: nearPlace(input.analysis, figure),
    place: placeOf(input, sentence, figure),
    asOf: dayOf(input, sentence, { figure, statement }),
    statement,
  }
}

/** The statement with the shortest content that holds the figure: a statement inside another is the one that claims it. */
function statementOf({ analysis, statements }: FigureInput, figure: Figured): number {
  const { span } = figure
  let best = -1
  let shortest = Number.POSITIVE_INFINITY
  for (const [index, { content, kind, cue }] of statements.entries()) {
    if (!content.some((part) => contains(part, span) || (overlaps(part, span) && part.end >= span.end))) continue
    // "Deplored the blasts that killed 40": who judges an act claims nothing that the outlet tells of it.
    if (kind === 'indirect' && JUDGES.has(cue?.stance ?? '') && isInRelative(analysis, figure.head)) continue
    // "The blasts claimed 217 lives": nobody spoke.
    if (cue !== null && cue.head === figure.clue) continue
    const length = content.reduce((sum, part) => sum + part.end - part.start, 0)
    if (length < shortest) {
      shortest = length
      best = index
    }
  }
  return best
}
const JUDGES: ReadonlySet<string> = new Set(['condemns', 'praises', 'regrets', 'accuses'])

/** Whether a word stands in a relative clause: "the blasts that killed 40". */
export function isInRelative({ words }: Analysis, word: number): boolean {
  for (let at = word, edges = 0; at >= 0 && edges < MOST_UP; at = words.head[at], edges++) {
    if (words.relation[at] === Relation['acl:relcl']) return true
    if (words.relation[at] === Relation.ccomp || words.relation[at] === Relation.parataxis) return false
  }
  return false
}
const MOST_UP = 6

function dayOf(
  { article, analysis, dates, statements }: FigureInput,
  sentence: Sentence,
  { figure, statement }: { figure: Figured; statement: number },
): string | null {
  let nearest: string | null = null
  let distance = Number.POSITIVE_INFINITY
  const published = article.published?.slice(0, 10) ?? null
  const prior = PRIOR.test(analysis.text.slice(Math.max(0, figure.span.start - PRIOR_REACH), figure.span.start))
  for (
    let index = firstAtOrAfter(dates, sentence.first);
    index < dates.length && dates[index].first < sentence.end;
    index++
  ) {
    const { value, type, start, first } = dates[index]
    const day = type === 'DATE' || type === 'TIME' ? dayIn(value) : null
    if (day === null || (published !== null && day > published)) continue
    // "Last week" is when it happened, and no day on which it was counted.
    if (day.includes('/') || /\b(?:decade|century)/i.test(analysis.text.slice(start, dates[index].end))) continue
    const lead = analysis.text.slice(Math.max(0, start - 12), start)
    if (BEGINS.test(lead) || COMPARED.test(analysis.text.slice(Math.max(0, start - 60), start))) continue
    // A year is when it was only where it is past: "in 2019".
    const told = analysis.text.slice(start, dates[index].end)
    if (
      day.length === 4 &&
      ((!/\bin $/i.test(lead) && !/\bago$|^last year$/i.test(told)) || published?.startsWith(day))
    )
      continue
    if (isInOtherClause(analysis.text, figure.span, dates[index])) continue
    const gap = start > figure.span.end ? analysis.text.slice(figure.span.end, start) : null
    if (prior && (gap === null || /,| to /.test(gap))) continue
    // "Rose to 27, up from 12 on Monday": Monday's number is the 12.
    if (gap !== null && FROM_NUMBER.test(gap)) continue
    // "8 million tonnes in 2030": right behind it.
    const own = gap !== null && RIGHT_BEHIND.test(gap) ? OWN_DAY : 0
    const apart = isBeforeClause(analysis.text, figure.span, dates[index]) ? OTHER_CLAUSE : 0
    const away = Math.abs(first - figure.first) + apart - (STATED.test(lead) ? 1000 : own)
    if (away < distance) {
      distance = away
      nearest = day
    }
  }
  if (prior) return nearest
  return nearest ?? (statement < 0 ? null : statements[statement].said) ?? published
}

function placeOf({ analysis, statements }: FigureInput, sentence: Sentence, figure: Figured): Span | null {
  const { span, first } = figure
  const lead = analysis.text.slice(Math.max(0, span.start - 60), span.start)
  const anaphor = CITY_LEAD.test(lead)
  const here = anaphor ? null : ownPlace(analysis, sentence, figure, statements)
  if (here !== null) return here
  const words = analysis.text.slice(analysis.words.start[sentence.first], analysis.words.end[sentence.end - 1])
  return anaphor || THERE.test(words) ? lastPlace(analysis, first) : null
}

/** "40 people in the district": the place named last; "SARN: Dead: 40": the heading of the list. */
function nearPlace(analysis: Analysis, { span, first }: Figured): Span | null {
  const { mentions, text } = analysis
  if (IN_THE.test(text.slice(span.end, span.end + 90))) return lastPlace(analysis, first)
  if (!/:\s$/.test(text.slice(Math.max(0, span.start - 2), span.start))) return null
  for (let index = firstAtOrAfter(mentions, first) - 1, back = 0; index >= 0 && back < LIST_NAMES; index--, back++) {
    const mention = mentions[index]
    const name = spanOfWords(analysis, mention.name?.first ?? mention.first, mention.name?.end ?? mention.end)
    if (span.start - name.end > LIST_LENGTH) return null
    if (mention.type === 'place' && LIST.test(text.slice(name.end, span.start))) return name
  }
  return null
}
const IN_THE =
  /^[^.;,:]{0,50}\bin (?:the|this|that) (?:same )?(?:city|town|village|port|settlement|suburb|camp|region|province|valley|district|county)\b(?! of)/iu
const LIST = /^:\s+(?:[\p{L} ]{2,40}:\s?[\d,.]+[,;]?\s+)*[\p{L} ]{2,40}:\s$/u
const LIST_LENGTH = 200
const LIST_NAMES = 12

/** A place that says whose the counted are: "Sarn's 30 schools", "Sarn (17 percent)", "in the Sarn vote 17 percent"; of a toll the nearest. */
function ownPlace(
  analysis: Analysis,
  sentence: Sentence,
  { span, first, head, isToll }: Figured,
  statements: FigureInput['statements'],
): Span | null {
  const { text } = analysis
  const above = wordsAbove(analysis, [head])
  let best: Span | null = null
  let distance = Number.POSITIVE_INFINITY
  for (const { mention, name } of namesIn(analysis, sentence)) {
    if (LABELS.test(text.slice(name.end, Math.max(name.end, span.start)))) return name
    const lead = text.slice(Math.max(0, name.start - 14), name.start)
    if (name.start > span.end && (SOME_OF_THEM.test(text.slice(span.end, name.start)) || opensNextClause(text, name)))
      continue
    if (namesSomebody(analysis, mention) || isFacility(textOf(text, name)) || ORIGIN.test(lead)) continue
    const isTold =
      (RECEIVES.test(lead) && hangsOn(analysis, mention.head, { above, acts: false })) ||
      isOwner(analysis, mention.head, above) ||
      (isToll && !isOfBody(analysis, mention.head) && hangsOn(analysis, mention.head, { above, acts: true }) !== false)
    if (!isTold || statements.some(({ source }) => source !== null && overlaps(source, name))) continue
    const away = Math.abs(mention.first - first) - (LOCATED.test(lead) ? 6 : 0)
    if (away < distance) {
      distance = away
      best = name
    }
  }
  return best
}
/** "17 died, 11 of them in Dresk": Dresk is where the eleven did. */
const SOME_OF_THEM = /, [^,;.]{1,30} of (?:them|whom)\b/
const LABELS = /^(?: \([+–-]?|:\s|,? where (?:[^,;.]{0,24} )?)$/u
const ORIGIN = /\b(?:from|against|with|by) (?:the )?$/i
const RECEIVES = /\b(?:for|to|across) (?:the )?$/i
const LOCATED = /\b(?:in|at|near|around|across|throughout|outside|inside|of) (?:the )?$/i

function* namesIn(analysis: Analysis, { first, end }: Sentence): Generator<{ mention: Mention; name: Span }> {
  const { mentions } = analysis
  for (let index = firstAtOrAfter(mentions, first); index < mentions.length && mentions[index].first < end; index++) {
    const mention = mentions[index]
    if (mention.type !== 'place' || mention.kind !== 'name') continue
    const name = spanOfWords(analysis, mention.name?.first ?? mention.first, mention.name?.end ?? mention.end)
    yield { mention, name }
  }
}

/**
 * "Sarn's use fell by 3 percent": of what the figure's verb is said of. "In the Sarn vote": the place modifies where it was.
 * What a person or a body of Sarn does tells no place.
 */
function isOwner(analysis: Analysis, place: number, above: ReadonlySet<number>): boolean {
  const { words } = analysis
  const owned = words.head[place]
  if (owned < 0 || !OWNS.has(words.relation[place])) return false
  // "40 percent of Sarn voters".
  if (above.has(owned) && words.xpos[owned] === Xpos.NNS) return true
  if (isActing(analysis, owned)) return false
  if (above.has(owned)) return true
  const relation = words.relation[owned]
  const isTold = relation === Relation.nsubj || relation === Relation['nsubj:pass']
  const isWhere = relation === Relation.obl && /^(?:in|at|near)$/.test(words.lemma[caseOf(analysis, owned)] ?? '')
  return (isTold || isWhere) && above.has(words.head[owned])
}
/** "Outside embassies of Veldoria", "the Veldorian army's base": whose they are. */
const isOfBody = (analysis: Analysis, place: number): boolean =>
  analysis.words.head[place] >= 0 &&
  OWNS.has(analysis.words.relation[place]) &&
  isActing(analysis, analysis.words.head[place]) &&
  !/^(?:in|at|near)$/.test(analysis.words.lemma[caseOf(analysis, place)] ?? '')

const OWNS: ReadonlySet<number> = new Set([Relation['nmod:poss'], Relation.compound, Relation.nmod])

const isActing = ({ words }: Analysis, word: number): boolean => {
  const noun = words.lemma[word].toLowerCase()
  return (
    words.upos[word] === Upos.PROPN || TITLE_HEADS.has(noun) || PERSON_NOUNS.has(noun) || ORGANISATION_NOUNS.has(noun)
  )
}

/** The preposition of a noun; -1 where it has none. */
function caseOf(analysis: Analysis, noun: number): number {
  const { offset, list } = dependentsOf(analysis)
  for (let at = offset[noun]; at < offset[noun + 1]; at++)
    if (analysis.words.relation[list[at]] === Relation.case) return list[at]
  return -1
}

/** The last place named before the figure, a city or village rather than a country. */
function lastPlace(analysis: Analysis, before: number): Span | null {
  const { mentions } = analysis
  for (let index = firstAtOrAfter(mentions, before) - 1; index >= 0; index--) {
    const mention = mentions[index]
    if (mention.type !== 'place' || mention.kind !== 'name') continue
    const name = mention.name ?? mention
    const span = spanOfWords(analysis, name.first, name.end)
    if (!countryByName.has(analysis.text.slice(span.start, span.end).toLowerCase())) return span
  }
  return null
}
