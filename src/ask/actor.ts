/** Who is this, which roles did they have when, and what did they say on what, about whom? */
import { manyRows, type Queries, SAMPLED_OF } from '../store/index.ts'
import type { ActorAnswer, ActorName, ActorQuestion, ActorSummary, RoleShown } from './actor-answers.ts'
import { actorsNamed, summariesOf } from './actor-names.ts'
import { type HeldOffice, heldOffices, isHolderOn } from './actor-offices.ts'
import { perhapsOf } from './actor-perhaps.ts'
import { positionsOf, topicsOf } from './actor-topics.ts'
import { type Lost, leftOutOf, readableAnswers } from './damage.ts'
import { conditionsOf, saysHowCertain } from './search-conditions.ts'

/** Stances, topics and whom they speak of are told from so many, so that a question takes the same time of anybody. */
const NEWEST = 1000
const MOST_LISTED = 12
/** Of who makes more statements than these, reports are estimated. */
const COUNTED = 4000

interface FormRow {
  readonly id: string
  readonly name: string
  readonly why: string
  readonly confidence: number
  readonly roles: readonly { readonly title: string; readonly of: string | null }[]
  readonly articles: number
  readonly first: string | null
  readonly last: string | null
}

/** Null where nobody on record is called so. */
export async function actor(queries: Queries, question: ActorQuestion): Promise<ActorAnswer | null> {
  const [meant, ...others] = await actorsNamed(queries, question.name)
  if (meant === undefined) return null
  const all = await formsOf(queries, meant.id)
  const forms = likelyOf(all, question.minConfidence ?? 0)
  const roles = rolesOf(forms)
  const offices = await heldOffices(queries, roles)
  const theirs = await formsAndDays(queries, meant.id, forms, offices)
  // One after the other: a question keeps to one connection, so that hundreds may ask a server at a time.
  const newest = await newestSaid(queries, theirs, meant.id)
  const counted = await totals(queries, theirs)
  const { ends, ...said } = await topicsOf(queries, newest.ids)
  const { about, spokenOfBy } = await othersOf(queries, newest.about, await newestAbout(queries, theirs, meant.id))
  const { ids, total } = await chosen(queries, theirs, question, counted.statements)
  const lessCertain = await leftOut(queries, { question, total, meant: meant.id, all, forms, offices })
  const lost: Lost = new Set()
  const answers = await readableAnswers(
    queries,
    [...new Set([...ends.flatMap(({ newest, first }) => [newest, first]), ...ids])],
    lost,
  )
  return {
    question,
    actor: { ...meant, statements: counted.statements },
    others,
    perhaps: await perhapsOf(queries, meant.id),
    names: namesOf(forms),
    roles,
    said: { ...counted, ...said, about },
    positions: positionsOf(ends, answers),
    spokenOfBy,
    total,
    lessCertain,
    statements: ids.flatMap((id) => answers.get(id) ?? []),
    ...leftOutOf(lost),
  }
}

/** Those who are as likely as this to be the actor; the surest where none is. */
function likelyOf(forms: readonly FormRow[], least: number): readonly FormRow[] {
  const likely = forms.filter(({ confidence }) => confidence >= least)
  const most = Math.max(...forms.map(({ confidence }) => confidence))
  return likely.length > 0 ? likely : forms.filter(({ confidence }) => confidence === most)
}

interface Asked {
  readonly question: ActorQuestion
  /** Statements found. */
  readonly total: number
  readonly meant: string
  readonly all: readonly FormRow[]
  readonly forms: readonly FormRow[]
  readonly offices: readonly HeldOffice[]
}

/** What else would be found if nothing were said of how certain it is to be. */
async function leftOut(
  queries: Queries,
  { question, total, meant, all, forms, offices }: Asked,
): Promise<ActorAnswer['lessCertain']> {
  if (!question.minConfidence) return { statements: 0, names: 0 }
  const theirs = await formsAndDays(queries, meant, all, offices)
  const { statements } = await totals(queries, theirs)
  const anyway = await chosen(queries, theirs, { ...question, minConfidence: 0, limit: 1, offset: 0 }, statements)
  return { statements: anyway.total - total, names: namesOf(all).length - namesOf(forms).length }
}

