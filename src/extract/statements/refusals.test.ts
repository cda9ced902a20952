import { describe, expect, it } from 'vitest'
import { openPipeline } from '../../pipeline.ts'
import { readText } from '../../read/index.ts'
import { LIKELY } from '../../record/index.ts'

const pipeline = openPipeline()
const extract = (text: string) => pipeline.extract(readText(text, 'a test', { published: '2031-03-14' })).statements

describe('what is turned down is refused, and sure', () => {
  it.each([
    ['Prime Minister Louis Hale ruled out talks with the rebels.', 'talks with the rebels', false],
    ['Hale has ruled out sending troops to the border.', 'sending troops to the border', false],
    ['Kasmere turned down an invitation to the summit in Almery.', 'an invitation to the summit in Almery', false],
    ['The president declined to meet the delegation.', 'to meet the delegation', false],
    ['The rebels refused to meet the mediators.', 'to meet the mediators', false],
    ['The company rejected the offer.', 'the offer', false],
    // It is left open.
    ['The minister would not rule out a meeting with Brandt.', 'a meeting with Brandt', true],
    ['Hale did not rule out new sanctions.', 'new sanctions', true],
  ])('%s', (text, content, negated) => {
    const [one] = extract(text)
    expect(one.cue?.stance).toBe('refuses')
    expect(text.slice(one.content[0].start, one.content[0].end)).toBe(content)
    expect(one.negated).toBe(negated)
    expect(one.confidence).toBeGreaterThanOrEqual(LIKELY)
  })

  it('refuses what one has no plans to do', () => {
    const [one] = extract('The council has no plans to close the school.')
    expect([one.cue?.stance, one.negated]).toEqual(['refuses', false])
  })

  it.each([
    'Police ruled out foul play in the death of the man.',
    'Investigators have ruled out a link between the fires.',
    'The minister ruled out the possibility that the dam had burst.',
  ])('a fact is denied: %s', (text) => {
    expect(extract(text)[0].cue?.stance).toBe('denies')
  })

  it.each([
    'The driver turned down Mill Street.',
    'Sales declined by a tenth.',
    'Rosen could turn down the offer.',
    'The goal was ruled out by the referee.',
  ])('nobody refuses anything: %s', (text) => {
    expect(extract(text).filter(({ cue, confidence }) => cue?.stance === 'refuses' && confidence >= LIKELY)).toEqual([])
  })
})
