import { describe, expect, it } from 'vitest'
import { openPipeline } from '../../pipeline.ts'
import { readText } from '../../read/index.ts'

const pipeline = openPipeline()
const said = (text: string) =>
  pipeline
    .extract(readText(text, 'a test', { published: '2031-03-14' }))
    .statements.map(({ source, content }) => [
      source === null ? null : text.slice(source.start, source.end),
      content.map(({ start, end }) => text.slice(start, end)).join(' … '),
    ])

describe('who speaks', () => {
  it.each([
    'Anyone with information is urged to call the harbour office.',
    'Emil Brandt is accused of setting fire to the mill.',
    'A third man believed to be in Sarn is wanted by the police.',
    'The mayor was asked to leave the hall.',
  ])('is nobody who is only told or accused: %s', (text) => {
    for (const [source] of said(text)) expect(source).toBeNull()
  })

  it('is whoever does it in the passive', () => {
    expect(said('The plan was criticised by Ilse Rosen in a letter.').map(([source]) => source)).toEqual(['Ilse Rosen'])
  })

  it('stands behind ", said", with the clause that tells who that is', () => {
    expect(
      said(
        'In Old Dresk village a landslide engulfed a tea garden, killing one man, said the deputy who goes by one name.',
      ),
    ).toContainEqual([
      'the deputy who goes by one name',
      'In Old Dresk village a landslide engulfed a tea garden, killing one man',
    ])
  })

  it.each([
    ['Lowmark County Sheriff Terry Park says the boy was playing with a rope.', 'Lowmark County Sheriff Terry Park'],
    ['The gate was shut at noon, Chief Inspector Tom Small said at the scene.', 'Chief Inspector Tom Small'],
  ])('has the whole name: %s', (text, name) => expect(said(text)[0][0]).toBe(name))

  it.each([
    ['The fire was put out in Ister Street, which police said likely was set.', 'police', 'likely was set'],
    ['Brandt, who investigators said had fled to Sarn, was arrested.', 'investigators', 'had fled to Sarn'],
  ])('says what the relative clause tells: %s', (text, who, what) => expect(said(text)).toContainEqual([who, what]))

  it('is nobody called you', () => {
    expect(said('When you see it from the ferry, you understand why this is a town of poets.')).toEqual([])
  })

  it('is no line of a form', () => {
    expect(said('Age: 48\n\nParty: Green\n\nHome: Almery\n\nJob: Owner of a mill')).toEqual([])
  })
})

describe('whoever stands behind "by"', () => {
  it.each([
    ['The mayor was accused by the auditor of hiding the debt.', 'the auditor', 'The mayor … of hiding the debt'],
    ['The mayor was praised by the auditor for paying the debt.', 'the auditor', 'The mayor … for paying the debt'],
    ['Kranz was hailed as a hero by his party.', 'his party', 'Kranz … as a hero'],
  ])('says it in the passive: %s', (text, who, what) => expect(said(text)).toEqual([[who, what]]))

  it('is no day', () => expect(said('Sales were predicted to grow by Friday.')[0][0]).toBeNull())
})
