/**
 * Places that a sentence sets something in: "in Kenya and Tanzania", "near Dresk", "DRESK, Veldoria —". A place that only
 * names somebody ("the U.S. embassy", "Chicago police", "the Kenyan minister of X said") is none of them.
 */
import {
  type Analysis,
  type Mention,
  PERSON_NOUNS,
  Relation,
  type Span,
  spanOfWords,
  TITLE_HEADS,
  textOf,
  Upos,
  Xpos,
} from '../../record/index.ts'
import { firstAtOrAfter } from './first-at.ts'
import { kindOf } from './kinds.ts'

export interface LocatedPlace {
  readonly span: Span
  /** Its first word. */
  readonly first: number
  /** Its head word. */
  readonly head: number
}

const IN =
  /(?:^|[\s(])(?:in|at|near|around|across|throughout|outside|inside|off|on|hits?|strikes?|struck|rock(?:s|ed)|shook|shakes|shaken|rattle[sd]|jolt(?:s|ed)) (?:the )?(?:(?:\p{Ll}[\p{L}-]*|\p{Lu}[\p{L}.]+) ){0,3}?(?:(?:of|in) (?:the )?)?$/iu
/** A house or a road in a place, not the place. */
const FACILITY =
  /\b(?:street|st|avenue|ave|road|rd|drive|lane|boulevard|blvd|highway|route|interstate|hospital|cent(?:er|re)|terminal|school|college|university|airport|park|church|mosque|hotel|mall|bridge|prison|jail|station|club|embassy|market)\.?$/i
/** "Mill Lane", "Route 66", "Sarn General Hospital": where in a place something was. */
export const isFacility = (name: string): boolean => FACILITY.test(name)
/** Too wide to tell where something was. */
const CONTINENT =
  /^(?:the )?(?:(?:north|south|east|west|central|southern|eastern|western|northern|sub-saharan|latin)(?:ern)? )?(?:africa|europe|asia|america|middle east|caribbean|pacific|balkans|world)$/i
const COUNTRY = /^south africa$/i
/** "Aceh province" is Aceh. */
const REGIONS: ReadonlySet<string> = new Set(
  'province district region county state city town village island area regency prefecture peninsula municipality capital'.split(
    ' ',
  ),
)
/** Another place before it: "in Kasmere and Veldoria", "in Sarn, Kasmere". */
const JOINED = /^(?:,? and |, (?:and )?|,? or )(?:in )?(?:the )?$/

/** Located places among words `[first, end)`, in text order. */
export function placesIn(analysis: Analysis, first: number, end: number): LocatedPlace[] {
  const { mentions, text, words } = analysis
  const found: LocatedPlace[] = []
  let last = -1
  for (let index = firstAtOrAfter(mentions, first); index < mentions.length && mentions[index].first < end; index++) {
    const mention = mentions[index]
    if (mention.type !== 'place' || mention.kind !== 'name') continue
    const span = nameOf(analysis, mention)
    if (span.start < last) continue
    const inner = owned(text, mentions[index + 1], { analysis, span })
    if (inner) continue
    const outer = index > 0 && owned(text, mention, { analysis, span: nameOf(analysis, mentions[index - 1]) })
    const at = outer ? nameOf(analysis, mentions[index - 1]).start : span.start
    const lead = text.slice(Math.max(0, at - 48), at)
    const joined = last >= 0 && JOINED.test(text.slice(last, span.start))
    const dateline =
      words.start[first] === span.start &&
      /^[^.!?\n]{0,40}(?: [-–—] |\) ?[-–—]|—)/.test(text.slice(span.end, span.end + 44))
    const modifies = modifierOf(analysis, mention)
    const modified = modifies >= 0 && REGIONS.has(words.lemma[modifies].toLowerCase()) ? -1 : modifies
    const ofHappening = modified >= 0 && kindOf(analysis, modified) !== null
    if (
      (!joined && !dateline && !ofHappening && !IN.test(lead) && !isOfPlace(analysis, mention.first)) ||
      (modified >= 0 && !ofHappening) ||
      isFacility(textOf(text, span)) ||
      isContinent(textOf(text, span))
    )
      continue
    found.push({ span, first: mention.first, head: mention.head })
    last = span.end
  }
  return found
}

/**
 * "Rebels attacked the village of Sarn", "shells hit the market of the besieged port of Dresk": where something is done to
 * the place. "The mayor of the city of Dresk" is somebody.
 */
