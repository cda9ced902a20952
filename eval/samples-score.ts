/**
 * Scores records of the sample press against its gold, layer by layer. Only the layers that a gold file is complete for
 * are counted, because in the others a finding that the gold lacks may be right.
 *
 * What counts as found: a statement whose content shares half of its words with the gold's and whose source is resolved to
 * the actors named there; a figure with the value and the measure; a date with type and TIMEX3 value; an event with type
 * and status; an actor with name and kind. Left out: events' participants and dates, places, media.
 */
import { type Actor, type ArticleRecord, overlaps, type Span, type Statement } from '../src/record/index.ts'
import type { GoldActor, GoldFigure, GoldStatement, Layer, Sample } from './samples-gold.ts'
import { type Paired, pair, sameName, wordJaccard } from './samples-match.ts'

export interface Tally {
  gold: number
  found: number
  right: number
}

/** Of the paired statements, how many agree in one of their other values. */
export interface Share {
  right: number
  of: number
}

/** One thing missed or invented, to be read in its context. */
export interface Miss extends Span {
  readonly layer: Layer
  readonly what: 'missed' | 'spurious' | 'wrong source'
  readonly sample: Sample
  readonly note: string
}

export interface Score {
  readonly layers: Record<Layer, Tally>
  /** Statements by their content alone, whoever is said to have said it. */
  readonly contents: Tally
  readonly values: Record<'source' | 'kind' | 'stance' | 'negated' | 'within', Share>
  readonly misses: Miss[]
}

const CONTENT_AGREEMENT = 0.5

export function emptyScore(): Score {
  const tally = (): Tally => ({ gold: 0, found: 0, right: 0 })
  const share = (): Share => ({ right: 0, of: 0 })
  return {
    layers: { statements: tally(), figures: tally(), dates: tally(), events: tally(), actors: tally() },
    contents: tally(),
    values: { source: share(), kind: share(), stance: share(), negated: share(), within: share() },
    misses: [],
  }
}

/** Adds one report's record to the score. */
export function addToScore(score: Score, sample: Sample, record: ArticleRecord): void {
  const { gold } = sample
  const complete = (layer: Layer) => gold.complete.includes(layer)
  if (complete('statements')) addStatements(score, sample, record)
  if (complete('figures')) {
    const figures = pair(gold.figures ?? [], record.figures, (g, f) =>
      Number(overlaps(g.text, f) && sameValue(g, f) && g.measure === f.measure),
    )
    count(score, sample, { layer: 'figures', paired: figures, goldSpan: (g) => g.text, noteOf: (f) => f.measure })
  }
  if (complete('dates')) {
    const dates = pair(gold.dates ?? [], record.dates, (g, f) =>
      Number(overlaps(g.text, f) && g.type === f.type && g.value === f.value),
    )
    count(score, sample, { layer: 'dates', paired: dates, goldSpan: (g) => g.text, noteOf: (f) => f.value })
  }
  if (complete('events')) {
    const events = pair(gold.events ?? [], record.events, (g, f) =>
      Number(overlaps(g.text, f) && g.type === f.type && g.status === f.status),
    )
    const noteOf = ({ type, status }: { type: string; status: string }) => `${type} ${status}`
    count(score, sample, { layer: 'events', paired: events, goldSpan: (g) => g.text, noteOf })
  }
  if (complete('actors')) addActors(score, sample, record)
}

function sameValue(gold: GoldFigure<Span>, found: { readonly min: number; readonly max: number }): boolean {
  return (gold.min === null || gold.min === found.min) && (gold.max === null || gold.max === found.max)
}

function addActors(score: Score, sample: Sample, record: ArticleRecord): void {
  const found = record.actors.map((actor) => ({ ...actor, ...actor.mentions[0] }))
  const agreement = (g: GoldActor<Span>, f: Actor): number => {
    if (g.kind !== f.kind || !sameName(g.name, f.name)) return 0
    return g.name === f.name ? 2 : 1
  }
  const paired = pair(sample.gold.actors ?? [], found, agreement)
  const noteOf = ({ kind, name }: { kind: string; name: string }) => `${kind} ${name}`
  count(score, sample, { layer: 'actors', paired, goldSpan: (g) => g.mentions[0], noteOf })
}

