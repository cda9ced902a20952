/**
 * The lines of a page's article without what its site adds: furniture that stands as a line of its own, what is printed
 * twice, and behind the last paragraph the labels, days, owners and lives of writers that close a page.
 */
import type { Facts } from './facts.ts'
import {
  CUT_SHORT,
  FURNITURE_LINE,
  GALLERY_LINE,
  LEADS_ELSEWHERE,
  OWNERS_LINE,
  PLACE_IN_GALLERY,
  PLAYERS,
  TAGS_LINE,
} from './furniture.data.ts'
import { isLife } from './lives.ts'
import { dayIn, isFactsLine } from './opening.ts'

/** As of prose elsewhere: a shorter line is a label. */
export const LEAST_SENTENCE = 60
const SENTENCE_END = /[.!?]["”’)]*$/
const CAPTION = /^Caption: /
const CREDIT = / \(Photo: [^()]*\)$/
/** A player's address, written out where its frame should be. */
const PLAYER_ADDRESS = /^(?:\[(?:embed|video|audio)\b.*\]|(?:https?:)?\/\/\S+)$/i

/** Without the headline, furniture that stands as lines of its own, and lines that were printed before. */
export function tidyLines(lines: readonly string[], { title }: Facts): string[] {
  const kept: string[] = []
  const before = new Set<string>()
  const captions = new Set<string>()
  const begun = beginningsOf(lines)
  for (const given of belowKicker(lines, title)) {
    const line = given.replace(PLACE_IN_GALLERY, '')
    if (line === '' || line === title || line === kept.at(-1)) continue
    const isCaption = CAPTION.test(line)
    const words = isCaption ? line.replace(CAPTION, '').replace(CREDIT, '') : line
    if (words.length < 60 && (FURNITURE_LINE.test(words) || GALLERY_LINE.test(words))) continue
    if (PLAYER_ADDRESS.test(line) && isPlayer(line)) continue
    if (line.length < 200 && CUT_SHORT.test(line)) continue
    if (words.length < 60 && LEADS_ELSEWHERE.test(words) && !SENTENCE_END.test(words)) continue
    if (begun.has(line) || isRepeated(words, { isCaption, before, captions })) continue
    kept.push(line)
    ;(isCaption ? captions : before).add(words)
  }
  return kept
}

interface Printed {
  readonly isCaption: boolean
  /** Lines so far. */
  readonly before: ReadonlySet<string>
  /** Captions so far, without what they are labelled with. */
  readonly captions: ReadonlySet<string>
}

/** Short answers and refrains are said twice; a caption or a sentence never is. */
function isRepeated(words: string, { isCaption, before, captions }: Printed): boolean {
  if (isCaption) return before.has(words) || captions.has(words)
  const isSentence = SENTENCE_END.test(words) && words.split(' ').length > 3
  return (words.length >= LEAST_SENTENCE && before.has(words)) || (isSentence && captions.has(words))
}

const isPlayer = (address: string): boolean =>
  address.startsWith('[') || PLAYERS.video.test(address) || PLAYERS.audio.test(address) || MEDIUM.test(address)
const MEDIUM = /\.(?:mp4|m3u8|mp3|webm|mov|m4a|ogg)(?:$|[?#])/i

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
export function withoutTail(lines: readonly string[], facts: Pick<Facts, 'byline' | 'dateLanguage'>): string[] {
  let end = lines.length
  while (end > 1 && (isLabel(lines[end - 1]) || isStanding(lines[end - 1], facts))) end--
  return lines.slice(0, end === 1 ? lines.length : end)
}

const isLabel = (line: string): boolean =>
  line.length < LEAST_SENTENCE &&
  !/\d|: \S/.test(line) &&
  !/[.!?…。！？]["”’»)\]]*$|^[•·*\d(—―–-]| \| |^(?:caption|photo|video|audio|see more|image)\b/iu.test(line)

const isStanding = (line: string, { byline, dateLanguage }: Pick<Facts, 'byline' | 'dateLanguage'>): boolean =>
  TAGS_LINE.test(line) ||
  (line.length < 500 && OWNERS_LINE.test(line)) ||
  isLife(line, byline) ||
  (line.length < LEAST_SENTENCE && isFactsLine(line) && dayIn(line, dateLanguage) !== null)
