import { expect, it } from 'vitest'
import { openPipeline } from '../../pipeline.ts'
import { readText } from '../../read/index.ts'
import { LIKELY } from '../../record/index.ts'

const { extract } = openPipeline()
const sure = (text: string) => {
  const { events } = extract(readText(text, 'a test', { published: '2031-03-14' }))
  return events.filter(({ type, confidence }) => type === 'CONSULT' && confidence >= LIKELY).length
}

it.each([
  'Foreign Minister Mirela Dostan met Prime Minister Jan Brezik in Sarn on Monday.',
  'Foreign Minister Mirela Dostan will meet with Prime Minister Jan Brezik on Monday.',
  'The meeting between Foreign Minister Mirela Dostan and President Ilse Nadeen lasted an hour.',
  'Foreign Minister Mirela Dostan refused to meet President Ilse Nadeen.',
])('talks of two sides that their own word names are likely: %s', (text) => expect(sure(text)).toBe(1))

it.each([
  'The council held a meeting on Monday.',
  'Mirela Dostan hosts a show on Monday nights.',
  'Oskar Brandt met Lea Marchand at a dance.',
  'The Sarn Times spoke with Governor Jan Brezik on Monday.',
  'Governor Jan Brezik flew to the coast on Monday.',
  'Mirela Dostan praised Jan Brezik during peace talks between the two sides.',
])('talks of one side alone, of private people and of interviews are not: %s', (text) => expect(sure(text)).toBe(0))

it('"people outside the council who met" are the people', () => {
  const { events, actors } = extract(
    readText('Many advisers outside the government who met Mirela Dostan gave money.', 'a test', {
      published: '2031-03-14',
    }),
  )
  const names = events
    .filter(({ type }) => type === 'CONSULT')
    .flatMap(({ participants }) => participants.map((id) => actors.find((actor) => actor.id === id)?.name))
  expect(names).not.toContain('the government')
})
