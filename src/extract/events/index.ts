/**
 * Events of an article by PLOVER's types: who did, does, will or refuses to do what with whom, when, where and by whose
 * word. Verbs and nouns of hand-written frames propose them from the parse.
 *
 * Left out on purpose: PLOVER's modes and contexts, and events that nobody in the text takes part in.
 */
import {
  type Analysis,
  daysOf,
  type EventFinding,
  type EventStatus,
  type StatementFinding,
  spanOfWords,
} from '../../record/index.ts'
import type { TracedDate } from '../dates/index.ts'
import type { Candidate, ToldEvent } from './candidate.ts'
import { dateOf, datesBySentence, placeOf, tellersOf } from './circumstances.ts'
import { reportedDemand, willingness } from './commitment.ts'
import { confidenceOf } from './confidence.ts'
import { nominalEvent } from './nominal.ts'
import { rank, select } from './select.ts'
import { type Tree, treeOf } from './tree.ts'
import { verbalEvent } from './verbal.ts'

export { codebookType, EVENT_TYPES, type EventType } from './plover.ts'

export interface EventInput {
  readonly analysis: Analysis
  readonly dates: readonly TracedDate[]
  readonly statements: readonly StatementFinding[]
  /** EDTF; what is dated later has not been held. */
  readonly published: string | null
}

/** In text order. */
export function findEvents(input: EventInput): EventFinding[] {
  const tree = treeOf(input.analysis, input.dates)
  return selected(tree, input).map((event) => finding(tree, event))
}

/** The same, the event that the text is most about first: for texts of one sentence. */
export function rankEvents(input: EventInput): EventFinding[] {
  const tree = treeOf(input.analysis, input.dates)
  return rank(tree, selected(tree, input)).map((event) => finding(tree, event))
}

function selected(tree: Tree, { analysis, dates, statements, published }: EventInput): ToldEvent[] {
  const tellers = tellersOf(analysis, statements)
  const dated = datesBySentence(analysis, dates)
  const told = propose(tree).map((candidate) => {
    const date = dateOf(tree, candidate, dated.get(analysis.words.sentence[candidate.trigger]) ?? [])
    const status = statusOn(candidate, date, published)
    return {
      ...candidate,
      // "Scheduled last week": the day of the plan, not of what is planned.
      date: (status === 'planned' && isBefore(date, published)) || isLost(status, date, published) ? null : date,
      status,
      place: placeOf(tree, candidate),
      statement: tellers[candidate.trigger],
    }
  })
  return select(tree, told)
}

/** What a report dates after its own day is still to come; what is only told in passing and dated before it is over. */
function statusOn({ status, isInferred }: Candidate, date: string | null, published: string | null): EventStatus {
  const { first, last } = daysOf(date)
  const { last: today } = daysOf(published)
  if (first === null || last === null || today === null) return status
  if (status === 'held' || status === 'ongoing') return first > today ? 'planned' : status
  return status === 'planned' && isInferred && last < today ? 'held' : status
}

/** "Were to have met on Thursday": what did not come about has no day to come. */
const isLost = (status: EventStatus, date: string | null, published: string | null): boolean =>
  status === 'failed' && isBefore(published, date)

function isBefore(date: string | null, published: string | null): boolean {
  const { last } = daysOf(date)
  const { first: today } = daysOf(published)
  return last !== null && today !== null && last < today
}

function propose(tree: Tree): Candidate[] {
  const found: Candidate[] = []
  for (let word = 0; word < tree.analysis.words.count; word++) {
    const candidate =
      reportedDemand(tree, word) ?? willingness(tree, word) ?? verbalEvent(tree, word) ?? nominalEvent(tree, word)
    if (candidate) found.push(candidate)
  }
  return found
}

function finding(tree: Tree, event: ToldEvent): EventFinding {
  const { first, end, type, sources, targets, status, date, place, statement, rule } = event
  const span = spanOfWords(tree.analysis, first, end)
  const confidence = confidenceOf(tree, event)
  return { ...span, type, sources, targets, status, date, place, statement, rule, confidence }
}
