import { describe, expect, it } from 'vitest'
import { openPipeline } from '../../pipeline.ts'
import { readText } from '../../read/index.ts'

const pipeline = openPipeline()

/** Source and content of every statement, with the source of the one that reports it. */
function told(text: string) {
  const { statements } = pipeline.extract(readText(text, 'a test', { published: '2031-03-14' }))
  const sourceOf = (one: (typeof statements)[number] | undefined) =>
    one?.source ? text.slice(one.source.start, one.source.end) : null
  return statements.map((one) => ({
    who: sourceOf(one),
    said: one.content.map(({ start, end }) => text.slice(start, end)).join(' '),
    by: sourceOf(statements.find(({ id }) => id === one.within)),
  }))
}

describe('a report within another’s words', () => {
  it.each([
    [
      'a report that closes the sentence',
      'The minister said the talks had failed, the newspaper reported.',
      { who: 'The minister', said: 'the talks had failed', by: 'the newspaper' },
    ],
    [
      '"according to" behind a report',
      'The bridge was safe, Rosen said, according to the Courier.',
      { who: 'Rosen', said: 'The bridge was safe', by: 'the Courier' },
    ],
    [
      '"according to" before a report',
      'According to her account, Dostan insisted that the gate was shut.',
      { who: 'Dostan', said: 'that the gate was shut', by: 'her account' },
    ],
    [
      'quoted as saying',
      'State television quoted Dostan as saying that the mill was shut.',
      { who: 'Dostan', said: 'that the mill was shut', by: 'State television' },
    ],
    [
      'quoted as saying, in the passive',
      '“The port is shut,” Brezik was quoted as saying by state media.',
      { who: 'Brezik', said: '“The port is shut,”', by: 'state media' },
    ],
    [
      'quoted as saying, with a day between',
      'A senior official was quoted Friday by local media as saying that the mill was shut.',
      { who: 'A senior official', said: 'that the mill was shut', by: 'local media' },
    ],
    [
      'quoted as saying, behind a clause without marks',
      'The port is shut, the minister was quoted as saying by the Courier.',
      { who: 'the minister', said: 'The port is shut', by: 'the Courier' },
    ],
    [
      'citing, before the report',
      'Citing two officials, the Courier reported that the mill was shut.',
      { who: 'two officials', said: 'that the mill was shut', by: 'the Courier' },
    ],
    [
      'citing',
      'People ran out of their homes, the agency reported, citing residents of Lowmark.',
      { who: 'residents of Lowmark', said: 'People ran out of their homes', by: 'the agency' },
    ],
    [
      'a clause in a clause',
      'Rosen said the mayor had told reporters that the bridge was safe.',
      { who: 'the mayor', said: 'that the bridge was safe', by: 'Rosen' },
    ],
    [
      'a clause in a quotation',
      '“I also told the council that the bridge was unsafe,” Rosen said.',
      { who: 'I', said: 'that the bridge was unsafe', by: 'Rosen' },
    ],
    [
      'a noun of saying',
      'Hale said he had received reports that a mill had burned.',
      { who: null, said: 'that a mill had burned', by: 'Hale' },
    ],
  ])('%s', (_, text, inner) => expect(told(text)).toContainEqual(inner))

  it('leaves the outer report whole', () => {
    expect(told('The minister said the talks had failed, the newspaper reported.')).toContainEqual({
      who: 'the newspaper',
      said: 'The minister said the talks had failed',
      by: null,
    })
  })

  it('is not what somebody cites for what they say themselves', () => {
    const all = told('The chief cited her work for the city.')
    expect(all.every(({ by }) => by === null)).toBe(true)
  })
})
