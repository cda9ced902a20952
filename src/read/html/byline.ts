/** Who wrote it, without what stands around the names. */
import type { Meta } from './meta.ts'
import { type JsonObject, namesIn, tidy } from './values.ts'

const SEEN =
  '[rel~="author"], [itemprop~="author"] [itemprop~="name"], [itemprop~="author"], [class~="byline" i], [class~="author-name" i], [class~="author" i], [class*="byline" i], [class~="article-author" i], [class*="author__name" i]'
const BY =
  /^(?:(?:written |reported |story |words |text )?by|von|par|por|di|door|av|af|autore?|автор|текст|yazan|tekst|szerző|author|reporter)\s*[:：]?\s+/iu
/** What pages put behind the names: a day, a desk, an address. */
const AFTER =
  /\s*(?:[|•·]|\s[–—-]\s|,?\s*\d{1,2}[./ ]\s*\p{L}|(?:published|updated|posted|last updated|aktualisiert|publié|mis à jour)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\(?[\w.]+@[\w.]+|follow|@\w).*$/isu

export function bylineOf(document: Document, node: JsonObject, meta: Meta, outlet: string | null): string | null {
  const said = [
    namesIn(node.author),
    namesIn(node.creator),
    ['author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author', 'byl', 'citation_author', 'cxenseparse:author'].flatMap((name) => meta.all(name)), // biome-ignore format: one list
  ].map((names) => persons(names, outlet))
  const found = said.find((names) => names.length > 0) ?? persons(seen(document), outlet)
  return found.length === 0 ? null : found.join(', ')
}

function seen(document: Document): string[] {
  for (const selector of SEEN.split(', ')) {
    const elements = [...document.querySelectorAll(selector)]
      .slice(0, 20)
      .filter((element) => element.closest('aside, footer, nav, [class*="comment" i], [class*="related" i]') === null)
    const names = elements
      .map((element) => tidy((element.textContent ?? '').slice(0, 300)))
      .filter((text) => text !== '' && text.length <= 160)
    if (names.length > 0) return selector.startsWith('[rel') || selector.includes('name') ? names : names.slice(0, 1)
  }
  const [line] = [...document.querySelectorAll('article p, main p, p')]
    .slice(0, 8)
    .map((element) => tidy((element.textContent ?? '').slice(0, 200)))
    .filter((text) => text.length <= 100 && /^by \p{Lu}/iu.test(text) && !/[.!?]$/.test(text))
  return line === undefined ? [] : [line]
}

/** Each name once. The outlet itself is no writer, and neither is an address. */
function persons(names: readonly string[], outlet: string | null): string[] {
  const clean = names
    .map((name) =>
      name
        .replace(BY, '')
        .replace(AFTER, '')
        .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, ''),
    )
    .filter((name) => /\p{L}{2}/u.test(name) && name.length <= 120 && !/^https?:|^www\./i.test(name))
    .filter((name) => outlet === null || name.toLowerCase() !== outlet.toLowerCase())
  return [...new Set(clean)].slice(0, 12)
}
