/** Which element holds the article: the one that its page marks, else the one that Readability finds. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { type Page, treeOf } from './document.ts'
import { proseOf } from './prose.ts'
import { htmlOf, type PageElement } from './tree.ts'
import { tidy } from './values.ts'

/** Marks that makers of pages agree on, the surest first. */
const MARKED = [
  '[itemprop~="articleBody"]',
  '[itemprop~="liveBlogUpdate"]',
  'article',
  '[role="article"]',
  'main',
  '[role="main"]',
]
/** A marked element with less prose than this is a teaser or a mistake. */
const LEAST_PROSE = 200
/** Readability is asked of pages of at most so many tags and entities, each of which is a node: its time grows faster than they do. */
const MOST_PARTS = 20_000
const DEEPEST_READABLE = 80

export function articleRoot({ body, depth }: Page, title: string | undefined): PageElement | null {
  for (const selector of MARKED) {
    const root = markedRoot(body.querySelectorAll(selector), body, title)
    if (root !== null) return root
  }
  return (depth > DEEPEST_READABLE ? null : readable(body, title)) ?? body
}

/** The marked element, or what holds all of them where the article is in pieces (live blogs); never one teaser of many. */
function markedRoot(
  elements: readonly PageElement[],
  body: PageElement,
  title: string | undefined,
): PageElement | null {
  const outer = elements.filter((element) => !elements.some((other) => other !== element && other.contains(element)))
  const withProse = outer.filter((element) => proseOf(element) >= LEAST_PROSE)
  const total = proseOf(body)
  if (outer.length === 1) return proseOf(outer[0]) >= Math.min(LEAST_PROSE, total * 0.6) ? outer[0] : null
  if (withProse.length === 0) return null
  const titled = withProse.filter(
    (element) => title !== undefined && tidy(element.querySelector('h1')?.textContent ?? '') === title,
  )
  if (titled.length === 1 && proseOf(titled[0]) >= total * 0.3) return titled[0]
  const largest = withProse.reduce((a, b) => (proseOf(b) > proseOf(a) ? b : a))
  if (proseOf(largest) >= total * 0.6) return largest
  return commonParent(outer)
}

function commonParent(elements: readonly PageElement[]): PageElement | null {
  let parent = elements[0].parentElement
  while (parent !== null && !elements.every((element) => parent!.contains(element))) parent = parent.parentElement
  return parent
}

/**
 * The element that Readability finds, in the page itself: it gives back a copy without what it holds for furniture, which
 * may be a list of key points or a standfirst. So the element is taken that holds its paragraphs and the headline, unless
 * that holds much else.
 */
function readable(body: PageElement, title: string | undefined): PageElement | null {
  const html = htmlOf(body)
  if (html.split(/[<&]/, MOST_PARTS).length === MOST_PARTS) return null
  const { document } = parseHTML(`<!doctype html><html><head></head>${html}</html>`)
  const parsed = new Readability(document, { charThreshold: 200, keepClasses: true, serializer: String }).parse()
  if (!parsed?.content) return null
  const found = treeOf(parsed.content)
  const texts = new Set(found.querySelectorAll('p').map((p) => tidy(p.textContent)))
  const own = body.querySelectorAll('p').filter((p) => texts.has(tidy(p.textContent)))
  const heading = body.querySelectorAll('h1, h2, h3').find((each) => tidy(each.textContent) === title)
  const held = heading === undefined ? own : [heading, ...own]
  const root = held.length === 0 ? null : held.length === 1 ? held[0].parentElement : commonParent(held)
  return root !== null && own.length > 0 && proseOf(root) <= proseOf(found) * 1.5 ? root : found
}

/** A front page, a list of results: several headlines that lead elsewhere, with little under each. */
export function isList(body: PageElement): boolean {
  const headings = body.querySelectorAll('h1, h2, h3, h4')
  const leading = headings.filter(
    (heading) => heading.querySelector('a[href]') !== null || heading.closest('a[href]') !== null,
  )
  return leading.length >= 3 && leading.length * 2 > headings.length && proseOf(body) / leading.length < 200
}
