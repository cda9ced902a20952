/**
 * Reads the source tree as its layout rules see it: which file imports which. Text only: import and export lines, side
 * effect imports and dynamic imports of literal paths. Used by layout.test.ts, which holds the tree to the rules.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

export interface SourceFile {
  /** Relative to the repository's root, with forward slashes. */
  readonly path: string
  /** Repository-relative paths of what it imports from the project. */
  readonly imports: readonly string[]
  /** Names of packages it imports. */
  readonly packages: readonly string[]
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?(?:\{[^}]*\}[^'"\n;]*?)?\bfrom\s+['"]([^'"]+)['"]|(?:^|\n)\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g

function importsOf(source: string): string[] {
  return [...source.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3])
}

function filesBelow(folder: string): string[] {
  const absolute = join(ROOT, folder)
  if (!existsSync(absolute)) return []
  return readdirSync(absolute, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file).split(sep).join('/'))
    .sort()
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** Every TypeScript file below the folders, tests included. */
export function readSources(folders: readonly string[]): SourceFile[] {
  return folders.flatMap(filesBelow).map((path) => {
    const specifiers = importsOf(readFileSync(join(ROOT, path), 'utf8'))
    const own = specifiers.filter((specifier) => specifier.startsWith('.'))
    return {
      path,
      imports: own.map((specifier) =>
        relative(ROOT, resolve(ROOT, dirname(path), specifier))
          .split(sep)
          .join('/'),
      ),
      packages: specifiers
        .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
        .map(packageOf),
    }
  })
}

/** A cycle of imports as the list of its files, or null. Depth first, every file visited once. */
export function findCycle(files: readonly SourceFile[]): readonly string[] | null {
  const imports = new Map(files.map((file) => [file.path, file.imports]))
  const state = new Map<string, 'open' | 'done'>()
  const path: string[] = []
  const visit = (file: string): readonly string[] | null => {
    if (state.get(file) === 'done') return null
    if (state.get(file) === 'open') return [...path.slice(path.indexOf(file)), file]
    state.set(file, 'open')
    path.push(file)
    for (const next of imports.get(file) ?? []) {
      const cycle = visit(next)
      if (cycle) return cycle
    }
    path.pop()
    state.set(file, 'done')
    return null
  }
  for (const file of files) {
    const cycle = visit(file.path)
    if (cycle) return cycle
  }
  return null
}
