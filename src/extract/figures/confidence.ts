/**
 * How often a figure's number and measure are right, by what decided the measure: measured on the half of the gold of real
 * news that was read (docs/evaluation.md), drawn towards the mean where few were seen.
 */
const BY_DECISION: Readonly<Record<string, number>> = {
  pattern: 0.95,
  adjective: 0.93,
  verb: 0.92,
  joined: 0.9,
  topic: 0.9,
  unit: 0.9,
  tally: 0.9,
  noun: 0.82,
  leaving: 0.8,
  phrase: 0.8,
}
/** What is only counted ("40 desks"), and decisions that are new here. */
const OTHERS = 0.75

/** `rule`: "verb:kill+at-least" was decided by a verb. */
export const confidenceOf = (rule: string): number => BY_DECISION[/^[a-z]+/.exec(rule)?.[0] ?? ''] ?? OTHERS
