/** In which words was this reported? All reports of one utterance, and who changed what. */
import type { Queries } from '../store/index.ts'
import { carriersIn, differenceWithin } from '../wording/index.ts'
import type { StatementAnswer } from './answers.ts'
import { firstReadable, type Lost, leftOutOf } from './damage.ts'
import { groupedBy } from './grouped.ts'
import { unreadable } from './statement-answers.ts'
import { greatest, wordChange } from './word-change.ts'
import type { OutletWording, WordingAnswer, WordingForm } from './wording-answers.ts'

/** More reports than this are counted and not listed. */
const MOST_STATEMENTS = 1000
const MOST_FORMS = 50

interface Row {
  readonly id: string
  readonly content: string
  readonly words: string
  readonly article: string
  readonly story: string
  readonly outlet: string | null
}

/** By the id of any of its statements. Null where there is none of that id; a StoreError where all reports are damaged. */
export async function wording(queries: Queries, statement: string): Promise<WordingAnswer | null> {
  const [answer] = await wordings(queries, [statement])
  if (answer === undefined) throw unreadable(statement)
  return answer
}

/** Of several: null where there is none of an id, undefined where all reports are damaged. */
export async function wordings(
  queries: Queries,
  statements: readonly string[],
): Promise<readonly (WordingAnswer | null | undefined)[]> {
  const rows = await queries.query<Row & { readonly asked: string }>(
    `select asked, report.id, content, words, report.article, story, outlet
     from unnest($1::text[]) as asked cross join lateral (
       select statements.id, content, forms.words, statements.article_id as article, story_id as story, outlet,
         row_number() over (order by articles.first_day nulls last, published, articles.id, position) as place
       from forms
         join statements on statements.form = forms.id
         join articles on articles.id = statements.article_id
         join stories on stories.article_id = articles.id
       where wording = (select wording from forms join statements on form = forms.id where statements.id = asked)
       order by place limit ${MOST_STATEMENTS}
     ) as report order by asked, place`,
    [[...new Set(statements)]],
  )
  const found = [...groupedBy(rows, ({ asked }) => asked)].map(([asked, own]) => ({
    asked,
    rows: own,
    groups: [...grouped(own).values()].slice(0, MOST_FORMS),
  }))
  const lost: Lost = new Set()
  const shown = await firstReadable(
    queries,
    found.flatMap(({ groups }) => groups.map((group) => group.map(({ id }) => id))),
    lost,
  )
  let at = 0
  const answers = new Map(
    found.map((each) => {
      const theirs = shown.slice(at, at + each.groups.length)
      at += each.groups.length
      return [each.asked, answerOf(each, theirs, lost)]
    }),
  )
  return statements.map((statement) => (answers.has(statement) ? answers.get(statement) : null))
}

interface Found {
  readonly asked: string
  readonly rows: readonly Row[]
  readonly groups: readonly (readonly Row[])[]
}

/** Undefined where none of it can be read. */
function answerOf(
  { asked, rows, groups: found }: Found,
  shown: readonly (StatementAnswer | undefined)[],
  lostOfAll: Lost,
): WordingAnswer | undefined {
  const answers = shown.filter((answer) => answer !== undefined)
  if (answers.length === 0) return undefined
  const lost = new Set(rows.flatMap(({ id }) => (lostOfAll.has(id) ? [id] : [])))
  const groups = found
    .map((group) => group.filter(({ id }) => !lost.has(id)))
    .filter((_, index) => shown[index] !== undefined)
  const sizes = groups.map(([{ words }]) => carriersIn(words.split(' ')).length)
  const fullest = sizes.indexOf(Math.max(...sizes))
  const forms = groups.map((group, index): WordingForm => {
    const difference = differenceWithin(groups[fullest][0].content, group[0].content)
    const statements = group.map(({ id }) => id)
    const change = wordChange(difference)
    return {
      statement: answers[index],
      words: group[0].content,
      change,
      difference,
      statements,
      ...counted(group),
    }
  })
  return {
    asked,
    ...counted(rows),
    fullest,
    earliest: 0,
    forms,
    outlets: outletsOf(groups, forms),
    ...leftOutOf(lost),
  }
}

const counted = (rows: readonly Row[]) => ({
  reports: new Set(rows.map(({ article }) => article)).size,
  independent: new Set(rows.map(({ story }) => story)).size,
})

function outletsOf(groups: readonly (readonly Row[])[], forms: readonly WordingForm[]): OutletWording[] {
  const printed = new Map<string | null, Set<number>>()
  for (const [index, group] of groups.entries()) {
    for (const { outlet } of group) printed.set(outlet, (printed.get(outlet) ?? new Set()).add(index))
  }
  return [...printed].map(([outlet, indices]) => ({
    outlet,
    forms: [...indices],
    change: greatest([...indices].map((index) => forms[index].change)),
  }))
}

const grouped = (rows: readonly Row[]) => groupedBy(rows, ({ words }) => words)
