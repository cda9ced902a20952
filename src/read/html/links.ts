/**
 * Blocks that lead to other reports: lists and paragraphs that are links, "Read more" with a headline, rows of cards. Told
 * by how much of a block is linked, since names and words differ from paper to paper.
 */
import { ASKS_FOR_READERS, LEADS_ELSEWHERE, LEADS_WITH_LINK } from './furniture.data.ts'
import { BLOCKS, type Ink, measured } from './prose.ts'
import { ELEMENT, type PageElement } from './tree.ts'
import { tidy } from './values.ts'

type Measure = (element: PageElement) => Ink

/** Fewer blocks alike beside each other may be a coincidence. */
export const FEWEST_CARDS = 3
/** Sentences of a teaser; more than this is a piece of an article in parts. */
const MOST_TEASED = 320
/** A teaser that breaks off may be longer, and has two neighbours less. */
const MOST_BROKEN_OFF = 700

/**
 * Rows of cards, each a headline that is a link and a line or two below it. An article in pieces (a live blog) may link
 * its headings too, so cards that are most of the page's prose stay.
 */
export function removeCards(body: PageElement): void {
  const inkOf = measured(body)
  const { prose } = inkOf(body)
  for (const parent of new Set(linkedHeadings(body, inkOf).flatMap(parentsOfCards))) {
    if (parent.parentNode === null && parent !== body) continue
    const cards = parent.children.filter((child) => isCard(child, inkOf))
    const held = cards.reduce((sum, card) => sum + inkOf(card).prose, 0)
    const fewest = cards.some(breaksOff) ? 2 : FEWEST_CARDS
    if (cards.length < fewest || held * 2 > prose) continue
    const [first] = cards
    if (first.previousElementSibling !== null && /^h[2-6]$/.test(first.previousElementSibling.localName))
      first.previousElementSibling.remove()
    for (const card of cards) card.remove()
  }
}

const linkedHeadings = (body: PageElement, inkOf: Measure): PageElement[] =>
  body.querySelectorAll('h2, h3, h4, h5, h6').filter((heading) => isLinked(heading, inkOf))

const isLinked = (element: PageElement, inkOf: Measure): boolean => {
  const { all, linked } = inkOf(element)
  return all > 0 && (linked >= all * 0.85 || element.closest('a[href]') !== null)
}

/** What may hold a row of cards of which this heading is in one: cards nest their heading a few elements deep. */
function parentsOfCards(heading: PageElement): PageElement[] {
  const parents: PageElement[] = []
  for (let above = heading.parentElement?.parentElement ?? null; above !== null && parents.length < 6; ) {
    parents.push(above)
    above = above.parentElement
  }
  return parents
}

/** A headline that is a link and a line or two below it. */
export function isCard(element: PageElement, inkOf: Measure): boolean {
  const { prose, all } = inkOf(element)
  if (all === 0 || all > MOST_BROKEN_OFF * 1.5) return false
  if ((prose > MOST_TEASED || all > MOST_TEASED * 2) && !(prose <= MOST_BROKEN_OFF && breaksOff(element))) return false
  const headings = element.querySelectorAll('h2, h3, h4, h5, h6')
  return headings.length >= 1 && headings.length <= 2 && isLinked(headings[0], inkOf)
}

/** "The ministers met […] Read more": the words that lead to the rest may follow. */
const breaksOff = (element: PageElement): boolean =>
  /(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*(?:\p{L}[\p{L} ]{0,24})?\W*$/u.test(tidy(element.textUpTo(1500)))

/** Paragraphs and lists that only lead elsewhere: nothing but links, after words such as "Read more". */
export function removeLinks(body: PageElement): void {
  const inkOf = measured(body)
  for (const element of body.querySelectorAll('ul, ol, li, p, div, h2, h3, h4, h5, h6, blockquote')) {
    if (element.parentNode === null) continue
    const text = tidy(element.textUpTo(3000).slice(0, 3000))
    if (text === '' || text.length > 1500) continue
    const { linked } = inkOf(element)
    const leads = LEADS_ELSEWHERE.test(text) || (linked > text.length * 0.25 && LEADS_WITH_LINK.test(text))
    const list = element.localName === 'ul' || element.localName === 'ol'
    const heading = /^h\d$/.test(element.localName)
    if (list && linked > text.length * 0.8 && element.querySelectorAll('a').length >= 2) removeWithLabel(element, inkOf)
    else if (leads && ((linked > text.length * 0.4 && text.length < 400) || (text.length < 80 && !heading)))
      element.remove()
    else if (leads && heading && text.length < 60) element.remove()
    else if (text.length < 400 && ASKS_FOR_READERS.test(text)) element.remove()
    else if (
      element.localName === 'li' ? leadsWithin(element, text, linked) : !list && isPromotion(element, text, linked)
    )
      removeWithLabel(element, inkOf)
  }
}

/** Links and what stands over them: the heading of a list, and a label that ends with a colon. */
function removeWithLabel(element: PageElement, inkOf: Measure): void {
  const before = blockBefore(element, inkOf)
  const isList = element.localName === 'ul' || element.localName === 'ol'
  const isHeading = before !== null && isList && /^h[2-6]$/.test(before.localName)
  if (before !== null && (isHeading || isLabel(before, inkOf))) before.remove()
  element.remove()
}

/** How far a label may be from its links in the tree. */
const MOST_WRAPPERS = 3

/** What stands before the element, in its parent or before those that hold nothing else. */
function blockBefore(element: PageElement, inkOf: Measure): PageElement | null {
  let at = element
  for (let up = 0; up <= MOST_WRAPPERS; up++) {
    const before = at.previousElementSibling
    if (before !== null) return before
    const { parentElement: parent } = at
    if (parent === null || inkOf(parent).prose > 0) return null
    at = parent
  }
  return null
}

const isLabel = (element: PageElement, inkOf: Measure): boolean =>
  inkOf(element).all <= 60 && inkOf(element).linked === 0 && /\S:$/.test(tidy(element.textUpTo(200)))

/** A block of its own that is one link, or a label of a few words and a link: another report's headline. A sentence is none. */
function isPromotion(element: PageElement, text: string, linked: number): boolean {
  if (text.length > 240 || /[.!?…]["”’»)]*$/.test(text) || holdsBlocks(element)) return false
  const ink = text.length
  if (linked >= ink * 0.9) return true
  const [, label = '', rest = ''] = /^([^:]{2,30}):\s+(.+)$/.exec(text) ?? []
  return label.split(' ').length <= 4 && rest !== '' && linked >= rest.length * 0.9
}

/** An item that leads to a place on the same page: to its comments, to a heading. */
const leadsWithin = (item: PageElement, text: string, linked: number): boolean =>
  linked >= text.length * 0.9 && item.querySelectorAll('a').every((link) => link.getAttribute('href')?.startsWith('#'))

const holdsBlocks = (element: PageElement): boolean => {
  for (let node = element.firstChild; node !== null; node = node.nextSibling)
    if (node.nodeType === ELEMENT && node.localName !== 'br' && (BLOCKS.has(node.localName) || holdsBlocks(node)))
      return true
  return false
}
