/**
 * Ids of what an article's record holds. They are the article's id and the offsets of the words that prove the entry,
 * so that the same article gives the same ids on any machine, an id tells where to look, and none needs a counter.
 */
import { type Article, type Span, textOf } from '../record/index.ts'

type Letter = 's' | 'a'

/** `<article>-s120-134`: the kind of entry, then the offsets. Throws a RangeError where they do not lie in the text. */
export function idOf(article: Article, letter: Letter, spans: readonly Span[]): string {
  for (const span of spans) textOf(article.text, span)
  return `${article.id}-${letter}${spans.map((span) => `${span.start}-${span.end}`).join('.')}`
}

/** The ids with a number put behind those that occurred before: two entries may share their words. */
export function distinct(ids: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return ids.map((id) => {
    const times = seen.get(id) ?? 0
    seen.set(id, times + 1)
    return times === 0 ? id : `${id}.${times + 1}`
  })
}
