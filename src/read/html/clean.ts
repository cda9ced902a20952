/**
 * Takes out of a page what is no article: menus, cookie walls, adverts, related links, comments, share buttons. What
 * holds the headline or most of the page's prose is never taken for furniture, whatever it is called.
 */
import { ADVERTISERS, CUT_SHORT, NEVER } from './furniture.data.ts'
import { removeCards, removeLinks } from './links.ts'
import { furnitureWord, isFacts, isSurelyFurniture, namesOf } from './names.ts'
import { type Ink, measured } from './prose.ts'
import type { PageElement } from './tree.ts'
import { tidy } from './values.ts'

export interface Cleaned {
  /** Whether the page asked its reader to pay or to sign in for the rest. */
  readonly cutShort: boolean
  /** Characters of prose in the page and in what was taken out of it on a name's word alone. */
  readonly prose: number
}

/** `title` is the headline as the page's facts have it; other reports' headlines may be as large. */
export function cleanPage(body: PageElement, title?: string): Cleaned {
  const headlines = holdersOfHeadlines(body, title)
  removeAll(body.querySelectorAll(NEVER), headlines)
  removeForms(body, headlines)
  removeAll(hiddenByStyle(body), headlines)
  const inkOf = measured(body)
  const { prose } = inkOf(body)
  const page: Cleaning = { inkOf, prose, headlines, spared: new Map(), alike: new Map() }
  let cutShort = false
  let doubtful = 0
  for (const element of body.querySelectorAll(
    'div, section, aside, footer, header, ul, ol, p, span, figure, h2, h3, h4, details, iframe, table',
  )) {
    if (element.parentNode === null || !body.contains(element)) continue
    const asks = isShort(element, 600) && CUT_SHORT.test(element.textUpTo(1800))
    if (asks && !element.querySelector('article') && !headlines.has(element)) cutShort = true
    if (asks && isShort(element, 300) ? headlines.has(element) : !isOutside(element, page)) continue
    if (!asks && !isSurelyFurniture(element)) doubtful += inkOf(element).prose
    element.remove()
  }
  removeCards(body)
  removeLinks(body)
  return { cutShort, prose: measured(body)(body).prose + doubtful }
}

/**
 * What is or holds one of the page's own headlines: the largest that say its title; where none does, all of the largest
 * may be.
 */
function holdersOfHeadlines(body: PageElement, title: string | undefined): ReadonlySet<PageElement> {
  const largest = body.querySelectorAll('h1, [itemprop~="headline"]')
  const own = largest.filter((heading) => title !== undefined && tidy(heading.textUpTo(1000)) === title)
  const holders = new Set<PageElement>()
  for (const heading of own.length > 0 ? own : largest)
    for (let at: PageElement | null = heading; at !== null && !holders.has(at); at = at.parentNode) holders.add(at)
  return holders
}

function removeAll(elements: Iterable<PageElement>, headlines: ReadonlySet<PageElement>): void {
  for (const element of elements) {
    if (element.querySelector('article, [itemprop~="articleBody"]') === null && !headlines.has(element))
      element.remove()
  }
}

/** A form is a search box or a log-in; older servers wrap all of a page in one. */
function removeForms(body: PageElement, headlines: ReadonlySet<PageElement>): void {
  const inkOf = measured(body)
  const isWrapper = (form: PageElement) => inkOf(form).prose > inkOf(body).prose * 0.2
  removeAll(
    body.querySelectorAll('form').filter((form) => !isWrapper(form)),
    headlines,
  )
}

const hiddenByStyle = (body: PageElement): PageElement[] =>
  [...body.querySelectorAll('[style]')].filter((element) =>
    /(?:display\s*:\s*none|visibility\s*:\s*hidden|text-decoration[a-z-]*\s*:[^;]*line-through)/i.test(
      element.getAttribute('style') ?? '',
    ),
  )

const isShort = (element: PageElement, most: number) =>
  tidy(element.textUpTo(most * 3).slice(0, most * 3)).length <= most

interface Cleaning {
  readonly inkOf: (element: PageElement) => Ink
  /** Of the whole page. */
  readonly prose: number
  readonly headlines: ReadonlySet<PageElement>
  /** Elements that stay although they are named as furniture, with that name: it tells nothing of what is in them either. */
  readonly spared: Map<PageElement, string>
  /** Of a parent: whether its children of one such name are together a piece of the article. */
  readonly alike: Map<PageElement, Map<string, boolean>>
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
  const { inkOf } = page
  if (isWithinSpared(element, word, page)) return false
  if (/^(?:comments?|disqus)/i.test(element.id)) return true
  const stays =
    holdsArticle(element, page) ||
    (!isSurelyFurniture(element) && (isProse(inkOf(element), page) || isOfProse(element, word, page)))
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

const holdsArticle = (element: PageElement, { inkOf, prose, headlines }: Cleaning): boolean =>
  headlines.has(element) ||
  element.querySelector('main, [itemprop~="articleBody"]') !== null ||
  element.querySelectorAll('article').some((article) => inkOf(article).prose > prose * 0.2) ||
  element.matches('main, [itemprop~="articleBody"]') ||
  (prose > 0 && inkOf(element).prose > prose * 0.6 && !asksForCookies(element))

/** A notice about cookies may be longer than a short report: most of a page's prose, and none of its article. */
const asksForCookies = (element: PageElement): boolean =>
  CONSENT.test(namesOf(element)) && CONSENT.test(element.textUpTo(600).toLowerCase())

/**
 * Mostly sentences, and a good part of the page's: a piece of the article, whatever its maker calls it. "widget", "ads",
 * "sidebar" and "paywall" are names of the tools that made a block as often as of what is in it.
 */
function isProse(own: Ink, { prose }: Pick<Cleaning, 'prose'>): boolean {
  return own.prose >= LEAST_PROSE && own.prose >= prose * 0.1 && isMostlyProse(own)
}

const isMostlyProse = (own: Ink): boolean => own.prose * 2 > own.all && own.linked * 4 < own.all

const LEAST_PROSE = 80

/** Whether it is a paragraph among many, as where each one behind a paywall is named so. Teasers have headings. */
function isOfProse(element: PageElement, word: string, page: Cleaning): boolean {
  const { parentElement: parent } = element
  if (parent === null || (!PARAGRAPH.has(element.localName) && !isMostlyProse(page.inkOf(element)))) return false
  const known = page.alike.get(parent) ?? new Map<string, boolean>()
  page.alike.set(parent, known)
  let isSo = known.get(word)
  if (isSo === undefined) {
    const alike = parent.children.filter((child) => furnitureWord(child) === word && !holdsHeading(child))
    isSo = alike.length > 1 && isProse(sumOf(alike.map(page.inkOf)), page)
    known.set(word, isSo)
  }
  return isSo
}

const PARAGRAPH = new Set(['p', 'ul', 'ol', 'figure', 'table', 'h2', 'h3', 'h4'])

const holdsHeading = (element: PageElement): boolean => element.querySelector('h1, h2, h3, h4, h5, h6') !== null

const sumOf = (inks: readonly Ink[]): Ink =>
  inks.reduce((sum, { all, linked, prose }) => ({
    all: sum.all + all,
    linked: sum.linked + linked,
    prose: sum.prose + prose,
  }))
const CONSENT = /(?:^|\P{L})(?:cookies?|consent|gdpr|ccpa)(?:\P{L}|$)/u
