/**
 * What an article is mainly about, as far as its figures need to know: the kinds of happening that its headline and first
 * sentences name, the day and the places told there. A figure that tells nothing else is of this.
 */
import { type Analysis, type Article, countryByName, type Span, textOf } from '../../record/index.ts'
import type { TracedDate } from '../dates/index.ts'
import { CONSEQUENCES, HAPPEN } from './happenings.data.ts'
import type { FigureInput } from './input.ts'
import { kindOf, kindsOfTitle } from './kinds.ts'
import { type LocatedPlace, placesIn } from './located.ts'

export interface MainHappening {
  readonly kinds: ReadonlySet<string>
  /** The kind that is named most, of those that do not come of another. */
  readonly kind: string | null
  /** Its EDTF day; null where the first sentences tell none. */
  readonly day: string | null
  readonly places: readonly Span[]
  /** Countries, in lower case, that the first sentences set it in where they name something nearer as well. */
  readonly countries: ReadonlySet<string>
}

/** So many sentences tell what a report is about. */
const LEAD_SENTENCES = 8
const PLACES_FROM = 3
/** A day further back than this is the happening's only where something is told to have happened on it. */
const RECENT_DAYS = 10
const LONG_AGO_DAYS = 400
const LONGEST = 200
const DAY = /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))/

export function mainHappening({ article, analysis, dates, statements }: FigureInput): MainHappening {
  const { sentences } = analysis
  const named = kindsOfTitle(article.title ?? '')
  const last = Math.min(sentences.length - 1, LEAD_SENTENCES)
  const end = last > 0 ? sentences[last] : 0
  const places: LocatedPlace[] = []
  const countries = new Set<string>()
  const nameOf = ({ span }: LocatedPlace) => textOf(analysis.text, span).toLowerCase()
  const isCountry = (place: LocatedPlace) => countryByName.has(nameOf(place))
  const isWide = (list: readonly LocatedPlace[]) => list.length === 1 && isCountry(list[0])
  for (let sentence = 0; sentence < last; sentence++) {
    const [first, after] = [sentences[sentence], sentences[sentence + 1]]
    const kinds: string[] = []
    for (let word = first; word < Math.min(after, first + LONGEST); word++) {
      const kind = kindOf(analysis, word)
      if (kind !== null) kinds.push(kind)
    }
    named.push(...kinds)
    // "A quake in Kasmere" in the headline is set nearer by the sentences below it.
    if ((places.length === 0 || isWide(places)) && (kinds.length > 0 || sentence >= PLACES_FROM)) {
      const here = placesIn(analysis, first, after)
      if (places.length > 0 && here.length > 0 && !here.every(isCountry)) {
        for (const place of places) countries.add(nameOf(place))
        places.length = 0
      }
      if (places.length === 0) places.push(...here)
    }
  }
  for (const place of places) if (isCountry(place) && !isWide(places)) countries.add(nameOf(place))
  const told = places.map(({ span }) => span)
  const cues = new Set(statements.flatMap(({ cue }) => (cue === null ? [] : [cue.head])))
  return {
    kinds: new Set(named),
    kind: mostNamed(named),
    day: mainDay(article, { analysis, end, dates, cues }),
    places: told.length > 0 ? told : datelinePlace(analysis),
    countries,
  }
}

function mostNamed(kinds: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + (CONSEQUENCES.has(kind) ? 0.01 : 1))
  let best: string | null = null
  for (const [kind, count] of counts) if (best === null || count > counts.get(best)!) best = kind
  return best
}

/** "CHICAGO (CW) —": the town that a report is sent from, where its first sentences set nothing anywhere. */
function datelinePlace({ blocks, text }: Analysis): Span[] {
  const dateline = blocks.find(({ kind }) => kind === 'dateline')
  const town =
    dateline && /^\s*(\p{Lu}[\p{L}.'’ -]*\p{L})(?=\s*[,(/–—:_-])/u.exec(text.slice(dateline.start, dateline.end))
  if (!town) return []
  const start = dateline.start + town[0].length - town[1].length
  return [{ start, end: start + town[1].length }]
}

interface Lead {
  readonly analysis: Analysis
  /** One past the lead's last word. */
  readonly end: number
  readonly dates: readonly TracedDate[]
  /** Words by which somebody says something: their day is that of saying it. */
  readonly cues: ReadonlySet<number>
}

/** The first day that something happens on, else the first recent one that nobody only said something on. */
function mainDay({ published }: Article, { analysis, end, dates, cues }: Lead): string | null {
  const { words } = analysis
  const printed = published === null ? Number.POSITIVE_INFINITY : Date.parse(published.slice(0, 10)) / 86_400_000
  let first: string | null = null
  for (const { value, type, first: word, endWord } of dates) {
    if (word >= end) break
    const day = (type === 'DATE' || type === 'TIME') && DAY.exec(value)?.[1]
    if (!day) continue
    const at = Date.parse(day) / 86_400_000
    if (at > printed || printed - at > LONG_AGO_DAYS) continue
    const above = headOf(words, word, endWord)
    if (above >= 0 && (kindOf(analysis, above) !== null || HAPPEN.has(words.lemma[above].toLowerCase()))) return day
    // The report's own day is told of many things that came after what happened.
    if (at < printed && printed - at <= RECENT_DAYS && !cues.has(above)) first ??= day
  }
  return first
}

/** What the words `[first, end)` hang on: the verb or noun that the date is the day of. */
function headOf({ head }: Analysis['words'], first: number, end: number): number {
  let word = first
  for (let edges = 0; edges < 4 && word >= first && word < end; edges++) word = head[word]
  return word
}
