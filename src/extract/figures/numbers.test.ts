import { describe, expect, it } from 'vitest'
import { readQuantity } from './modifiers.ts'

/** The first quantity of the text, as "min..max" with ~ where it is approximate, and its words. */
function read(text: string): string {
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && /[\p{L}\p{N}.]/u.test(text[at - 1])) continue
    const found = readQuantity(text, at)
    if (found)
      return `${text.slice(found.start, found.end)} = ${found.min}..${found.max}${found.approximate ? ' ~' : ''}`
  }
  return ''
}

describe('numbers are read as they are written', () => {
  it.each([
    ['10 million people', '10 million = 10000000..10000000'],
    ['1,70,000 people', '1,70,000 = 170000..170000'],
    ['1,700,000 people', '1,700,000 = 1700000..1700000'],
    ['3,5 million people', '3,5 million = 3500000..3500000'],
    ['26 000 tonnes', '26 000 = 26000..26000'],
    ['2.5 lakh people', '2.5 lakh = 250000..250000'],
    ['3 crore', '3 crore = 30000000..30000000'],
    ['1.2 lakh crore', '1.2 lakh crore = 1200000000000..1200000000000'],
    ['$3.2bn', '$3.2bn = 3200000000..3200000000'],
    ['€40m', '€40m = 40000000..40000000'],
    ['2.3 million', '2.3 million = 2300000..2300000'],
    ['two hundred and fifty men', 'two hundred and fifty = 250..250'],
    ['forty-one', 'forty-one = 41..41'],
    ['five million two hundred thousand', 'five million two hundred thousand = 5200000..5200000'],
    ['a hundred and twenty thousand', 'a hundred and twenty thousand = 120000..120000'],
    ['two and a half million', 'two and a half million = 2500000..2500000'],
    ['hundreds, if not thousands, of miles', 'hundreds, if not thousands, = 200..9999 ~'],
    ['half a million', 'half a million = 500000..500000'],
    ['twelve hundred', 'twelve hundred = 1200..1200'],
    ['three dozen', 'three dozen = 36..36 ~'],
    ['a dozen', 'a dozen = 12..12 ~'],
    ['dozens of', 'dozens = 24..99 ~'],
    ['scores of', 'scores = 40..99 ~'],
    ['hundreds of men', 'hundreds = 200..999 ~'],
    ['tens of thousands of', 'tens of thousands = 20000..99999 ~'],
    ['hundreds of thousands of', 'hundreds of thousands = 200000..999999 ~'],
    ['several hundred', 'several hundred = 300..999 ~'],
    ['a few thousand', 'a few thousand = 2000..5000 ~'],
    ['a couple of guards', 'a couple of = 2..2 ~'],
    ['three quarters of a million', 'three quarters of a million = 750000..750000'],
    ['two-thirds of', 'two-thirds = 66.67..66.67'],
    ['a quarter of a million', 'a quarter of a million = 250000..250000'],
    ['a third of the town', 'a third = 33.33..33.33'],
    ['half the town', 'half = 50..50'],
    ['one in five children', 'one in five = 20..20'],
    ['7 out of 10 voters', '7 out of 10 = 70..70'],
    ['40-50 men', '40-50 = 40..50'],
    ['600 to 700 men', '600 to 700 = 600..700'],
    ['between 40 and 50 men', 'between 40 and 50 = 40..50'],
    ['2 to 3 million', '2 to 3 million = 2000000..3000000'],
    ['20-30,000 men', '20-30,000 = 20000..30000'],
    ['two or three men', 'two or three = 2..3'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected))

  it.each([
    ['at least 40', 'at least 40 = 40..40 ~'],
    ['no fewer than nine', 'no fewer than nine = 9..9 ~'],
    ['up to about 40', 'up to about 40 = 40..40 ~'],
    ['more than $3 billion', 'more than $3 billion = 3000000000..3000000000 ~'],
    ['some 40', 'some 40 = 40..40 ~'],
    ['exactly 40', '40 = 40..40'],
    ['5,000 or more', '5,000 or more = 5000..5000 ~'],
    ['40-odd', '40-odd = 40..40 ~'],
    ['about 60 to 70', 'about 60 to 70 = 60..70 ~'],
    ['wholesome 40', '40 = 40..40'],
  ])('%s says how sure it is', (text, expected) => expect(read(text)).toBe(expected))

  it.each([
    'half-time',
    'the latter half of the war',
    'a third man',
    'several men',
    'a third of a loaf',
    'a few men',
    'nobody',
  ])('%s is no number', (text) => expect(read(text)).toBe(''))
})
