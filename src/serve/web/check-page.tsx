/** Is this quote real? The verdict in a word, what differs, and the words on record with who said them where. */
import type { CheckAnswer, CheckChange, CheckMatch, CheckWarning, QuoteInReport, Verdict } from '../../ask/index.ts'
import { textOf } from '../../record/index.ts'
import { Damage } from './damage.tsx'
import { Difference } from './difference.tsx'
import { FollowButton } from './following-page.tsx'
import { Layout } from './layout.tsx'
import { actorPath, pathWith, searchPath, wordingPath } from './links.ts'
import { ProofLine, reportsInWords } from './proof-line.tsx'
import { Passage } from './reports-page.tsx'
import { Result } from './result.tsx'
import { speakerOf } from './speakers.ts'
import { timesInWords } from './times-words.ts'
import { plain } from './visible.tsx'

interface Props {
  readonly typed: { readonly quote: string; readonly by: string }
  /** Null where nothing was asked yet. */
  readonly answer: CheckAnswer | null
}

export const CheckPage = ({ typed, answer }: Props) => (
  <Layout
    title={answer ? `${headlineOf(answer).word}: is this quote real? · Onrecord` : 'Check a quote · Onrecord'}
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

/** Longer searches are refused. */
const LONGEST_SEARCH = 300

const OTHERS_WORDS = 'Somebody else’s words'

export interface Headline {
  readonly word: string
  readonly means: string
  /** The verdict whose colour it has. */
  readonly colour?: Verdict
}

const VERDICTS: Readonly<Record<Verdict, Headline>> = {
  verbatim: { word: 'Verbatim', means: 'The record has these words as they are.' },
  shortened: { word: 'Shortened', means: 'The record has these words with more between or around them.' },
  altered: { word: 'Altered', means: 'The record has nearly these words; some are different.' },
  negated: {
    word: 'Turned round',
    means: 'The record says the opposite: a “not” is missing or was put in, or a word stands for its opposite.',
  },
  'not-on-record': {
    word: 'Not on record',
    means: 'No report in this record has these words or near ones. That does not prove that they were never said.',
  },
}

/** What is wrong with it counts more than how near its words are. */
export function headlineOf({ verdict, warnings, matches, joined, by, inReports }: CheckAnswer): Headline {
  const own = inReports.find(({ passage }) => passage.voice === 'outlet')
  if (verdict === 'not-on-record' && own) {
    const outlet = own.article.outlet ? plain(own.article.outlet) : 'A report'
    const means = `${outlet} wrote these words itself. No report on record gives them to anybody.`
    return { word: 'In an outlet’s own voice', means, colour: 'altered' }
  }
  if (joined.length > 0) {
    const isTurned = verdict === 'negated'
    const means = isTurned
      ? 'The record has each part by itself, and one of them says the opposite there.'
      : 'The record has each part by itself, in two statements.'
    return { word: 'Two quotes, put together', means, colour: isTurned ? 'negated' : 'altered' }
  }
  if (warnings.includes('other-speaker') && verdict !== 'negated' && matches[0]) {
    const speaker = speakerOfMatch(matches[0])
    const means = `On record ${speaker} said this, not ${plain(by ?? 'the one named')}. ${VERDICTS[verdict].means}`
    return { word: OTHERS_WORDS, means, colour: 'negated' }
  }
  if (warnings.includes('number-changed') && verdict === 'altered') {
    return { word: 'Another number', means: 'The record has these words with another number.', colour: 'negated' }
  }
  return VERDICTS[verdict]
}

const speakerOfMatch = ({ statement: { statement, actors, excerpt } }: CheckMatch): string =>
  speakerOf(statement, actors, excerpt.source && textOf(excerpt.text, excerpt.source))

const WARNINGS: Readonly<Record<CheckWarning, string>> = {
  'negation-missing': 'On record there is a “not” that the quote lacks.',
  'negation-added': 'The quote has a “not” that is not on record.',
  'negation-cut-off': 'The quote begins after a “not” that governs it.',
  'not-said': 'The report says that this was not said.',
  denied: 'The speaker denies it.',
  'condition-cut-off': 'On record a condition follows that the quote leaves out.',
  'opposite-word': 'A word stands in the quote as its opposite.',
  'number-changed': 'A number is another one on record.',
  joined: 'Two quotes were put together.',
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

/** Told by the changes themselves, which name the words. */
const NAMED_BY_CHANGES: ReadonlySet<CheckWarning> = new Set([
  'opposite-word',
  'number-changed',
  'negation-missing',
  'negation-added',
])

const Answer = ({ answer }: { answer: CheckAnswer }) => {
  const { verdict, warnings, matches, joined, quote } = answer
  const { word, means, colour } = headlineOf(answer)
  const found = joined.length > 0 ? joined.map(({ match }) => match) : matches
  const changes = joined.length > 0 ? joined.flatMap(({ match }) => match.changes) : (matches[0]?.changes ?? [])
  // The passage of a statement that is shown below is shown once.
  const inReports = answer.inReports.filter(
    ({ passage }) => !found.some(({ statement }) => statement.statement.id === passage.statement),
  )
  const isSaid = (warning: CheckWarning) =>
    warning === 'joined' ||
    (warning === 'other-speaker' && word === OTHERS_WORDS) ||
    (changes.length > 0 && NAMED_BY_CHANGES.has(warning))
  return (
    <section class={`verdict ${colour ?? verdict}`} aria-labelledby="verdict">
      <div class="verdict-head">
        <p class="verdict-quote">“{plain(quote)}”</p>
        <h2 id="verdict">{word}</h2>
        <p>{means}</p>
        <Changes changes={changes} />
        <Warnings warnings={warnings.filter((warning) => !isSaid(warning))} />
        <FollowButton label="Tell us when somebody says it again" asked={{ quote, by: answer.by ?? undefined }} />
      </div>
      <Damage of={answer} noun={['report', 'reports']} />
      <div class="with-aside">
        <div>
          {inReports.length > 0 && (
            <>
              <h3>The words in reports</h3>
              <ol class="result-list">
                {inReports.map((one) => (
                  <InReport {...one} />
                ))}
              </ol>
            </>
          )}
          {found.length > 0 && (
            <>
              <h3>{titleOfMatches(answer)}</h3>
              <ol class="result-list">
                {found.map((match) => (
                  <Match match={match} among={warnings} />
                ))}
              </ol>
            </>
          )}
        </div>
        <More answer={answer} found={found} />
      </div>
    </section>
  )
}

const MOST_SPEAKERS = 4

/** Where to look next: who says it, and the same words asked otherwise. */
const More = ({ answer: { quote }, found }: { answer: CheckAnswer; found: readonly CheckMatch[] }) => {
  const speakers = new Map(found.flatMap(({ statement }) => statement.actors.map(({ name }) => [name, name] as const)))
  const words = quote
    .slice(0, LONGEST_SEARCH)
    .replace(/["“”„«»:*()-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return (
    <aside aria-label="Where to look next">
      {speakers.size > 0 && (
        <>
          <h3>{found.length === 1 ? 'Who says it' : 'Who says it, or nearly'}</h3>
          <ul class="more-on-it">
            {[...speakers.keys()].slice(0, MOST_SPEAKERS).map((name) => (
              <li>
                <a href={actorPath(name)}>
                  <bdi>{plain(name)}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>The same words</h3>
      <ul class="more-on-it">
        <li>
          <a href={searchPath({ text: words })}>In statements, in any form</a>
        </li>
        <li>
          <a href={pathWith('/reports', { q: words })}>In the reports’ whole text</a>
        </li>
        {found[0] && (
          <li>
            <a href={wordingPath(found[0].statement.statement.id)}>All wordings of the nearest</a>
          </li>
        )}
      </ul>
    </aside>
  )
}

function titleOfMatches({ verdict, matches, joined }: CheckAnswer): string {
  if (joined.length > 0) return 'Both, as they are on record'
  if (verdict === 'not-on-record') return 'The nearest on record'
  return matches.length === 1 ? 'On record' : 'On record, nearest first'
}

/** “20,000 → 200,000: ten times”. */
const Changes = ({ changes }: { changes: readonly CheckChange[] }) =>
  changes.length === 0 ? null : (
    <ul class="warnings">
      {changes.map(({ kind, before, after, times }) => (
        <li>
          {before === '' ? (
            <>
              “<bdi>{plain(after)}</bdi>” was put in
            </>
          ) : after === '' ? (
            <>
              “<bdi>{plain(before)}</bdi>” is missing
            </>
          ) : (
            <>
              <bdi>{plain(before)}</bdi> → <bdi>{plain(after)}</bdi>
            </>
          )}
          {times !== null && `: ${timesInWords(times)}`}
          {kind === 'opposite' && ': the opposite'}
        </li>
      ))}
    </ul>
  )

const InReport = ({ article, passage }: QuoteInReport) => (
  <li class="in-report">
    <Passage passage={passage} />
    <ProofLine article={article} statement={passage.statement} />
  </li>
)

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
