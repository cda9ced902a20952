/**
 * How likely an event is right, by what it rests on. Set by hand from what was read of reports: a finite verb with both
 * parties named is mostly right, a noun whose parties stand elsewhere is often not.
 */
import { Upos } from '../../record/index.ts'
import type { ToldEvent } from './candidate.ts'
import { talkConfidence } from './talk-confidence.ts'
import { isVerb, type Tree } from './tree.ts'

const UNSURE: ReadonlySet<string> = new Set(['hypothetical', 'denied'])

export function confidenceOf(tree: Tree, event: ToldEvent): number {
  const { upos } = tree.analysis.words
  const { trigger, rule, type, sources, targets, status, date } = event
  if (type === 'CONSULT') return talkConfidence(tree, event)
  const parties = [...sources, ...targets]
  const isNamed = parties.some((word) => upos[word] === Upos.PROPN)
  const shares = [
    0.6,
    isVerb(tree, trigger) ? 0.15 : 0,
    sources.length > 0 && targets.length > 0 ? 0.1 : 0,
    isNamed ? 0.05 : 0,
    date === null ? 0 : 0.05,
    parties.length === 0 ? -0.2 : 0,
    rule.endsWith('+participants-before') ? -0.15 : 0,
    parties.length > 0 && parties.every((word) => upos[word] === Upos.PRON) ? -0.15 : 0,
    UNSURE.has(status) ? -0.1 : 0,
  ]
  return Math.round(100 * shares.reduce((sum, share) => sum + share, 0)) / 100
}
