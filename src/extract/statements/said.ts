/**
 * The day of utterance. Stated where a date is governed by the cue ("on Monday claimed", "said last week", "speaking on
 * Monday, he said"), never where it merely stands near: in a clause of another verb, or beside a noun ("Thursday's
 * shooters"). Implied where the same speaker's last dated act has one, and where the report's own day leaves no other: it
 * tells of something that happened on the day on which it was published. The day of publication alone implies nothing.
 */
import {
  type BlockKind,
  type DateExpression,
  daysOf,
  firstWhere,
  isOneDay,
  Relation,
  Upos,
  wordAt,
  writeDay,
  Xpos,
} from '../../record/index.ts'
import { type Candidate, holds } from './candidates.ts'
import { type Context, dependentBy, SOMEBODY, subjectOf } from './context.ts'
import type { Decided } from './decide.ts'
import { isSayingVerb } from './loose.data.ts'
import { isOverAYearBefore, isToldThen } from './said-long-ago.ts'
import { LIGHT_CUES } from './speech.data.ts'
import { stanceNumber, stanceOf } from './stance-lexicon.ts'
import { OCCASION_NOUNS } from './surroundings.data.ts'

const DAY = /^\d{4}-\d{2}-\d{2}/
const WEEK = /^(\d{4})-W(\d{2})(-WE)?$/
const COARSER = /^\d{4}(-\d{2})?$/

/** The dates on which something reported can have been said: none after the day of publication. */
export function datesUntil(published: string | null, dates: readonly DateExpression[]): readonly DateExpression[] {
  if (published === null) return dates
  return dates.filter(({ value }) => {
    const day = DAY.exec(value)?.[0] ?? value
    return daysOf(day).first === null || day <= published.slice(0, day.length)
  })
}

/** "Last week" is an interval from Monday to Sunday; "last weekend" its last two days. */
export function saidOn(value: string): string | null {
  const day = DAY.exec(value)?.[0]
  if (day !== undefined) return isOneDay(day) ? day : null
  const week = WEEK.exec(value)
  if (week === null) return COARSER.test(value) ? value : null
  // The week of 4 January is the first of its year (ISO 8601).
  const fourth = new Date(Date.UTC(Number(week[1]), 0, 4))
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7) + (Number(week[2]) - 1) * 7
  const at = (days: number): string => {
    const date = new Date(Date.UTC(Number(week[1]), 0, days))
    return writeDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
  }
  return `${at(monday + (week[3] === undefined ? 0 : 5))}/${at(monday + 6)}`
}

/** Days from a speaker's last dated words to publication within which what they say next may be of the same day. */
const SAME_OCCASION = 14

const daysBetween = (day: string, published: string): number =>
  (Date.parse(published.slice(0, 10)) - Date.parse(day.slice(0, 10))) / 86_400_000

interface Placed {
  /** Words `[first, end)`. */
  readonly first: number
  readonly end: number
  readonly said: string
}

export function daysSaid(
  context: Context,
  decided: readonly Decided[],
  dates: readonly DateExpression[],
  published: string | null = null,
): (string | null)[] {
  const { analysis, mention } = context
  const { words } = analysis
  const placed = placesOf(context, dates)
  const lastOf = new Map<number, string>()
  const own = reportDay(context, placed, published)
  // Once the report has turned to another day, its own day implies nothing for the next speaker.
  let hasTurned = false
  const acts = datedActs(context, placed)
  /** Further back, the last day that is told of a speaker is that of another occasion. */
  const isStale = (day: string): boolean => published !== null && daysBetween(day, published) > SAME_OCCASION
  const isOld = (day: string): boolean => published !== null && isOverAYearBefore(day, published)
  let nextAct = 0
  const holder = contentsOf(decided, placed)
  return decided.map((one) => {
    const { candidate } = one
    const { anchor } = candidate
    for (; nextAct < acts.length && acts[nextAct].verb < anchor; nextAct++) {
      const { verb, entity, said } = acts[nextAct]
      if (words.sentence[verb] < words.sentence[anchor]) lastOf.set(entity, said)
    }
    const found = statedDay(context, one, placed, { reporter: decided[one.within]?.candidate ?? null, holder })
    const stated =
      found !== null && isOld(found.said) && !isToldThen(context, found, candidate) ? null : (found?.said ?? null)
    const index = speakerOf(mention, candidate)
    const entity = index < 0 ? -1 : analysis.mentions[index].entity
    if (stated !== null) {
      // The day of what is only reported is not that of what they say here.
      if (entity >= 0 && one.within < 0 && isOneDay(stated)) lastOf.set(entity, stated)
      if (one.within < 0 && stated !== own?.day) hasTurned = true
      return stated
    }
    if (one.within >= 0 || !isOfTheReport(context, one, own?.isPublication ?? false)) return null
    const known = entity < 0 ? undefined : lastOf.get(entity)
    if (known !== undefined) return isStale(known) ? null : known
    if (own === null || hasTurned || words.sentence[anchor] > freshUntil(context, one)) return null
    // What somebody says in the present ("the site says") they say on any day.
    if (entity >= 0 && words.xpos[anchor] === Xpos.VBD) lastOf.set(entity, own.day)
    return own.day
  })
}

