/** Talks and other events through their life: who says they are planned, held, refused or failed. */
import type { EventLife, EventsAnswer } from '../../ask/index.ts'
import { Calendar } from './events-calendar.tsx'
import { Field } from './figures-page.tsx'
import { Layout } from './layout.tsx'
import { articlePath, pathWith } from './links.ts'
import { reportsInWords } from './proof-line.tsx'
import { plain, visible } from './visible.tsx'
import { ShortWhen, When } from './when.tsx'

const STATUSES = 'proposed planned ongoing held refused failed hypothetical intended denied'.split(' ')
/** PLOVER's types in a reader's words. */
const TYPES: Readonly<Record<string, string>> = {
  CONSULT: 'talks',
  AGREE: 'agreement',
  COOPERATE: 'cooperation',
  SUPPORT: 'support',
  AID: 'aid',
  YIELD: 'concession',
  REQUEST: 'request',
  ACCUSE: 'accusation',
  REJECT: 'rejection',
  THREATEN: 'threat',
  PROTEST: 'protest',
  SANCTION: 'sanctions',
  MOBILIZE: 'mobilisation',
  COERCE: 'coercion',
  ASSAULT: 'attack',
}
export const typeInWords = (type: string): string => TYPES[type] ?? type.toLowerCase()

export const EventsPage = ({ answer }: { answer: EventsAnswer }) => {
  const { question, events, next } = answer
  const { limit: _limit, after: _after, ...asked } = question
  return (
    <Layout title="Talks and events · Onrecord" json={pathWith('/events.json', asked)} here="/events">
      <h1>Which talks are planned, held or refused?</h1>
      <p class="lead">Each event through its life, as it was told of, and who says so.</p>
      <search>
        <form class="question filters" action="/events" method="get">
          <div>
            <label for="type">What</label>
            <select id="type" name="type">
              <option value="">Any</option>
              {Object.entries(TYPES).map(([type, words]) => (
                <option value={type} selected={question.type === type}>
                  {words}
                </option>
              ))}
            </select>
          </div>
          <Field name="with" label="Who takes part" value={question.with} />
          <Field name="place" label="Where" value={question.place} />
          <div>
            <label for="status">Where it stands</label>
            <select id="status" name="status">
              <option value="">Any</option>
              {STATUSES.map((status) => (
                <option value={status} selected={question.status === status}>
                  {status}
                </option>
              ))}
            </select>
          </div>
          <div>
            <button type="submit">Show</button>
          </div>
        </form>
      </search>
      <Calendar events={events} />
      {events.length === 0 && <p>No event matches all of that. Leave a part of the question out.</p>}
      <h2 class="unseen">Events, those last told of first</h2>
      <ol class="result-list">
        {events.map((event) => (
          <Life event={event} />
        ))}
      </ol>
      {next && (
        <nav class="paging" aria-label="Pages of events">
          <a rel="next" href={pathWith('/events', { ...asked, after: next })}>
            Older →
          </a>
        </nav>
      )}
    </Layout>
  )
}

const Life = ({ event }: { event: EventLife }) => {
  const { type, participants, place, date, status, disputed, steps } = event
  const told = steps.at(-1)?.told
  return (
    <li class="result" id={`e-${event.id}`}>
      <p class="result-when">
        {date ? (
          <ShortWhen edtf={date.first === date.last ? date.first : `${date.first}/${date.last}`} />
        ) : (
          <>
            <span>No date</span>
            {told && (
              <span class="aside">
                told <ShortWhen edtf={told} />
              </span>
            )}
          </>
        )}
      </p>
      <article class="result-body">
        <h3 class="result-who">
          <span class="event-type">{typeInWords(type)}</span>
          {participants.length > 0 && (
            <>
              : <bdi>{participants.map(plain).join(', ')}</bdi>
            </>
          )}
          {place && ` in ${plain(place)}`} <span class={`status ${status}`}>{status}</span>{' '}
          <span class="kind">
            {reportsInWords(event)}
            {disputed && ' · disputed'}
          </span>
        </h3>
        <ol class="life">
          {steps.slice(0, 12).map((step) => (
            <li>
              <p class="step">
                <span class={`status ${step.status}`}>{step.status}</span>{' '}
                <span class="aside">
                  {step.told && <When edtf={step.told} />} · {sayer(step)}
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
        {steps.length > 12 && <p class="aside">and {steps.length - 12} more reports of it</p>}
      </article>
    </li>
  )
}

function sayer({ claimants, article }: EventLife['steps'][number]): string {
  const outlet = plain(article.outlet ?? 'the report itself')
  if (claimants === null) return outlet
  return `${claimants.length > 0 ? claimants.map(plain).join(' and ') : 'nobody named'}, in ${outlet}`
}
