/** How much of an element is prose: the length of its paragraphs and items. Counted once, since many ask. */
import type { PageElement } from './tree.ts'

const counted = new WeakMap<PageElement, number>()

export function proseOf(root: PageElement): number {
  const known = counted.get(root)
  if (known !== undefined) return known
  let sum = 0
  for (const paragraph of root.querySelectorAll('p, li, blockquote')) sum += inkOf(paragraph.textContent)
  counted.set(root, sum)
  return sum
}

/** Characters without the blanks around and between them. */
function inkOf(text: string): number {
  let ink = 0
  let blank = true
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isBlank = code <= 32 || code === 160
    if (!isBlank || !blank) ink++
    blank = isBlank
  }
  return ink
}
