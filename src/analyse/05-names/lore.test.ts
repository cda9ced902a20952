import { describe, expect, it } from 'vitest'
import type { Analysis } from '../../record/index.ts'
import { hashOf } from './gazetteer.ts'
import { Lore, type LoreTable, loreOf, slotOfLore } from './lore.ts'

function tableOf(entries: Readonly<Record<string, number>>): LoreTable {
  const table = { keys: new Int32Array(64), bits: new Uint8Array(64) }
  for (const [name, bits] of Object.entries(entries)) {
    const hash = hashOf(name, 0, name.length)
    const slot = slotOfLore(table, hash)
    table.keys[slot] = hash
    table.bits[slot] = bits
  }
  return table
}

/** Words parted at blanks, all one sentence. */
function wordsOf(text: string): Analysis {
  const pieces = [...text.matchAll(/\S+/g)]
  return {
    text,
    words: {
      count: pieces.length,
      start: Int32Array.from(pieces, (piece) => piece.index),
      end: Int32Array.from(pieces, (piece) => piece.index + piece[0].length),
    },
    sentences: Int32Array.of(0, pieces.length),
  } as unknown as Analysis
}

describe('the table of names', () => {
  const table = tableOf({ luthen: Lore.town, 'bank of luthen': Lore.organisation, dostan: Lore.lastName })

  it('knows a name of one word in any case', () => {
    const { lore, lorePlace } = loreOf(wordsOf('in LUTHEN Dostan'), table, () => true)
    expect([...lore]).toEqual([0, Lore.town, Lore.lastName])
    expect([...lorePlace]).toEqual([0, 10, 10])
  })

  it('prefers the longest name, and says where in it a word stands', () => {
    const { lore, lorePlace } = loreOf(wordsOf('the Bank of Luthen said'), table, () => true)
    expect([...lore]).toEqual([0, Lore.organisation, Lore.organisation, Lore.organisation, 0])
    expect([...lorePlace]).toEqual([0, 12, 21, 30, 0])
  })

  it('looks only where a name may begin', () => {
    const { lore } = loreOf(wordsOf('in luthen'), table, () => false)
    expect([...lore]).toEqual([0, 0])
  })
})
