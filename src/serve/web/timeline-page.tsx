/** Who said what on a topic, one after the other: a lane for each speaker, and the words in the order of time. */
import type { OppositeStatement, TimelineAnswer, TimelineEntry } from '../../ask/index.ts'
import { textOf } from '../../record/index.ts'
import { comparePath } from './compare-page.tsx'
import { Damage } from './damage.tsx'
import { dateInWords } from './dates.ts'
import { Bar } from './facets.tsx'
import { Layout } from './layout.tsx'
import { LessCertain } from './less-certain.tsx'
import { articlePath, pathWith, searchPath } from './links.ts'
import { Histogram } from './months.tsx'
import { withField, withoutFields } from './query-text.ts'
import { Result } from './result.tsx'
import { speakerOf } from './speakers.ts'
import { Lanes } from './timeline-lanes.tsx'
import { plain } from './visible.tsx'
import { When } from './when.tsx'

interface Props {
  readonly typed: string
  /** Null where nothing was asked yet. */
  readonly answer: TimelineAnswer | null
}

const MOST_SPEAKERS = 8
const number = new Intl.NumberFormat('en')

export const TimelinePage = ({ typed, answer }: Props) => (
  <Layout
    title={typed ? `${plain(typed)}: who said what, when · Onrecord` : 'Timeline · Onrecord'}
    json={answer ? jsonOf(answer, typed) : undefined}
    takeaway={answer && answer.total > 0 ? 'statements' : undefined}
    here="/timeline"
  >
    <h1>{typed ? <>Who said what, when</> : 'What was said on a topic, and when?'}</h1>
    {!answer && (
      <p class="lead">
        Name a topic. Everybody who spoke on it is shown in the order of time, each utterance once, where somebody
        changed position, and who opposes whom. Or <a href="/compare">compare two speakers, or one in two periods</a>.
      </p>
    )}
    <search>
      <form class="question" action="/timeline" method="get">
        <label for="q">The topic, as in a search</label>
        <div class="ask-row">
          <input
            type="search"
            id="q"
            name="q"
            value={typed}
            maxlength={500}
            autocomplete="off"
            required
            data-search=""
            aria-keyshortcuts="/"
          />
          <button type="submit">Show</button>
        </div>
      </form>
    </search>
    {answer && <Told answer={answer} typed={typed} />}
  </Layout>
)

const jsonOf = ({ question: { offset } }: TimelineAnswer, typed: string): string =>
  pathWith('/timeline.json', { q: typed, offset: offset > 0 ? String(offset) : undefined })

const Told = ({ answer, typed }: { answer: TimelineAnswer; typed: string }) => {
  const { question, total, actors, months, entries } = answer
  const { limit, offset } = question
  const leftOut = (
    <LessCertain
      lessCertain={answer.lessCertain}
      href={pathWith('/timeline', { q: withField(typed, 'likely', 'any') })}
    />
  )
  if (total === 0) {
    return (
      <section class="nothing">
        <h2>
          Nobody on record spoke of that
          {leftOut}
        </h2>
        <p>
          Try fewer words, or <a href={searchPath({ text: typed })}>search for them</a>, which says what else finds
          something.
        </p>
      </section>
    )
  }
  const to = (at: number) => pathWith('/timeline', { q: typed, offset: at > 0 ? String(at) : undefined })
  return (
    <section class="results" aria-labelledby="results">
      <div class="results-head">
        <h2 id="results">
          {number.format(total)} {total === 1 ? 'utterance' : 'utterances'} by {number.format(actors.length)}{' '}
          {actors.length === 1 ? 'speaker' : 'speakers'}
          {leftOut}
        </h2>
        <p class="aside">
          {total > entries.length && (
            <>
              showing {number.format(offset + 1)} to {number.format(offset + entries.length)} ·{' '}
            </>
          )}
          <a href={searchPath({ text: typed })}>best match first</a>
          {actors.length > 1 && (
            <>
              {' '}
              · <a href={comparisonOf(typed, actors)}>the first two, side by side</a>
            </>
          )}
        </p>
      </div>
      <Damage of={answer} noun={['statement', 'statements']} />
      <Lanes entries={entries} actors={actors} />
      {total > entries.length && (
        <Histogram
          times={months.map(({ month, statements }) => ({ value: month, count: statements }))}
          label="Utterances by month"
          href={(month) => pathWith('/timeline', { q: `${typed} said-after:${month} said-before:${month}` })}
        />
      )}
      <div class="with-aside">
        <ol class="result-list timeline">
          {entries.map((entry, i) => (
            <Entry entry={entry} before={entries[i - 1]} />
          ))}
        </ol>
        <Speaking actors={actors} typed={typed} />
      </div>
      {(offset > 0 || offset + limit < total) && (
        <nav class="paging" aria-label="Pages of the timeline">
          {offset > 0 ? (
            <a rel="prev" href={to(Math.max(0, offset - limit))}>
              ← Earlier
            </a>
          ) : (
            <span></span>
          )}
          <span></span>
          {offset + limit < total ? (
            <a rel="next" href={to(offset + limit)}>
              Later →
            </a>
          ) : (
            <span></span>
          )}
        </nav>
      )}
    </section>
  )
}

