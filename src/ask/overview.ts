/** What does the record hold? Counts, outlets, and who and what is in it most. */
import { ofWholeRecord, type Queries } from '../store/index.ts'
import { summariesOf } from './actor-names.ts'
import type { OverviewAnswer } from './answers.ts'

const MOST = 12

export const overview = (queries: Queries): Promise<OverviewAnswer> =>
  ofWholeRecord(queries, 'overview', () => countedIn(queries))

async function countedIn(queries: Queries): Promise<OverviewAnswer> {
  const [counts] = await queries.query<Counts>(
    `with spoken as materialized (select actor, sum(statements)::int as statements from ${SPEAKING} as each group by actor)
     select count(*)::int as articles, (select count(*)::int from statements) as statements,
       (select count(*)::int from spoken) as speakers, min(first_day)::text as first, max(last_day)::text as last,
       (select json_agg(most) from (
         select actor::text, statements from spoken order by statements desc, spoken.actor limit ${MOST}) as most) as most
     from articles`,
  )
  const { articles, statements, speakers, first, last, most } = counts
  return {
    articles,
    statements,
    speakers,
    published: first === null || last === null ? null : { first, last },
    outlets: await queries.query(
      `select outlet as name, count(*)::int as articles from articles where outlet is not null
       group by outlet order by count(*) desc, outlet`,
    ),
    mostQuoted: await named(queries, most ?? []),
    places: await queries.query(
      `select name, count(*)::int as articles from places
       group by name order by count(*) desc, name limit ${MOST}`,
    ),
  }
}

/** SQL: who speaks, by actor and form, with how many statements. An office alone is nobody's name. */
const SPEAKING = `(
  select actor, said.statements from (
    select form, sum(statements) as statements from said_months where not about group by form having sum(statements) > 0
  ) as said join actor_forms on actor_forms.id = said.form where actor is not null and kind <> 'office'
)`

interface Quoted {
  readonly actor: string
  readonly statements: number
}

/** By actor, whatever reports call them: counts of one person's names stand together. */
async function named(queries: Queries, rows: readonly Quoted[]): Promise<OverviewAnswer['mostQuoted']> {
  const names = new Map(
    (
      await summariesOf(
        queries,
        rows.map(({ actor }) => actor),
      )
    ).map(({ id, name }) => [id, name]),
  )
  return rows
    .flatMap(({ actor, statements }) => (names.has(actor) ? [{ name: names.get(actor)!, statements }] : []))
    .sort((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1))
}

interface Counts {
  readonly articles: number
  readonly statements: number
  readonly speakers: number
  readonly first: string | null
  readonly last: string | null
  /** Who is quoted most; null where nobody is. */
  readonly most: readonly Quoted[] | null
}
