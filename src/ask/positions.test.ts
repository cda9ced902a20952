import { describe, expect, it } from 'vitest'
import { type Committing, oppositionsOf, turnsOf } from './positions.ts'
import { firstStemOf, propositionOf } from './proposition.ts'

type Said = readonly [stance: string, content: string, parts?: Partial<Committing>]

function statements(...said: readonly Said[]): Committing[] {
  return said.map(([stance, content, parts], at) => ({
    id: `s${at}`,
    day: `2031-03-${String(10 + at * 4).padStart(2, '0')}`,
    actors: ['dostan'],
    stance,
    negated: false,
    content,
    wording: String(at),
    unsure: false,
    ...parts,
  }))
}
const turns = (...said: readonly Said[]) => turnsOf(statements(...said)).map(({ id, matter }) => `${id} ${matter}`)

describe('a change of position', () => {
  it('is two commitments to opposite things', () => {
    expect(turns(['promises', 'to meet Nadeen'], ['refuses', 'to meet Nadeen'])).toEqual(['s1 meet Nadeen'])
    expect(turns(['says', 'that she would not sign the treaty'], ['says', 'she will sign the treaty in May'])).toEqual([
      's1 sign the treaty',
    ])
    expect(turns(['denies', 'that Orlin paid the rebels'], ['confirms', 'that Orlin paid the rebels'])).toHaveLength(1)
    expect(turns(['supports', 'the Ister treaty'], ['opposes', 'the Ister treaty'])).toHaveLength(1)
    expect(turns(['intends', 'to resign'], ['refuses', 'to resign'])).toHaveLength(1)
  })

  it('is no other verb of saying, and no word on another matter', () => {
    expect(turns(['says', 'the port is open'], ['claims', 'the port is open'])).toEqual([])
    expect(turns(['promises', 'to meet Nadeen'], ['refuses', 'to meet Brezik'])).toEqual([])
    expect(turns(['promises', 'to end the siege of Sarn'], ['refuses', 'the siege of Sarn'])).toEqual([])
  })

  it('is not shown where it is unsure', () => {
    const promise: Said = ['promises', 'to meet Nadeen']
    // Of the negated content more is said than of the other: both can hold.
    expect(turns(promise, ['says', 'she would not meet Nadeen in March'])).toEqual([])
    expect(turns(promise, ['says', 'she would not meet Nadeen if the siege went on'])).toEqual([])
    expect(turns(promise, ['says', 'she would not only meet Nadeen'])).toEqual([])
    expect(turns(['promises', 'to meet her'], ['refuses', 'to meet her'])).toEqual([])
    expect(turns(promise, ['refuses', 'to meet Nadeen', { unsure: true }])).toEqual([])
    expect(turns(promise, ['denies', 'that she met Nadeen'])).toEqual([])
    expect(turns(promise, ['refuses', 'to meet Nadeen', { negated: true }])).toEqual([])
    expect(turns(['says', 'that would be the treaty of Sarn'], ['opposes', 'the treaty of Sarn'])).toEqual([])
    // The world may have changed, not the speaker.
    expect(turns(['says', 'the port is open'], ['says', 'the port is not open'])).toEqual([])
    // One outlet left the "not" out.
    const once = { wording: 'one' }
    expect(
      turns(
        ['says', 'we will sign the treaty', { ...once, day: '2031-03-10' }],
        ['says', 'we will not sign the treaty', { ...once, day: '2031-03-11' }],
      ),
    ).toEqual([])
  })

  it('is measured from the last word on the matter', () => {
    const found = turns(
      ['promises', 'to meet Nadeen'],
      ['refuses', 'to meet Nadeen'],
      ['refuses', 'to meet Nadeen'],
      ['intends', 'to meet Nadeen'],
    )
    expect(found).toEqual(['s1 meet Nadeen', 's3 meet Nadeen'])
  })
})

describe('two speakers', () => {
  const opposed = (...said: readonly Said[]) => oppositionsOf(statements(...said)).map(({ id, other }) => [id, other])
  const other = { actors: ['nadeen'] }

  it('are opposed where they commit to opposite things within a month', () => {
    expect(
      opposed(['says', 'Orlin shelled the port'], ['denies', 'that Orlin shelled the port on Monday', other]),
    ).toEqual([])
    expect(
      opposed(['says', 'Orlin shelled the port on Monday'], ['denies', 'that Orlin shelled the port', other]),
    ).toEqual([['s1', 's0']])
    expect(
      opposed(['says', 'Orlin shelled the port', { day: '2030-01-01' }], ['denies', 'Orlin shelled the port', other]),
    ).toEqual([])
  })

  it('are not where each speaks of an act of their own', () => {
    expect(opposed(['promises', 'to leave the valley'], ['refuses', 'to leave the valley', other])).toEqual([])
    expect(opposed(['says', 'we will leave the valley'], ['says', 'we will not leave the valley', other])).toEqual([])
    expect(opposed(['claims', 'her army won the battle'], ['denies', 'her army won the battle', other])).toEqual([])
  })
})

it('knows by a content’s beginning with which word it begins', () => {
  const contents = [
    'that she would not sign the treaty',
    'to meet Nadeen',
    'two hundred soldiers left the valley',
    `it was ${'very '.repeat(20)}late for the talks`,
    'we',
    'the U.S. envoy can’t stay in the capital of the province and will leave with his soldiers',
    `${'Unbelievably'.repeat(6)} long`,
  ]
  for (const content of contents) {
    const [first, whole] = [firstStemOf(content), propositionOf(content)]
    if (first !== null && whole !== null) expect(first).toBe(whole.stems[0])
  }
  expect(contents.filter((content) => firstStemOf(content) === null)).toHaveLength(2)
})
