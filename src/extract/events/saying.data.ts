/** Verbs that report: what they govern is told, and is not their doing. */
export const SAYING_VERBS: ReadonlySet<string> = new Set(
  'say report announce state tell add claim note declare disclose reveal confirm quote write conclude stress insist reiterate argue believe think explain emphasize emphasise warn'.split(
    ' ',
  ),
)
