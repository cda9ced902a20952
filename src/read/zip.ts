/** ZIP: its members in the order of its directory, each read as a document of its own. */

import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl'
import { only } from './bytes.ts'
import type { Context } from './context.ts'
import type { Document, Readings, Took } from './document.ts'
import { kindOfOther } from './endings.ts'
import { InputError } from './input-error.ts'
import { mebibytes, wholeOf } from './whole.ts'

/** An archive that comes as a stream must be held to be read, since its directory stands at its end. */
const HELD_LIMIT_BYTES = 64 * 1024 * 1024
const MOST_MEMBERS = 200_000
/** Names are not looked into: nothing is written where they point to, so `../../x` is a name as good as any. */
const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false } as const

export async function* readZip(document: Document, _took: Took, context: Context): Readings {
  const { where } = document
  const zip = await openZip(document)
  const leftOut = new Map<string, number>()
  try {
    if (zip.entryCount > MOST_MEMBERS) {
      throw new InputError(
        'archive-bomb',
        where,
        `it says that it holds ${zip.entryCount} files. Unpack it and give the folder`,
      )
    }
    for await (const entry of entriesOf(zip, where)) {
      refuseOffice(entry, where)
      const other = entry.fileName.endsWith('/') ? 'folders' : kindOfOther(entry.fileName)
      if (other === 'folders') continue
      if (other === null) yield* readMember(zip, entry, document, context)
      else leftOut.set(other, (leftOut.get(other) ?? 0) + 1)
      if (context.unpacking.exploded) break
    }
  } finally {
    zip.close()
  }
  for (const [what, count] of leftOut) yield { leftOut: { where, what, count } }
}

async function openZip({ where, path, chunks }: Pick<Document, 'where' | 'path' | 'chunks'>): Promise<ZipFile> {
  const tooLarge = () => {
    const message = `a ZIP archive of over ${mebibytes(HELD_LIMIT_BYTES)} can only be read as a file. Save it and name it`
    return new InputError('archive-too-large', where, message)
  }
  try {
    if (path !== undefined) return await openPromise(path, OPTIONS)
    const bytes = await wholeOf(chunks, { limitBytes: HELD_LIMIT_BYTES, where, tooLarge })
    return await fromBufferPromise(bytes, OPTIONS)
  } catch (cause) {
    if (cause instanceof InputError) throw cause
    throw damaged(where, cause)
  }
}

/** Unpacks every member of an archive and counts it, so that what comes after may unpack it without bounds of its own. */
export async function countMembers(bytes: Buffer, where: string, context: Context): Promise<void> {
  const zip = await openZip({ where, chunks: only(bytes) })
  try {
    for await (const entry of entriesOf(zip, where)) {
      if (entry.isEncrypted())
        throw new InputError('archive-locked', where, 'it is locked with a password. Save it without one')
      for await (const _ of memberOf(zip, entry, where, context)) if (context.unpacking.exploded) return
    }
  } finally {
    zip.close()
  }
}

async function* entriesOf(zip: ZipFile, where: string): AsyncGenerator<Entry> {
  try {
    for await (const entry of zip.eachEntry()) {
      const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry
      entry.fileName = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
      yield entry
    }
  } catch (cause) {
    if (cause instanceof InputError) throw cause
    throw damaged(where, cause)
  }
}

async function* readMember(zip: ZipFile, entry: Entry, { where, depth = 0 }: Document, context: Context): Readings {
  const inside = `${where}/${entry.fileName}`
  if (entry.isEncrypted()) {
    yield {
      error: new InputError('archive-locked', inside, 'it is locked with a password. Unpack it and give the file'),
    }
    return
  }
  const chunks = memberOf(zip, entry, inside, context)
  try {
    yield* context.read({
      where: inside,
      name: entry.fileName,
      ref: inside,
      chunks,
      size: entry.uncompressedSize,
      depth: depth + 1,
    })
  } finally {
    await chunks.return(undefined)
  }
}

async function* memberOf(
  zip: ZipFile,
  entry: Entry,
  where: string,
  { unpacking }: Context,
): AsyncGenerator<Uint8Array> {
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      unpacking.unpack(chunk.length, where)
      yield chunk
    }
  } catch (cause) {
    if (cause instanceof InputError) throw cause
    throw damaged(where, cause)
  }
}

const OFFICE = /^(?:\[Content_Types\]\.xml|META-INF\/container\.xml|content\.xml|META-INF\/MANIFEST\.MF)$/

function refuseOffice({ fileName }: Entry, where: string): void {
  if (!OFFICE.test(fileName)) return
  throw new InputError('file-binary', where, 'this is an office document, a book or a program. Export it as plain text')
}

function damaged(where: string, cause: unknown): InputError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new InputError('archive-damaged', where, `it cannot be unpacked (${reason}). Get it again`, { cause })
}
