import { describe, expect, it } from 'vitest'
import { type Analysis, Upos } from '../../record/index.ts'
import { hashOf, known } from './gazetteer.ts'
import { isAfterthought, isCurrency, isPossessor, withNumeral, withPossessed } from './name-endings.ts'
import { Shape, type WordView } from './name-features.ts'
import type { Name } from './name-tagger.ts'

/** One sentence, its words parted at blanks; "_" stands for a word that follows without one. */
function sentence(marked: string): { analysis: Analysis; view: WordView } {
  const text = marked.replaceAll('_', '')
  const pieces = marked.split(/[ _]/)
  let at = 0
  const start = pieces.map((piece) => {
    const from = text.indexOf(piece, at)
    at = from + piece.length
    return from
  })
  const words = {
    count: pieces.length,
    start: Int32Array.from(start),
    end: Int32Array.from(start, (from, word) => from + pieces[word].length),
    sentence: new Int32Array(pieces.length),
    upos: Uint8Array.from(pieces, (piece) => (/^[,.$]$/.test(piece) ? Upos.PUNCT : Upos.PROPN)),
    lemma: pieces,
  }
  const hash = Int32Array.from(pieces, (piece) => hashOf(piece, 0, piece.length))
  return {
    analysis: { text, words, sentences: Int32Array.of(0, pieces.length) } as unknown as Analysis,
    view: {
      hash,
      known: Int32Array.from(hash, known),
      shape: Uint8Array.from(pieces, (piece) => (/^[A-Z]/.test(piece) ? Shape.capital : Shape.lower)),
    } as unknown as WordView,
  }
}
const name = (first: number, end: number): Name => ({ first, end, type: 'person', scores: [] })

describe('what stands after a name', () => {
  it('is no name where letters or the form of a company follow a comma', () => {
    const { analysis, view } = sentence('Orlin_, QC_, of Harrow Foods_, Inc.')
    expect(isAfterthought(analysis, view, name(2, 3))).toBe(true)
    expect(isAfterthought(analysis, view, name(8, 9))).toBe(true)
    expect(isAfterthought(analysis, view, name(0, 1))).toBe(false)
  })

  it('is no name where it marks a currency', () => {
    const { analysis } = sentence('US_$ 5')
    expect(isCurrency(analysis, name(0, 1))).toBe(true)
    expect(isCurrency(sentence('US dollars').analysis, name(0, 1))).toBe(false)
  })

  it('belongs to the name of a ruler where it is a number', () => {
    expect(withNumeral(sentence('King Osric II spoke').analysis, name(1, 2)).end).toBe(3)
    expect(withNumeral(sentence('Osric I of Luthen').analysis, name(0, 1)).end).toBe(2)
    expect(withNumeral(sentence('Osric I know').analysis, name(0, 1)).end).toBe(1)
  })
})

describe('a body that an officer’s name goes on with', () => {
  it('is whole, whether it is written with a capital or not', () => {
    for (const text of ["Marlow County Sheriff_'s Office said", "Marlow County Sheriff_'s office said"]) {
      const { analysis, view } = sentence(text)
      expect(withPossessed(analysis, view, name(0, 3))).toMatchObject({ first: 0, end: 5, type: 'organisation' })
    }
  })

  it('is no part of who only owns something, or of one word', () => {
    const { analysis, view } = sentence("Ana Kovac_'s Office of Sarn_'s Office")
    expect(withPossessed(analysis, view, name(0, 2)).end).toBe(2)
    expect(withPossessed(analysis, view, name(5, 6)).end).toBe(6)
  })

  it('has in it nobody who is called as its first words are', () => {
    const { analysis } = sentence("Marlow County Sheriff_'s Office said")
    const whole: Name = { ...name(0, 5), type: 'organisation' }
    expect(isPossessor(analysis, { ...name(0, 3), within: whole })).toBe(true)
    expect(isPossessor(analysis, { ...name(0, 3), within: whole, type: 'place' })).toBe(false)
  })
})