/** The last sentence in which the report's own day implies that of an utterance. */
function freshUntil({ analysis: { sentences }, standing }: Context, { candidate: { sourceHead } }: Decided): number {
  const isPerson = sourceHead >= 0 && standing[sourceHead] % 10 === PERSON
  return isPerson ? Math.max(FRESH, FRESH_SHARE * (sentences.length - 1)) : FRESH
}

/** Which statement of the outlet's own report has each date in its content, by the date's first word. */
function contentsOf(decided: readonly Decided[], placed: readonly Placed[]): ReadonlyMap<number, Candidate> {
  const found = new Map<number, Candidate>()
  for (const { candidate, within } of decided) {
    if (within >= 0) continue
    const { content } = candidate
    for (let k = 0; k < content.length; k += 2) {
      let at = firstWhere(placed.length, (index) => placed[index].first >= content[k])
      for (; at < placed.length && placed[at].first < content[k + 1]; at++) found.set(placed[at].first, candidate)
    }
  }
  return found
}

/** The dates that name a time at which somebody can speak, by the words they stand in; in text order. */
function placesOf({ analysis }: Context, dates: readonly DateExpression[]): Placed[] {
  const { words } = analysis
  const placed: Placed[] = []
  for (const { start, end, type, value } of dates) {
    if (type !== 'DATE' && type !== 'TIME') continue
    const said = saidOn(value)
    const first = wordAt(analysis, start)
    if (said === null || first >= words.count) continue
    let last = first
    while (last < words.count && words.start[last] < end) last++
    if (last > first) placed.push({ first, end: last, said })
  }
  return placed.sort((a, b) => a.first - b.first)
}

/** The mention that the source's head heads, or else the first one that a word of the source does. */
function speakerOf(mention: Int32Array, { source, sourceHead }: Pick<Candidate, 'source' | 'sourceHead'>): number {
  if (sourceHead >= 0 && mention[sourceHead] >= 0) return mention[sourceHead]
  for (let word = source[0] ?? 0; word < (source[1] ?? 0); word++) if (mention[word] >= 0) return mention[word]
  return -1
}

function statedDay(
  context: Context,
  { candidate, cue }: Decided,
  placed: readonly Placed[],
  { reporter, holder }: { readonly reporter: Candidate | null; readonly holder: ReadonlyMap<number, Candidate> },
): Placed | null {
  const { words, sentences } = context.analysis
  const { anchor, content, source } = candidate
  const from = sentences[words.sentence[anchor]]
  const to = sentences[words.sentence[anchor] + 1]
  let best: Placed | null = null
  const first = firstWhere(placed.length, (index) => placed[index].first >= from)
  for (let at = first; at < placed.length && placed[at].first < to; at++) {
    const one = placed[at]
    if (overlaps(content, one) || isInside(source, one)) continue
    if (reporter !== null && !isInside(reporter.content, one)) continue
    // "Said that sales rose in 2029, noting that …": the year is of what somebody else is told to have said, or of the same words.
    const told = holder.get(one.first)
    if (reporter === null && told !== undefined && told !== candidate) continue
    if (!isGoverned(context, one, { anchor, cue, source })) continue
    // A day says more than a month or a year; of two days the nearer one is the cue's.
    const isBetter =
      best === null ||
      (one.said.length >= 10 && best.said.length < 10) ||
      (one.said.length >= 10 === best.said.length >= 10 && Math.abs(one.first - anchor) < Math.abs(best.first - anchor))
    if (isBetter) best = one
  }
  return best
}

const overlaps = (pairs: readonly number[], { first, end }: Placed): boolean => {
  for (let k = 0; k < pairs.length; k += 2) if (first < pairs[k + 1] && end > pairs[k]) return true
  return false
}

