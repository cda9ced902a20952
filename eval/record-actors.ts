/**
 * How well actors are recognised across articles: every pair of the gold's actors in two reports is held against
 * samples/actors.json, where a person wrote down who is one. An actor of the gold is found by the words that name it: the
 * record's actor that most of them belong to. One that extraction did not find counts as told from everybody.
 */
import { readFileSync } from 'node:fs'
import { actorsAcross } from '../src/ask/index.ts'
import { openPipeline } from '../src/pipeline.ts'
import { type Actor, type ActorKind, type ArticleRecord, type Span, textOf } from '../src/record/index.ts'
import { type Entry, keep, openStoreInMemory } from '../src/store/index.ts'
import type { Measured } from './measured.ts'
import { ERROR_KINDS, groupedBy, type Item, lostActors } from './record-actor-errors.ts'
import { readSamples, type Sample } from './samples-gold.ts'

/** What samples/actors.json holds. */
interface Same {
  readonly kind: ActorKind
  readonly names: readonly string[]
}

export async function recordActors(folder: string, errors: number): Promise<Measured> {
  const samples = readSamples(folder)
  const { same } = JSON.parse(readFileSync(`${folder}/actors.json`, 'utf8')) as { same: readonly Same[] }
  const known = new Map(same.flatMap((each) => each.names.map((name) => [name, each] as const)))
  const pipeline = openPipeline()
  const extracted = samples.map(({ article }) => ({ article, ...pipeline.extractWithSentences(article) }))
  const byHand = samples.map((sample) => ({ article: sample.article, record: markedBy(sample, known), sentences: [] }))
  const fromText = tallied(await itemsOf(samples, extracted, known, (record, _, words) => actorAt(record, words)))
  const linking = tallied(
    await itemsOf(
      samples,
      byHand,
      known,
      ({ actors }, name) => actors.find(({ id }) => id.endsWith(`-${name}`)) ?? null,
    ),
  )
  const report = [
    `Actors across the ${samples.length} reports of the sample press, in pairs of reports`,
    `${''.padEnd(46)} precision  recall      F1   pairs`,
    line("who is who, each report's actors given by hand", linking),
    line('from raw text to who is who', fromText),
    ...errorTable(fromText),
    ...errorLines('given by hand', linking, errors),
    ...errorLines('from raw text', fromText, errors),
  ]
  return { report, figures: { actorsLinkingF1: round(f1(linking)), actorsF1: round(f1(fromText)) } }
}

async function itemsOf(
  samples: readonly Sample[],
  entries: readonly Entry[],
  known: ReadonlyMap<string, Same>,
  chosen: (record: ArticleRecord, name: string, words: readonly Span[]) => Actor | null,
): Promise<readonly Item[]> {
  const database = await openStoreInMemory()
  try {
    await keep(database, entries)
    const ids = entries.map(({ article }) => article.id)
    const links = await actorsAcross(database, ids)
    const across = new Map(links.map(({ article, id, actor }) => [`${article} ${id}`, actor]))
    return samples.flatMap((sample, index) =>
      [...wordsOf(sample)].map(([name, words]): Item => {
        const { record } = entries[index]
        const actor = chosen(record, name, words)
        const own = actor && `${sample.name} ${actor.id}`
        return {
          report: sample.name,
          name,
          gold: known.get(name)?.names[0] ?? `${name} of ${sample.name}`,
          kind: known.get(name)?.kind ?? null,
          found: actor && (across.get(`${sample.article.id} ${actor.id}`) ?? own),
          as: actor,
          words,
          actors: record.actors,
        }
      }),
    )
  } finally {
    await database.close()
  }
}

/**
 * The report's actors as a person marked them, each with as much of its name as the report gives ("Dostan", where it never
 * says "Mirela"), so that linking is measured apart from the finding of names and pronouns.
 */
function markedBy(sample: Sample, known: ReadonlyMap<string, Same>): ArticleRecord {
  const { article, gold } = sample
  const actors = [...wordsOf(sample)].map(([name, mentions]): Actor => {
    const layer = gold.actors?.find((actor) => actor.name === name)
    const kind = layer?.kind ?? known.get(name)?.kind ?? 'unnamed'
    const body = article.text.slice(article.body)
    const parts = body.includes(name) ? name.split(' ') : name.split(' ').filter((part) => body.includes(part))
    const isNamed = kind !== 'person' || parts.length > 0
    return {
      id: `${article.id}-${name}`,
      name: isNamed && kind === 'person' ? parts.join(' ') : isNamed ? name : textOf(article.text, mentions[0]),
      kind: isNamed ? kind : 'unnamed',
      roles: layer?.roles ?? [],
      mentions,
    }
  })
  const none = { statements: [], figures: [], events: [], dates: [], places: [], media: [], problems: [] }
  return { id: article.id, published: article.published, actors, ...none }
}

