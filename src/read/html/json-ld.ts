/** The page's JSON-LD: the schema.org node that is its article, however it is wrapped. */

import type { PageElement } from './tree.ts'
import type { JsonObject } from './values.ts'

/** News articles first: a page may also describe itself as a WebPage or BlogPosting around the article. */
const ARTICLE_TYPES =
  /^(?:(?:Reportage|Analysis|Opinion|Background|Review|AskPublic)?NewsArticle|LiveBlogPosting|Report|Article|BlogPosting|AdvertiserContentArticle|SatiricalArticle|ImageGallery|MediaGallery|VideoObject|WebPage)$/
const ORDER = ['NewsArticle', 'LiveBlogPosting', 'Report', 'Article', 'BlogPosting']
/** Nodes that are looked at: a page has a dozen. */
const MOST_NODES = 2000

export function articleNode(body: PageElement): JsonObject | null {
  const nodes: JsonObject[] = []
  for (const script of body.querySelectorAll('script[type*="ld+json" i]')) {
    const value = parse(script.textContent)
    if (value !== null) collect(value, nodes)
  }
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPES.test(type)))
  return articles.sort((a, b) => rank(a) - rank(b))[0] ?? null
}

const rank = (node: JsonObject): number => {
  const at = ORDER.findIndex((type) => typesOf(node).some((own) => own.endsWith(type)))
  return at === -1 ? ORDER.length : at
}

function typesOf(node: JsonObject): readonly string[] {
  const type = node['@type']
  return (Array.isArray(type) ? type : [type])
    .filter((each): each is string => typeof each === 'string')
    .map((each) => each.replace(/^https?:\/\/schema\.org\//, ''))
}

/** JSON as pages have it: wrapped in comments or CDATA, with line breaks inside strings. */
function parse(written: string): unknown {
  const text = written.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/g,
    '',
  )
  for (const attempt of [
    text,
    text.replace(/\p{Cc}+/gu, ' '),
    text.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1'),
  ]) {
    // biome-ignore format: three attempts
    try {
      return JSON.parse(attempt)
    } catch {}
  }
  return null
}

/** Every object in arrays, `@graph`, `mainEntity` and `hasPart`, without recursion. */
function collect(value: unknown, into: JsonObject[]): void {
  const open: unknown[] = [value]
  while (open.length > 0 && into.length < MOST_NODES) {
    const next = open.shift()
    if (Array.isArray(next)) open.push(...next.slice(0, MOST_NODES))
    else if (typeof next === 'object' && next !== null) {
      const node = next as JsonObject
      into.push(node)
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage'])
        if (typeof node[key] === 'object') open.push(node[key])
    }
  }
}
