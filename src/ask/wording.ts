/** In which words was this reported? All reports of one utterance, and who changed what. */
import type { Queries } from '../store/index.ts'
import { carriersIn, differenceWithin } from '../wording/index.ts'
import { firstReadable, type Lost, leftOutOf } from './damage.ts'
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
  const rows = await queries.query<Row>(
    `select statements.id, content, forms.words, statements.article_id as article, story_id as story, outlet
     from forms
       join statements on statements.form = forms.id
       join articles on articles.id = statements.article_id
       join stories on stories.article_id = articles.id
     where wording = (select wording from forms join statements on form = forms.id where statements.id = $1)
     order by articles.first_day nulls last, published, articles.id, position
     limit ${MOST_STATEMENTS}`,
    [statement],
  )
  if (rows.length === 0) return null
  const lost: Lost = new Set()
  const found = [...grouped(rows).values()].slice(0, MOST_FORMS)
  const shown = await firstReadable(
    queries,
    found.map((group) => group.map(({ id }) => id)),
    lost,
  )
  const answers = shown.filter((answer) => answer !== undefined)
  if (answers.length === 0) throw unreadable(statement)
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
    asked: statement,
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

function grouped(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.words)
    if (group === undefined) groups.set(row.words, [row])
    else group.push(row)
  }
  return groups
}
