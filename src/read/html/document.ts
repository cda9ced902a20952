/**
 * HTML text → tree. Pages are built as written, where browsers mend them; so what pages get wrong most often is put right
 * before: every page has exactly one body, which holds what its head says as well. Pages that nest deeper than any real
 * one are refused, since parsing them takes quadratic time.
 */
import { Parser } from 'htmlparser2'
import { InputError } from '../input-error.ts'
import { COMMENT, PageElement, PageText, TEXT } from './tree.ts'

export interface Page {
  readonly body: PageElement
  /** The page's own declaration. */
  readonly language?: string
  /** How deep its elements nest, about. */
  readonly depth: number
}

/** Browsers stop at 512; real pages stay under 100. */
const DEEPEST = 256

export function parsePage(html: string, where: string): Page {
  const [root = ''] = /<html\b[^>]{0,2000}>/i.exec(html.slice(0, 100_000)) ?? []
  const [, language] = /\b(?:xml:)?lang\s*=\s*["']?([\w-]+)/i.exec(root) ?? []
  const inner = html.replace(/<!doctype[^>]{0,500}>|<\?xml[^>]{0,500}>|<\/?(?:html|head|body)\b[^>]{0,2000}>/gi, '')
  const { body, depth } = builtFrom(inner)
  if (depth > DEEPEST) {
    throw new InputError('page-too-deep', where, `the page nests more than ${DEEPEST} elements. Give its text instead`)
  }
  return { body, language, depth }
}

/** A piece of HTML as the children of a `body`. */
export const treeOf = (html: string): PageElement => builtFrom(html).body

/**
 * The tree and how deep its elements nest: in the tree, where comments, void elements and `<path/>` nest nothing. Once it
 * is deeper than is read, the rest is left out, since closing tags look for their element in all that is open.
 */
function builtFrom(html: string): { readonly body: PageElement; readonly depth: number } {
  const body = new PageElement('body')
  let depth = 0
  let deepest = 0
  let open = body
  let left: PageElement | null = null
  const parser = new Parser({
    onopentag(name, attributes) {
      deepest = Math.max(deepest, ++depth)
      if (deepest > DEEPEST) return
      const element = new PageElement(nameOf(name, attributes), attributes)
      if (left === null) open.append(element)
      else element.parentNode = open
      open = element
      if (left === null && isLeftOut(element)) left = element
    },
    onclosetag() {
      depth--
      if (open === left) left = null
      open = open.parentNode ?? body
    },
    ontext(text) {
      if (left !== null) return
      const { lastChild } = open
      if (lastChild?.nodeType === TEXT) lastChild.textContent += text
      else open.append(new PageText(text))
    },
    oncomment(text) {
      if (left === null) open.append(new PageText(text, COMMENT))
    },
  })
  // A piece at a time, so that a page that nests too deep is left before its end.
  for (let at = 0; at < html.length && deepest <= DEEPEST; at += PIECE) parser.write(html.slice(at, at + PIECE))
  if (deepest <= DEEPEST) parser.end()
  return { body, depth: deepest }
}

const PIECE = 16 * 1024

/** What is in a shadow root is shown in its element's place. */
const nameOf = (name: string, attributes: Readonly<Record<string, string>>): string =>
  name === 'template' && ('shadowrootmode' in attributes || 'shadowroot' in attributes) ? 'div' : name

/** What is in them is no article's and no fact of it: most of a page's bytes. */
function isLeftOut(element: PageElement): boolean {
  const { localName: name } = element
  if (name === 'script') return !/ld\+json/i.test(element.getAttribute('type') ?? '')
  return name === 'style' || name === 'svg' || name === 'template'
}
