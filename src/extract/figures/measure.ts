/**
 * What a figure measures. In this order: its unit; a fixed pattern ("a city of 450,000 people", "a toll of 40"); the noun
 * it counts where that noun is a thing ("12 tanks"); the nearest word of the sentence that tells what happens to those
 * counted; the noun itself ("40 prisoners", "300 peacekeepers"); else `other`.
 */
import { type Analysis, Upos } from '../../record/index.ts'
import { type Clue, isThing, measureOfNoun, treeDistance } from './clues.ts'
import type { Counted } from './counted.ts'
import { AID_WORDS, type MeasureName, PERSONS, TRADE_WORDS } from './measures.data.ts'

export interface Numeral {
  /** Words of the number: `[first, end)`. */
  readonly first: number
  readonly end: number
  readonly counted: Counted | null
  readonly start: number
  readonly value: number
}

export interface Decision {
  readonly measure: MeasureName
  readonly rule: string
}

const PERSON_NOUNS = new Set(PERSONS)
const AID = new Set(AID_WORDS)
const TRADE = new Set(TRADE_WORDS)

const SETTLEMENT =
  /\b(?:city|town|village|port|capital|settlement|suburb|hamlet|community|metropolis|district|country|nation|republic|island|camp|township)(?: (?:of|with)| that (?:had|has)| which (?:had|has))(?: [a-z]+){0,2} $/i
const HOME_TO =
  /\b(?:home to|population (?:of|was|is|stood at|stands at|to|at)|populated by|inhabited by)(?: [a-z]+){0,2} $/i
const TOLL =
  /\b(?:toll|number of (?:the )?(?:dead|deaths|people killed|casualties|victims|those killed))\b[^.;]{0,60}$/i
const NUMBER_OF_MISSING = /\bnumber of (?:the )?(?:missing|people missing)\b[^.;]{0,40}$/i

/** Costs: what a step of each kind makes a clue dearer. */
const EDGE = 1.2
const WORD = 0.12
const NUMERAL_BETWEEN = 2.5
const STOP_BETWEEN = 1.5
const DEAREST = 9
const ATTRIBUTIVE = 1.6

export function measureOf(
  analysis: Analysis,
  numeral: Numeral,
  sentence: { clues: readonly Clue[]; numerals: readonly Numeral[] },
): Decision {
  const { text, words } = analysis
  const lead = text.slice(Math.max(0, numeral.start - 80), numeral.start)
  const noun = numeral.counted === null ? null : words.lemma[numeral.counted.head]
  const own = noun === null ? null : measureOfNoun(noun)
  const persons = noun === null || PERSON_NOUNS.has(noun)
  if (HOME_TO.test(lead) || (SETTLEMENT.test(lead) && (noun === null || persons || own === 'population'))) {
    return { measure: 'population', rule: 'pattern:population' }
  }
  if (noun === null && NUMBER_OF_MISSING.test(lead)) return { measure: 'missing', rule: 'pattern:number-of' }
  if ((noun === null || persons) && TOLL.test(lead)) return { measure: 'killed', rule: 'pattern:toll' }
  if (own !== null && isThing(own)) return { measure: own, rule: `noun:${noun}` }
  const best = cheapest(analysis, numeral, sentence, noun === null || PERSON_NOUNS.has(noun) || own !== null)
  if (best !== null) return { measure: best.measure, rule: `${best.role}:${words.lemma[best.word]}` }
  if (own !== null) return { measure: own, rule: `noun:${noun}` }
  return { measure: 'other', rule: 'counted' }
}

function cheapest(
  analysis: Analysis,
  numeral: Numeral,
  { clues, numerals }: { clues: readonly Clue[]; numerals: readonly Numeral[] },
  persons: boolean,
): Clue | null {
  let best: Clue | null = null
  let least = DEAREST
  for (const clue of clues) {
    if (clue.ofPersons && !persons) continue
    // A noun is its own number's: "40 prisoners" do not make the next figure one of prisoners, unless that has no noun.
    if (clue.role === 'noun' && (numeral.counted !== null || isCounted(clue.word, numerals) || isThing(clue.measure)))
      continue
    if (!persons && clue.role !== 'noun' && !OF_THINGS.has(clue.measure)) continue
    const cost = costOf(analysis, numeral, clue, numerals)
    if (cost < least) {
      least = cost
      best = clue
    }
  }
  return best
}

/** Measures whose verbs may have counted things that are no persons we list: "killed 40 cattle", "12 villagers". */
const OF_THINGS: ReadonlySet<MeasureName> = new Set<MeasureName>([
  'killed', 'wounded', 'missing', 'captured', 'detained', 'released', 'displaced', 'deported', 'trapped', 'evacuated', 'rescued', 'infected', 'treated',
  'in-need', 'crowd', 'votes', 'troops', 'population',
]) // biome-ignore format: one table

const isCounted = (word: number, numerals: readonly Numeral[]) => numerals.some(({ counted }) => counted?.head === word)

function costOf(analysis: Analysis, numeral: Numeral, clue: Clue, numerals: readonly Numeral[]): number {
  const { words, text } = analysis
  const anchor = numeral.counted?.head ?? numeral.first
  const right = clue.word >= numeral.end
  const between = right ? Math.max(0, clue.word - Math.max(anchor + 1, numeral.end)) : numeral.first - clue.word - 1
  const edges = words.head[anchor] < 0 && words.head[clue.word] < 0 ? 2 : treeDistance(analysis, anchor, clue.word, 5)
  const inside = right && numeral.counted !== null && clue.word < anchor
  if (inside) return ATTRIBUTIVE + EDGE
  const [from, to] = right
    ? [words.end[anchor], words.start[clue.word]]
    : [words.end[clue.word], words.start[numeral.first]]
  const gap = from < to ? text.slice(from, to) : ''
  const stops = /[;:—]|, (?:and|but|while|with)\b|\b(?:and|but|while)\b/.test(gap) ? 1 : 0
  const others = numerals.filter(
    ({ first }) =>
      first !== numeral.first &&
      (right ? first > anchor && first < clue.word : first > clue.word && first < numeral.first),
  )
  const direct = between === 0 ? -0.8 : 0
  const sure = clue.role === 'phrase' ? -1 : 0
  return edges * EDGE + between * WORD + others.length * NUMERAL_BETWEEN + stops * STOP_BETWEEN + direct + sure
}

/** Tonnes and litres are aid beside words of aid, weapons beside explosives, else goods. */
export function goodsMeasure(analysis: Analysis, first: number, end: number): MeasureName {
  let aid = 0
  for (let word = first; word < end; word++) {
    const lemma = analysis.words.lemma[word].toLowerCase()
    if (lemma === 'explosive' || lemma === 'ammunition') return 'weapons'
    if (AID.has(lemma)) aid++
    if (TRADE.has(lemma) && analysis.words.upos[word] !== Upos.NOUN) aid -= 2
  }
  return aid > 0 ? 'aid' : 'goods'
}
