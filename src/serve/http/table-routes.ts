/** The routes of the table of questions: each row as a page, as JSON, and as the files that are made of what it shows. */
import type { Context, Hono } from 'hono'
import { QuestionError } from '../../ask/index.ts'
import type { Dependencies } from './dependencies.ts'
import type { Given, QuestionRow, RowParameter } from './question-row.ts'
import { QUESTIONS } from './question-table.ts'
import { remembered } from './remembered.ts'
import { answerAt, type Reply, refusal, wantsJson } from './reply.ts'
import { takeawayRoutes } from './takeaway-routes.ts'

const LONGEST = 200

export function tableRoutes(app: Hono, dependencies: Dependencies): void {
  const overview = remembered(dependencies.overview)
  for (const row of QUESTIONS) answerRow(app, row, { ask: dependencies.ask, overview })
}

type On = Pick<Dependencies, 'ask' | 'overview'>

function answerRow(app: Hono, row: QuestionRow, { ask, overview }: On): void {
  const { path, takes, page, missing, data = (answer) => answer, shown } = row
  const isMissing = missing && refusal(404, missing.code, missing.title, missing.message)

  /** What was given, and the answer to it; or what is said instead. */
  const asked = async (context: Context, id: string, isPage: boolean) => {
    const given: Given = { ...givenBy(context, takes, id), isPage, overview }
    const lacking = takes.find(({ name, required }) => required && given.text(name) === undefined)
    if (lacking) {
      const message = `Ask with ?${lacking.name}=. ${lacking.is}`
      // The page is the form; a program that leaves it out has asked nothing.
      const form: Reply = { json: null, html: () => page(null, given) }
      const refused = refusal(400, 'question-not-understood', 'That was not asked', message)
      return { given, refused: isMissing ?? (isPage ? form : refused) }
    }
    const answer = await ask((queries) => row.ask(queries, given))
    return answer === null && isMissing ? { given, refused: isMissing } : { given, answer }
  }

  if (shown) {
    takeawayRoutes(app, path, shown.what, async (context, id) => {
      const { refused, answer } = await asked(context, id, false)
      return refused ?? shown.of(answer)
    })
  }
  answerAt(app, path, async (context, id) => {
    const { given, refused, answer } = await asked(context, id, !wantsJson(context))
    return refused ?? { json: data(answer), html: () => page(answer, given) }
  })
}

/**
 * `id` is the address's last part, where the row takes one. Throws a QuestionError where a value is too long, or no whole
 * number where one is needed.
 */
function givenBy(context: Context, takes: readonly RowParameter[], id: string): Pick<Given, 'text' | 'whole'> {
  const values = new Map<string, string>(id === '' ? [] : [['id', id]])
  for (const { name, schema, longest = LONGEST } of takes) {
    const value = context.req.query(name)?.replaceAll('\0', ' ').trim()
    if (!value || name === 'id') continue
    if (value.length > longest) {
      throw new QuestionError(`“${name}” has ${value.length} characters. Ask with ${longest} at most.`)
    }
    if (schema?.type === 'integer' && !/^\d{1,9}$/.test(value)) {
      throw new QuestionError(`“${name}” is a whole number from 0 on.`)
    }
    values.set(name, value)
  }
  return { text: (name) => values.get(name), whole: (name) => Number(values.get(name) ?? 0) }
}
