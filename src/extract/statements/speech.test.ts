import { describe, expect, it } from 'vitest'
import { openPipeline } from '../../pipeline.ts'
import { readText } from '../../read/index.ts'

const pipeline = openPipeline()
const extract = (text: string) => pipeline.extract(readText(text, 'a test', { published: '2031-03-14' })).statements

describe('what somebody did is nothing that they say', () => {
  it.each([
    'The courts have looked more closely at how the law came about.',
    'Kasmere Motors has hired Ilse Rosen to join its team.',
    'Dostan and Nadeen signed the pact on Monday.',
    'Officers responded to the scene at 3 a.m.',
    'The senate passed a bill.',
    'Hale was ordered held without bail.',
    'Brandt was charged with two counts of murder.',
    'Police found a man lying in Ister Street.',
    'Police are looking for two men.',
    'Mila sang the anthem at the game.',
    'The mayor posted a picture of the bridge.',
    'Nadia Verran began to speak to the mayor.',
    'Brandt is wanted on a warrant from Lowmark.',
  ])('%s', (text) => {
    for (const { cue } of extract(text)) expect(cue?.stance).toBe('acts')
  })

  it.each([
    'Kasmere Motors has hired Ilse Rosen to join its team.',
    'The council has appointed Emil Brandt to lead the port.',
    'The aide said the file of Monday named the harbour plan and the ferry deal.',
  ])('no statement is made of what is done to somebody, or of a name that is given: %s', (text) => {
    expect(extract(text).filter(({ cue }) => /hire|appoint|name/.test(cue?.lemma ?? ''))).toEqual([])
  })

  it('what is done according to norms is said by nobody', () => {
    const sources = extract('According to Dostan, the tests were done according to the environmental norms of Kasmere.')
    expect(sources.map(({ source }) => source?.start)).toEqual([13])
  })

  it.each([
    ['The officer responded that the gate was shut.', 'says'],
    ['The auditors found that the money was missing.', 'shows'],
    ['Verran spoke about the wells.', 'says'],
    ['“We saw nothing,” the guard responded.', 'says'],
    ['Hale stressed the need for a truce.', 'says'],
    ['Police identified the man as Emil Brandt.', 'says'],
    ['Brandt pleaded not guilty to the charge.', 'denies'],
    ['The minister ruled out a meeting with the envoy.', 'refuses'],
    ['Dostan brushed off the claims of the council.', 'denies'],
  ])('but: %s', (text, stance) => expect(extract(text).map(({ cue }) => cue?.stance)).toContain(stance))
})
