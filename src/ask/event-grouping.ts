/**
 * Which reports tell of one event? Articles name it differently ("the ministers", "Dostan and her counterpart"), leave out
 * its day, and tell of it for weeks, so likeness is counted:
 *
 * - the type is the same, and nothing contradicts: no two places, no two days further apart than one, and not a named
 *   participant on each side whom the other does not name ("Dostan met Nadeen", "Dostan met Brezik");
 * - together in favour: a day that both name counts 2, a place that both name 1, each participant that both name 1;
 * - against: a participant counts half where both name several and only one side names it;
 * - 2 are needed, or 1 and the same article; and what names no day must be told of within three weeks of the last report.
 *
 * So two reports that share nothing but a day and a type, or nothing but one participant, stay apart: rather one event on
 * two lines than two made one.
 */
export interface EventReport {
  readonly articleId: string
  readonly type: string
  /** Folded names. */
  readonly participants: readonly (readonly string[])[]
  /** Those of them that are descriptions ("the trade minister"), which may be anybody's. */
  readonly described?: ReadonlySet<readonly string[]>
  /** Folded, in one. */
  readonly place: string | null
  /** Days since 1970; null where the report does not tell. */
  readonly first: number | null
  readonly last: number | null
  /** When it was told of. */
  readonly told: number | null
}

const NEEDED = 2
const NEEDED_IN_ONE_ARTICLE = 1
const DAYS_TOGETHER = 1
const DAYS_TOLD_TOGETHER = 21
/** A span of days longer than this names no day. */
const LONGEST_DATE = 14

interface Group<Report extends EventReport> {
  readonly reports: Report[]
  /** Folded names. */
  readonly participants: (readonly string[])[]
  readonly described: Set<readonly string[]>
  places: string[]
  first: number | null
  last: number | null
  told: number | null
}

/** The groups of one type, in the order of their first report. Reports join only those that share a name's word or a place. */
interface Open<Report extends EventReport> {
  readonly groups: Group<Report>[]
  /** Numbers of groups, by the words of their participants' names and by their places. */
  readonly byWord: Map<string, Set<number>>
  readonly byPlace: Map<string, Set<number>>
}

/** Reports come in the order of the telling; groups come in the order of their first report. */
export function groupEvents<Report extends EventReport>(reports: readonly Report[]): Report[][] {
  const groups: Group<Report>[] = []
  const byType = new Map<string, Open<Report>>()
  for (const report of reports) {
    const open: Open<Report> = byType.get(report.type) ?? { groups: [], byWord: new Map(), byPlace: new Map() }
    byType.set(report.type, open)
    let number = bestOf(open, report)
    if (number === null) {
      const group: Group<Report> = {
        reports: [],
        participants: [],
        described: new Set(),
        places: [],
        first: null,
        last: null,
        told: null,
      }
      groups.push(group)
      number = open.groups.push(group) - 1
    }
    join(open.groups[number], report)
    for (const word of report.participants.flat()) note(open.byWord, word, number)
    if (report.place !== null) note(open.byPlace, report.place, number)
  }
  return groups.map((group) => group.reports)
}

function note(numbers: Map<string, Set<number>>, key: string, number: number): void {
  const noted = numbers.get(key)
  if (noted === undefined) numbers.set(key, new Set([number]))
  else noted.add(number)
}

/** The number of the group that the report is likest to. */
function bestOf<Report extends EventReport>(open: Open<Report>, report: Report): number | null {
  const alike = new Set<number>()
  const add = (numbers: Iterable<number> = []) => {
    for (const number of numbers) alike.add(number)
  }
  for (const name of report.participants) for (const word of name) add(open.byWord.get(word))
  if (report.place !== null) add(open.byPlace.get(report.place))
  let best: number | null = null
  let most = 0
  for (const number of alike) {
    const likeness = likenessOf(open.groups[number], report)
    if (likeness === null) continue
    // Of equals the one that was told of last.
    if (likeness > most || (likeness === most && number > (best ?? -1))) [best, most] = [number, likeness]
  }
  return best
}

/** Null where it is another event. */
function likenessOf(group: Group<EventReport>, report: EventReport): number | null {
  const { first, last } = dayOf(report)
  const bothDated = first !== null && group.first !== null
  if (bothDated && (first > group.last! + DAYS_TOGETHER || last! < group.first! - DAYS_TOGETHER)) return null
  const since = report.told === null || group.told === null ? null : Math.abs(report.told - group.told)
  if (!bothDated && (since === null || since > DAYS_TOLD_TOGETHER)) return null
  const { place, participants: names } = report
  const bothPlaced = place !== null && group.places.length > 0
  if (bothPlaced && !group.places.includes(place)) return null
  const shared = names.filter((name) => group.participants.some((other) => isSameName(name, other))).length
  const several = names.length > 1 && group.participants.length > 1
  if (several && hasOtherPartner(group, report)) return null
  const strangers = several ? names.length - shared : 0
  const likeness = (bothDated ? 2 : 0) + (bothPlaced ? 1 : 0) + shared - strangers / 2
  if (shared === 0 && !bothPlaced && names.length > 0 && group.participants.length > 0) return null
  const together = group.reports.some(({ articleId }) => articleId === report.articleId)
  return likeness >= (together ? NEEDED_IN_ONE_ARTICLE : NEEDED) && shared + Number(bothPlaced) > 0 ? likeness : null
}

/** Whether each side names somebody whom the other does not: two meetings of one person. */
function hasOtherPartner(group: Group<EventReport>, { participants, described }: EventReport): boolean {
  const isIn = (name: readonly string[], others: readonly (readonly string[])[]) =>
    others.some((other) => isSameName(name, other))
  return (
    participants.some((name) => !described?.has(name) && !isIn(name, group.participants)) &&
    group.participants.some((name) => !group.described.has(name) && !isIn(name, participants))
  )
}

function join<Report extends EventReport>(group: Group<Report>, report: Report): void {
  group.reports.push(report)
  for (const name of report.participants) {
    if (name.length === 0 || group.participants.some((other) => isSameName(name, other))) continue
    group.participants.push(name)
    if (report.described?.has(name)) group.described.add(name)
  }
  const { place } = report
  if (place !== null && !group.places.includes(place)) group.places.push(place)
  const { first, last } = dayOf(report)
  // The narrowest days that were named: "next week" gives way to "on Tuesday".
  if (first !== null && (group.first === null || last! - first < group.last! - group.first!)) {
    group.first = first
    group.last = last
  }
  if (report.told !== null) group.told = Math.max(group.told ?? report.told, report.told)
}

function dayOf({ first, last }: EventReport): { first: number | null; last: number | null } {
  return first === null || last === null || last - first > LONGEST_DATE ? { first: null, last: null } : { first, last }
}

/** The words of one are all in the other: "Dostan", "Mirela Dostan". */
function isSameName(a: readonly string[], b: readonly string[]): boolean {
  if (a.length > b.length) return isSameName(b, a)
  return a.length > 0 && a.every((word) => b.includes(word))
}
