/**
 * Who turned round, and who opposes whom? A turn is two commitments of one speaker to opposite things: one denies, refuses
 * or negates what the other affirms, promises or agrees to. An opposition is the same between two speakers.
 *
 * Two contents are one proposition where their main clauses have the same words in the same order. The one that is
 * affirmed may add a place, a time or a party; the one that is negated may not, since who "will not meet in March" may
 * meet in April. So most real turns are missed, and what is shown should be one.
 */
import { mayNegate } from '../wording/index.ts'
import { groupedBy } from './grouped.ts'
import { firstStemOf, type Proposition, propositionOf } from './proposition.ts'

/** What is compared of a statement. */
export interface Committing {
  readonly id: string
  /** ISO day; without one it is compared with nothing. */
  readonly day: string | null
  /** Ids of the actors across articles who say it. */
  readonly actors: readonly string[]
  readonly stance: string | null
  readonly negated: boolean
  readonly content: string
  /** Reports of one utterance share it. */
  readonly wording: string
  /** Conditional, reported by another speaker, or weak. */
  readonly unsure: boolean
}

export interface Opposite {
  readonly id: string
  /** The statement that commits to the opposite. */
  readonly other: string
  /** Whether `id` is for the matter; `other` is not. */
  readonly isFor: boolean
  /** The words of the matter, as the one that is against it has them. */
  readonly matter: string
}

/** How a stance commits its speaker to the content: to an act or to a fact, for it or against it. */
const COMMITMENTS: Readonly<Record<string, { readonly to: 'act' | 'fact'; readonly isFor: boolean }>> = {
  says: { to: 'fact', isFor: true },
  claims: { to: 'fact', isFor: true },
  confirms: { to: 'fact', isFor: true },
  announces: { to: 'fact', isFor: true },
  denies: { to: 'fact', isFor: false },
  promises: { to: 'act', isFor: true },
  threatens: { to: 'act', isFor: true },
  intends: { to: 'act', isFor: true },
  supports: { to: 'act', isFor: true },
  refuses: { to: 'act', isFor: false },
  opposes: { to: 'act', isFor: false },
}
/** "Does not plan to" commits to the opposite; "did not say" and "did not deny" commit to nothing. */
const TURNED_BY_NOT: ReadonlySet<string> = new Set(['intends', 'supports'])
/** Whose act a noun in the content means is open ("rejected the offer"), except where these take a side. */
const TAKES_SIDES: ReadonlySet<string> = new Set(['supports', 'opposes'])

/** Of earlier statements on one matter, so many are compared with each. */
const MOST_COMPARED = 60
/** Further apart, two speakers speak of two states of things. */
const MOST_DAYS_OPPOSED = 31
/** Outlets that print one utterance with and without its "not" do so within days. */
const MISQUOTED_DAYS = 3
const DAY_MS = 86_400_000

interface Position extends Proposition, Omit<Committing, 'day'> {
  readonly day: number
  readonly to: 'act' | 'fact'
  readonly isFor: boolean
}

/** Each turn, by the later statement, with the newest earlier one that commits to the opposite. */
export function turnsOf(statements: readonly Committing[]): Opposite[] {
  return eachWithEarlier(statements).flatMap(([position, earlier]): Opposite[] => {
    const before = earlier.find((one) => shareActor(one, position) && isOneMatter(one, position))
    if (before === undefined || before.isFor === position.isFor || before.day === position.day) return []
    const isMisquote = before.wording === position.wording && position.day - before.day <= MISQUOTED_DAYS
    return isMisquote || !takesAStand(before, position) ? [] : [oppositeOf(position, before)]
  })
}

/** Each two speakers that commit to opposite things within a month, by the later of their newest statements on it. */
export function oppositionsOf(statements: readonly Committing[]): Opposite[] {
  return eachWithEarlier(statements).flatMap(([position, earlier]): Opposite[] => {
    const heard = new Set(position.actors)
    return earlier.flatMap((one): Opposite[] => {
      if (position.day - one.day > MOST_DAYS_OPPOSED || one.actors.some((actor) => heard.has(actor))) return []
      if (one.isFor === position.isFor || !isForAnybody(one) || !isForAnybody(position)) return []
      if (one.wording === position.wording || !isOneMatter(one, position)) return []
      for (const actor of one.actors) heard.add(actor)
      return [oppositeOf(position, one)]
    })
  })
}

/** What one of side `a` and one of side `b` commit to: the same or opposite things. */
export interface HeldAgainst {
  /** Ids of the statements. */
  readonly a: string
  readonly b: string
  readonly agrees: boolean
  /** Whether `a` is for the matter. */
  readonly isFor: boolean
  readonly matter: string
}

/**
 * Two speakers, or one in two periods, held against each other: of each matter the two statements that lie nearest in
 * time. Two speakers are held against each other within a month; one against itself at any time.
 */
export function heldAgainst(a: readonly Committing[], b: readonly Committing[]): HeldAgainst[] {
  const theirs = groupedBy(
    b.flatMap((statement) => positionOf(statement) ?? []),
    ({ stems }) => stems[0],
  )
  const pairs = a
    .flatMap((statement) => positionOf(statement) ?? [])
    .flatMap((one) => (theirs.get(one.stems[0]) ?? []).slice(-MOST_COMPARED).map((other) => ({ one, other })))
    .filter(({ one, other }) => isOneMatter(one, other) && canBeHeld(one, other))
    .sort((x, y) => apart(x) - apart(y) || (x.one.id < y.one.id ? -1 : 1))
  const matters = new Set<string>()
  return pairs.flatMap(({ one, other }): HeldAgainst[] => {
    const general = one.stems.length <= other.stems.length ? one : other
    const matter = `${general.to} ${general.stems.join(' ')}`
    if (matters.has(matter)) return []
    matters.add(matter)
    const agrees = one.isFor === other.isFor
    const { content, span } = agrees || !one.isFor ? one : other
    return [{ a: one.id, b: other.id, agrees, isFor: one.isFor, matter: content.slice(span.start, span.end) }]
  })
}

