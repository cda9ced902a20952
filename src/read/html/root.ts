/** Which element holds the article: the one that its page marks, else the one that Readability finds. */
import { Readability } from '@mozilla/readability'
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
/** Readability is asked of pages of at most so many elements: its time grows faster than they do. */
const MOST_ELEMENTS = 20_000

export function articleRoot(document: Document, title: string | undefined): Element | null {
  for (const selector of MARKED) {
    const root = markedRoot([...document.querySelectorAll(selector)], document, title)
    if (root !== null) return root
  }
  return readable(document) ?? document.body
}

/** The marked element, or what holds all of them where the article is in pieces (live blogs); never one teaser of many. */
function markedRoot(elements: readonly Element[], document: Document, title: string | undefined): Element | null {
  const outer = elements.filter((element) => !elements.some((other) => other !== element && other.contains(element)))
  const withProse = outer.filter((element) => proseOf(element) >= LEAST_PROSE)
  const total = proseOf(document.body)
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

function commonParent(elements: readonly Element[]): Element | null {
  let parent = elements[0].parentElement
  while (parent !== null && !elements.every((element) => parent!.contains(element))) parent = parent.parentElement
  return parent
}

const proseOf = (root: Element): number =>
  [...root.querySelectorAll('p, li, blockquote')].reduce((sum, p) => sum + tidy(p.textContent ?? '').length, 0)

function readable(document: Document): Element | null {
  if (document.querySelectorAll('*').length > MOST_ELEMENTS) return null
  const copy = document.cloneNode(true) as Document
  const found = new Readability(copy, { charThreshold: 200, keepClasses: true, serializer: (node) => node }).parse()
  return (found?.content as Element | null | undefined) ?? null
}
