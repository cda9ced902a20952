/** Questions about figures and events. */
import {
  type EventsQuestion,
  events,
  type FiguresByQuantity,
  type FiguresQuestion,
  figuresByQuantity,
} from '../../ask/index.ts'
import { renderEvents, renderFigures } from '../web/index.ts'
import { certaintyOf } from './certainty.ts'
import { DAY, type Given, type QuestionRow, question, type RowParameter } from './question-row.ts'

/** Beside the charts of six quantities. */
const FIGURES_OF_A_PAGE = 15
/** Rows of a table: a page of more is over 60 KB. */
const CLAIMS_OF_A_QUANTITY = 60
/** Each with what was said of it on the way: forty make a page of more than 60 KB. */
const EVENTS_OF_A_PAGE = 24

/** What narrows both. */
const OF_A_FINDING: readonly RowParameter[] = [
  { name: 'by', is: 'Who says it: the beginning of a name.' },
  { name: 'outlet', is: 'Whole name of the outlet that reports it.' },
  { name: 'from', is: 'First day.', schema: DAY },
  { name: 'to', is: 'Last day.', schema: DAY },
  {
    name: 'minConfidence',
    is: 'Only what is as likely to be right as this, from 0 (all) to 1; 0.6 where nothing is said.',
  },
  { name: 'after', is: '`next` of the page before.' },
]

export const ABOUT_FINDINGS: readonly QuestionRow[] = [
  question({
    path: '/figures',
    does: 'Who claims how many, what contradicts and what revises it.',
    takes: [
      { name: 'measure', is: 'One of docs/figures.md, such as killed.' },
      { name: 'counted', is: 'What is counted: soldiers.' },
      { name: 'place', is: 'Whole name of a place.' },
      { name: 'number', is: 'The number itself: 916 million, 1.6bn, 20,000.' },
      { name: 'quantity', is: 'Id of a quantity: all claims of one number of the world.' },
      ...OF_A_FINDING,
    ],
    gives: 'Figures',
    ask: (queries, given) =>
      figuresByQuantity(queries, {
        ...partsOf(given, ['measure', 'counted', 'place', 'quantity', 'number', 'by', 'outlet', 'from', 'to', 'after']),
        ...certaintyOf(given),
        limit: given.text('quantity') ? CLAIMS_OF_A_QUANTITY : FIGURES_OF_A_PAGE,
      } as FiguresQuestion),
    page: renderFigures,
    shown: { what: 'figures', rows: (answer) => claimsShown(answer) },
  }),
  question({
    path: '/events',
    does: 'Talks and other events through their life, with who says so.',
    takes: [
      { name: 'type', is: 'One of PLOVER’s types, or talks.' },
      { name: 'with', is: 'Who takes part; of several words, all.' },
      { name: 'place', is: 'Whole name of a place.' },
      { name: 'status', is: 'Where it stands by the last report: planned, held, refused …; several with commas.' },
      ...OF_A_FINDING,
    ],
    gives: 'Events',
    ask: (queries, given) =>
      events(queries, {
        ...partsOf(given, ['type', 'with', 'place', 'status', 'by', 'outlet', 'from', 'to', 'after']),
        ...certaintyOf(given),
        limit: EVENTS_OF_A_PAGE,
      } as EventsQuestion),
    page: renderEvents,
    shown: {
      what: 'events',
      rows: (answer) => answer.events.flatMap((event) => event.steps.map((step) => ({ event, step }))),
    },
  }),
]

/** Those listed, then those of the charts, each once. */
const claimsShown = ({ claims, quantities }: FiguresByQuantity) => [
  ...new Map(
    [...claims, ...quantities.flatMap((quantity) => quantity.claims)].map((claim) => [claim.id, claim]),
  ).values(),
]

/** Those of the parameters that were given. */
function partsOf<Name extends string>({ text }: Given, names: readonly Name[]): Partial<Record<Name, string>> {
  const parts: Partial<Record<Name, string>> = {}
  for (const name of names) {
    const value = text(name)
    if (value) parts[name] = value
  }
  return parts
}