const isInside = (pairs: readonly number[], { first, end }: Placed): boolean => {
  for (let k = 0; k < pairs.length; k += 2) if (first >= pairs[k] && end <= pairs[k + 1]) return true
  return false
}

interface Setting {
  readonly anchor: number
  readonly cue: readonly [number, number]
  readonly source: readonly number[]
}

const BOUNDS = new Set(['since', 'until', 'till', 'before', 'from'])

/** Heads that are looked through on the way from a date to its cue. */
const HIGHEST = 8

/** Whether the date tells when the cue's verb was done: it hangs on it, or stands right beside the cue or its source. */
function isGoverned(context: Context, { first, end }: Placed, { anchor, cue, source }: Setting): boolean {
  const { words } = context.analysis
  const { head, relation, upos, lemma, xpos } = words
  // "Thursday's shooters", "the Friday explosions"; but "at Monday's debate" is where it was said.
  if (end < words.count && xpos[end] === Xpos.POS) {
    const occasion = head[end - 1]
    if (occasion < end || !OCCASION_NOUNS.has(lemma[occasion].toLowerCase())) return false
    return isOnTheWay(context, occasion, { anchor, cue, source })
  }
  // "The 2016 election": the date is of the noun behind it.
  const noun = words.head[end - 1]
  if (
    noun >= end &&
    // "Revealed Tuesday the drug was found": a determiner opens another phrase.
    upos[end] !== Upos.DET &&
    (upos[noun] === Upos.NOUN || upos[noun] === Upos.PROPN) &&
    !OCCASION_NOUNS.has(lemma[noun].toLowerCase())
  )
    return false
  // "A deputy since Monday": when something began or ends is not when it was said.
  if (first > 0 && BOUNDS.has(lemma[first - 1])) return false
  if (first > 1 && lemma[first - 1] === 'of' && lemma[first - 2].toLowerCase() === 'as') return false
  if (touches(context, first, end, cue) || (source.length > 0 && touches(context, first, end, [source[0], source[1]])))
    return true
  let top = end - 1
  while (top > first && head[top] >= first && head[top] < end) top = head[top]
  if (head[top] >= first && head[top] < end) top = head[top]
  if (relation[top] === Relation.compound || relation[top] === Relation['nmod:poss'] || relation[top] === Relation.amod)
    return false
  return isOnTheWay(context, head[top], { anchor, cue, source })
}

/** Whether the way up from the word leads to the cue through occasions, hearers and the speaker alone. */
function isOnTheWay(context: Context, from: number, { anchor, cue, source }: Setting): boolean {
  const { head, upos, lemma } = context.analysis.words
  let word = from
  for (let step = 0; step < HIGHEST && word >= 0; step++, word = head[word]) {
    if (word === anchor || (word >= cue[0] && word < cue[1])) return true
    if (upos[word] === Upos.VERB || upos[word] === Upos.AUX) return isOneActWith(context, word, anchor)
    const isPassed =
      OCCASION_NOUNS.has(lemma[word].toLowerCase()) || holds(source, word) || isHearer(context, word, anchor)
    if (!isPassed) return false
  }
  return false
}

/** Whether nothing but a preposition parts the date from the words. */
function touches(
  { analysis }: Context,
  first: number,
  end: number,
  [from, to]: readonly [number, number] | readonly number[],
): boolean {
  const { upos } = analysis.words
  if (end === from) return true
  let before = first
  while (before > to && upos[before - 1] === Upos.ADP) before--
  return before === to
}

/** "Told reporters on Monday": the tree may hang the day on who hears it. */
const isHearer = ({ analysis }: Context, word: number, anchor: number): boolean =>
  analysis.words.head[word] === anchor && word > anchor

/**
 * Whether two verbs tell of one act: "condemned it on Friday, saying …", "speaking on Monday, he said", "declined on Monday
 * to say".
 */
function isOneActWith(context: Context, verb: number, anchor: number): boolean {
  const { head, relation, xpos } = context.analysis.words
  if (head[anchor] === verb) {
    const kind = relation[anchor]
    return (
      kind === Relation.xcomp || kind === Relation.advcl || (kind === Relation.conj && subjectOf(context, anchor) < 0)
    )
  }
  return head[verb] === anchor && relation[verb] === Relation.advcl && xpos[verb] === Xpos.VBG
}

interface Act {
  readonly verb: number
  readonly entity: number
  readonly said: string
}

/**
 * So far into a report its own day still implies that of an utterance: further down stands what was said before. Of the
 * gold's days for which the report tells none, this keeps as many empty as when no day was implied.
 */
