/** Who is on record, A to Z: every person, body, state and group that says something, with how much and when. */
import { type Queries, unaccentedSql } from '../store/index.ts'
import type { ActorAnswerKind } from './actor-answers.ts'

export const SPEAKER_KINDS = ['person', 'organisation', 'country', 'group'] as const

export interface SpeakersQuestion {
  /** One of `SPEAKER_KINDS`; any other finds nobody. */
  readonly kind?: string
  /** The first letter of a person's last word, of another's whole name. */
  readonly letter?: string
  readonly limit: number
  readonly offset: number
}

export interface SpeakersAnswer {
  readonly question: SpeakersQuestion
  readonly total: number
  /** In the order of their last names, A to Z. */
  readonly speakers: readonly Speaker[]
  /** Of the kind that is asked for, whatever letter. */
  readonly letters: readonly { readonly letter: string; readonly speakers: number }[]
}

export interface Speaker {
  /** Of the actor, as `actor` takes it. */
  readonly id: string
  readonly name: string
  readonly kind: ActorAnswerKind
  /** The office that reports give most often: "Foreign Minister, Veldoria". Null where they give none. */
  readonly role: string | null
  readonly statements: number
  /** Months of the first and the last statement, as EDTF; null where no day is known. */
  readonly first: string | null
  readonly last: string | null
}

/** The name said most that is no surname alone stands for all names of one actor. */
const SPEAKERS = `
  with counted as (
    select form, sum(statements)::int as statements, min(nullif(month, '')) as first, max(nullif(month, '')) as last
    from said_months where not about group by form having sum(statements) > 0
  ), forms as (
    select actor, kind, name, roles, statements, first, last, row_number() over (
      partition by actor
      order by kind = 'person' and name not like '% %', statements desc, length(name) desc, name
    ) as place
    from counted join actor_forms on actor_forms.id = counted.form where actor is not null and kind <> 'office'
  ), speaking as (
    select actor, max(name) filter (where place = 1) as name, max(kind) filter (where place = 1) as kind,
      sum(statements)::int as statements, min(first) as first, max(last) as last,
      (array_agg(roles -> 0 order by statements desc) filter (where json_array_length(roles) > 0))[1] as role
    from forms group by actor
  ), sorted as (
    select *, ${unaccentedSql(`case when kind = 'person' then regexp_replace(name, '^.* ', '') else regexp_replace(name, '^[Tt]he ', '') end`)} as key
    from speaking
  ), lettered as (
    select *, case when key ~ '^[a-z]' then upper(left(key, 1)) else '#' end as letter from sorted
  )`

interface Row extends Omit<Speaker, 'role'> {
  readonly role: { readonly title: string; readonly of: string | null } | null
}

export async function speakers(queries: Queries, question: SpeakersQuestion): Promise<SpeakersAnswer> {
  const { kind, letter, limit, offset } = question
  const ofKind = '($1::text is null or kind = $1)'
  const letters = await queries.query<SpeakersAnswer['letters'][number]>(
    `${SPEAKERS} select letter, count(*)::int as speakers from lettered where ${ofKind} group by letter order by letter`,
    [kind ?? null],
  )
  const rows = await queries.query<Row>(
    `${SPEAKERS} select actor::text as id, name, kind, role, statements, first, last from lettered
     where ${ofKind} and ($2::text is null or letter = $2) order by letter, key, name, actor limit $3 offset $4`,
    [kind ?? null, letter?.toUpperCase() ?? null, limit, offset],
  )
  const asked = letters.filter((each) => letter === undefined || each.letter === letter.toUpperCase())
  return {
    question,
    total: asked.reduce((sum, each) => sum + each.speakers, 0),
    speakers: rows.map(({ role, ...row }) => ({ ...row, role: role && roleInWords(role) })),
    letters,
  }
}

const roleInWords = ({ title, of }: NonNullable<Row['role']>): string =>
  of === null || title.includes(of) ? title : `${title}, ${of}`
