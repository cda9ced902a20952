import { expect, it } from 'vitest'
import { openPipeline } from '../../pipeline.ts'
import { readText } from '../../read/index.ts'
import { LIKELY } from '../../record/index.ts'

const pipeline = openPipeline()
const likely = (text: string): string[] => {
  const { events } = pipeline.extract(readText(`date 2031-03-14\noutlet Continental Wire\n\n${text}`, 'test'))
  return events.filter(({ confidence }) => confidence >= LIKELY).map(({ type }) => type)
}

it.each([
  ['both sides named', 'Mirela Dostan accused Karim Osei of fraud.', ['ACCUSE']],
  ['an arrest by nobody named', 'Mirela Dostan was arrested on Monday.', ['COERCE']],
  ['one who steps down', 'Mirela Dostan resigned on Monday.', ['RETREAT']],
])('is sure of what a verb tells of those who are named: %s', (_, text, types) => expect(likely(text)).toEqual(types))

it.each([
  ['a general truth', 'Officials usually reject such plans.'],
  ['what is only wished', 'Mirela Dostan wanted Karim Osei to come.'],
  ['nobody named', 'A dog bit and attacked somebody in the park.'],
  ['what is still open', 'They stay in the street until Mirela Dostan has stepped down.'],
  ['a contest', 'Mirela Dostan beat Karim Osei by one point.'],
])('is not sure of %s', (_, text) => expect(likely(text)).toEqual([]))
