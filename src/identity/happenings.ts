/**
 * Whether two reports tell of one happening: this quake, that shooting. Kind, day and country must allow it; then names,
 * roads and numbers that both reports hold are weighed, since many shootings of one town and day are told alike. Points
 * are round numbers that a person can follow; the threshold was chosen on half of the towns of 3,144 local reports.
 *
 * Left out on purpose: anything that depends on what else is in the record, such as how rare a name is there. Two reports
 * are one or two whatever came before them.
 */
export interface HappeningPlace {
  /** Folded. */
  readonly name: string
  /** ISO 3166-1 alpha-2; null where it is not known. */
  readonly country: string | null
  /** Whether it is a whole country. */
  readonly isCountry: boolean
  /** Degrees; null where the town is not known. */
  readonly at: readonly [latitude: number, longitude: number] | null
}

/** What one report tells of one happening. Words are folded. */
export interface Happening {
  readonly what: string | null
  /** EDTF day, month or year. */
  readonly when: string | null
  readonly where: readonly HappeningPlace[]
  /** Whether the report is about it. What follows is of the report as a whole. */
  readonly main: boolean
  /** Whether `where` is only one of its places. */
  readonly part: boolean
  /** Days since 1970. */
  readonly published: number | null
  /** The greatest number that is told of it. */
  readonly most: number
  readonly names: readonly string[]
  readonly leadNames: readonly string[]
  readonly persons: readonly string[]
  readonly places: readonly string[]
  readonly roads: readonly string[]
  readonly numbers: readonly string[]
  readonly words: readonly string[]
  readonly killed: readonly number[]
  readonly wounded: readonly number[]
  /** Whether it tells of several such happenings: "weekend shootings". */
  readonly several: boolean
}

const THRESHOLD = 1
/** Days of publication that two reports of one happening lie apart at most, where one does not name its day. */
const MOST_DAYS_APART = 8
/** A happening told as background is known by kind, day and place alone only where it was a great one. */
const GREAT = 5
const FAR_DEGREES = 1
const ROUND_UP_ROADS = 4
/** A report may be of what happened so long before it. */
const LONG_AFTER_DAYS = 500
const FOLLOWED_MORE = 1
/** So many dead or hurt are told of for weeks. */
const VERY_GREAT = 20
const GREAT_DAYS = 60

const VIOLENT: ReadonlySet<string> = new Set([
  'blast',
  'shooting',
  'strike',
  'clash',
  'attack',
  'stabbing',
  'kidnapping',
])
/** What goes on for weeks: only what is told of one day is one. */
const GOES_ON: ReadonlySet<string> = new Set(['clash', 'strike', 'epidemic', 'protest', 'heat'])

export function isOneHappening(a: Happening, b: Happening): boolean {
  if (!areOneKind(a.what, b.what) || areApart(a, b) || isRoundUp(a) || isRoundUp(b)) return false
  if (!a.main && !b.main) return isTheSameBackground(a, b)
  if (!a.main || !b.main) return isTheSameBackground(a, b) || isLookedBackOn(a, b)
  const apart = daysApart(a, b)
  if (apart === null) return false
  if ((goesOn(a) || goesOn(b)) && (a.when === null || a.when !== b.when)) return false
  if (apart <= MOST_DAYS_APART) return pointsOf(a, b, apart) > THRESHOLD
  return apart <= LONG_AFTER_DAYS && isFollowedUp(a, b, apart)
}

/** Weeks later a report is of the same where it names the same people, or where it was a great one of the same countries. */
function isFollowedUp(a: Happening, b: Happening, apart: number): boolean {
  const persons = shared(a.persons, b.persons)
  const great =
    a.most >= VERY_GREAT && b.most >= VERY_GREAT && a.what === b.what && apart <= GREAT_DAYS && isOneCountry(a, b)
  if (persons < 2 && !great && !(persons === 1 && shared(a.roads, b.roads) > 0)) return false
  return pointsOf(a, b, apart) > THRESHOLD + (great ? 0 : FOLLOWED_MORE)
}

const isOneCountry = (a: Happening, b: Happening): boolean =>
  countriesOf(a.where) !== '' && countriesOf(a.where) === countriesOf(b.where)