/** Who speaks on it: each name narrows the timeline to theirs, and the two first can be compared. */
const Speaking = ({ actors, typed }: { actors: TimelineAnswer['actors']; typed: string }) => {
  const most = actors[0]?.statements ?? 1
  return (
    <aside aria-label="Who speaks on it">
      {actors.length > 0 && (
        <>
          <h3>Who speaks on it</h3>
          <ul class="bars">
            {actors.slice(0, MOST_SPEAKERS).map(({ name, statements }) => (
              <li>
                <a href={pathWith('/timeline', { q: withField(typed, 'by', name) })}>
                  <bdi>{plain(name)}</bdi>
                </a>{' '}
                <span class="count">{number.format(statements)}</span>
                <Bar share={statements / most} />
              </li>
            ))}
          </ul>
          {actors.length > MOST_SPEAKERS && (
            <p class="aside">and {number.format(actors.length - MOST_SPEAKERS)} more</p>
          )}
        </>
      )}
      <h3>More on it</h3>
      <ul class="more-on-it">
        <li>
          <a href={searchPath({ text: typed })}>Statements, best match first</a>
        </li>
        <li>
          <a href={pathWith('/reports', { q: withoutFields(typed, ['by']) })}>In the reports’ whole text</a>
        </li>
        {actors.length > 1 && (
          <li>
            <a href={comparisonOf(typed, actors)}>
              <bdi>{plain(actors[0].name)}</bdi> and <bdi>{plain(actors[1].name)}</bdi>, side by side
            </a>
          </li>
        )}
      </ul>
    </aside>
  )
}

/** Those who speak most on it. */
const comparisonOf = (typed: string, [a, b]: TimelineAnswer['actors']): string =>
  comparePath({ text: typed, a: { name: a.id }, b: { name: b.id } })

const Entry = ({ entry, before }: { entry: TimelineEntry; before: TimelineEntry | undefined }) => {
  const { day, changedFrom, opposed, reports, independent, statement } = entry
  const month = day?.slice(0, 7)
  return (
    <>
      {month && month !== before?.day?.slice(0, 7) && (
        <li class="month">
          <h3>{dateInWords(month)}</h3>
        </li>
      )}
      <Result
        answer={{ ...statement, reported: { reports, independent } }}
        note={
          (changedFrom || opposed.length > 0) && (
            <>
              {changedFrom && <Against label="Changed position" other={changedFrom} />}
              {opposed.map((other) => (
                <Against label="Opposed" other={other} />
              ))}
            </>
          )
        }
      />
    </>
  )
}

/** The statement that commits to the opposite: whose, when, on what, in which words. */
const Against = ({ label, other }: { label: string; other: OppositeStatement }) => {
  const { day, matter, isFor, statement } = other
  const { excerpt, actors, article } = statement
  const speaker = speakerOf(statement.statement, actors, excerpt.source && textOf(excerpt.text, excerpt.source))
  return (
    <p class="changed">
      <strong>{label}:</strong> <bdi>{speaker}</bdi> {day && <When edtf={day} />} was {isFor ? 'for' : 'against'} “
      <bdi>{plain(matter)}</bdi>”: <q>{plain(excerpt.text)}</q>{' '}
      <a href={articlePath(article.id, statement.statement.id)}>read it in the report</a>
    </p>
  )
}
