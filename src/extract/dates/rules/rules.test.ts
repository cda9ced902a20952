import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { datesIn } from '../tagged-sample.ts'

/** A text and the expressions found in it; none listed: none found. Published on Thursday 14 April 2022. */
type Case = readonly [text: string, ...found: string[]]

/** One list a rule file: what it reads, and beside it what only looks like that. */
const LISTS: Readonly<Record<string, readonly Case[]>> = {
  'nth-weekday': [
    ['was/VBD held on the last Friday in October', 'DATE 2021-10-29 «the last Friday in October»'],
    ['will/MD be held on the first Monday of May', 'DATE 2022-05-02 «the first Monday of May»'],
    ['the third Tuesday of November 2030', 'DATE 2030-11-19 «the third Tuesday of November 2030»'],
    ['the second Sunday in May last year', 'DATE 2022-05-08 «the second Sunday in May»', 'DATE 2021 «last year»'],
    ['begins Monday the 18th', 'DATE 2022-04-18 «Monday the 18th»'],
    ['fell on Friday, the fourth decline', 'DATE 2022-04-08 «Friday»'],
    ['last Friday in Sarn', 'DATE 2022-04-08 «last Friday»'],
  ],
  'numeric-date': [
    ['dated 2022-03-28 and 03/29/2022', 'DATE 2022-03-28 «2022-03-28»', 'DATE 2022-03-29 «03/29/2022»'],
    ['filed on 28.03.2022', 'DATE 2022-03-28 «28.03.2022»'],
    ['filed on 28/3/2022', 'DATE 2022-03-28 «28/3/2022»'],
    ['call 555-2000-3'],
    ['filed on 31.04.2020 or 2021-02-29'],
    ['They won 2-1 and 3:2'],
  ],
  'month-date': [
    ['held on March 28 in Haverin', 'DATE 2022-03-28 «March 28»'],
    ['held on 28 March in Haverin', 'DATE 2022-03-28 «28 March»'],
    ['signed on the 28th of March', 'DATE 2022-03-28 «the 28th of March»'],
    ['signed on May 3, 1996, in Sarn', 'DATE 1996-05-03 «May 3, 1996»'],
    ['since Aug. 7', 'DATE 2021-08-07 «Aug. 7»'],
    ['held on March 23-25 in Sarn', 'DATE 2022-03-23 «March 23»', 'DATE 2022-03-25 «25»'],
    ['held March 23 to 25, 2031', 'DATE 2031-03-23 «March 23»', 'DATE 2031-03-25 «25, 2031»'],
    ['ran/VBD from 3 to 5 March', 'DATE 2022-03-03 «3»', 'DATE 2022-03-05 «5 March»'],
    ['between 8 and 10 March 2030', 'DATE 2030-03-08 «8»', 'DATE 2030-03-10 «10 March 2030»'],
    ['on March 24 and 25 people died', 'DATE 2022-03-24 «March 24»'],
    ['they sold 8 and 10 March tickets', 'DATE 2022-03-10 «10 March»'],
    ['signed on April 31, 2020, or on 29 February 2021'],
    ['born on Feb. 29', 'DATE XXXX-02-29 «Feb. 29»'],
    ['signed on Feb. 29, 2020', 'DATE 2020-02-29 «Feb. 29, 2020»'],
    ['in May 2020', 'DATE 2020-05 «May 2020»'],
    ['by mid-March', 'DATE 2022-03 «mid-March»'],
    ['at the end of March', 'DATE 2022-03 «the end of March»'],
    ['in July last year', 'DATE 2021-07 «July last year»'],
    ['last August', 'DATE 2021-08 «last August»'],
    ['March 10:30 a.m.', 'TIME 2022-04-14T10:30 «10:30 a.m.»'],
    ['on April 24 and 25 in Sarn', 'DATE 2022-04-24 «April 24»', 'DATE 2022-04-25 «25»'],
    ['on April 24 and 25 people fled', 'DATE 2022-04-24 «April 24»'],
    ['The case is/VBZ heard/VBN in May', 'DATE 2022-05 «May»'],
    ['They will/MD return/VB in January', 'DATE 2023-01 «January»'],
    ['They signed/VBD a pact effective November 1', 'DATE 2022-11-01 «November 1»'],
    ['They may leave Sarn'],
    ['a march on Orun'],
    ['May I speak'],
  ],
  weekday: [
    ['He said/VBD on Wednesday', 'DATE 2022-04-13 «Wednesday»'],
    ['He said/VBD on Thursday', 'DATE 2022-04-14 «Thursday»'],
    ['They will/MD meet/VB on Wednesday', 'DATE 2022-04-20 «Wednesday»'],
    ['last Thursday', 'DATE 2022-04-07 «last Thursday»'],
    ['next Thursday', 'DATE 2022-04-21 «next Thursday»'],
    ['Tuesday of next week', 'DATE 2022-04-19 «Tuesday of next week»'],
    ["Monday's meeting", 'DATE 2022-04-11 «Monday»'],
    ['Monday, April 11', 'DATE 2022-04-11 «Monday, April 11»'],
    // 11 October fell on a Monday in 2021.
    ['Monday, October 11', 'DATE 2021-10-11 «Monday, October 11»'],
    ['open on Sundays', 'SET XXXX-WXX-7 «Sundays»'],
    ['the sun and the sat phone'],
  ],
  day: [
    ['It resumed yesterday', 'DATE 2022-04-13 «yesterday»'],
    ['tomorrow morning', 'TIME 2022-04-15TMO «tomorrow morning»'],
    ['the day before yesterday', 'DATE 2022-04-12 «the day before yesterday»'],
    ['last night', 'TIME 2022-04-13TNI «last night»'],
    ['tonight', 'TIME 2022-04-14TNI «tonight»'],
    ['a day before the talks'],
  ],
  'spoken-day': [
    ['He spoke on Monday and earlier in the day', 'DATE 2022-04-11 «Monday»', 'DATE 2022-04-11 «earlier in the day»'],
    ['earlier in the day', 'DATE 2022-04-14 «earlier in the day»'],
    ['On March 28 they met; the next day they left', 'DATE 2022-03-28 «March 28»', 'DATE 2022-03-29 «the next day»'],
    ['during the day'],
  ],
  'day-part': [
    ['on Friday night', 'TIME 2022-04-08TNI «Friday night»'],
    ['this morning', 'TIME 2022-04-14TMO «this morning»'],
    ['in the evening', 'TIME 2022-04-14TEV «the evening»'],
    ['a night of shelling'],
  ],
  clock: [
    ['from 12:00 to 16:00 yesterday', 'TIME 2022-04-13T12:00 «12:00»', 'TIME 2022-04-13T16:00 «16:00 yesterday»'],
    [
      'yesterday (12:00-16:00)',
      'DATE 2022-04-13 «yesterday»',
      'TIME 2022-04-13T12:00 «12:00»',
      'TIME 2022-04-13T16:00 «16:00»',
    ],
    [
      'between 9 a.m. and 5 p.m. on Friday',
      'TIME 2022-04-08T09:00 «9 a.m.»',
      'TIME 2022-04-08T17:00 «5 p.m. on Friday»',
    ],
    ['at 10:35 a.m. Friday', 'TIME 2022-04-08T10:35 «10:35 a.m. Friday»'],
    ['at 0735 GMT', 'TIME 2022-04-14T07:35 «0735 GMT»'],
    ['at noon on Monday', 'TIME 2022-04-11T12:00 «noon on Monday»'],
    ['at 14:20', 'TIME 2022-04-14T14:20 «14:20»'],
    ["eight o'clock", "TIME 2022-04-14T08:00 «eight o'clock»"],
    ['They lost 14:20'],
  ],
  year: [
    ['shot in the 1400 block of Sarn Street'],
    ['at 1942 Sarn Street'],
    ['born in 1942 in Sarn', 'DATE 1942 «1942»'],
    ['in 1998', 'DATE 1998 «1998»'],
    ['in nineteen ninety-seven', 'DATE 1997 «nineteen ninety-seven»'],
    ['in the year two thousand', 'DATE 2000 «the year two thousand»'],
    ['fiscal 2012', 'DATE 2012 «fiscal 2012»'],
    ['in late 2019', 'DATE 2019 «late 2019»'],
    ['Over 2000 people fled'],
    ['$1998'],
  ],
  decade: [
    ['in the 1990s', 'DATE 199 «the 1990s»'],
    ["in the '80s", "DATE 198 «the '80s»"],
    ['the early nineties', 'DATE 199 «the early nineties»'],
    ['a man in his 60s'],
  ],
  century: [
    ['a 19th century fort', 'DATE 18 «19th century»'],
    ['in the twenty-first century', 'DATE 20 «the twenty-first century»'],
    ['the 19th brigade'],
  ],
  period: [
    ['in the third quarter of 2021', 'DATE 2021-Q3 «the third quarter of 2021»'],
    ['a first-quarter loss', 'DATE 2022-Q1 «first-quarter»'],
    ['in Q1 2020', 'DATE 2020-Q1 «Q1 2020»'],
    ['the second half of last year', 'DATE 2021-H2 «the second half of last year»'],
    [
      'the fourth quarter, up from the year-earlier quarter',
      'DATE 2021-Q4 «the fourth quarter»',
      'DATE 2020-Q4 «the year-earlier quarter»',
    ],
    ['They scored in the second half'],
  ],
  season: [
    ['last spring', 'DATE 2021-SP «last spring»'],
    ['the winter of 2014', 'DATE 2014-WI «the winter of 2014»'],
    ['the fall of Sarn'],
    ['spring water'],
  ],
  'shifted-unit': [
    ['last week', 'DATE 2022-W14 «last week»'],
    ['next month', 'DATE 2022-05 «next month»'],
    ['this year', 'DATE 2022 «this year»'],
    ['over the weekend', 'DATE 2022-W15-WE «the weekend»'],
    ['the past year', 'DURATION P1Y «the past year»'],
    ['in the year ended March 31', 'DURATION P1Y «the year»', 'DATE 2022-03-31 «March 31»'],
    ['by year-end', 'DATE 2022-12-31 «year-end»'],
    [
      'In May 2020 it fell; the following month it rose',
      'DATE 2020-05 «May 2020»',
      'DATE 2020-06 «the following month»',
    ],
    ['In May 2020 it fell; that year it rose', 'DATE 2020-05 «May 2020»', 'DATE 2020 «that year»'],
    [
      'the third quarter of 2021; costs of that quarter',
      'DATE 2021-Q3 «the third quarter of 2021»',
      'DATE 2021-Q3 «that quarter»',
    ],
    ['the first week of the siege'],
  ],
  away: [
    ['three weeks ago', 'DATE 2022-W12 «three weeks ago»'],
    ['nearly two years ago', 'DATE 2020 «nearly two years ago»'],
    ['11 days ago', 'DATE 2022-04-03 «11 days ago»'],
    ['two years from now', 'DATE 2024 «two years from now»'],
    ['It rose in 2020 from a year earlier', 'DATE 2020 «2020»', 'DATE 2019 «a year earlier»'],
  ],
  duration: [
    ['nearly seven years', 'DURATION P7Y «nearly seven years»'],
    ['the two-day visit', 'DURATION P2D «two-day»'],
    ['5 1/2 hours', 'DURATION PT5H30M «5 1/2 hours»'],
    ['the past two years', 'DURATION P2Y «the past two years»'],
    ['the first nine months', 'DURATION P9M «the first nine months»'],
    ['within days', 'DURATION PXD «days»'],
    ['a few minutes', 'DURATION PTXM «a few minutes»'],
    ['at least a dozen years', 'DURATION P12Y «at least a dozen years»'],
    ['It grew over the years', 'DURATION PXY «the years»'],
    ['hundreds of years'],
    ['a 44-year-old man from Dresk'],
    ['three-quarters of the town'],
    ['It costs $2 million a year'],
    ['The second bridge fell'],
  ],
  frequency: [
    ['every Friday', 'SET XXXX-WXX-5 «every Friday»'],
    ['They meet daily', 'SET P1D «daily»'],
    ['twice a week', 'SET P1W «twice a week»'],
    ['every two years', 'SET P2Y «every two years»'],
    ['the Almery Daily Post'],
    ['a quarterly dividend'],
  ],
  reference: [
    ['They are now in Sarn', 'DATE PRESENT_REF «now»'],
    ['He recently left', 'DATE PAST_REF «recently»'],
    ['in the near future', 'DATE FUTURE_REF «the near future»'],
    ['In the past it was closed', 'DATE PAST_REF «the past»'],
    ['now that they have left'],
    ['past the bridge'],
  ],
  holiday: [
    ['on Christmas Eve', 'DATE 2021-12-24 «Christmas Eve»'],
    ['on Easter Monday 2021', 'DATE 2021-04-05 «Easter Monday 2021»'],
    ['on Thanksgiving Day', 'DATE 2021-11-25 «Thanksgiving Day»'],
    ['last Thanksgiving', 'DATE 2021-11-25 «last Thanksgiving»'],
    ['the good Friday of his life', 'DATE 2022-04-08 «Friday»'],
  ],
}

for (const [name, cases] of Object.entries(LISTS)) {
  describe(name, () => {
    test.each(cases.map(([text, ...found]) => [text, found] as const))('%s', (text, found) => {
      expect(datesIn(text)).toEqual(found)
    })
  })
}

test('every rule file has its list', () => {
  const files = readdirSync(import.meta.dirname).map((file) => file.split('.')[0])
  expect(Object.keys(LISTS).sort()).toEqual(
    [...new Set(files)].filter((file) => !['index', 'rule', 'rules'].includes(file)).sort(),
  )
})
