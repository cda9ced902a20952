/** A correction as a person asks for it → one that can be kept: what is meant is found, every value is checked. */
import { showArticle, showStatement } from '../ask/index.ts'
import { type Literal, locate, partsOf, type Target, THINGS, type Thing } from '../correct/index.ts'
import type { Article, ArticleRecord } from '../record/index.ts'
import type { NewCorrection, Queries } from '../store/index.ts'

export interface CorrectionAsked {
  readonly action: 'reject' | 'edit' | 'add' | 'confirm'
  /** One of THINGS. */
  readonly what: string
  /** Id of the statement; of the article, where something else of it is meant or something is added. */
  readonly id: string
  /** Which figure, actor or place: its words or its name. */
  readonly words?: string
  /** What it is instead, in the form of the sample press's gold. */
  readonly parts?: unknown
  /** Why, for whoever looks at it later. */
  readonly note?: string
}

/** Nothing of the article is meant, or a part is not well formed. The message says what to give instead. */
export class CorrectionError extends Error {
  override readonly name = 'CorrectionError'
  readonly code = 'correction-unclear'
}

interface Found {
  readonly article: Article
  readonly record: ArticleRecord
  readonly target: Target | null
}

/** Null where no statement or article has the id. Throws a CorrectionError. */
export async function makeCorrection(
  queries: Queries,
  { action, what, id, words, parts, note }: CorrectionAsked,
): Promise<Omit<NewCorrection, 'by'> | null> {
  if (!isThing(what)) throw new CorrectionError(`${what} cannot be corrected. Say one of: ${THINGS.join(', ')}`)
  if (action === 'confirm' && what !== 'statement') throw new CorrectionError('only a statement can be confirmed')
  const found = await find(queries, { action, what, id, words })
  if (found === null) return null
  const { article, record, target } = found
  const saysNothingNew = action === 'reject' || action === 'confirm'
  if (!saysNothingNew && parts === undefined) throw new CorrectionError('say in "parts" what it is instead')
  const value = saysNothingNew ? {} : given(what, parts, { article, record, isWhole: action === 'add' })
  if (action === 'edit' && Object.keys(value).length === 0) throw new CorrectionError('nothing is changed')
  return { article: article.id, action, what, target, value, note: note?.trim() || null }
}

const isThing = (what: string): what is Thing => (THINGS as readonly string[]).includes(what)

async function find(
  queries: Queries,
  { action, what, id, words }: Pick<CorrectionAsked, 'action' | 'id' | 'words'> & { readonly what: Thing },
): Promise<Found | null> {
  if (what === 'statement' && action !== 'add') {
    const answer = await showStatement(queries, id)
    const whole = answer && (await showArticle(queries, answer.article.id))
    return whole && { article: whole.article, record: whole.record, target: { spans: answer.statement.content } }
  }
  const whole = await showArticle(queries, id)
  if (whole === null) return null
  const { article, record } = whole
  if (action === 'add') return { article, record, target: null }
  if (words === undefined)
    throw new CorrectionError(`give the ${what === 'figure' ? 'words' : 'name'} of the ${what} after the article's id`)
  const named = what === 'actor' ? record.actors : what === 'place' ? record.places : []
  const one = named.find(({ name }) => name === words)
  if (one !== undefined) return { article, record, target: { spans: one.mentions, name: words } }
  if (what !== 'figure') {
    throw new CorrectionError(
      `the article has no ${what} ${words}. It has: ${named.map(({ name }) => name).join(', ') || 'none'}`,
    )
  }
  return { article, record, target: { spans: [explained(() => locate(article, literalGiven(words)))] } }
}

/** Words as they are, or JSON with `near` or `nth`. */
const literalGiven = (words: string): Literal => (words.startsWith('{') ? (JSON.parse(words) as Literal) : words)

function given(what: Thing, parts: unknown, about: Parameters<typeof partsOf>[2]) {
  return explained(() => {
    if (typeof parts !== 'object' || parts === null || Array.isArray(parts))
      throw new Error('the parts are a JSON object')
    return partsOf(what, parts as Record<string, unknown>, about)
  })
}

function explained<T>(work: () => T): T {
  try {
    return work()
  } catch (cause) {
    throw new CorrectionError((cause as Error).message, { cause })
  }
}
