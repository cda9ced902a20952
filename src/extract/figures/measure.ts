/**
 * What a figure measures. In this order: a fixed pattern ("a city of 450,000 people", "a toll of 40"); the noun it counts
 * where that noun decides ("12 tanks", "14 deaths"); the nearest word of the sentence that tells what happens to those
 * counted (reach.ts); the noun itself ("40 prisoners", "300 peacekeepers"); what the figure before measured, where this
 * one is a bare number beside words such as "put the total at"; else `other`. Units are decided before (units.ts).
 */
import { type Analysis, Upos, Xpos } from '../../record/index.ts'
import { clueAfter, INTRANSITIVE, isPassive, isRightBefore } from './beside.ts'
import { type Clue, isThing, measureOfNoun } from './clues.ts'
import type { Counted } from './counted.ts'
import { BADLY } from './happenings.data.ts'
import {
  AID_WORDS,
  COUNTING_WORDS,
  DECISIVE,
  DISEASE_WORDS,
  DONE_TO,
  EVACUATION,
  FUELS,
  LEAVING,
  type MeasureName,
  PARLIAMENT,
  PERSONS,
  SAME_THING,
  TRADE_WORDS,
} from './measures.data.ts'
import type { Numeral } from './numeral.ts'
import { costOf, isDoer, isOfOtherClause } from './reach.ts'

/** What stands around a number. */
export interface Scene {
  /** Words of the sentence: `[first, end)`. */
  readonly first: number
  readonly end: number
  readonly clues: readonly Clue[]
  readonly numerals: readonly Numeral[]
  /** What the last figure near enough before measured; null: none. */
  readonly topic: MeasureName | null
  /** What was decided for the figure right before, where this one is coordinated with it. */
  readonly joined: Decision | null
  /** What was decided for the figure before, where this one is some of it: "80 miners, including 7 Kasmeris". */
  readonly whole: Decision | null
}

export interface Decision {
  readonly measure: MeasureName
  readonly rule: string
  /** The word that decided; -1 where none did. */
  readonly word?: number
}

const PERSON_NOUNS = new Set(PERSONS)
const AID = new Set(AID_WORDS)
const TRADE = new Set(TRADE_WORDS)
const FUEL = new Set(FUELS)
const LEAVE = new Set(LEAVING)
const PARLIAMENT_WORDS = new Set(PARLIAMENT)
const SAME = new Set(SAME_THING)
const COUNTING = new Set(COUNTING_WORDS)
const COUNTING_BUT_MORE = new Set(COUNTING_WORDS.filter((word) => word !== 'more'))
const DISEASE = new Set(DISEASE_WORDS)
const EVACUATING = new Set(EVACUATION)

const SETTLEMENT =
  /\b(?:city|town|village|port|capital|settlement|suburb|hamlet|community|metropolis|district|country|nation|republic|island|camp|township)(?: (?:of|with)| that (?:had|has)| which (?:had|has))(?: [a-z]+){0,2} $/i
const HOME_TO =
  /\b(?:home to|population (?:of|was|is|stood at|stands at|to|at)|populated by|inhabited by)(?: [a-z]+){0,2} $/i
const TOLL =
  /\b(?:toll|losses|number of (?:the )?(?:dead|deaths|people killed|casualties|victims|those killed)|(?:dead|killed|deaths|fatalities) ?[:–-])\b[^.;]{0,60}$/i
/** "27 of the 450", "Of 60 miners, 12": the whole of which some are counted. */
const WHOLE =
  /\b(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|thousands|half|most|many|all|some|none)(?: \p{L}+)? of (?:(?:the|its|their|his|her|those|some|about|nearly|around|more than|an estimated|a total of) )*(?:\p{L}+(?: \p{L}+)?(?:['’]s|s['’]) )?$/iu
