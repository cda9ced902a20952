import { expect, it } from 'vitest'
import { openPipeline } from '../../pipeline.ts'
import { readText } from '../../read/index.ts'

const pipeline = openPipeline()
const eventsOf = (body: string) =>
  pipeline.extract(readText(`date 2031-03-14\noutlet Continental Wire\n\n${body}`, 'test')).events

it.each([
  ['a thing is pulled out', 'Ann Keller pulled out a handgun.', []],
  ['an opinion is shared', 'Mr. Novak said he agreed with Mr. Keller.', []],
  ['something is agreed', 'Iran agreed with Turkey to reopen the border.', ['AGREE', 'RETREAT']],
  ['nothing is told', 'Paul Novak refused to speculate about the vote.', []],
])('the sense of a verb: %s', (_, text, expected) => expect(eventsOf(text).map(({ type }) => type)).toEqual(expected))

it('is not sure of a country that only says where somebody is from, nor of a body in which something was done', () => {
  const sure = (text: string) => eventsOf(text).map(({ confidence }) => confidence >= 0.6)
  expect(sure('A Korean trader was arrested in Vietnam.')).toEqual([false])
  expect(sure('Senator Ann Keller has supported the new law on mills in the Senate.')).toEqual([false])
  expect(sure('Senator Ann Keller has supported Paul Novak.')).toEqual([true])
})
