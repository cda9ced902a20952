/** What actors are called, and which actor is meant by words. */
import { folded } from '../identity/index.ts'
import { formsPointedAt, type Queries, unaccentedSql } from '../store/index.ts'
import type { ActorAnswerKind, ActorSummary } from './actor-answers.ts'
import { groupedBy } from './grouped.ts'

/** So many forms are looked at for words that many names have. */
const MOST_FORMS = 400
const MOST_ACTORS = 12

/** One of an actor's names, with the statements of all forms that bear it. */
interface Named {
  readonly id: string
  readonly name: string
  readonly kind: ActorAnswerKind
  readonly statements: number
}

/** The name with most first names and most statements is theirs. Somebody known has a form in each of their reports, so the database counts. */
export async function summariesOf(queries: Queries, actors: readonly string[]): Promise<readonly ActorSummary[]> {
  if (actors.length === 0) return []
  const rows = await queries.query<Named>(
    `select actor::text as id, name, kind, coalesce(sum((
       select sum(statements) from said_months where said_months.form = actor_forms.id and not about)), 0)::int as statements
     from actor_forms where actor = any($1::bigint[]) group by actor, kind, name`,
    [actors],
  )
  const ofActor = groupedBy(rows, ({ id }) => id)
  const renamed = await renames(queries)
  const pointed = await actorsPointedAt(
    queries,
    renamed.map(({ name }) => name),
  )
  return [...new Set(actors)].flatMap((id) => {
    const names = ofActor.get(id)
    if (names === undefined) return []
    const [best] = [...names].sort(fuller)
    const keys = new Set(names.map(({ name, kind }) => `${kind}:${folded(name)}`))
    const given = renamed.findLast(({ name }) => keys.has(name) || pointed.get(name)?.has(id))
    const statements = names.reduce((sum, each) => sum + each.statements, 0)
    return [{ id, name: given?.called ?? best.name, kind: best.kind, statements }]
  })
}

/** Key of a report's actor → the actors that its forms are of. */
async function actorsPointedAt(
  queries: Queries,
  keys: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const pointed = await formsPointedAt(queries, keys)
  if (pointed.size === 0) return new Map()
  const forms = [...pointed.values()].flat().map(({ form }) => form)
  const rows = await queries.query<{ form: string; actor: string }>(
    'select id::text as form, actor::text from actor_forms where id = any($1::bigint[]) and actor is not null',
    [forms],
  )
  const actorOf = new Map(rows.map(({ form, actor }) => [form, actor]))
  return new Map(
    [...pointed].map(([key, theirs]) => [key, new Set(theirs.flatMap(({ form }) => actorOf.get(form) ?? []))]),
  )
}

const KINDS: readonly ActorAnswerKind[] = ['person', 'country', 'organisation', 'group', 'office']

/** The name that is said most among those that are no surname alone; a state's name before what was taken for a person. */
function fuller(a: Named, b: Named): number {
  const whole = (row: Named) => (row.kind === 'person' && !row.name.includes(' ') ? 1 : 0)
  return (
    whole(a) - whole(b) ||
    b.statements - a.statements ||
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    b.name.length - a.name.length ||
    (a.name < b.name ? -1 : 1)
  )
}

/** Names that people gave, oldest first. */
async function renames(queries: Queries): Promise<readonly { readonly name: string; readonly called: string }[]> {
  return queries.query(
    `select names[1] as name, detail ->> 'called' as called from actor_decisions
     where action = 'rename' and undone_at is null order by number`,
  )
}

/** Actors whom words can mean, likeliest first: an id, a name, parts of names and roles, in any spelling of accents. */
export async function actorsNamed(queries: Queries, words: string): Promise<readonly ActorSummary[]> {
  const asked = words.trim().slice(0, 200)
  if (asked === '') return []
  if (/^\d{1,19}$/.test(asked)) {
    const [found] = await summariesOf(queries, [asked])
    if (found !== undefined) return [found]
  }
  // "The president of the Dresk Council" is on record as President of Dresk Council.
  const telling = asked.split(/\s+/).filter((word) => !/^(?:the|of)$/i.test(word))
  const parts = (telling.length === 0 ? [asked] : telling).map((part) => `%${part.replace(/[\\%_]/g, '\\$&')}%`)
  const conditions = parts.map((_, index) => `called like ${unaccentedSql(`$${index + 1}`)}`).join(' and ')
  const renamed = (await renames(queries)).filter(({ called }) => folded(called).includes(folded(asked)))
  const pointed = await formsPointedAt(
    queries,
    renamed.map(({ name }) => name),
  )
  const rows = await queries.query<{ actor: string; called: boolean }>(
    `select actor::text, bool_or(split_part(called, e'\\n', 1) = ${unaccentedSql(`$${parts.length + 1}`)}) as called from (
       select actor, called from actor_forms where actor is not null and ${conditions} order by id limit ${MOST_FORMS}
     ) as found group by actor`,
    [...parts, asked],
  )
  const called = new Set(rows.filter((row) => row.called).map(({ actor }) => actor))
  const decided = await actorsRenamed(
    queries,
    renamed.map(({ name }) => name),
    [...pointed.values()].flat().map(({ form }) => form),
  )
  const found = await summariesOf(queries, [...rows.map(({ actor }) => actor), ...decided])
  // Whom some report calls just so, or who has this surname: of them who says most is likelier than who is called no more.
  const rank = ({ id, name, kind }: ActorSummary) =>
    (called.has(id) || folded(name) === folded(asked) || folded(name).endsWith(` ${folded(asked)}`) ? 0 : 1) +
    (kind === 'office' ? 2 : 0)
  return [...found]
    .sort((a, b) => rank(a) - rank(b) || b.statements - a.statements || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_ACTORS)
}

/** Whom people gave a name that was asked for. Few names are given by hand, and to look for theirs all forms are read. */
async function actorsRenamed(
  queries: Queries,
  names: readonly string[],
  forms: readonly string[],
): Promise<readonly string[]> {
  if (names.length === 0) return []
  const rows = await queries.query<{ actor: string }>(
    `select distinct actor::text from actor_forms
     where actor is not null and (kind || ':' || ${unaccentedSql('name')} = any($1::text[]) or id = any($2::bigint[]))`,
    [names, forms],
  )
  return rows.map(({ actor }) => actor)
}