const FRESH = 5
/**
 * A person's words are told as news for longer, over so much of the report: background stands at its end. What a body says
 * or has said there stands on a site or in a document of any day.
 */
const FRESH_SHARE = 0.6
const PERSON = 1

/** The number of the last sentence in which a report can open with an utterance: a headline and a dateline may be sentences before it. */
const FIRST = 2

/** So many sentences open a report. */
const OPENING = 4

/** What persons are told, at the head of the report, to have done on a day: "Hale on Wednesday drove north". */
function datedActs(context: Context, placed: readonly Placed[]): Act[] {
  const { analysis, mention } = context
  const { words, mentions } = analysis
  const acts: Act[] = []
  for (const one of leadDates(context, placed)) {
    const verb = governorOf(context, one)
    const subject = verb < 0 ? -1 : subjectOf(context, verb)
    if (subject >= 0 && mention[subject] >= 0)
      acts.push({ verb, entity: mentions[mention[subject]].entity, said: one.said })
  }
  return acts.filter(({ verb }) => words.xpos[verb] === Xpos.VBD)
}

const OWN_WORDS: ReadonlySet<BlockKind> = new Set<BlockKind>(['prose', 'bullet'])

/** The days of the report's first sentences of prose. */
function leadDates({ analysis, block, quotation }: Context, placed: readonly Placed[]): Placed[] {
  const { words, blocks } = analysis
  let sentences = 0
  let last = -1
  const found: Placed[] = []
  let at = 0
  for (let word = 0; word < words.count && sentences <= OPENING; word++) {
    if (block[word] < 0 || !OWN_WORDS.has(blocks[block[word]].kind)) continue
    if (words.sentence[word] !== last) {
      last = words.sentence[word]
      sentences++
      if (sentences > OPENING) break
    }
    while (at < placed.length && placed[at].first < word) at++
    if (at < placed.length && placed[at].first === word && quotation[word] < 0 && DAY.test(placed[at].said))
      found.push(placed[at])
  }
  return found
}

/** The finite verb that the date hangs on, or -1. */
function governorOf(context: Context, { first, end }: Placed): number {
  const { head, upos, lemma, xpos } = context.analysis.words
  if (end < lemma.length && lemma[end] === "'s" && xpos[end] === Xpos.POS) return -1
  let top = end - 1
  for (let step = 0; step < HIGHEST && head[top] >= first && head[top] < end; step++) top = head[top]
  const verb = head[top]
  if (verb >= 0 && upos[verb] === Upos.VERB) return verb
  // "Hale on Wednesday drove north": the tree hangs the day on the name before the verb.
  if (end < lemma.length && xpos[end] === Xpos.VBD) return end
  // "Bombs exploded outside the embassies in two capitals Friday": a day that is beside no noun is the sentence's.
  const isBeside = end < lemma.length && (upos[end] === Upos.NOUN || upos[end] === Upos.PROPN || upos[end] === Upos.ADJ)
  if (isBeside || (first > 0 && upos[first - 1] === Upos.DET)) return -1
  let root = top
  for (let step = 0; step < 3 * HIGHEST && head[root] >= 0; step++) root = head[root]
  return upos[root] === Upos.VERB && root < first ? root : toldBefore(context, first)
}

/** Where the tree tells nothing of a day behind its verb: the past tense before it, with no clause or quotation between. */
function toldBefore({ analysis, quotation }: Context, day: number): number {
  const { xpos, sentence } = analysis.words
  for (let word = day - 1; word >= 0 && word > day - REACH && sentence[word] === sentence[day]; word--) {
    if (xpos[word] === Xpos.VBD) return word
    if (quotation[word] >= 0 || xpos[word] === Xpos.WDT || xpos[word] === Xpos.WP || xpos[word] === Xpos.VBN) return -1
  }
  return -1
}
/** Words between a verb and its day, at the most. */
const REACH = 24

interface ReportDay {
  readonly day: string
  /** It is the day of publication. */
  readonly isPublication: boolean
}

/**
 * The day that the report is of: that of its dateline, or that on which its first sentences tell of something. What was said
 * about an event of the day of publication was said on that day, where "today", a dateline or a date over the report shows
 * that this is when it was written; a report of the day before leaves both days open, unless somebody's own act opens it.
 * Where that act was an utterance, the others answer to it.
 */
