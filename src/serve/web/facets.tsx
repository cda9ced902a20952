/** What was found, counted by speaker, outlet, kind, stance and time: each count is a link that narrows to it. */
import type { FacetCount, SearchAnswer, SearchQuestion } from '../../ask/index.ts'
import { searchPath } from './links.ts'
import { Months } from './months.tsx'
import { KIND_IN_WORDS } from './speakers.ts'
import { plain } from './visible.tsx'

const SHOWN = 8

export const Facets = ({ answer }: { answer: SearchAnswer }) => {
  const { facets, question } = answer
  if (!facets || answer.total === 0) return null
  const narrowed = (change: Partial<SearchQuestion>) => searchPath({ ...question, ...change, offset: 0 })
  const withField = (field: string) => narrowed({ text: [question.text, field].filter(Boolean).join(' ') })
  const { reports } = facets
  return (
    <aside class="facets" aria-label="Narrow the search">
      {reports && (
        <p>
          <strong>{reports.all}</strong> {reports.all === 1 ? 'report' : 'reports'},{' '}
          <strong>{reports.independent}</strong> independent
        </p>
      )}
      {answer.totalIs === 'estimate' && <p class="aside">Counts are estimated from a sample.</p>}
      <Months
        months={facets.times.counts.map(({ value, count }) => ({ month: value, statements: count }))}
        label={`Statements by ${facets.times.unit}`}
        href={(time) => narrowed({ from: time, to: time })}
      />
      <Counts title="Who" counts={facets.speakers} href={(value) => narrowed({ by: value })} />
      <Counts title="Outlet" counts={facets.outlets} href={(value) => narrowed({ outlet: value })} />
      <Counts
        title="How quoted"
        counts={facets.kinds}
        words={(value) => KIND_IN_WORDS[value as keyof typeof KIND_IN_WORDS] ?? value}
        href={(value) => withField(`kind:${value}`)}
      />
      <Counts title="Stance" counts={facets.stances} href={(value) => withField(`stance:${value}`)} />
    </aside>
  )
}

interface CountsProps {
  readonly title: string
  readonly counts: readonly FacetCount[]
  readonly href: (value: string) => string
  readonly words?: (value: string) => string
}

const Counts = ({ title, counts, href, words = plain }: CountsProps) =>
  counts.length < 2 ? null : (
    <details open>
      <summary>{title}</summary>
      <ul>
        {counts.slice(0, SHOWN).map(({ value, count }) => (
          <li>
            <a href={href(value)}>{words(value)}</a> <span class="aside">{count}</span>
          </li>
        ))}
      </ul>
    </details>
  )

/** The parts of the question, each with a link that takes it away. */
export const Chips = ({ question }: { question: SearchQuestion }) => {
  const { text, by, outlet, from, to } = question
  const fields = [...(text ?? '').matchAll(/(?:^|\s)(-?[a-z-]+:(?:"[^"]*"|\S+))/g)].map(([, field]) => field)
  const chips = [
    ...fields.map((field) => ({
      label: field,
      rest: { text: (text ?? '').replace(field, '').replace(/\s+/g, ' ').trim() },
    })),
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
