/** What changed between two wordings: taken out struck through, put in underlined, and both said to who cannot see it. */
import type { DifferenceRun } from '../../ask/index.ts'
import { visible } from './visible.tsx'

export const Difference = ({ runs }: { runs: readonly DifferenceRun[] }) => (
  <span class="difference">
    {runs.map(({ kind, before, after }, index) => {
      if (kind === 'same') return <>{visible(after)} </>
      if (kind === 'beyond') return <span class="beyond">{visible(nearest(before, index === 0))} </span>
      return (
        <>
          {before && (
            <>
              <del>
                <span class="unseen">left out: </span>
                {visible(before)}
              </del>{' '}
            </>
          )}
          {after && (
            <>
              <ins>
                <span class="unseen">put in: </span>
                {visible(after)}
              </ins>{' '}
            </>
          )}
        </>
      )
    })}
  </span>
)

/** Of what stands beyond the quote so much is shown, next to the quote. */
const NEAR = 160

function nearest(words: string, isBefore: boolean): string {
  if (words.length <= NEAR * 1.25) return words
  return isBefore
    ? `… ${words.slice(-NEAR).replace(/^\S*\s+/, '')}`
    : `${words.slice(0, NEAR).replace(/\s+\S*$/, '')} …`
}
