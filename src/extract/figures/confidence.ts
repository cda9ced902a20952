/**
 * How likely a figure is right as a whole: number, measure, claimant and as of when. What decided the measure tells most: a
 * verb of harm beside the number is right nine times of ten, a noun that is counted by itself every second time. Set from
 * figures of reports that nobody had read before (docs/figures.md).
 */
import { type FigureFinding, LIKELY, type StatementFinding } from '../../record/index.ts'

/** By the first part of the rule. */
const SHARE_OF_RULE: Readonly<Record<string, number>> = {
  verb: 0.95,
  joined: 0.9,
  pattern: 0.85,
  topic: 0.8,
  adjective: 0.9,
  unit: 0.85,
  phrase: 0.6,
  // How much something rose is read as how much it is.
  change: 0.55,
  noun: 0.65,
  counted: 0.5,
  leaving: 0.4,
  whole: 0.5,
}
/** What happens to people, and is told by verbs that are said of much else as well. */
const SHARE_OF_MEASURE: Readonly<Record<string, number>> = {
  displaced: 0.7,
  missing: 0.8,
  infected: 0.7,
  treated: 0.8,
  'in-need': 0.6,
  crowd: 0.7,
  trapped: 0.7,
  evacuated: 0.8,
  released: 0.8,
  captured: 0.8,
  distance: 0.8,
  area: 0.8,
  speed: 0.8,
  votes: 0.7,
}
/** Who claims it is doubtful. */
const DOUBTFUL = 0.55
/** It is claimed by somebody: who that is adds an error of its own. */
const CLAIMED = 0.9
/** Which quantity of the world it counts is not known. */
const UNKNOWN = 0.9
/** It is planned, feared or supposed, or so it seems. */
const UNREAL = 0.7

export function confidenceOf(
  { of, statement, rule, measure, status }: Pick<FigureFinding, 'of' | 'statement' | 'rule' | 'measure' | 'status'>,
  statements: readonly Pick<StatementFinding, 'confidence'>[],
): number {
  const claimed = statement < 0 ? 1 : statements[statement].confidence < LIKELY ? DOUBTFUL : CLAIMED
  const share =
    (SHARE_OF_RULE[/^[a-z]+/.exec(rule)?.[0] ?? ''] ?? 0.5) *
    (SHARE_OF_MEASURE[measure] ?? 1) *
    claimed *
    (of === null ? UNKNOWN : 1) *
    (status === 'claimed' ? 1 : UNREAL)
  return Math.round(100 * share) / 100
}
