/** A quiet mark beside what is less likely to be right; nothing beside the rest. */
import { LIKELY } from '../../record/index.ts'

export const Certainty = ({ confidence }: { confidence: number }) =>
  confidence >= LIKELY ? null : (
    <span class="less-certain">
      less certain <span class="unseen">: {Math.round(confidence * 100)} in 100 found like this are right</span>
    </span>
  )
