/**
 * Words of a report as a person names them: the words, and where they stand more than once, a longer stretch that stands
 * once (`near`) or which of them is meant (`nth`, from 1).
 */
import type { Article, Span } from '../record/index.ts'

export type Literal =
  | string
  | { readonly text: string; readonly near: string }
  | { readonly text: string; readonly nth: number }

type Frozen = Pick<Article, 'text' | 'body'>

/** Where the report's body holds the words. Throws where it does not, or where more than one place could be meant. */
export function locate({ text, body }: Frozen, literal: Literal): Span {
  if (typeof literal === 'string') return once({ text, literal, from: body, to: text.length })
  if ('near' in literal) {
    const near = once({ text, literal: literal.near, from: body, to: text.length })
    return once({ text, literal: literal.text, from: near.start, to: near.end })
  }
  let start = body - 1
  for (let nth = 0; nth < literal.nth; nth++) {
    start = literal.text === '' ? -1 : text.indexOf(literal.text, start + 1)
    if (start < 0) throw new Error(`"${literal.text}" does not stand ${literal.nth} times in the report`)
  }
  return { start, end: start + literal.text.length }
}

function once(search: { text: string; literal: string; from: number; to: number }): Span {
  const { text, literal, from, to } = search
  const start = text.indexOf(literal, from)
  const end = start + literal.length
  if (literal === '' || start < 0 || end > to) throw new Error(`"${literal}" is not in the report`)
  const again = text.indexOf(literal, start + 1)
  if (again >= 0 && again + literal.length <= to) throw new Error(`"${literal}" stands more than once: say nth or near`)
  return { start, end }
}

/** How a person would name the words: the shortest form that `locate` finds again. */
export function literalOf({ text, body }: Frozen, { start, end }: Span): Literal {
  const words = text.slice(start, end)
  let nth = 0
  let times = 0
  for (let at = text.indexOf(words, body); at >= 0; at = text.indexOf(words, at + 1)) {
    times++
    if (at === start) nth = times
    if (nth > 0 && times > 1) break
  }
  return times === 1 ? words : { text: words, nth }
}