function formsOf(queries: Queries, id: string): Promise<readonly FormRow[]> {
  return queries.query<FormRow>(
    `select id::text, name, why, round(confidence::numeric, 3)::float8 as confidence, roles, seen.articles, seen.first, seen.last
     from actor_forms cross join lateral (
       select count(*)::int as articles, min(day)::text as first, max(day)::text as last
       from actors where actors.form = actor_forms.id
     ) as seen
     where actor = $1 order by seen.articles desc, name, id`,
    [id],
  )
}

const earlier = (a: string | null, b: string | null) => (a === null || (b !== null && b < a) ? b : a)
const later = (a: string | null, b: string | null) => (a === null || (b !== null && b > a) ? b : a)

function namesOf(forms: readonly FormRow[]): ActorName[] {
  const byName = new Map<string, ActorName>()
  for (const { name, why, confidence, articles, first, last } of forms) {
    const known = byName.get(name)
    if (known === undefined) byName.set(name, { name, articles, first, last, why, confidence })
    else {
      const lessSure = confidence < known.confidence ? { why, confidence } : {}
      byName.set(name, {
        ...known,
        ...lessSure,
        articles: known.articles + articles,
        first: earlier(known.first, first),
        last: later(known.last, last),
      })
    }
  }
  return [...byName.values()].sort((a, b) => b.articles - a.articles)
}

function rolesOf(forms: readonly FormRow[]): RoleShown[] {
  const byRole = new Map<string, RoleShown>()
  for (const { roles, articles, first, last } of forms) {
    for (const { title, of } of roles) {
      const key = JSON.stringify([title, of])
      const known = byRole.get(key) ?? { title, of, first: null, last: null, articles: 0 }
      byRole.set(key, {
        ...known,
        first: earlier(known.first, first),
        last: later(known.last, last),
        articles: known.articles + articles,
      })
    }
  }
  return [...byRole.values()].sort((a, b) => ((a.first ?? '') < (b.first ?? '') ? -1 : 1) || b.articles - a.articles)
}

/** What `said` is asked by: the actor's forms, and the stretches of days in which an office's words are theirs. */
interface Theirs {
  readonly forms: readonly string[]
  /** Statement ids that were said by the office alone. */
  readonly byOffice: readonly string[]
}

async function formsAndDays(
  queries: Queries,
  id: string,
  forms: readonly FormRow[],
  offices: readonly HeldOffice[],
): Promise<Theirs> {
  const rows = await queries.query<{ statement: string; form: string; day: string | null }>(
    `select statement_id as statement, form::text, day::text from said
     where form = any($1::bigint[]) and not about order by day desc nulls last limit ${NEWEST}`,
    [offices.map(({ form }) => form)],
  )
  const byForm = new Map(offices.map((office) => [office.form, office]))
  const held = rows.filter(({ form, day }) => isHolderOn(byForm.get(form)!, id, day))
  return { forms: forms.map((form) => form.id), byOffice: held.map(({ statement }) => statement) }
}

/** Statements of these forms, or by the office alone: of parameters that are the forms and the statements. */
const spokenBy = (forms: string, statements: string) =>
  `(select statement_id, day from said where form = any(${forms}::bigint[]) and not about
    union all select statement_id, day from ${ofOffice(forms, statements)} as of_office) as spoken`

/** Of these statements those that none of the forms makes as well. */
const ofOffice = (forms: string, statements: string) =>
  `(select distinct statement_id, day from said where statement_id = any(${statements}::text[]) and not about
      and not exists (select from said as own where own.statement_id = said.statement_id
        and own.form = any(${forms}::bigint[]) and not own.about))`

/** SQL: the newest statements of these forms, or about them. */
const newestOf = (forms: string, about: boolean) =>
  `(select statement_id, max(day) as day from unnest(${forms}::bigint[]) as theirs (form) cross join lateral (
     select statement_id, day from said where said.form = theirs.form and about = ${about}
     order by day desc nulls last, statement_id limit ${NEWEST}
   ) as newest group by statement_id order by max(day) desc nulls last, statement_id limit ${NEWEST})`

