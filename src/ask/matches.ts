/** Marks the question's words in excerpts, by the database's own stems: "talked" is marked for "talks". */
import type { Span } from '../record/index.ts'
import type { Queries } from '../store/index.ts'
import type { StatementAnswer } from './answers.ts'

/** Control characters that no report holds; an excerpt that does hold one gets no marks. */
const OPEN = '\u0002'
const CLOSE = '\u0003'

export async function matchesIn(
  queries: Queries,
  answers: readonly StatementAnswer[],
  /** A `tsquery`. */
  words: string | null,
): Promise<readonly StatementAnswer[]> {
  if (words === null || answers.length === 0) return answers
  const marked = await markedIn(
    queries,
    answers.map(({ excerpt }) => excerpt.text),
    words,
  )
  return answers.map((answer, index) => ({ ...answer, excerpt: { ...answer.excerpt, matches: marked[index] } }))
}

/** Where the words of a `tsquery` stand in each of the texts. */
export async function markedIn(
  queries: Queries,
  given: readonly string[],
  words: string,
): Promise<readonly (readonly Span[])[]> {
  const texts = given.map(spaced)
  const rows = await queries.query<{ marked: string }>(
    `select ts_headline('words', excerpt, $1::tsquery,
       'HighlightAll=true, StartSel=' || $2 || ', StopSel=' || $3) as marked
     from unnest($4::text[]) with ordinality as given (excerpt, place) order by place`,
    [words, OPEN, CLOSE, texts],
  )
  return rows.map(({ marked }, index) => unmark(marked, texts[index]))
}

/** Signs between words are blanks, since PostgreSQL's parser takes "T3_report.pdf" for one word. Each is as long as before. */
const spaced = (text: string): string =>
  text.replace(/(?!(?<=\p{N})\.(?=\p{N}))[^\p{L}\p{N}\p{M}]/gu, (sign) => ' '.repeat(sign.length))

/** The spans between marks, counted in the text without them. */
function unmark(marked: string, text: string): Span[] {
  const spans: Span[] = []
  let plain = ''
  for (const piece of marked.split(OPEN)) {
    const close = piece.indexOf(CLOSE)
    if (close !== -1) spans.push({ start: plain.length, end: plain.length + close })
    plain += piece.replace(CLOSE, '')
  }
  return plain === text ? spans : []
}
