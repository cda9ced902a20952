/** Questions about reports: which there are, what was changed in one, and how the feeds are that bring them. */
import { arrivals, changes, feeds, reports, review } from '../../ask/index.ts'
import { corrections } from '../../write/index.ts'
import {
  renderArrivals,
  renderChanges,
  renderCorrections,
  renderFeeds,
  renderReports,
  renderReview,
} from '../web/index.ts'
import { DAY, OFFSET, type QuestionRow, question } from './question-row.ts'

const REPORTS_OF_A_PAGE = 30
const REVIEWED_AT_ONCE = 20

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
    path: '/new',
    does: 'What came to the record since somebody looked last, whatever days it is of.',
    takes: [
      {
        name: 'since',
        is: '`latest` of the answer that was looked at last; without it, all.',
        schema: { type: 'integer', minimum: 0, default: 0 },
      },
      OFFSET,
    ],
    gives: 'Arrivals',
    ask: (queries, { whole }) =>
      arrivals(queries, { since: whole('since'), limit: REPORTS_OF_A_PAGE, offset: whole('offset') }),
    page: renderArrivals,
    shown: { what: 'reports', rows: ({ came }) => came },
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
    path: '/review',
    does: 'The statements of which it is least certain whether they are right, and that nobody decided yet.',
    takes: [
      { name: 'articles', is: 'Of these reports alone: ids with commas between, at most fifty.', longest: 2000 },
      { name: 'q', is: 'Of those that a search finds.', longest: 500 },
      OFFSET,
      { name: 'done', is: 'Id of the correction that was just made.', ofPage: true },
    ],
    gives: 'Review',
    ask: (queries, { text, whole, isPage }) =>
      review(queries, {
        articles: text('articles')?.split(','),
        text: text('q'),
        limit: isPage ? 1 : REVIEWED_AT_ONCE,
        offset: whole('offset'),
      }),
    page: (answer, { text }) =>
      renderReview({ answer, scope: { articles: text('articles'), q: text('q') }, done: text('done') }),
    shown: { what: 'statements', rows: ({ statements }) => statements },
  }),
  question({
    path: '/corrections',
    does: 'What people corrected, newest first.',
    takes: [{ name: 'article', is: 'Of this article alone.' }],
    gives: 'Corrections',
    ask: (queries, { text }) => corrections(queries, text('article') ?? null),
    page: renderCorrections,
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
