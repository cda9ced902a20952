/**
 * The articles of what a command was given to read. Errors are reported in their place; at the end a line says what the
 * files were taken for, where that was not plain from their names, and what was left out.
 */
import { type Command, InvalidArgumentError } from 'commander'
import { type Columns, KINDS, type Kind, type LeftOut, parseColumns, type Took } from '../../read/index.ts'
import type { Article } from '../../record/index.ts'
import type { Memory } from '../../write/index.ts'
import { report, warn } from './output.ts'
import { readInputs, type WebOptions, withWebOptions } from './web.ts'

export interface ReadingOptions extends WebOptions {
  readonly columns?: Columns
  /** Say for each file what it was taken for. */
  readonly verbose?: true
  /** Called for each error, after it was reported. */
  readonly failed?: () => void
  /** What web addresses answered before. */
  readonly memory?: Memory
}

export async function* readArticles(files: readonly string[], options: ReadingOptions = {}): AsyncGenerator<Article> {
  const tally = new Tally()
  for await (const reading of readInputs(files, options, options.memory)) {
    if ('error' in reading) {
      report(reading.error)
      options.failed?.()
    } else if ('leftOut' in reading) tally.leaveOut(reading.leftOut)
    else {
      const { took } = reading
      if (tally.take(took) && options.verbose) warn(`${took.where}: taken for ${KINDS[took.kind][2]}`)
      yield reading.article
    }
  }
  const said = tally.said()
  if (said !== null) warn(said)
}

/** What commands that read files of any kind have in common. */
export function withReadingOptions(command: Command): Command {
  return withWebOptions(command)
    .option(
      '--columns <map>',
      'in tables and NDJSON: which column holds what, such as text=body,published=date',
      columns,
    )
    .option('--verbose', 'say for each file what it was taken for')
}

function columns(written: string): Columns {
  try {
    return parseColumns(written)
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message)
  }
}

/** What was read, by kind. */
class Tally {
  readonly #documents = new Map<Kind, number>()
  readonly #articles = new Map<Kind, number>()
  readonly #leftOut = new Map<string, number>()
  #last: Took | null = null

  /** Whether the document is a new one. */
  take(took: Took): boolean {
    const isNew = took !== this.#last
    this.#last = took
    if (isNew) this.#documents.set(took.kind, (this.#documents.get(took.kind) ?? 0) + 1)
    this.#articles.set(took.kind, (this.#articles.get(took.kind) ?? 0) + 1)
    return isNew
  }

  leaveOut({ what, count }: LeftOut): void {
    this.#leftOut.set(what, (this.#leftOut.get(what) ?? 0) + count)
  }

  /** Null where there is nothing that the names of the files did not say. */
  said(): string | null {
    const kinds = [...this.#documents].sort((a, b) => b[1] - a[1])
    if (kinds.every(([kind]) => kind === 'text' || kind === 'ndjson') && this.#leftOut.size === 0) return null
    const read = kinds.map(([kind, documents]) => {
      const articles = this.#articles.get(kind)!
      const holds = articles === documents ? '' : ` with ${articles} articles`
      return `${documents} ${KINDS[kind][documents === 1 ? 0 : 1]}${holds}`
    })
    const left = [...this.#leftOut].map(([what, count]) => `${count} ${count === 1 ? singular(what) : what}`)
    return `read ${read.join(', ') || 'nothing'}${left.length === 0 ? '' : `; left out ${left.join(', ')}`}`
  }
}

/** "hidden files" → "hidden file", "films and sounds" → "film or sound". */
const singular = (what: string): string =>
  what.includes(' and ') ? what.replace(/s\b/g, '').replace(' and ', ' or ') : what.replace(/^((?:\w+ )?\w+?)s\b/, '$1')
