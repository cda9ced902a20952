/**
 * A statement → a W3C Web Annotation on the article's text. It is found again by position in the frozen text
 * (TextPositionSelector) or, in another copy of the report, by its words and what stands around them
 * (TextQuoteSelector). The standard counts characters in code points; Onrecord's own spans are UTF-16 code units.
 */
import { type Article, firstWhere, type Span, type Statement, textOf } from '../record/index.ts'

/** How much of the text around is given: enough to tell one "yes" from the next. */
const AROUND = 32

export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

export interface Annotation {
  readonly '@context'?: typeof ANNOTATION_CONTEXT
  readonly id: string
  readonly type: 'Annotation'
  readonly motivation: 'identifying'
  readonly body: readonly object[]
  readonly target: readonly Target[]
}

interface Target {
  readonly type: 'SpecificResource'
  readonly source: { readonly id: string; readonly type: 'Text'; readonly format?: string }
  readonly selector: readonly [Quote, Position]
  readonly state: { readonly type: 'TimeState'; readonly cached: string }
}

interface Quote {
  readonly type: 'TextQuoteSelector'
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

interface Position {
  readonly type: 'TextPositionSelector'
  readonly start: number
  readonly end: number
}

type Printed = Pick<Article, 'id' | 'url' | 'text'>

/** Of one statement by itself; of many in one article, `annotatorOf` counts its characters once. */
export const annotationOf = (statement: Statement, article: Printed, names: readonly string[]): Annotation => ({
  '@context': ANNOTATION_CONTEXT,
  ...annotatorOf(article)(statement, names),
})

/** `names`: of those who say it. One target for each span of the content: most statements have one. */
export function annotatorOf(article: Printed): (statement: Statement, names: readonly string[]) => Annotation {
  const codePoint = codePointsIn(article.text)
  return (statement, names) => annotation(statement, article, names, codePoint)
}

function annotation(
  statement: Statement,
  article: Printed,
  names: readonly string[],
  codePoint: CodePoint,
): Annotation {
  const who = names.length > 0 ? names.join(', ') : statement.source ? textOf(article.text, statement.source) : null
  const stance = `${statement.cue?.stance ?? 'says'}${statement.negated ? ', negated' : ''}`
  return {
    id: `urn:onrecord:statement:${statement.id}`,
    type: 'Annotation',
    motivation: 'identifying',
    body: [
      ...(who === null ? [] : [{ type: 'TextualBody', value: who, purpose: 'identifying' }]),
      { type: 'TextualBody', value: stance, purpose: 'classifying' },
      { type: 'TextualBody', value: statement.kind, purpose: 'classifying' },
    ],
    target: statement.content.map((span) => targetOf(span, article, codePoint)),
  }
}

function targetOf(span: Span, { id, url, text }: Printed, codePoint: CodePoint): Target {
  const frozen = `urn:onrecord:article:${id}`
  return {
    type: 'SpecificResource',
    source: { id: url ?? frozen, type: 'Text', ...(url === undefined ? { format: 'text/plain' } : {}) },
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: textOf(text, span),
        prefix: text.slice(wholeCharacter(text, Math.max(0, span.start - AROUND)), span.start),
        suffix: text.slice(span.end, wholeCharacter(text, Math.min(text.length, span.end + AROUND))),
      },
      { type: 'TextPositionSelector', start: codePoint(span.start), end: codePoint(span.end) },
    ],
    state: { type: 'TimeState', cached: frozen },
  }
}

/** Offset in UTF-16 code units → offset in code points. */
type CodePoint = (offset: number) => number

function codePointsIn(text: string): CodePoint {
  const pairs: number[] = []
  for (let at = 0; at < text.length; at++) if (isLowSurrogate(text, at)) pairs.push(at)
  return (offset) => offset - firstWhere(pairs.length, (index) => pairs[index] >= offset)
}

const wholeCharacter = (text: string, at: number): number => (isLowSurrogate(text, at) ? at + 1 : at)

const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00
