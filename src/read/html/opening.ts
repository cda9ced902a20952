/**
 * The lines between headline and prose that say who wrote and when, where their markup did not give them away. They are
 * taken out of the text, and tell what the metadata left open.
 */
import { parseWrittenDate } from '../written-date.ts'
import { namesInByline } from './byline.ts'
import { saysChange } from './dates.ts'
import type { Facts } from './facts.ts'
import { isLife } from './lives.ts'

/** Facts stand within so many lines, and before the first that reads like prose. */
const TOP = 8
/** What is left of a line of facts when its links and spans have lines of their own, and how many have read it. */
const CRUMB = /^(?:by|in|on|at|von|in|am|par|le|por|en|el|di|de|\W+|\d[\d., ]*)$/iu

export interface Opened {
  readonly lines: readonly string[]
  readonly byline?: string
  readonly published: string | null
  readonly modified?: string
}

export function openingOf(
  lines: readonly string[],
  { byline, published, modified, outlet, dateLanguage, title }: Facts,
): Opened {
  const kept: string[] = []
  const found: { byline?: string; published: string | null; changed?: string } = { byline, published }
  let prose = false
  for (const [index, line] of lines.entries()) {
    if (index >= TOP) {
      kept.push(line)
      continue
    }
    prose ||= isProse(line)
    if (!prose && (line === title || line === outlet || CRUMB.test(line))) continue
    const date = isFactsLine(line) ? dayIn(line, dateLanguage) : null
    const names = namesInByline(line)
    if (date !== null && saysChange(line)) found.changed ??= date
    else if (date !== null) found.published ??= date
    else if (names !== null) found.byline ??= names
    else if (!isNames(line, byline) && !(index < 4 && isLife(line, byline))) kept.push(line)
  }
  // A page that prints one day alone prints it for its report.
  const day = found.published ?? found.changed ?? null
  return {
    byline: found.byline,
    published: day,
    modified: modified ?? (found.changed === day ? undefined : found.changed),
    lines: kept,
  }
}

/** A number alone is as often how many have read it as a year. */
export function dayIn(line: string, language: string | undefined): string | null {
  const date = parseWrittenDate(line, language ?? 'en')
  return date === null || date.length < 7 ? null : date
}

/** A sentence, or long enough to be one. */
const isProse = (line: string): boolean =>
  line.length > 100 || IDEOGRAPHIC.test(line) || (/[.!?]["”’»)]*$/.test(line) && line.split(' ').length > 5)

/** Chinese and Japanese sentences have no blanks, and stops of their own. */
const IDEOGRAPHIC = /[。！？]|[\p{Script=Han}\p{Script=Hiragana}]{24}/u

/** Short enough to be a day and what says so, and no sentence. */
export const isFactsLine = (line: string): boolean =>
  !IDEOGRAPHIC.test(line) &&
  line.length < 90 &&
  line.split(' ').length <= 12 &&
  !/[^.\d][!?]$|[\p{L}]{3,}\.$/u.test(line)

/** The known names and little else. */
const isNames = (line: string, byline: string | undefined): boolean =>
  byline !== undefined &&
  line.length < byline.length + 24 &&
  byline.split(', ').every((name) => line.toLowerCase().includes(name.toLowerCase()))
