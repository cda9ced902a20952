/** JSON that is not one article a line: one article, a list of them, or an object that holds the list. */
import { decode } from './charset.ts'
import { type Fields, flatFields, partOf } from './columns.ts'
import type { Context } from './context.ts'
import type { Document, Readings, Took } from './document.ts'
import { InputError } from './input-error.ts'
import { withLanguage } from './language.ts'
import { HELD_LIMIT_BYTES } from './limits.ts'
import { articleOfFields } from './ndjson.ts'
import { mebibytes, wholeOf } from './whole.ts'

export async function* readJson({ where, chunks, charset }: Document, took: Took, { options }: Context): Readings {
  const tooLarge = () => {
    const message = `JSON may have ${mebibytes(HELD_LIMIT_BYTES)} at most. Write it as NDJSON, one article a line`
    return new InputError('json-too-large', where, message)
  }
  const bytes = await wholeOf(chunks, { limitBytes: HELD_LIMIT_BYTES, where, tooLarge })
  for (const [index, fields] of listOf(parsed(decode(bytes, where, charset).text, where)).entries()) {
    const place = `${where}:${index + 1}`
    try {
      if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
        throw new InputError(
          'line-not-json',
          place,
          'this is no object. Each article is {"text": "…", "published": "2031-03-14", …}',
        )
      }
      yield { article: await withLanguage(await articleOfFields(fields as Fields, place, options.columns ?? {})), took }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      yield { error }
    }
  }
}

function parsed(text: string, where: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.slice(0, 120) : ''
    throw new InputError('json-unreadable', where, `this is no JSON (${reason}). Export it anew`, { cause })
  }
}

/** The articles: a list, the longest list of objects in an object or in one that it holds, or the object itself. */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (typeof value !== 'object' || value === null) return [value]
  const inner = Object.values(value).filter((each) => typeof each === 'object' && each !== null && !Array.isArray(each))
  const lists = [value, ...inner].flatMap((each) =>
    Object.values(each as Fields).filter((list) => Array.isArray(list) && isArticle(list[0])),
  ) as unknown[][]
  const longest = lists.sort((a, b) => b.length - a.length)[0]
  return longest === undefined || isArticle(value) ? [value] : longest
}

/** Whether an object's fields have a text: lists of writers and tags have none. */
const isArticle = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && typeof partOf(flatFields(value as Fields), {}, 'text') === 'string'
