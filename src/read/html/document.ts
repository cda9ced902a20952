/**
 * HTML text → DOM. linkedom is fast but builds the tree as written, where browsers mend it; so what pages get wrong most
 * often is put right before: every page gets exactly one html, head and body. Pages that nest deeper than any real one
 * are refused, since parsing them takes quadratic time.
 */
import { parseHTML } from 'linkedom'
import { InputError } from '../input-error.ts'

export interface Page {
  readonly document: Document
  /** The page's own declaration. */
  readonly language?: string
  /** How deep its elements nest, about. */
  readonly depth: number
}

/** Browsers stop at 512; real pages stay under 100. */
const DEEPEST = 256
/** Elements that end by themselves where the next one begins, and those that hold nothing. */
const SHALLOW =
  /^(?:p|li|td|th|tr|tbody|thead|option|dt|dd|br|hr|img|input|meta|link|source|wbr|area|base|col|embed|param|track|html|head|body)$/i

export function parsePage(html: string, where: string): Page {
  const depth = depthOf(html)
  if (depth > DEEPEST) {
    throw new InputError('page-too-deep', where, `the page nests more than ${DEEPEST} elements. Give its text instead`)
  }
  const [root = ''] = /<html\b[^>]{0,2000}>/i.exec(html.slice(0, 100_000)) ?? []
  const [, language] = /\b(?:xml:)?lang\s*=\s*["']?([\w-]+)/i.exec(root) ?? []
  const inner = html.replace(/<!doctype[^>]{0,500}>|<\?xml[^>]{0,500}>|<\/?(?:html|head|body)\b[^>]{0,2000}>/gi, '')
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${inner}</body></html>`)
  return { document, language, depth }
}

/** Counts what is opened and not closed, without a tree. */
function depthOf(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [, close, name] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    if (SHALLOW.test(name)) continue
    depth = Math.max(0, depth + (close === '' ? 1 : -1))
    deepest = Math.max(deepest, depth)
    if (deepest > DEEPEST) break
  }
  return deepest
}
