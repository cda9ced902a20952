import { describe, expect, it } from 'vitest'
import { openPipeline } from '../../pipeline.ts'
import { readText } from '../../read/index.ts'

const pipeline = openPipeline()
const contents = (text: string) =>
  pipeline
    .extract(readText(text, 'a test', { published: '2031-03-14' }))
    .statements.map(({ content }) => content.map(({ start, end }) => text.slice(start, end)).join(' … '))

describe('what is said', () => {
  it.each([
    [
      'is the clause before a trailing report with its day',
      'The government was ready for talks and had informed the leaders, minister Karim Osei said on Tuesday after 19 deputies were suspended.',
      'The government was ready for talks and had informed the leaders',
    ],
    [
      'ends with the relative clause that names who says it',
      'The driver and the guard, who police say were both asleep, were brought to Lowmark harbour.',
      'were both asleep',
    ],
    [
      'ends with the relative clause whose verb reports it',
      'The ministry, which has denied the charge, must open its archives.',
      'the charge',
    ],
    [
      'ends where the main clause goes on with an adverb',
      'Hale, who said the port was shut, later resigned.',
      'the port was shut',
    ],
    [
      'ends before the main verb of the one who says it',
      'The guard who said the port was shut has left the harbour.',
      'the port was shut',
    ],
    [
      'ends before what the outlet adds',
      'Hale said the gate was shut, but it is unclear why the guard left it.',
      'the gate was shut',
    ],
    [
      'ends before what the outlet was not told',
      'Police said a boat was towed to the harbour, but no names were given.',
      'a boat was towed to the harbour',
    ],
    [
      'ends before what the speaker would not say',
      'The sheriff says the mill is not in danger, but won’t speculate who lit the fire.',
      'the mill is not in danger',
    ],
    [
      'does not begin with who is told',
      'Lowmark police tell Harbour News a man walked up to the gate and lit a fire.',
      'a man walked up to the gate and lit a fire',
    ],
    [
      'does not begin with the police who are told',
      'A witness told police Hale tried to stop the boy from playing with the rope.',
      'Hale tried to stop the boy from playing with the rope',
    ],
    [
      'begins with its "that", wherever those were who are told',
      'Senator Dostan told the debate audience on Monday that taxes would rise.',
      'that taxes would rise',
    ],
    [
      'ends before what somebody else says',
      'The poll showed that Dostan would win easily and Hale stated that this proved her right.',
      'that Dostan would win easily',
    ],
    [
      'has its subject',
      'The results and the drawings were sent to the office and are expected to be announced soon.',
      'The results and the drawings … to be announced soon',
    ],
    [
      'keeps the bracket that closes it',
      'Hale said that Kasmere would join the Organisation of Ister States (OIS).',
      'that Kasmere would join the Organisation of Ister States (OIS)',
    ],
  ])('%s', (_, text, content) => expect(contents(text)).toContain(content))

  it('goes on after a "but" of its own', () => {
    const text = 'Hale said that the gate was shut but that it had been opened.'
    expect(contents(text)[0]).toBe('that the gate was shut but that it had been opened')
  })

  it('is no question that is looked into, nothing that may be said, and no clause that tells of a noun', () => {
    const stances = (text: string) =>
      pipeline.extract(readText(text, 'a test')).statements.map(({ cue }) => cue?.stance)
    for (const stance of stances('Police are investigating how the barge got onto the rocks.'))
      expect(stance).toBe('acts')
    expect(contents('“What could we tell them if it rains?” Hale asked.')).toHaveLength(1)
    expect(
      contents('The readout said Brezik welcomed funds from Kasmere Motors which was a partner of the state.'),
    ).toHaveLength(1)
  })
})
