/** One statement for a person at a terminal: who, how and when; the words in their sentence; where. */
import type { StatementAnswer } from '../../ask/index.ts'
import { type Mark, paint, type Terminal, wrap } from './paint.ts'

export function statementLines({ statement, article, actors, excerpt }: StatementAnswer, at: Terminal): string[] {
  const who = actors.map((actor) => actor.name).join(', ') || 'Nobody named'
  const day = statement.said ?? article.published
  const how = [statement.cue?.stance, day ?? 'no date'].filter(Boolean).join(' · ')
  const where = [article.outlet, article.title].filter(Boolean).join(': ')
  const marks: Mark[] = [
    ...excerpt.content.map((span) => ({ ...span, style: 'bold' as const })),
    ...(excerpt.cue ? [{ ...excerpt.cue, style: 'cue' as const }] : []),
    ...(excerpt.source ? [{ ...excerpt.source, style: 'speaker' as const }] : []),
    ...excerpt.matches.map((span) => ({ ...span, style: 'match' as const })),
  ]
  return [
    `${paint(who, 'bold', at)}  ${paint(how, 'dim', at)}`,
    ...wrap(excerpt.text, marks, '  ', at),
    `  ${paint([statement.id, where].filter(Boolean).join('  '), 'dim', at)}`,
  ]
}
