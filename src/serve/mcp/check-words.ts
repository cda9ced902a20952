/** A checked quote, and the wordings of one utterance. */
import type {
  CheckAnswer,
  CheckMatch,
  CheckWarning,
  DifferenceRun,
  QuoteInReport,
  Verdict,
  WordChange,
  WordingAnswer,
} from '../../ask/index.ts'
import { quoted, quotedAll } from './quoted.ts'
import { reportedLines, statementLines } from './statement-words.ts'
import { type LinkOf, NOT_ON_RECORD, type Words } from './words.ts'

const VERDICTS: Readonly<Record<Verdict, string>> = {
  verbatim: 'On record in these words.',
  shortened: 'On record, but the quote leaves words out.',
  altered: 'On record in other words: the quote changes them. Do not give it as a quote.',
  negated: 'On record with the opposite sense: a "not" came, went or moved. Do not give it as a quote.',
  'not-on-record': NOT_ON_RECORD,
}

const WARNINGS: Readonly<Record<CheckWarning, string>> = {
  'negation-missing': 'the record has a "not" that the quote lacks',
  'negation-added': 'the quote has a "not" that the record lacks',
  'negation-cut-off': 'the quote was cut so that a "not" is lost',
  'not-said': 'the report says that this was not said',
  denied: 'the speaker denies it',
  'condition-cut-off': 'the quote was cut before a condition',
  'opposite-word': 'a word of the record stands in the quote as its opposite',
  'number-changed': 'a number in the quote is another one on record',
  joined: 'the quote puts two quotes together; check each by itself',
  'other-speaker': 'SOMEBODY ELSE said it, not the one who was named',
  'changed-later': 'the report was changed afterwards and has these words no more',
  disputed: 'other reports of the same utterance have other words',
}

export function checkWords({ verdict, warnings, matches, inReports }: CheckAnswer, linkOf: LinkOf): Words {
  return {
    summary: [
      VERDICTS[verdict],
      ...warnings.map((warning) => `Warning: ${WARNINGS[warning]}.`),
      ...(inReports.some(({ passage }) => passage.voice === 'outlet') ? [OWN_VOICE] : []),
      ...(matches.length === 0 ? [] : [`Nearest words on record: ${matches.length}, the nearest first.`]),
    ],
    blocks: [
      ...matches.map((match) => matchLines(match, linkOf)),
      ...inReports.map((one) => inReportLines(one, linkOf)),
    ],
  }
}

const OWN_VOICE =
  'An outlet has the quote’s words in its own voice: do not give them as anybody’s words but the outlet’s.'

const VOICES: Readonly<Record<QuoteInReport['passage']['voice'], string>> = {
  outlet: 'in the outlet’s own voice',
  statement: 'in the words of a statement on record',
  quotation: 'in quotation marks, of nobody on record',
  mixed: 'partly in somebody’s words',
}

const inReportLines = ({ article, passage }: QuoteInReport, linkOf: LinkOf): readonly string[] => [
  `the quote’s words in a report, ${VOICES[passage.voice]}: ${quoted(passage.text)}`,
  `printed by: ${quoted(article.outlet ?? 'an outlet that is not known')}${article.published ? `, ${article.published}` : ''}, ${linkOf('articles', article.id)}`,
]

function matchLines(match: CheckMatch, linkOf: LinkOf): readonly string[] {
  const { verdict, warnings, difference, statement, first, likeness } = match
  const isFirst = first.statement.id === statement.statement.id
  return [
    `these words: ${verdict}; ${likeness} of 1 like the quote`,
    ...warnings.map((warning) => `warning: ${WARNINGS[warning]}`),
    ...differenceLines(difference),
    ...statementLines(statement, linkOf, match),
    ...(isFirst
      ? []
      : [`first reported in other words: ${quoted(first.excerpt.text)}, ${linkOf('statements', first.statement.id)}`]),
  ]
}

const DIFFERENCES: Readonly<Record<DifferenceRun['kind'], ((run: DifferenceRun) => string) | null>> = {
  same: null,
  beyond: null,
  inserted: ({ after }) => `the quote adds ${quoted(after.trim())}`,
  deleted: ({ before }) => `the quote leaves out ${quoted(before.trim())}`,
  replaced: ({ before, after }) => `the quote has ${quoted(after.trim())} for ${quoted(before.trim())}`,
}

const differenceLines = (runs: readonly DifferenceRun[]): readonly string[] =>
  runs.flatMap((run) => DIFFERENCES[run.kind]?.(run) ?? [])

const CHANGES: Readonly<Record<WordChange, string>> = {
  same: 'as the fullest wording has it',
  shortened: 'words of the fullest wording are left out',
  altered: 'other words than the fullest wording',
  negated: 'a "not" differs from the fullest wording',
}

export function wordingWords({ forms, outlets, fullest, ...reported }: WordingAnswer, linkOf: LinkOf): Words {
  return {
    summary: [`Wordings of this utterance: ${forms.length}.`, ...reportedLines(reported)],
    blocks: forms.map(({ statement, change, ...form }, index) => {
      const theirs = outlets.filter((one) => one.forms.includes(index)).flatMap(({ outlet }) => outlet ?? [])
      return [
        `compared: ${index === fullest ? 'the fullest wording' : CHANGES[change]}`,
        `printed by: ${quotedAll(theirs, 'outlets that are not known')}`,
        ...statementLines(statement, linkOf, form),
      ]
    }),
  }
}
