/** Is this quote real? The verdict in a word, what differs, and the words on record with who said them where. */
import type { CheckAnswer, CheckMatch, CheckWarning, Verdict } from '../../ask/index.ts'
import { Difference } from './difference.tsx'
import { Layout } from './layout.tsx'
import { wordingPath } from './links.ts'
import { reportsInWords } from './proof-line.tsx'
import { Result } from './result.tsx'
import { plain } from './visible.tsx'

interface Props {
  readonly typed: { readonly quote: string; readonly by: string }
  /** Null where nothing was asked yet. */
  readonly answer: CheckAnswer | null
}

export const CheckPage = ({ typed, answer }: Props) => (
  <Layout
    title={answer ? `${VERDICTS[answer.verdict].word}: is this quote real? · Onrecord` : 'Check a quote · Onrecord'}
    json={jsonOf(typed)}
    here="/check"
  >
    <h1>Is this quote real?</h1>
    <search>
      <form class="question" action="/check" method="get">
        <div class="ask">
          <label for="quote">The quote, with or without who said it</label>
          <textarea id="quote" name="quote" rows={3} maxlength={2000} required>
            {typed.quote}
          </textarea>
        </div>
        <div class="filters">
          <div>
            <label for="by">Said to be by</label>
            <input id="by" name="by" type="text" value={typed.by} maxlength={200} autocomplete="off" />
          </div>
          <div>
            <button type="submit">Check</button>
          </div>
        </div>
      </form>
    </search>
    {answer && <Answer answer={answer} />}
  </Layout>
)

const jsonOf = ({ quote, by }: Props['typed']): string | undefined =>
  quote ? `/check.json?${new URLSearchParams({ quote, ...(by ? { by } : {}) })}` : undefined

const VERDICTS: Readonly<Record<Verdict, { readonly word: string; readonly means: string }>> = {
  verbatim: { word: 'Verbatim', means: 'The record has these words as they are.' },
  shortened: { word: 'Shortened', means: 'The record has these words with more between or around them.' },
  altered: { word: 'Altered', means: 'The record has nearly these words; some are different.' },
  negated: {
    word: 'Turned round',
    means: 'The record says the opposite: a “not” or the like is missing or was put in.',
  },
  'not-on-record': {
    word: 'Not on record',
    means: 'No report in this record has these words or near ones. That does not prove that they were never said.',
  },
}

const WARNINGS: Readonly<Record<CheckWarning, string>> = {
  'negation-missing': 'On record there is a “not” that the quote lacks.',
  'negation-added': 'The quote has a “not” that is not on record.',
  'negation-cut-off': 'The quote begins after a “not” that governs it.',
  'not-said': 'The report says that this was not said.',
  denied: 'The speaker denies it.',
  'condition-cut-off': 'On record a condition follows that the quote leaves out.',
  'other-speaker': 'Somebody else said it.',
  'changed-later': 'The report was changed afterwards and does not have these words any more.',
  disputed: 'Other reports of the same utterance have other words.',
}

const Warnings = ({ warnings }: { warnings: readonly CheckWarning[] }) =>
  warnings.length === 0 ? null : (
    <ul class="warnings">
      {warnings.map((warning) => (
        <li>{WARNINGS[warning]}</li>
      ))}
    </ul>
  )

const Answer = ({ answer }: { answer: CheckAnswer }) => {
  const { verdict, warnings, matches, quote } = answer
  const { word, means } = VERDICTS[verdict]
  return (
    <section class={`verdict ${verdict}`} aria-labelledby="verdict">
      <div class="verdict-head">
        <p class="verdict-quote">“{plain(quote)}”</p>
        <h2 id="verdict">{word}</h2>
        <p>{means}</p>
        <Warnings warnings={warnings} />
      </div>
      {matches.length > 0 && (
        <>
          <h3>{matches.length === 1 ? 'On record' : 'On record, nearest first'}</h3>
          <ol class="result-list">
            {matches.map((match) => (
              <Match match={match} among={warnings} />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

const Match = ({ match, among }: { match: CheckMatch; among: readonly CheckWarning[] }) => (
  <Result
    answer={match.statement}
    note={
      <div class="match-how">
        {match.verdict !== 'verbatim' && (
          <>
            <p class="aside">From the record to the quote</p>
            <Difference runs={match.difference} />
          </>
        )}
        <Warnings warnings={match.warnings.filter((warning) => !among.includes(warning))} />
        <p class="aside">
          {reportsInWords(match)} · <a href={wordingPath(match.statement.statement.id)}>all wordings of it</a>
        </p>
      </div>
    }
  />
)
