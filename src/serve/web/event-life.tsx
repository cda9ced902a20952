/** One event through its life: who, where, when, how it stands, and each report of it with the words that say so. */
import type { EventLife, EventStep } from '../../ask/index.ts'
import { isTalks, type Standing, statusInWords, typeInWords } from './events-words.ts'
import { articlePath } from './links.ts'
import { reportsInWords } from './proof-line.tsx'
import { plain, visible } from './visible.tsx'
import { ShortWhen, When } from './when.tsx'

/** Of an event told of more often, the newest steps are open and the others are a click away. */
const OPEN_STEPS = 2
const MOST_STEPS = 12

interface Props {
  readonly event: EventLife
  /** Under whose heading it is listed, which says where it stands; null where it stands by itself. */
  readonly under: Standing | null
}

export const Life = ({ event, under }: Props) => {
  const { type, participants, place, date, status, disputed, steps } = event
  const told = steps.at(-1)?.told
  // One report says by itself how it stands.
  const isNamedSo = under === null ? steps.length === 1 : under.statuses[0] === status
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
