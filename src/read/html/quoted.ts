/**
 * Quotations that a page sets apart, in `blockquote`. What a reader sees by the indent is written in marks, so that the
 * words end where they end and the next paragraph is the outlet's again; whoever is named in its `cite` or `footer` signs
 * it with a dash: “We will come back.” ― Ilse Rosen.
 */
import { POSTS } from './embeds.ts'
import { ELEMENT, PageElement, PageText } from './tree.ts'
import { tidy } from './values.ts'

/** What is longer is a document, and no words that somebody spoke. */
const MOST_CHARACTERS = 3000
/** Whoever signs is named at the end, so only so many of the last elements can name them. */
const LAST = 4

export function writeQuotations(body: PageElement): void {
  for (const quotation of body.querySelectorAll('blockquote')) {
    if (quotation.parentNode === null || quotation.matches(POSTS)) continue
    if (quotation.querySelector('blockquote, table, pre, h1, h2, h3, h4') !== null) continue
    const words = tidy(quotation.textContent)
    const linked = quotation.querySelectorAll('a[href]').reduce((sum, link) => sum + tidy(link.textContent).length, 0)
    // Another report's headline, set apart to be seen.
    if (linked > words.length * 0.7) continue
    const signature = signatureOf(quotation)
    if (words.length > MOST_CHARACTERS) continue
    mark(quotation)
    if (signature !== null) quotation.append(paragraphOf(`― ${signature}`))
  }
}

/** Who is named in the quotation's own `footer` or `cite`, or in the caption of the figure that is it; taken out. */
function signatureOf(quotation: PageElement): string | null {
  const figure = quotation.parentElement
  const places = [
    ...quotation.querySelectorAll('footer, cite').slice(-LAST),
    ...(figure?.localName === 'figure' ? captionsOf(figure) : []),
  ]
  const place = places.find((element) => isAtEnd(element, quotation))
  if (place === undefined) return null
  const name = tidy(place.textContent).replace(/^[―—–-]+\s*/, '')
  if (name === '' || name.length > 160) return null
  place.remove()
  return name
}

/** A figure's caption is its first or its last child; one figure may hold thousands of quotations. */
function captionsOf(figure: PageElement): readonly PageElement[] {
  let [first, last] = [figure.firstChild, figure.lastChild]
  while (first !== null && first.nodeType !== ELEMENT) first = first.nextSibling
  while (last !== null && last.nodeType !== ELEMENT) last = last.previousSibling
  return [first, last].filter(
    (node): node is PageElement => node instanceof PageElement && node.localName === 'figcaption',
  )
}

/** A `cite` in the middle of a sentence is the title of a work. */
function isAtEnd(element: PageElement, quotation: PageElement): boolean {
  if (!quotation.contains(element)) return true
  for (let at: PageElement = element; at !== quotation; at = at.parentElement!)
    for (let next = at.nextSibling; next !== null; next = next.nextSibling)
      if (tidy(next.textContent) !== '') return false
  return true
}

const paragraphOf = (words: string): PageElement => {
  const paragraph = new PageElement('p')
  paragraph.append(new PageText(words))
  return paragraph
}

/** Opens every paragraph with a mark and closes the last, as print does. Words that hold marks of their own stay as they are. */
function mark(quotation: PageElement): void {
  if (/["“”„«»]/.test(quotation.textContent)) return
  const paragraphs = quotation.querySelectorAll('p').filter((p) => tidy(p.textContent) !== '')
  const blocks = paragraphs.length === 0 ? [quotation] : paragraphs
  if (quotation.querySelector('ul, ol, dl') !== null || /^[―—]/.test(tidy(blocks[0].textContent))) return
  const signed = blocks.length > 1 && /^[―—–]\s?\p{Lu}/u.test(tidy(blocks.at(-1)!.textContent)) ? 1 : 0
  const spoken = blocks.slice(0, blocks.length - signed)
  for (const block of spoken) prepend(block, '“')
  spoken.at(-1)!.append(new PageText('”'))
}

function prepend(block: PageElement, text: string): void {
  const nodes = block.childNodes
  const [first] = nodes
  if (first !== undefined && first.nodeType !== ELEMENT) {
    first.textContent = text + first.textContent.trimStart()
    return
  }
  for (const node of nodes) node.parentNode = node.previousSibling = node.nextSibling = null
  block.firstChild = block.lastChild = null
  for (const node of [new PageText(text), ...nodes]) block.append(node)
}
