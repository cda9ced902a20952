/** What does the record hold? Counts, outlets, and who and what is in it most. */
import type { Queries } from '../store/index.ts'
import type { OverviewAnswer } from './answers.ts'

const MOST = 12

export async function overview(queries: Queries): Promise<OverviewAnswer> {
  const [counts] = await queries.query<Counts>(
    `select count(*)::int as articles, (select count(*)::int from statements) as statements,
       (select count(*)::int from (
         select from actors where speaks and kind <> 'unnamed' group by name, kind) as each) as speakers,
       min(first_day)::text as first, max(last_day)::text as last
     from articles`,
  )
  const { articles, statements, speakers, first, last } = counts
  return {
    articles,
    statements,
    speakers,
    published: first === null || last === null ? null : { first, last },
    outlets: await queries.query(
      `select outlet as name, count(*)::int as articles from articles where outlet is not null
       group by outlet order by count(*) desc, outlet`,
    ),
    mostQuoted: await queries.query(
      `select name, sum(said.statements)::int as statements
       from (select form, sum(statements) as statements from said_months where not about group by form) as said
         join actor_forms on actor_forms.id = said.form
       where kind <> 'office' group by name order by 2 desc, name limit ${MOST}`,
    ),
    places: await queries.query(
      `select name, count(*)::int as articles from places
       group by name order by count(*) desc, name limit ${MOST}`,
    ),
  }
}

interface Counts {
  readonly articles: number
  readonly statements: number
  readonly speakers: number
  readonly first: string | null
  readonly last: string | null
}
