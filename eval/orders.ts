/**
 * `npm run eval:orders`: whether stories, wordings and who is who depend on the order in which reports arrive. Real
 * reports, each extracted once, are kept in `--orders` random orders, in portions of 1, 32 and 256 in turn. After
 * `rebuildGroups` every group must be the same and have the same name. Before it a group may be a part of the one that is
 * rebuilt (finer); what is joined though the rebuilt record keeps it apart is counted.
 *
 * `-- --reports N` takes the first so many of the reports that the data lists (3,000), `--orders N` so many orders (10).
 * `--json` prints how many groups differ, of 120 reports in three orders. Exits with 1 where a rebuilt record differs. Ten orders of 3,000 reports take some twenty minutes.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { openPipeline } from '../src/pipeline.ts'
import { readText } from '../src/read/index.ts'
import { type Database, type Entry, keep, openStoreInMemory, rebuildGroups } from '../src/store/index.ts'
import { randomOf, shuffled } from '../test/random-order.ts'

const REPORTS = join(process.env.ONRECORD_SHARED ?? '../shared', 'data/incidents/reports-dev.ndjson.gz')
const PORTIONS = [1, 32, 256]
const KINDS = ['stories', 'wordings', 'actors'] as const
type Groups = Readonly<Record<(typeof KINDS)[number], ReadonlyMap<string, string>>>

const { values } = parseArgs({
  options: { reports: { type: 'string' }, orders: { type: 'string' }, json: { type: 'boolean' } },
})
const reports = Number(values.reports ?? (values.json ? 120 : 3000))
const orders = Number(values.orders ?? (values.json ? PORTIONS.length : 10))

function entriesOf(count: number): Entry[] {
  const pipeline = openPipeline()
  const lines = gunzipSync(readFileSync(REPORTS)).toString().split('\n').filter(Boolean)
  const entries = new Map<string, Entry>()
  for (const line of lines.slice(0, count)) {
    const { id, date, url, title, text } = JSON.parse(line)
    const article = readText(text, id, { url, title, published: date })
    // What two papers print letter for letter at one address is one article.
    entries.set(article.id, { article, ...pipeline.extractWithSentences(article) })
  }
  return [...entries.values()]
}

/** Member → the name of its group. Members go by what does not depend on arrival: articles, and what they hold. */
async function groupsIn(database: Database): Promise<Groups> {
  const mapOf = async (sql: string) => {
    const rows = await database.query<{ member: string; name: string }>(sql)
    return new Map(rows.map(({ member, name }) => [member, name]))
  }
  return {
    stories: await mapOf('select article_id as member, story_id as name from stories'),
    wordings: await mapOf('select id::text as member, wording::text as name from forms'),
    actors: await mapOf('select id::text as member, actor::text as name from actor_forms where actor is not null'),
  }
}

/** Members whose group has another name in the other record, or which it has not at all. */
const namedOtherwise = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
  [...one].filter(([member, name]) => other.get(member) !== name).length + Math.max(0, other.size - one.size)

/** Members that stand in a group with one from which the other record keeps them apart. */
function joinedBeyond(groups: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): number {
  const first = new Map<string, string | undefined>()
  let joined = 0
  for (const [member, name] of groups) {
    if (!first.has(name)) first.set(name, other.get(member))
    else if (first.get(name) !== other.get(member)) joined++
  }
  return joined
}

const entries = entriesOf(reports)
console.log(`${entries.length} reports of ${REPORTS}`)
console.log(
  `${'order'.padEnd(7)}${'portion'.padStart(8)}  ${KINDS.map((kind) => kind.padStart(10)).join('')}  ${'joined before'.padStart(14)}  ${'named otherwise after'.padStart(22)}`,
)
const random = randomOf(20310314)
let expected: Groups | null = null
let different = 0
for (let order = 0; order < orders; order++) {
  const portion = PORTIONS[order % PORTIONS.length]
  const arriving = shuffled(entries, random)
  const database = await openStoreInMemory()
  for (let at = 0; at < arriving.length; at += portion) await keep(database, arriving.slice(at, at + portion))
  const before = await groupsIn(database)
  await rebuildGroups(database)
  const after = await groupsIn(database)
  await database.close()
  expected ??= after
  const held = expected
  const counts = KINDS.map((kind) => new Set(after[kind].values()).size)
  const joined = KINDS.map((kind) => joinedBeyond(before[kind], after[kind]))
  const otherwise = KINDS.map((kind) => namedOtherwise(after[kind], held[kind]))
  different += otherwise.reduce((sum, number) => sum + number, 0)
  console.log(
    `${String(order + 1).padEnd(7)}${String(portion).padStart(8)}  ${counts.map((count) => String(count).padStart(10)).join('')}  ${joined.join(' / ').padStart(14)}  ${otherwise.join(' / ').padStart(22)}`,
  )
}
if (values.json) console.log(JSON.stringify({ namedOtherwiseError: different }))
else if (different > 0) process.exitCode = 1
