import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cpuMs } from '../../test/cpu-time.ts'
import { findQuotations } from './quotations.ts'

/** Paragraphs as blocks, as the stage before makes them. */
const blocksOf = (text: string) =>
  [...text.matchAll(/[^\n]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }))

/** The text with every quotation in brackets, its depth after the closing one where it is not 0, `<` where it goes on from the last. */
function marked(text: string): string {
  const edges: { at: number; order: number; sign: string }[] = []
  for (const [index, { start, end, depth, continues }] of findQuotations(text, blocksOf(text)).entries()) {
    edges.push({ at: start, order: index, sign: continues >= 0 ? '[<' : '[' })
    edges.push({ at: end, order: -index - 1, sign: depth > 0 ? `]${depth}` : ']' })
  }
  edges.sort((a, b) => a.at - b.at || a.order - b.order)
  let out = ''
  let at = 0
  for (const edge of edges) {
    out += text.slice(at, edge.at) + edge.sign
    at = edge.at
  }
  return out + text.slice(at)
}

describe('quotations', () => {
  it.each([
    // Every style of mark.
    ['“We agree,” he said.', '“[We agree,]” he said.'],
    ['"We agree," he said, "today."', '"[We agree,]" he said, "[today.]"'],
    ['„We agree“, he said.', '„[We agree]“, he said.'],
    ['«We agree», he said.', '«[We agree]», he said.'],
    ['»We agree«, he said.', '»[We agree]«, he said.'],
    ["``We agree,'' he said.", "``[We agree,]'' he said."],
    ["''We agree,'' he said.", "''[We agree,]'' he said."],
    ['‘We agree,’ he said.', '‘[We agree,]’ he said.'],
    ["'We agree,' he said.", "'[We agree,]' he said."],
    // A mark on the wrong side of its blank.
    ['"We ran. Nobody came, "he said. "It was late."', '"[We ran. Nobody came, ]"he said. "[It was late.]"'],
    ['"We ran, he said, "and nobody came."', '"[We ran, he said,] "[and nobody came.]"'],
    // Marks of two makes.
    ['"We agree,” he said. “Talks go on."', '"[We agree,]” he said. “[Talks go on.]"'],
    ['"We call it “peace” here," she said.', '"[We call it “[peace]1” here,]" she said.'],
    ['“We call it "peace" here,” she said.', '“[We call it "[peace]1" here,]” she said.'],
    // Nesting.
    ['“He told us ‘no’ twice,” she said.', '“[He told us ‘[no]1’ twice,]” she said.'],
    ['"He told us \'no\' twice," she said.', '"[He told us \'[no]1\' twice,]" she said.'],
    ['“They call it “peace” here,” she said.', '“[They call it “[peace]1” here,]” she said.'],
    // Apostrophes, feet, inches and lists are none.
    ["The minister's aides don't know the workers' mood.", "The minister's aides don't know the workers' mood."],
    ['The ministers’ aides don’t recall the ’90s.', 'The ministers’ aides don’t recall the ’90s.'],
    ['‘We don’t know the workers’ mood,’ she said.', '‘[We don’t know the workers’ mood,]’ she said.'],
    ["She said 'we don't know' twice.", "She said '[we don't know]' twice."],
    ['The gate is 5\'10" wide.', 'The gate is 5\'10" wide.'],
    ['» Talks resume\n» Port reopens', '» Talks resume\n» Port reopens'],
    // Quotations over paragraphs, and odd numbers of marks.
    ['“First part.\n“Second part,” he said.', '“[First part.]\n“[<Second part,]” he said.'],
    ['"First part.\n"Second part," he said.', '"[First part.]\n"[<Second part,]" he said.'],
    ['“Never closed.\nPlain prose.', '“[Never closed.]\nPlain prose.'],
    ['“One is lost. “Two is whole,” he said.', '“[One is lost.] “[Two is whole,]” he said.'],
    ['The start was lost,” he said. “We agree.”', '[The start was lost,]” he said. “[We agree.]”'],
    ['He was 16" tall on screen.', 'He was 16" tall on screen.'],
  ])('%s', (text, expected) => {
    expect(marked(text)).toBe(expected)
  })

  it('on any text, quotations lie in order inside the text, between their marks', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '’',
      '‘',
      '«',
      '»',
      '„',
      '``',
      "''",
      ' ',
      '\n',
      'a',
      'word',
      '.',
      ',',
      '5',
      's',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        const found = findQuotations(text, blocksOf(text))
        let last = 0
        found.forEach(({ start, end, open, close, continues }, index) => {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(text.length)
          if (open !== null) expect(open.end).toBe(start)
          if (close !== null) expect(close.start).toBe(end)
          expect(continues).toBeLessThan(index)
          last = start
        })
      }),
    )
  })

  it('ten thousand open quotes and deep nesting take no longer than their length', () => {
    for (const text of [
      '“'.repeat(100_000),
      '“a ‘b '.repeat(50_000),
      `${'“x '.repeat(40_000)}${'”'.repeat(40_000)}`,
      '" a'.repeat(50_000),
    ]) {
      const began = cpuMs()
      findQuotations(text, [{ start: 0, end: text.length }])
      expect(cpuMs() - began).toBeLessThan(10_000)
    }
  })
})
