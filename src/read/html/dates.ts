/**
 * When a page's article was published and changed, looked for where pages state it most reliably first. A stamp in UTC may
 * be of the day before or after the one that the paper prints: where the address or the page names that day, it is right.
 */
import { parseWrittenDate } from '../written-date.ts'
import { dayInAddress, monthInAddress } from './address-date.ts'
import { isBeside } from './beside.ts'
import type { Meta } from './meta.ts'
import { COMMENT, ELEMENT, type PageElement, TEXT } from './tree.ts'
import { type JsonObject, tidy } from './values.ts'

/** EDTF. */
export interface Days {
  readonly published: string | null
  readonly modified?: string
}

export interface DateQuestion {
  readonly body: PageElement
  readonly node: JsonObject
  readonly meta: Meta
  readonly url: string | undefined
  readonly language: string | undefined
}

export function datesOf({ body, node, meta, url, language }: DateQuestion): Days {
  const attribute = (selector: string) => {
    const element = body.querySelector(selector)
    return element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? element?.textContent
  }
  /** Sources that cost a walk through the page are functions, and are only asked where those before them are silent. */
  const first = (sources: readonly (unknown | (() => Iterable<string>))[]): string | null => {
    let month: string | null = null
    for (const source of sources) {
      for (const value of typeof source === 'function' ? (source as () => Iterable<string>)() : [source]) {
        const date = typeof value === 'string' ? parseWrittenDate(tidy(value), language) : null
        if (date !== null && date.length >= DAY_LENGTH) return date
        // A month or a year counts where nothing names a day.
        if (date !== null && date.length > (month?.length ?? 0)) month = date
      }
    }
    return month
  }
  const stated = first([
    node.datePublished,
    meta.get('article:published_time', 'og:published_time', 'og:article:published_time', 'article:published'),
    meta.get('datepublished', 'parsely-pub-date', 'sailthru.date', 'pubdate', 'publishdate', 'publish-date', 'dc.date.issued', 'dcterms.created', 'citation_publication_date', 'cxenseparse:recs:publishtime'),
    attribute('[itemprop~="datePublished"]'),
    attribute('time[pubdate]'),
    node.dateCreated,
    node.uploadDate,
    () => datedBy(meta.get('date', 'dc.date', 'last-published'), { body, language }),
    dayInAddress(url),
    () => saidToBePublished(body),
    () => wholeDays(visibleDates(body), language),
    () => onlyTime(body),
    () => wholeDays(labelledDates(body), language),
    monthInAddress(url),
    () => months(visibleDates(body), language),
  ]) // biome-ignore format: one source a line
  const published = stated === null ? null : printedDay(stated, { body, url, language })
  const modified = first([
    node.dateModified,
    meta.get(
      'article:modified_time',
      'og:updated_time',
      'datemodified',
      'dcterms.modified',
      'last-modified',
      'revised',
    ),
    attribute('[itemprop~="dateModified"]'),
    () => (published === null || node.datePublished === undefined ? changedDates(body) : []),
  ])
  return { published, modified: modified === null || modified === published ? undefined : modified }
}

/** Of texts that may be numbers of another kind, those that name a whole day. */
function* wholeDays(texts: Iterable<string>, language: string | undefined): Generator<string> {
  for (const text of texts) if ((parseWrittenDate(tidy(text), language)?.length ?? 0) >= 10) yield text
}

/** What many systems keep in `date` is the last change: an earlier day on the page itself is that of publication. */
function* datedBy(
  stated: string | null,
  { body, language }: Pick<DateQuestion, 'body' | 'language'>,
): Generator<string> {
  const own = stated === null ? null : parseWrittenDate(stated, language)
  if (stated === null || own === null) return
  const printed = visibleTexts(body)
    .map((text) => parseWrittenDate(text, language)?.slice(0, 10))
    .filter((day) => day !== undefined && day.length === 10)
  const [first] = printed
  const before = first === undefined ? 0 : Date.parse(own.slice(0, 10)) - Date.parse(first)
  const isLater = before > 0 && before <= MOST_LATER_DAYS * DAY_MS && !printed.includes(own.slice(0, 10))
  yield isLater ? first! : stated
}

/** A longer time between the two says that one of them is of another report. */
const MOST_LATER_DAYS = 31

/** Of the same texts, those that name a month with its year. */
function* months(texts: Iterable<string>, language: string | undefined): Generator<string> {
  for (const text of texts) if (parseWrittenDate(tidy(text), language)?.length === MONTH_LENGTH) yield text
}

