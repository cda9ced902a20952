/**
 * Takes out of a page what is no article: menus, cookie walls, adverts, related links, comments, share buttons. What
 * holds the headline or most of the page's prose is never taken for furniture, whatever it is called.
 */
import { ADVERTISERS, CUT_SHORT, NEVER } from './furniture.data.ts'
import { removeCards, removeLinks } from './links.ts'
import { furnitureWord, isFacts, isSurelyFurniture } from './names.ts'
import { type Ink, measured } from './prose.ts'
import type { PageElement } from './tree.ts'
import { tidy } from './values.ts'

export interface Cleaned {
  /** Whether the page asked its reader to pay or to sign in for the rest. */
  readonly cutShort: boolean
  /** Characters of prose in the page and in what was taken out of it on a name's word alone. */
  readonly prose: number
}

export function cleanPage(body: PageElement): Cleaned {
  removeAll(body.querySelectorAll(NEVER))
  removeForms(body)
  removeAll(hiddenByStyle(body))
  const inkOf = measured(body)
  const { prose } = inkOf(body)
  const page: Cleaning = { inkOf, prose, spared: new Map() }
  let cutShort = false
  let doubtful = 0
  for (const element of body.querySelectorAll(
    'div, section, aside, footer, header, ul, ol, p, span, figure, h2, h3, h4, details, iframe, table',
  )) {
    if (element.parentNode === null || !body.contains(element)) continue
    const asks = isShort(element, 600) && CUT_SHORT.test(element.textUpTo(1800))
    if (asks && !element.querySelector('article, h1')) cutShort = true
    if (asks && isShort(element, 300) ? element.querySelector('h1') !== null : !isOutside(element, page)) continue
    if (!asks && !isSurelyFurniture(element)) doubtful += inkOf(element).prose
    element.remove()
  }
  removeCards(body)
  removeLinks(body)
  return { cutShort, prose: measured(body)(body).prose + doubtful }
}

function removeAll(elements: Iterable<PageElement>): void {
  for (const element of elements)
    if (element.querySelector('article, h1, [itemprop~="articleBody"]') === null) element.remove()
}

/** A form is a search box or a log-in; older servers wrap all of a page in one. */
function removeForms(body: PageElement): void {
  const inkOf = measured(body)
  const isWrapper = (form: PageElement) => inkOf(form).prose > inkOf(body).prose * 0.2
  removeAll(body.querySelectorAll('form').filter((form) => !isWrapper(form)))
}

const hiddenByStyle = (body: PageElement): PageElement[] =>
  [...body.querySelectorAll('[style]')].filter((element) =>
    /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? ''),
  )

const isShort = (element: PageElement, most: number) =>
  tidy(element.textUpTo(most * 3).slice(0, most * 3)).length <= most

interface Cleaning {
  readonly inkOf: (element: PageElement) => Ink
  /** Of the whole page. */
  readonly prose: number
  /** Elements that stay although they are named as furniture, with that name: it tells nothing of what is in them either. */
  readonly spared: Map<PageElement, string>
}

/** Whether the element stands beside the article. */
function isOutside(element: PageElement, page: Cleaning): boolean {
  const name = element.localName
  if (name === 'iframe') return ADVERTISERS.test(element.getAttribute('src') ?? '')
  if (name === 'aside' || name === 'footer') return !holdsArticle(element, page)
  if (name === 'header' && element.closest('article, main') === null) return !holdsArticle(element, page)
  if (/^(?:top|bottom|left|right|head|header|foot|colophon|imprint|impressum)$/i.test(element.id))
    return !holdsArticle(element, page)
  const word = furnitureWord(element)
  if (word !== null) return isNamedOutside(element, word, page)
  return (
    isFacts(element) &&
    isShort(element, 300) &&
    element.querySelectorAll('p').length <= 1 &&
    !holdsArticle(element, page)
  )
}

function isNamedOutside(element: PageElement, word: string, page: Cleaning): boolean {
  if (isWithinSpared(element, word, page)) return false
  if (/^(?:comments?|disqus)/i.test(element.id)) return true
  const stays = holdsArticle(element, page) || (!isSurelyFurniture(element) && isProse(element, page))
  if (stays) page.spared.set(element, word)
  return !stays
}

/** "live-comments" that are the report hold "live-comment" after "live-comment". */
function isWithinSpared(element: PageElement, word: string, { spared }: Cleaning): boolean {
  if (spared.size === 0) return false
  for (let above = element.parentElement; above !== null; above = above.parentElement) {
    const name = spared.get(above)
    if (name !== undefined && (name.startsWith(word) || word.startsWith(name))) return true
  }
  return false
}

const holdsArticle = (element: PageElement, { inkOf, prose }: Cleaning): boolean =>
  element.querySelector('h1, main, [itemprop~="articleBody"], [itemprop~="headline"]') !== null ||
  element.querySelectorAll('article').some((article) => inkOf(article).prose > prose * 0.2) ||
  element.matches('h1, main, [itemprop~="articleBody"], [itemprop~="headline"]') ||
  (prose > 0 && inkOf(element).prose > prose * 0.6)

/**
 * Mostly sentences, and a good part of the page's: a piece of the article, whatever its maker calls it. "widget", "ads",
 * "sidebar" and "paywall" are names of the tools that made a block as often as of what is in it.
 */
function isProse(element: PageElement, { inkOf, prose }: Cleaning): boolean {
  const own = inkOf(element)
  return own.prose >= LEAST_PROSE && own.prose >= prose * 0.1 && own.prose * 2 > own.all && own.linked * 4 < own.all
}

const LEAST_PROSE = 80
