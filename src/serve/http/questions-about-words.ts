/** Questions about words: whether a quote is real, all wordings of an utterance, what was said on a topic and when. */
import { anything, bookmarks, check, following, timeline, wording } from '../../ask/index.ts'
import {
  renderAnything,
  renderBookmarks,
  renderCheck,
  renderFollowing,
  renderTimeline,
  renderWording,
} from '../web/index.ts'
import { type Given, ID, OFFSET, type QuestionRow, question } from './question-row.ts'

/** Of long sentences more would be over 60 KB. */
const ON_A_TIMELINE = 25
const BOOKMARKS_OF_A_PAGE = 20
/** Each is asked what is new of it. */
const FOLLOWS_OF_A_PAGE = 12

const quoteTyped = ({ text }: Given) => ({ quote: text('quote') ?? '', by: text('by') ?? '' })

export const ABOUT_WORDS: readonly QuestionRow[] = [
  question({
    path: '/ask',
    does: 'Whatever was typed, read as each question that it may be: words that were said, a quote, a number, talks. With the beginning of each answer.',
    takes: [{ name: 'q', is: 'Words, a name, a quote, a number, or which talks.', required: true, longest: 2000 }],
    gives: 'Anything',
    ask: (queries, { text }) => anything(queries, { text: text('q')! }),
    page: (answer, { text }) => renderAnything(text('q')!, answer),
    form: () => renderAnything('', null),
  }),
  question({
    path: '/check',
    does: 'Whether a quote is on record, and what was changed in it.',
    takes: [
      {
        name: 'quote',
        is: 'The quote, with or without quotation marks and attribution.',
        required: true,
        longest: 2000,
      },
      { name: 'by', is: 'Who is said to have said it.' },
    ],
    gives: 'Check',
    ask: (queries, { text }) => check(queries, { quote: text('quote')!, ...(text('by') ? { by: text('by') } : {}) }),
    page: (answer, given) => renderCheck(quoteTyped(given), answer),
    form: (given) => renderCheck(quoteTyped(given), null),
  }),
  question({
    path: '/wordings/:id',
    does: 'All wordings of the utterance that a statement reports, held against the fullest.',
    takes: [{ ...ID, is: 'Id of one of its statements.' }],
    gives: 'Wording',
    ask: (queries, { text }) => wording(queries, text('id')!),
    missing: {
      code: 'statement-missing',
      title: 'There is no such statement',
      message:
        'The record holds no statement with this id. It may have been typed wrong, or be kept in another data folder. Search for words of it instead.',
    },
    page: renderWording,
    shown: { what: 'statements', rows: ({ forms }) => forms.map(({ statement }) => statement) },
  }),
  question({
    path: '/timeline',
    does: 'Who said what on a topic, in the order of time.',
    takes: [
      { name: 'q', is: 'Words of the topic, as in a search.', required: true, longest: 500 },
      { ...OFFSET, is: 'Entries to leave out first.' },
    ],
    gives: 'Timeline',
    ask: (queries, { text, whole }) =>
      timeline(queries, { text: text('q')!, limit: ON_A_TIMELINE, offset: whole('offset') }),
    page: (answer, { text }) => renderTimeline(text('q')!, answer),
    form: () => renderTimeline('', null),
    shown: { what: 'statements', rows: ({ entries }) => entries.map(({ statement }) => statement) },
  }),
  question({
    path: '/bookmarks',
    does: 'What people marked: stars, tags and notes, changed last first.',
    takes: [
      { name: 'tag', is: 'Only with this tag, in any case.' },
      { name: 'starred', is: 'yes: only with a star.' },
      OFFSET,
    ],
    gives: 'Bookmarks',
    ask: (queries, { text, whole }) =>
      bookmarks(queries, {
        tag: text('tag'),
        ...(text('starred') === 'yes' ? { starred: true } : {}),
        limit: BOOKMARKS_OF_A_PAGE,
        offset: whole('offset'),
      }),
    page: renderBookmarks,
    shown: { what: 'statements', rows: ({ bookmarks }) => bookmarks.flatMap(({ of }) => of ?? []) },
  }),
  question({
    path: '/following',
    does: 'What is followed, and what is new of each since somebody was told or saw it.',
    takes: [OFFSET],
    gives: 'Following',
    ask: (queries, { whole }) => following(queries, { limit: FOLLOWS_OF_A_PAGE, offset: whole('offset') }),
    page: renderFollowing,
  }),
]
