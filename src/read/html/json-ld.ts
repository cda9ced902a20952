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
  const [article] = articles.sort((a, b) => rank(a) - rank(b))
  return article === undefined ? null : { ...article, ...resolved(article, nodes) }
}

/** Who wrote and who published may be named by reference to a node of their own. */
function resolved(article: JsonObject, nodes: readonly JsonObject[]): JsonObject {
  const named = new Map(
    nodes
      .filter(({ '@id': id, name }) => typeof id === 'string' && name !== undefined)
      .map((node) => [node['@id'], node]),
  )
  const follow = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.slice(0, MOST_NAMED).map(follow)
    const { '@id': id, name } = (typeof value === 'object' && value !== null ? value : {}) as JsonObject
    return name === undefined && named.has(id) ? named.get(id) : value
  }
  return Object.fromEntries(
    ['author', 'creator', 'publisher'].filter((key) => key in article).map((key) => [key, follow(article[key])]),
  )
}

/** Writers that are looked at. */
const MOST_NAMED = 40

/** The text as the metadata have it: of a live blog, that of its updates. */
export function bodyIn(node: JsonObject): readonly string[] | null {
  const { articleBody, liveBlogUpdate } = node
  if (typeof articleBody === 'string' && articleBody.trim() !== '') return [articleBody]
  const updates = (Array.isArray(liveBlogUpdate) ? liveBlogUpdate : [liveBlogUpdate]).slice(0, MOST_NODES)
  const texts = updates.flatMap((update) => {
    const { headline, articleBody: text } = (typeof update === 'object' && update !== null ? update : {}) as JsonObject
    return [headline, text].filter((each): each is string => typeof each === 'string')
  })
  return texts.length === 0 ? null : texts
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
