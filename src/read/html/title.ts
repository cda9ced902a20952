/** The headline: what the reader sees, where the metadata agrees with it, else what the metadata say. */
import type { Meta } from './meta.ts'
import { type JsonObject, textValue, tidy } from './values.ts'

export function titleOf(document: Document, node: JsonObject, meta: Meta, outlet: string | null): string | null {
  const element = document.querySelector('title')
  const said = [
    textValue(node.headline),
    meta.get('og:title', 'twitter:title', 'dc.title', 'citation_title', 'title'),
    textValue(element?.textContent),
    textValue(node.name),
  ]
    .filter((each) => each !== null)
    .map((each) => withoutOutlet(each, outlet))
    .filter((each) => each !== '')
  const headings = [...document.querySelectorAll('[itemprop~="headline"], h1')]
    .slice(0, 12)
    .map((heading) => tidy((heading.textContent ?? '').slice(0, 1000)))
    .filter((heading) => heading.length > 0 && heading.length <= 300 && heading !== outlet)
  const seen = headings.find((heading) => said.some((each) => alike(heading, each)))
  return seen ?? said[0] ?? headings[0] ?? null
}

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
