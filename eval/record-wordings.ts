/**
 * How well utterances are recognised across articles: the pairs of contents that a person put together in
 * samples/wordings.json, the reports that are one story, and the verdicts on two hundred quotes that went wrong.
 */
import { readFileSync } from 'node:fs'
import { check } from '../src/ask/index.ts'
import { openPipeline } from '../src/pipeline.ts'
import { type Span, textOf } from '../src/record/index.ts'
import { contentOf, type Database, type Entry, keep, openStoreInMemory } from '../src/store/index.ts'
import type { Measured } from './measured.ts'
import { type PerturbedQuote, perturbedQuotes, type Source } from './perturbed-quotes.ts'
import { type Literal, locate, readSamples } from './samples-gold.ts'

const QUOTES = 200
const SEED = 20_310_303

interface Member {
  readonly report: string
  readonly words: readonly Literal[]
}

interface Utterance {
  readonly speaker: string
  readonly contents: readonly Member[]
}

/** Reports that are one story. All others are independent. */
const STORIES = [
  ['2031-03-11-continental-wire-vintner-proposes-haverin', '2031-03-11-almery-daily-post-envoy-proposes-meeting'],
  ['2031-04-10-continental-wire-four-thousand-or-none', '2031-04-11-almery-daily-post-four-thousand-or-eight-hundred'],
  ['2031-04-12-world-dispatch-nadeen-haverin', '2031-04-13-world-dispatch-nadeen-haverin'],
]

export async function recordWordings(samples: string, errors: number): Promise<Measured> {
  const pipeline = openPipeline()
  const reports = new Map(
    readSamples(samples).map(({ name, article }) => [name, { article, ...pipeline.extractWithSentences(article) }]),
  )
  const database = await openStoreInMemory()
  try {
    await keep(database, [...reports.values()])
    const parts = [
      await pairs(database, reports, `${samples}/wordings.json`, errors),
      await stories(database, reports),
      await quotes(database, reports, errors),
    ]
    return {
      report: parts.flatMap(({ report }) => report),
      figures: Object.assign({}, ...parts.map(({ figures }) => figures)),
    }
  } finally {
    await database.close()
  }
}

type Reports = ReadonlyMap<string, Entry>

async function pairs(database: Database, reports: Reports, gold: string, errors: number): Promise<Measured> {
  const rows = await database.query<{ id: string; article: string; wording: string }>(
    'select statements.id, article_id as article, wording::text from statements join forms on forms.id = form',
  )
  const wordingOf = new Map(rows.map(({ id, wording }) => [id, wording]))
  const { utterances } = JSON.parse(readFileSync(gold, 'utf8')) as { utterances: readonly Utterance[] }
  const right = new Set<string>()
  const [missed, unread]: [string[], string[]] = [[], []]
  let [all, found] = [0, 0]
  const everyMember = utterances.flatMap(({ contents }) => contents)
  const statements = new Map<Member, readonly string[]>()
  for (const [report, entry] of reports) {
    const here = everyMember.filter((member) => member.report === report)
    const ids = statementsOf(
      entry,
      here.map(({ words }) => words),
    )
    for (const [index, member] of here.entries()) statements.set(member, ids[index])
  }
  for (const { contents } of utterances) {
    const members = contents.map((member) => ({ ...member, statements: statements.get(member)! }))
    for (const [index, a] of members.entries()) {
      for (const b of members.slice(index + 1)) {
        if (a.report === b.report) continue
        all++
        const both = a.statements.flatMap((one) => b.statements.map((other) => [one, other] as const))
        for (const [one, other] of both) right.add(pairName(one, other))
        const grouped = both.some(([one, other]) => wordingOf.get(one) === wordingOf.get(other))
        if (grouped) found++
        else
          (both.length === 0 ? unread : missed).push(
            `${a.report}: ${a.words.join(' … ')}\n    ${b.report}: ${b.words.join(' … ')}`,
          )
      }
    }
  }
  const wrong: string[] = []
  for (const [index, a] of rows.entries()) {
    for (const b of rows.slice(index + 1)) {
      if (a.article === b.article || a.wording !== b.wording || right.has(pairName(a.id, b.id))) continue
      wrong.push(`${contentAt(reports, a)}\n    ${contentAt(reports, b)}`)
    }
  }
  const list = (what: string, items: readonly string[]) => items.slice(0, errors).map((item) => `  ${what}: ${item}`)
  return {
    report: [
      `wordings: ${found} of ${all} pairs found; ${unread.length} hold a content that was not extracted, ${missed.length} were extracted and not taken for one; ${wrong.length} false pairs`,
      ...list('missed', missed),
      ...list('not extracted', unread),
      ...list('false', wrong),
    ],
    figures: { wordingPairs: all, wordingPairsFound: found, wordingPairsFalseError: wrong.length },
  }
}

const pairName = (a: string, b: string) => [a, b].sort().join(' ')

/**
 * Statements of one report whose content is that of a member. A statement that has words of several is that of which it
 * shares most.
 */
