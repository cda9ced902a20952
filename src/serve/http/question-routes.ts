/** The questions beside the search: quotes checked, wordings, changes, figures, events, actors. */
import type { Context, Hono } from 'hono'
import { type EventsQuestion, type FiguresQuestion, QuestionError } from '../../ask/index.ts'
import {
  renderActor,
  renderActors,
  renderChanges,
  renderCheck,
  renderEvents,
  renderFigures,
  renderTimeline,
  renderWording,
} from '../web/index.ts'
import type { Dependencies } from './dependencies.ts'
import { remembered } from './remembered.ts'
import { answerAt, type Reply, refusal, wantsJson } from './reply.ts'
import { takeawayRoutes } from './takeaway-routes.ts'

/** Beside the charts of six quantities. */
const FIGURES_OF_A_PAGE = 15
/** Rows of a table: a page of more is over 60 KB. */
const CLAIMS_OF_A_QUANTITY = 60
/** Each with what was said of it on the way: forty make a page of more than 60 KB. */
const EVENTS_OF_A_PAGE = 24
const ON_A_TIMELINE = 30
const CLAIMS_OF_AN_ACTOR = 8
const LONGEST_QUOTE = 2000
const LONGEST = 200

export function questionRoutes(app: Hono, dependencies: Dependencies): void {
  const { check, wording, changes, figures, figureClaims, events, actor, actorWordings, actorsNamed, timeline } =
    dependencies
  const overview = remembered(dependencies.overview)

  answerAt(app, '/check', async (context) => {
    const quote = given(context, 'quote', LONGEST_QUOTE)
    const by = given(context, 'by', LONGEST)
    const typed = { quote: quote ?? '', by: by ?? '' }
    // The page without a quote is the form; a program that gives none has asked nothing.
    if (!quote && wantsJson(context)) return refusal(400, 'question-not-understood', 'That was not asked', NO_QUOTE)
    if (!quote) return { json: null, html: () => renderCheck(typed, null) }
    const answer = await check({ quote, ...(by ? { by } : {}) })
    return { json: answer, html: () => renderCheck(typed, answer) }
  })

  answerAt(app, '/wordings/:id', async (_context, id) => {
    const answer = await wording(id)
    if (!answer) return refusal(404, 'statement-missing', 'There is no such statement', NO_STATEMENT)
    return { json: answer, html: () => renderWording(answer) }
  })

  answerAt(app, '/changes', async (context) => {
    const url = given(context, 'url', 2000)
    const answer = url ? await changes(url) : null
    if (!answer) return refusal(404, 'address-missing', 'No report from that address', NO_ADDRESS)
    return { json: answer, html: () => renderChanges(answer) }
  })

  answerAt(app, '/figures', async (context): Promise<Reply> => {
    const question: FiguresQuestion = {
      ...partsOf(context, ['measure', 'counted', 'place', 'quantity', 'number', 'by', 'outlet', 'from', 'to', 'after']),
      ...certaintyOf(context),
      limit: context.req.query('quantity') ? CLAIMS_OF_A_QUANTITY : FIGURES_OF_A_PAGE,
    }
    const answer = await figures(question)
    return { json: answer, html: () => renderFigures(answer) }
  })

  answerAt(app, '/events', async (context): Promise<Reply> => {
    const question = {
      ...partsOf(context, ['type', 'with', 'place', 'status', 'by', 'outlet', 'from', 'to', 'after']),
      ...certaintyOf(context),
      limit: EVENTS_OF_A_PAGE,
    } as EventsQuestion
    const answer = await events(question)
    return { json: answer, html: () => renderEvents(answer) }
  })

  answerAt(app, '/actors', async (context) => {
    const name = given(context, 'name', LONGEST) ?? ''
    const [held, found] = await Promise.all([overview(), name ? actorsNamed(name) : null])
    return { json: found ?? held.mostQuoted, html: () => renderActors({ name, found, overview: held }) }
  })

  answerAt(app, '/actors/:id', async (context, id) => {
    const offset = Number(given(context, 'offset', 9) ?? 0)
    if (!Number.isInteger(offset) || offset < 0) return NO_OFFSET
    const answer = await actor({ name: id, limit: 20, offset })
    if (!answer) return refusal(404, 'actor-missing', 'Nobody on record is called so', NO_ACTOR)
    // Only the page shows these.
    const [claimed, wordings] = wantsJson(context)
      ? [{ claims: [] }, []]
      : await Promise.all([
          figureClaims({ by: answer.actor.name, limit: CLAIMS_OF_AN_ACTOR }),
          actorWordings(answer.actor.id),
        ])
    return {
      json: answer,
      html: () =>
        renderActor({
          answer,
          claims: claimed.claims,
          wordings,
          damaged: [answer, claimed, ...wordings].reduce((sum, { damaged = 0 }) => sum + damaged, 0),
          decided: given(context, 'decided', 40),
        }),
    }
  })

  answerAt(app, '/timeline', async (context) => {
    const text = given(context, 'q', 500)
    const offset = Number(given(context, 'offset', 9) ?? 0)
    if (!Number.isInteger(offset) || offset < 0) return NO_OFFSET
    if (!text && wantsJson(context)) return refusal(400, 'question-not-understood', 'That was not asked', NO_TOPIC)
    if (!text) return { json: null, html: () => renderTimeline('', null) }
    const answer = await timeline({ text, limit: ON_A_TIMELINE, offset })
    return { json: answer, html: () => renderTimeline(text, answer) }
  })
  takeawayRoutes(app, '/timeline', async (context) => {
    const text = given(context, 'q', 500)
    const offset = Number(given(context, 'offset', 9) ?? 0)
    if (!Number.isInteger(offset) || offset < 0) return NO_OFFSET
    if (!text) return refusal(400, 'question-not-understood', 'That was not asked', NO_TOPIC)
    return (await timeline({ text, limit: ON_A_TIMELINE, offset })).entries.map(({ statement }) => statement)
  })
}