/** Where the report names each actor of its gold: as the source of a statement, or as a mention. */
function wordsOf({ gold }: Sample): ReadonlyMap<string, readonly Span[]> {
  const words = new Map<string, Span[]>()
  const add = (name: string, spans: readonly Span[]) => words.set(name, [...(words.get(name) ?? []), ...spans])
  for (const { source, sourceActors } of gold.statements) {
    if (source !== null && sourceActors.length === 1) add(sourceActors[0], [source])
  }
  for (const { name, mentions } of gold.actors ?? []) add(name, mentions)
  return words
}

/**
 * The record's actor with most of these words, each counted where a mention or the source of its statement covers half of
 * it or is half covered by it: a source has all its words ("Dostan, who was tired"), where a mention is the name.
 */
function actorAt({ actors, statements }: ArticleRecord, words: readonly Span[]): Actor | null {
  const scored = actors.map((actor) => {
    const sources = statements.flatMap(({ source }) => (source?.actors.includes(actor.id) ? [source] : []))
    const own = [...actor.mentions, ...sources]
    return { actor, covered: words.filter((span) => own.some((each) => shared(span, each) >= 0.5)).length }
  })
  const best = scored.reduce((a, b) => (b.covered > a.covered ? b : a), { actor: null as Actor | null, covered: 0 })
  return best.actor
}

const shared = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) / Math.max(a.end - a.start, b.end - b.start)

interface Tally {
  readonly items: readonly Item[]
  readonly right: number
  readonly gold: number
  readonly found: number
  readonly wrong: readonly string[]
}

function tallied(items: readonly Item[]): Tally {
  let [right, gold, found] = [0, 0, 0]
  const wrong: string[] = []
  for (const [index, a] of items.entries()) {
    for (const b of items.slice(index + 1)) {
      if (a.report === b.report) continue
      const isGold = a.gold === b.gold
      const isFound = a.found !== null && a.found === b.found
      if (isGold) gold++
      if (isFound) found++
      if (isGold && isFound) right++
      if (isFound && !isGold) wrong.push(`${labelOf(a)} | ${labelOf(b)}`)
    }
  }
  return { items, right, gold, found, wrong }
}

/** Every actor that is not with its like, by where it was lost: a pair is lost by either of the two. */
function errorTable({ items }: Tally): string[] {
  const lost = lostActors(items)
  const like = groupedBy(items, ({ gold }) => gold)
  const several = items.filter(({ gold }) => like.get(gold)!.length > 1).length
  return [
    `of ${several} actors of a report that another names too, ${several - lost.length} are with most of their like; the others, by what went wrong first`,
    ...ERROR_KINDS.map((kind) => {
      const those = lost.filter((each) => each.kind === kind)
      return `  ${kind.padEnd(42)} ${String(those.length).padStart(3)} actors, ${String(those.reduce((sum, { pairs }) => sum + pairs, 0)).padStart(4)} pairs`
    }),
  ]
}

/** The costliest first. */
const errorLines = (what: string, { items, wrong }: Tally, errors: number): string[] => [
  ...lostActors(items)
    .slice(0, errors)
    .map(({ item, kind, pairs }) => `  ${what}, ${pairs} pairs lost, ${kind}: ${labelOf(item)}`),
  ...wrong.slice(0, errors).map((pair) => `  ${what}, taken for one: ${pair}`),
]

const labelOf = ({ name, report, as }: Item): string =>
  `${name} (${report}, ${as === null ? 'not found' : `as ${as.kind} ${as.name}`})`
const precision = ({ right, found }: Tally): number => (found === 0 ? 0 : (100 * right) / found)
const recall = ({ right, gold }: Tally): number => (gold === 0 ? 0 : (100 * right) / gold)
const f1 = ({ right, gold, found }: Tally): number => (right === 0 ? 0 : (200 * right) / (gold + found))
const round = (points: number): number => Math.round(points * 10) / 10
const line = (what: string, tally: Tally): string =>
  `${what.padEnd(46)}${[precision(tally), recall(tally), f1(tally)].map((points) => points.toFixed(1).padStart(9)).join('')}${String(tally.gold).padStart(8)}`
