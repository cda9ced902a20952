/** Two claims of one thing that cannot both hold, side by side: how many, who says so, as of when. Each leads to its words. */
import type { FigureClaim } from '../../ask/index.ts'
import { amountInWords, claimantOf, thingInWords } from './figures-words.ts'
import { articlePath, pathWith } from './links.ts'
import { reportsInWords } from './proof-line.tsx'
import { ShortWhen } from './when.tsx'

export interface Disputed {
  readonly less: FigureClaim
  readonly more: FigureClaim
}

export const Dispute = ({ less, more }: Disputed) => (
  <li class="dispute">
    <h3>
      {/* Of the larger number, which is told of in the plural. */}
      <a href={figuresPath(less)}>{thingInWords(more)}</a>
    </h3>
    <div class="sides">
      <Side claim={less} />
      <span class="against">against</span>
      <Side claim={more} />
    </div>
  </li>
)

/** All claims of the same quantity; where it is not known, all of the same thing at the same place. */
export const figuresPath = ({ quantity, measure, place }: FigureClaim): string =>
  pathWith('/figures', quantity === null ? { measure, place: place ?? undefined } : { quantity })

const Side = ({ claim }: { claim: FigureClaim }) => (
  <p class="side">
    <a class="amount" href={articlePath(claim.article.id, claim.statement ?? undefined)}>
      {amountInWords(claim)}
    </a>
    <span class="claimant">
      <bdi>{claimantOf(claim)}</bdi>
    </span>
    <span class="aside">
      {claim.asOf && <ShortWhen edtf={claim.asOf} />}
      {claim.reports > 1 && ` · ${reportsInWords(claim)}`}
    </span>
  </p>
)