const OF_WHOLE = /(?:^|[.!?\n“"] ?)Of (?:(?:the|its|their|those|some|about|nearly|around|more than) )*$/
const HARMED: ReadonlySet<MeasureName> = new Set<MeasureName>(['killed', 'wounded', 'casualties'])
/** What is done to persons and told right beside their number. */
const HARMS: ReadonlySet<MeasureName> = new Set<MeasureName>([
  'killed', 'wounded', 'casualties', 'missing', 'captured', 'detained', 'released', 'displaced', 'deported', 'trapped', 'rescued', 'evacuated', 'infected', 'treated',
]) // biome-ignore format: one table
const NUMBER_OF =
  /\b(?:number|count|tally|total|estimate)(?: of)? (?:(?:the|those|people|persons|men|women|civilians|newly) )*([\p{L}-]+)[^.;]{0,60}$/iu
/** A fact box: "Trapped in the port: 45,000". */
const LABEL = /(?:^|[.\n•*:-] *|\d )(\p{L}[^.:;\n\d]{1,48}): $/u
/** Nouns of agents end so; what else does ("shelter") has a measure of its own or takes no verb of persons. */
const AGENT = /(?:er|or|ist|ian|man|men|ee)$/
/** A preposition before the number: what follows is where or with what, not to whom. */
const BESIDE = /\b(?:in|at|across|from|with|near|on|over|into|through|to|after|within) (?:the )?$/i
const LEAD_LENGTH = 80
/** A clue dearer than this is not the number's. */
const DEAREST = 9
/** A clue cheaper than this is the number's whatever else there is. */
const SURE = 3
/** A bare number takes the measure of the figure before it rather than that of a clue dearer than this. */
const DEAREST_BEFORE_TOPIC = 6

export function measureOf(analysis: Analysis, numeral: Numeral, { clues, ...around }: Scene): Decision {
  // "Two suspects fled", "nine hostages escaped": nobody lost a home.
  const noun = numeral.counted === null ? null : analysis.words.lemma[numeral.counted.head]
  const isAtFault = noun !== null && AT_FAULT.has(noun)
  return decide(analysis, numeral, {
    ...around,
    clues: isAtFault ? clues.filter(({ measure }) => measure !== 'displaced') : clues,
  })
}

const AT_FAULT: ReadonlySet<string> = new Set(
  'suspect shooter gunman robber attacker assailant intruder burglar killer thief perpetrator hostage captive prisoner inmate convict detainee'.split(
    ' ',
  ),
)

function decide(analysis: Analysis, numeral: Numeral, scene: Scene): Decision {
  const { text, words } = analysis
  const { counted } = numeral
  const lead = text.slice(Math.max(0, numeral.start - LEAD_LENGTH), numeral.start)
  const noun = counted === null ? null : words.lemma[counted.head]
  const own = counted === null ? null : ownMeasure(analysis, counted.head, scene)
  const persons = counted === null || isPerson(analysis, counted.head)
  // Nobody is half a person, nor were 98.87 of them killed.
  if (!numeral.integral) return { measure: 'other', rule: 'counted' }
  // Three wounds are nobody, and 12 shots hit one man.
  if (noun === 'wound') return { measure: 'other', rule: 'counted' }
  // "Eight were wounded, three critically": some of those before.
  if (counted === null && BADLY.has(words.lemma[numeral.end]?.toLowerCase()))
    return { measure: 'other', rule: 'counted' }
  // A table: "Dead: 192 Injured: 400".
  const labelled = /\p{L}: $/u.test(lead) ? headOf(analysis, numeral, { lead, clues: scene.clues }) : null
  if (labelled !== null) return labelled
  const isWhole = isOfWhole(analysis, numeral, lead)
  const beside = clueAfter(analysis, numeral, scene.clues)
  // "Nine of the ship's 31 crew drowned", "one of the 27 was hurt": not all of them; but "one of nine sailors shot".
  const isOther =
    beside !== null &&
    (INTRANSITIVE.has(words.lemma[beside.word]) || words.upos[(counted?.head ?? -2) + 1] === Upos.AUX)
  const after = isWhole && isOther ? null : beside
  // "8,200 dead and wounded" are both together.
  if (after !== null && HARMED.has(after.measure) && isWithOtherHarm(analysis, after.word, scene.clues))
    return { measure: 'casualties', rule: `${after.role}:${words.lemma[after.word]}`, word: after.word }
  if (
    after !== null &&
    HARMS.has(after.measure) &&
    (persons || (own === null && !after.ofPersons)) &&
    (!after.ofPersons || isPassive(analysis, after.word))
  )
    return { measure: after.measure, rule: `${after.role}:${words.lemma[after.word]}`, word: after.word }
  // "Five dead", "40 wounded": the tagger takes some of them for nouns.
  const noted =
    counted === null ? undefined : scene.clues.find((clue) => clue.word === counted.head && clue.role === 'adjective')
  if (noted !== undefined && HARMS.has(noted.measure))
    return { measure: noted.measure, rule: `adjective:${words.lemma[noted.word]}`, word: noted.word }
  if (
    scene.whole !== null &&
    (counted === null || canBePerson(analysis, counted.head)) &&
    (own === null || !isThing(own))
  )
    return { ...scene.whole, rule: 'joined' }
  // "27 of the 450 on board": what happens to the 27 does not happen to the 450.
  if (isWhole)
    return own !== null && !HARMED.has(own)
      ? { measure: own, rule: `noun:${noun}` }
      : { measure: 'other', rule: 'whole' }
  const touching =
    counted === null
      ? scene.clues.find((clue) => clue.word === numeral.end && (clue.role === 'verb' || clue.role === 'adjective'))
      : undefined
  if (touching !== undefined && TOLL.test(lead))
    return { measure: touching.measure, rule: `${touching.role}:${words.lemma[touching.word]}`, word: touching.word }
  if (HOME_TO.test(lead) || (SETTLEMENT.test(lead) && (persons || own === 'population')))
    return { measure: 'population', rule: 'pattern:population' }
  const headed = counted === null ? headOf(analysis, numeral, { lead, clues: scene.clues }) : null
  if (headed !== null) return headed
  if (persons && TOLL.test(lead)) return { measure: 'killed', rule: 'pattern:toll' }
  // "Released 25 prisoners of war": what was done now.
  const freed = scene.clues.find((clue) => clue.measure === 'released' && clue.role === 'verb')
  if (freed !== undefined && counted !== null && isRightBefore(analysis, freed, numeral) && persons)
    return { measure: 'released', rule: `verb:${words.lemma[freed.word]}`, word: freed.word }
  const done = persons ? doneTo(analysis, numeral) : null
  if (done !== null) return done
  if (own !== null && (isThing(own) || DECISIVE.has(noun!))) return { measure: own, rule: `noun:${noun}` }
  const best = cheapest(analysis, numeral, scene, { persons: persons || own !== null, place: BESIDE.test(lead) })
  const limit = counted === null && scene.topic !== null ? DEAREST_BEFORE_TOPIC : DEAREST
  if (
    persons &&
    scene.joined !== null &&
    (best === null || best.cost > SURE) &&
    /^(?:verb|adjective|phrase)/.test(scene.joined.rule)
  ) {
    return { ...scene.joined, rule: 'joined' }
  }
  const leaving = persons && (best === null || best.cost > SURE) ? leave(analysis, numeral, scene) : null
  if (leaving !== null) return leaving
  if (best !== null && best.cost < limit)
    return {
      measure: best.clue.measure,
      rule: `${best.clue.role}:${words.lemma[best.clue.word]}`,
      word: best.clue.word,
    }
  if (own !== null) return { measure: own, rule: `noun:${noun}` }
  if (persons && counted !== null && WITH_HARM.test(text.slice(words.end[counted.head], words.end[counted.head] + 60)))
    return { measure: 'wounded', rule: 'phrase:with' }
  return (persons ? implied(analysis, numeral, scene) : null) ?? { measure: 'other', rule: 'counted' }
}

/** "Received 40 people with head wounds". */
const WITH_HARM = /^ with (?:\p{Ll}+ ){0,3}(?:injur(?:y|ies)|wounds?|burns|fractures)\b/u

/** "Over the killing of three tourists", "the arrest of at least 30 men". */
function doneTo({ words }: Analysis, { first }: Numeral): Decision | null {
  let word = first - 1
  while (word > first - DONE_REACH && word > 0 && BEFORE_NUMBER.has(words.lemma[word].toLowerCase())) word--
  if (word < 1 || words.lemma[word] !== 'of') return null
  const noun = words.lemma[word - 1].toLowerCase()
  const measure = Object.hasOwn(DONE_TO, noun) ? DONE_TO[noun] : undefined
  return measure === undefined ? null : { measure, rule: `pattern:${noun}`, word: word - 1 }
}
const DONE_REACH = 6
const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  'the at least about around some nearly almost over more than as many up to another an estimated a total of'
    .split(' ')
    .filter((word) => word !== 'of'),
)

/** Whether a number is the whole of which another counts some. */
const isOfWhole = ({ text, words }: Analysis, { end }: Numeral, lead: string): boolean =>
  WHOLE.test(lead) || (OF_WHOLE.test(lead) && SOME_OF_IT.test(text.slice(words.end[end - 1], words.end[end - 1] + 90)))
const SOME_OF_IT = /^[^.;]{0,60}?, (?:at least |about )?(?:\d|\p{Ll}+ (?:were|was|are|died|had|have)\b)/u

/** "Dead and wounded", "killed or injured". */
function isWithOtherHarm({ words }: Analysis, word: number, clues: readonly Clue[]): boolean {
  if (words.upos[word + 1] !== Upos.CCONJ) return false
  const [one, other] = [word, word + 2].map((at) =>
    clues.find((clue) => clue.word === at && HARMED.has(clue.measure) && clue.role !== 'noun'),
  )
  // "Dead and missing" are counted together as well.
  const isGone = one !== undefined && clues.some((clue) => clue.word === word + 2 && clue.measure === 'missing')
  // "Killed and wounded two": the second has an object of its own.
  const isFollowed = words.upos[word + 3] === Upos.NUM || words.upos[word + 3] === Upos.DET
  return isGone || (one !== undefined && other !== undefined && one.measure !== other.measure && !isFollowed)
}

/** A bare number behind a label, or "the number of the wounded": the measure is that of its words. */
function headOf(
  { words }: Analysis,
  { start }: Numeral,
  { lead, clues }: { readonly lead: string; readonly clues: readonly Clue[] },
): Decision | null {
  const found = LABEL.exec(lead) ?? NUMBER_OF.exec(lead)
  if (found === null) return null
  const from = start - lead.length + found.index + found[0].indexOf(found[1])
  const clue = clues.find(({ word }) => words.start[word] >= from && words.start[word] < from + found[1].length)
  return clue === undefined ? null : { measure: clue.measure, rule: `pattern:${words.lemma[clue.word].toLowerCase()}` }
}

/** The noun's measure; seats and cases have one only beside words of parliaments and of diseases. */
function ownMeasure(analysis: Analysis, head: number, { first, end }: Scene): MeasureName | null {
  const own = measureOfNoun(analysis, head)
  if (own === 'seats' && !holdsAny(analysis, first, end, PARLIAMENT_WORDS)) return null
  return analysis.words.lemma[head] === 'case' && !holdsAny(analysis, first, end, DISEASE) ? null : own
}

/** Whether a noun's number counts persons. */
export function isPerson(analysis: Analysis, head: number): boolean {
  const { words } = analysis
  const lemma = words.lemma[head]
  const known = PERSON_NOUNS.has(lemma) || (words.upos[head] === Upos.PROPN && words.xpos[head] === Xpos.NNPS)
  return known || (AGENT.test(lemma) && measureOfNoun(analysis, head) === null)
}

function cheapest(
  analysis: Analysis,
  numeral: Numeral,
  { clues, numerals }: Scene,
  { persons, place }: { readonly persons: boolean; readonly place: boolean },
): { clue: Clue; cost: number } | null {
  let best: { clue: Clue; cost: number } | null = null
  for (const clue of clues) {
    if (clue.ofPersons && (!persons || !isObject(analysis, clue, numeral))) continue
    if (isStray(analysis, clue, numeral)) continue
    // "A man surrendered after five children were found": whoever does it stands before it.
    if (
      clue.role === 'verb' &&
      clue.word < numeral.first &&
      INTRANSITIVE.has(analysis.words.lemma[clue.word]) &&
      !isRightBefore(analysis, clue, numeral)
    )
      continue
    if (
      HARMS.has(clue.measure) &&
      !isRightBefore(analysis, clue, numeral) &&
      isOfOtherClause(analysis, numeral.counted?.head ?? numeral.first, clue.word)
    )
      continue
    if (clue.role === 'noun' && !(numeral.counted === null && isTopicNoun(analysis, clue, numeral, numerals))) continue
    if (!persons && (place || !OF_THINGS.has(clue.measure))) continue
    const cost = costOf(analysis, numeral, clue, numerals)
    if (cost < DEAREST && cost < (best?.cost ?? DEAREST) && !isDoer(analysis, numeral, clue)) best = { clue, cost }
  }
  return best
}

const OWN: ReadonlySet<string> = new Set('its their his her our my they them'.split(' '))

/** A name may be that of a people. */
const canBePerson = (analysis: Analysis, head: number): boolean =>
  isPerson(analysis, head) || analysis.words.upos[head] === Upos.PROPN || OTHERS.has(analysis.words.lemma[head])
const OTHERS: ReadonlySet<string> = new Set(['other', 'others'])

/** A bare number, or one of what may be no persons, is what a word beside it is done to, or nothing of it: ages and counters stand near such words as well. */
const isStray = (analysis: Analysis, clue: Clue, numeral: Numeral): boolean =>
  (numeral.counted === null || !canBePerson(analysis, numeral.counted.head)) &&
  HARMS.has(clue.measure) &&
  (clue.role === 'verb' || clue.role === 'adjective' || (clue.role === 'phrase' && numeral.counted !== null)) &&
  !isRightBefore(analysis, clue, numeral) &&
  // "In exchange for 55 of its own".
  !(analysis.words.lemma[numeral.end] === 'of' && OWN.has(analysis.words.lemma[numeral.end + 1]?.toLowerCase())) &&
  clueAfter(analysis, numeral, [clue]) === null

/** "To lose 40 men" kills them; 40 men who lose something live. So with all verbs that mean this of persons only. */
const isObject = (analysis: Analysis, { word, measure }: Clue, { first }: Numeral) =>
  word < first || isPassive(analysis, word) || !OBJECTS.has(measure)
const OBJECTS: ReadonlySet<MeasureName> = new Set<MeasureName>([
  'killed',
  'casualties',
  'captured',
  'released',
  'evacuated',
  'rescued',
  'treated',
])

/** Measures whose verbs are believed of nouns that are not known for persons: "killed 40 cattle". */
const OF_THINGS: ReadonlySet<MeasureName> = new Set<MeasureName>([
  'killed', 'wounded', 'missing', 'captured', 'detained', 'released', 'displaced', 'deported', 'trapped', 'evacuated', 'rescued', 'infected', 'treated', 'votes',
]) // biome-ignore format: one table

/** "Tanks rolled in; 40 …": things are counted beside their number or not at all. */
const NEVER_BARE: ReadonlySet<MeasureName> = new Set<MeasureName>([
  'weapons',
  'vehicles',
  'buildings',
  'seats',
  'troops',
])

/** A noun before a bare number may tell what it is of ("arrests rose to 45"), unless it is counted itself. */
const isTopicNoun = (analysis: Analysis, { word, measure }: Clue, numeral: Numeral, numerals: readonly Numeral[]) =>
  word < numeral.first &&
  !NEVER_BARE.has(measure) &&
  !numerals.some(({ counted }) => counted?.head === word) &&
  !/[,;]/.test(analysis.text.slice(analysis.words.end[word], numeral.start))

/** Words on either side in which an article that speaks of an evacuation is taken to do so. */
const AROUND = 400

/** People leaving: brought out where the article speaks of an evacuation or a siege, fleeing elsewhere. */
function leave(analysis: Analysis, { counted }: Numeral, { end }: Scene): Decision | null {
  const { words } = analysis
  let verb = (counted?.head ?? end) + 1
  const last = Math.min(end, verb + 4)
  while (verb < last && !LEAVE.has(words.lemma[verb])) verb++
  // "Few teachers are left": those stayed.
  if (verb >= last || words.lemma[verb - 1] === 'be') return null
  // "Left condolences on the site": what they left is no place.
  if (words.upos[verb + 1] === Upos.NOUN && words.xpos[verb + 1] === Xpos.NNS) return null
  const evacuation = holdsAny(analysis, Math.max(0, verb - AROUND), Math.min(words.count, verb + AROUND), EVACUATING)
  return { measure: evacuation ? 'evacuated' : 'displaced', rule: 'leaving' }
}

/** What nothing in the sentence says: the measure of the figure before, beside words that come back to it. */
function implied(analysis: Analysis, numeral: Numeral, { topic, first, end }: Scene): Decision | null {
  const { words } = analysis
  // "More than 40 people" adds nothing to those before.
  const isMoreThan = words.lemma[numeral.first - 1] === 'than' || words.lemma[numeral.first] === 'more'
  const known = numeral.counted === null ? SAME : isMoreThan ? COUNTING_BUT_MORE : COUNTING
  if (topic === null || !holdsAny(analysis, Math.max(first, numeral.first - 9), Math.min(end, numeral.end + 4), known))
    return null
  return { measure: topic, rule: 'topic' }
}

function holdsAny({ words }: Analysis, first: number, end: number, known: ReadonlySet<string>): boolean {
  for (let word = first; word < end; word++) if (known.has(words.lemma[word].toLowerCase())) return true
  return false
}

/** Tonnes and litres are aid beside words of aid, energy where they are of fuel, weapons beside explosives, else goods. */
export function goodsMeasure(
  analysis: Analysis,
  { first, end }: { readonly first: number; readonly end: number },
  counted: Counted | null,
): MeasureName {
  if (counted !== null && FUEL.has(analysis.words.lemma[counted.head])) return 'energy'
  let aid = 0
  for (let word = first; word < end; word++) {
    const lemma = analysis.words.lemma[word].toLowerCase()
    if (lemma === 'explosive' || lemma === 'ammunition') return 'weapons'
    if (AID.has(lemma)) aid++
    if (TRADE.has(lemma) && analysis.words.upos[word] !== Upos.NOUN) aid -= 2
  }
  return aid > 0 ? 'aid' : 'goods'
}
