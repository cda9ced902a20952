import { describe, expect, it } from 'vitest'
import { openPipeline } from '../../pipeline.ts'
import { readText } from '../../read/index.ts'
import { saidOn } from './said.ts'

const pipeline = openPipeline()
const days = (text: string) =>
  pipeline.extract(readText(text, 'a test', { published: '2031-03-14' })).statements.map(({ said }) => said)

describe('the day of utterance', () => {
  it.each([
    ['Dostan said last week that the port was shut.', '2031-03-03/2031-03-09'],
    ['Speaking on Monday, Hale said the mill was safe.', '2031-03-10'],
    ['Brezik told reporters on Tuesday that the port was shut.', '2031-03-11'],
    ['Last night Karim Osei, an opposition deputy, said he was worried.', '2031-03-13'],
    ['Kasmere deplored Wednesday the attack on the port.', '2031-03-12'],
    ['The department in Sarn announced Tuesday the drug was found in the car.', '2031-03-11'],
    ['At Monday’s debate, Hale said the mill was safe.', '2031-03-10'],
    ['In 2027, Hale told the council that the wells were dry.', '2027'],
    [
      'Dresk is a port. On July 6, 2029, Hale made the following comment: “The mill is lost, and nobody knows why.”',
      '2029-07-06',
    ],
  ])('is governed by the cue: %s', (text, day) => expect(days(text)[0]).toBe(day))

  it.each([
    'Brezik was charged in July, the prosecutor said.',
    'Police said Thursday’s shooters fled.',
    'The mayor, who was elected in 2029, said the bridge was safe.',
    'Hale, a deputy since Monday, said that the gate was shut.',
    'As of Monday, Hale said the mill had not opened.',
    'In 2027, Hale said, the mill had burned down.',
    'Brandt was arrested in August 2027 after Hale said that he had lit the fire.',
    '“It is over,” Ilse Rosen said of the 2027 election.',
  ])('is not that of the nearest date: %s', (text) => expect(days(text)).toEqual([null]))

  it('is not in what somebody says beside it', () => {
    const text = 'Rosen said that sales reached 190 million in 2029, noting that the port aims to sell more.'
    expect(days(text)).toEqual([null, null])
  })

  it('is not that of their words of weeks before', () => {
    const report = 'On January 6, Hale told the council that the wells were dry.\n\n“Nobody asked us,” Hale said.'
    expect(days(report)).toEqual(['2031-01-06', null])
  })

  it('is that of what its speaker did at the head of the report', () => {
    const report = 'Hale on Wednesday drove north to Lowmark.\n\n“We found the wells dry,” Hale said.'
    expect(days(report).at(-1)).toBe('2031-03-12')
  })

  it('is the report’s own where a dateline shows when it was written, and not otherwise', () => {
    const report =
      'Two bombs exploded in Almery on Friday.\n\n“We heard a loud noise and ran,” Hale said.\n\nDostan has said that it was a crime.'
    expect(days(`SARN, March 14 (Continental Wire) —\n\n${report}`)).toEqual(['2031-03-14', null])
    expect(days(report)).toEqual([null, null])
    expect(days(report.replace('on Friday', 'today'))).toEqual(['2031-03-14', null])
  })

  it('is the report’s own for what a person says in its first part, and not in the background at its end', () => {
    const filler = 'The mill had stood by the water for years. Nobody worked there at night. It was built of wood. '
    const report = `Two bombs exploded in Almery on Friday.\n\n${filler}\n\n${filler}\n\nEma Rosen said she ran.\n\nThe port authority said the gate was shut.\n\n${filler}\n\nKarim Osei said bombs were rare.`
    expect(days(`SARN, March 14 (Continental Wire) —\n\n${report}`)).toEqual(['2031-03-14', null, null])
  })

  it('is that of publication where somebody spoke on that day at the head of the report', () => {
    const report = (verb: string) =>
      `A mill that burned on Thursday ${verb} on Friday.\n\n“Nobody asked us,” Hale said.`
    expect(days(report('was unsafe, the council said')).at(-1)).toBe('2031-03-14')
    expect(days(report('was pulled down')).at(-1)).toBeNull()
  })

  it('is found where the tree loses the verb of the day at the head of the report', () => {
    const report = 'The council put Hale and Brandt, a retired judge, on the list of its five guests of honour Friday.'
    expect(days(`SARN (Continental Wire) —\n\n${report}\n\n“It was time,” Rosen said.`).at(-1)).toBe('2031-03-14')
  })

  it('is that of the utterance of the day before that opens the report', () => {
    const report = (act: string) => `Kasmere on Thursday ${act} the wharf plan.\n\n“Nobody asked us,” Hale said.`
    expect(days(report('condemned')).at(-1)).toBe('2031-03-13')
    expect(days(report('took over')).at(-1)).toBeNull()
  })
})

it('a week is the interval from its Monday to its Sunday', () => {
  expect(saidOn('2031-W10')).toBe('2031-03-03/2031-03-09')
  expect(saidOn('2031-W10-WE')).toBe('2031-03-08/2031-03-09')
  expect(saidOn('2031-03-14TNI')).toBe('2031-03-14')
  expect(saidOn('PRESENT_REF')).toBeNull()
})
