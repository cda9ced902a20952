/** Which element holds the article: the one that its page marks, else the one that Readability finds. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { type Page, treeOf } from './document.ts'
import { FEWEST_CARDS, isCard } from './links.ts'
import { type Ink, measured } from './prose.ts'
import { htmlOf, type PageElement } from './tree.ts'
import { tidy } from './values.ts'

/** Marks that makers of pages agree on, the surest first. */
const MARKED = [
  '[itemprop~="articleBody"]',
  '[itemprop~="liveBlogUpdate"]',
  'article',
  '[itemprop~="text"]',
  '[role="article"]',
  'main',
  '[role="main"]',
]
/** A marked element with less of the page's prose is a teaser or a mistake. */
const LEAST_SHARE = 1 / 3
/** Readability is asked of pages of at most so many tags and entities, each of which is a node: its time grows faster than they do. */
const MOST_PARTS = 20_000
const DEEPEST_READABLE = 80

/** How much of an element is prose. */
type Measure = (element: PageElement) => Ink

export function articleRoot({ body, depth }: Page, title: string | undefined): PageElement | null {
  const inkOf = measured(body)
  for (const selector of MARKED) {
    const root = markedRoot(body.querySelectorAll(selector), { body, title, inkOf })
    if (root !== null) return root
  }
  return (depth > DEEPEST_READABLE ? null : readable(body, title, inkOf)) ?? body
}

interface Question {
  readonly body: PageElement
  readonly title: string | undefined
  readonly inkOf: Measure
}

/**
 * The marked element, or what holds all of them where the article is in pieces (live blogs); never one teaser of many. What
 * holds less than a third of the page's prose is none: the article stands elsewhere.
 */
function markedRoot(marked: readonly PageElement[], { body, title, inkOf }: Question): PageElement | null {
  const elements = marked.length < FEWEST_CARDS ? marked : marked.filter((element) => !isCard(element, inkOf))
  const outer = outermost(elements)
  const total = inkOf(body).prose
  const proseOf = (element: PageElement) => inkOf(element).prose
  const [largest, next] = [...outer].sort((one, other) => proseOf(other) - proseOf(one))
  if (largest === undefined || proseOf(largest) === 0) return null
  if (outer.length === 1) return proseOf(largest) >= total * LEAST_SHARE ? largest : null
  const titled = outer.filter(
    (element) => title !== undefined && tidy(element.querySelector('h1')?.textContent ?? '') === title,
  )
  if (titled.length === 1 && proseOf(titled[0]) >= total * LEAST_SHARE) return titled[0]
  if (proseOf(largest) >= proseOf(next) * 3 && proseOf(largest) >= total * LEAST_SHARE) return largest
  const inPieces = outer.reduce((sum, element) => sum + proseOf(element), 0)
  return inPieces >= total * LEAST_SHARE ? commonParent(outer) : null
}

function outermost(elements: readonly PageElement[]): readonly PageElement[] {
  const all = new Set(elements)
  return elements.filter((element) => {
    let above = element.parentNode
    while (above !== null && !all.has(above)) above = above.parentNode
    return above === null
  })
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
function readable(body: PageElement, title: string | undefined, inkOf: Measure): PageElement | null {
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
  return root !== null && own.length > 0 && inkOf(root).prose <= measured(found)(found).prose * 1.5 ? root : found
}

/** A front page, a list of results: several headlines that lead elsewhere, with little under each. */
export function isList(body: PageElement): boolean {
  const headings = body.querySelectorAll('h1, h2, h3, h4')
  const leading = headings.filter(
    (heading) => heading.querySelector('a[href]') !== null || heading.closest('a[href]') !== null,
  )
  return (
    leading.length >= 3 && leading.length * 2 > headings.length && measured(body)(body).prose / leading.length < 200
  )
}