const [DAY_LENGTH, MONTH_LENGTH] = ['2031-03-14'.length, '2031-03'.length]

const UTC_STAMP = /^(\d{4}-\d\d-\d\d)T.*(?:Z|[+-]00:?00)$/
const DAY_MS = 86_400_000

/** A stamp in UTC, or the day beside it where the address or the page itself prints that one and not the stamp's own. */
function printedDay(stated: string, { body, url, language }: Pick<DateQuestion, 'body' | 'url' | 'language'>): string {
  const [, own] = UTC_STAMP.exec(stated) ?? []
  if (own === undefined) return stated
  const isBesideOwn = (day: string) => Math.abs(Date.parse(day) - Date.parse(own)) === DAY_MS
  const inAddress = dayInAddress(url)
  if (inAddress !== undefined) return isBesideOwn(inAddress) ? inAddress : stated
  const printed = visibleTexts(body)
    .map((text) => parseWrittenDate(text, language)?.slice(0, 10))
    .filter((day) => day !== undefined)
  return printed.includes(own) ? stated : (printed.find(isBesideOwn) ?? stated)
}

/** What a reader takes for the date: a time element or a line of facts near the headline, outside lists of other reports. */
const visibleDates = (body: PageElement): string[] => visible(body, { machine: true })
const visibleTexts = (body: PageElement): string[] => visible(body, { machine: false })

function visible(body: PageElement, { machine: withMachine }: { readonly machine: boolean }): string[] {
  const found: string[] = []
  const fields = body.querySelectorAll(
    'article time[datetime], main time[datetime], time[datetime], [class*="date" i], [class*="time" i], [class*="publish" i], [class*="byline" i], [class*="meta" i], [class*="submitted" i], [class*="datum" i], [class*="fecha" i], [id*="date" i], time',
  )
  // A site's head may print the day on which the page was opened.
  const ofSite = (element: PageElement) => {
    const head = element.closest(HEADS)
    return head !== null && head.querySelector('h1, article, main') === null && head.closest('article, main') === null
  }
  for (const element of byPlace(fields.slice(0, 40), ofSite)) {
    if (isOfChange(element)) continue
    if (isBeside(element) || (element.closest('li') !== null && element.closest('article, main') === null)) continue
    const machine = element.getAttribute('datetime')
    if (machine !== null && withMachine) found.push(machine)
    const text = withoutChange(tidy(wordsBesideChange(element).slice(0, 400)))
    if (!isShort(text)) continue
    found.push(text)
    // "Mai", "06" and "2018" beside each other in a box.
    if (/\d{4}/.test(text) && element.firstChild !== null && element.children.length > 0)
      found.push(wordsApart(element))
  }
  const heading = body.querySelector('h1')
  for (
    let next = heading?.nextElementSibling ?? null, steps = 0;
    next !== null && steps < 4;
    next = next.nextElementSibling, steps++
  ) {
    const text = withoutChange(tidy(next.textUpTo(200).slice(0, 200)))
    if (isShort(text)) found.push(text)
  }
  return found
}

const HEADS = 'header, nav, [class*="nav" i], [class*="masthead" i], [class*="topbar" i], [class*="header" i]'

const byPlace = (elements: readonly PageElement[], isLast: (element: PageElement) => boolean): PageElement[] => {
  const last = new Set(elements.filter(isLast))
  return [...elements.filter((element) => !last.has(element)), ...last]
}

/** The text of its nodes with a blank between them. */
const wordsApart = (element: PageElement): string =>
  tidy(element.childNodes.map((node) => (node.nodeType === COMMENT ? '' : node.textContent.slice(0, 200))).join(' '))

/** The day of the page's time elements, wherever they stand, where all of them are of one day. */
function* onlyTime(body: PageElement): Generator<string> {
  const stamps = body.querySelectorAll('time[datetime]').map((time) => time.getAttribute('datetime') ?? '')
  const [first] = stamps
  if (first !== undefined && first.length >= 10 && stamps.every((each) => each.slice(0, 10) === first.slice(0, 10)))
    yield first
}

/** "Erstellt am: 30.01.2031 18:36 / sk": a day behind a word that says what it is the day of. */
function* saidToBePublished(body: PageElement): Generator<string> {
  for (const element of body.querySelectorAll('*').slice(0, MOST_LABELS)) {
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType !== TEXT || node.textContent.length > 400 || !/\d/.test(node.textContent)) continue
      const text = tidy(node.textContent)
      if (PUBLISHED.test(text) && !isBeside(element)) yield text.replace(PUBLISHED, '').slice(0, 60)
    }
  }
}

