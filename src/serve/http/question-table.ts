/**
 * The questions, one row each. A new one is a row here, its `ask` and its page, and its answer's shape in api-types.ts
 * (docs/pages.md says which files). Questions with a file of routes of their own do more than ask and show.
 */
import { type CompareAnswer, type CompareQuestion, compare, feeds, reports, speakers } from '../../ask/index.ts'
import { renderCompare, renderFeeds, renderReports, renderSpeakers } from '../web/index.ts'
import { type Given, OFFSET, type QuestionRow, question } from './question-row.ts'

const SPEAKERS_OF_A_PAGE = 100
const REPORTS_OF_A_PAGE = 30
/** Of each side: a page of more is over 60 KB. */
const UTTERANCES_OF_A_SIDE = 24
const day = { type: 'string', examples: ['2031-03-14', '2031-03', '2031'] }

/** Both sides as they were given; where one is named alone, it is held against itself. */
function compareAsked({ text }: Given): Pick<CompareQuestion, 'text' | 'a' | 'b'> {
  const side = (name: string, given: string | undefined) => ({
    name: given ?? '',
    from: text(`${name}-from`),
    to: text(`${name}-to`),
  })
  return { text: text('q'), a: side('a', text('a')), b: side('b', text('b') ?? text('a')) }
}

export const QUESTIONS: readonly QuestionRow[] = [
  question<CompareAnswer>({
    path: '/compare',
    does: 'Two speakers on a topic, or one in two periods: side by side by day, where they agree and oppose each other.',
    takes: [
      { name: 'q', is: 'The topic, as in a search; without it, all that they said.', longest: 500 },
      { name: 'a', is: 'Who: part of a name, or an actor’s id.', required: true },
      { name: 'b', is: 'And who; without it, the same speaker again.' },
      { name: 'a-from', is: 'First day of what the first said.', schema: day },
      { name: 'a-to', is: 'Last day of what the first said.', schema: day },
      { name: 'b-from', is: 'First day of what the second said.', schema: day },
      { name: 'b-to', is: 'Last day of what the second said.', schema: day },
    ],
    gives: 'Compare',
    ask: (queries, given) => compare(queries, { ...compareAsked(given), limit: UTTERANCES_OF_A_SIDE }),
    page: (answer, given) => renderCompare(compareAsked(given), answer),
    form: (given) => renderCompare(compareAsked(given), null),
  }),
  question({
    path: '/reports',
    does: 'Reports by day and outlet, and those whose text has some words, with whose words these are.',
    takes: [
      {
        name: 'q',
        is: 'Words of the report, "exact words", -without, begin*, or; and outlet:, after: and before:.',
        longest: 500,
      },
      { name: 'outlet', is: 'Whole name of the outlet.' },
      { name: 'from', is: 'First day of publication.', schema: day },
      { name: 'to', is: 'Last day of publication.', schema: day },
      OFFSET,
    ],
    gives: 'Reports',
    ask: (queries, { text, whole }) =>
      reports(queries, {
        text: text('q'),
        outlet: text('outlet'),
        from: text('from'),
        to: text('to'),
        limit: REPORTS_OF_A_PAGE,
        offset: whole('offset'),
      }),
    page: renderReports,
  }),
  question({
    path: '/speakers',
    does: 'Everybody on record, A to Z, a hundred at a time.',
    takes: [
      { name: 'kind', is: 'person, organisation, country or group.' },
      { name: 'letter', is: 'The first letter of a person’s last word, of another’s name; # for other signs.' },
      OFFSET,
    ],
    gives: 'Speakers',
    ask: (queries, { text, whole }) =>
      speakers(queries, {
        kind: text('kind'),
        letter: text('letter'),
        limit: SPEAKERS_OF_A_PAGE,
        offset: whole('offset'),
      }),
    page: renderSpeakers,
  }),
  question({
    path: '/feeds',
    does: 'How the watched feeds are.',
    takes: [],
    gives: 'Feeds',
    ask: (queries) => feeds(queries, { nowMs: Date.now() }),
    page: renderFeeds,
  }),
]
