/** What was found, counted by speaker, outlet, kind, stance and time: each count is a link that narrows to it. */
import type { FacetCount, SearchAnswer, SearchQuestion } from '../../ask/index.ts'
import { searchPath } from './links.ts'
import { Histogram } from './months.tsx'
import { fieldsIn, withField, withoutFields } from './query-text.ts'
import { KIND_IN_WORDS } from './speakers.ts'
import { plain } from './visible.tsx'

const SHOWN = 8

/** A narrower question: its text with another field. */
const narrowed = (question: SearchQuestion, text: string) => searchPath({ ...question, text, offset: 0 })

/** When what was found was said. */
export const Times = ({ answer: { facets, question } }: { answer: SearchAnswer }) =>
  facets ? (
    <Histogram
      times={facets.times.counts}
      label={`Statements by ${facets.times.unit}`}
      href={(time) => {
        const rest = withoutFields(question.text ?? '', ['said-after', 'said-before'])
        const text = withField(withField(rest, 'said-after', time), 'said-before', time)
        return narrowed({ ...question, from: undefined, to: undefined }, text)
      }}
    />
  ) : null

export const Facets = ({ answer }: { answer: SearchAnswer }) => {
  const { facets, question } = answer
  if (!facets || answer.total === 0) return null
  const to = (field: string) => (value: string) => narrowed(question, withField(question.text ?? '', field, value))
  return (
    <aside class="facets" aria-label="Narrow the search">
      <LabelledBars title="Who" counts={facets.speakers} href={to('by')} />
      <LabelledBars title="Outlet" counts={facets.outlets} href={to('outlet')} />
      <LabelledBars
        title="How quoted"
        counts={facets.kinds}
        words={(value) => KIND_IN_WORDS[value as keyof typeof KIND_IN_WORDS] ?? value}
        href={to('kind')}
      />
      <LabelledBars title="Stance" counts={facets.stances} href={to('stance')} />
      {answer.lessCertain > 0 && <Certainty question={question} />}
      {answer.totalIs === 'estimate' && <p class="aside">Counts are estimated from a sample.</p>}
    </aside>
  )
}

/** The less certain as well, or alone, for whoever wants to look through it. */
const Certainty = ({ question }: { question: SearchQuestion }) => {
  const text = question.text ?? ''
  return (
    <details open>
      <summary>Certainty</summary>
      <ul class="bars">
        <li>
          <a href={narrowed(question, withField(text, 'likely', 'any'))}>the less certain too</a>
        </li>
        <li>
          <a href={narrowed(question, withField(text, 'likely', 'no'))}>the less certain alone</a>
        </li>
      </ul>
    </details>
  )
}

interface CountsProps {
  readonly title: string
  readonly counts: readonly FacetCount[]
  readonly href: (value: string) => string
  readonly words?: (value: string) => string
  /** How many are shown. */
  readonly most?: number
}

const number = new Intl.NumberFormat('en')

/** What was found by one of its parts, most first, each a link that narrows to it. */
export const LabelledBars = ({ title, counts, href, words = plain, most: shown = SHOWN }: CountsProps) => {
  if (counts.length < 2) return null
  const most = Math.max(...counts.map(({ count }) => count))
  return (
    <details open>
      <summary>{title}</summary>
      <ul class="bars">
        {counts.slice(0, shown).map(({ value, count }) => (
          <li>
            <a href={href(value)}>{words(value)}</a> <span class="count">{number.format(count)}</span>
            <Bar share={count / most} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** A bar of so much of the width. Drawn, because the content security policy lets no style in. */
export const Bar = ({ share }: { share: number }) => (
  <svg class="bar" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
    <rect width={Math.max(share * 100, 1).toFixed(1)} height="2" />
  </svg>
)

/** The parts of the question, each with a link that takes it away. */
export const Chips = ({ question }: { question: SearchQuestion }) => {
  const { text = '', by, outlet, from, to } = question
  const chips = [
    ...fieldsIn(text).map(({ written, rest }) => ({ label: written, rest: { text: rest } })),
    ...(by ? [{ label: `by ${by}`, rest: { by: undefined } }] : []),
    ...(outlet ? [{ label: outlet, rest: { outlet: undefined } }] : []),
    ...(from ? [{ label: `from ${from}`, rest: { from: undefined } }] : []),
    ...(to ? [{ label: `to ${to}`, rest: { to: undefined } }] : []),
  ]
  if (chips.length === 0) return null
  return (
    <ul class="chips" aria-label="Narrowed to">
      {chips.map(({ label, rest }) => (
        <li>
          <a href={searchPath({ ...question, ...rest, offset: 0 })}>
            {plain(label)} <span aria-hidden="true">×</span>
            <span class="unseen">: take this away</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
