/** `onrecord check QUOTE`: is it on record, in which words, who said it and where first. */
import { Command } from 'commander'
import {
  type CheckAnswer,
  type CheckChange,
  type CheckMatch,
  type CheckWarning,
  check,
  type Verdict,
} from '../../ask/index.ts'
import { reportDamage } from './damage.ts'
import { differenceLines } from './difference-lines.ts'
import { counted, print } from './output.ts'
import { paint, type Terminal, terminal } from './paint.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'
import { passageLines } from './reports.ts'

const EXAMPLES = `
Case, punctuation and quotation marks make no difference; "…" or "..." stands for words left out.

Examples:
  onrecord check "There will be no meeting, this month or next"
  onrecord check '"We will … not return", Nadeen said'
  onrecord check "We are ready to give up the valley" --by Tarour --json`

export function checkCommand(): Command {
  const command = new Command('check')
    .description('Say whether a quote is on record: word for word, shortened, altered, turned round, or not at all.')
    .argument('<quote...>', 'the quote, with or without who said it')
    .option('--by <name>', 'who is said to have said it')
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', EXAMPLES)
    .action(checkQuote)
  return withDataOption(command)
}

async function checkQuote(words: readonly string[], options: DataOption & { by?: string; json?: true }): Promise<void> {
  const question = { quote: words.join(' '), by: options.by }
  const answer = await withRecord(options, (database) => check(database, question))
  await print(options.json ? `${JSON.stringify(answer)}\n` : `${checkLines(answer, terminal()).join('\n')}\n`)
  reportDamage(answer, 'statement')
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  verbatim: 'On record, word for word.',
  shortened: 'On record, shortened: words were left out.',
  altered: 'Not in these words: the nearest on record differ.',
  negated: 'TURNED ROUND: the record says the opposite.',
  'not-on-record': 'Not on record.',
}

const WARNINGS: Readonly<Record<CheckWarning, string>> = {
  'negation-missing': 'the record has a "not" that this quote lacks',
  'negation-added': 'this quote has a "not" that the record lacks',
  'negation-cut-off': 'the quote begins after a "not" that governs it',
  'not-said': 'the report says that this was NOT said',
  denied: 'the speaker denies this',
  'condition-cut-off': 'the record goes on with a condition',
  'opposite-word': 'a word of the record is turned into its opposite',
  'number-changed': 'a number is another one on record',
  joined: 'two quotes were put together, each of them on record',
  'other-speaker': 'on record it was said by somebody else',
  'changed-later': 'the report was changed afterwards and has these words no more',
  disputed: 'other reports of the same utterance have other words, see below',
}

export function checkLines({ verdict, warnings, matches, joined, by, inReports }: CheckAnswer, at: Terminal): string[] {
  const near = verdict === 'not-on-record' && matches.length > 0 ? ' The nearest words:' : ''
  const isOthers = warnings.includes('other-speaker') && verdict !== 'negated' && joined.length === 0
  const head = isOthers ? `SAID BY SOMEBODY ELSE, not by ${by}.` : `${VERDICTS[verdict]}${near}`
  const inOwnVoice = inReports.some(({ passage }) => passage.voice === 'outlet')
  const found = joined.length > 0 ? joined.map(({ match }) => match) : matches
  return [
    paint(joined.length > 0 ? 'TWO QUOTES put together.' : head, 'bold', at),
    ...(isOthers ? [VERDICTS[verdict]] : []),
    ...warnings.map((warning) => paint(`! ${WARNINGS[warning]}`, 'match', at)),
    ...(found[0] ? found[0].changes.map((change) => paint(`! ${changeInWords(change)}`, 'match', at)) : []),
    ...(verdict === 'not-on-record' && inOwnVoice ? [paint(`! ${OWN_VOICE}`, 'match', at)] : []),
    ...inReports.flatMap(({ article, passage }) => [
      '',
      ...passageLines(passage, at),
      `  ${paint([article.outlet, article.title, article.published].filter(Boolean).join(', '), 'dim', at)}`,
    ]),
    ...found.flatMap((match, index) => ['', ...matchLines(match, index > 0, at)]),
  ]
}

const OWN_VOICE = 'an outlet wrote these words itself; no report on record gives them to anybody'

function changeInWords({ before, after, times }: CheckChange): string {
  const factor = times === null ? '' : `: ${Math.round(times * 100) / 100} times as much`
  return before === '' ? `put in: ${after}` : after === '' ? `left out: ${before}` : `${before} → ${after}${factor}`
}

function matchLines(
  { verdict, warnings, statement, difference, first, ...found }: CheckMatch,
  rest: boolean,
  at: Terminal,
) {
  const { reports, independent } = found
  const who = statement.actors.map(({ name }) => name).join(', ') || 'Nobody named'
  const how = [statement.statement.cue?.stance, statement.statement.said ?? statement.article.published ?? 'no date']
  const earlier = first.statement.id === statement.statement.id ? '' : `, first in ${placeOf(first)}`
  return [
    `${paint(who, 'bold', at)}  ${paint(how.filter(Boolean).join(' · '), 'dim', at)}`,
    ...differenceLines(difference, '  ', at),
    ...(rest ? [verdict, ...warnings].map((word) => `  ${paint(word, 'dim', at)}`).slice(0, 1) : []),
    `  ${paint(`${placeOf(statement)}${earlier} · ${counted(reports, 'report')}, ${independent} independent`, 'dim', at)}`,
    `  ${paint(statement.statement.id, 'dim', at)}`,
  ]
}

const placeOf = ({ article }: CheckMatch['statement']) =>
  [article.outlet ?? article.title ?? article.id, article.published].filter(Boolean).join(', ')
