/** The form of one statement: its fields as they are, as they come back, and what was changed in them. */
import type { ArticleAnswer, StatementAnswer } from '../../ask/index.ts'
import { type Article, type Span, textOf as wordsOf } from '../../record/index.ts'
import type { StatementForm } from '../web/index.ts'
import { textOf } from './handed.ts'
import { madeWhole } from './whole-text.ts'

export function formOfStatement({ statement, excerpt, actors }: StatementAnswer): StatementForm {
  const words = (span: Span | null) => (span === null ? '' : wordsOf(excerpt.text, span))
  return {
    content: excerpt.content.map(words),
    source: words(excerpt.source),
    cue: words(excerpt.cue),
    speaker: actors[0]?.name ?? '',
    stance: statement.cue?.stance ?? '',
    kind: statement.kind,
    said: statement.said ?? '',
    negated: statement.negated,
    note: '',
  }
}

export function statementForm(sent: FormData): StatementForm {
  const text = (name: string) => clean(textOf(sent, name)).trim()
  return {
    content: sent.getAll('content').map((each) => (typeof each === 'string' ? clean(each).trim() : '')),
    source: text('source'),
    cue: text('cue'),
    speaker: text('speaker'),
    stance: text('stance'),
    kind: text('kind'),
    said: text('said'),
    negated: sent.get('negated') !== null,
    note: text('note').slice(0, 2000),
  }
}

/** What a browser adds is taken away: ends of lines as CR LF, and characters that no text keeps. */
const clean = (text: string): string => madeWhole(text.replaceAll('\r\n', '\n'))

/** As `onrecord correct edit --parts` takes it; nothing where nothing was changed. */
export function partsChanged(
  found: StatementAnswer,
  whole: ArticleAnswer,
  form: StatementForm,
): Record<string, unknown> {
  const before = formOfStatement(found)
  const { statement } = found
  const changed = (name: keyof StatementForm) => JSON.stringify(form[name]) !== JSON.stringify(trimmed(before[name]))
  const near = (words: string, span: Span | null | undefined) =>
    words === '' ? null : nearest(whole.article, words, span?.start ?? statement.content[0].start)
  return {
    ...(changed('content')
      ? {
          content: form.content
            .map((words, index) => near(words, statement.content[index]))
            .filter((literal) => literal !== null),
        }
      : {}),
    ...(changed('source') ? { source: near(form.source, statement.source) } : {}),
    ...(changed('cue') ? { cue: near(form.cue, statement.cue) } : {}),
    ...(changed('speaker') ? { sourceActors: form.speaker === '' ? [] : [form.speaker] } : {}),
    ...(changed('stance') && form.stance !== '' ? { stance: form.stance } : {}),
    ...(changed('kind') ? { kind: form.kind } : {}),
    ...(changed('said') ? { said: form.said || null } : {}),
    ...(changed('negated') ? { negated: form.negated } : {}),
  }
}

const trimmed = (value: StatementForm[keyof StatementForm]) =>
  typeof value === 'string' ? value.trim() : Array.isArray(value) ? value.map((each) => each.trim()) : value

/** The words where they stand next to where the statement is; as they are where the report does not have them. */
function nearest(
  { text, body }: Pick<Article, 'text' | 'body'>,
  words: string,
  around: number,
): string | { text: string; nth: number } {
  let best: { nth: number; distance: number } | null = null
  let nth = 0
  for (let at = text.indexOf(words, body); at >= 0; at = text.indexOf(words, at + 1)) {
    nth++
    const distance = Math.abs(at - around)
    if (best === null || distance < best.distance) best = { nth, distance }
  }
  return best === null ? words : { text: words, nth: best.nth }
}
