import { describe, expect, it } from 'vitest'
import { otherSpellings } from './spellings.ts'

describe('spellings', () => {
  it.each([
    ['harbor', 'harbour'],
    ['Harbours', 'harbors'],
    ['center', 'centre'],
    ['organization', 'organisation'],
    ['criticised', 'criticized'],
    ['travelled', 'traveled'],
    ['defence', 'defense'],
    ['dialog', 'dialogue'],
  ])('of %s: %s', (word, other) => expect(otherSpellings(word)).toContain(other))

  it.each(['for', 'four', 'filled', 'filed', 'called', 'size', 'mayor', 'talks', `${'ale'.repeat(30)}led`])(
    'of %s: no other',
    (word) => expect(otherSpellings(word)).toEqual([]),
  )
})
