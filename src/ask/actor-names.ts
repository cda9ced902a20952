/** What actors are called, and which actor is meant by words. */
import { folded } from '../identity/index.ts'
import { formsPointedAt, type Queries, unaccentedSql } from '../store/index.ts'
import type { ActorAnswerKind, ActorSummary } from './actor-answers.ts'

/** So many forms are looked at for words that many names have. */
const MOST_FORMS = 400
const MOST_ACTORS = 12

interface Named {
  readonly id: string
  readonly form: string
  readonly name: string
  readonly kind: ActorAnswerKind
  readonly statements: number
}

/** The name with most first names and most statements is theirs. */
export async function summariesOf(queries: Queries, actors: readonly string[]): Promise<readonly ActorSummary[]> {
  if (actors.length === 0) return []
  const rows = await queries.query<Named>(
    `select actor::text as id, actor_forms.id::text as form, name, kind, coalesce((
       select sum(statements) from said_months where said_months.form = actor_forms.id and not about), 0)::int as statements
     from actor_forms where actor = any($1::bigint[])`,
    [actors],
  )
  const renamed = await renames(queries)
  const pointed = await formsPointedAt(
    queries,
    renamed.map(({ name }) => name),
  )
  return [...new Set(actors)].flatMap((id) => {
    const forms = rows.filter((row) => row.id === id)
    if (forms.length === 0) return []
    const best = [...byName(forms)].sort(fuller)[0]
    const names = forms.map(({ name, kind }) => `${kind}:${folded(name)}`)
    const theirs = new Set(forms.map(({ form }) => form))
    const given = renamed.findLast(
      ({ name }) => names.includes(name) || pointed.get(name)?.some(({ form }) => theirs.has(form)),
    )
    const statements = forms.reduce((sum, each) => sum + each.statements, 0)
    return [{ id, name: given?.called ?? best.name, kind: best.kind, statements }]
  })
}

/** Each name once, with all statements of its forms. */
function byName(forms: readonly Named[]): readonly Named[] {
  const names = new Map<string, Named>()
  for (const form of forms) {
    const key = `${form.kind}:${form.name}`
    names.set(key, { ...form, statements: form.statements + (names.get(key)?.statements ?? 0) })
  }
  return [...names.values()]
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
