/** Who wrote it, without what stands around the names. */
import { isBeside } from './beside.ts'
import type { Meta } from './meta.ts'
import type { PageElement } from './tree.ts'
import { type JsonObject, namesIn, tidy } from './values.ts'

const SEEN =
  '[rel~="author"], [itemprop~="author"] [itemprop~="name"], [itemprop~="author"], [class~="byline" i], [class~="author-name" i], [class~="author" i], [class*="byline" i], [class~="article-author" i], [class*="author__name" i], [class~="autor" i], [class~="auteur" i], [class~="autore" i], [class~="verfasser" i], [class~="submitted" i], [class*="submitted" i]'
const BY =
  /^(?:(?:written |reported |story |words |text |view all posts |(?:all |more )?(?:posts|stories|articles) )?by|von|par|por|di|door|av|af|autore?|автор|текст|yazan|tekst|szerző|author|reporter)\s*[:：]?\s+/iu
/** Between the last two of several. */
const JOINED = /,\s+|\s+(?:and|und|et|y|e|og|och|en|i|и|&|AND|UND|ET)\s+(?=\p{Lu})/u
/** What pages put behind the names: a day, a desk, an address. */
const AFTER =
  /\s*(?:[|•·]|\s[–—-]\s|,\s*(?:\p{L}{2,4}\.?\s)?\d|\s\d{1,2}[./ ]\s*\p{L}|(?:published|updated|posted|last updated|aktualisiert|publié|mis à jour)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\(?[\w.]+@[\w.]+|follow|@\w).*$/isu

export function bylineOf(body: PageElement, node: JsonObject, meta: Meta, outlet: string | null): string | null {
  const said = [
    namesIn(node.author),
    namesIn(node.creator),
    ['author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author', 'byl', 'citation_author', 'cxenseparse:author'].flatMap((name) => meta.all(name)), // biome-ignore format: one list
  ].map((names) => persons(names, outlet))
  const found = said.find((names) => names.length > 0) ?? persons(seen(body), outlet)
  return found.length === 0 ? null : found.join(', ')
}

function seen(body: PageElement): string[] {
  for (const selector of SEEN.split(', ')) {
    const elements = body
      .querySelectorAll(selector)
      .slice(0, 20)
      .filter((element) => !isBeside(element))
    const names = elements
      .map((element) => tidy(element.textUpTo(300).slice(0, 300)))
      .filter((text) => text !== '' && text.length <= 160)
    if (names.length > 0) return selector.startsWith('[rel') || selector.includes('name') ? names : names.slice(0, 1)
  }
  return []
}

/** "By Mara Lind and Iven Roth", alone on its line: the names. Null where it is something else, such as "By Monday noon". */
export function namesInByline(line: string): string | null {
  if (line.length > 120 || !BY.test(line)) return null
  const names = persons([line], null)
  const words = names.join(' ').split(/[\s,]+/)
  const capitals = words.every((word) => /^(?:\p{Lu}|\p{Lo}|and$|und$|et$|y$|e$|de$|van$|von$|in$)/u.test(word))
  return words.length >= 2 && words.length <= 14 && capitals && !DAY_NAME.test(words[0]) ? names.join(', ') : null
}

const DAY_NAME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/i

/** More, and longer ones, are no names of writers. */
const MOST_NAMES = 40
const NAME_CHARACTERS = 300

/** Each name once. The outlet itself is no writer, and neither is an address. */
function persons(names: readonly string[], outlet: string | null): string[] {
  const clean = names
    .slice(0, MOST_NAMES)
    .map((name) => name.slice(0, NAME_CHARACTERS))
    .flatMap((name) => apart(name.replace(AFTER, '').replace(BY, '')))
    .map((name) =>
      name
        .replace(BY, '')
        .replace(AFTER, '')
        .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, ''),
    )
    .filter((name) => /\p{L}{2}/u.test(name) && name.length <= 120 && !/^https?:|^www\./i.test(name))
    .filter((name) => !isDay(name))
    .filter((name) => outlet === null || name.toLowerCase() !== outlet.toLowerCase())
  return [...new Set(clean)].slice(0, 12)
}

/** "February 25" is no writer. */
const isDay = (name: string): boolean => /\d/.test(name) && DAY_NAME.test(name.split(/[\s.,]+/)[0])

/** Where they wrote it: "Mara Lind in Haverin", "Mara Lind, Haverin". */
const PLACE =
  /(?<=\p{L}{2}\s+\p{L}[\p{L}.’'-]+)(?:,\s+|\s+(?:in|à|en)\s+)\p{Lu}[\p{L}’'-]+(?=\s*$|\s+(?:and|und|et|y|&)\s)/gu

/** "Mara Lind, Iven Roth and Hanna Okoro" are three; "Lind, Mara" is one. */
function apart(names: string): string[] {
  const parts = names.replace(PLACE, '').split(JOINED)
  return parts.every((part) => part.trim().includes(' ')) ? parts : [names]
}
