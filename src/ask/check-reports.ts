/**
 * Do a quote's words stand in a report that gives them to nobody on record? What an outlet writes in its own voice is
 * often passed on as somebody's words; so whoever checks it is told whose they are.
 */
import type { Span } from '../record/index.ts'
import type { Queries } from '../store/index.ts'
import { carries, wordsOf } from '../wording/index.ts'
import { type ShownArticle, shownArticles } from './articles.ts'
import type { ReadQuote } from './check-question.ts'
import { REPORT_WORDS } from './report-conditions.ts'
import { passageOf, type Said, saidIn } from './report-passages.ts'
import type { QuoteInReport } from './wording-answers.ts'

/** Shorter quotes stand in many reports by chance. */
const FEWEST_WORDS = 4
/** Reports that have the quote's words, wherever; of these the ones that have them in order are told. */
const LOOKED_THROUGH = 100
const BATCH = 20
const MOST_WORDS_ASKED = 24
const MOST_TOLD = 3
/** As the index: further down nothing is looked for. */
const MOST_CHARACTERS = 100_000
/** Words that an ellipsis may stand for. */
const MOST_LEFT_OUT = 60

/** The earliest reports; of each the first place. */
export async function inReports(queries: Queries, read: ReadQuote): Promise<readonly QuoteInReport[]> {
  const carrying = [...new Set(read.words.filter((word) => carries(word) && !/\p{N}/u.test(word)))]
  if (read.words.length < FEWEST_WORDS || carrying.length < 2) return []
  const rows = await queries.query<{ id: string }>(
    `select id from (
       select id, first_day, number from articles
       where ${REPORT_WORDS} @@ plainto_tsquery('words', $1) limit ${LOOKED_THROUGH}
     ) as found order by first_day nulls last, number`,
    [carrying.slice(0, MOST_WORDS_ASKED).join(' ')],
  )
  const told: QuoteInReport[] = []
  for (let at = 0; at < rows.length && told.length < MOST_TOLD; at += BATCH) {
    const ids = rows.slice(at, at + BATCH).map(({ id }) => id)
    // What is damaged is named where it is asked for itself.
    const shown = await shownArticles(queries, ids, () => undefined)
    const placed = ids.flatMap((id) => {
      const article = shown.get(id)
      const span = article && placeOf(article.text.slice(0, MOST_CHARACTERS), read)
      return article && span ? [{ article, span }] : []
    })
    if (placed.length === 0) continue
    const said = await saidIn(
      queries,
      placed.map(({ article }) => article.label.id),
    )
    told.push(...placed.flatMap(({ article, span }) => toldOf(article, span, said)))
  }
  return told.slice(0, MOST_TOLD)
}

/** Nothing where a part alone is somebody's words: then it is neither theirs nor the outlet's. */
function toldOf(article: ShownArticle, span: Span, all: readonly Said[]): readonly QuoteInReport[] {
  const said = all.filter((each) => each.article === article.label.id)
  const passage = passageOf(article, [span], said)
  return passage.voice === 'mixed' ? [] : [{ article: article.label, passage }]
}

/** Where the quote's words stand one after the other; null where they do not. */
function placeOf(text: string, { words, breaks }: ReadQuote): Span | null {
  const found = wordsOf(text)
  const there = found.map(({ normal }) => normal)
  for (let from = there.indexOf(words[0]); from !== -1; from = there.indexOf(words[0], from + 1)) {
    const last = lastOf(there, from, words, breaks)
    if (last !== null) return { start: found[from].start, end: found[last].end }
  }
  return null
}

/** The index of the last word, where the quote begins at `from`; null where it does not go on there. */
function lastOf(
  there: readonly string[],
  from: number,
  words: readonly string[],
  breaks: ReadonlySet<number>,
): number | null {
  let at = from
  for (let index = 1; index < words.length; index++) {
    const most = breaks.has(index) ? MOST_LEFT_OUT : 0
    const next = there.slice(at + 1, at + 2 + most).indexOf(words[index])
    if (next === -1) return null
    at += 1 + next
  }
  return at
}