/** A parameter's value, without blanks around it; undefined where there is none. Throws a QuestionError where it is too long. */
function given(context: Context, name: string, longest: number): string | undefined {
  const value = context.req.query(name)?.replaceAll('\0', ' ').trim() ?? ''
  if (value.length <= longest) return value || undefined
  throw new QuestionError(`“${name}” has ${value.length} characters. Ask with ${longest} at most.`)
}

/** How likely what is shown must be, where the address says. Throws a QuestionError where that is no share. */
function certaintyOf(context: Context): { readonly minConfidence?: number } {
  const typed = given(context, 'minConfidence', LONGEST)
  if (typed === undefined) return {}
  const share = Number(typed)
  if (share >= 0 && share <= 1) return { minConfidence: share }
  throw new QuestionError(`“${typed}” is no share. Ask with a minConfidence from 0, which finds all, to 1.`)
}

/** Those of the parameters that were given. */
function partsOf<Name extends string>(context: Context, names: readonly Name[]): Partial<Record<Name, string>> {
  const parts: Partial<Record<Name, string>> = {}
  for (const name of names) {
    const value = given(context, name, LONGEST)
    if (value) parts[name] = value
  }
  return parts
}

const NO_QUOTE = 'Ask with ?quote= and the words to look for.'
const NO_TOPIC = 'Ask with ?q= and the words of the topic.'
const NO_OFFSET = refusal(
  400,
  'question-not-understood',
  'That was not asked',
  'The offset is a whole number from 0 on.',
)
const NO_STATEMENT =
  'The record holds no statement with this id. It may have been typed wrong, or be kept in another data folder. Search for words of it instead.'
const NO_ADDRESS =
  'The record holds no report from this address. Give the whole address as it was when the report was added: /changes?url=https://…'
const NO_ACTOR = 'The record has no actor of this name or id. Look for a part of the name on the page of speakers.'
