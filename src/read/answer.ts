/** What a web server answered → readings. What it declares is a hint; the bytes decide. */
import type { ReadOptions } from './context.ts'
import type { Document, Readings } from './document.ts'
import { readDocument } from './documents.ts'
import type { Feed } from './feed-entries.ts'

export interface WebAnswer {
  /** The address that was asked for, as messages name it and as the article's `ref`. */
  readonly asked: string
  /** The address that answered. */
  readonly url: string
  readonly bytes: Uint8Array
  /** `text/html; charset=windows-1252`. */
  readonly contentType?: string
}

export function readAnswer(answer: WebAnswer, options?: ReadOptions): Readings {
  return readDocument(documentOf(answer), options)
}

/** For who follows a feed: what is in it now, and where the whole articles are. Throws an InputError where it is none. */
export async function readEntries(answer: WebAnswer): Promise<Feed> {
  const { feedOfBytes } = await import('./feed.ts')
  return feedOfBytes(answer.bytes, documentOf(answer)).feed
}

function documentOf({ asked, url, bytes, contentType = '' }: WebAnswer): Document {
  const [mediaType, ...parameters] = contentType.split(';').map((part) => part.trim())
  const [charset] = parameters.flatMap((part) => /^charset\s*=\s*["']?([^"']+)/i.exec(part)?.[1] ?? [])
  return {
    where: asked,
    ref: asked,
    name: new URL(url).pathname.split('/').at(-1) || undefined,
    chunks: once(bytes),
    size: bytes.length,
    mediaType: mediaType === '' ? undefined : mediaType.toLowerCase(),
    charset: charset?.trim(),
    url,
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes
}