/** What one report is about and another tells as past: a trial tells of its shooting. */
function isLookedBackOn(a: Happening, b: Happening): boolean {
  if (a.what === null || a.what !== b.what || a.when === null || b.when === null) return false
  const [less, more] = a.when.length <= b.when.length ? [a.when, b.when] : [b.when, a.when]
  if (!more.startsWith(less)) return false
  return shared(a.persons, b.persons) > 0 && pointsOf(a, b, 0) > THRESHOLD + FOLLOWED_MORE
}

/** "Weekend shootings": its numbers are of one of many happenings, and nobody can tell which. */
const isRoundUp = ({ several, roads }: Happening): boolean => several && roads.length >= ROUND_UP_ROADS

const goesOn = ({ what }: Happening): boolean => what !== null && GOES_ON.has(what)

function areOneKind(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return true
  return (a === 'attack' && VIOLENT.has(b)) || (b === 'attack' && VIOLENT.has(a)) || (isOfQuake(a) && isOfQuake(b))
}
const isOfQuake = (kind: string): boolean => kind === 'quake' || kind === 'tsunami'

/** Told along the way: the same kind, day and place, and great enough to be told of so. */
function isTheSameBackground(a: Happening, b: Happening): boolean {
  if (a.what === null || a.what !== b.what || a.when === null || b.when === null) return false
  if (a.most < GREAT || b.most < GREAT) return false
  const [less, more] = a.when.length <= b.when.length ? [a.when, b.when] : [b.when, a.when]
  const exact = less.length >= 10 || !VIOLENT.has(a.what)
  // Without a place it could be of one of two bombings or of both, and would connect all of them.
  return exact && more.startsWith(less) && meet(a.where, b.where)
}

const meet = (a: readonly HappeningPlace[], b: readonly HappeningPlace[]): boolean =>
  a.some((one) => b.some(({ name }) => name === one.name))

/** Whether they are set in different countries, in towns far from each other, or one in a part of the other's places. */
function areApart({ where: a, ...one }: Happening, { where: b, ...other }: Happening): boolean {
  if ((one.part || other.part) && !coverEachOther({ a, aPart: one.part, b, bPart: other.part })) return true
  const [ours, theirs] = [countriesOf(a), countriesOf(b)]
  if (ours !== theirs && !areNested(ours, theirs)) {
    if (ours !== '' && theirs !== '') return true
    // What is in two countries is not what is somewhere that nobody knows.
    if ((ours.length > 2 || theirs.length > 2) && a.length > 0 && b.length > 0) return true
  }
  const [towns, others] = [
    a.flatMap(({ at }) => (at === null ? [] : [at])),
    b.flatMap(({ at }) => (at === null ? [] : [at])),
  ]
  if (towns.length === 0 || others.length === 0) return false
  const near = (one: readonly [number, number], list: typeof towns) =>
    list.some((other) => Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]) < FAR_DEGREES)
  return !towns.every((town) => near(town, others)) || !others.every((town) => near(town, towns))
}

/** Two countries and more, among others that one of the reports names besides: "the two consulates of Veldoria in …". */
function areNested(ours: string, theirs: string): boolean {
  const [less, more] = ours.length < theirs.length ? [ours, theirs] : [theirs, ours]
  return less.length > 2 && less.split(',').every((code) => more.split(',').includes(code))
}

interface Parts {
  readonly a: readonly HappeningPlace[]
  readonly aPart: boolean
  readonly b: readonly HappeningPlace[]
  readonly bPart: boolean
}

/** Names agree, or the part is a whole country that the other lies in. */
function coverEachOther({ a, aPart, b, bPart }: Parts): boolean {
  const within = (part: readonly HappeningPlace[], whole: readonly HappeningPlace[]) =>
    part.every((place) =>
      whole.some(
        ({ name, country }) =>
          name === place.name || (place.isCountry && place.country !== null && country === place.country),
      ),
    )
  const known = [...a, ...b].every(({ country }) => country !== null) || isSame(a, b)
  return known && countriesOf(a) === countriesOf(b) && ((aPart && within(a, b)) || (bPart && within(b, a)))
}