function addStatements(score: Score, sample: Sample, record: ArticleRecord): void {
  const { article, gold } = sample
  const agreement = (g: GoldStatement<Span>, f: Statement): number => {
    const jaccard = wordJaccard(article.text, g.content, f.content)
    if (jaccard < CONTENT_AGREEMENT) return 0
    const sources = g.source && f.source ? wordJaccard(article.text, [g.source], [f.source]) : 0
    // Two statements may share a content ("X and, later, Y said that ..."): the source then decides.
    return jaccard + sources / 100
  }
  const actors = new Map(record.actors.map((actor) => [actor.id, actor]))
  const { pairs, missed, spurious } = pair(gold.statements, record.statements, agreement)
  const right = pairs.filter(([g, f]) => sameSource(g, f, actors))
  add(score.contents, { gold: gold.statements.length, found: record.statements.length, right: pairs.length })
  add(score.layers.statements, { gold: gold.statements.length, found: record.statements.length, right: right.length })
  const partner = new Map(pairs.map(([g, f]) => [g.id, f.id]))
  for (const [g, f] of pairs) {
    tick(score.values.source, sameSource(g, f, actors))
    tick(score.values.kind, g.kind === f.kind)
    tick(score.values.stance, g.cue !== null && g.stance === f.cue?.stance)
    tick(score.values.negated, (g.negated ?? false) === f.negated)
    tick(score.values.within, (g.within === undefined ? null : (partner.get(g.within) ?? 'missed')) === f.within)
  }
  const note = (names: readonly string[]) => names.join(', ') || 'nobody'
  const namesOf = (f: Statement) => note((f.source?.actors ?? []).map((id) => actors.get(id)?.name ?? id))
  const layer = 'statements'
  for (const g of missed) {
    score.misses.push({ ...g.content[0], layer, what: 'missed', sample, note: note(g.sourceActors) })
  }
  for (const f of spurious) score.misses.push({ ...f.content[0], layer, what: 'spurious', sample, note: namesOf(f) })
  for (const [g, f] of pairs.filter((both) => !right.includes(both))) {
    const what = `${namesOf(f)} instead of ${note(g.sourceActors)}`
    score.misses.push({ ...g.content[0], layer, what: 'wrong source', sample, note: what })
  }
}

/** Whether the found source is those whom the gold names, all of them and nobody else. */
function sameSource(gold: GoldStatement<Span>, found: Statement, actors: ReadonlyMap<string, Actor>): boolean {
  const names = (found.source?.actors ?? []).map((id) => actors.get(id)?.name ?? '')
  if (gold.source === null) return found.source === null
  return names.length === gold.sourceActors.length && pair(gold.sourceActors, names, agree).missed.length === 0
}
const agree = (a: string, b: string): number => Number(sameName(a, b))

interface Counting<G, F> {
  readonly layer: Layer
  readonly paired: Paired<G, F>
  readonly goldSpan: (gold: G) => Span
  readonly noteOf: (entry: G | F) => string
}

function count<G, F extends Span>(score: Score, sample: Sample, counting: Counting<G, F>): void {
  const { layer, paired, goldSpan, noteOf } = counting
  const { pairs, missed, spurious } = paired
  add(score.layers[layer], {
    gold: pairs.length + missed.length,
    found: pairs.length + spurious.length,
    right: pairs.length,
  })
  for (const g of missed) score.misses.push({ ...spanOf(goldSpan(g)), layer, what: 'missed', sample, note: noteOf(g) })
  for (const f of spurious) score.misses.push({ ...spanOf(f), layer, what: 'spurious', sample, note: noteOf(f) })
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })

function add(tally: Tally, more: Tally): void {
  tally.gold += more.gold
  tally.found += more.found
  tally.right += more.right
}

function tick(share: Share, right: unknown): void {
  share.of++
  if (right) share.right++
}

/** Points of a hundred. */
export function precisionOf({ found, right }: Tally): number {
  return found === 0 ? 0 : (100 * right) / found
}

export function recallOf({ gold, right }: Tally): number {
  return gold === 0 ? 0 : (100 * right) / gold
}

export function f1Of({ gold, found, right }: Tally): number {
  return gold + found === 0 ? 0 : (200 * right) / (gold + found)
}
