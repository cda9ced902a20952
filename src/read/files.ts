/**
 * What a person names → documents: files, folders, globs, web addresses and standard input, one after the other in the
 * order given; a folder's files in the order of their names.
 */
import { existsSync } from 'node:fs'
import { opendir, stat } from 'node:fs/promises'
import { basename, isAbsolute, join } from 'node:path'
import { type Chunks, inputErrorOf, isFolder, openFile } from './bytes.ts'
import type { ReadOptions } from './context.ts'
import type { Readings } from './document.ts'
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
  yield* readEach(paths.sort(), pattern, options)
}

/** All files in a folder and the folders in it, but for what is hidden and what belongs to a saved page. */
async function* readFolder(folder: string, options: ReadOptions): Readings {
  const files: string[] = []
  const folders = [folder]
  let besidePages = 0
  let pipes = 0
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const entries = await entriesOf(next)
    const names = new Set(entries.map((entry) => entry.name))
    for (const entry of entries) {
      const path = join(next, entry.name)
      if (entry.isPipe) pipes++
      else if (!entry.isFolder) files.push(path)
      else if (belongsToPage(entry.name, names)) besidePages++
      else if (kindOfOther(path) === null) folders.push(path)
    }
  }
  if (files.length === 0) throw new InputError('folder-empty', folder, 'there is no file in this folder')
  yield* readEach(files.sort(), folder, options)
  if (pipes > 0) yield { leftOut: { where: folder, what: 'pipes and devices', count: pipes } }
  if (besidePages > 0) yield { leftOut: { where: folder, what: 'folders of saved pages', count: besidePages } }
}

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

async function* readEach(paths: readonly string[], where: string, options: ReadOptions): Readings {
  const leftOut = new Map<string, number>()
  for (const path of paths) {
    const other = kindOfOther(basename(path))
    if (other !== null) leftOut.set(other, (leftOut.get(other) ?? 0) + 1)
    else yield* readFiles([path.startsWith('-') ? `./${path}` : path], nothing(), options)
  }
  for (const [what, count] of leftOut) yield { leftOut: { where, what, count } }
}

async function* nothing(): Chunks {}
