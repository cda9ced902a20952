import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDates } from './index.ts'
import { datesIn, taggedSample } from './tagged-sample.ts'

test('without a publication date, what only it could tell stays open', () => {
  expect(datesIn('on Wednesday, May 3, 1996', null)).toEqual(['DATE 1996-05-03 «Wednesday, May 3, 1996»'])
  expect(datesIn('on Wednesday', null)).toEqual(['DATE XXXX-WXX-3 «Wednesday»'])
  expect(datesIn('on March 28', null)).toEqual(['DATE XXXX-03-28 «March 28»'])
})

test('a timetable is told in the present', () => {
  expect(datesIn('The truce takes/VBZ effect on Monday .')).toEqual(['DATE 2022-04-18 «Monday»'])
  expect(datesIn('The envoy says/VBZ so on Monday .')).toEqual(['DATE 2022-04-11 «Monday»'])
  expect(datesIn('The envoy is/VBZ due in Sarn on Monday .')).toEqual(['DATE 2022-04-18 «Monday»'])
  expect(datesIn('It closed/VBD due to snow on Monday .')).toEqual(['DATE 2022-04-11 «Monday»'])
  expect(datesIn('Court opens/VBZ Monday')).toEqual(['DATE 2022-04-11 «Monday»'])
})

test("a person's name is no month", () => {
  const named = (text: string, first: number, end: number) => {
    const { article, analysis } = taggedSample(text, '2022-04-14')
    const mention = {
      first,
      end,
      head: end - 1,
      kind: 'name',
      type: 'person',
      name: null,
      role: null,
      entity: 0,
    } as const
    return findDates(article, { ...analysis, mentions: [mention] }).map(({ value }) => value)
  }
  expect(named('April Ryder said so', 0, 2)).toEqual([])
  expect(named('In April Ryder said so', 2, 3)).toEqual(['2022-04'])
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
