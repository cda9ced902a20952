/** One speaker. */
import type { ActorAnswer, RoleShown } from '../../ask/index.ts'
import { quoted, quotedAll } from './quoted.ts'
import { statementLines } from './statement-words.ts'
import type { LinkOf, Words } from './words.ts'

/** The first of each list; the rest is in the structured answer. */
const MOST = 12

export function actorWords({ actor, others, names, roles, said, ...rest }: ActorAnswer, linkOf: LinkOf): Words {
  const { reports, independent, reportsAre } = said
  return {
    summary: [
      `On record: ${quoted(actor.name)}, ${actor.kind}; statements: ${said.statements}, from ${said.first ?? 'an unknown day'} to ${said.last ?? 'an unknown day'}.`,
      `Reports: ${reportsAre === 'exact' ? '' : 'about '}${reports}, of which ${independent} independent of each other.`,
      `Called: ${quotedAll(
        names.slice(0, MOST).map(({ name }) => name),
        'nothing else',
      )}.`,
      ...(roles.length === 0 ? [] : [`Roles: ${roles.slice(0, MOST).map(roleWords).join('; ')}.`]),
      ...(said.topics.length === 0
        ? []
        : [
            `Words they use more than others: ${quotedAll(
              said.topics.map(({ word }) => word),
              '',
            )}.`,
          ]),
      ...(others.length === 0
        ? []
        : [
            `The name can also mean: ${quotedAll(
              others.slice(0, MOST).map(({ name }) => name),
              '',
            )}. Make sure who is meant.`,
          ]),
      ...moreWords(rest),
    ],
    blocks: rest.statements.map((answer) => statementLines(answer, linkOf)),
  }
}

function roleWords({ title, of, first, last }: RoleShown): string {
  const days = first === null ? '' : ` (in reports of ${first === last ? first : `${first} to ${last}`})`
  return `${quoted(of === null ? title : `${title}, ${of}`)}${days}`
}

function moreWords({ question, total, statements }: Pick<ActorAnswer, 'question' | 'total' | 'statements'>): string[] {
  const end = question.offset + statements.length
  const shown = `Their statements in this answer: ${statements.length} of ${total}, the newest first.`
  return end < total ? [shown, `For older ones, ask the same with offset ${end}.`] : [shown]
}
