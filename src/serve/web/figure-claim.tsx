/** One claimed number: how many, of what, who says so, the sentence that proves it and where it was printed. */
import type { FigureClaim } from '../../ask/index.ts'
import { amountInWords, claimantOf, thingInWords } from './figures-words.ts'
import { articlePath, pathWith } from './links.ts'
import { ProofLine, Quoted, reportsInWords } from './proof-line.tsx'
import { ShortWhen } from './when.tsx'

export const Claim = ({ claim }: { claim: FigureClaim }) => (
  <li class="result" id={`f-${claim.id}`}>
    <p class="result-when">{claim.asOf ? <ShortWhen edtf={claim.asOf} /> : <span>No date</span>}</p>
    <article class="result-body" aria-label={`${amountInWords(claim)} ${thingInWords(claim)}`}>
      <h3 class="result-who">
        <a class="amount" href={articlePath(claim.article.id, claim.statement ?? undefined)}>
          {amountInWords(claim)}
        </a>{' '}
        <span>{thingInWords(claim)}</span> <span class="stance">{claim.claimants === null ? 'in' : 'claimed by'}</span>{' '}
        <bdi class="speaker">{claimantOf(claim)}</bdi>
      </h3>
      <Quoted proof={claim.excerpt} />
      <ProofLine article={claim.article} statement={claim.statement} />
      <p class="result-how">
        {claim.reports > 1 && <span>{reportsInWords(claim)}</span>}
        {claim.quantity !== null && (
          <a href={pathWith('/figures', { quantity: claim.quantity })}>All claims of this number</a>
        )}
      </p>
    </article>
  </li>
)
