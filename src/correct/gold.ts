/** A corrected record as gold, in the form of samples/gold, which the scorers read: words instead of offsets. */
import type { Article, ArticleRecord, Span } from '../record/index.ts'
import { type Literal, literalOf } from './literal.ts'

/** `complete`: the layers that a person checked; only these are scored. */
export function goldOf(article: Article, record: ArticleRecord, complete: readonly string[]): object {
  const at = (span: Span): Literal => literalOf(article, span)
  const number = new Map(record.statements.map(({ id }, index) => [id, index + 1]))
  const names = new Map(record.actors.map(({ id, name }) => [id, name]))
  return {
    complete,
    statements: record.statements.map(
      ({ id, kind, source, cue, content, said, negated, conditions, occasion, addressee, within }) => ({
        id: number.get(id),
        kind,
        source: source && at(source),
        sourceActors: (source?.actors ?? []).map((actor) => names.get(actor)),
        cue: cue && at(cue),
        stance: cue?.stance ?? 'says',
        content: content.map(at),
        said,
        ...(negated ? { negated } : {}),
        ...(conditions.length > 0 ? { conditions: conditions.map(at) } : {}),
        ...(occasion ? { occasion: at(occasion) } : {}),
        ...(addressee ? { addressee: at(addressee) } : {}),
        ...(within === null ? {} : { within: number.get(within) }),
      }),
    ),
    figures: record.figures.map(({ start, end, min, max, approximate, measure, counted, place, asOf, statement }) => ({
      text: at({ start, end }),
      min,
      max,
      ...(approximate ? { approximate } : {}),
      measure,
      counted,
      ...(place === null ? {} : { place }),
      ...(asOf === null ? {} : { asOf }),
      statement: statement === null ? null : (number.get(statement) ?? null),
    })),
    actors: record.actors.map(({ name, kind, roles, mentions }) => ({ name, kind, roles, mentions: mentions.map(at) })),
    places: record.places.map(({ mentions, ...place }) => ({ ...place, mentions: mentions.map(at) })),
  }
}
