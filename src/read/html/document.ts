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
/** Elements that end by themselves where the next one begins, and those that hold nothing. */
const SHALLOW = new Set(
  'p li td th tr tbody thead option dt dd br hr img input meta link source wbr area base col embed param track html head body'.split(' '),
) // biome-ignore format: one list

export function parsePage(html: string, where: string): Page {
  const depth = depthOf(html)
  if (depth > DEEPEST) {
    throw new InputError('page-too-deep', where, `the page nests more than ${DEEPEST} elements. Give its text instead`)
  }
  const [root = ''] = /<html\b[^>]{0,2000}>/i.exec(html.slice(0, 100_000)) ?? []
  const [, language] = /\b(?:xml:)?lang\s*=\s*["']?([\w-]+)/i.exec(root) ?? []
  const inner = html.replace(/<!doctype[^>]{0,500}>|<\?xml[^>]{0,500}>|<\/?(?:html|head|body)\b[^>]{0,2000}>/gi, '')
  return { body: treeOf(inner), language, depth }
}

/** A piece of HTML as the children of a `body`. */
export function treeOf(html: string): PageElement {
  const body = new PageElement('body')
  let open = body
  let left: PageElement | null = null
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = new PageElement(nameOf(name, attributes), attributes)
      if (left === null) open.append(element)
      else element.parentNode = open
      open = element
      if (left === null && isLeftOut(element)) left = element
    },
    onclosetag() {
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
  parser.end(html)
  return body
}

/** What is in a shadow root is shown in its element's place. */
const nameOf = (name: string, attributes: Readonly<Record<string, string>>): string =>
  name === 'template' && ('shadowrootmode' in attributes || 'shadowroot' in attributes) ? 'div' : name

/** What is in them is no article's and no fact of it: most of a page's bytes. */
function isLeftOut(element: PageElement): boolean {
  const { localName: name } = element
  if (name === 'script') return !/ld\+json/i.test(element.getAttribute('type') ?? '')
  return name === 'style' || name === 'svg' || name === 'template'
}

/** Counts what is opened and not closed, without a tree. */
function depthOf(html: string): number {
  let depth = 0
  let deepest = 0
  for (let at = html.indexOf('<'); at !== -1 && deepest <= DEEPEST; at = html.indexOf('<', at + 1)) {
    const closes = html.charCodeAt(at + 1) === SLASH
    NAME.lastIndex = at + (closes ? 2 : 1)
    const name = NAME.exec(html)?.[0].toLowerCase()
    if (name === undefined || SHALLOW.has(name)) continue
    if (!closes && (name === 'script' || name === 'style')) {
      // What is written in a script is no element.
      const end = html.indexOf(`</${name}`, at)
      if (end !== -1) at = end
      continue
    }
    depth = Math.max(0, depth + (closes ? -1 : 1))
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

const NAME = /[a-z][a-z0-9-]{0,40}/iy
const SLASH = 47
