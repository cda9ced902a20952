/** Talks and other events by where they stand: planned, under way, held, failed, refused; each with who says so. */
import type { EventLife, EventsAnswer } from '../../ask/index.ts'
import { Damage } from './damage.tsx'
import { Life } from './event-life.tsx'
import { dayOfEvent, EventsTimeline, type StandingEvents } from './events-timeline.tsx'
import { isTalks, STANDINGS, type Standing, TYPE_CHOICES } from './events-words.ts'
import { Field } from './figures-page.tsx'
import { Layout } from './layout.tsx'
import { LessCertain } from './less-certain.tsx'
import { pathWith } from './links.ts'

export const EventsPage = ({ answer }: { answer: EventsAnswer }) => {
  const { question, events, next } = answer
  const { limit: _limit, after: _after, ...asked } = question
  const ofTalks = isTalks(question.type)
  const titleOf = ({ title, ofOthers }: Standing) => (ofTalks ? title : (ofOthers ?? title))
  const groups = groupsOf(events)
  return (
    <Layout
      title={`${ofTalks ? 'Talks' : 'Events'} · Onrecord`}
      json={pathWith('/events.json', { ...asked, after: question.after })}
      takeaway={events.length > 0 ? 'events' : undefined}
      here="/events?type=talks"
    >
      <h1>{ofTalks ? 'Which talks are planned, held or refused?' : 'What is reported to have happened?'}</h1>
      <search>
        <form class="question filters" action="/events" method="get">
          <div>
            <label for="type">What</label>
            <select id="type" name="type">
              {TYPE_CHOICES.map(([value, words], i) => (
                <>
                  <option value={value} selected={isChosen(value, question.type)}>
                    {words}
                  </option>
                  {i === 0 && (
                    <option value="" selected={question.type === undefined}>
                      any event
                    </option>
                  )}
                </>
              ))}
            </select>
          </div>
          <Field name="with" label="Who takes part" value={question.with} />
          <Field name="place" label="Where" value={question.place} />
          {question.status && <input type="hidden" name="status" value={question.status} />}
          <div>
            <button type="submit">Show</button>
          </div>
        </form>
      </search>
      <Standings answer={answer} titleOf={titleOf} />
      {answer.lessCertain > 0 && (
        <p class="aside">
          Likely ones are shown,
          <LessCertain lessCertain={answer.lessCertain} href={pathWith('/events', { ...asked, minConfidence: 0 })} />
        </p>
      )}
      <EventsTimeline groups={groups} titleOf={titleOf} />
      <Damage of={answer} noun={['report', 'reports']} />
      {events.length === 0 && answer.damaged === undefined && (
        <p>No event matches all of that. Leave a part of the question out.</p>
      )}
      {groups.map(({ standing, events: of }) => (
        <section class="block" aria-labelledby={`s-${standing.statuses[0]}`}>
          <h2 id={`s-${standing.statuses[0]}`}>{titleOf(standing)}</h2>
          <ol class="result-list two-up">
            {of.map((event) => (
              <Life event={event} under={standing} />
            ))}
          </ol>
        </section>
      ))}
      {next && (
        <nav class="paging" aria-label="Pages of events">
          <a rel="next" href={pathWith('/events', { ...asked, after: next })}>
            Told of earlier →
          </a>
        </nav>
      )}
      {ofTalks && (
        <p class="aside">
          Only meetings, visits and negotiations are shown. <a href="/events">Every kind of event</a>
        </p>
      )}
    </Layout>
  )
}

const isChosen = (value: string, asked: string | undefined): boolean =>
  value === 'talks' ? isTalks(asked) : value === asked?.toUpperCase()

/** In the order of the standings, each newest first. */
function groupsOf(events: readonly EventLife[]): readonly StandingEvents[] {
  return STANDINGS.map((standing) => ({
    standing,
    events: events
      .filter(({ status }) => standing.statuses.includes(status))
      .sort((a, b) => ((dayOfEvent(a) ?? '') < (dayOfEvent(b) ?? '') ? 1 : -1)),
  })).filter(({ events: of }) => of.length > 0)
}

/** How many stand where; each count opens them. */
const Standings = ({ answer, titleOf }: { answer: EventsAnswer; titleOf: (standing: Standing) => string }) => {
  const { question, statuses } = answer
  const { limit: _limit, after: _after, status, ...rest } = question
  const countOf = (standing: Standing) =>
    statuses.reduce((sum, each) => sum + (standing.statuses.includes(each.status) ? each.events : 0), 0)
  const all = statuses.reduce((sum, { events }) => sum + events, 0)
  if (all === 0) return null
  return (
    <nav aria-label="Where they stand">
      <ul class="chips">
        <li>
          <a href={pathWith('/events', rest)} aria-current={status === undefined ? 'true' : undefined}>
            All <span class="count">{all}</span>
          </a>
        </li>
        {STANDINGS.filter((standing) => countOf(standing) > 0).map((standing) => (
          <li>
            <a
              href={pathWith('/events', { ...rest, status: standing.statuses.join(',') })}
              aria-current={status === standing.statuses.join(',') ? 'true' : undefined}
            >
              {titleOf(standing)} <span class="count">{countOf(standing)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
