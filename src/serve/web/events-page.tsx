/** Talks and other events by where they stand: planned, under way, held, failed, refused; each with who says so. */
import type { EventLife, EventStep, EventsAnswer } from '../../ask/index.ts'
import { Damage } from './damage.tsx'
import { dayOfEvent, EventsTimeline, type StandingEvents } from './events-timeline.tsx'
import { isTalks, STANDINGS, type Standing, statusInWords, TYPE_CHOICES, typeInWords } from './events-words.ts'
import { Field } from './figures-page.tsx'
import { Layout } from './layout.tsx'
import { LessCertain } from './less-certain.tsx'
import { articlePath, pathWith } from './links.ts'
import { reportsInWords } from './proof-line.tsx'
import { plain, visible } from './visible.tsx'
import { ShortWhen, When } from './when.tsx'

/** Of an event told of more often, the newest steps are open and the others are a click away. */
const OPEN_STEPS = 2
const MOST_STEPS = 12

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
              <Life event={event} standing={standing} />
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

const Life = ({ event, standing }: { event: EventLife; standing: Standing }) => {
  const { type, participants, place, date, status, disputed, steps } = event
  const told = steps.at(-1)?.told
  const isNamedSo = standing.statuses[0] === status
  const shown = steps.slice(0, MOST_STEPS)
  return (
    <li class="result" id={`e-${event.id}`}>
      <p class="result-when">
        {date ? (
          <ShortWhen edtf={date.first === date.last ? date.first : `${date.first}/${date.last}`} />
        ) : told ? (
          <span class="aside">
            told <ShortWhen edtf={told} />
          </span>
        ) : (
          <span>No date</span>
        )}
      </p>
      <article class="result-body" aria-label={participants.map(plain).join(', ') || typeInWords(type)}>
        <h3 class="result-who">
          {!isTalks(type) && <span class="event-type">{typeInWords(type)}: </span>}
          <bdi>{participants.length > 0 ? participants.map(plain).join(', ') : 'Nobody named'}</bdi>
          {place && ` in ${plain(place)}`}{' '}
          {!isNamedSo && <span class={`status ${status}`}>{statusInWords(status, type)}</span>}{' '}
          {disputed && <span class="status denied">disputed</span>}{' '}
          {event.reports > 1 && <span class="kind">{reportsInWords(event)}</span>}
        </h3>
        {shown.length > OPEN_STEPS && (
          <details>
            <summary>
              {shown.length - OPEN_STEPS === 1 ? 'One report before' : `${shown.length - OPEN_STEPS} reports before`}
            </summary>
            <Steps steps={shown.slice(0, -OPEN_STEPS)} type={type} />
          </details>
        )}
        <Steps steps={shown.slice(-OPEN_STEPS)} type={type} />
        {steps.length > MOST_STEPS && <p class="aside">and {steps.length - MOST_STEPS} later reports of it</p>}
      </article>
    </li>
  )
}

const Steps = ({ steps, type }: { steps: readonly EventStep[]; type: string }) => (
  <ol class="life">
    {steps.map((step) => (
      <li>
        <p class="step">
          <span class={`status ${step.status}`}>{statusInWords(step.status, type)}</span>{' '}
          <span class="aside">
            {step.told && (
              <>
                <When edtf={step.told} /> ·{' '}
              </>
            )}
            {sayer(step)}
          </span>
        </p>
        <blockquote class="excerpt">
          {visible(step.excerpt.text.slice(0, step.excerpt.span.start))}
          <a href={articlePath(step.article.id, step.statement ?? undefined)}>
            {visible(step.excerpt.text.slice(step.excerpt.span.start, step.excerpt.span.end))}
          </a>
          {visible(step.excerpt.text.slice(step.excerpt.span.end))}
        </blockquote>
      </li>
    ))}
  </ol>
)

function sayer({ claimants, article }: EventStep): string {
  const outlet = plain(article.outlet ?? 'the report itself')
  if (claimants === null) return outlet
  return `${claimants.length > 0 ? claimants.map(plain).join(' and ') : 'nobody named'}, in ${outlet}`
}
