/** Which utterances of somebody do outlets have in different words? Those that most outlets have first. */
import type { Queries } from '../store/index.ts'
import { wordings } from './wording.ts'
import type { WordingAnswer } from './wording-answers.ts'

/** Of so many of their newest statements. */
const NEWEST = 500
const MOST = 4

/** By an actor's id, as `actor` gives it. */
export async function actorWordings(queries: Queries, actor: string): Promise<readonly WordingAnswer[]> {
  if (!/^-?\d{1,19}$/.test(actor)) return []
  const rows = await queries.query<{ id: string }>(
    `with theirs as (
       select distinct wording from (
         select statement_id from actor_forms cross join lateral (
           select statement_id, day from said where said.form = actor_forms.id and not about
           order by day desc nulls last, statement_id limit ${NEWEST}
         ) as own
         where actor = $1::bigint order by day desc nulls last, statement_id limit ${NEWEST}
       ) as newest
         cross join lateral (select form from statements where statements.id = statement_id limit 1) as statement
         cross join lateral (select wording from forms where forms.id = statement.form limit 1) as worded
     ), several as (
       -- Most are worded once: only of the others all reports are read.
       select wording from theirs
       where (select count(*) from (select from forms where forms.wording = theirs.wording limit 2) as worded) > 1
     )
     select (array_agg(statements.id order by length(content) desc, statements.id))[1] as id
     from several join forms using (wording) join statements on statements.form = forms.id
       join articles on articles.id = statements.article_id
     group by wording having count(distinct words) > 1 and count(distinct outlet) > 1
     order by count(distinct outlet) desc, count(distinct words) desc, wording limit ${MOST}`,
    [actor],
  )
  const answers = await wordings(
    queries,
    rows.map(({ id }) => id),
  )
  return answers.flatMap((answer) => (answer && answer.forms.length > 1 ? [answer] : []))
}
