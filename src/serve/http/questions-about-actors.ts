/** Questions about who speaks: who there is, who somebody is, and what two of them say to one thing. */
import {
  type ActorAnswer,
  type ActorSummary,
  actor,
  actorsNamed,
  actorWordings,
  type CompareAnswer,
  type CompareQuestion,
  compare,
  figureClaims,
  type OverviewAnswer,
  speakers,
} from '../../ask/index.ts'
import type { ShownUtterance } from '../../export/index.ts'
import type { Queries } from '../../store/index.ts'
import { renderActor, renderActors, renderCompare, renderSpeakers } from '../web/index.ts'
import { certaintyOf } from './certainty.ts'
import { DAY, type Given, ID, OFFSET, type QuestionRow, question } from './question-row.ts'

const SPEAKERS_OF_A_PAGE = 100
/** Of each side: a page of more is over 60 KB. */
const UTTERANCES_OF_A_SIDE = 24
const CLAIMS_OF_AN_ACTOR = 8
const STATEMENTS_OF_AN_ACTOR = 20

export const ABOUT_ACTORS: readonly QuestionRow[] = [
  question({
    path: '/actors',
    does: 'Who is on record: those whom a name can mean, or those most quoted.',
    takes: [{ name: 'name', is: 'Part of a name or of an office.' }],
    gives: 'Actors',
    ask: async (queries, { text, overview }): Promise<ActorsAsked> => {
      const name = text('name') ?? ''
      const [held, found] = await Promise.all([overview(), name ? actorsNamed(queries, name) : null])
      return { name, found, overview: held }
    },
    data: ({ found, overview }) => found ?? overview.mostQuoted,
    page: renderActors,
  }),
  question<ActorAsked>({
    path: '/actors/:id',
    does: 'One actor: names, roles over time, what they said on what and of whom.',
    takes: [
      { ...ID, is: 'Its id, or part of its name.' },
      {
        name: 'minConfidence',
        is: 'Only names as likely to be theirs, and statements as likely to be right, as this, from 0 (all) to 1; all where nothing is said.',
      },
      { ...OFFSET, is: 'Statements to leave out first.' },
      {
        name: 'decided',
        is: 'The decision about who this is that was just made; the page offers to take it back.',
        ofPage: true,
      },
    ],
    gives: 'Actor',
    ask: async (queries, given) => {
      const { text, whole, isPage } = given
      const answer = await actor(queries, {
        name: text('id')!,
        ...certaintyOf(given),
        limit: STATEMENTS_OF_AN_ACTOR,
        offset: whole('offset'),
      })
      return answer && { answer, ...(isPage ? await besideActor(queries, answer) : NOTHING_BESIDE) }
    },
    data: ({ answer }) => answer,
    missing: {
      code: 'actor-missing',
      title: 'Nobody on record is called so',
      message: 'The record has no actor of this name or id. Look for a part of the name on the page of speakers.',
    },
    page: (asked, { text }) => renderActor({ ...asked, decided: text('decided') }),
    shown: { what: 'statements', rows: ({ answer }) => answer.statements },
  }),
  question({
    path: '/speakers',
    does: 'Everybody on record, A to Z, a hundred at a time.',
    takes: [
      { name: 'kind', is: 'person, organisation, country or group.' },
      { name: 'letter', is: 'The first letter of a person’s last word, of another’s name; # for other signs.' },
      OFFSET,
    ],
    gives: 'Speakers',
    ask: (queries, { text, whole }) =>
      speakers(queries, {
        kind: text('kind'),
        letter: text('letter'),
        limit: SPEAKERS_OF_A_PAGE,
        offset: whole('offset'),
      }),
    page: renderSpeakers,
    shown: { what: 'speakers', rows: (answer) => answer.speakers },
  }),
  question<CompareAnswer>({
    path: '/compare',
    does: 'Two speakers on a topic, or one in two periods: side by side by day, where they agree and oppose each other.',
    takes: [
      { name: 'q', is: 'The topic, as in a search; without it, all that they said.', longest: 500 },
      { name: 'a', is: 'Who: part of a name, or an actor’s id.', required: true },
      { name: 'b', is: 'And who; without it, the same speaker again.' },
      { name: 'a-from', is: 'First day of what the first said.', schema: DAY },
      { name: 'a-to', is: 'Last day of what the first said.', schema: DAY },
      { name: 'b-from', is: 'First day of what the second said.', schema: DAY },
      { name: 'b-to', is: 'Last day of what the second said.', schema: DAY },
    ],
    gives: 'Compare',
    ask: (queries, given) => compare(queries, { ...compareAsked(given), limit: UTTERANCES_OF_A_SIDE }),
    page: (answer, given) => renderCompare(compareAsked(given), answer),
    form: (given) => renderCompare(compareAsked(given), null),
    shown: { what: 'compared', rows: (answer) => utterancesIn(answer) },
  }),
]

interface ActorsAsked {
  readonly name: string
  readonly found: readonly ActorSummary[] | null
  readonly overview: OverviewAnswer
}

type ActorAsked = { readonly answer: ActorAnswer } & Awaited<ReturnType<typeof besideActor>>

const NOTHING_BESIDE = { claims: [], wordings: [], damaged: 0 }

/** Only the page shows these. */
async function besideActor(queries: Queries, answer: ActorAnswer) {
  const [claimed, wordings] = await Promise.all([
    figureClaims(queries, { by: answer.actor.name, limit: CLAIMS_OF_AN_ACTOR }),
    actorWordings(queries, answer.actor.id),
  ])
  const damaged = [answer, claimed, ...wordings].reduce((sum, { damaged: lost = 0 }) => sum + lost, 0)
  return { claims: claimed.claims, wordings, damaged }
}

/** Both sides as they were given; where one is named alone, it is held against itself. */
function compareAsked({ text }: Given): Pick<CompareQuestion, 'text' | 'a' | 'b'> {
  const side = (name: string, given: string | undefined) => ({
    name: given ?? '',
    from: text(`${name}-from`),
    to: text(`${name}-to`),
  })
  return { text: text('q'), a: side('a', text('a')), b: side('b', text('b') ?? text('a')) }
}

const utterancesIn = (answer: CompareAnswer): readonly ShownUtterance[] =>
  (['a', 'b'] as const).flatMap((side) =>
    answer[side].utterances.map((utterance) => ({ side, utterance, matters: answer.matters })),
  )
