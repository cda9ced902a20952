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
      'The 53-year-old and the 42-year-old, who police say were both wearing biker jackets, were taken to Lowmark hospital.',
      'were both wearing biker jackets',
    ],
    [
      'ends before what the outlet adds',
      'Hale said the gate was shut, but it is unclear why the guard left it.',
      'the gate was shut',
    ],
    [
      'ends before what the outlet was not told',
      'Police said a child was taken to the hospital, but further details were not released.',
      'a child was taken to the hospital',
    ],
    [
      'ends before what the speaker would not say',
      'The sheriff says the suspect is not on the loose, but won’t speculate who pulled the trigger.',
      'the suspect is not on the loose',
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
    for (const stance of stances('Police are investigating how the gun got into the school.'))
      expect(stance).toBe('acts')
    expect(contents('“What can we say now if they do not come?” Hale asked.')).toHaveLength(1)
    expect(
      contents('The readout said Brezik welcomed funds from Kasmere Motors which was a partner of the state.'),
    ).toHaveLength(1)
  })
})