function reportDay(context: Context, placed: readonly Placed[], published: string | null): ReportDay | null {
  if (published === null || !isOneDay(published.slice(0, 10))) return null
  const day = published.slice(0, 10)
  const yesterday = dayBefore(day)
  const { analysis, block, standing } = context
  const { words, blocks } = analysis
  const made = (own: string): ReportDay => ({ day: own, isPublication: own === day })
  let isDated = false
  for (const one of placed) {
    if (block[one.first] >= 0 && OWN_WORDS.has(blocks[block[one.first]].kind)) break
    const isDateline = block[one.first] >= 0 && blocks[block[one.first]].kind === 'dateline'
    if (isDateline && (one.said === day || one.said === yesterday)) return made(one.said)
    if (one.said === day) isDated = true
  }
  if (blocks.some(({ kind }, index) => index < OPENING && kind === 'dateline')) isDated = true
  const lead = leadDates(context, placed)
  // What somebody said on the day of publication opens the report: it was written on that day.
  const opens = lead.some((one) => {
    const verb = one.said === day && words.sentence[one.first] <= FIRST ? governorOf(context, one) : -1
    return verb >= 0 && words.xpos[verb] === Xpos.VBD && isUtterance(context, verb)
  })
  if (opens) return made(day)
  for (const one of lead) {
    const verb = governorOf(context, one)
    if (verb < 0 || !isPast(context, verb)) continue
    if (one.said === day) return isDated || isToday(context, one) ? made(day) : null
    const subject = subjectOf(context, verb)
    const isAct = one.said === yesterday && subject >= 0 && SOMEBODY.has(standing[subject] % 10)
    return isAct && (isDated || isUtterance(context, verb)) ? made(yesterday) : null
  }
  return null
}

const isToday = ({ analysis }: Context, { first }: Placed): boolean =>
  TODAY.has(analysis.words.lemma[first].toLowerCase())
const TODAY = new Set(['today', 'tonight'])

/** "Condemned the attack", "gave a sharp condemnation". */
function isUtterance(context: Context, verb: number): boolean {
  const { lemma } = context.analysis.words
  if (isSayingVerb(lemma[verb])) return true
  const object = dependentBy(context, verb, Relation.obj)
  return object >= 0 && LIGHT_CUES.has(lemma[verb]) && stanceNumber(lemma[object]) > 0
}

/** "Put" and its like are tagged as the present, or as the base form without a "to" or an auxiliary. */
function isPast(context: Context, verb: number): boolean {
  const { xpos } = context.analysis.words
  if (PAST.has(xpos[verb])) return true
  const isBare = dependentBy(context, verb, Relation.mark) < 0 && dependentBy(context, verb, Relation.aux) < 0
  return xpos[verb] === Xpos.VB && isBare && subjectOf(context, verb) >= 0
}

/** "Put" and its like are tagged as the present. */
const PAST = new Set<number>([Xpos.VBD, Xpos.VBN, Xpos.VBP])

function dayBefore(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  const before = new Date(Date.UTC(year, month - 1, date - 1))
  return writeDay(before.getUTCFullYear(), before.getUTCMonth() + 1, before.getUTCDate())
}

/**
 * Told in the simple past, with a speaker, of an utterance: "had said" and "have long argued" are of other days. The present
 * is that of the report ("witnesses say") where its day is that of publication.
 */
function isOfTheReport({ analysis, dependents }: Context, { candidate }: Decided, isPublication: boolean): boolean {
  const { words } = analysis
  const { xpos, relation, lemma } = words
  const { anchor, source } = candidate
  if (source.length === 0) return false
  if (lemma[anchor] === 'accord') return true
  // What a document or an investigation shows, it shows on any day.
  if (stanceOf(lemma[anchor]) === 'shows') return false
  const isPresent = isPublication && (xpos[anchor] === Xpos.VBZ || xpos[anchor] === Xpos.VBP)
  if (!isPresent && xpos[anchor] !== Xpos.VBD && xpos[anchor] !== Xpos.VBG) return false
  // "Officials have disputed it, saying …" is of no day either.
  const up = xpos[anchor] === Xpos.VBG ? words.head[anchor] : -1
  for (let at = up < 0 ? 0 : dependents.offset[up]; up >= 0 && at < dependents.offset[up + 1]; at++)
    if (relation[dependents.list[at]] === Relation.aux && lemma[dependents.list[at]] === 'have') return false
  for (let at = dependents.offset[anchor]; at < dependents.offset[anchor + 1]; at++) {
    const word = dependents.list[at]
    if (relation[word] === Relation.aux || lemma[word] === 'previously' || lemma[word] === 'earlier') return false
  }
  return true
}
