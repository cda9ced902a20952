/**
 * An extracted record with the corrections put over it. What is rejected or edited is found by its words, so that a
 * correction holds when the record is extracted anew a little differently; what people gave stands whatever is extracted.
 */
import type { Actor, Article, ArticleRecord, Figure, Place, Span, Statement } from '../record/index.ts'
import type { ActorParts, Correction, FigureParts, PlaceParts, StatementParts, Target } from './correction.ts'

type Frozen = Pick<Article, 'id'>
type Put = (article: Frozen, record: ArticleRecord, correction: Correction) => ArticleRecord

/** In the order in which they were made. Those that were undone are passed over. */
export function applyCorrections(
  article: Frozen,
  record: ArticleRecord,
  corrections: readonly Correction[],
): ArticleRecord {
  return corrections
    .filter(({ undone, what }) => undone === null && what !== 'layers')
    .reduce((corrected, correction) => PUT[correction.what as keyof typeof PUT](article, corrected, correction), record)
}

/** Half of the characters of either are shared. */
const SAME = 0.5

/** How much two sets of spans share, among what either has. */
function likeness(a: readonly Span[], b: readonly Span[]): number {
  const length = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0)
  const shared = a.reduce(
    (sum, one) =>
      sum + b.reduce((most, two) => most + Math.max(0, Math.min(one.end, two.end) - Math.max(one.start, two.start)), 0),
    0,
  )
  const either = length(a) + length(b) - shared
  return either === 0 ? 0 : shared / either
}

/** The one that the target's words mean best; undefined where none has half of them. */
function meant<Each>(
  all: readonly Each[],
  { spans }: Target,
  spansOf: (each: Each) => readonly Span[],
): Each | undefined {
  const scored = all.map((each) => ({ each, like: likeness(spansOf(each), spans) })).filter(({ like }) => like >= SAME)
  return scored.reduce<{ each: Each; like: number } | undefined>((a, b) => (a && a.like >= b.like ? a : b), undefined)
    ?.each
}

const inText = (a: Span, b: Span): number => a.start - b.start || a.end - b.end
const ruleOf = ({ by }: Correction): string => `corrected by ${by}`

const putStatement: Put = (article, record, correction) => {
  const before = correction.target && meant(record.statements, correction.target, ({ content }) => content)
  const others = record.statements.filter((each) => each !== before)
  const cut = (to: string | null): ArticleRecord =>
    before == null
      ? record
      : {
          ...record,
          statements: others.map((each) => (each.within === before.id ? { ...each, within: to } : each)),
          figures: record.figures.map((each) => (each.statement === before.id ? { ...each, statement: to } : each)),
          events: record.events.map((each) => (each.statement === before.id ? { ...each, statement: to } : each)),
        }
  if (correction.action === 'reject') return cut(null)
  if (correction.action === 'confirm') return confirmed(record, before, correction)
  const statement = statementOf(article, record, before ?? null, correction)
  if (statement === null) return record
  const kept = cut(statement.id)
  const statements = [...kept.statements.filter(({ id }) => id !== statement.id), statement]
  return { ...kept, statements: statements.sort((a, b) => inText(a.content[0], b.content[0])) }
}

/** What is not found any more was another statement than the one that a person read. */
const confirmed = (record: ArticleRecord, before: Statement | null | undefined, { by }: Correction): ArticleRecord => ({
  ...record,
  statements: record.statements.map((each) =>
    each === before ? { ...each, rule: `confirmed by ${by}`, confidence: 1 } : each,
  ),
})

