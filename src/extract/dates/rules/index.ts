/** The rules in order. At each atom the longest match wins, and of equally long ones the first in this list. */
import { away, unitBeside } from './away.ts'
import { century } from './century.ts'
import { clock, namedHour } from './clock.ts'
import { day, dayBeside, lastNight, overnight } from './day.ts'
import { barePart, thePart, thisPart } from './day-part.ts'
import { decade } from './decade.ts'
import { bareUnits, duration, recentUnits, shiftedDuration } from './duration.ts'
import { every, frequency, times } from './frequency.ts'
import { holiday } from './holiday.ts'
import { dayAgain, dayBefore, dayMonth, monthDate, shiftedMonth } from './month-date.ts'
import { nthWeekday, weekdayDay } from './nth-weekday.ts'
import { numericDate } from './numeric-date.ts'
import { letterPeriod, ordinalPeriod, yearEarlierPeriod, yearFirstPeriod } from './period.ts'
import { reference, theReference } from './reference.ts'
import type { Rule } from './rule.ts'
import { season, shiftedSeason } from './season.ts'
import { shiftedUnit, thatUnit, theUnit, unitEnd } from './shifted-unit.ts'
import { edgeOfDay, thatDay } from './spoken-day.ts'
import { shiftedWeekday, weekday } from './weekday.ts'
import { fiscalYear, theYear, year } from './year.ts'

export const RULES: readonly Rule[] = [
  numericDate,
  monthDate,
  shiftedMonth,
  dayMonth,
  dayAgain,
  dayBefore,
  nthWeekday,
  weekdayDay,
  weekday,
  shiftedWeekday,
  holiday,
  day,
  lastNight,
  overnight,
  dayBeside,
  edgeOfDay,
  thatDay,
  thisPart,
  thePart,
  barePart,
  clock,
  namedHour,
  fiscalYear,
  theYear,
  year,
  decade,
  century,
  ordinalPeriod,
  letterPeriod,
  yearFirstPeriod,
  yearEarlierPeriod,
  season,
  shiftedSeason,
  shiftedUnit,
  thatUnit,
  theUnit,
  unitEnd,
  away,
  unitBeside,
  shiftedDuration,
  duration,
  recentUnits,
  bareUnits,
  frequency,
  every,
  times,
  reference,
  theReference,
]
