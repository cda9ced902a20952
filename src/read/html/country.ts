/**
 * In which country's English a page writes its dates, where "11/01/2031" is two days: told by the page's other dates, the
 * ending of its address, what it declares, and the money that it counts in.
 */
import { type PageElement, TEXT } from './tree.ts'

/** Endings that are countries' by name only, or that say so little that all the world has them. */
const NO_COUNTRY = new Set(['io', 'tv', 'co', 'me', 'ai', 'fm', 'eu', 'cc', 'ws', 'to', 'ly', 'gg', 'la'])
const AMERICAN = new Set(['gov', 'mil', 'edu', 'us'])
/** Characters in which money is looked for; elements, and characters of each piece of their text, for other dates. */
const MOST_CHARACTERS = 100_000
const [MOST_ELEMENTS, MOST_IN_ONE] = [5000, 2000]
const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})(?![\d/])/g

export interface Declared {
  /** `en`, `en-US`; undefined where the page does not say. */
  readonly language: string | undefined
  /** `en_GB`. */
  readonly locale: string | null
  readonly url: string | undefined
}

/** The language with the country by which its dates are to be read: `en-GB`. Other languages than English as they are. */
export function languageOfDates(body: PageElement, { language, locale, url }: Declared): string | undefined {
  if (language !== undefined && !/^en\b/i.test(language)) return language
  const text = body.textUpTo(MOST_CHARACTERS).slice(0, MOST_CHARACTERS)
  const country =
    orderOfOthers(body) ?? countryOfAddress(url) ?? countryIn(language) ?? countryIn(locale) ?? countryOfMoney(text)
  return country === undefined ? language : `en-${country}`
}

/** "10/25/2031" is American, "25/10/2031" is not: where all that leave no doubt agree. */
function orderOfOthers(body: PageElement): string | undefined {
  const orders = new Set<string>()
  for (const element of body.querySelectorAll('*').slice(0, MOST_ELEMENTS)) {
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType !== TEXT) continue
      for (const [, first, second] of node.textContent.slice(0, MOST_IN_ONE).matchAll(SLASHED)) {
        if (+first > 12 && +first <= 31 && +second <= 12) orders.add('GB')
        if (+second > 12 && +second <= 31 && +first <= 12) orders.add('US')
      }
    }
  }
  return orders.size === 1 ? [...orders][0] : undefined
}

function countryOfAddress(url: string | undefined): string | undefined {
  const ending = url !== undefined && URL.canParse(url) ? new URL(url).hostname.split('.').at(-1)!.toLowerCase() : ''
  if (AMERICAN.has(ending)) return 'US'
  if (!/^[a-z]{2}$/.test(ending) || NO_COUNTRY.has(ending)) return undefined
  return ending === 'uk' ? 'GB' : ending.toUpperCase()
}

const countryIn = (tag: string | null | undefined): string | undefined =>
  /^en[-_]([a-z]{2})\b/i.exec(tag ?? '')?.[1].toUpperCase()

/** Dollars alone are American: where others have dollars, the ending or the language says where. */
function countryOfMoney(text: string): string | undefined {
  const [pounds, dollars] = [/[£€₹₦]\s?\d/.test(text), /(?<![A-Za-z])\$\s?\d/.test(text)]
  if (pounds === dollars) return undefined
  return pounds ? 'GB' : 'US'
}