/** Null where an edit's statement is not found any more and the edit does not say all that it needs. */
function statementOf(
  article: Frozen,
  { actors }: ArticleRecord,
  before: Statement | null,
  correction: Correction,
): Statement | null {
  const { source, sourceActors, cue, stance, ...parts } = correction.value as StatementParts
  const content = parts.content ?? before?.content ?? correction.target?.spans
  if (content === undefined || content.length === 0) return null
  const speaks = source === undefined ? (before?.source ?? null) : source
  const named = sourceActors?.flatMap((name) => actors.filter((actor) => actor.name === name).slice(0, 1))
  const said = cue === undefined ? (before?.cue ?? null) : cue
  const spans = [speaks, said, ...content].filter((span) => span !== null)
  return {
    kind: 'indirect',
    said: null,
    occasion: null,
    addressee: null,
    negated: false,
    conditions: [],
    within: null,
    wording: null,
    ...before,
    ...parts,
    id: `${article.id}-s${spans.map(({ start, end }) => `${start}-${end}`).join('.')}`,
    content,
    source: speaks && {
      start: speaks.start,
      end: speaks.end,
      actors: named?.map(({ id }) => id) ?? before?.source?.actors ?? [],
    },
    cue: said && {
      start: said.start,
      end: said.end,
      lemma: said.lemma,
      stance: stance ?? before?.cue?.stance ?? 'says',
    },
    rule: ruleOf(correction),
    confidence: 1,
  }
}

const putFigure: Put = (_, record, correction) => {
  const before = correction.target && meant(record.figures, correction.target, (figure) => [figure])
  const others = record.figures.filter((each) => each !== before)
  if (correction.action === 'reject') return { ...record, figures: others }
  const parts = correction.value as FigureParts
  const [at] = correction.target?.spans ?? []
  const figure = {
    ...at,
    approximate: false,
    counted: null,
    place: null,
    asOf: null,
    statement: null,
    ...before,
    ...parts,
    rule: ruleOf(correction),
  } as Figure
  if (before == null && (figure.min === undefined || figure.measure === undefined)) return record
  const statement =
    figure.statement ??
    record.statements.find(({ content }) =>
      content.some((span) => span.start <= figure.start && figure.end <= span.end),
    )?.id ??
    null
  return { ...record, figures: [...others, { ...figure, max: figure.max ?? figure.min, statement }].sort(inText) }
}

const putActor: Put = (article, record, correction) => {
  const { target, action } = correction
  const before =
    target &&
    (record.actors.find(({ name }) => name === target.name) ?? meant(record.actors, target, ({ mentions }) => mentions))
  const others = record.actors.filter((each) => each !== before)
  if (action === 'reject') {
    const without = (ids: readonly string[]) => ids.filter((id) => id !== before?.id)
    return {
      ...record,
      actors: others,
      statements: record.statements.map((each) =>
        each.source === null ? each : { ...each, source: { ...each.source, actors: without(each.source.actors) } },
      ),
      events: record.events.map((each) => ({ ...each, participants: without(each.participants) })),
    }
  }
  const parts = correction.value as ActorParts
  const mentions = parts.mentions ?? before?.mentions ?? target?.spans ?? []
  const name = parts.name ?? before?.name ?? target?.name
  if (mentions.length === 0 || name === undefined) return record
  const id = before?.id ?? `${article.id}-a${mentions[0].start}-${mentions[0].end}`
  const actor: Actor = { kind: 'person', roles: [], ...before, ...parts, id, name, mentions }
  const actors = [...others.filter((each) => each.id !== id), actor]
  return { ...record, actors: actors.sort((a, b) => inText(a.mentions[0], b.mentions[0])) }
}

const putPlace: Put = (_, record, correction) => {
  const { target, action } = correction
  const before =
    target &&
    (record.places.find(({ name }) => name === target.name) ?? meant(record.places, target, ({ mentions }) => mentions))
  const others = record.places.filter((each) => each !== before)
  if (action === 'reject') return { ...record, places: others }
  const place = {
    country: null,
    name: target?.name,
    mentions: target?.spans,
    ...before,
    ...(correction.value as PlaceParts),
  }
  if (place.name === undefined || place.mentions === undefined || place.mentions.length === 0) return record
  return { ...record, places: [...others, place as Place].sort((a, b) => inText(a.mentions[0], b.mentions[0])) }
}

const PUT = { statement: putStatement, figure: putFigure, actor: putActor, place: putPlace } as const