const isSame = (a: readonly HappeningPlace[], b: readonly HappeningPlace[]): boolean =>
  a.length === b.length && a.every(({ name }) => b.some((other) => other.name === name))

const countriesOf = (places: readonly HappeningPlace[]): string =>
  [...new Set(places.flatMap(({ country }) => country ?? []))].sort().join()

/** Days between what the reports tell, by the days of publication where they name none; null where nobody knows. */
function daysApart(a: Happening, b: Happening): number | null {
  const [one, other] = [dayOf(a), dayOf(b)]
  return one === null || other === null ? null : Math.abs(one - other)
}

const dayOf = ({ when, published }: Happening): number | null =>
  when !== null && when.length >= 10 ? Date.parse(when.slice(0, 10)) / 86_400_000 : published

function pointsOf(a: Happening, b: Happening, apart: number): number {
  const names = shared(a.names, b.names)
  const roads = shared(a.roads, b.roads)
  return (
    -3 -
    (apart === 0 ? 0 : apart === 1 ? 0.5 : apart <= 3 ? 1.5 : 2) +
    Math.min(3, shared(a.persons, b.persons)) +
    Math.min(4, shared(a.places, b.places)) +
    0.3 * Math.min(12, names) +
    2.5 * share(names, a.names, b.names) +
    3 * share(shared(a.leadNames, b.leadNames), a.leadNames, b.leadNames) +
    1.5 * share(shared(a.words, b.words), a.words, b.words) +
    0.25 * Math.min(3, shared(a.numbers, b.numbers)) +
    (shared(a.killed, b.killed) > 0 ? 1 : 0) +
    (shared(a.wounded, b.wounded) > 0 ? 0.75 : 0) -
    (differ(a.killed, b.killed) ? 1 : 0) -
    (differ(a.wounded, b.wounded) ? 0.5 : 0) -
    (differ(townsOf(a), townsOf(b)) ? 0.75 : 0) +
    (roads > 0 ? 0.5 : a.roads.length > 0 && b.roads.length > 0 ? -3 : 0) -
    (a.several || b.several ? 1.75 : 0) -
    (a.published !== null && b.published !== null && Math.abs(a.published - b.published) > 2 ? 0.75 : 0)
  )
}

/** Whether both tell something and nothing that is the same. */
const differ = <T>(a: readonly T[], b: readonly T[]): boolean => a.length > 0 && b.length > 0 && shared(a, b) === 0

const townsOf = ({ where }: Happening): string[] => where.filter(({ isCountry }) => !isCountry).map(({ name }) => name)

function shared<T>(a: readonly T[], b: readonly T[]): number {
  const there = new Set(b)
  return a.reduce((sum, each) => sum + (there.has(each) ? 1 : 0), 0)
}

const share = (both: number, a: readonly unknown[], b: readonly unknown[]): number =>
  both / Math.max(1, Math.min(a.length, b.length))

/** Of so many people a report is known by, whenever it tells of them. */
const MOST_PERSONS = 6

/** Four days are one bucket, and each day is in two of them, so that neighbouring days share one. */
const BUCKET_DAYS = 4

/** Happenings that share none of these are never one. */
export function happeningKeys(happening: Happening): string[] {
  const { what, when, where, main, leadNames, persons } = happening
  const keys: string[] = []
  const kind = what !== null && VIOLENT.has(what) ? 'attack' : what
  if (what !== null && when !== null && happening.most >= GREAT) {
    for (const { name, country } of where)
      for (const place of [name, country])
        for (const date of [when.slice(0, 10), when.slice(0, 4)]) keys.push(`${kind} ${date} ${place}`)
  }
  const day = dayOf(happening)
  if (main && day !== null) {
    const names = new Set([...where.map(({ name }) => name), ...persons.slice(0, 4), ...leadNames.slice(0, 10)])
    for (const name of names)
      for (const bucket of [
        Math.floor(day / BUCKET_DAYS) * 2,
        Math.floor((day + BUCKET_DAYS / 2) / BUCKET_DAYS) * 2 + 1,
      ])
        keys.push(`${bucket} ${name}`)
  }
  for (const name of persons.slice(0, MOST_PERSONS)) keys.push(`person ${name}`)
  return [...new Set(keys)]
}
