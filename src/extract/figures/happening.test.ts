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

it('more of another measure are all of that measure', () => {
  expect(
    ofFigures('A gunman killed two people in Dresk on Monday and wounded another four.').map(([, of]) => of),
  ).toEqual(['shooting 2031-03-10 Dresk', 'shooting 2031-03-10 Dresk'])
})

it('who are counted side by side are parts, and a greater number told again is the whole', () => {
  const text =
    'A gunman killed six children and two adults in Dresk on Monday. Police found eight people dead. Eight people died.'
  const whole = 'shooting 2031-03-10 Dresk'
  expect(ofFigures(text)).toEqual([
    [6, null],
    [2, null],
    [8, whole],
    [8, whole],
  ])
  expect(
    ofFigures(
      'A gunman killed two people in Dresk on Monday. Five people died in the shooting. Five people were killed.',
    ).map(([min, of]) => [min, of === null]),
  ).toEqual([
    [2, true],
    [5, false],
    [5, false],
  ])
})

it('who opens fire sets nothing on fire', () => {
  expect(ofFigures('A man opened fire at a bar in Dresk on Monday, killing three people.')).toEqual([
    [3, 'shooting 2031-03-10 Dresk'],
  ])
})

it.each([
  ['A bomb killed 27 people in Lima, Peru, and Quito, Ecuador, on Monday.', 'Lima, Peru, and Quito, Ecuador'],
  ["A quake hit Peru's Cusco province on Monday, killing 27 people.", 'Cusco'],
  ['After a quake in Peru, at least 27, including two children, died in Lima on Monday.', 'Lima'],
])('is in the places that stand together, and in the inner of two: %s', (body, expected) => {
  const { figures } = pipeline.extract(readText(`date 2031-03-14\n\n${body}`, 'test'))
  expect(figures.find(({ min }) => min === 27)?.place?.replace(/ province$/i, '')).toBe(expected)
})

it('the people of a place are a quantity of the year in which they are told of', () => {
  const of = (text: string) => pipeline.extract(readText(`date 2031-03-14\n\n${text}`, 'test')).figures[0]?.of
  expect(of('A quake shook Lima, a city of 160,000 people, on Monday.')).toMatchObject({
    what: 'population',
    when: '2031',
    where: ['Lima'],
  })
  expect(of('Some 4,000 farmers live near Lima.') ?? null).toBeNull()
})

it('those who died of those who were shot are all the dead, and another seven who were hurt all the hurt', () => {
  const known = (text: string) =>
    pipeline
      .extract(readText(`date 2031-03-14\n\n${text}`, 'test'))
      .figures.map(({ min, measure, of }) => [min, measure, of != null])
  expect(known('Four people were shot in Dresk on Monday and three of them died.')[1]).toEqual([3, 'killed', true])
  expect(known('Five people were killed in a shooting in Dresk. Another seven were wounded.')[1]).toEqual([
    7,
    'wounded',
    true,
  ])
  expect(
    known('A shooting in Dresk killed nine people. Two of the dead were children.').filter(
      ([, m]) => m === 'killed',
    )[1]?.[2] ?? false,
  ).toBe(false)
})

it('officers are all who were shot where nobody else is counted, and a part where somebody is', () => {
  const whom = (text: string) =>
    pipeline
      .extract(readText(`date 2031-03-14\n\n${text}`, 'test'))
      .figures.map(({ min, of }) => [min, of?.whom ?? null])
  expect(whom('Two harbour police officers were shot in Dresk on Monday.')).toEqual([[2, null]])
  expect(whom('A gunman shot nine people in Dresk on Monday. Two officers were shot.')[1]).toEqual([2, 'officer'])
})

it('those in critical condition are some of the hurt', () => {
  const text = 'A gunman wounded six people in Dresk on Monday. Two remain in critical condition.'
  const whom = pipeline
    .extract(readText(`date 2031-03-14\noutlet Continental Wire\n\n${text}`, 'test'))
    .figures.map(({ min, of }) => [min, of?.whom])
  expect(whom).toEqual([
    [6, null],
    [2, 'badly'],
  ])
})

it.each([
  'A bomb killed 27 people in Dresk on Monday, including 12 Kenyans.',
  'A bomb hit Dresk on Monday. More than 27 people have died, 12 of them Kenyans.',
])('those of one country are a group that is compared, with such groups alone: %s', (text) => {
  const { figures } = pipeline.extract(readText(`date 2031-03-14\noutlet Continental Wire\n\n${text}`, 'test'))
  expect(figures.map(({ of }) => of?.whom)).toEqual([null, 'kenyans'])
})

it('what shakes the province of a country is set in the province', () => {
  expect(
    ofFigures("A quake has shaken Norway's remote eastern province of Bergen. Some 40 people died.").at(-1),
  ).toEqual([40, 'quake null Bergen'])
})
