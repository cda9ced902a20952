/** The front page: one box, and what is in the record: who speaks, what is newest, what is in dispute, which talks lie ahead. */
import type { EventLife, FrontAnswer, OverviewAnswer } from '../../ask/index.ts'
import { AddForm } from './add-form.tsx'
import { AskForm } from './ask-form.tsx'
import { Damage } from './damage.tsx'
import { dateInWords } from './dates.ts'
import { Dispute } from './dispute.tsx'
import { statusInWords, typeInWords } from './events-words.ts'
import { Bar } from './facets.tsx'
import { Doors } from './home-doors.tsx'
import { examplesOf } from './home-examples.ts'
import { Layout } from './layout.tsx'
import { actorPath } from './links.ts'
import { mayWrite } from './may-write.ts'
import { Result } from './result.tsx'
import { plain } from './visible.tsx'
import { ShortWhen } from './when.tsx'

const number = new Intl.NumberFormat('en')
const SPEAKERS = 8

export const HomePage = ({ answer }: { answer: FrontAnswer }) => {
  const { overview, newest, disputes, talks } = answer
  return (
    <Layout
      title="Onrecord: who said what"
      json="/front.json"
      writing={overview.articles === 0 && mayWrite()}
      script={overview.articles > 0 ? 'front' : mayWrite() && 'adding'}
    >
      <div class="hero">
        <h1>Who said what?</h1>
        <p class="motto">Every statement, figure and meeting in the press you keep, with the words that prove it.</p>
        <AskForm typed="" examples={examplesOf(answer)} />
      </div>
      {overview.articles > 0 && <Doors answer={answer} />}
      {overview.articles === 0 ? (
        <NothingKept />
      ) : (
        <>
          <Holding overview={overview} />
          <p class="since">
            <a href="/new" data-since="">
              What came last
            </a>
          </p>
          <Damage of={answer} noun={['thing that is new', 'things that are new']} />
          {disputes.length > 0 && (
            <section class="block" aria-labelledby="disputes">
              <h2 id="disputes">
                Figures in dispute <a href="/figures">all figures</a>
              </h2>
              <ul class="disputes">
                {disputes.map((dispute) => (
                  <Dispute {...dispute} />
                ))}
              </ul>
            </section>
          )}
          <div class="front">
            <section class="block" aria-labelledby="newest">
              <h2 id="newest">
                Newest on record <a href="/search">all, newest first</a>
              </h2>
              <ol class="result-list">
                {newest.map((statement) => (
                  <Result answer={statement} />
                ))}
              </ol>
            </section>
            <div>
              <Speakers overview={overview} />
              <Talks title="Talks ahead" talks={talks.ahead} />
              <Talks title={talks.ahead.length > 0 ? 'Told of last' : 'Talks, told of last'} talks={talks.latest} />
            </div>
          </div>
        </>
      )}
    </Layout>
  )
}

const Holding = ({ overview }: { overview: OverviewAnswer }) => {
  const { articles, statements, speakers, published, outlets } = overview
  const counts: readonly (readonly [number, string, string])[] = [
    [statements, 'statement', 'statements'],
    [speakers, 'speaker', 'speakers'],
    [articles, 'report', 'reports'],
    [outlets.length, 'outlet', 'outlets'],
  ]
  return (
    <dl class="holding" aria-label="What is in the record">
      {counts.map(([count, one, many]) => (
        <div>
          <dt>{count === 1 ? one : many}</dt>
          <dd>{number.format(count)}</dd>
        </div>
      ))}
      {published && (
        <div class="span">
          <dt>published</dt>
          <dd>
            {dateInWords(published.first)}
            {published.last !== published.first && <> to {dateInWords(published.last)}</>}
          </dd>
        </div>
      )}
    </dl>
  )
}

const Speakers = ({ overview: { mostQuoted } }: { overview: OverviewAnswer }) => {
  const most = mostQuoted[0]?.statements ?? 1
  return (
    <section class="block" aria-labelledby="speakers">
      <h2 id="speakers">
        Who speaks most <a href="/speakers">all speakers</a>
      </h2>
      <ol class="bars">
        {mostQuoted.slice(0, SPEAKERS).map(({ name, statements }) => (
          <li>
            <a href={actorPath(name)}>
              <bdi>{plain(name)}</bdi>
            </a>{' '}
            <span class="count">{number.format(statements)}</span>
            <Bar share={statements / most} />
          </li>
        ))}
      </ol>
    </section>
  )
}

const Talks = ({ title, talks }: { title: string; talks: readonly EventLife[] }) => {
  if (talks.length === 0) return null
  const id = title.toLowerCase().replace(/\W+/g, '-')
  return (
    <section class="block" aria-labelledby={id}>
      <h2 id={id}>
        {title} <a href="/events?type=talks">all talks</a>
      </h2>
      <ol class="talks">
        {talks.map(({ id, date, type, participants, place, status, disputed }) => (
          <li>
            <p class="day">{date && <ShortWhen edtf={date.first} />}</p>
            <div>
              <a href={`/events?type=talks#e-${id}`}>
                <bdi>
                  {participants.length > 0 ? participants.slice(0, 4).map(plain).join(', ') : typeInWords(type)}
                </bdi>
              </a>
              {place && <span> in {plain(place)}</span>}{' '}
              <span class={`status ${status}`}>{statusInWords(status, type)}</span>{' '}
              {disputed && <span class="status denied">disputed</span>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

export const NothingKept = () => (
  <section class="empty" aria-labelledby="empty">
    <h2 id="empty">The record is empty</h2>
    {mayWrite() ? (
      <>
        <p>Begin with some reports: drop files, paste a text, or give web addresses. Each is read at once.</p>
        <AddForm />
        <p class="aside">Or on the command line:</p>
      </>
    ) : (
      <p>Its owner adds reports on the command line:</p>
    )}
    <pre>
      <code>onrecord add report.txt reports.ndjson https://outlet.example/report</code>
    </pre>
  </section>
)
