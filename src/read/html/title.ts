/** The headline: what the reader sees, where the metadata agrees with it, else what the metadata say. */
import { isBeside } from './beside.ts'
import type { Meta } from './meta.ts'
import type { PageElement } from './tree.ts'
import { type JsonObject, textValue, tidy } from './values.ts'

export function titleOf(body: PageElement, node: JsonObject, meta: Meta, outlet: string | null): string | null {
  const element = body.querySelector('title')
  const stated = [
    textValue(node.headline),
    meta.get('og:title', 'twitter:title', 'dc.title', 'citation_title', 'title'),
  ]
  const said = [...stated, textValue(element?.textContent), textValue(node.name)]
    .filter((each) => each !== null)
    .map((each) => withoutOutlet(each, outlet))
    .filter((each) => each !== '')
  const main = headingsOf(body, '[itemprop~="headline"], h1', outlet)
  const others = headingsOf(body, 'h2, h3', outlet)
  const seen = main.find((heading) => said.some((each) => alike(heading, each)))
  if (seen !== undefined) return seen
  if (stated.some((each) => each !== null)) return said[0]
  // The title of the window may be the site's: a headline that is part of it, or the only one there is, says more.
  const part = others.find(
    (heading) => heading.includes(' ') && said.some((each) => each.endsWith(heading) || each.startsWith(heading)),
  )
  const only = main.length === 1 ? main[0] : main.length === 0 && others.length === 1 ? others[0] : undefined
  return part ?? only ?? said[0] ?? main[0] ?? null
}

/** The site's own name, where it is as large as a headline. "site-main" and "website" wrap whole pages. */
const SITES_OWN = `[role="dialog"], [class*="cookie" i], [class*="consent" i], [class*="masthead" i], ${['header', 'title', 'name', 'branding', 'logo', 'description'].map((part) => `[class*="site-${part}" i]`).join(', ')}`

/** Headlines outside the site's own head. */
const headingsOf = (body: PageElement, selector: string, outlet: string | null): string[] =>
  body
    .querySelectorAll(selector)
    .slice(0, 12)
    .filter((heading) => !isBeside(heading) && heading.closest(SITES_OWN) === null)
    .map((heading) => tidy(heading.textUpTo(1000).slice(0, 1000)))
    .filter((heading) => heading.length > 0 && heading.length <= 300 && heading !== outlet)

/** "Talks break off | World | Continental Wire" is "Talks break off": what stands behind the last marks is the outlet's. */
function withoutOutlet(title: string, outlet: string | null): string {
  const parts = title.split(/\s+[|–—»·:-]\s+|\s+[|»]|\s*\|\s*/)
  if (parts.length < 2) return title
  if (outlet !== null) {
    const kept = parts.findIndex((part, index) => index > 0 && sameName(part, outlet))
    if (kept > 0) return title.slice(0, endOf(title, parts, kept)).trim()
    if (sameName(parts[0], outlet)) return title.slice(title.indexOf(parts[1])).trim()
  }
  const [, beforeBar] = /^(.{15,}?)\s*[|»]/.exec(title) ?? []
  return beforeBar ?? title
}

/** Where the parts before the n-th end in the title. */
function endOf(title: string, parts: readonly string[], n: number): number {
  let at = 0
  let end = 0
  for (const part of parts.slice(0, n)) {
    at = title.indexOf(part, at)
    end = at + part.length
    at = end
  }
  return end
}

const letters = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const sameName = (part: string, outlet: string) =>
  letters(part) === letters(outlet) || letters(part) === letters(`the ${outlet}`)

/** Whether two headlines share most of their words: pages shorten and reword what search engines see. */
function alike(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => new Set(letters(text).split(' ')))
  const shared = [...one].filter((word) => other.has(word)).length
  return shared * 2 >= Math.min(one.size, other.size) && (shared > 1 || one.size === 1)
}
