/** Who said what on a topic, one after the other: a lane for each speaker, and the words in the order of time. */
import type { TimelineAnswer, TimelineEntry } from '../../ask/index.ts'
import { dateInWords } from './dates.ts'
import { Layout } from './layout.tsx'
import { actorPath, pathWith, searchPath } from './links.ts'
import { Histogram } from './months.tsx'
import { Result } from './result.tsx'
import { Lanes } from './timeline-lanes.tsx'
import { plain } from './visible.tsx'

interface Props {
  readonly typed: string
  /** Null where nothing was asked yet. */
  readonly answer: TimelineAnswer | null
}

const number = new Intl.NumberFormat('en')

export const TimelinePage = ({ typed, answer }: Props) => (
  <Layout
    title={typed ? `${plain(typed)}: who said what, when · Onrecord` : 'Timeline · Onrecord'}
    json={answer ? pathWith('/timeline.json', { q: typed }) : undefined}
    here="/timeline"
  >
    <h1>{typed ? <>Who said what, when</> : 'What was said on a topic, and when?'}</h1>
    {!answer && (
      <p class="lead">
        Name a topic. Everybody who spoke on it is shown in the order of time, each utterance once, and where somebody’s
        stance changed.
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
            placeholder="corridor or truce"
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

const Told = ({ answer, typed }: { answer: TimelineAnswer; typed: string }) => {
  const { question, total, actors, months, entries } = answer
  const { limit, offset } = question
  if (total === 0) {
    return (
      <section class="nothing">
        <h2>Nobody on record spoke of that</h2>
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
        </h2>
        <p class="aside">
          {total > entries.length && (
            <>
              showing {number.format(offset + 1)} to {number.format(offset + entries.length)} ·{' '}
            </>
          )}
          <a href={searchPath({ text: typed })}>best match first</a>
        </p>
      </div>
      <Lanes entries={entries} actors={actors} />
      {total > entries.length && (
        <Histogram
          times={months.map(({ month, statements }) => ({ value: month, count: statements }))}
          label="Utterances by month"
          href={(month) => pathWith('/timeline', { q: `${typed} said-after:${month} said-before:${month}` })}
        />
      )}
      <ol class="result-list timeline">
        {entries.map((entry, i) => (
          <Entry entry={entry} before={entries[i - 1]} />
        ))}
      </ol>
      {(offset > 0 || offset + entries.length < total) && (
        <nav class="paging" aria-label="Pages of the timeline">
          {offset > 0 ? (
            <a rel="prev" href={to(Math.max(0, offset - limit))}>
              ← Earlier
            </a>
          ) : (
            <span></span>
          )}
          <span></span>
          {offset + entries.length < total ? (
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

const Entry = ({ entry, before }: { entry: TimelineEntry; before: TimelineEntry | undefined }) => {
  const { day, changedFrom, reports, independent, statement, actors } = entry
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
          changedFrom && (
            <p class="changed">
              Changed: before, on this topic, {actors.length === 1 ? <a href={actorPath(actors[0])}>they</a> : 'they'}{' '}
              {changedFrom.startsWith('not ') ? `did not (${changedFrom.slice(4)})` : `“${changedFrom}”`}
            </p>
          )
        }
      />
    </>
  )
}
