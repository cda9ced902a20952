/** Which things are one across reports, and what each engine needs to find it: pairs that share keys, and a table's rows. */
import { FORM_NEIGHBOURS, MOST_OF_A_KEY, ONE_SHARED_OF, STORY_NEIGHBOURS } from '../store/index.ts'
import { FEWEST_SHARED_STORY_KEYS } from '../wording/index.ts'

/** Of one kind: what is compared, which are one, and the table that says so. */
export interface Kind {
  readonly name: 'story' | 'form' | 'happening'
  readonly type: 'varchar' | 'bigint'
  readonly values: Readonly<Record<string, string | number>>
  readonly more: string | null
  readonly table: string
  readonly members: string
}

export const KINDS: readonly Kind[] = [
  {
    name: 'story',
    type: 'varchar',
    values: { ...leadsOf('article', STORY_NEIGHBOURS), fewest: FEWEST_SHARED_STORY_KEYS },
    more: 'version_edges',
    table: 'stories',
    members: 'select id as article, coalesce(name, id) as story from articles left join labels using (id)',
  },
  {
    name: 'form',
    type: 'bigint',
    values: { ...leadsOf('form', FORM_NEIGHBOURS), oneOf: ONE_SHARED_OF },
    more: null,
    table: 'wordings',
    members: 'select form, coalesce(name, form) as wording from forms left join labels on labels.id = form',
  },
  {
    name: 'happening',
    type: 'bigint',
    values: { most: MOST_OF_A_KEY },
    more: null,
    table: 'together',
    members: 'select id as happening, coalesce(name, id) as together from happenings left join labels using (id)',
  },
]

/** SQL of the next so many in a window, and of taking them one by one. */
function leadsOf(column: string, neighbours: number): Record<string, string> {
  const all = Array.from({ length: neighbours }, (_, at) => at + 1)
  return {
    leads: all.map((n) => `lead(${column}, ${n}) over w as near_${n}`).join(', '),
    cases: all.map((n) => `when ${n} then near_${n}`).join(' '),
    numbers: all.map((n) => `select ${n} as n`).join(' union all '),
  }
}
