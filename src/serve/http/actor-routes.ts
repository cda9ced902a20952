/** Who is who, decided on an actor's page: a name split off, another actor merged, a decision taken back. */
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Decided } from '../../write/index.ts'
import { actorPath, pathWith } from '../web/index.ts'
import type { Dependencies } from './dependencies.ts'
import { formOf, textOf } from './handed.ts'
import { LIMITS } from './limits.ts'
import { type Reply, refusal, send } from './reply.ts'
import type { Settings } from './settings.ts'
import { wholeId } from './whole-text.ts'
import { isWriter, writerOf } from './writer.ts'

const LONGEST = 200

export function actorRoutes(app: Hono, { writing, actorsNamed }: Dependencies, settings: Settings): void {
  const limited = bodyLimit({ maxSize: LIMITS.formBytes, onError: (context) => send(context, TOO_LARGE) })

  /** What the form's field says, by whom; or what was answered instead. */
  const asked = async (context: Context, field: string) => {
    const writer = await writerOf(context, { writing, settings })
    if (!isWriter(writer)) return { refused: await send(context, writer) }
    const form = await formOf(context)
    const value = form === null ? '' : textOf(form, field).replaceAll('\0', ' ').trim()
    if (value === '' || value.length > LONGEST) return { refused: await send(context, UNCLEAR) }
    const id = wholeId(context.req.param('id')) ?? ''
    if (!/^\d{1,18}$/.test(id)) return { refused: await send(context, NOBODY) }
    return { value, by: writer.by, id }
  }
  const shown = (context: Context, made: Decided | null, otherwise: Reply) =>
    made === null
      ? send(context, otherwise)
      : context.redirect(
          pathWith(made.actor === null ? '/actors' : actorPath(made.actor), { decided: made.decision }),
          303,
        )

  app.post('/actors/:id/split', limited, async (context) => {
    const { refused, ...ask } = await asked(context, 'name')
    if (refused !== undefined) return refused
    return shown(context, await writing!.splitOff(ask.id!, ask.value!, ask.by!), NO_SPLIT)
  })

  app.post('/actors/:id/merge', limited, async (context) => {
    const { refused, ...ask } = await asked(context, 'other')
    if (refused !== undefined) return refused
    const found = (await actorsNamed(ask.value!)).filter(({ kind, id }) => kind !== 'office' && id !== ask.id)
    const exact = found.filter(({ id, name }) => id === ask.value || name.toLowerCase() === ask.value!.toLowerCase())
    const meant = found.length === 1 ? found : exact
    if (meant.length !== 1) return send(context, found.length === 0 ? NOBODY : severalOf(found))
    return shown(context, await writing!.mergeActors([ask.id!, meant[0].id], ask.by!), NOBODY)
  })

  app.post('/actors/:id/undo', limited, async (context) => {
    const { refused, ...ask } = await asked(context, 'decision')
    if (refused !== undefined) return refused
    const actor = await writing!.takeBack(ask.value!, ask.id!, ask.by!)
    return actor === null ? send(context, NO_DECISION) : context.redirect(actorPath(actor), 303)
  })
}

const severalOf = (found: readonly { readonly id: string; readonly name: string }[]): Reply =>
  refusal(
    400,
    'actor-unclear',
    'That could be several',
    `Give the id of the one you mean: ${found.map(({ id, name }) => `${name}, ${id}`).join('; ')}.`,
  )
const UNCLEAR = refusal(
  400,
  'decision-unclear',
  'That was not decided',
  `Say whom you mean in 1 to ${LONGEST} letters.`,
)
const NOBODY = refusal(
  404,
  'actor-missing',
  'Nobody else on record is called so',
  'Look for a part of the name on the page of speakers, and give its id.',
)
const NO_SPLIT = refusal(
  400,
  'decision-unclear',
  'That cannot be split off',
  'No report gives this actor that name, it is the only one, or more than 1,000 reports give it: “onrecord actor split” takes the reports one by one.',
)
const NO_DECISION = refusal(
  404,
  'decision-missing',
  'There is no such decision',
  'No decision with this id stands. It may have been taken back already: “onrecord actor decisions” prints all.',
)
const TOO_LARGE = refusal(
  413,
  'request-too-large',
  'That is too large',
  `A decision has at most ${LIMITS.formBytes / 1024} KiB.`,
)