function isOfPlace({ words }: Analysis, first: number): boolean {
  const { lemma, head, relation, upos } = words
  const before = lemma[first - 1] === 'the' ? first - 2 : first - 1
  let noun = before - 1
  if (noun < 0 || lemma[before] !== 'of' || !PLACES.has(lemma[noun])) return false
  for (let step = 0; step < HIGHEST && head[noun] >= 0; step++) {
    const up = head[noun]
    if (DONE_TO.has(relation[noun])) return upos[up] === Upos.VERB
    if (relation[noun] !== Relation.nmod || !(PLACES.has(lemma[up]) || isFacility(lemma[up]))) return false
    noun = up
  }
  return false
}
const PLACES: ReadonlySet<string> = new Set([...REGIONS, ...'port suburb outskirt centre center coast part'.split(' ')])
const DONE_TO = new Set<number>([Relation.obj, Relation.obl, Relation['nsubj:pass']])
const HIGHEST = 4

const nameOf = (analysis: Analysis, { name, first, end }: Mention): Span =>
  wholeName(analysis.text, spanOfWords(analysis, name?.first ?? first, name?.end ?? end))

/** Whether a place is said to be of another, the one before it: "Veldoria's northern Dresk province". */
function owned(
  text: string,
  mention: Mention | undefined,
  { analysis, span }: { readonly analysis: Analysis; readonly span: Span },
): boolean {
  if (mention?.type !== 'place' || mention.kind !== 'name') return false
  const { start } = nameOf(analysis, mention)
  return start - span.end < 40 && OWNS.test(text.slice(span.end, start))
}
const OWNS = /^['’]s (?:\p{Ll}[\p{L}-]* ){0,4}$/u

/** The places that stand together with the first, the last or the one at an index, as one span: "Lowmark, Veldoria, and Sarn". */
export function together(text: string, places: readonly Span[], from: 'first' | 'last' | number): Span | undefined {
  const at = from === 'first' ? 0 : from === 'last' ? places.length - 1 : from
  if (places[at] === undefined) return undefined
  let [low, high] = [at, at]
  const joins = (index: number) => JOINED.test(text.slice(places[index].end, places[index + 1].start))
  while (high + 1 < places.length && joins(high)) high++
  while (low > 0 && joins(low - 1)) low--
  const { start } = places[low]
  const { end } = places[high]
  return AND.test(text.slice(start, end)) && end - start < MOST_TOGETHER ? { start, end } : places[low]
}
const MOST_TOGETHER = 100
const AND = / and /

const isContinent = (name: string): boolean => CONTINENT.test(name) && !COUNTRY.test(name)

const PARTICLE = /^[ -](?:es|de|del|da|do|du|la|el|al|sur|y)[ -]\p{Lu}[\p{L}'’-]+/u
const MONTH = /,? (?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.?$/

/** "Port of Almery" is one name, and "Almery Jan." is not. */
function wholeName(text: string, { start, end }: Span): Span {
  const more = PARTICLE.exec(text.slice(end, end + 40))
  const month = MONTH.exec(text.slice(start, end))
  return { start, end: more !== null ? end + more[0].length : month !== null ? start + month.index : end }
}

/** "Kasmere Gov. Dostan", "a Sarn investor": the place only says who somebody is. Of "17 percent of Sarn voters" it is where. */
export function namesSomebody(analysis: Analysis, mention: Mention): boolean {
  const { text, words } = analysis
  const modified = modifierOf(analysis, mention)
  if (modified < 0 || words.xpos[modified] === Xpos.NNS || REGIONS.has(words.lemma[modified].toLowerCase()))
    return false
  // "In Sarn Monday": a day is nobody.
  const { start } = spanOfWords(analysis, mention.first, mention.end)
  if (/\b(?:in|at|near) (?:the )?$/i.test(text.slice(Math.max(0, start - 12), start))) return false
  const noun = words.lemma[modified].toLowerCase()
  return words.upos[modified] === Upos.PROPN || TITLE_HEADS.has(noun) || PERSON_NOUNS.has(noun)
}

/** The noun that a place only modifies, or -1: "the Sarn embassy", "Lowmark police", "the Veldoria blast". */
function modifierOf({ words }: Analysis, { end, head }: Mention): number {
  const next = words.upos[end]
  const named =
    end < words.count && (next === Upos.NOUN || next === Upos.PROPN) && words.sentence[end] === words.sentence[head]
  return named && words.head[head] >= end ? words.head[head] : -1
}
