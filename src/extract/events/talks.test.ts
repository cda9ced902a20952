import { expect, it } from 'vitest'
import { openPipeline } from '../../pipeline.ts'
import { readText } from '../../read/index.ts'

const pipeline = openPipeline()
const talksOf = (body: string) => {
  const { actors, events } = pipeline.extract(readText(`date 2031-03-14\noutlet Continental Wire\n\n${body}`, 'test'))
  const nameOf = (id: string) => actors.find((actor) => actor.id === id)!.name
  return events
    .filter(({ type }) => type === 'CONSULT')
    .map(({ status, participants, date }) => `${status} ${participants.map(nameOf).join(' + ')} ${date ?? ''}`.trim())
}

it.each([
  ['sat down', 'President Anna Keller sat down with Paul Novak on Monday.', 'held Anna Keller + Paul Novak 2031-03-10'],
  ['will not sit down', 'President Anna Keller will not sit down with Paul Novak.', 'refused Anna Keller + Paul Novak'],
  [
    'by telephone',
    'President Anna Keller spoke by telephone with Chancellor Paul Novak.',
    'held Anna Keller + Paul Novak',
  ],
  [
    'both, by phone',
    'President Anna Keller and Foreign Minister Paul Novak spoke by phone.',
    'held Anna Keller + Paul Novak',
  ],
  ['due to', 'Talks on trade between Egypt and Sudan are due to resume.', 'planned Egypt + Sudan'],
  ['called off', 'German Chancellor Anna Keller called off a visit to Turkey.', 'failed Anna Keller + Turkey'],
  ['was to have', 'President Keller and Chancellor Novak were to have met on Thursday.', 'failed Keller + Novak'],
  ['considered', 'President Keller is considering a meeting with Novak.', 'intended Keller + Novak'],
  ['a headline', 'Kerry to meet Lavrov in Geneva', 'planned Kerry + Lavrov'],
  [
    'whom she met',
    'President Anna Keller praised Paul Novak, whom she met last month in Rome.',
    'held Anna Keller + Paul Novak 2031-02',
  ],
  [
    'names beside offices',
    'The foreign ministers of France and Germany, Anna Keller and Paul Novak, met on Monday.',
    'held Anna Keller + Paul Novak 2031-03-10',
  ],
  [
    'a body inside an office',
    'Ann Keller and Labour Party Chairman Paul Novak will hold a meeting.',
    'planned Ann Keller + Paul Novak',
  ],
  [
    'a day of something else',
    "This is President Keller's first visit to Cairo after the start of her term in May 2029.",
    'held Keller + Egypt',
  ],
])('talks: %s', (_, text, expected) => expect(talksOf(text)).toEqual([expected]))

it('a name that belongs to a thing is not met', () => {
  expect(talksOf('The senators received Keller-linked donations.')).toEqual([])
})
