/** What an article's record tells of one happening, to hold against other reports' (identity/happenings.ts). */
import type { Happening, HappeningPlace } from '../identity/index.ts'
import { countryByName, daysOf, type FigureOf } from '../record/index.ts'
import type { Entry } from './entry.ts'
import { fold } from './fold.ts'

/** So far a report's names are its own; behind it stand other stories' headlines. */
const MOST_LETTERS = 3000
const LEAD_LETTERS = 500
const WORD_LETTERS = 1500
const MOST = { names: 60, persons: 12, places: 20, roads: 8, numbers: 16, words: 90 }

/** Names that every report holds. */
const PASSING = new Set(
  (
    'the monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'police county street avenue road drive department hospital medical center sheriff officer officers chief captain detective victim victims north south east west city state ' +
    'university copyright facebook twitter news president minister government'
  ).split(' '),
)
const CAPITAL = /(?<=[\p{Ll},;\d)'’] )\p{Lu}[\p{L}'’-]{2,}/gu
const ROAD =
  /\b(\p{Lu}[\p{L}\d'’]*|\d+\p{L}{2}) (?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct|Place|Pl|Parkway|Highway|Circle|Terrace)\b|block of (?:(?:[NSEW]|North|South|East|West)\.? )?(\p{Lu}[\p{L}\d'’]*|\d+\p{L}{2})/gu
const NUMBER = /(?<![\d,.$:])\d{2,5}(?![\d,]\d|%)/g
/** Where the hurt of all happenings of a town are taken. */
const HOSPITAL = /\b(?:hospital|medical|clinic|trauma)\b/
const SEVERAL = /\b(?:shootings|attacks|bombings|weekend|separate|series of)\b/i

export type Common = Omit<Happening, 'what' | 'when' | 'where' | 'main' | 'part' | 'most'>

/** What is of the report as a whole. */
export function commonOf({ article, record }: Entry): Common {
  const body = article.text.slice(article.body, article.body + MOST_LETTERS)
  const lead = body.slice(0, LEAD_LETTERS)
  const speakers = new Set(record.statements.flatMap(({ source }) => source?.actors ?? []))
  const tolls = (measure: string) =>
    distinct(record.figures.filter((f) => f.measure === measure && f.bound !== 'range').map(({ min }) => min)).slice(
      0,
      6,
    )
  const { last } = daysOf(article.published)
  return {
    published: last === null ? null : Date.parse(last) / 86_400_000,
    names: namesIn(body).slice(0, MOST.names),
    leadNames: namesIn(lead),
    persons: distinct(
      record.actors
        .filter(
          ({ id, kind, roles, name }) => kind === 'person' && roles.length === 0 && / /.test(name) && !speakers.has(id),
        )
        .map(({ name }) =>
          fold(name)
            .filter((word) => word.length > 1)
            .join(' '),
        ),
    ).slice(0, MOST.persons),
    places: distinct(
      record.places.map(({ name }) => fold(name).join(' ')).filter((name) => !HOSPITAL.test(name)),
    ).slice(0, MOST.places),
    roads: distinct([...body.matchAll(ROAD)].map(([, before, after]) => fold(before ?? after).join(' '))).slice(
      0,
      MOST.roads,
    ),
    numbers: distinct(
      [...body.matchAll(NUMBER)].map(([number]) => number).filter((number) => !/^(?:(?:19|20)\d\d|911)$/.test(number)),
    ).slice(0, MOST.numbers),
    words: distinct(
      [...body.slice(0, WORD_LETTERS).matchAll(/(?<![\p{L}'’-])\p{Ll}{4,}/gu)].map(([word]) => word),
    ).slice(0, MOST.words),
    killed: tolls('killed'),
    wounded: tolls('wounded'),
    several: SEVERAL.test(`${article.title ?? ''} ${lead}`),
  }
}

/** One happening of the report. `most`: the greatest number told of it. */
export function sketchOf(
  { record }: Entry,
  of: FigureOf,
  { common, most }: { readonly common: Common; readonly most: number },
): Happening {
  const { what, when, where, main, part } = of
  return {
    what,
    when,
    where: where.map((name) => placeOf(record.places, name)),
    main,
    part,
    most,
    ...common,
  }
}

function placeOf(places: Entry['record']['places'], name: string): HappeningPlace {
  const words = fold(name)
  const folded = words.join(' ')
  const known =
    places.find((place) => fold(place.name).join(' ') === folded) ??
    places.find((place) => place.country !== null && fold(place.name).every((word) => words.includes(word)))
  const country = countryByName.get(name.toLowerCase())
  const at =
    known?.latitude === undefined || known.longitude === undefined ? null : ([known.latitude, known.longitude] as const)
  return { name: folded, country: known?.country ?? country?.code ?? null, isCountry: country !== undefined, at }
}

const namesIn = (text: string): string[] =>
  distinct(
    [...text.matchAll(CAPITAL)]
      .map(([name]) => fold(name.replace(/['’]s$/, ''))[0] ?? '')
      .filter((name) => name.length > 2 && !PASSING.has(name)),
  )

const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)]
