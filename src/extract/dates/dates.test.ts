import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDates } from './index.ts'
import { datesIn, taggedSample } from './tagged-sample.ts'

// Every list: text in, expressions out. Published on Thursday 14 April 2022.
const lists: Record<string, readonly (readonly [text: string, ...found: string[]])[]> = {
  'full and partial dates': [
    ['Talks were held on March 28 in Haverin', 'DATE 2022-03-28 «March 28»'],
    ['Talks were held on 28 March in Haverin', 'DATE 2022-03-28 «28 March»'],
    ['signed on the 28th of March', 'DATE 2022-03-28 «the 28th of March»'],
    ['signed on May 3, 1996, in Sarn', 'DATE 1996-05-03 «May 3, 1996»'],
    ['since Aug. 7', 'DATE 2021-08-07 «Aug. 7»'],
    ['in May 2020', 'DATE 2020-05 «May 2020»'],
    ['dated 2022-03-28 and 03/29/2022', 'DATE 2022-03-28 «2022-03-28»', 'DATE 2022-03-29 «03/29/2022»'],
    ['by mid-March', 'DATE 2022-03 «mid-March»'],
    ['at the end of March', 'DATE 2022-03 «the end of March»'],
    ['in July last year', 'DATE 2021-07 «July last year»'],
  ],
  'words that only look like dates': [
    ['They may leave Sarn'],
    ['a march on Orun'],
    ['The second bridge fell'],
    ['a 44-year-old man from Dresk'],
    ['They won 2-1 and 3:2'],
    ['Over 2000 people fled'],
    ['call 555-2000-3'],
  ],
  weekdays: [
    ['He said/VBD on Wednesday', 'DATE 2022-04-13 «Wednesday»'],
    ['He said/VBD on Thursday', 'DATE 2022-04-14 «Thursday»'],
    ['They will/MD meet/VB on Wednesday', 'DATE 2022-04-20 «Wednesday»'],
    ['last Thursday', 'DATE 2022-04-07 «last Thursday»'],
    ['next Thursday', 'DATE 2022-04-21 «next Thursday»'],
    ["Monday's meeting", 'DATE 2022-04-11 «Monday»'],
    ['Monday, April 11', 'DATE 2022-04-11 «Monday, April 11»'],
    ['every Friday', 'SET XXXX-WXX-5 «every Friday»'],
  ],
  'days around the report': [
    ['It resumed yesterday', 'DATE 2022-04-13 «yesterday»'],
    ['He spoke on Monday and earlier in the day', 'DATE 2022-04-11 «Monday»', 'DATE 2022-04-11 «earlier in the day»'],
    ['the day before yesterday', 'DATE 2022-04-12 «the day before yesterday»'],
    ['last night', 'TIME 2022-04-13TNI «last night»'],
    ['tonight', 'TIME 2022-04-14TNI «tonight»'],
    ['on Friday night', 'TIME 2022-04-08TNI «Friday night»'],
  ],
  'clock times': [
    ['at 10:35 a.m. Friday', 'TIME 2022-04-08T10:35 «10:35 a.m. Friday»'],
    ['at 0735 GMT', 'TIME 2022-04-14T07:35 «0735 GMT»'],
    ['at noon on Monday', 'TIME 2022-04-11T12:00 «noon on Monday»'],
  ],
  'weeks, months, quarters and years': [
    ['last week', 'DATE 2022-W14 «last week»'],
    ['next month', 'DATE 2022-05 «next month»'],
    ['this year', 'DATE 2022 «this year»'],
    ['over the weekend', 'DATE 2022-W15-WE «the weekend»'],
    ['in the third quarter of 2021', 'DATE 2021-Q3 «the third quarter of 2021»'],
    ['last spring', 'DATE 2021-SP «last spring»'],
    ['the winter of 2014', 'DATE 2014-WI «the winter of 2014»'],
    ['in the 1990s', 'DATE 199 «the 1990s»'],
    ["in the '80s", "DATE 198 «the '80s»"],
    ['in late 2019', 'DATE 2019 «late 2019»'],
  ],
  distances: [
    ['three weeks ago', 'DATE 2022-W12 «three weeks ago»'],
    ['nearly two years ago', 'DATE 2020 «nearly two years ago»'],
    ['11 days ago', 'DATE 2022-04-03 «11 days ago»'],
    ['It rose in 2020 from a year earlier', 'DATE 2020 «2020»', 'DATE 2019 «a year earlier»'],
  ],
  durations: [
    ['nearly seven years', 'DURATION P7Y «nearly seven years»'],
    ['a two-day visit', 'DURATION P2D «two-day»'],
    ['5 1/2 hours', 'DURATION PT5H30M «5 1/2 hours»'],
    ['the past two years', 'DURATION P2Y «the past two years»'],
    ['within days', 'DURATION PXD «days»'],
    ['a few minutes', 'DURATION PTXM «a few minutes»'],
  ],
  'sets and references': [
    ['They meet daily', 'SET P1D «daily»'],
    ['twice a week', 'SET P1W «twice a week»'],
    ['They are now in Sarn', 'DATE PRESENT_REF «now»'],
    ['He recently left', 'DATE PAST_REF «recently»'],
    ['in the future', 'DATE FUTURE_REF «the future»'],
  ],
}

for (const [name, cases] of Object.entries(lists)) {
  describe(name, () => {
    test.each(cases.map(([text, ...found]) => [text, found] as const))('%s', (text, found) => {
      expect(datesIn(text)).toEqual(found)
    })
  })
}

test('without a publication date, what only it could tell stays open', () => {
  expect(datesIn('on Wednesday, May 3, 1996', null)).toEqual(['DATE 1996-05-03 «Wednesday, May 3, 1996»'])
  expect(datesIn('on Wednesday', null)).toEqual(['DATE XXXX-WXX-3 «Wednesday»'])
  expect(datesIn('on March 28', null)).toEqual(['DATE XXXX-03-28 «March 28»'])
})

test('any words at all give expressions that lie in the text, in order and apart', () => {
  const word = fc.constantFrom(
    ..."the a last next two 28 1998 May march Monday , . - / : year weeks ago of to quarter night fiscal 30 12:30 p.m. half past earlier day ' s 0735 GMT".split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const { article, analysis } = taggedSample(words.join(' '), '2022-04-14')
      let last = 0
      for (const { start, end, value } of findDates(article, analysis)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(value).not.toMatch(/NaN|undefined|null/)
        last = end
      }
    }),
    { numRuns: 2000 },
  )
})
