/**
 * What somebody handed in → kept, told one thing after the other as plain data: what each document was taken for, what was
 * found in each article, and why anything was refused.
 */
import type { Fetcher } from '../fetch/index.ts'
import { InputError, KINDS, type Known, readDocument, readText, type Took, withLanguage } from '../read/index.ts'
import type { Article, Problem } from '../record/index.ts'
import type { Database } from '../store/index.ts'
import { type Given, type Job, readJobs } from './inputs.ts'
import { type Extract, type Kept, keepArticles } from './keep-articles.ts'

/** One file, or what was pasted. Web addresses in it, one a line, are fetched. */
export interface Handed {
  /** What messages call it. */
  readonly where: string
  /** Its file's name, for the ending. */
  readonly name?: string
  readonly bytes: Uint8Array
  /** As the sender declared it: `text/html`. */
  readonly mediaType?: string
  /** Of a plain text: where and when it appeared. Wins over what the text itself says. */
  readonly known?: Pick<Known, 'url' | 'outlet' | 'title' | 'published'>
}

/** What became of one thing, in the order of the telling. */
export type Addition = AddedArticle | UnchangedArticle | Refused | LeftOutThings

interface ArticleOutcome {
  /** The file, the address, or the place in one of them. */
  readonly where: string
  /** What the document was taken for: "a web page". */
  readonly took: string
  readonly article: Pick<Article, 'id' | 'outlet' | 'title' | 'url' | 'published' | 'language'>
  /** Whom to warn of what: a date that is none, an encoding that was guessed. */
  readonly problems: readonly Problem[]
}

export interface AddedArticle extends ArticleOutcome {
  readonly outcome: 'added'
  readonly statements: number
  readonly figures: number
  readonly events: number
}

/** It is on record already. Nothing was done. */
export interface UnchangedArticle extends ArticleOutcome {
  readonly outcome: 'unchanged'
}

export interface Refused {
  readonly outcome: 'failed'
  readonly where: string
  /** docs/problems.md says what each means. */
  readonly code: string
  /** What happened, and what to do. */
  readonly message: string
}

/** What holds no article by its nature: images in an archive. */
export interface LeftOutThings {
  readonly outcome: 'left-out'
  readonly where: string
  readonly what: string
  readonly count: number
}

interface Adding {
  readonly database: Database
  readonly extract: Extract
  readonly fetcher: Fetcher
  /** Who asked went away: what is begun is kept whole, the rest is left. */
  readonly signal?: AbortSignal
}

/** Web addresses of one request. Each may take a minute. */
export const MOST_ADDRESSES = 100
/** Articles that are kept at once: few, so that what became of each is told soon. */
const BATCH = { articles: 8, characters: 100_000 }

type Reading = Given & { readonly article: Article; readonly took: Took }

/** Throws a StoreError where nothing can be kept any more. */
export async function* add(handed: readonly Handed[], adding: Adding): AsyncGenerator<Addition> {
  let batch: Reading[] = []
  let characters = 0
  const keepBatch = async () => {
    const kept = await keepArticles(
      adding,
      batch.map(({ article }) => article),
    )
    const told = kept.map((one, index) => additionOf(one, batch[index].took))
    batch = []
    characters = 0
    return told
  }
  for await (const reading of readJobs(jobsOf(handed), adding)) {
    if (adding.signal?.aborted) return
    if ('article' in reading) {
      batch.push(reading)
      characters += reading.article.text.length
      if (batch.length >= BATCH.articles || characters >= BATCH.characters) yield* await keepBatch()
      continue
    }
    yield* await keepBatch()
    if ('error' in reading) yield refused(reading.error, reading.error.where)
    else yield { outcome: 'left-out', ...reading.leftOut }
  }
  yield* await keepBatch()
}

async function* jobsOf(handed: readonly Handed[]): AsyncGenerator<Job> {
  let addresses = 0
  for (const one of handed) {
    for await (const job of readingsOf(one)) {
      if ('address' in job && ++addresses > MOST_ADDRESSES) {
        if (addresses === MOST_ADDRESSES + 1) yield { error: new TooManyAddresses(one.where) }
      } else yield job
    }
  }
}

async function* readingsOf({ where, name, bytes, mediaType, known }: Handed): AsyncGenerator<Job> {
  if (known === undefined || Object.keys(known).length === 0) {
    yield* readDocument({ where, name, ref: name, chunks: once(bytes), size: bytes.length, mediaType })
    return
  }
  const text = new TextDecoder().decode(bytes)
  try {
    yield { article: await withLanguage(readText(text, where, known)), took: { where, kind: 'text' } }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    yield { error }
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes
}

class TooManyAddresses extends Error {
  override readonly name = 'TooManyAddresses'
  readonly code = 'addresses-too-many'
  readonly where: string

  constructor(where: string) {
    super(`${where}: ${MOST_ADDRESSES} addresses are fetched at once. Give the rest in another turn`)
    this.where = where
  }
}

function additionOf(kept: Kept, { where, kind }: Took): Addition {
  const { id, outlet, title, url, published, language, problems, ref } = kept.article
  if (kept.outcome === 'failed') return refused(kept.error, ref ?? where)
  const told = {
    where: ref ?? where,
    took: KINDS[kind][2],
    article: { id, outlet, title, url, published, language },
    problems: kept.outcome === 'added' ? [...problems, ...kept.record.problems] : problems,
  }
  if (kept.outcome === 'unchanged') return { outcome: 'unchanged', ...told }
  const { statements, figures, events } = kept.record
  return {
    outcome: 'added',
    ...told,
    statements: statements.length,
    figures: figures.length,
    events: events.length,
  }
}

function refused(error: Error, where: string): Refused {
  const { code } = error as { code?: unknown }
  return { outcome: 'failed', where, code: typeof code === 'string' ? code : 'failed', message: error.message }
}
