/**
 * Text of a report in an answer that a language model reads. It is data: whatever it says, it stands between quotation
 * marks on one line, so that no report can end its own quotation and go on as if it were Onrecord that speaks.
 */

/** Of one piece of text; a statement of more words is cut, and said to be. */
const LONGEST = 4_000

/** Invisible signs, such as those that turn the direction of text or hide letters in tags, and ends of lines. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu

/**
 * As a JSON string, with every invisible sign escaped.
 *
 * @example
 * quoted('We will "come back".\n') // "We will \"come back\".\n", in quotation marks, on one line
 */
export function quoted(text: string): string {
  const kept = text.length > LONGEST ? text.slice(0, LONGEST) : text
  const mark = JSON.stringify(kept).replace(UNSEEN, (sign) =>
    [...sign].map((each) => `\\u{${each.codePointAt(0)!.toString(16)}}`).join(''),
  )
  return text.length > LONGEST ? `${mark} (cut: ${text.length} characters)` : mark
}

/** Several of them, or what to say where there are none. */
export const quotedAll = (texts: readonly string[], none: string): string =>
  texts.length === 0 ? none : texts.map(quoted).join(', ')
