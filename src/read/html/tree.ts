/**
 * The tree of a page: elements and texts, with as much of the DOM as taking a page apart needs, under the DOM's names.
 * A page has thousands of nodes, attributes among them, and a DOM that programs may listen to and change makes an object
 * with several parts of each: building and walking that took most of the time that a page took. Here attributes are
 * strings, selectors are compiled once for all pages, and text is only gathered as far as it is looked at.
 */
import { compile, type Options } from 'css-select'

export const [ELEMENT, TEXT, COMMENT] = [1, 3, 8] as const

export type PageNode = PageElement | PageText

interface Linked {
  parentNode: PageElement | null
  previousSibling: PageNode | null
  nextSibling: PageNode | null
}

/** Words, or a comment. */
export class PageText implements Linked {
  readonly nodeType: typeof TEXT | typeof COMMENT
  textContent: string
  parentNode: PageElement | null = null
  previousSibling: PageNode | null = null
  nextSibling: PageNode | null = null

  constructor(text: string, nodeType: typeof TEXT | typeof COMMENT = TEXT) {
    this.textContent = text
    this.nodeType = nodeType
  }
}

export class PageElement implements Linked {
  readonly nodeType: typeof ELEMENT = ELEMENT
  readonly localName: string
  readonly attributes: Readonly<Record<string, string>>
  parentNode: PageElement | null = null
  previousSibling: PageNode | null = null
  nextSibling: PageNode | null = null
  firstChild: PageNode | null = null
  lastChild: PageNode | null = null

  constructor(localName: string, attributes: Readonly<Record<string, string>> = {}) {
    this.localName = localName
    this.attributes = attributes
  }

  get parentElement(): PageElement | null {
    return this.parentNode
  }

  get id(): string {
    return this.getAttribute('id') ?? ''
  }

  getAttribute(name: string): string | null {
    return Object.hasOwn(this.attributes, name) ? this.attributes[name] : null
  }

  hasAttribute(name: string): boolean {
    return Object.hasOwn(this.attributes, name)
  }

  get childNodes(): PageNode[] {
    const nodes: PageNode[] = []
    for (let node = this.firstChild; node !== null; node = node.nextSibling) nodes.push(node)
    return nodes
  }

  get children(): PageElement[] {
    return this.childNodes.filter((node) => node.nodeType === ELEMENT)
  }

  get previousElementSibling(): PageElement | null {
    let node = this.previousSibling
    while (node !== null && node.nodeType !== ELEMENT) node = node.previousSibling
    return node
  }

  get nextElementSibling(): PageElement | null {
    let node = this.nextSibling
    while (node !== null && node.nodeType !== ELEMENT) node = node.nextSibling
    return node
  }

  get textContent(): string {
    return this.textUpTo(Number.POSITIVE_INFINITY)
  }

  /** The beginning of its text, of at least so many characters where there are as many. */
  textUpTo(characters: number): string {
    let text = ''
    for (let node = following(this, this); node !== null && text.length < characters; node = following(node, this)) {
      if (node.nodeType === TEXT) text += node.textContent
    }
    return text
  }

  contains(node: PageNode): boolean {
    let above: PageNode | null = node
    while (above !== null && above !== this) above = above.parentNode
    return above !== null
  }

  append(node: PageNode): void {
    node.parentNode = this
    node.previousSibling = this.lastChild
    if (this.lastChild === null) this.firstChild = node
    else this.lastChild.nextSibling = node
    this.lastChild = node
  }

  remove(): void {
    const { parentNode: parent, previousSibling: before, nextSibling: after } = this
    if (parent === null) return
    if (before === null) parent.firstChild = after
    else before.nextSibling = after
    if (after === null) parent.lastChild = before
    else after.previousSibling = before
    this.parentNode = this.previousSibling = this.nextSibling = null
  }

