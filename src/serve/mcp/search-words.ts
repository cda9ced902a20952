/** What a search found, and a topic in the order of time. */
import type { OppositeStatement, SearchAnswer, TimelineAnswer, TimelineEntry } from '../../ask/index.ts'
import { quoted } from './quoted.ts'
import { statementLines } from './statement-words.ts'
import { type LinkOf, NOT_ON_RECORD, type Words } from './words.ts'

/** They are on record, and may be wrong: whoever wants them asks for them. */
const lessCertainWords = (count: number): readonly string[] =>
  count === 0
    ? []
    : [`Left out, since they are less certain: ${count}. To see these alone, put likely:no before the words.`]

export function searchWords(answer: SearchAnswer, linkOf: LinkOf): Words {
  const { total, totalIs, statements, next, question, lessCertain } = answer
  if (total === 0) return { summary: nothing(lessCertain), blocks: [] }
  const all = totalIs === 'exact' ? `${total}` : `about ${total}`
  const page = Math.floor(question.offset / question.limit) + 1
  const more = next === null ? [] : [`For more, ask the same with page ${page + 1}.`]
  return {
    summary: [
      `Statements found: ${all}; in this answer: ${statements.length}.`,
      ...more,
      ...lessCertainWords(lessCertain),
    ],
    blocks: statements.map((answer) => statementLines(answer, linkOf)),
  }
}

const nothing = (lessCertain: number): readonly string[] =>
  lessCertain === 0 ? [NOT_ON_RECORD] : ['Nothing certain is on record.', ...lessCertainWords(lessCertain)]

export function timelineWords({ total, entries, question, lessCertain }: TimelineAnswer, linkOf: LinkOf): Words {
  if (total === 0) return { summary: nothing(lessCertain), blocks: [] }
  const end = question.offset + entries.length
  const more = end < total ? [`For later ones, ask the same with offset ${end}.`] : []
  return {
    summary: [
      `Statements on the topic: ${total}; in this answer: ${entries.length}, in the order of time.`,
      ...more,
      ...lessCertainWords(lessCertain),
    ],
    blocks: entries.map((entry) => entryLines(entry, linkOf)),
  }
}

function entryLines(entry: TimelineEntry, linkOf: LinkOf): readonly string[] {
  const { statement, changedFrom, opposed } = entry
  return [
    ...statementLines(statement, linkOf, entry),
    ...(changedFrom === null ? [] : [`a change of position; before, ${oppositeWords(changedFrom, linkOf)}`]),
    ...opposed.map((other) => `somebody says the opposite: ${oppositeWords(other, linkOf)}`),
  ]
}

function oppositeWords({ day, isFor, statement }: OppositeStatement, linkOf: LinkOf): string {
  const { excerpt, actors } = statement
  const words = excerpt.content.map(({ start, end }) => excerpt.text.slice(start, end)).join(' … ')
  const who = actors.map(({ name }) => quoted(name)).join(' and ') || 'somebody who is not named'
  return `${day ?? 'on an unknown day'}, ${who} spoke ${isFor ? 'for' : 'against'} it: ${quoted(words)}, ${linkOf('statements', statement.statement.id)}`
}
