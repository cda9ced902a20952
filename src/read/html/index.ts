/**
 * A web page → Article: its facts from the metadata and from what a reader sees, its text from the tree after furniture
 * is taken out. Where the page marks its article, that is read; else Readability finds it.
 *
 * The text begins with the headline, so that what it claims can be proven by it as well; then one paragraph a line with
 * an empty line between them.
 */
import type { Article, Problem } from '../../record/index.ts'
import { articleOf, type Found } from '../article.ts'
import { InputError } from '../input-error.ts'
import { withLanguage } from '../language.ts'
import type { Known } from '../text.ts'
import { parseWrittenDate } from '../written-date.ts'
import { cleanPage } from './clean.ts'
import { type Page, parsePage, treeOf } from './document.ts'
import { writeEmbeds } from './embeds.ts'
import { type Facts, factsOf } from './facts.ts'
import { removeHoverCards } from './hover-cards.ts'
import { describedLead, leadAbove } from './lead.ts'
import { LEAST_SENTENCE, tidyLines, withoutTail } from './lines.ts'
import { openingOf } from './opening.ts'
import { writeQuotations } from './quoted.ts'
import { articleRoot, isList } from './root.ts'
import type { PageElement } from './tree.ts'
import { tidy } from './values.ts'
import { wordsOf } from './words.ts'

export { decodePage } from './charset.ts'

export interface PageSource {
  readonly where: string
  readonly ref?: string
  /** Where it was fetched from. */
  readonly url?: string
  /** For what the page does not say itself. */
  readonly known?: Pick<Known, 'title' | 'byline' | 'published'>
  readonly problems?: readonly Problem[]
}

/** Less text than this, without even a headline, is no article. */
const LEAST = 80
/** A page that says it is closed and shows less than this shows a beginning. */
const BEGINNING = 2500

/** Throws an InputError where the page holds no article or cannot be read. */
export async function readPage(html: string, source: PageSource): Promise<Article> {
  try {
    const { found, language } = pageOf(html, source)
    return await withLanguage(articleOf(found, source.where), language)
  } catch (cause) {
    // Readability and what it reads recurse; what nests too deep for them is no page that a person reads.
    if (!(cause instanceof RangeError) && !(cause instanceof TypeError)) throw cause
    throw unreadable(source.where, cause)
  }
}

function pageOf(
  html: string,
  { where, ref, url: address, known, problems = [] }: PageSource,
): { found: Found; language?: string } {
  const page = parsePage(html, where)
  const facts = factsOf(page, address)
  removeHoverCards(page.body)
  writeQuotations(page.body)
  const { cutShort, prose } = cleanPage(page.body, facts.title)
  writeEmbeds(page.body)
  const root = articleRoot(page, facts.title)
  const opened = openingOf(linesOf(root, page, facts), facts)
  const { lines, byline = known?.byline, modified } = opened
  const published = opened.published ?? (known?.published === undefined ? null : parseWrittenDate(known.published))
  const { title = known?.title, outlet, url, language } = facts
  const length = lines.join(' ').length
  const isShort = length < LEAST && !(title !== undefined && published !== null && lines.length > 0)
  if (isShort || (!facts.described && root !== null && isList(root))) {
    const message =
      'no article was found in this page. Where it shows one in a browser, save it from there, or copy its text'
    throw new InputError('page-without-article', where, message)
  }
  const text = (title === undefined ? lines : [title, ...lines]).join('\n\n')
  const closed = cutShort || (facts.closed && text.length < BEGINNING)
  const found = {
    ref,
    url,
    outlet,
    title,
    byline,
    published,
    modified,
    text,
    body: 0,
    problems: [...problems, ...(closed ? [CLOSED] : []), ...(isLoss(lines, prose) ? [LOSS] : [])],
  }
  return { found, language }
}

const CLOSED: Problem = {
  code: 'page-cut-short',
  message:
    'the page says that only subscribers may read all of the article; what it shows, perhaps a beginning, was read',
}

const LOSS: Problem = {
  code: 'page-loss',
  message:
    'more running text was left out of this page than was read. Compare it with the page; where the article is not whole, give its text',
}

/** Whether more prose stands in the page, beside what is never an article's, than in what was read of it. */
function isLoss(lines: readonly string[], prose: number): boolean {
  const read = lines.reduce((sum, line) => sum + (line.length >= LEAST_SENTENCE ? line.length : 0), 0)
  return prose - read > Math.max(read, LEAST_LOSS)
}

/** A standing text of the site is longer than this, and an article that is missed is too. */
const LEAST_LOSS = 400

function linesOf(root: PageElement | null, { body }: Page, facts: Facts): string[] {
  const found = root === null ? [] : wordsOf(root)
  const lead = root === null ? [] : leadOf(root, body, facts).filter((line) => !found.includes(line))
  const lines = withoutTail(tidyLines([...lead, ...found], facts), facts)
  if (lines.join(' ').length >= LEAST || facts.articleBody === null) return lines
  // A page that scripts fill: the metadata hold the text.
  const stated = facts.articleBody.flatMap((written) => linesIn(written.slice(0, 4_000_000)))
  return tidyLines(stated, facts)
}

function leadOf(root: PageElement, body: PageElement, { title, description }: Facts): readonly string[] {
  const lead = leadAbove(root, body, title)
  const described = lead.length > 0 ? null : describedLead(root, body, description)
  return described === null ? lead : [described]
}

/** Metadata hold text as it is or as markup. */
const linesIn = (written: string): string[] =>
  /<\/?(?:p|br|div|h[1-6]|li)\b/i.test(written) ? wordsOf(treeOf(written)) : written.split(/\n+/).map(tidy)

/** A piece of HTML, as feeds and databases have it → its text, one paragraph a line with an empty line between them. */
export function readFragment(given: string, where: string): string {
  // Feeds that escape twice keep the marks of a CDATA section, in which all would be a comment.
  const html = given.replace(/^\s*<!\[CDATA\[([\s\S]*?)(?:\]\]>)?\s*$/, '$1')
  if (!/[<&]/.test(html))
    return html
      .replace(/\p{Surrogate}/gu, '\uFFFD')
      .replace(/\0/g, '')
      .trim()
  try {
    const { body } = parsePage(html, where)
    removeHoverCards(body)
    writeQuotations(body)
    cleanPage(body)
    writeEmbeds(body)
    return wordsOf(body).join('\n\n')
  } catch (cause) {
    if (!(cause instanceof RangeError) && !(cause instanceof TypeError)) throw cause
    throw unreadable(where, cause)
  }
}

function unreadable(where: string, cause: unknown): InputError {
  const message = 'the page is built in a way that cannot be read. Give its text instead'
  return new InputError('page-unreadable', where, message, { cause })
}
