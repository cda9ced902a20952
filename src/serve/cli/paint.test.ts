import { describe, expect, it } from 'vitest'
import { paint, wrap } from './paint.ts'

const plain = { width: 30, colour: false }
const coloured = { width: 30, colour: true }
/** Escape sequences as words, so that a failing test can be read. */
const seen = (lines: readonly string[]) =>
  lines.map((line) => line.replaceAll('\u001b[', '<').replace(/<(\d+)m/g, '<$1>'))

describe('text for a terminal', () => {
  it('is wrapped at blanks to the width and indented, with line breaks of its own gone', () => {
    expect(wrap('Talks in Haverin broke off on\nMonday, the minister said.', [], '  ', plain)).toEqual([
      '  Talks in Haverin broke off',
      '  on Monday, the minister',
      '  said.',
    ])
  })

  it('never loses a word that is longer than a line', () => {
    const word = 'x'.repeat(50)
    expect(wrap(`a ${word} b`, [], '', plain)).toEqual(['a', word, 'b'])
  })

  it('has its marks in colour, over the ends of lines and inside one another', () => {
    const marks = [
      { start: 0, end: 9, style: 'bold' as const },
      { start: 6, end: 9, style: 'match' as const },
    ]
    expect(seen(wrap('peace now', marks, '', coloured))).toEqual(['<1>peace <22><7><1>now<22><27>'])
    expect(wrap('peace now', marks, '', plain)).toEqual(['peace now'])
    const long = 'one two three four five six seven eight nine'
    const lines = seen(wrap(long, [{ start: 0, end: long.length, style: 'dim' }], '', coloured))
    expect(lines).toEqual(['<2>one two three four five six<22>', '<2>seven eight nine<22>'])
  })

  it('cannot command the terminal', () => {
    expect(wrap('a\u001b[2Jb\u009bc\u2028d', [], '', plain)).toEqual(['a [2Jb c d'])
    expect(paint('\u001b]0;title\u0007', 'bold', plain)).toBe(' ]0;title ')
  })
})
