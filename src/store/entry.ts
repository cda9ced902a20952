/** What is kept of one article, and the check that nothing is kept which its text does not prove. */
import { type Article, type ArticleRecord, contains, type Span, type Statement, textOf } from '../record/index.ts'
import { StoreError } from './store-error.ts'

export interface Entry {
  readonly article: Article
  readonly record: ArticleRecord
  /** In text order, never overlapping. */
  readonly sentences: readonly Span[]
}

/** The words of a statement's content. */
export function contentOf(text: string, { content }: Pick<Statement, 'content'>): string {
  return content.map((span) => textOf(text, span)).join(' … ')
}

/** Throws a StoreError where a span of the record does not lie on whole characters of the article's text. */
export function assertSound({ article, record, sentences }: Entry): void {
  const fail = (what: string): never => {
    throw new StoreError(
      'record-not-sound',
      `${article.ref ?? article.id}: ${what}. Nothing of this article was kept; please report it with the article`,
    )
  }
  if (record.id !== article.id) fail(`its record is that of another article (${record.id})`)
  for (const [what, span] of spansOf(record)) {
    if (!isProof(article.text, span)) fail(`${what} points at ${span.start}..${span.end}, which is no part of the text`)
  }
  for (const statement of record.statements) {
    if (statement.content.length === 0) fail(`statement ${statement.id} has no content`)
  }
  for (const [index, span] of sentences.entries()) {
    const inside = contains({ start: sentences[index - 1]?.end ?? 0, end: article.text.length }, span)
    if (!inside || !isProof(article.text, span)) fail(`sentence ${index} points at ${span.start}..${span.end}`)
  }
}

function* spansOf(record: ArticleRecord): Generator<readonly [string, Span]> {
  for (const { id, source, cue, content, occasion, addressee, conditions } of record.statements) {
    for (const span of [source, cue, occasion, addressee, ...content, ...conditions]) {
      if (span !== null) yield [`statement ${id}`, span]
    }
  }
  for (const { id, mentions } of record.actors) for (const span of mentions) yield [`actor ${id}`, span]
  for (const { name, mentions } of record.places) for (const span of mentions) yield [`place ${name}`, span]
  for (const span of record.figures) yield ['a figure', span]
  for (const span of record.events) yield ['an event', span]
  for (const span of record.dates) yield ['a date', span]
  for (const span of record.media) yield ['a medium', span]
}

function isProof(text: string, { start, end }: Span): boolean {
  const whole = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length
  return whole && !cutsCharacter(text, start) && !cutsCharacter(text, end)
}

/** Whether an offset falls between the halves of one character (a surrogate pair). */
function cutsCharacter(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && text.codePointAt(offset - 1)! > 0xffff
}
