import { describe, expect, it } from 'vitest'
import { type Reading, readingsOf } from './readings.ts'

const first = (typed: string): Reading | undefined => readingsOf(typed)[0]
const kinds = (typed: string) => readingsOf(typed).map(({ kind }) => kind)

describe('what may be meant by what was typed', () => {
  it('words and filters are a search, as they stand', () => {
    expect(readingsOf('truce or ceasefire')).toEqual([{ kind: 'said', search: 'truce or ceasefire' }])
    expect(readingsOf('talks by:Dostan after:2031')).toEqual([{ kind: 'said', search: 'talks by:Dostan after:2031' }])
    expect(first('"no meeting"')).toEqual({ kind: 'said', search: '"no meeting"' })
  })

  it('a question loses its question words, and names the speaker', () => {
    expect(first('who said corridor?')).toEqual({ kind: 'said', search: 'corridor' })
    expect(first('What did Mirela Dostan say about the corridor?')).toEqual({
      kind: 'said',
      search: 'corridor by:"Mirela Dostan"',
    })
  })

  it('a sentence, or words in quotation marks, are a quote; they can be words to look for as well', () => {
    const sentence = 'We will not return to the valley until spring'
    expect(first(sentence)).toEqual({ kind: 'quote', quote: sentence, by: null })
    expect(kinds('“There will be no meeting”, Dostan said')).toEqual(['quote', 'said'])
    expect(first('did Mirela Dostan say that the bridge is open?')).toEqual({
      kind: 'quote',
      quote: 'the bridge is open',
      by: 'Mirela Dostan',
    })
  })

  it('a number, with its scale, and how many are asked for', () => {
    const number = { kind: 'number', measure: null, counted: null, place: null }
    expect(first('916 million tonnes')).toEqual({ ...number, number: '916 million' })
    expect(first('twelve killed in Port Almery')).toEqual({
      ...number,
      number: 'twelve',
      measure: 'killed',
      place: 'Port Almery',
    })
    expect(first('How many died in Sarn?')).toEqual({ ...number, number: null, measure: 'killed', place: 'Sarn' })
    expect(first('how many bridges were shelled')).toEqual({ ...number, number: null, counted: 'bridges' })
  })

  it('a year, "one more thing" and a number that somebody said are no figures', () => {
    expect(kinds('2031')).toEqual(['said'])
    expect(kinds('one more thing')).toEqual(['said'])
    expect(kinds('who said 20,000')).toEqual(['said'])
  })

  it('talks, with the names of who takes part', () => {
    expect(first('which talks?')).toEqual({ kind: 'talks', with: null })
    expect(first('talks between Veldoria and Sarn')).toEqual({ kind: 'talks', with: 'Veldoria Sarn' })
    expect(first('Did Dostan meet Nadeen?')).toEqual({ kind: 'talks', with: 'Dostan Nadeen' })
    expect(kinds('nuclear talks stalled')).toEqual(['said'])
  })

  it('nothing is read in blanks, and what no search takes is looked for as its words', () => {
    expect(readingsOf('  ? ')).toEqual([])
    expect(first('"unclosed')).toEqual({ kind: 'said', search: 'unclosed' })
  })

  it('takes no longer for a long line than for its words', () => {
    const began = process.cpuUsage().user
    readingsOf('Aa '.repeat(700))
    readingsOf(`did ${'A.'.repeat(900)}`)
    expect(process.cpuUsage().user - began).toBeLessThan(500_000)
  })
})
