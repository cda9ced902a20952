/**
 * The words that time expressions are made of, each with what it can mean. A form may mean several things ("second" is
 * a unit and an ordinal, "may" a month and a modal): the rules choose, the lexicon only lists.
 */
import type { DayPart, Season, Unit } from './meaning.ts'

export interface Entry {
  /** How many digits, where the atom is a number in digits. */
  digits?: number
  month?: number
  /** The form is an abbreviation that a full stop may follow ("Sept."). */
  short?: true
  /** 1 Monday to 7 Sunday. */
  weekday?: number
  unit?: Unit
  plural?: true
  cardinal?: number
  ordinal?: number
  season?: Season
  part?: DayPart
  /** Days from today. */
  day?: number
  /** -1 last, 0 this, 1 next. */
  shift?: -1 | 0 | 1
  reference?: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'
  /** The SET value of an adverb or adjective of frequency. */
  frequency?: string
  each?: true
  /** An amount that is not a number: "several". */
  vague?: true
  article?: true
  decade?: number
  clock?: 'noon' | 'midnight' | 'midday'
  holiday?: string
  edge?: true
  /** The word starts a rule of its own: "the", "fiscal", "half". */
  opens?: true
}

const lexicon = new Map<string, Entry>()

function add(forms: string, entry: Entry): void {
  for (const form of forms.split(' ')) lexicon.set(form, { ...lexicon.get(form), ...entry })
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
for (const [index, month] of MONTHS.entries()) add(month, { month: index + 1 })
for (const [month, forms] of [
  [1, 'jan'], [2, 'feb'], [3, 'mar'], [4, 'apr'], [6, 'jun'], [7, 'jul'], [8, 'aug'], [9, 'sep sept'], [10, 'oct'], [11, 'nov'], [12, 'dec'],
] as const) add(forms, { month, short: true }) // biome-ignore format: one table

const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')
for (const [index, weekday] of WEEKDAYS.entries()) {
  add(weekday, { weekday: index + 1 })
  add(`${weekday}s`, { weekday: index + 1, plural: true })
}
for (const [weekday, forms] of [[1, 'mon'], [2, 'tue tues'], [3, 'wed'], [4, 'thu thur thurs'], [5, 'fri'], [6, 'sat'], [7, 'sun']] as const)
  add(forms, { weekday, short: true }) // biome-ignore format: one table

for (const unit of [
  'second',
  'minute',
  'hour',
  'day',
  'weekend',
  'week',
  'fortnight',
  'month',
  'quarter',
  'year',
  'decade',
] as const) {
  add(unit, { unit })
  add(`${unit}s`, { unit, plural: true })
}
add('century', { unit: 'century' })
add('centuries', { unit: 'century', plural: true })
add('millennium', { unit: 'millennium' })
add('millennia', { unit: 'millennium', plural: true })
add('hr', { unit: 'hour' })
add('hrs', { unit: 'hour', plural: true })
add('mins', { unit: 'minute', plural: true })
add('yrs', { unit: 'year', plural: true })

const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
for (const [cardinal, form] of CARDINALS.split(' ').entries()) add(form, { cardinal })
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
for (const [index, form] of TENS.entries()) add(form, { cardinal: 20 + 10 * index })
add('hundred', { cardinal: 100 })
add('thousand', { cardinal: 1000 })
add('million', { cardinal: 1_000_000 })
add('dozen', { cardinal: 12 })
add('several few many couple numerous countless dozens scores', { vague: true })
add('half', { opens: true })

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
for (const [index, form] of ORDINALS.split(' ').entries()) add(form, { ordinal: index + 1 })
add('thirtieth', { ordinal: 30 })

add('spring', { season: 'SP' })
add('summer', { season: 'SU' })
add('summertime', { season: 'SU' })
add('fall autumn', { season: 'FA' })
add('winter', { season: 'WI' })
add('wintertime', { season: 'WI' })
for (const [form, season] of [['springs', 'SP'], ['summers', 'SU'], ['autumns', 'FA'], ['winters', 'WI']] as const)
  add(form, { season, plural: true }) // biome-ignore format: one table

add('morning mornings dawn daybreak sunrise', { part: 'MO' })
add('afternoon afternoons', { part: 'AF' })
add('evening evenings dusk sunset', { part: 'EV' })
add('night nights nighttime', { part: 'NI' })
add('mornings afternoons evenings nights', { plural: true })
add('tonight overnight', { part: 'NI' })

add('yesterday', { day: -1 })
add('today tonight', { day: 0 })
add('tomorrow', { day: 1 })

add('last past previous preceding', { shift: -1 })
add('this current', { shift: 0 })
add('next coming upcoming following', { shift: 1 })
add('these', { shift: 0 })
add('same', { shift: 0 })

add('now currently nowadays presently', { reference: 'PRESENT_REF' })
add('recently lately', { reference: 'PAST_REF' })
add('future', { reference: 'FUTURE_REF' })

add('hourly', { frequency: 'PT1H' })
add('daily nightly', { frequency: 'P1D' })
add('weekly', { frequency: 'P1W' })
add('biweekly fortnightly', { frequency: 'P2W' })
add('monthly', { frequency: 'P1M' })
add('quarterly', { frequency: 'P3M' })
add('yearly', { frequency: 'P1Y' })
add('once twice thrice', { opens: true })
add('each every', { each: true })
add('per', { opens: true })

add('a an', { article: true })
add('the that', { opens: true })
add('fiscal financial', { opens: true })
add('noon', { clock: 'noon' })
add('noontime', { clock: 'noon' })
add('midday', { clock: 'midday' })
add('midnight', { clock: 'midnight' })
add('earlier later early late mid', { edge: true })
add('day', { opens: true })
add('recent', { opens: true })
add('year years', { opens: true })
add('fy q', { opens: true })

for (const [index, form] of 'twenties thirties forties fifties sixties seventies eighties nineties'
  .split(' ')
  .entries())
  add(form, { decade: 20 + 10 * index })

/** First words of the days that are named: their rule knows the rest. */
add('christmas easter thanksgiving halloween ramadan hanukkah diwali', { holiday: 'yes' })
add('new boxing good palm memorial labor independence veterans valentine', { opens: true })

export const LEXICON: ReadonlyMap<string, Readonly<Entry>> = lexicon

/** What digits of a given length start as: a day, a year, an hour, an amount. */
export const DIGITS: readonly Readonly<Entry>[] = Array.from({ length: 10 }, (_, digits) => ({ digits }))
