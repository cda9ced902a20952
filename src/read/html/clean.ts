/**
 * Takes out of a page what is no article: menus, cookie walls, adverts, related links, comments, share buttons. What
 * holds the headline or most of the page's prose is never taken for furniture, whatever it is called.
 */
import { ADVERTISERS, ASKS_FOR_READERS, CUT_SHORT, LEADS_ELSEWHERE, LEADS_WITH_LINK, NEVER } from './furniture.data.ts'
import { isFacts, isFurniture } from './names.ts'
import type { PageElement } from './tree.ts'
import { tidy } from './values.ts'

export interface Cleaned {
  /** Whether the page asked its reader to pay or to sign in for the rest. */
  readonly cutShort: boolean
}

export function cleanPage(body: PageElement): Cleaned {
  removeAll(body.querySelectorAll(NEVER))
  removeAll(hiddenByStyle(body))
  const prose = proseOf(body)
  let cutShort = false
  for (const element of body.querySelectorAll(
    'div, section, aside, footer, header, ul, ol, p, span, figure, h2, h3, h4, details, iframe, table',
  )) {
    if (element.parentNode === null || !body.contains(element)) continue
    const asks = isShort(element, 600) && CUT_SHORT.test(element.textUpTo(1800))
    if (asks && !element.querySelector('article, h1')) cutShort = true
    if (asks && isShort(element, 300) ? !element.querySelector('h1') : isOutside(element, prose)) element.remove()
  }
  removeLinkLists(body)
  return { cutShort }
}

function removeAll(elements: Iterable<PageElement>): void {
  for (const element of elements)
    if (element.querySelector('article, h1, [itemprop~="articleBody"]') === null) element.remove()
}

const hiddenByStyle = (body: PageElement): PageElement[] =>
  [...body.querySelectorAll('[style]')].filter((element) =>
    /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? ''),
  )

/** Length of what stands in paragraphs. */
const proseOf = (root: PageElement): number =>
  root.querySelectorAll('p').reduce((sum, p) => sum + p.textContent.length, 0)

const isShort = (element: PageElement, most: number) =>
  tidy(element.textUpTo(most * 3).slice(0, most * 3)).length <= most

/** Whether the element stands beside the article. */
function isOutside(element: PageElement, prose: number): boolean {
  const name = element.localName
  if (name === 'iframe') return ADVERTISERS.test(element.getAttribute('src') ?? '')
  if (name === 'aside') return !holdsArticle(element, prose)
  if (name === 'footer') return !holdsArticle(element, prose)
  if (name === 'header' && element.closest('article, main') === null) return !holdsArticle(element, prose)
  if (/^(?:top|bottom|left|right|head|header|foot|colophon|imprint|impressum)$/i.test(element.id))
    return !holdsArticle(element, prose)
  if (isFurniture(element)) return !holdsArticle(element, prose) || /^(?:comments?|disqus)/i.test(element.id)
  return (
    isFacts(element) &&
    isShort(element, 300) &&
    element.querySelectorAll('p').length <= 1 &&
    !holdsArticle(element, prose)
  )
}

const holdsArticle = (element: PageElement, prose: number): boolean =>
  element.querySelector('h1, article, main, [itemprop~="articleBody"], [itemprop~="headline"]') !== null ||
  element.matches('h1, main, [itemprop~="articleBody"], [itemprop~="headline"]') ||
  (prose > 0 && proseOf(element) > prose * 0.6)

/** Paragraphs and lists that only lead elsewhere: nothing but links, after words such as "Read more". */
function removeLinkLists(body: PageElement): void {
  for (const element of body.querySelectorAll('ul, ol, p, div, h2, h3, h4, h5, h6, blockquote')) {
    if (element.parentNode === null) continue
    const text = tidy(element.textUpTo(3000).slice(0, 3000))
    if (text === '' || text.length > 1500) continue
    const linked = element.querySelectorAll('a').reduce((sum, link) => sum + tidy(link.textContent).length, 0)
    const leads = LEADS_ELSEWHERE.test(text) || (linked > text.length * 0.25 && LEADS_WITH_LINK.test(text))
    const list = element.localName === 'ul' || element.localName === 'ol'
    const heading = /^h\d$/.test(element.localName)
    if (list && linked > text.length * 0.8 && element.querySelectorAll('a').length >= 2) removeWithHeading(element)
    else if (leads && ((linked > text.length * 0.4 && text.length < 400) || (text.length < 80 && !heading)))
      element.remove()
    else if (leads && heading && text.length < 60) element.remove()
    else if (text.length < 400 && ASKS_FOR_READERS.test(text)) element.remove()
  }
}

/** A list of links and the heading over it. */
function removeWithHeading(list: PageElement): void {
  const before = list.previousElementSibling
  if (before !== null && /^h[2-6]$/.test(before.localName)) before.remove()
  list.remove()
}
