/**
 * What a person names → documents: files, folders, globs, web addresses and standard input, one after the other in the
 * order given; a folder's files in the order of their names.
 */
import { existsSync } from 'node:fs'
import { opendir, stat } from 'node:fs/promises'
import { basename, isAbsolute, join } from 'node:path'
import { type Chunks, inputErrorOf, isFolder, openFile } from './bytes.ts'
import type { ReadOptions } from './context.ts'
import type { LeftOut, Readings } from './document.ts'
import { isReadingError, readDocument } from './documents.ts'
import { kindOfOther } from './endings.ts'
import { InputError } from './input-error.ts'

/**
 * The articles of all that was named, and what is wrong with others of them. `-` is standard input. Nothing that only
 * one input is to blame for is thrown.
 */
export async function* readFiles(names: readonly string[], stdin: Chunks, options: ReadOptions = {}): Readings {
  for (const name of names) {
    try {
      yield* readNamed(name, stdin, options)
    } catch (error) {
      if (!isReadingError(error)) throw error
      yield { error }
    }
  }
}

async function* readNamed(name: string, stdin: Chunks, options: ReadOptions): Readings {
  if (name === '-') yield* readDocument({ where: 'standard input', chunks: stdin }, options)
  else if (/^https?:\/\//i.test(name)) yield { address: name, took: { where: name, kind: 'addresses' } }
  else if (await isFolder(name)) yield* readFolder(name, options)
  else if (/[*?[\]{}]/.test(name) && !existsSync(name)) yield* readGlob(name, options)
  else yield* readFile(name, options)
}

async function* readFile(path: string, options: ReadOptions): Readings {
  const file = await openFile(path)
  try {
    const size = file.size ?? undefined
    yield* readDocument(
      { where: path, name: path, path: size === undefined ? undefined : path, ref: path, chunks: file.chunks, size },
      options,
    )
  } finally {
    await file.close()
  }
}

async function* readGlob(pattern: string, options: ReadOptions): Readings {
  const { glob } = await import('tinyglobby')
  const paths = await glob(pattern.replaceAll('\\', '/'), {
    onlyFiles: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    absolute: isAbsolute(pattern),
  })
  if (paths.length === 0) throw new InputError('file-missing', pattern, 'no file matches this. Check the pattern')
  yield* readEach(withoutOthers(paths.sort(), pattern), options)
}

async function* readFolder(folder: string, options: ReadOptions): Readings {
  yield* readEach(await filesIn(folder), options)
}

interface Files {
  /** In the order of their names. */
  readonly files: readonly string[]
  readonly leftOut: readonly LeftOut[]
}

/** All files in a folder and the folders in it, but for what holds no report and what belongs to a saved page. */
export async function filesIn(folder: string): Promise<Files> {
  const paths: string[] = []
  const folders = [folder]
  const besides = new Map<string, number>()
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const entries = await entriesOf(next)
    const names = new Set(entries.map((entry) => entry.name))
    for (const entry of entries) {
      const path = join(next, entry.name)
      if (entry.isPipe) count(besides, 'pipes and devices')
      else if (!entry.isFolder) paths.push(path)
      else if (belongsToPage(entry.name, names)) count(besides, 'folders of saved pages')
      else if (kindOfOther(path) === null) folders.push(path)
    }
  }
  if (paths.length === 0) throw new InputError('folder-empty', folder, 'there is no file in this folder')
  return withoutOthers(paths.sort(), folder, besides)
}

/** Leaves out what its name says is no report: images, hidden files. */
function withoutOthers(paths: readonly string[], where: string, besides = new Map<string, number>()): Files {
  const leftOut = new Map<string, number>()
  const files = paths.filter((path) => {
    const other = kindOfOther(basename(path))
    if (other !== null) count(leftOut, other)
    return other === null
  })
  return { files, leftOut: [...leftOut, ...besides].map(([what, count]) => ({ where, what, count })) }
}

const count = (counts: Map<string, number>, what: string) => counts.set(what, (counts.get(what) ?? 0) + 1)

interface FolderEntry {
  readonly name: string
  readonly isFolder: boolean
  /** Or a device: read where it is named, but not where it lies in a folder, since opening one may wait for ever. */
  readonly isPipe: boolean
}

/** Links are followed to files and not to folders, which may lead in circles. */
async function entriesOf(folder: string): Promise<readonly FolderEntry[]> {
  try {
    const entries: FolderEntry[] = []
    for await (const entry of await opendir(folder)) {
      const { name } = entry
      const kind = entry.isSymbolicLink() ? await stat(join(folder, name)).catch(() => null) : entry
      if (entry.isSymbolicLink() && kind?.isDirectory()) continue
      // What leads nowhere is named where it is opened.
      const isPipe = kind !== null && !kind.isFile() && !kind.isDirectory()
      entries.push({ name, isFolder: entry.isDirectory(), isPipe })
    }
    return entries
  } catch (error) {
    throw inputErrorOf(error, folder)
  }
}

/** Browsers put what a saved page shows beside it: `Talks.html` and `Talks_files/`. */
function belongsToPage(name: string, beside: ReadonlySet<string>): boolean {
  const [, page] = /^(.+?)[_-](?:files|Dateien|fichiers|archivos|file|bestanden|arquivos)$/.exec(name) ?? []
  return page !== undefined && ['html', 'htm', 'xhtml'].some((ending) => beside.has(`${page}.${ending}`))
}

async function* readEach({ files, leftOut }: Files, options: ReadOptions): Readings {
  for (const path of files) yield* readFiles([path.startsWith('-') ? `./${path}` : path], nothing(), options)
  for (const left of leftOut) yield { leftOut: left }
}

async function* nothing(): Chunks {}
