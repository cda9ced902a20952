/**
 * What do two say on a topic, or one in two periods: side by side, where they agree and where they oppose each other? By
 * the rules of positions.ts: what is shown should be one, and most real ones are missed.
 */
import { LIKELY } from '../record/index.ts'
import type { Queries } from '../store/index.ts'
import type { ActorSummary } from './actor-answers.ts'
import { actorsNamed } from './actor-names.ts'
import type { CompareAnswer, ComparedSide, CompareQuestion, CompareSide } from './compare-answers.ts'
import { firstReadable, type Lost, leftOutOf } from './damage.ts'
import { heldAgainst, turnsOf } from './positions.ts'
import { saysHowCertain } from './search-conditions.ts'
import { type SpokenRow, spokenOn, storiesOf, utterancesOf } from './timeline.ts'

const MOST_MATTERS = 12

/** One utterance: its reports, earliest first. */
type Reports = readonly SpokenRow[]

/** Throws a QueryError where the topic or a day is not well formed. */
export async function compare(queries: Queries, question: CompareQuestion): Promise<CompareAnswer> {
  const a = await sideOf(queries, question, question.a)
  const b = await sideOf(queries, question, question.b)
  // One statement of both, in two periods that overlap, is no agreement with oneself.
  const isOne = a.actor !== null && a.actor.id === b.actor?.id
  const held = heldAgainst(a.utterances.flat(), b.utterances.flat())
  const matters = held.filter((pair) => !isOne || pair.a !== pair.b).slice(0, MOST_MATTERS)
  const lost: Lost = new Set()
  const shownA = await shown(
    queries,
    { ...a, limit: question.limit, named: new Set(matters.map((each) => each.a)) },
    lost,
  )
  const shownB = await shown(
    queries,
    { ...b, limit: question.limit, named: new Set(matters.map((each) => each.b)) },
    lost,
  )
  const ids = new Set([...shownA.utterances, ...shownB.utterances].map(({ statement }) => statement.statement.id))
  return {
    question,
    a: shownA,
    b: shownB,
    matters: matters.filter((each) => ids.has(each.a) && ids.has(each.b)),
    ...leftOutOf(lost),
  }
}

interface Side {
  readonly actor: ActorSummary | null
  readonly utterances: readonly Reports[]
}

async function sideOf(queries: Queries, { text = '' }: CompareQuestion, side: CompareSide): Promise<Side> {
  const [actor] = await actorsNamed(queries, side.name)
  if (actor === undefined) return { actor: null, utterances: [] }
  const rows = await spokenOn(queries, { text, actors: [actor.id], from: side.from, to: side.to })
  const all = utterancesOf(rows, turnsOf(rows))
  const isSure = ({ confidence }: SpokenRow) => confidence >= LIKELY
  return { actor, utterances: saysHowCertain({ text }) ? all : all.filter((reports) => reports.some(isSure)) }
}

interface Shown extends Side {
  readonly limit: number
  /** Ids of the statements that matters name. */
  readonly named: ReadonlySet<string>
}

async function shown(queries: Queries, { actor, utterances, limit, named }: Shown, lost: Lost): Promise<ComparedSide> {
  const isNamed = (reports: Reports) => reports.some(({ id }) => named.has(id))
  const chosen = utterances.filter((reports, at) => at >= utterances.length - limit || isNamed(reports))
  // The report that a matter names stands for its utterance.
  const ids = chosen.map((reports) => {
    const first = reports.filter(({ id }) => named.has(id))
    return [...first, ...reports.filter((report) => !first.includes(report))].map(({ id }) => id)
  })
  const answers = await firstReadable(queries, ids, lost)
  const storyOf = await storiesOf(queries, chosen.flat())
  return {
    actor,
    total: utterances.length,
    utterances: chosen.flatMap((reports, at) => {
      const statement = answers[at]
      if (statement === undefined) return []
      return {
        day: reports.find(({ id }) => id === statement.statement.id)?.day ?? null,
        reports: new Set(reports.map(({ article }) => article)).size,
        independent: new Set(reports.map(({ article }) => storyOf.get(article) ?? article)).size,
        statement,
      }
    }),
  }
}
