import { describe, expect, it } from 'vitest'
import { foldedHash } from '../atoms.ts'
import { checkOf, likeliest, listCode, placeOfSense, SENSES, type SenseTable, senseCode } from './senses.ts'

const emptyTable = (size: number): SenseTable => ({
  keys: new Uint16Array(size),
  sense: new Uint8Array(size),
  lists: new Uint8Array(size),
})

function put(table: SenseTable, word: string, shares: readonly number[]): void {
  const hash = foldedHash(word)
  const place = placeOfSense(table, hash)
  table.keys[place] = checkOf(hash)
  table.sense[place] = senseCode(shares)
}

describe('what a word names', () => {
  it('is found for a word in any case, and not for a word that the table lacks', () => {
    const table = emptyTable(64)
    put(table, 'luthen', [0.1, 0.05, 0.8, 0, 0.05])
    put(table, 'mirela', [0.9, 0.02, 0.03, 0, 0.05])
    const senseOf = (word: string) => SENSES[likeliest(table.sense[placeOfSense(table, foldedHash(word))]) - 1]
    expect(senseOf('Luthen')).toBe('place')
    expect(senseOf('MIRELA')).toBe('person')
    expect(senseOf('kasmere')).toBeUndefined()
  })

  it('finds every word of a table that is nearly full', () => {
    const table = emptyTable(64)
    const words = Array.from({ length: 60 }, (_, i) => `lu${'abcdefghij'[i % 10]}${'nrstlm'[Math.floor(i / 10)]}en`)
    for (const [i, word] of words.entries())
      put(
        table,
        word,
        SENSES.map((_, sense) => (sense === i % 6 ? 1 : 0)),
      )
    for (const [i, word] of words.entries())
      expect(likeliest(table.sense[placeOfSense(table, foldedHash(word))])).toBe(1 + (i % 6))
  })

  it('tells a sure word from a doubtful one', () => {
    expect(senseCode([0.95, 0.05, 0, 0, 0, 0])).not.toBe(senseCode([0.6, 0.4, 0, 0, 0, 0]))
    expect(listCode([0, 0, 0, 0])).toBe(0)
    expect(listCode([0.9, 0, 0, 0.2])).toBe(0b01_00_00_11)
  })
})
