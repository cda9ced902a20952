import { expect, it } from 'vitest'
import { languageOfDates } from './country.ts'
import { treeOf } from './document.ts'

it.each([
  ['the ending of the address', '', { url: 'https://news.example.co.uk/a' }, 'en-GB'],
  [
    'the ending before the language that its system gives',
    '',
    { language: 'en-US', url: 'https://a.example.in/a' },
    'en-IN',
  ],
  ['an American ending', '', { url: 'https://haverin.gov/a' }, 'en-US'],
  ['an ending that all the world has', '', { url: 'https://wire.io/a' }, 'en'],
  ['the language', '', { language: 'en-AU' }, 'en-AU'],
  ['the locale', '', { locale: 'en_US' }, 'en-US'],
  ['other dates with the month first', '<i>11/01/2031</i><i>10/25/2031</i><i>12/31/2030</i>', {}, 'en-US'],
  ['other dates with the day first', '<i>25/10/2031</i>', { locale: 'en_US' }, 'en-GB'],
  ['other dates that disagree', '<i>25/10/2031</i><i>10/25/2031</i>', {}, 'en'],
  ['dollars', 'It costs $40 million.', {}, 'en-US'],
  ['pounds', 'It costs £40 million.', {}, 'en-GB'],
  ['dollars and pounds', 'It costs £40 million, which is $50 million.', {}, 'en'],
  ['another language', 'It costs $40 million.', { language: 'de' }, 'de'],
] as const)('%s', (_, html, declared, expected) => {
  expect(languageOfDates(treeOf(html), { language: 'en', locale: null, url: undefined, ...declared })).toBe(expected)
})
