/**
 * A tree of elements → lines of text: one paragraph a block, an empty line between blocks, items with a bullet, rows of
 * a table on a line each. Walked without recursion, since pages may nest as deep as they like.
 */

import { BLOCKS } from './prose.ts'
import { ELEMENT, type PageElement, type PageNode, TEXT } from './tree.ts'
import { tidy } from './values.ts'

const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'iframe',
  'svg',
  'button',
  'select',
  'rp',
  'rt',
  'del',
  's',
  'strike',
])

export function wordsOf(root: PageElement): string[] {
  const lines: string[] = []
  let open = ''
  let bullet = false
  const flush = () => {
    const line = tidy(open)
    open = ''
    if (/^[.,;:!?…)\]”’»]+(?: |$)/u.test(line)) {
      // Broken markup cuts a sentence's end off from it.
      if (lines.length > 0) lines[lines.length - 1] += line
      return
    }
    if (!/[\p{L}\p{N}]/u.test(line)) return
    lines.push(bullet && !/^[•·*-] /.test(line) ? `• ${line}` : line)
    bullet = false
  }
  const enter = (element: PageElement): boolean => {
    const name = element.localName
    if (SILENT.has(name)) return false
    if (name === 'tr' && isRow(element)) {
      flush()
      const cells = element.children.map((cell) => tidy(cell.textContent)).filter((cell) => cell !== '')
      open = cells.join(' | ')
      flush()
      return false
    }
    if (BLOCKS.has(name)) flush()
    if (name === 'li') bullet = true
    if (element.hasAttribute('data-medium')) bullet = false
    if (name === 'q') open += marksOf(element)[0]
    return true
  }
  for (let node: PageNode | null = root, down = true; node !== null; ) {
    if (down && node.nodeType === TEXT) open += node.textContent
    const into: boolean = down && node.nodeType === ELEMENT && enter(node)
    if (into && node.nodeType === ELEMENT && node.firstChild !== null) {
      node = node.firstChild
      continue
    }
    if (node.nodeType === ELEMENT && node.localName === 'q') open += marksOf(node)[1]
    if (node.nodeType === ELEMENT && BLOCKS.has(node.localName)) {
      flush()
      bullet = false
    }
    if (node === root) break
    down = node.nextSibling !== null
    node = node.nextSibling ?? node.parentNode
  }
  flush()
  return lines
}

/** The marks that a browser draws around `q`, which are not in its words; none where its maker wrote some. */
function marksOf(element: PageElement): readonly [string, string] {
  if (/^\s*["“„«»‘'「]/.test(element.textUpTo(20)) || isMarked(element)) return ['', '']
  return element.parentElement?.closest('q') ? ['‘', '’'] : ['“', '”']
}

/** An opening mark stands before the element already. */
const isMarked = ({ previousSibling: before }: PageElement): boolean =>
  before?.nodeType === TEXT && /(?:^|[\s(])["']$|[“„«‘]$/.test(before.textContent)

/** A row of data, and no layout made of tables: several cells that hold no blocks. */
function isRow(row: PageElement): boolean {
  const cells = row.children
  return (
    cells.length > 1 &&
    cells.length <= 40 &&
    cells.every(
      (cell) =>
        cell.textUpTo(300).length < 300 &&
        cell.querySelector('p, div, table, ul, ol, h1, h2, h3, br, li, section, article') === null,
    )
  )
}
