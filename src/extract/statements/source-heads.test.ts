import { describe, expect, it } from 'vitest'
import { openPipeline } from '../../pipeline.ts'
import { readText } from '../../read/index.ts'

const pipeline = openPipeline()
const speakers = (text: string) => {
  const { actors, statements } = pipeline.extract(readText(text, 'a test', { published: '2031-03-14' }))
  const [first] = statements
  return first.source!.actors.map((id) => actors.find((actor) => actor.id === id)!.name)
}

describe('who speaks', () => {
  it.each([
    ['President Karim Osei Saturday vowed to hunt down the bombers.', ['Karim Osei']],
    ['Residents and aid workers say many homes have collapsed.', ['Residents', 'aid workers']],
    ['Greenford Police Chief Emil Brandt said that it all began in June.', ['Emil Brandt']],
    ["Karim Osei came. Osei's lawyer said that it all began in June.", ["Osei's lawyer"]],
    ["Karim Osei came. General Osei's spokesmen said that it all began in June.", ["General Osei's spokesmen"]],
    ['Karim Osei came. Osei allies say that it all began in June.', ['Osei allies']],
    ['A spokesman for Karim Osei said that it all began in June.', ['A spokesman for Karim Osei']],
    ['At the same time, another from Kasmere said that it all began in June.', ['another from Kasmere']],
    ['“It fell,” said Ema Rosen, a doctor at a clinic in Almery city, Ister district.', ['Ema Rosen']],
  ])('is found whatever the tree makes of the phrase: %s', (text, names) => expect(speakers(text)).toEqual(names))

  it.each([
    ['The port is shut, according to a statement by Prosecutor Mary Rosen.', 'Mary Rosen'],
    [
      'According to a press release from the Almery Tourism Authority (ATA), the port is open.',
      'Almery Tourism Authority',
    ],
  ])('is whoever issued a document: %s', (text, name) => expect(speakers(text)).toEqual([name]))
})
