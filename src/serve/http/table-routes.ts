/** The routes of the table of questions: each row as a page and as JSON. */
import type { Context, Hono } from 'hono'
import { QuestionError } from '../../ask/index.ts'
import type { Dependencies } from './dependencies.ts'
import type { Given, QuestionRow, RowParameter } from './question-row.ts'
import { QUESTIONS } from './question-table.ts'
import { answerAt, refusal, wantsJson } from './reply.ts'

const LONGEST = 200

export function tableRoutes(app: Hono, { ask }: Dependencies): void {
  for (const row of QUESTIONS) answerRow(app, row, ask)
}

function answerRow(app: Hono, { path, takes, ask, page, missing }: QuestionRow, on: Dependencies['ask']): void {
  answerAt(app, path, async (context) => {
    const given = givenBy(context, takes)
    const lacking = takes.find(({ name, required }) => required && given.text(name) === undefined)
    if (lacking) {
      const message = `Ask with ?${lacking.name}=. ${lacking.is}`
      // The page is the form; a program that leaves it out has asked nothing.
      if (wantsJson(context)) return refusal(400, 'question-not-understood', 'That was not asked', message)
      return { json: null, html: () => page(null, given) }
    }
    const answer = await on((queries) => ask(queries, given))
    if (answer === null && missing) return refusal(404, missing.code, missing.title, missing.message)
    return { json: answer, html: () => page(answer, given) }
  })
}

/** Throws a QuestionError where a value is too long, or no whole number where one is needed. */
function givenBy(context: Context, takes: readonly RowParameter[]): Given {
  const values = new Map<string, string>()
  for (const { name, schema, longest = LONGEST } of takes) {
    const value = context.req.query(name)?.replaceAll('\0', ' ').trim()
    if (!value) continue
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
