/** The paragraph between a headline and what the page marks as the article's body: it often holds the report's claim. */
import { BLOCKS, measured } from './prose.ts'
import { ELEMENT, type PageElement, type PageNode } from './tree.ts'
import { tidy } from './values.ts'

/** What is longer, or farther from the headline, is another text. */
const MOST = { blocks: 3, characters: 1200, nodes: 400 }

/** Lines of prose after the headline and before the root; none where the headline is in the root or not on the page. */
export function leadAbove(root: PageElement, body: PageElement, title: string | undefined): string[] {
  const heading = body
    .querySelectorAll('h1, h2, h3, [itemprop~="headline"]')
    .find((each) => tidy(each.textContent) === title)
  if (heading === undefined || root.contains(heading) || heading.contains(root)) return []
  const found: PageElement[] = []
  let node: PageNode | null = afterSubtree(heading, body)
  for (let steps = 0; node !== null && node !== root && steps < MOST.nodes; steps++) {
    const holdsRoot = node.nodeType === ELEMENT && node.contains(root)
    if (node.nodeType === ELEMENT && !holdsRoot && isLead(node)) {
      found.push(node)
      node = afterSubtree(node, body)
    } else node = node.nodeType === ELEMENT && node.firstChild !== null ? node.firstChild : afterSubtree(node, body)
  }
  const lines = found.map((element) => tidy(element.textContent))
  const reached = node === root && lines.length <= MOST.blocks && lines.join('').length <= MOST.characters
  return reached ? lines : []
}

/** Elements that are looked at for what the page says of itself. */
const MOST_BLOCKS = 3000

/**
 * The standfirst, where it stands farther off: a block outside the root that says what the page's own description says,
 * which no list of other reports does.
 */
export function describedLead(root: PageElement, body: PageElement, description: string | undefined): string | null {
  const words = description?.replace(/\s*(?:…|\.\.\.|\[…\])$/, '') ?? ''
  if (words.length < LEAST_DESCRIBED) return null
  for (const block of body.querySelectorAll('p, div, h2, h3, span, strong').slice(0, MOST_BLOCKS)) {
    const text = tidy(block.textUpTo(MOST.characters).slice(0, MOST.characters))
    if (!text.startsWith(words) || block.contains(root) || root.contains(block)) continue
    if (text.length <= Math.max(words.length * 2, 300) && measured(block)(block).linked === 0) return text
  }
  return null
}

const LEAST_DESCRIBED = 60

function afterSubtree(node: PageNode, body: PageElement): PageNode | null {
  let at: PageNode = node
  while (at.nextSibling === null) {
    if (at.parentNode === null || at.parentNode === body) return null
    at = at.parentNode
  }
  return at.nextSibling
}

function isLead(element: PageElement): boolean {
  if (element.hasAttribute('data-medium') || !BLOCKS.has(element.localName)) return false
  if (element.querySelectorAll('*').some(({ localName }) => BLOCKS.has(localName) && localName !== 'br')) return false
  const { prose, linked } = measured(element)(element)
  const text = tidy(element.textContent)
  return linked === 0 && (prose > 0 || (/[.!?]["”’)]*$/.test(text) && text.split(' ').length >= 5))
}
