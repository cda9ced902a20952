/** Where a question's words stand in reports, and in whose voice: the outlet's own, or somebody's whom it quotes. */
import { overlaps, type Span } from '../record/index.ts'
import type { Queries } from '../store/index.ts'
import { type ShownArticle, sentencesAround } from './articles.ts'
import { markedIn } from './matches.ts'
import type { ReportPassage } from './report-answers.ts'

/** So much of a report is looked through for the words, in UTF-16 code units: marking takes time for every word of it. */
const LOOKED_THROUGH = 30_000
const MOST_PASSAGES = 2
/** A longer sentence is a list: what stands around its first words is shown. */
const LONGEST = 600

/** What a statement says, and who says it. */
export interface Said {
  readonly article: string
  readonly id: string
  readonly content: readonly Span[]
  readonly speakers: readonly string[]
}

/** By article; `words` is a `tsquery`. */
export async function passagesIn(
  queries: Queries,
  articles: readonly ShownArticle[],
  words: string,
): Promise<ReadonlyMap<string, readonly ReportPassage[]>> {
  if (articles.length === 0) return new Map()
  const marked = await markedIn(
    queries,
    articles.map(({ text }) => text.slice(0, LOOKED_THROUGH)),
    words,
  )
  const said = await saidIn(
    queries,
    articles.map(({ label }) => label.id),
  )
  return new Map(
    articles.map((article, index) => {
      const theirs = said.filter((each) => each.article === article.label.id)
      return [article.label.id, fullestOf(article, marked[index]).map((spans) => passageOf(article, spans, theirs))]
    }),
  )
}

/** What statements say in these articles. */
export function saidIn(queries: Queries, articles: readonly string[]): Promise<readonly Said[]> {
  return queries.query<Said>(
    `select statements.article_id as article, statements.id, statement -> 'content' as content, speakers
     from statements join statement_search on statement_id = statements.id
     where statements.article_id = any($1::text[]) order by statements.article_id, position`,
    [articles],
  )
}

/** The sentences with most of the different words, in the order of the text. */
function fullestOf(article: ShownArticle, marked: readonly Span[]): readonly (readonly Span[])[] {
  const sentences = new Map<number, Span[]>()
  for (const span of marked) {
    const { start } = sentencesAround(article, [span])
    sentences.set(start, [...(sentences.get(start) ?? []), span])
  }
  const different = (spans: readonly Span[]) =>
    new Set(spans.map(({ start, end }) => article.text.slice(start, end).toLowerCase())).size
  const counted = [...sentences.values()].map((spans) => ({ spans, count: different(spans) }))
  const most = Math.max(0, ...counted.map(({ count }) => count))
  return counted
    .filter(({ count }) => count === most)
    .slice(0, MOST_PASSAGES)
    .map(({ spans }) => spans)
}

/** `spans`: the words, of which all stand in one sentence. */
export function passageOf(article: ShownArticle, spans: readonly Span[], said: readonly Said[]): ReportPassage {
  const whole = sentencesAround(article, spans)
  const start = whole.end - whole.start > LONGEST ? Math.max(whole.start, spans[0].start - LONGEST / 3) : whole.start
  const end = Math.min(whole.end, start + LONGEST)
  const matches = spans.filter((span) => span.end <= end)
  const holds = ({ content }: Said) =>
    matches.every((match) => content.some((part) => part.start <= match.start && match.end <= part.end))
  // The innermost of statements that report each other.
  const statement = said.filter(holds).sort((a, b) => lengthOf(a) - lengthOf(b))[0]
  return {
    text: article.text.slice(start, end),
    matches: matches.map((span) => ({ start: span.start - start, end: span.end - start })),
    voice: statement ? 'statement' : voiceOf(article.text, matches, { start, end }, said),
    statement: statement?.id ?? null,
    speakers: statement?.speakers ?? [],
  }
}

/**
 * Of what is no statement's as a whole. "Police" of "The road was shut, police said" is the outlet's word, and the sentence
 * that is shown for it is not in the outlet's voice.
 */
function voiceOf(
  text: string,
  matches: readonly Span[],
  shown: Span,
  said: readonly Said[],
): 'outlet' | 'quotation' | 'mixed' {
  const isPartlySaid = said.some(({ content }) => content.some((part) => overlaps(part, shown)))
  const quoted = matches.filter(({ start }) => isQuoted(text, start)).length
  if (isPartlySaid || (quoted > 0 && quoted < matches.length)) return 'mixed'
  return quoted > 0 ? 'quotation' : 'outlet'
}

const lengthOf = ({ content }: Said): number => content.reduce((sum, { start, end }) => sum + end - start, 0)

/** Whether quotation marks are open there, told from its paragraph: marks that do not pair are seldom left open for long. */
function isQuoted(text: string, at: number): boolean {
  const paragraph = text.slice(Math.max(text.lastIndexOf('\n', at - 1), at - 2000) + 1, at)
  const count = (sign: RegExp) => paragraph.match(sign)?.length ?? 0
  return count(/"/g) % 2 === 1 || count(/[“„«]/g) > count(/[”»]/g)
}
