/**
 * Events of an article by PLOVER's types: who did, does, will or refuses to do what with whom, when, where and by whose
 * word. Verbs and nouns of hand-written frames propose them from the parse.
 *
 * Left out on purpose: PLOVER's modes and contexts, and events that nobody in the text takes part in.
 */
import { type Analysis, type EventFinding, type StatementFinding, spanOfWords } from '../../record/index.ts'
import type { TracedDate } from '../dates/index.ts'
import type { Candidate } from './candidate.ts'
import { dateOf, placeOf, statementOf } from './circumstances.ts'
import { reportedDemand, willingness } from './commitment.ts'
import { nominalEvent } from './nominal.ts'
import { rank, select } from './select.ts'
import { type Tree, treeOf } from './tree.ts'
import { verbalEvent } from './verbal.ts'

export { codebookType, EVENT_TYPES, type EventType } from './plover.ts'

export interface EventInput {
  readonly analysis: Analysis
  readonly dates: readonly TracedDate[]
  readonly statements: readonly StatementFinding[]
}

/** In text order. */
export function findEvents(input: EventInput): EventFinding[] {
  const tree = treeOf(input.analysis, input.dates)
  return select(tree, propose(tree)).map((candidate) => finding(tree, candidate, input))
}

/** The same, the event that the text is most about first: for texts of one sentence. */
export function rankEvents(input: EventInput): EventFinding[] {
  const tree = treeOf(input.analysis, input.dates)
  return rank(tree, select(tree, propose(tree))).map((candidate) => finding(tree, candidate, input))
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

function finding(tree: Tree, candidate: Candidate, { analysis, dates, statements }: EventInput): EventFinding {
  const span = spanOfWords(analysis, candidate.first, candidate.end)
  return {
    ...span,
    type: candidate.type,
    sources: candidate.sources,
    targets: candidate.targets,
    status: candidate.status,
    date: dateOf(tree, candidate, dates),
    place: placeOf(tree, candidate),
    statement: statementOf(span, statements),
    rule: candidate.rule,
  }
}
