/**
 * A report and its record → rows of the lake's tables, each a kind and JSON. An engine takes the columns out of it by
 * `lake/sql/*.sql`; what the rows hold is what a record's own tables hold (`store`), so that both are asked alike.
 */
import { type Actor, type Article, daysOf, type Statement, textOf } from '../record/index.ts'
import { contentOf, type Derived, derivedOf, type Entry, sha256 } from '../store/index.ts'

/** The tables that reports are put into, and `outcome`: what gave no record, with its code. */
export const ROW_KINDS = [
  'article',
  'record',
  'statement',
  'figure',
  'event',
  'actor',
  'said',
  'story_key',
  'form_key',
  'happening',
  'happening_key',
] as const
export type RowKind = (typeof ROW_KINDS)[number]

export interface Row {
  readonly kind: RowKind
  readonly json: string
}

/** Where a copy of a report was read, so that of several the same one is taken on any engine. */
export interface Copy {
  readonly article: Pick<Article, 'crawled' | 'ref' | 'title' | 'byline' | 'modified'>
  readonly path: string
  /** Of the piece, in bytes. */
  readonly start: number
  /** How many readings of the piece came before. */
  readonly place: number
}

/** Orders copies: those that an archive took by when it did and their labels, as a record does; then by path and place. */
export function copyOf({ article, path, start, place }: Copy): string {
  const { crawled, ref, title, byline, modified } = article
  const taken =
    crawled === undefined ? '~' : [crawled, ref, title, byline, modified].map((part) => part ?? '').join(' ')
  return `${taken} ${path}@${String(start).padStart(15, '0')}#${String(place).padStart(9, '0')}`.replace(BREAKS, ' ')
}

/** Signs that may stand between columns, rows and lines. */
const BREAKS = /\p{Cc}/gu

/** `2031-03` of the last day on which it can have been published; `unknown` where that is not known. */
export const monthOf = (published: string | null): string => daysOf(published).last?.slice(0, 7) ?? 'unknown'

export function rowsOf(entry: Entry): Row[] {
  const { record } = entry
  const derived = derivedOf(entry)
  return [
    row('article', articleRow(entry)),
    { kind: 'record', json: JSON.stringify(record) },
    ...statementRows(entry, derived).map((each) => row('statement', each)),
    ...derived.figures.map(({ article_id: _, ...figure }) => row('figure', figure)),
    ...derived.events.map(({ article_id: _, ...event }) => row('event', event)),
    ...actorRows(entry, derived).map((each) => row('actor', each)),
    ...derived.said.map((each) => row('said', each)),
    ...derived.story.keys.map((key) => row('story_key', { key, day: derived.story.day })),
    ...formKeyRows(derived).map((each) => row('form_key', each)),
    ...derived.happenings.map(({ id, sketch }) => row('happening', { id, sketch })),
    ...derived.happenings.flatMap(({ id, keys }) => keys.map((key) => row('happening_key', { id, key }))),
  ]
}

const row = (kind: RowKind, value: object): Row => ({ kind, json: whole(JSON.stringify(value)) })

/** A name that was cut may end in half a character, which engines refuse in JSON. */
const whole = (json: string): string => json.replace(/(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g, '$1\ufffd')

function articleRow({ article, sentences }: Entry) {
  const { first, last } = daysOf(article.published)
  return {
    ...article,
    sha256: sha256(article.text),
    first_day: first,
    last_day: last,
    sentences: sentences.flatMap(({ start, end }) => [start, end]),
  }
}

function statementRows({ article, record }: Entry, { forms }: Derived) {
  const names = new Map(record.actors.map(({ id, name }) => [id, name]))
  return record.statements.map((statement, position) => {
    const { id, kind, cue, source, negated, confidence, said, within, rule } = statement
    const days = daysOf(said ?? article.published)
    return {
      id,
      position,
      kind,
      stance: cue?.stance ?? null,
      negated,
      speakers: (source?.actors ?? []).flatMap((actor) => names.get(actor) ?? []),
      content: contentOf(article.text, statement),
      source: sourceOf(article.text, statement),
      said,
      first_day: days.first,
      last_day: days.last,
      within,
      confidence,
      rule,
      form: forms[position].id,
      form_speaker: forms[position].speaker,
      form_day: forms[position].day,
      form_last: forms[position].last,
    }
  })
}

const sourceOf = (text: string, { source, cue }: Statement): string =>
  [source, cue].map((span) => (span === null ? '' : textOf(text, span))).join(' ')

function actorRows({ record }: Entry, { cast }: Derived) {
  const speakers = new Set(record.statements.flatMap(({ source }) => source?.actors ?? []))
  return record.actors.map((actor) => {
    const form = cast.get(actor.id)
    return {
      id: actor.id,
      name: actor.name,
      kind: actor.kind,
      roles: rolesOf(actor),
      speaks: speakers.has(actor.id),
      mentions: actor.mentions.length,
      form: form?.id ?? null,
      block: form?.block ?? null,
      letters: form?.letters ?? null,
      presented: form === undefined ? null : JSON.stringify(form),
    }
  })
}

const rolesOf = ({ roles }: Actor): string[] =>
  roles.map(({ title, of }) => (of === null ? title : `${title} of ${of}`))

/** Once for each form: several statements of a report may have one. */
const formKeyRows = ({ forms }: Derived) =>
  [...new Map(forms.map((form) => [form.id, form])).values()].flatMap(({ id, keys }) =>
    keys.map((key) => ({ form: id, key })),
  )
