/** JSON that is not one article a line: one article, a list of them, or an object that holds the list. */

import { articlesIn } from './article-lists.ts'
import { decode } from './charset.ts'
import type { Fields } from './columns.ts'
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
  for (const [index, fields] of articlesIn(parsed(decode(bytes, where, charset).text, where)).entries()) {
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
