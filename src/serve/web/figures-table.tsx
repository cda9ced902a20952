/** Who told one number when, what they changed, and in which words: a row for each claim, in the order of the telling. */
import type { FigureClaim, FigureStep, FiguresByQuantity } from '../../ask/index.ts'
import { amountInWords, claimantOf } from './figures-words.ts'
import { articlePath } from './links.ts'
import { plain, visible } from './visible.tsx'
import { ShortWhen } from './when.tsx'

/** Of a sentence so much on either side of the number. */
const AROUND = 70

const CHANGES: Readonly<Record<FigureStep['change'], string>> = { first: '', same: '', more: '↑ more', less: '↓ less' }

export const FiguresTable = ({ answer: { claims, growth } }: { answer: FiguresByQuantity }) => {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const steps = (growth ?? []).flatMap((step) => {
    const claim = byId.get(step.claim)
    return claim ? [{ step, claim }] : []
  })
  return (
    <section class="block" aria-labelledby="told">
      <h2 id="told">Who told it, in the order of the telling</h2>
      <table>
        <thead>
          <tr>
            {['Told', 'Number', 'Who says so', 'As of', 'Beside the one before', 'In the report'].map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map(({ step, claim }) => (
            <tr id={`f-${claim.id}`}>
              <td data-label="Told">{step.told ? <ShortWhen edtf={step.told} /> : 'not known'}</td>
              <td data-label="Number">
                <a class="amount" href={articlePath(claim.article.id, claim.statement ?? undefined)}>
                  {amountInWords(claim)}
                </a>
              </td>
              <td data-label="Who says so">
                <bdi>{claimantOf(claim)}</bdi>
                {claim.claimants !== null && claim.article.outlet && (
                  <span class="aside"> in {plain(claim.article.outlet)}</span>
                )}
              </td>
              <td data-label="As of" class={claim.asOf ? undefined : 'blank'}>
                {claim.asOf && <ShortWhen edtf={claim.asOf} />}
              </td>
              <td data-label="Change" class={CHANGES[step.change] || step.revises ? undefined : 'blank'}>
                {CHANGES[step.change]}
                {step.revises && ' (revised)'}
              </td>
              <td data-label="In the report">
                <Around claim={claim} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Around = ({ claim: { excerpt } }: { claim: FigureClaim }) => {
  const { text, span } = excerpt
  const [start, end] = [Math.max(0, span.start - AROUND), Math.min(text.length, span.end + AROUND)]
  return (
    <q class="around">
      {start > 0 && '… '}
      {visible(text.slice(start > 0 ? text.indexOf(' ', start) + 1 || start : 0, span.start))}
      <strong>{visible(text.slice(span.start, span.end))}</strong>
      {visible(text.slice(span.end, end < text.length ? Math.max(span.end, text.lastIndexOf(' ', end)) : end))}
      {end < text.length && ' …'}
    </q>
  )
}