type Counted = readonly { readonly actor: string; readonly statements: number }[]

/**
 * SQL: of rows with `statement_id`, the actors who speak in most of them, or are spoken of, but for one. Each step looks up
 * rows by their key: "offset 0" and "limit 1" leave the planner no other way, such as to read all that was ever said.
 */
const mostIn = (statements: string, about: boolean, but: string) =>
  `select actor::text, count(*)::int as statements from (
     select distinct statement_id, actor from ${statements}
       cross join lateral (
         select form from said where said.statement_id = ${statements}.statement_id and about = ${about} offset 0) as theirs
       cross join lateral (select actor from actor_forms where actor_forms.id = theirs.form limit 1) as form
     where actor is not null and actor <> ${but}::bigint
   ) as heard group by heard.actor order by 2 desc, heard.actor::text collate "C" limit ${MOST_LISTED}`

/** Ids, newest first, then what their office alone said; and of whom these speak most. */
async function newestSaid(
  queries: Queries,
  { forms, byOffice }: Theirs,
  id: string,
): Promise<{ readonly ids: readonly string[]; readonly about: Counted }> {
  const [{ ids, about }] = await queries.query<{ ids: readonly string[] | null; about: Counted | null }>(
    `with spoken as materialized (
       select statement_id, min(place) as place from (
         select statement_id, row_number() over () as place from ${newestOf('$1', false)} as newest
         union all select id, ${NEWEST} + place from unnest($2::text[]) with ordinality as office (id, place)
       ) as each group by statement_id
     )
     select (select json_agg(statement_id order by place) from spoken) as ids,
       (select json_agg(most) from (${mostIn('spoken', true, '$3')}) as most) as about`,
    [forms, byOffice, id],
  )
  return { ids: ids ?? [], about: about ?? [] }
}

/** Who speaks in most of the newest statements about them. */
function newestAbout(queries: Queries, { forms }: Theirs, id: string): Promise<Counted> {
  return manyRows(queries, `with newest as materialized ${newestOf('$1', true)} ${mostIn('newest', false, '$2')}`, [
    forms,
    id,
  ])
}

type Totals = Pick<
  ActorAnswer['said'],
  'statements' | 'reports' | 'independent' | 'reportsAre' | 'first' | 'last' | 'months'
>

async function totals(queries: Queries, theirs: Theirs): Promise<Totals> {
  const rows = await queries.query<{ month: string; statements: number }>(
    `select month, sum(statements)::int as statements from (
       select month, statements from unnest($1::bigint[]) as theirs (form) cross join lateral (
         select month, statements from said_months where said_months.form = theirs.form and not about offset 0) as counted
       union all select coalesce(to_char(day, 'YYYY-MM'), ''), 1 from ${ofOffice('$1', '$2')} as spoken
     ) as months group by month order by month`,
    [theirs.forms, theirs.byOffice],
  )
  const statements = rows.reduce((sum, row) => sum + row.statements, 0)
  const [days] = await queries.query<{ first: string | null; last: string | null }>(
    `select min(first)::text as first, max(last)::text as last from (
       select (${endOf('asc nulls first')}) as first, (${endOf('desc nulls last')}) as last
       from unnest($1::bigint[]) as theirs (form)
       union all select day, day from ${ofOffice('$1', '$2')} as spoken
     ) as ends`,
    [theirs.forms, theirs.byOffice],
  )
  return {
    statements,
    ...(await (statements > COUNTED ? estimatedReports(queries, theirs) : countedReports(queries, theirs))),
    ...days,
    months: rows.filter(({ month }) => month !== ''),
  }
}

/** SQL: the first or the last day on which a form speaks. */
const endOf = (order: 'asc nulls first' | 'desc nulls last') =>
  `select day from said where said.form = theirs.form and not about and day is not null order by day ${order} limit 1`

type Reports = Pick<Totals, 'reports' | 'independent' | 'reportsAre'>

