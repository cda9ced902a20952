/** Questions about reports: which there are, what was changed in one, and how the feeds are that bring them. */
import { changes, feeds, reports } from '../../ask/index.ts'
import { renderChanges, renderFeeds, renderReports } from '../web/index.ts'
import { DAY, OFFSET, type QuestionRow, question } from './question-row.ts'

const REPORTS_OF_A_PAGE = 30

export const ABOUT_REPORTS: readonly QuestionRow[] = [
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
      { name: 'from', is: 'First day of publication.', schema: DAY },
      { name: 'to', is: 'Last day of publication.', schema: DAY },
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
    shown: { what: 'reports', rows: (answer) => answer.reports },
  }),
  question({
    path: '/changes',
    does: 'What was changed in a report after it came out.',
    takes: [{ name: 'url', is: 'Its address.', required: true, longest: 2000 }],
    gives: 'Changes',
    ask: (queries, { text }) => changes(queries, text('url')!),
    missing: {
      code: 'address-missing',
      title: 'No report from that address',
      message:
        'The record holds no report from this address. Give the whole address as it was when the report was added: /changes?url=https://…',
    },
    page: renderChanges,
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