const apart = ({ one, other }: { readonly one: Position; readonly other: Position }): number =>
  Math.abs(one.day - other.day)

function canBeHeld(one: Position, other: Position): boolean {
  if (one.id === other.id) return true
  if (shareActor(one, other)) return one.isFor === other.isFor || (one.day !== other.day && takesAStand(one, other))
  const isNear = apart({ one, other }) <= MOST_DAYS_OPPOSED
  const isMisquote = one.isFor !== other.isFor && one.wording === other.wording
  return isNear && !isMisquote && isForAnybody(one) && isForAnybody(other)
}

/** Which side a statement takes on its matter; null where that is unsure. */
export function sideOf(statement: Committing): 'for' | 'against' | null {
  const position = positionOf(statement)
  return position && (position.isFor ? 'for' : 'against')
}

type WithEarlier = readonly [Position, readonly Position[]]

/** Turns and oppositions of the same statements are asked for one after the other. */
const compared = new WeakMap<readonly Committing[], readonly WithEarlier[]>()

function eachWithEarlier(statements: readonly Committing[]): readonly WithEarlier[] {
  const known = compared.get(statements) ?? withEarlier(statements)
  compared.set(statements, known)
  return known
}

/**
 * Every position with the earlier ones that begin with the same word, newest first. What begins like nothing that is
 * against its matter is opposed to nothing, so most statements are not read.
 */
function withEarlier(statements: readonly Committing[]): WithEarlier[] {
  const committing = statements.filter(mayCommit)
  const isAgainst = new Set(committing.filter(mayBeAgainst))
  const against = [...isAgainst].flatMap((statement) => positionOf(statement) ?? [])
  const begun = new Set(against.filter(({ isFor }) => !isFor).map(({ stems }) => stems[0]))
  const others = committing
    .filter((statement) => !isAgainst.has(statement))
    .filter(({ content }) => {
      const first = firstStemOf(content)
      return begun.size > 0 && (first === null || begun.has(first))
    })
  const positions = [...against, ...others.flatMap((statement) => positionOf(statement) ?? [])]
    .filter(({ stems }) => begun.has(stems[0]))
    .sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1))
  return [...groupedBy(positions, ({ stems }) => stems[0]).values()].flatMap((same) =>
    same.map((position, at) => [position, same.slice(Math.max(0, at - MOST_COMPARED), at).reverse()] as const),
  )
}

const mayBeAgainst = ({ stance, negated, content }: Committing): boolean =>
  negated || COMMITMENTS[stance ?? '']?.isFor === false || mayNegate(content)

/** Each is read once, however many questions are asked of it. */
const read = new WeakMap<Committing, Position | null>()

/** Null where a statement commits to nothing, or it is unsure to what. */
function positionOf(statement: Committing): Position | null {
  const known = read.get(statement)
  if (known !== undefined) return known
  const position = readPosition(statement)
  read.set(statement, position)
  return position
}

/** By all but its words. */
const mayCommit = ({ stance, negated, unsure, day, actors }: Committing): boolean =>
  COMMITMENTS[stance ?? ''] !== undefined &&
  !unsure &&
  day !== null &&
  actors.length > 0 &&
  (!negated || TURNED_BY_NOT.has(stance ?? ''))

function readPosition(statement: Committing): Position | null {
  if (!mayCommit(statement)) return null
  const { stance, negated, content } = statement
  const day = statement.day!
  const commitment = COMMITMENTS[stance!]
  const proposition = propositionOf(content)
  if (proposition === null) return null
  const to = proposition.isToCome ? 'act' : commitment.to
  // A verb alone says too little, unless it is the speaker's own act.
  if (proposition.stems.length < 2 && !(to === 'act' && proposition.isOwn)) return null
  const isFor = [commitment.isFor, !proposition.isNegated, !negated].filter((each) => !each).length % 2 === 0
  return { ...statement, ...proposition, day: Date.parse(day) / DAY_MS, to, isFor }
}

/** Of two that are opposed, the one that is for the matter may be more specific; of two that agree, either. */
function isOneMatter(a: Position, b: Position): boolean {
  if (a.to !== b.to) return false
  const [general, specific] = a.stems.length <= b.stems.length ? [a, b] : [b, a]
  if (!general.stems.every((word, at) => word === specific.stems[at])) return false
  const isLonger = specific.stems.length > general.stems.length
  if (isLonger && !specific.isWhole[general.stems.length - 1]) return false
  if (a.isFor === b.isFor) return true
  const against = a.isFor ? b : a
  return !against.goesOn && !(isLonger && specific === against)
}

/** What is only said may report a world that changed; who denies, confirms, or speaks of acts or of what is past takes a stand. */
const takesAStand = (a: Position, b: Position): boolean =>
  a.to === 'act' || [a, b].some(({ stance, isPast }) => isPast || stance === 'denies' || stance === 'confirms')

/** Whether another speaker could be for or against the same. */
const isForAnybody = ({ isOwn, isPointing, stance, to, isToCome }: Position): boolean =>
  !isOwn && !isPointing && (to === 'fact' || isToCome || TAKES_SIDES.has(stance ?? ''))

const shareActor = (a: Position, b: Position) => a.actors.some((actor) => b.actors.includes(actor))

function oppositeOf(position: Position, other: Position): Opposite {
  const { content, span } = position.isFor ? other : position
  return { id: position.id, other: other.id, isFor: position.isFor, matter: content.slice(span.start, span.end) }
}
