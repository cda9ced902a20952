import { describe, expect, it } from 'vitest'
import { openPipeline } from '../../pipeline.ts'
import { readText } from '../../read/index.ts'
import { LIKELY } from '../../record/index.ts'

const pipeline = openPipeline()
const extract = (text: string) => pipeline.extract(readText(text, 'a test', { published: '2031-03-14' })).statements

describe('what is not plainly said is not shown by default', () => {
  it.each([
    ['an attitude', 'Kasmere hopes to reopen the port within weeks.'],
    ['an attitude', 'The driver plans to appeal to a higher court.'],
    ['an attitude', 'Kasmere planned to extend the ferry line.'],
    ['an attitude', 'The bridge is expected to be rebuilt by June.'],
    ['an act', 'Nadeen filed a complaint against the ferry company.'],
    ['in the first person', 'We urge the council to open the gate again.'],
    ['not said to have happened', 'The union could insist on a vote, Hale fears.'],
    ['not said to have happened', 'Did Hale say that the port was shut?'],
    ['not said to have happened', 'Had Hale said the port was shut, the ferry would have waited.'],
    ['a topic, not what was said', 'Ilse Rosen spoke about her years at the port.'],
    ['a topic, not what was said', 'Both attacks were claimed by the northern rebels.'],
    ['a topic, not what was said', 'The mayor took back everything he said.'],
    ['a topic, not what was said', 'Hale explained what he had in mind.'],
    ['a topic, not what was said', 'The minister refused to leave the hall.'],
  ])('%s: %s', (_, text) => {
    for (const { confidence, rule } of extract(text)) expect([rule, confidence < LIKELY]).toEqual([rule, true])
  })

  it.each([
    'Mirela Dostan said that the talks would resume.',
    'Police believe the driver fled on foot.',
    'The mayor stressed the need for a truce.',
    'The minister declined to comment on the strike.',
    'Veldoria and Kasmere agreed to open the border.',
    'The report said that the mill was unsafe.',
    'The clerk said that the mill was unsafe.',
    'May Brandt said the shop would close in April.',
    'Hale said what the mayor did was right.',
    'Only then did Hale say that the port was shut.',
    'Brandt pleaded guilty to two counts of theft.',
  ])('but: %s', (text) => {
    const [one] = extract(text)
    expect(one.rule).not.toContain('in doubt')
  })

  it.each([
    ['intends', 'The government plans to extend the ferry line to Almery.'],
    ['supports', 'Louis Hale supports the bill on fishing rights.'],
    ['opposes', 'Kasmere opposes the pipeline through the strait.'],
  ])('who takes a side or means to act is shown, as an attitude: %s', (stance, text) => {
    const [one] = extract(text)
    expect([one.cue?.stance, one.rule.endsWith('; an attitude')]).toEqual([stance, true])
    expect(one.confidence).toBeGreaterThanOrEqual(LIKELY)
  })
})
