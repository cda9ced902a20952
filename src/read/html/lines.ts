/**
 * The lines of a page's article without what its site adds: furniture that stands as a line of its own, what is printed
 * twice, and behind the last paragraph the labels, days, owners and lives of writers that close a page.
 */
import type { Facts } from './facts.ts'
import { CUT_SHORT, FURNITURE_LINE, LEADS_ELSEWHERE, OWNERS_LINE, TAGS_LINE } from './furniture.data.ts'
import { isLife } from './lives.ts'
import { dayIn, isFactsLine } from './opening.ts'

/** As of prose elsewhere: a shorter line is a label. */
export const LEAST_SENTENCE = 60
const SENTENCE_END = /[.!?]["”’)]*$/
const CAPTION = /^Caption: /

/** Without the headline, furniture that stands as lines of its own, and lines that were printed before. */
export function tidyLines(lines: readonly string[], { title }: Facts): string[] {
  const kept: string[] = []
  const before = new Set<string>()
  const begun = beginningsOf(lines)
  for (const line of belowKicker(lines, title)) {
    if (line === '' || line === title || line === kept.at(-1) || before.has(line)) continue
    const words = line.replace(CAPTION, '')
    if (words.length < 60 && FURNITURE_LINE.test(words)) continue
    if (line.length < 200 && CUT_SHORT.test(line)) continue
    if (words.length < 60 && LEADS_ELSEWHERE.test(words) && !SENTENCE_END.test(words)) continue
    if (begun.has(line) || (words !== line && before.has(words))) continue
    kept.push(line)
    // Short answers and refrains are said twice; a caption never is.
    if (line.length >= LEAST_SENTENCE || CAPTION.test(line)) before.add(line)
    else before.add(`Caption: ${line}`)
  }
  return kept
}

/** Lines that are looked at for how they go on. */
const MOST_BEGINNINGS = 20

/** "Talks broke off on Sunday when the…", where a line that says all of it stands on the page as well. */
function beginningsOf(lines: readonly string[]): ReadonlySet<string> {
  const cut = lines.filter((line) => line.length >= 40 && /(?:…|\.\.\.)$/.test(line)).slice(0, MOST_BEGINNINGS)
  return new Set(
    cut.filter((line) => {
      const beginning = line.replace(/\s*(?:…|\.\.\.)$/, '')
      return lines.some((other) => other !== line && other.startsWith(beginning))
    }),
  )
}

/** What stands over the headline is a section's name or the way to it. */
function belowKicker(lines: readonly string[], title: string | undefined): readonly string[] {
  const at = title === undefined ? -1 : lines.slice(0, 8).indexOf(title)
  return at > 0 && lines.slice(0, at).every((line) => line.length < 60 && !SENTENCE_END.test(line))
    ? lines.slice(at)
    : lines
}

/**
 * Labels behind the last sentence stood over lists that were taken out; days, tags and owners are facts of the page. A
 * list, a table, a picture and a signature stay.
 */
export function withoutTail(lines: readonly string[], facts: Pick<Facts, 'byline' | 'language'>): string[] {
  let end = lines.length
  while (end > 1 && (isLabel(lines[end - 1]) || isStanding(lines[end - 1], facts))) end--
  return lines.slice(0, end === 1 ? lines.length : end)
}

const isLabel = (line: string): boolean =>
  line.length < LEAST_SENTENCE &&
  !/\d|: \S/.test(line) &&
  !/[.!?…。！？]["”’»)\]]*$|^[•·*\d(—―–-]| \| |^(?:caption|photo|video|audio|see more|image)\b/iu.test(line)

const isStanding = (line: string, { byline, language }: Pick<Facts, 'byline' | 'language'>): boolean =>
  TAGS_LINE.test(line) ||
  (line.length < 500 && OWNERS_LINE.test(line)) ||
  isLife(line, byline) ||
  (line.length < LEAST_SENTENCE && isFactsLine(line) && dayIn(line, language) !== null)
