/**
 * Which reports tell of one event? Articles name it differently ("the ministers", "Dostan and her counterpart"), leave out
 * its day, and tell of it for weeks, so likeness is counted:
 *
 * - the type is the same, and nothing contradicts: no two places, no two days further apart than one;
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
  readonly type: string
  readonly reports: Report[]
  /** Folded names. */
  readonly participants: (readonly string[])[]
  places: string[]
  first: number | null
  last: number | null
  told: number | null
}

/** Reports come in the order of the telling; groups come in the order of their first report. */
export function groupEvents<Report extends EventReport>(reports: readonly Report[]): Report[][] {
  const groups: Group<Report>[] = []
  const byType = new Map<string, Group<Report>[]>()
  for (const report of reports) {
    const open = byType.get(report.type) ?? []
    byType.set(report.type, open)
    const best = bestOf(open, report)
    if (best === null) {
      const group: Group<Report> = {
        type: report.type,
        reports: [],
        participants: [],
        places: [],
        first: null,
        last: null,
        told: null,
      }
      groups.push(group)
      open.push(group)
      join(group, report)
    } else join(best, report)
  }
  return groups.map((group) => group.reports)
}

function bestOf<Report extends EventReport>(open: readonly Group<Report>[], report: Report): Group<Report> | null {
  let best: Group<Report> | null = null
  let most = 0
  for (const group of open) {
    const likeness = likenessOf(group, report)
    // Of equals the one that was told of last.
    if (likeness !== null && likeness >= most) [best, most] = [group, likeness]
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
  const strangers = several ? names.length - shared : 0
  const likeness = (bothDated ? 2 : 0) + (bothPlaced ? 1 : 0) + shared - strangers / 2
  if (shared === 0 && !bothPlaced && names.length > 0 && group.participants.length > 0) return null
  const together = group.reports.some(({ articleId }) => articleId === report.articleId)
  return likeness >= (together ? NEEDED_IN_ONE_ARTICLE : NEEDED) && shared + Number(bothPlaced) > 0 ? likeness : null
}

function join<Report extends EventReport>(group: Group<Report>, report: Report): void {
  group.reports.push(report)
  for (const name of report.participants) {
    if (name.length > 0 && !group.participants.some((other) => isSameName(name, other))) group.participants.push(name)
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
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length > 0 && short.every((word) => long.includes(word))
}