const PUBLISHED =
  /^(?:(?:first |originally )?(?:published|posted)|erstellt|veröffentlicht|publiziert|erschienen|publié|mis en ligne|mise en ligne|publicad[oa]|pubblicat[oa]|gepubliceerd|geplaatst|publicerad|publiceret|publisert|opublikowan[oey]|dodano|опубликован[оа]?|дата публикации|yayınlanma)(?: (?:on|am|le|el|il|op|em|den|dnia|tarihi))?\s*:?\s+(?=\D{0,24}\d)/iu

/** Elements that are looked at: a page has its day near its headline. */
const MOST_LABELS = 3000

/**
 * Short texts of a whole day and little else, anywhere outside what stands beside the article, and the day that opens a
 * paragraph: "14.3.2031 – The ministers …".
 */
function* labelledDates(body: PageElement): Generator<string> {
  for (const element of body.querySelectorAll('*').slice(0, MOST_LABELS)) {
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType !== TEXT || !/\d{4}|\d\.\d\d?\.\d\d/.test(node.textContent.slice(0, 400))) continue
      const text = tidy(node.textContent.slice(0, 400))
      const day = text.length <= 60 ? text : /^.{3,30}?\d{4}(?=\s*[–—|:-]\s)/.exec(text)?.[0]
      if (day !== undefined && !NO_DAY_OF_ITS_OWN.has(element.localName) && !isBeside(element)) yield day
    }
  }
}

/** Scripts, links to other reports and the lines of the site's owner. */
const NO_DAY_OF_ITS_OWN = new Set(['script', 'style', 'noscript', 'title', 'a', 'option', 'footer'])

const isShort = (text: string) => text.length <= 160 && text.split(' ').length <= 18

/** "Updated: 17 April 2031, 11:25 GMT": a day of its own behind a word that says what it is the day of. */
function* changedDates(body: PageElement): Generator<string> {
  for (const { element, text } of changes(body)) {
    const [, day] = UPDATED.exec(text) ?? []
    if (day !== undefined) yield day
    else if (isOfChange(element)) yield element.getAttribute('datetime') ?? text
  }
}

/** Texts of a field of its own, or in a longer line of facts. */
const changes = (body: PageElement): { readonly element: PageElement; readonly text: string }[] =>
  body
    .querySelectorAll(
      'time, [class*="date" i], [class*="time" i], [class*="update" i], [class*="modif" i], [class*="meta" i], h1 ~ p',
    )
    .slice(0, 40)
    .filter((element) => !isBeside(element))
    .map((element) => ({ element, text: tidy(element.textUpTo(400).slice(0, 400)) }))
    .filter(({ text }) => isShort(text))

/** "Updated 16 March 2031. Published 14 March 2031" → "Published 14 March 2031". */
const withoutChange = (text: string): string => (saysChange(text) ? text.replace(CHANGE, '') : text)

/** Whether it names the day of a change. */
export const saysChange = (text: string): boolean => text.search(CHANGE) !== -1

const CHANGED =
  '(?:last |latest )?(?:updated?|modified|revised|edited|changed|aktualisiert|geändert|mis à jour|mise à jour|modifié|actualizado|modificado|aggiornato|modificato|bijgewerkt|gewijzigd|uppdaterad|opdateret|oppdatert|zaktualizowano|обновлено|изменено)'
const CHANGE = new RegExp(
  `(?<!\\p{L})${CHANGED}(?: (?:on|at|am|le|el|il|op))?\\s*:?\\s+(?=\\D{0,24}\\d).*?(?=(?:first |originally )?(?:published|posted|created|erschienen|veröffentlicht|publié|publicado|pubblicato|gepubliceerd)|$)`,
  'giu',
)

/** The text of an element without what in it is the day of the last change. */
function wordsBesideChange(element: PageElement): string {
  const { children } = element
  if (children.length === 0 || !children.some(isOfChange)) return element.textUpTo(400)
  return element.childNodes
    .filter((node) => node.nodeType === TEXT || (node.nodeType === ELEMENT && !isOfChange(node)))
    .map((node) => node.textContent.slice(0, 400))
    .join('')
}

/** What the markup says is the day of the last change. */
const isOfChange = (element: PageElement): boolean =>
  /\b(?:updated?|(?:date[-_ ]?)?modified)\b/i.test(
    `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`,
  ) && !/publish/i.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`)

const UPDATED =
  /(?:updated|modified|aktualisiert|mis à jour|actualizado|aggiornato|bijgewerkt|обновлено)(?: (?:on|am|le|el))?\s*:?\s*(.{6,60})$/i
