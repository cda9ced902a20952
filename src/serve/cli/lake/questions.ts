/** What can be asked of a lake: of each question its command, and which reports it may be about. */
import type { Command } from 'commander'
import { NEWEST_COMPARED, parseQuery, readQuote } from '../../../ask/index.ts'
import * as lake from '../../../lake/index.ts'
import { type Database, fold } from '../../../store/index.ts'

type Options = Readonly<Record<string, string | undefined>> & { readonly by?: string | readonly string[] }

interface Asked {
  readonly engine: lake.Engine
  /** An empty record, which knows how words are stemmed. */
  readonly database: Database
  readonly words: readonly string[]
  readonly options: Options
}

interface Question {
  readonly command: () => Promise<Command>
  /** SQL of the ids of reports: all that the question finds are among them. */
  readonly reports: (asked: Asked) => Promise<string>
}

export const QUESTIONS: Readonly<Record<string, Question>> = {
  search: {
    command: async () => (await import('../search.ts')).searchCommand(),
    async reports(asked) {
      const { words, options } = asked
      const { from, to, publishedFrom, publishedTo, by, role, about, outlet } = options
      const found = all([
        ...lake.statementsWith(await stemsOf(asked)),
        ...lake.inDays('statements', { from, to }),
        ...lake.inDays('articles', { from: publishedFrom, to: publishedTo }),
        ...[by, role, about].flatMap((name) => lake.naming(name as string | undefined)),
        ...lake.ofOutlet(outlet),
      ])
      return words.length === 0 ? found : `${found} union ${lake.inOtherLanguages(fold(words.join(' ')))}`
    },
  },
  figures: {
    command: async () => (await import('../figures.ts')).figuresCommand(),
    async reports({ engine, words: [measure], options }) {
      const { from, to, by, outlet, quantity, counted, place } = options
      const found = all([
        ...lake.withFigure({ measure, counted, place }),
        ...lake.inDays('figures', { from, to }),
        ...lake.naming(by as string | undefined),
        ...lake.ofOutlet(outlet),
        ...(quantity === undefined ? [] : await lake.ofQuantity(engine, quantity)),
      ])
      return lake.claimingTheSame(found)
    },
  },
  events: {
    command: async () => (await import('../events.ts')).eventsCommand(),
    async reports({ words: [type], options }) {
      const { from, to, by, outlet, with: whom, place } = options
      return all([
        ...lake.withEvent({ type, with: whom, place }),
        ...lake.inDays('events', { from, to }),
        ...lake.naming(by as string | undefined),
        ...lake.ofOutlet(outlet),
      ])
    },
  },
  check: {
    command: async () => (await import('../check.ts')).checkCommand(),
    async reports({ words, options }) {
      const readings = readQuote({ quote: words.join(' '), by: options.by as string | undefined })
      return lake.quoting(readings.map((reading) => reading.words))
    },
  },
  actor: {
    command: async () => (await import('../actor.ts')).actorCommand(),
    async reports({ engine, words, options: { about } }) {
      const names = [words.join(' '), ...(about === undefined ? [] : [about])]
      // Somebody's topics are what they speak of more than others do.
      const found = [lake.newest(NEWEST_COMPARED)]
      for (const name of names) found.push(await lake.ofActor(engine, name))
      return found.join(' union ')
    },
  },
  timeline: {
    command: async () => (await import('../timeline.ts')).timelineCommand(),
    async reports(asked) {
      const { from, to, by } = asked.options
      const found = [all([...lake.statementsWith(await stemsOf(asked)), ...lake.inDays('statements', { from, to })])]
      for (const name of (by ?? []) as readonly string[]) found.push(await lake.ofActor(asked.engine, name))
      return found.join(' union ')
    },
  },
  wording: {
    command: async () => (await import('../wording.ts')).wordingCommand(),
    reports: async ({ words: [id = ''] }) => lake.ofWording(id),
  },
  changes: {
    command: async () => (await import('../changes.ts')).changesCommand(),
    reports: async ({ words: [url = ''] }) => lake.ofAddress(url),
  },
  compare: {
    command: async () => (await import('../compare.ts')).compareCommand(),
    async reports({ engine, words }) {
      const found: string[] = []
      for (const name of words) found.push(await lake.ofActor(engine, name))
      return found.join(' union ') || 'select id from articles where false'
    },
  },
  reports: {
    command: async () => (await import('../reports.ts')).reportsCommand(),
    async reports(asked) {
      const { from, to, outlet } = asked.options
      const found = all([
        ...lake.textsWith(await stemsOf(asked)),
        ...lake.inDays('articles', { from, to }),
        ...lake.ofOutlet(outlet),
      ])
      // Each says how many reports print its story.
      return lake.ofSameStories(found)
    },
  },
}

/** SQL: the reports for which all of it holds. */
const all = (conditions: readonly string[]): string =>
  conditions.length === 0 ? 'select id from articles' : `(${conditions.map((each) => `(${each})`).join(' intersect ')})`

/** Of each clause that must hold the ways to read it, each by stems of words. Throws a QueryError. */
async function stemsOf({ database, words }: Asked): Promise<readonly (readonly (readonly string[])[])[]> {
  const clauses = parseQuery(words.join(' ')).filter(([{ without }]) => !without)
  const texts = clauses.map((clause) =>
    clause.every(({ kind }) => kind === 'word' || kind === 'phrase' || kind === 'prefix') ? clause : [],
  )
  const found: (readonly (readonly string[])[])[] = []
  for (const clause of texts) {
    const ways: (readonly string[])[] = []
    for (const { kind, text } of clause) {
      // A word that is left out of searches leaves the clause open.
      ways.push(kind === 'prefix' ? fold(text) : await stems(database, text))
    }
    found.push(ways.some((way) => way.length === 0) ? [] : ways)
  }
  return found
}

async function stems(database: Database, text: string): Promise<readonly string[]> {
  const joined = text.replace(/(?<=[\p{L}\p{N}])[‐‑-](?=[\p{L}\p{N}])/gu, '')
  const [row] = await database.query<{ stems: readonly string[] }>(
    `select tsvector_to_array(to_tsvector('words', $1)) as stems`,
    [joined.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')],
  )
  // Numbers are written in several ways.
  return row.stems.filter((stem) => /^\p{L}+$/u.test(stem))
}