  replaceWith(element: PageElement): void {
    const { parentNode: parent, previousSibling: before, nextSibling: after } = this
    if (parent === null) return
    if (before === null) parent.firstChild = element
    else before.nextSibling = element
    if (after === null) parent.lastChild = element
    else after.previousSibling = element
    Object.assign(element, { parentNode: parent, previousSibling: before, nextSibling: after })
    this.parentNode = this.previousSibling = this.nextSibling = null
  }

  matches(selector: string): boolean {
    return testOf(selector)(this)
  }

  closest(selector: string): PageElement | null {
    const test = testOf(selector)
    let element: PageElement | null = this
    while (element !== null && !test(element)) element = element.parentNode
    return element
  }

  querySelector(selector: string): PageElement | null {
    const test = testOf(selector)
    for (let node = following(this, this); node !== null; node = following(node, this)) {
      if (node.nodeType === ELEMENT && test(node)) return node
    }
    return null
  }

  querySelectorAll(selector: string): PageElement[] {
    const test = testOf(selector)
    const found: PageElement[] = []
    for (let node = following(this, this); node !== null; node = following(node, this)) {
      if (node.nodeType === ELEMENT && test(node)) found.push(node)
    }
    return found
  }
}

/** The node after this one in the order of the page, below the root; null at its end. */
function following(node: PageNode, root: PageElement): PageNode | null {
  if (node.nodeType === ELEMENT && node.firstChild !== null) return node.firstChild
  let at: PageNode = node
  while (at !== root) {
    if (at.nextSibling !== null) return at.nextSibling
    at = at.parentNode!
  }
  return null
}

type Test = (element: PageElement) => boolean

/** Selectors stand in the source: there are some hundred of them. */
const tests = new Map<string, Test>()

function testOf(selector: string): Test {
  const known = tests.get(selector)
  if (known !== undefined) return known
  const test = /^[a-z\d]+(?:, [a-z\d]+)*$/.test(selector) ? namedTest(selector) : compiled(selector)
  tests.set(selector, test)
  return test
}

/** `p, li, blockquote`: a look into a set. */
function namedTest(selector: string): Test {
  const names = new Set(selector.split(', '))
  return ({ localName }) => names.has(localName)
}

function compiled(selector: string): Test {
  const query = compile<PageNode, PageElement>(selector, OPTIONS)
  return (element) => query(element)
}

const OPTIONS: Options<PageNode, PageElement> = {
  adapter: {
    isTag: (node): node is PageElement => node.nodeType === ELEMENT,
    getAttributeValue: (element, name) => element.getAttribute(name) ?? undefined,
    getChildren: (node) => (node.nodeType === ELEMENT ? node.childNodes : []),
    getName: ({ localName }) => localName,
    getParent: ({ parentNode }) => parentNode,
    getSiblings: (node) => node.parentNode?.childNodes ?? [node],
    getText: ({ textContent }) => textContent,
    hasAttrib: (element, name) => element.hasAttribute(name),
    removeSubsets: (nodes) => nodes,
  },
}

/** Written out again, for other programs' parsers. */
export function htmlOf(root: PageElement): string {
  let html = ''
  for (let node: PageNode = root, down = true; ; ) {
    if (down && node.nodeType === TEXT) html += escaped(node.textContent)
    if (down && node.nodeType === ELEMENT) html += `<${node.localName}${attributesOf(node)}>`
    if (down && node.nodeType === ELEMENT && node.firstChild !== null) {
      node = node.firstChild
      continue
    }
    if (node.nodeType === ELEMENT && !EMPTY.has(node.localName)) html += `</${node.localName}>`
    if (node === root) return html
    down = node.nextSibling !== null
    node = node.nextSibling ?? node.parentNode!
  }
}

const EMPTY = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

const attributesOf = ({ attributes }: PageElement): string =>
  Object.entries(attributes)
    .filter(([name]) => /^[a-z_:][\w:.-]*$/i.test(name))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')

const escaped = (text: string): string =>
  text
    .replace(/&(?=[#a-z])/gi, '&amp;')
    .replace(/<(?=[a-z!?/])/gi, '&lt;')
    .replaceAll('"', '&quot;')
