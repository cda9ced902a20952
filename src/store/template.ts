/**
 * New data folders, quickly. PGlite needs seconds to make one; a copy of one that was made before needs a fraction. The
 * build makes it, `template.bin.gz` beside the built program; where there is none, or one of another version, folders are
 * made the slow way.
 *
 * The file is one JSON line with its key and each entry's path and size (-1: a folder), then the files' bytes one after
 * the other, all of it compressed.
 */
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync, gzipSync } from 'node:zlib'
import { migrations } from './migrate.ts'
import { INITDB_OPTIONS } from './pglite.ts'

interface Header {
  readonly key: string
  readonly entries: readonly (readonly [path: string, size: number])[]
}

/** Where the build puts it. */
export const TEMPLATE = new URL('./template.bin.gz', import.meta.url)

/** What runs from the sources, as the tests do, finds the build's. */
const builtTemplate = (): URL =>
  existsSync(TEMPLATE) ? TEMPLATE : new URL('../../dist/src/store/template.bin.gz', import.meta.url)

/** Puts a new database in the folder. False, with nothing done, where there is no template of this version. */
export async function copyTemplate(folder: string, template: URL = builtTemplate()): Promise<boolean> {
  const opened = openTemplate(template)
  if (opened === null) return false
  const { header, bytes } = opened
  // Under another name until it is whole and on the disk, so that a crash leaves no half of it behind.
  const begun = `${folder}.new`
  rmSync(begun, { recursive: true, force: true })
  mkdirSync(begun, { mode: 0o700 })
  let at = 0
  for (const [path, size] of header.entries) {
    if (size < 0) mkdirSync(join(begun, path))
    else writeFileSync(join(begun, path), bytes.subarray(at, at + size), { mode: 0o600 })
    at += Math.max(0, size)
  }
  await syncAll([...header.entries.map(([path]) => join(begun, path)), begun])
  renameSync(begun, folder)
  await syncAll([dirname(folder)])
  return true
}

/** The template as a tar archive, for a database in memory; null where there is none of this version. */
export function templateTar(template: URL = builtTemplate()): Blob | null {
  const opened = openTemplate(template)
  if (opened === null) return null
  const parts: BlobPart[] = []
  let at = 0
  for (const [path, size] of opened.header.entries) {
    parts.push(tarHeader(path, size))
    if (size > 0) parts.push(Uint8Array.from(opened.bytes.subarray(at, at + size)), new Uint8Array(-size & 511))
    at += Math.max(0, size)
  }
  return new Blob([...parts, new Uint8Array(1024)], { type: 'application/x-tar' })
}

/** One entry's header of 512 bytes, of the oldest kind (ustar): a folder where the size is -1. */
function tarHeader(path: string, size: number): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(512)
  const put = (at: number, text: string) => header.set(Buffer.from(text, 'latin1'), at)
  const octal = (at: number, digits: number, value: number) => put(at, value.toString(8).padStart(digits, '0'))
  put(0, path)
  octal(100, 7, size < 0 ? 0o700 : 0o600)
  octal(108, 7, 0)
  octal(116, 7, 0)
  octal(124, 11, Math.max(0, size))
  octal(136, 11, 0)
  put(148, ' '.repeat(8))
  put(156, size < 0 ? '5' : '0')
  put(257, 'ustar\u000000')
  const sum = header.reduce((total, byte) => total + byte, 0)
  put(148, `${sum.toString(8).padStart(6, '0')}\u0000 `)
  return header
}

/** Writes a template of the folder, which no process has open. */
export function writeTemplate(folder: string, template: URL = TEMPLATE): void {
  const paths = (readdirSync(folder, { recursive: true }) as string[]).sort()
  const entries = paths.map((path) => {
    const stat = statSync(join(folder, path))
    return [path.replaceAll('\\', '/'), stat.isDirectory() ? -1 : stat.size] as const
  })
  const files = entries.flatMap(([path, size]) => (size < 0 ? [] : [readFileSync(join(folder, path))]))
  const header: Header = { key: templateKey(), entries }
  writeFileSync(template, gzipSync(Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...files])))
}

/** Whether the template is there and of this version. */
export const templateIsFresh = (template: URL = TEMPLATE): boolean => openTemplate(template) !== null

function openTemplate(template: URL): { header: Header; bytes: Buffer } | null {
  if (!existsSync(template)) return null
  const bytes = gunzipSync(readFileSync(template))
  const end = bytes.indexOf(10)
  const header = JSON.parse(bytes.toString('utf8', 0, end)) as Header
  return header.key === templateKey() ? { header, bytes: bytes.subarray(end + 1) } : null
}

/** The version of PGlite, whose files they are, how they were made, and the schema in them. */
function templateKey(): string {
  const main = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const { version } = JSON.parse(readFileSync(join(dirname(main), '../package.json'), 'utf8')) as { version: string }
  const schema = createHash('sha256')
  for (const { sql } of migrations()) schema.update(sql)
  return `${version} ${INITDB_OPTIONS.join(' ')} ${schema.digest('hex')}`
}

/** Several at a time: a disk then writes down together what it would write down one by one. */
async function syncAll(paths: readonly string[]): Promise<void> {
  if (process.platform === 'win32') return
  const left = paths.values()
  const syncThoseLeft = async () => {
    for (const path of left) {
      const file = openSync(path, 'r')
      try {
        await syncFile(file)
      } finally {
        closeSync(file)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, syncThoseLeft))
}

const AT_A_TIME = 16
const syncFile = promisify(fsync)
