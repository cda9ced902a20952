/** Where a number comes from: by the quantity of the world that is counted, who claims it, who says otherwise, how it grew. */
import type { FigureClaim, FigureQuantity, FiguresByQuantity } from '../../ask/index.ts'
import { Damage } from './damage.tsx'
import { shortDate } from './dates.ts'
import { Dispute, type Disputed } from './dispute.tsx'
import { Claim } from './figure-claim.tsx'
import { FigureGrowth } from './figure-growth.tsx'
import { FiguresTable } from './figures-table.tsx'
import { amountInWords, measureInWords, thingInWords } from './figures-words.ts'
import { FollowButton } from './following-page.tsx'
import { Layout } from './layout.tsx'
import { LessCertain } from './less-certain.tsx'
import { pathWith } from './links.ts'
import { plain } from './visible.tsx'

/** Of what cannot both hold so many pairs at first, and so many in all. */
const SHOWN = 4
const MOST = 12
const number = new Intl.NumberFormat('en')
const SMALL_CHART = 120
const LARGE_CHART = 280

export const FiguresPage = ({ answer }: { answer: FiguresByQuantity }) => {
  const { question, claims, total, totalIs, things, measures, quantities, next } = answer
  const { limit: _limit, after: _after, ...asked } = question
  const shown = claims.slice(0, question.limit)
  const ofOne = question.quantity !== undefined
  const what = ofOne ? titleOf(claims) : titleAsked(question)
  return (
    <Layout
      title={`${what === null ? 'Figures' : `${what}: who claims it`} · Onrecord`}
      json={pathWith('/figures.json', { ...asked, after: question.after })}
      takeaway={total > 0 ? 'figures' : undefined}
      here="/figures"
    >
      <h1>{what ?? 'Where does this number come from?'}</h1>
      <Damage of={answer} noun={['claim', 'claims']} />
      {ofOne ? (
        <OfOne answer={answer} />
      ) : (
        <>
          <search>
            <form class="question filters" action="/figures" method="get">
              <Field name="number" label="The number itself" value={question.number} />
              <Field name="counted" label="What is counted" value={question.counted} />
              <Field
                name="place"
                label="Place"
                value={question.place}
                options={[...new Set(things.flatMap((thing) => (thing.place ? [thing.place] : [])))]}
              />
              <Field name="by" label="Claimed by" value={question.by} />
              {question.measure && <input type="hidden" name="measure" value={question.measure} />}
              <div>
                <button type="submit">Show</button>
              </div>
            </form>
          </search>
          <Measures answer={answer} />
          <Disputes answer={answer} />
          {quantities.length > 0 && (
            <section class="block" aria-labelledby="quantities">
              <h2 id="quantities">Told by several, each on its own line of time</h2>
              <ul class="quantities">
                {quantities.map((quantity) => (
                  <Quantity quantity={quantity} />
                ))}
              </ul>
            </section>
          )}
          <section class="results" aria-labelledby="claims">
            <h2 id="claims">
              {totalIs === 'at-least' && 'At least '}
              {number.format(total)} {total === 1 ? 'figure' : 'figures'}
              {total > shown.length && ', newest first'}
              <LessCertain
                lessCertain={answer.lessCertain}
                href={pathWith('/figures', { ...asked, minConfidence: 0 })}
              />
            </h2>
            {total === 0 && (
              <p>
                No figure on record matches all of that.{' '}
                {question.number && 'The number may have been written to another unit, or rounded otherwise.'}
              </p>
            )}
            <ol class="result-list two-up">
              {shown.map((claim) => (
                <Claim claim={claim} />
              ))}
            </ol>
          </section>
        </>
      )}
      {measures.length > 0 && next && (
        <nav class="paging" aria-label="Pages of figures">
          <a rel="next" href={pathWith('/figures', { ...asked, after: next })}>
            Older →
          </a>
        </nav>
      )}
    </Layout>
  )
}

function titleAsked({ number, measure, counted, place }: FiguresByQuantity['question']): string | null {
  const parts = [number, measure && measureInWords(measure), counted, place].filter(Boolean)
  return parts.length === 0 ? null : `Figures: ${parts.map((part) => plain(String(part))).join(', ')}`
}

