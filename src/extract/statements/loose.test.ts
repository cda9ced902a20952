import { describe, expect, it } from 'vitest'
import { openPipeline } from '../../pipeline.ts'
import { readText } from '../../read/index.ts'
import { contextOf } from './context.ts'
import { netQuotations } from './loose.ts'

const pipeline = openPipeline()
const read = (text: string) => readText(text, 'a test', { published: '2031-03-14' })

/** Speaker's words and content of every statement with quoted words. */
const quoted = (text: string) =>
  pipeline
    .extract(read(text))
    .statements.filter(({ kind }) => kind !== 'indirect')
    .map(({ source, content }) => [
      source && text.slice(source.start, source.end),
      content.map(({ start, end }) => text.slice(start, end)).join(' '),
    ])

describe('every closed quotation is somebody’s', () => {
  it.each([
    [
      'after what its speaker said',
      'Karim Osei, a deputy, said he was worried. “What they have done is set one half of the city against the other.”',
      'Karim Osei, a deputy',
      '“What they have done is set one half of the city against the other.”',
    ],
    [
      'after a line that leads in',
      'Praise came from all sides.\n\nAnd from Chairwoman Ilse Rosen:\n\n“Ana brings a wealth of experience and of service.”',
      'Chairwoman Ilse Rosen',
      '“Ana brings a wealth of experience and of service.”',
    ],
    [
      'after what its speaker is said to be',
      'The talks were over. Ilse Rosen was clear. “Nobody asked us,” she said.',
      'she',
      '“Nobody asked us,”',
    ],
    [
      'beside a verb that a clause parts from it',
      '“We will win this vote,” the mayor, who was elected last year, told supporters.',
      'the mayor',
      '“We will win this vote,”',
    ],
    [
      'with its name behind it and no verb',
      '“We do not know why they came here, but we will,” Lowmark police chief Ilse Rosen.',
      'Lowmark police chief Ilse Rosen',
      '“We do not know why they came here, but we will,”',
    ],
    [
      'in the paragraph after its speaker’s',
      '“I felt that the boys needed him,” Dostan said.\n\n“I guess that he still has them.”',
      'Dostan',
      '“I guess that he still has them.”',
    ],
    [
      'before a verb that the tagger takes for a noun',
      '“They know that Ana is the only one who can stop it,” a voice in the film states.',
      'a voice in the film',
      '“They know that Ana is the only one who can stop it,”',
    ],
    [
      'in whose words it is said to be',
      'The fair was held in Almery because, in Hale’s words, “they have the best halls on the coast of all.”',
      'Hale’s',
      '“they have the best halls on the coast of all.”',
    ],
    [
      'where it is the main clause of the sentence',
      '“We are in good shape,” said Hale. “We could win enough seats in Lowmark to catch up,” which votes in June.',
      'Hale',
      '“We could win enough seats in Lowmark to catch up,”',
    ],
  ])('%s', (_, text, speaker, words) => expect(quoted(text)).toContainEqual([speaker, words]))

  it('or nobody’s, where nobody is near', () => {
    expect(quoted('Flour has reached Almery.\n\n“The bakers can begin their work again.”')).toEqual([
      [null, '“The bakers can begin their work again.”'],
    ])
  })

  it('and is never of whom it speaks', () => {
    const text = 'Brezik waved to the crowd. “We have waited a year for Brezik to come.”'
    expect(quoted(text).map(([speaker]) => speaker)).toEqual([null])
  })

  it('unless it is a title, a term or a sign, and then the reason is known', () => {
    const fates = (text: string) =>
      netQuotations(contextOf(pipeline.analyse(read(text))), []).fates.map(({ fate }) => fate)
    expect(fates('The orchestra opened with “The Long Winter Bridge” on Friday.')).toEqual(['title'])
    expect(fates('He wrote it in his book “The Art of the Bridge” last year.')).toEqual(['title'])
    expect(fates('The banner fell. “No bread today or tomorrow.”')).toEqual(['statement'])
    expect(fates('Kasmere has a so-called “use it or lose it” rule.')).toEqual(['term'])
    expect(fates('A sign on the door had the words “no bread today or tomorrow” on it.')).toEqual(['sign'])
  })

  it('keeps the mark of a language that the tagger does not know out of the source', () => {
    expect(quoted('«I will be there,» Marc Dorel replied.')).toEqual([['Marc Dorel', '«I will be there,»']])
  })
})

it('what a form of "say" closes is on record, whatever the tagger takes it for', () => {
  const text = 'Two masked men robbed the bank on Ister Street and fled on foot, police say.'
  const [one] = pipeline.extract(read(text)).statements
  expect(text.slice(one.source!.start, one.source!.end)).toBe('police')
  expect(text.slice(one.content[0].start, one.content[0].end)).toBe(text.slice(0, text.indexOf(', police')))
})
