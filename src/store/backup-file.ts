/**
 * A backup as a file: JSON, one thing a line, packed with gzip, whose checksum finds every change of it. The first line says
 * what it is, the last how many lines there are, so that one that was cut off is known.
 */
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createGunzip, createGzip } from 'node:zlib'
import { causeCode, StoreError } from './store-error.ts'

/** Raised where an older Onrecord could not restore what a newer one wrote. */
const VERSION = 1
const FIRST = { onrecord: 'backup', version: VERSION }
/** An article is at most 8 MiB of text; its record is some times that. */
const LONGEST_LINE = 256 * 1024 * 1024

/** Writes the lines. The file is there when it is whole and on the disk, not before; nobody else may read it. */
export async function writeBackupFile(path: string, lines: AsyncIterable<object>): Promise<void> {
  const begun = `${path}.part`
  try {
    const file = createWriteStream(begun, { mode: 0o600, flush: true })
    await once(file, 'open')
    const zip = createGzip()
    const written = Promise.all([once(file, 'close'), once(zip, 'end')])
    // Told when it is awaited.
    written.catch(() => undefined)
    zip.pipe(file)
    const write = async (line: object) => {
      if (file.errored !== null) throw file.errored
      if (!zip.write(`${JSON.stringify(line)}\n`)) await Promise.race([once(zip, 'drain'), written])
    }
    let count = 0
    await write(FIRST)
    for await (const line of lines) {
      await write(line)
      count++
    }
    await write({ end: count })
    zip.end()
    await written
    await rename(begun, path)
    await syncFolderOf(path)
  } catch (error) {
    await rm(begun, { force: true })
    if (error instanceof StoreError || causeCode(error) === undefined) throw error
    const message = `${path} cannot be written (${causeCode(error)}). Name a file in a folder where you may write, on a disk with room`
    throw new StoreError('backup-unwritable', message, { cause: error })
  }
}

/** The lines, without the first and the last. Throws a StoreError at its end where the file was cut off or changed. */
export async function* readBackupFile(path: string): AsyncGenerator<Record<string, unknown>> {
  let count = -1
  let end: unknown
  try {
    for await (const line of linesOf(path)) {
      const value = JSON.parse(line) as Record<string, unknown>
      if (end !== undefined) throw new SyntaxError('more after its end')
      if (count === -1) requireFirst(path, value)
      else if ('end' in value) end = value.end
      else yield value
      count++
    }
  } catch (error) {
    if (error instanceof StoreError) throw error
    const code = causeCode(error)
    if (error instanceof SyntaxError || code?.startsWith('Z_')) throw damaged(path, error)
    if (code === undefined) throw error
    throw new StoreError('backup-unreadable', `${path} cannot be read (${code}). Check the name`, { cause: error })
  }
  if (end !== count - 1) throw damaged(path)
}

function requireFirst(path: string, first: Record<string, unknown>): void {
  if (first.onrecord !== FIRST.onrecord) throw damaged(path)
  if (first.version === VERSION) return
  throw new StoreError('data-newer', `${path} was written by a newer Onrecord. Update Onrecord`)
}

function damaged(path: string, cause?: unknown): StoreError {
  const message = `${path} is no backup of Onrecord, or it was cut off or changed. Nothing of it can be trusted: take another one`
  return new StoreError('backup-damaged', message, { cause })
}

/** Cut at line feeds alone: JSON has the other signs that end lines inside of its strings. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const unzipped = createGunzip()
  const file = createReadStream(path)
  file.on('error', (error) => unzipped.destroy(error))
  file.pipe(unzipped).setEncoding('utf8')
  let begun: string[] = []
  let length = 0
  for await (const chunk of unzipped as AsyncIterable<string>) {
    const parts = chunk.split('\n')
    for (const part of parts.slice(0, -1)) {
      yield [...begun, part].join('')
      begun = []
      length = 0
    }
    begun.push(parts[parts.length - 1])
    length += parts[parts.length - 1].length
    if (length > LONGEST_LINE) throw damaged(path)
  }
  if (length > 0) throw damaged(path)
}

async function syncFolderOf(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(dirname(path), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
