/** What changed between two wordings: taken out struck through, put in underlined, and both said to who cannot see it. */
import type { DifferenceRun } from '../../ask/index.ts'
import { visible } from './visible.tsx'

export const Difference = ({ runs }: { runs: readonly DifferenceRun[] }) => (
  <span class="difference">
    {runs.map(({ kind, before, after }) => {
      if (kind === 'same') return <>{visible(after)} </>
      if (kind === 'beyond') return <span class="beyond">{visible(before)} </span>
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
