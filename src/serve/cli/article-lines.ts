/** An article for a person at a terminal: where from, the report with its statements marked, and the statements in a list. */
import type { ArticleAnswer } from '../../ask/index.ts'
import { type Actor, type ArticleRecord, type Statement, textOf } from '../../record/index.ts'
import { counted } from './output.ts'
import { type Mark, paint, type Terminal, wrap } from './paint.ts'

export function articleLines({ article, record, versions }: ArticleAnswer, at: Terminal): string[] {
  const { id, outlet, published, crawled, url, title, ref, problems } = article
  const others = versions.filter((version) => version.id !== id)
  return [
    paint(title ?? ref ?? id, 'bold', at),
    paint([outlet, published ?? 'no date', url].filter(Boolean).join(' · '), 'dim', at),
    paint(id, 'dim', at),
    ...(crawled === undefined ? [] : [paint(`archived ${crawled}`, 'dim', at)]),
    ...others.map((version) => paint(`another version: ${version.id}  ${version.published ?? ''}`, 'dim', at)),
    ...problems.map((problem) => paint(`problem: ${problem.message}`, 'dim', at)),
    '',
    ...paragraphLines(article.text, article.body, record, at),
    paint(counted(record.statements.length, 'statement'), 'bold', at),
    ...record.statements.flatMap((statement) => ['', ...listed(article.text, statement, record.actors, at)]),
  ]
}

function paragraphLines(text: string, body: number, { statements }: ArticleRecord, at: Terminal): string[] {
  const marks = statements.flatMap(marksOf)
  return [...text.slice(body).matchAll(/[^\n]*\S[^\n]*/g)].flatMap((paragraph) => {
    const start = body + paragraph.index
    const end = start + paragraph[0].length
    const inside = marks
      .filter((mark) => mark.start < end && mark.end > start)
      .map((mark) => ({ ...mark, start: Math.max(0, mark.start - start), end: mark.end - start }))
    return [...wrap(paragraph[0], inside, '', at), '']
  })
}

const marksOf = ({ source, cue, content }: Statement): Mark[] => [
  ...content.map((span) => ({ ...span, style: 'bold' as const })),
  ...(cue === null ? [] : [{ ...cue, style: 'cue' as const }]),
  ...(source === null ? [] : [{ ...source, style: 'speaker' as const }]),
]

function listed(text: string, statement: Statement, actors: readonly Actor[], at: Terminal): string[] {
  const named = statement.source?.actors.map((id) => actors.find((actor) => actor.id === id)?.name ?? id) ?? []
  const who = named.join(', ') || 'Nobody named'
  const how = [statement.cue?.stance, statement.said].filter(Boolean).join(' · ')
  const content = statement.content.map((span) => textOf(text, span)).join(' … ')
  return [
    `${paint(who, 'bold', at)}  ${paint(how, 'dim', at)}`,
    ...wrap(content, [], '  ', at),
    `  ${paint(statement.id, 'dim', at)}`,
  ]
}
