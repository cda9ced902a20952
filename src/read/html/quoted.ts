/**
 * Quotations that a page sets apart, in `blockquote`. What a reader sees by the indent is written in marks, so that the
 * words end where they end and the next paragraph is the outlet's again; whoever is named in its `cite` or `footer` signs
 * it with a dash: “We will come back.” ― Ilse Rosen.
 */
import { POSTS } from './embeds.ts'
import { ELEMENT, PageElement, type PageNode, PageText, TEXT } from './tree.ts'
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
    const signature = signatureOf(quotation) ?? lastLineOf(quotation)
    if (words.length > MOST_CHARACTERS) continue
    mark(quotation)
    if (signature !== null) quotation.append(paragraphOf(`― ${signature}`))
  }
}

/**
 * Who is named in the quotation's own `footer` or `cite`, in a last line that is set as a name is, in the caption of the
 * figure that is it, or in the `cite` that follows it; taken out.
 */
function signatureOf(quotation: PageElement): string | null {
  const figure = quotation.parentElement
  const places = [
    ...quotation.querySelectorAll('footer, cite').slice(-LAST),
    ...(figure?.localName === 'figure' ? captionsOf(figure) : []),
    ...citedAfter(quotation),
    ...quotation.querySelectorAll(NAMED).slice(-LAST).filter(readsAsName),
    ...quotation.querySelectorAll('p').slice(-1).filter(isSetAsName),
  ]
  const place = places.find((element) => isAtEnd(element, quotation) && tidy(element.textContent) !== '')
  if (place === undefined) return null
  const name = tidy(place.textContent).replace(DASH, '')
  if (name === '' || name.length > MOST_NAME) return null
  place.remove()
  return name
}

/** "We will come back.<br>— Ilse Rosen": the line behind the last break, where it begins with a dash; taken out. */
function lastLineOf(quotation: PageElement): string | null {
  const last = quotation.querySelectorAll('br').at(-1)
  if (last === undefined || !isAtEnd(last.parentElement!, quotation)) return null
  const line: PageNode[] = []
  let words = ''
  for (let next = last.nextSibling; next !== null && words.length <= MOST_NAME; next = next.nextSibling) {
    line.push(next)
    words += next.textContent
  }
  const name = tidy(words).replace(DASH, '')
  if (name === tidy(words) || name.length > MOST_NAME || !/^\p{Lu}/u.test(name)) return null
  for (const node of [last, ...line]) {
    if (node instanceof PageElement) node.remove()
    else node.textContent = ''
  }
  return name
}

const NAMED =
  'small, [class*="author" i], [class*="attribution" i], [class*="speaker" i], [class*="source" i], [class*="cite" i], [class*="name" i]'
const DASH = /^(?:[―—–-]|--)\s*/
const MOST_NAME = 160

/** A name begins with a capital, and is no sentence. */
const readsAsName = (element: PageElement): boolean => {
  const text = tidy(element.textUpTo(MOST_NAME * 2)).replace(DASH, '')
  return text.length <= MOST_NAME && /^\p{Lu}/u.test(text) && !/["”»!?]$|[\p{Ll}]{2}\.$/u.test(text)
}

/** The last paragraph, which begins with a dash, or is all in another face than those before it. */
function isSetAsName(paragraph: PageElement): boolean {
  if (!readsAsName(paragraph) || paragraph.previousElementSibling === null) return false
  if (DASH.test(tidy(paragraph.textContent))) return true
  const faced = (element: PageElement) => element.querySelector('em, i, strong, b') !== null
  const whole = paragraph.querySelector('em, i, strong, b')
  return (
    whole !== null &&
    tidy(whole.textContent) === tidy(paragraph.textContent) &&
    !faced(paragraph.previousElementSibling)
  )
}

/** The element after the quotation, where it is a `cite` or holds nothing else. */
function citedAfter({ nextElementSibling: next }: PageElement): readonly PageElement[] {
  if (next === null) return []
  const cite = next.localName === 'cite' ? next : next.querySelector('cite')
  return cite !== null && tidy(cite.textContent) === tidy(next.textContent) && readsAsName(cite) ? [cite] : []
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
  if (quotation.querySelector('ul, ol, dl') !== null || DASH.test(tidy(blocks[0].textContent))) return
  joinLines(quotation)
  for (const block of blocks) {
    const first = wordsIn(block)[0]
    if (first !== undefined) first.textContent = `“${first.textContent.trimStart()}`
  }
  const last = wordsIn(blocks.at(-1)!).at(-1)
  if (last !== undefined) last.textContent = `${last.textContent.trimEnd()}”`
}

/** A break within quoted words goes on in the next line; two breaks begin a paragraph, which opens with a mark as well. */
function joinLines(quotation: PageElement): void {
  let breaks = 0
  const open: PageNode[] = [quotation]
  while (open.length > 0) {
    const node = open.pop()!
    if (node instanceof PageText) {
      if (node.textContent.trim() === '') continue
      if (breaks > 0) node.textContent = `${breaks > 1 ? '“' : ' '}${node.textContent.trimStart()}`
      breaks = 0
    } else if (node.localName !== 'br') {
      if (node.localName === 'p') breaks = 0
      open.push(...node.childNodes.reverse())
    } else {
      breaks++
      if (breaks === 1 && !isBreak(node.nextSibling)) node.remove()
    }
  }
}

/** Whether the next that is not blank is a break. */
function isBreak(node: PageNode | null): boolean {
  let next: PageNode | null = node
  while (next instanceof PageText && next.textContent.trim() === '') next = next.nextSibling
  return next instanceof PageElement && next.localName === 'br'
}

/** The pieces of text in it that are not blank. */
function wordsIn(block: PageElement): PageText[] {
  const found: PageText[] = []
  const open: PageNode[] = [block]
  while (open.length > 0) {
    const node = open.pop()!
    if (node.nodeType === ELEMENT) open.push(...node.childNodes.reverse())
    else if (node.nodeType === TEXT && node.textContent.trim() !== '') found.push(node)
  }
  return found
}
