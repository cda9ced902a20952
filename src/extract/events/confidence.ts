/**
 * How likely an event is right, by what it rests on. Set by hand from what was read of reports: a finite verb with both
 * parties named is mostly right, a noun whose parties stand elsewhere is often not. Of talks read in reports that nobody had
 * read before, those with both sides named were right two times in three, those that only a noun tells with one side one
 * time in four.
 */
import { Upos } from '../../record/index.ts'
import type { ToldEvent } from './candidate.ts'
import { isVerb, type Tree } from './tree.ts'

const UNSURE: ReadonlySet<string> = new Set(['hypothetical', 'denied'])
/** Talks that are wanted or asked for are often only spoken of. */
const UNSURE_OF_TALKS: ReadonlySet<string> = new Set(['hypothetical', 'denied', 'intended', 'proposed'])

export function confidenceOf(tree: Tree, event: ToldEvent): number {
  const { upos } = tree.analysis.words
  const { trigger, rule, type, sources, targets, status, date } = event
  const parties = [...sources, ...targets]
  const isNamed = parties.some((word) => upos[word] === Upos.PROPN)
  const ofTalks = type === 'CONSULT'
  const isByVerb = isVerb(tree, trigger)
  const shares = [
    0.6,
    isByVerb ? 0.15 : 0,
    sources.length > 0 && targets.length > 0 ? 0.1 : 0,
    isNamed ? 0.05 : 0,
    date === null ? 0 : 0.05,
    parties.length === 0 ? -0.2 : 0,
    rule.endsWith('+participants-before') ? -0.15 : 0,
    parties.length > 0 && parties.every((word) => upos[word] === Upos.PRON) ? -0.15 : 0,
    (ofTalks ? UNSURE_OF_TALKS : UNSURE).has(status) ? -0.1 : 0,
    ofTalks && !isByVerb && parties.length === 1 ? (/^noun:(?:visit|trip|summit)/.test(rule) ? -0.1 : -0.2) : 0,
  ]
  return Math.round(100 * shares.reduce((sum, share) => sum + share, 0)) / 100
}
