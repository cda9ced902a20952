/**
 * In what company, where and when an article speaks of somebody: what tells two people of one name apart. Kept with the
 * forms of those alone whose names say too little.
 */
import { type ArticleRecord, countryByName, type Role } from '../record/index.ts'
import { isCommonName } from './common-names.ts'
import { isInitial, type PersonName, personNameOf } from './person-name.ts'
import { folded } from './sound.ts'
import { OF_UNITED_STATES, REGIONS } from './wide-places.data.ts'

export interface Setting {
  /** `2031-03-14`; null where the article has no date. */
  readonly day: string | null
  readonly outlet: string | null
  /** Towns and the like. */
  readonly places: readonly string[]
  /** States of a country, provinces, countries. */
  readonly regions: readonly string[]
  /** Persons of the article: `pavel dostan`, or ` dostan` where it gives the surname alone. */
  readonly circle: readonly string[]
}

/** What all persons and bodies of an article share. */
export interface ArticleSetting extends Setting {
  /** The country that is named most, by itself or its states; null where none is. */
  readonly country: string | null
  /** The town that is named most; null where two are. */
  readonly town: string | null
}

/** What of an article is looked at. */
export type Context = Pick<ArticleRecord, 'published' | 'outlet' | 'url' | 'places' | 'actors'>

const MOST_PLACES = 6
const MOST_REGIONS = 3
const MOST_PERSONS = 8

export function contextOf({ published, outlet, url, places, actors }: Context): ArticleSetting {
  const inText = [...places].sort((a, b) => b.mentions.length - a.mentions.length)
  const names = inText.map(({ name }) => folded(name).replace(/^the /, '').replace(/\.$/, ''))
  const isWide = (name: string) => REGIONS.has(name) || countryByName.has(name)
  const isTown = (name: string) =>
    !isWide(name) && !DIRECTION.test(name) && !isCommonName(capital(name), 'organisation')
  const [most, second] = inText.flatMap(({ mentions }, at) =>
    isTown(names[at]) ? [{ name: names[at], times: mentions.length }] : [],
  )
  const persons = actors
    .filter(({ kind }) => kind === 'person')
    .map((actor) => ({ name: personNameOf(actor.name), times: actor.mentions.length }))
    .filter(({ name }) => name.given.length === 0 || name.given.some((word) => !isInitial(word)))
    // Whole names tell more.
    .sort((a, b) => Number(a.name.given.length === 0) - Number(b.name.given.length === 0) || b.times - a.times)
  return {
    day: published === null || !/^\d{4}-\d\d-\d\d/.test(published) ? null : published.slice(0, 10),
    outlet: outlet === undefined ? hostOf(url) : folded(outlet),
    places: distinct(names.filter(isTown), MOST_PLACES),
    regions: distinct(names.filter(isWide).map(regionOf), MOST_REGIONS),
    circle: distinct(
      persons.map(({ name }) => circleKeyOf(name)),
      MOST_PERSONS + 1,
    ),
    country: countryOf({ places, actors }),
    town: most === undefined || most.times === second?.times ? null : most.name,
  }
}

/** Of those that are named most often alone. */
function countryOf({ places, actors }: Pick<Context, 'places' | 'actors'>): string | null {
  const starts = new Map<string, Set<number>>()
  for (const named of [...places, ...actors]) {
    const key = folded(named.name).replace(/^the /, '').replace(/\.$/, '')
    const isState = 'kind' in named && named.kind === 'country'
    if ('kind' in named && !isState) continue
    const known = countryByName.get(key)?.names[0].toLowerCase() ?? (isState ? key : null)
    const country = OF_UNITED_STATES.has(REGIONS.get(key) ?? '') ? 'united states' : known
    if (country === null) continue
    const theirs = starts.get(country) ?? new Set()
    for (const { start } of named.mentions) theirs.add(start)
    starts.set(country, theirs)
  }
  const [first, second] = [...starts].sort((a, b) => b[1].size - a[1].size)
  return first === undefined || first[1].size === second?.[1].size ? null : first[0]
}

/** States and countries that an article names beside somebody, and of which somebody holds an office. */
export const regionsOf = ({
  roles,
  setting,
}: {
  readonly roles: readonly Role[]
  readonly setting: Setting | null
}) => [...(setting?.regions ?? []), ...roles.flatMap(({ of }) => (of === null ? [] : [regionOf(folded(of))]))]

/** Whether two are spoken of in states or countries, and in none of the same. */
export const isElsewhere = (setting: Setting | null, regions: readonly string[]): boolean =>
  setting !== null &&
  setting.regions.length > 0 &&
  regions.length > 0 &&
  !setting.regions.some((region) => regions.includes(region))

const regionOf = (name: string): string => REGIONS.get(name) ?? countryByName.get(name)?.names[0].toLowerCase() ?? name

/** Without the person itself. */
export const settingOf = ({ country: _, town: __, ...context }: ArticleSetting, name: PersonName): Setting => ({
  ...context,
  circle: context.circle.filter((key) => !key.endsWith(` ${name.surname}`)).slice(0, MOST_PERSONS),
})

/** Of a body that every state has: whose it is tells the country that the article is about, or else who is beside it. */
export const settingOfStateBody = ({ country, day, outlet, circle }: ArticleSetting): Setting => ({
  day,
  outlet,
  places: [],
  regions: country === null ? [] : [country],
  circle: circle.slice(0, MOST_PERSONS),
})

/** Of a body of a town of this name: what tells which town it is, which the name itself does not. */
export const settingOfTown = ({ country: _, town: __, ...context }: ArticleSetting, town: string): Setting => ({
  ...context,
  places: context.places.filter((place) => place !== town && place !== `${town} county`),
  circle: [],
})

const circleKeyOf = ({ given, surname }: PersonName): string => `${given[0] ?? ''} ${surname}`
const distinct = (values: readonly string[], most: number): string[] => [...new Set(values)].slice(0, most).sort()
const capital = (name: string): string => name.replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase())
const DIRECTION =
  /^(?:the )?(?:(?:north|south|east|west|central|upper|lower|down)(?:ern|town)?(?:east|west)?(?:ern)?(?: side)?|street|avenue|road|highway|interstate|main street|metro|pacific|atlantic|europe|asia|africa|middle east|earth|world)$/

function hostOf(url: string | undefined): string | null {
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url ?? '')?.[1]
  return host === undefined ? null : host.toLowerCase()
}

/** Of an embassy whose town the name does not tell: the one that the article is about, of all that it names. */
export const settingOfEmbassy = (context: ArticleSetting): Setting => ({
  ...settingOfTown(context, ''),
  places: context.town === null ? [] : [context.town],
  regions: [],
})
