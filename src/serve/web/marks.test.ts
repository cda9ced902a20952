import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMarked, type Mark, nest, type TextNode } from './marks.ts'

const text = 'abcdefghij'

/** The tree as text: `[b cd]` is a mark owned by b over "cd"; a piece that does not begin or end its mark has `~`. */
const draw = (nodes: readonly TextNode[]): string =>
  nodes
    .map((node) =>
      isMarked(node)
        ? `[${node.begins ? '' : '~'}${node.mark.owner} ${draw(node.children)}${node.ends ? '' : '~'}]`
        : text.slice(node.start, node.end),
    )
    .join('')

const mark = (owner: string, start: number, end: number): Mark => ({ owner, start, end, role: 'content' })
const whole = { start: 0, end: text.length }

test('text without marks is one stretch', () => {
  expect(nest(whole, [])).toEqual([whole])
})

test('a statement inside another is an element inside the other, whichever comes first', () => {
  expect(draw(nest(whole, [mark('inner', 3, 5), mark('outer', 1, 8)]))).toBe('a[outer bc[inner de]fgh]ij')
})

test('where two statements cross, the later one is cut in two', () => {
  expect(draw(nest(whole, [mark('x', 1, 5), mark('y', 3, 8)]))).toBe('a[x bc[y de~]][~y fgh]ij')
})

test('three that cross each other keep every character once', () => {
  expect(draw(nest(whole, [mark('x', 0, 5), mark('y', 2, 7), mark('z', 4, 9)]))).toBe(
    '[x ab[y cd[z e~]~]][~y [~z fg~]][~z hi]j',
  )
})

test('a mark that reaches over the end of a paragraph is cut there and goes on in the next', () => {
  const quote = [mark('q', 2, 8)]
  expect(draw(nest({ start: 0, end: 5 }, quote))).toBe('ab[q cde~]')
  expect(draw(nest({ start: 5, end: 10 }, quote))).toBe('[~q fgh]ij')
})

test('with one extent, the words hold the source, not the other way round', () => {
  const source: Mark = { owner: 's', role: 'source', start: 2, end: 4 }
  expect(draw(nest(whole, [source, mark('c', 2, 4)]))).toBe('ab[c [s cd]]efghij')
})

test('empty marks and marks elsewhere are left out', () => {
  expect(draw(nest({ start: 0, end: 4 }, [mark('empty', 2, 2), mark('after', 4, 6)]))).toBe('abcd')
})

const anyMarks = fc
  .array(
    fc.record({
      start: fc.nat(10),
      end: fc.nat(10),
      role: fc.constantFrom<Mark['role'][]>('content', 'source', 'cue'),
    }),
    { maxLength: 8 },
  )
  .map((drawn) => drawn.map((span, index): Mark => ({ ...span, owner: String(index) })))

const stretches = (nodes: readonly TextNode[]): string =>
  nodes.map((node) => (isMarked(node) ? stretches(node.children) : text.slice(node.start, node.end))).join('')

test('whatever the marks, the text comes out once, character for character', () => {
  fc.assert(
    fc.property(anyMarks, (marks) => {
      expect(stretches(nest(whole, marks))).toBe(text)
    }),
  )
})

test('whatever the marks, the pieces of each are its characters, and one begins and one ends it', () => {
  fc.assert(
    fc.property(anyMarks, (marks) => {
      const pieces = new Map<string, { text: string; begins: number; ends: number }>()
      const walk = (nodes: readonly TextNode[]) => {
        for (const node of nodes) {
          if (!isMarked(node)) continue
          const seen = pieces.get(node.mark.owner) ?? { text: '', begins: 0, ends: 0 }
          pieces.set(node.mark.owner, {
            text: seen.text + stretches(node.children),
            begins: seen.begins + Number(node.begins),
            ends: seen.ends + Number(node.ends),
          })
          walk(node.children)
        }
      }
      walk(nest(whole, marks))
      for (const { owner, start, end } of marks.filter((m) => m.start < m.end)) {
        expect(pieces.get(owner)).toEqual({ text: text.slice(start, end), begins: 1, ends: 1 })
      }
    }),
  )
})