async function countedReports(queries: Queries, { forms, byOffice }: Theirs): Promise<Reports> {
  const [reports] = await queries.query<Omit<Reports, 'reportsAre'>>(
    `select count(*)::int as reports, count(distinct story_id)::int as independent from (
       select article_id from unnest($1::bigint[]) as theirs (form) cross join lateral (
         select article_id from actors where actors.form = theirs.form and speaks offset 0) as own
       union select article_id from statements where id = any($2::text[])
     ) as heard join stories using (article_id)`,
    [forms, byOffice],
  )
  return { ...reports, reportsAre: 'exact' }
}

/** From one article in thirty-two; each stands for its share of the story that it prints. What an office said is left out. */
async function estimatedReports(queries: Queries, { forms }: Theirs): Promise<Reports> {
  const [reports] = await queries.query<Omit<Reports, 'reportsAre'>>(
    `select count(*)::int * ${SAMPLED_OF} as reports,
       coalesce(round(sum(1.0 / (
         select count(*) from stories as printed where printed.story_id = stories.story_id)) * ${SAMPLED_OF}), 0)::int
         as independent
     from (
       select distinct article_id from actors
       where form = any($1::bigint[]) and speaks and hashtext(article_id) & 31 = 0
     ) as heard join stories using (article_id)`,
    [forms],
  )
  return { ...reports, reportsAre: 'estimate' }
}

/** Who they are, looked up once. */
async function othersOf(
  queries: Queries,
  about: Counted,
  by: Counted,
): Promise<{ readonly about: ActorSummary[]; readonly spokenOfBy: ActorSummary[] }> {
  const summaries = await summariesOf(
    queries,
    [...about, ...by].map(({ actor }) => actor),
  )
  const byId = new Map(summaries.map((summary) => [summary.id, summary]))
  const named = (counted: Counted) =>
    counted.flatMap(({ actor, statements }) => (byId.has(actor) ? [{ ...byId.get(actor)!, statements }] : []))
  return { about: named(about), spokenOfBy: named(by) }
}

/** Ids of the statements that the question's days, words and `about` leave, newest first. */
async function chosen(
  queries: Queries,
  { forms, byOffice }: Theirs,
  { from, to, text, about, minConfidence = 0, limit, offset }: ActorQuestion,
  all: number,
): Promise<{ readonly total: number; readonly ids: readonly string[] }> {
  if (!from && !to && !text && !about && minConfidence === 0 && byOffice.length === 0) {
    const newest = await queries.query<{ id: string }>(
      `select statement_id as id from unnest($1::bigint[]) as theirs (form) cross join lateral (
         select statement_id, day from said where said.form = theirs.form and not about
         order by day desc nulls last, statement_id limit $2::int + $3::int
       ) as newest order by day desc nulls last, statement_id limit $2 offset $3`,
      [forms, limit, offset],
    )
    return { total: all, ids: newest.map(({ id }) => id) }
  }
  // All that somebody said is theirs; the less certain is marked.
  const certain = saysHowCertain({ text }) && minConfidence === 0 ? {} : { minConfidence }
  const asked = await conditionsOf(queries, { text, from, to, ...certain, limit: 1, offset: 0 })
  const parameters: unknown[] = [...asked.parameters]
  const parameter = (value: unknown) => `$${parameters.push(value)}`
  const conditions =
    text || from || to || minConfidence > 0
      ? [`statement_id in (select statement_id from statement_search where ${asked.sql})`]
      : []
  if (about && /^\d{1,18}$/.test(about)) {
    conditions.push(
      `exists (select from said as of_whom join actor_forms on actor_forms.id = form
         where of_whom.statement_id = spoken.statement_id and about and actor = ${parameter(about)})`,
    )
  }
  const spoken = spokenBy(parameter(forms), parameter(byOffice))
  const rows = await queries.query<{ id: string; total: number }>(
    `select statement_id as id, count(*) over ()::int as total from ${spoken}
     where ${conditions.join(' and ') || 'true'}
     order by day desc nulls last, statement_id limit ${parameter(limit)} offset ${parameter(offset)}`,
    parameters,
  )
  return { total: rows[0]?.total ?? 0, ids: rows.map(({ id }) => id) }
}