function statementsOf({ article, record }: Entry, members: readonly (readonly Literal[])[]): string[][] {
  const wanted = members.map((words) => words.map((literal) => locate(article, literal)))
  const ids: string[][] = members.map(() => [])
  for (const { id, content } of record.statements) {
    const shares = wanted.map((spans) => {
      const shared = sharedBy(spans, content)
      const [one, other] = [sizeOf(spans), sizeOf(content)]
      return shared < 0.5 * Math.min(one, other) ? 0 : shared / (one + other - shared)
    })
    const most = Math.max(0, ...shares)
    if (most > 0) ids[shares.indexOf(most)].push(id)
  }
  return ids
}

const sizeOf = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0)

/** In characters. */
function sharedBy(one: readonly Span[], other: readonly Span[]): number {
  const both = one.flatMap((a) => other.map((b) => Math.min(a.end, b.end) - Math.max(a.start, b.start)))
  return both.reduce((sum, length) => sum + Math.max(0, length), 0)
}

function contentAt(reports: Reports, { id, article }: { id: string; article: string }): string {
  const entry = [...reports.values()].find((each) => each.article.id === article)!
  const statement = entry.record.statements.find((each) => each.id === id)!
  return `${entry.article.ref}: ${contentOf(entry.article.text, statement)}`
}

async function stories(database: Database, reports: Reports): Promise<Measured> {
  const rows = await database.query<{ article: string; story: string }>(
    'select article_id as article, story_id as story from stories',
  )
  const name = new Map([...reports].map(([report, { article }]) => [article.id, report]))
  const grouped = new Map<string, string[]>()
  for (const { article, story } of rows) grouped.set(story, [...(grouped.get(story) ?? []), name.get(article)!])
  const shown = (groups: Iterable<readonly string[]>) =>
    new Set([...groups].map((group) => [...group].sort().join(' + ')))
  const given = shown([...grouped.values()].filter((group) => group.length > 1))
  const wanted = shown(STORIES)
  const differing = [...given]
    .filter((story) => !wanted.has(story))
    .concat([...wanted].filter((story) => !given.has(story)))
  const gold = reports.size - STORIES.flat().length + STORIES.length
  return {
    report: [
      `independence: ${reports.size} reports, ${grouped.size} independent (by hand: ${gold})`,
      ...differing.map((story) => `  differs: ${story}`),
    ],
    figures: { independentReports: grouped.size, storiesDiffering: differing.length },
  }
}

async function quotes(database: Database, reports: Reports, errors: number): Promise<Measured> {
  const perturbed = perturbedQuotes(sourcesOf(reports), QUOTES, SEED)
  const kinds = new Map<string, { of: number; right: number; utterance: number }>()
  const wrong: string[] = []
  for (const quote of perturbed) {
    const tally = kinds.get(quote.kind) ?? { of: 0, right: 0, utterance: 0 }
    kinds.set(quote.kind, tally)
    const { verdict, matches } = await check(database, { quote: quote.quote })
    tally.of++
    if (verdict === quote.verdict) tally.right++
    else wrong.push(`${quote.kind}, ${verdict} for ${quote.verdict}: ${quote.quote}\n    ${quote.source.content}`)
    if (
      quote.verdict === 'not-on-record' ? matches.length === 0 || verdict === 'not-on-record' : isFound(quote, matches)
    ) {
      tally.utterance++
    }
  }
  const tallies = [...kinds.values()]
  const right = tallies.reduce((sum, tally) => sum + tally.right, 0)
  return {
    report: [
      `quotes: ${right} of ${perturbed.length} verdicts right`,
      ...[...kinds].map(
        ([kind, tally]) =>
          `  ${kind.padEnd(18)} verdict ${String(tally.right).padStart(3)}, utterance ${String(tally.utterance).padStart(3)} of ${tally.of}`,
      ),
      ...wrong.slice(0, errors).map((line) => `  wrong: ${line}`),
    ],
    figures: { quoteVerdictAccuracy: Math.round((1000 * right) / perturbed.length) / 10 },
  }
}

/** Whether the first match has the source's words, or is the source. */
function isFound({ source }: PerturbedQuote, [match]: Awaited<ReturnType<typeof check>>['matches']): boolean {
  if (match === undefined) return false
  if (match.statement.statement.id === source.statement) return true
  const { excerpt } = match.statement
  const words = (text: string) =>
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  return words(excerpt.content.map((span) => textOf(excerpt.text, span)).join(' ')).includes(words(source.content))
}

/** Contents that say what their speaker said: of denials and of what was not said every quote is turned round. */
function sourcesOf(reports: Reports): Source[] {
  return [...reports.values()].flatMap(({ article, record }) =>
    record.statements
      .filter(({ negated, cue }) => !negated && cue?.stance !== 'denies')
      .map((statement) => ({
        statement: statement.id,
        content: contentOf(article.text, statement).replace(/\s+/g, ' '),
        speaker:
          record.actors.find(({ id, kind }) => id === statement.source?.actors[0] && kind === 'person')?.name ?? '',
      })),
  )
}
