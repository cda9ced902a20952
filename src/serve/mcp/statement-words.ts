/** One statement as lines for a language model: the exact words first, then who, when, where it stands and how sure that is. */
import type { ArticleLabel, SpeakerLabel, StatementAnswer } from '../../ask/index.ts'
import { quoted, quotedAll } from './quoted.ts'
import type { LinkOf } from './words.ts'

const HOW = {
  direct: 'quoted word for word',
  indirect: 'told in the reporter’s words',
  mixed: 'partly quoted, partly told in the reporter’s words',
} as const

interface Span {
  readonly start: number
  readonly end: number
}

export interface ReportedIn {
  readonly reports: number
  readonly independent: number
}

export function statementLines(answer: StatementAnswer, linkOf: LinkOf, reported?: ReportedIn): readonly string[] {
  const { statement, article, actors, excerpt } = answer
  const part = (span: Span) => excerpt.text.slice(span.start, span.end)
  const source = excerpt.source === null ? 'nobody is named' : `the report calls them ${quoted(part(excerpt.source))}`
  const { negated, cue } = statement
  return [
    `words: ${quoted(excerpt.content.map(part).join(' … '))}`,
    `said by: ${actors.length === 0 ? source : actors.map(speakerWords).join('; ')}`,
    `how: ${HOW[statement.kind]}${cue === null ? '' : `; the report’s verb: ${quoted(cue.lemma)} (${cue.stance})`}${negated ? '; the report says that this was NOT said' : ''}`,
    `day: ${statement.said === null ? 'not told by the report' : `said ${statement.said}`}; ${publishedWords(article)}`,
    `sentence: ${quoted(excerpt.text)}`,
    ...reportLines(article),
    sureWords(statement.confidence),
    ...reportedLines(reported ?? answer.reported),
    `link: ${linkOf('statements', statement.id)}`,
    `id: ${statement.id}`,
  ]
}

/** Below it, a third of what is found is right at most. */
const SURE = 0.6

export const sureWords = (confidence: number): string =>
  `how sure: ${confidence} of 1 that the report says so${confidence < SURE ? ', which is UNSURE: read the sentence before you rely on it' : ''}; whether it is true is not judged`

const speakerWords = ({ name, roles = [] }: SpeakerLabel): string =>
  [quoted(name), ...roles.map(({ title, of }) => quoted(of === null ? title : `${title}, ${of}`))].join(', ')

const publishedWords = ({ published }: ArticleLabel): string =>
  published === null ? 'published on an unknown day' : `published ${published}`

/** What the report is called and where it appeared. */
export function reportLines(article: ArticleLabel): readonly string[] {
  const { title, outlet, url, supersededBy } = article
  const named = [title ?? 'untitled', outlet ?? 'outlet not known', ...(url ? [url] : [])]
  return [
    `report: ${quotedAll(named, '')}, ${publishedWords(article)}`,
    ...(supersededBy === undefined ? [] : ['this report was changed later: a newer version is on record']),
  ]
}

export const reportedLines = (reported: ReportedIn | undefined): readonly string[] =>
  reported === undefined
    ? []
    : [`reports: ${reported.reports} on record say it, of which ${reported.independent} independent of each other`]
