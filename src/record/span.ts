/** A stretch of an article's frozen text: half open, in UTF-16 code units, so `text.slice(start, end)` is the proof. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The words a span points at. Throws a RangeError where the span does not lie inside the text. */
export function textOf(text: string, span: Span): string {
  if (!(span.start >= 0 && span.start <= span.end && span.end <= text.length)) {
    throw new RangeError(`span ${span.start}..${span.end} lies outside a text of ${text.length} characters`)
  }
  return text.slice(span.start, span.end)
}

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
