/**
 * What was changed in an article after it came out? Its kept versions, oldest first, and from each to the next the
 * statements and figures that appeared, went or changed.
 */
import { type Article, type ArticleRecord, type Figure, type Statement, textOf } from '../record/index.ts'
import { contentOf, frozenText, type Queries, recordOfRow } from '../store/index.ts'
import { differenceOf, wordsOf } from '../wording/index.ts'
import type { StatementAnswer } from './answers.ts'
import { type Comparable, type Matching, matchingOf } from './matching.ts'
import { statementAnswers } from './statement-answers.ts'
import { versionsAt } from './versions.ts'
import { wordChange } from './word-change.ts'
import type { ChangedThing, ChangeStep, Changes, ChangesAnswer, FigureInText } from './wording-answers.ts'

/** Of an address with more versions, the last so many are compared. */
const MOST_VERSIONS = 50

interface Version extends Pick<Article, 'id' | 'text' | 'published'> {
  readonly outlet: string | null
  readonly title: string | null
  readonly sha256: string
  readonly record: ArticleRecord
  readonly sentences: readonly number[]
}

/** Null where nothing of that address is kept. */
export async function changes(queries: Queries, url: string): Promise<ChangesAnswer | null> {
  const ids = (await versionsAt(queries, url)).slice(-MOST_VERSIONS)
  if (ids.length === 0) return null
  const rows = await queries.query<Version>(
    `select id, text, sha256, published, outlet, title, record, sentences
     from articles join records on article_id = id where id = any($1::text[])`,
    [ids],
  )
  const frozen = rows.map((row) => ({ ...row, text: frozenText(row), record: recordOfRow(row) }))
  const versions = ids.flatMap((id) => frozen.find((row) => row.id === id) ?? [])
  const steps: ChangeStep[] = []
  for (const [index, to] of versions.slice(1).entries()) steps.push(await stepOf(queries, versions[index], to))
  return {
    url,
    versions: versions.map(({ id, published, title, outlet }) => ({
      id,
      published,
      title: title ?? undefined,
      outlet: outlet ?? undefined,
    })),
    steps,
  }
}

async function stepOf(queries: Queries, from: Version, to: Version): Promise<ChangeStep> {
  const title = from.title === to.title ? null : differenceOf(from.title ?? '', to.title ?? '')
  return {
    from: from.id,
    to: to.id,
    title,
    statements: await statementChanges(queries, from, to),
    figures: figureChanges(from, to),
  }
}

async function statementChanges(queries: Queries, from: Version, to: Version): Promise<Changes<StatementAnswer>> {
  const { same, changed, went, appeared } = matchingOf(comparableStatements(from), comparableStatements(to))
  const shown = [...changed.flat(), ...went, ...appeared].map(({ id }) => id)
  const answers = new Map((await statementAnswers(queries, shown)).map((answer) => [answer.statement.id, answer]))
  const answerOf = ({ id }: Statement) => answers.get(id)!
  return {
    appeared: appeared.map(answerOf),
    went: went.map(answerOf),
    changed: changed.map(([before, after]) =>
      changedThing(answerOf(before), answerOf(after), contentOf(from.text, before), contentOf(to.text, after)),
    ),
    unchanged: same.length,
  }
}

/** A statement is the same where its words, its speakers and its "not" are. */
function comparableStatements({ text, record }: Version): Comparable<Statement>[] {
  const names = new Map(record.actors.map(({ id, name }) => [id, name]))
  return record.statements.map((statement) => {
    const words = contentOf(text, statement)
    const speakers = (statement.source?.actors ?? []).map((id) => names.get(id)).sort()
    return { thing: statement, sign: JSON.stringify([normal(words), speakers, statement.negated]), words, kind: '' }
  })
}

function figureChanges(from: Version, to: Version): Changes<FigureInText> {
  const { same, changed, went, appeared }: Matching<FigureInText> = matchingOf(
    comparableFigures(from),
    comparableFigures(to),
  )
  return {
    appeared,
    went,
    changed: changed.map(([before, after]) => changedThing(before, after, before.excerpt.text, after.excerpt.text)),
    unchanged: same.length,
  }
}

/** A figure is the same where its value and what it counts are, in whatever sentence. */
function comparableFigures(version: Version): Comparable<FigureInText>[] {
  return version.record.figures.map((figure) => {
    const { min, max, approximate, measure, counted, place } = figure
    const excerpt = excerptOf(version, figure)
    const sign = JSON.stringify([min, max, approximate, measure, counted, place])
    return { thing: { figure, excerpt }, sign, words: excerpt.text, kind: measure }
  })
}

/** The sentence that holds the figure; where none does, the figure alone. */
function excerptOf({ text, sentences }: Version, { start, end }: Figure): FigureInText['excerpt'] {
  for (let at = 0; at < sentences.length; at += 2) {
    const [first, last] = [sentences[at], sentences[at + 1]]
    if (first <= start && end <= last) return { text: text.slice(first, last), start: start - first, end: end - first }
  }
  return { text: textOf(text, { start, end }), start: 0, end: end - start }
}

function changedThing<Thing>(before: Thing, after: Thing, was: string, is: string): ChangedThing<Thing> {
  const difference = differenceOf(was, is)
  return { before, after, change: wordChange(difference), difference }
}

const normal = (words: string) =>
  wordsOf(words)
    .map((word) => word.normal)
    .join(' ')
