/** What an element is called by its page's makers: `class` and `id`, as words. */
import { FACT_NAMES, FURNITURE_NAMES, SURE_FURNITURE_NAMES } from './furniture.data.ts'
import type { PageElement } from './tree.ts'

const patternOf = (names: readonly string[]) =>
  new RegExp(`(?:^| )(?:${names.map((name) => name.replaceAll(' ', ' ?')).join('|')})(?: |$)`)
const SURE_FURNITURE = patternOf(SURE_FURNITURE_NAMES)
const FURNITURE = patternOf(FURNITURE_NAMES)
const FACTS = patternOf(FACT_NAMES)
/** Names that wrap whole pages carry words of furniture as switches ("has-sidebar", "no-comments", "with-ads"). */
const SWITCH = /^(?:has|no|with|without|is|show|hide|js|wp|single|page|template|body|layout|theme|ad-free)[-_]/i

/** The words of an element's names: `"siteHeader top-bar"` → `site header top bar`. */
export function namesOf(element: PageElement): string {
  const written = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 400)
  return written
    .split(/\s+/)
    .filter((name) => !SWITCH.test(name))
    .join(' ')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim()
}

/** Names of what is never part of an article, such as its readers' comments, however much of it is prose. */
export const isSurelyFurniture = (element: PageElement): boolean => SURE_FURNITURE.test(namesOf(element))
/** The first word or phrase in an element's names that furniture has; null where there is none. */
export function furnitureWord(element: PageElement): string | null {
  const names = namesOf(element)
  return (SURE_FURNITURE.exec(names) ?? FURNITURE.exec(names))?.[0].trim() ?? null
}

export const isFacts = (element: PageElement): boolean => FACTS.test(namesOf(element))
