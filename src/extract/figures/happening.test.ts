import { expect, it } from 'vitest'
import { openPipeline } from '../../pipeline.ts'
import { readText } from '../../read/index.ts'

const pipeline = openPipeline()
const ofFigures = (body: string) =>
  pipeline
    .extract(readText(`date 2031-03-14\noutlet Continental Wire\n\n${body}`, 'test'))
    .figures.map(({ min, of }) => [min, of === null ? null : `${of.what} ${of.when} ${of.where.join('+')}`])

it('a figure is of what its report is about', () => {
  expect(
    ofFigures('A bomb killed 27 people in Dresk on Monday, police said. At least 45 people were wounded.'),
  ).toEqual([
    [27, 'blast 2031-03-10 Dresk'],
    [45, 'blast 2031-03-10 Dresk'],
  ])
})

it('what is told as background is of its own day and place', () => {
  const text = 'A bomb killed 27 people in Dresk on Monday. A blast in 2019 killed 145 people in Kenya.'
  expect(ofFigures(text)).toEqual([
    [27, 'blast 2031-03-10 Dresk'],
    [145, 'blast 2019 Kenya'],
  ])
})

it.each([
  'A bomb killed 27 people in Dresk on Monday, including 12 children.',
  'A bomb killed 27 people in Dresk on Monday. In the next district, 12 people died.',
  'A bomb killed 27 people in Dresk on Monday. Another 12 people died in hospital.',
])('a part is of nothing that is compared: %s', (text) => expect(ofFigures(text).at(-1)).toEqual([12, null]))