/** What most of the claims of one quantity call it: "People killed, Sarn". */
function titleOf(claims: readonly FigureClaim[]): string {
  const counts = new Map<string, number>()
  for (const claim of claims) {
    const thing = thingInWords(claim)
    counts.set(thing, (counts.get(thing) ?? 0) + 1 + (claim.counted === null ? 0 : 0.5))
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  const words = most?.[0] ?? 'This number'
  return `${words[0].toUpperCase()}${words.slice(1)}`
}

/** All of one quantity: how it grew, and a table of who told it when. */
const OfOne = ({ answer }: { answer: FiguresByQuantity }) => {
  const { claims, total } = answer
  if (claims.length === 0) return <p>No figure on record is of this number. It may have been rebuilt since.</p>
  return (
    <>
      <p class="lead">
        {total} {total === 1 ? 'figure' : 'figures'} of one number of the world, {rangeInWords(claims)}.{' '}
        <a href="/figures">All figures</a>
      </p>
      <FollowButton label="Follow this number" asked={{ figure: claims[0].id }} />
      <FigureGrowth claims={claims} height={LARGE_CHART} label="The claims over time" />
      <p class="aside">● exact ○ about │ a range ↑ at least ↓ at most. Each mark leads to its words.</p>
      <Disputes answer={answer} />
      <FiguresTable answer={answer} />
    </>
  )
}

function rangeInWords(claims: readonly FigureClaim[]): string {
  const [least] = [...claims].sort((a, b) => a.min - b.min)
  const [most] = [...claims].sort((a, b) => b.max - a.max)
  return least.min === most.max
    ? `all ${amountInWords(most)}`
    : `from ${amountInWords(least)} to ${amountInWords(most)}`
}

/** What is counted; each count is of the figures that its link opens. */
const Measures = ({ answer: { measures, question, totalIs } }: { answer: FiguresByQuantity }) => {
  const { limit: _limit, after: _after, measure, ...rest } = question
  if (measures.length < 2 && measure === undefined) return null
  return (
    <ul class="chips" aria-label="What is counted">
      {measure !== undefined && (
        <li>
          <a href={pathWith('/figures', rest)}>
            {measureInWords(measure)} <span aria-hidden="true">×</span>
            <span class="unseen">: take this away</span>
          </a>
        </li>
      )}
      {measure === undefined &&
        measures.slice(0, 14).map((each) => (
          <li>
            <a href={pathWith('/figures', { ...rest, measure: each.measure })}>
              {measureInWords(each.measure)} {totalIs === 'exact' && <span class="count">{each.figures}</span>}
            </a>
          </li>
        ))}
    </ul>
  )
}

const Disputes = ({ answer: { claims, contradictions, question } }: { answer: FiguresByQuantity }) => {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const all = contradictions.flatMap(({ a, b }): Disputed[] => {
    const [less, more] = [byId.get(a), byId.get(b)]
    return less && more ? [{ less, more }] : []
  })
  const disputes = question.quantity === undefined ? onceEach(all) : all
  if (disputes.length === 0) return null
  return (
    <section class="block" aria-labelledby="disputes">
      <h2 id="disputes">These cannot both hold</h2>
      <ul class="disputes">
        {disputes.slice(0, SHOWN).map((dispute) => (
          <Dispute {...dispute} />
        ))}
      </ul>
      {disputes.length > SHOWN && (
        <details class="finding">
          <summary>{disputes.length - SHOWN} more</summary>
          <ul class="disputes">
            {disputes.slice(SHOWN, MOST).map((dispute) => (
              <Dispute {...dispute} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** One pair for a quantity: the page of it has all the others. */
function onceEach(disputes: readonly Disputed[]): readonly Disputed[] {
  const widest = new Map<string, Disputed>()
  for (const dispute of disputes) {
    const of = dispute.less.quantity ?? dispute.less.id
    const before = widest.get(of)
    if (!before || gapOf(dispute) > gapOf(before)) widest.set(of, dispute)
  }
  return [...widest.values()]
}

const gapOf = ({ less, more }: Disputed): number => more.min - less.max

const Quantity = ({ quantity: { quantity, claims } }: { quantity: FigureQuantity }) => {
  const title = titleOf(claims)
  const days = claims.flatMap(({ asOf, article }) => article.published ?? asOf ?? []).sort()
  const [first, last] = [days[0], days.at(-1)].map((day) => day && shortDate(day))
  return (
    <li>
      <h3>
        <a href={pathWith('/figures', { quantity })}>{title}</a>
      </h3>
      <p class="aside">
        {claims.length} claims, {rangeInWords(claims)}
        {first && (first === last ? `, ${first}` : `, ${first} to ${last}`)}
      </p>
      <FigureGrowth claims={claims} height={SMALL_CHART} label={`${title}: the claims over time`} />
    </li>
  )
}

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly value: string | undefined
  readonly options?: readonly string[]
}

/** A text field, with what the record holds to choose from. */
export const Field = ({ name, label, value, options = [] }: FieldProps) => (
  <div>
    <label for={name}>{label}</label>
    <input
      type="text"
      id={name}
      name={name}
      value={value ?? ''}
      maxlength={200}
      autocomplete="off"
      list={options.length > 0 ? `${name}-list` : undefined}
    />
    {options.length > 0 && (
      <datalist id={`${name}-list`}>
        {options.map((option) => (
          <option value={plain(option)} />
        ))}
      </datalist>
    )}
  </div>
)
