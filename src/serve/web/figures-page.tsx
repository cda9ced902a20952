/** Who claims which number, since when, and who contradicts it. */
import type { FigureClaim, FiguresAnswer } from '../../ask/index.ts'
import { Dispute, type Disputed } from './dispute.tsx'
import { datedClaims, FiguresChart } from './figures-chart.tsx'
import { amountInWords, claimantOf, thingInWords } from './figures-words.ts'
import { Layout } from './layout.tsx'
import { pathWith } from './links.ts'
import { ProofLine, Quoted, reportsInWords } from './proof-line.tsx'
import { plain } from './visible.tsx'
import { ShortWhen } from './when.tsx'

/** Of what cannot both hold so many pairs at first, and so many in all. */
const SHOWN = 6
const MOST = 18

/** A chart of different things would compare what cannot be compared. */
const isOneThing = (claims: readonly FigureClaim[]): boolean => new Set(claims.map(({ measure }) => measure)).size === 1

export const FiguresPage = ({ answer }: { answer: FiguresAnswer }) => {
  const { question, claims, total, totalIs, things, contradictions, revisions, next } = answer
  const { limit: _limit, after: _after, ...asked } = question
  const chosen = [question.measure, question.counted, question.place].filter(Boolean).map((part) => plain(String(part)))
  const dated = datedClaims(claims)
  const claimOf = (id: string) => claims.find((claim) => claim.id === id) as FigureClaim
  const disputes = contradictions.map(({ a, b }) => ({ less: claimOf(a), more: claimOf(b) }))
  const isAny = chosen.length === 0 && question.quantity === undefined
  const what = chosen.length > 0 ? chosen.join(', ') : 'all claims of one number'
  return (
    <Layout
      title={`${isAny ? 'Figures' : `Figures: ${what}`} · Onrecord`}
      json={pathWith('/figures.json', asked)}
      here="/figures"
    >
      <h1>{isAny ? 'Where does this number come from?' : `Figures: ${what}`}</h1>
      <search>
        <form class="question filters" action="/figures" method="get">
          <Field
            name="measure"
            label="Measure"
            value={question.measure}
            options={[...new Set(things.map((t) => t.measure))]}
          />
          <Field name="counted" label="What is counted" value={question.counted} />
          <Field
            name="place"
            label="Place"
            value={question.place}
            options={[...new Set(things.flatMap((t) => (t.place ? [t.place] : [])))]}
          />
          <Field name="by" label="Claimed by" value={question.by} />
          <div>
            <button type="submit">Show</button>
          </div>
        </form>
      </search>
      {isAny && (
        <p class="lead">
          Who claims how many, of what, where and as of when; who says otherwise, and who revised it. Choose what is
          counted:
        </p>
      )}
      {isAny && (
        <ul class="examples">
          {things.slice(0, 12).map(({ measure, place, figures }) => (
            <li>
              <a href={pathWith('/figures', { measure, place: place ?? undefined })}>
                {plain(measure)}
                {place && `, ${plain(place)}`} <span class="aside">{figures}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {dated.length > 1 && isOneThing(claims) && <FiguresChart claims={dated} />}
      {disputes.length > 0 && (
        <section class="block" aria-labelledby="disputes">
          <h2 id="disputes">These cannot both hold</h2>
          <Disputes disputes={disputes.slice(0, SHOWN)} />
          {disputes.length > SHOWN && (
            <details class="finding">
              <summary>{disputes.length - SHOWN} more</summary>
              <Disputes disputes={disputes.slice(SHOWN, MOST)} />
            </details>
          )}
        </section>
      )}
      {revisions.length > 0 && (
        <section class="block" aria-labelledby="revised">
          <h2 id="revised">Revised by the same claimant</h2>
          <ul class="pairs">
            {revisions.slice(0, MOST).map(({ claimant, from, to, direction }) => (
              <li>
                <bdi>{plain(claimant)}</bdi> <a href={`#f-${from}`}>{amountInWords(claimOf(from))}</a>{' '}
                {direction === 'up' ? '↑' : '↓'} <a href={`#f-${to}`}>{amountInWords(claimOf(to))}</a>{' '}
                <span class="aside">{thingInWords(claimOf(to))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="results" aria-labelledby="claims">
        <h2 id="claims">
          {totalIs === 'at-least' && 'At least '}
          {total} {total === 1 ? 'figure' : 'figures'}
        </h2>
        <ol class="result-list">
          {claims.map((claim) => (
            <li class="result" id={`f-${claim.id}`}>
              <p class="result-when">{claim.asOf ? <ShortWhen edtf={claim.asOf} /> : <span>No date</span>}</p>
              <article class="result-body">
                <h3 class="result-who">
                  <span class="amount">{amountInWords(claim)}</span> <span>{thingInWords(claim)}</span>{' '}
                  <span class="stance">claimed by</span> <bdi class="speaker">{claimantOf(claim)}</bdi>
                </h3>
                <Quoted proof={claim.excerpt} />
                <ProofLine article={claim.article} statement={claim.statement} />
                {claim.reports > 1 && <p class="result-how">{reportsInWords(claim)}</p>}
                {claim.quantity !== null && question.quantity === undefined && (
                  <p class="result-how">
                    <a href={pathWith('/figures', { quantity: claim.quantity })}>All claims of this number</a>
                  </p>
                )}
              </article>
            </li>
          ))}
        </ol>
        {next && (
          <nav class="paging" aria-label="Pages of figures">
            <a rel="next" href={pathWith('/figures', { ...asked, after: next })}>
              Older →
            </a>
          </nav>
        )}
      </section>
    </Layout>
  )
}

const Disputes = ({ disputes }: { disputes: readonly Disputed[] }) => (
  <ul class="disputes">
    {disputes.map((dispute) => (
      <Dispute {...dispute} />
    ))}
  </ul>
)

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
      list={`${name}-list`}
    />
    <datalist id={`${name}-list`}>
      {options.map((option) => (
        <option value={plain(option)} />
      ))}
    </datalist>
  </div>
)
