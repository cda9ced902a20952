/** Holds the tree to the rules of docs/architecture.md: who imports whom, no cycle, no dead file, nothing undocumented. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findCycle, ROOT, readSources, type SourceFile } from './layout.ts'

/** Which folders of `src` each folder may import, besides itself. The same table stands in docs/architecture.md. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  record: [],
  linear: [],
  wording: ['record'],
  identity: ['record'],
  correct: ['record'],
  read: ['record'],
  fetch: [],
  analyse: ['record', 'linear'],
  extract: ['record', 'linear'],
  resolve: ['record', 'wording'],
  store: ['record', 'wording', 'identity', 'correct'],
  ask: ['record', 'wording', 'identity', 'store'],
  export: ['record', 'store', 'ask'],
  lake: ['record', 'wording', 'identity', 'read', 'store'],
  watch: ['record', 'read', 'fetch', 'store', 'write'],
  pipeline: ['record', 'read', 'analyse', 'extract', 'resolve', 'store', 'linear'],
  write: ['record', 'correct', 'read', 'fetch', 'store', 'ask'],
  'serve/web': ['record', 'ask', 'export', 'write'],
  'serve/mcp': ['ask'],
  'serve/http': ['record', 'read', 'fetch', 'store', 'ask', 'export', 'write', 'serve/web', 'serve/mcp'],
  'serve/cli': [
    'record',
    'correct',
    'read',
    'fetch',
    'analyse',
    'store',
    'ask',
    'export',
    'lake',
    'watch',
    'pipeline',
    'write',
    'serve/http',
  ],
  library: ['record', 'read', 'store', 'ask', 'export', 'write', 'pipeline'],
  index: ['library', 'record', 'read', 'fetch', 'pipeline', 'ask', 'export', 'store'],
}
const SOURCE_FOLDERS = ['src', 'train', 'eval', 'bench', 'test']
const files = readSources(SOURCE_FOLDERS)
/** Tests, and what several tests of a folder share (`*-sample.ts`). */
const isTest = (path: string) => /(?:\.test|-sample)\.tsx?$/.test(path) || path.startsWith('test/')

/** `src/serve/http/app.ts` is of `serve/http`, `src/analyse/03-tags/x.ts` of `analyse`, `src/pipeline.ts` of `pipeline`. */
function folderOf(path: string): string | null {
  const parts = path.split('/')
  if (parts[0] !== 'src') return null
  if (parts.length === 2) return parts[1].replace(/\.tsx?$/, '')
  return parts[1] === 'serve' ? `serve/${parts[2]}` : parts[1]
}

const production = files.filter((file) => file.path.startsWith('src/') && !isTest(file.path))
const crossing = (check: (from: string, to: string, target: string) => boolean) =>
  production.flatMap((file) =>
    file.imports.flatMap((target) => {
      const from = folderOf(file.path)
      const to = folderOf(target)
      return from !== null && to !== null && from !== to && !check(from, to, target)
        ? [`${file.path} imports ${target}`]
        : []
    }),
  )

describe('the layout', () => {
  it('reads imports of every form', () => {
    const self = files.find((file) => file.path === 'test/layout.test.ts') as SourceFile
    expect(self.imports).toEqual(['test/layout.ts'])
    expect(self.packages).toEqual(['vitest'])
    expect(findCycle([file('a', ['b']), file('b', ['c']), file('c', ['b'])])).toEqual(['b', 'c', 'b'])
    expect(findCycle([file('a', ['b', 'c']), file('b', ['c']), file('c', [])])).toBeNull()
  })

  it('lets a folder import only what the table allows', () => {
    expect(crossing((from, to) => MAY_IMPORT[from]?.includes(to) ?? false)).toEqual([])
  })

  it('lets outsiders in only through a folder’s index', () => {
    const isFace = (target: string) => /^src\/(?:serve\/)?[^/]+(?:\/index)?\.tsx?$/.test(target)
    expect(crossing((_from, _to, target) => isFace(target))).toEqual([])
  })

  it('keeps insiders from importing their own folder’s index', () => {
    const own = production.flatMap((source) =>
      source.imports
        .filter((target) => /\/index\.tsx?$/.test(target) && source.path.startsWith(`${dirname(target)}/`))
        .map((target) => `${source.path} imports ${target}`),
    )
    expect(own).toEqual([])
  })

  it('ships nothing that imports what tests share', () => {
    const shipped = files.filter(({ path }) => path.startsWith('src/') && !/\.test\.tsx?$/.test(path))
    const shared = shipped.flatMap(({ path, imports }) =>
      imports.filter((target) => target.startsWith('test/')).map((target) => `${path} imports ${target}`),
    )
    expect(shared).toEqual([])
  })

  it('has no cycle, types included', () => {
    expect(findCycle(files)).toBeNull()
  })

  it('has no dead file: each is reached from an entry point', () => {
    const entries = files.filter(
      ({ path }) => isTest(path) || ['src/index.ts', 'src/serve/cli/index.ts'].includes(path) || isScript(path),
    )
    const imports = new Map(files.map((source) => [source.path, source.imports]))
    const reached = new Set<string>()
    const visit = (path: string): void => {
      if (reached.has(path)) return
      reached.add(path)
      for (const next of imports.get(path) ?? []) visit(next)
    }
    // What only its own test reaches is dead all the same.
    for (const { path } of entries.filter(({ path }) => !isTest(path) || path.startsWith('test/'))) visit(path)
    const dead = files.filter(({ path }) => !isTest(path) && !reached.has(path)).map(({ path }) => path)
    expect(dead).toEqual([])
  })

  it('imports no file that is not there', () => {
    const missing = files.flatMap(({ path, imports }) =>
      imports.filter((target) => !existsSync(join(ROOT, target))).map((target) => `${path} imports ${target}`),
    )
    expect(missing).toEqual([])
  })

  it('gives a reason for every dependency in docs/dependencies.md, and uses each', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const reasons = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8')
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(declared.filter((name) => !reasons.includes(`| \`${name}\``))).toEqual([])
    const used = new Set(
      files.filter(({ path }) => path.startsWith('src/') && !isTest(path)).flatMap((f) => f.packages),
    )
    expect([...used].filter((name) => !(name in manifest.dependencies))).toEqual([])
  })

  it('documents every command and every page, and names every stage on the map', () => {
    const commands = namesIn('src/serve/cli/', /new Command\('([a-z]+)'\)/g).filter((name) => name !== 'onrecord')
    expect(commands).toContain('extract')
    const reference = readFileSync(join(ROOT, 'docs/command-line.md'), 'utf8')
    expect(commands.filter((name) => !reference.includes(`onrecord ${name}`))).toEqual([])
    const routes = namesIn('src/serve/http/', /(?:\.get\(|answerAt\(app, )'(\/[^']*)'/g)
    expect(routes).toContain('/')
    const pages = readFileSync(join(ROOT, 'docs/pages.md'), 'utf8')
    expect(routes.filter((route) => !pages.includes(`\`${route}\``))).toEqual([])
    const map = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8')
    expect(Object.keys(MAY_IMPORT).filter((folder) => !map.includes(`\`${folder}\``))).toEqual([])
  })

  it('documents every problem code', () => {
    const documented = readFileSync(join(ROOT, 'docs/problems.md'), 'utf8')
    const codes = production.flatMap(({ path }) =>
      [...readFileSync(join(ROOT, path), 'utf8').matchAll(/\bcode: '([a-z]+(?:-[a-z]+)+)'/g)].map((match) => match[1]),
    )
    expect([...new Set(codes)].filter((code) => !documented.includes(`\`${code}\``))).toEqual([])
  })
})

function file(path: string, imports: readonly string[]): SourceFile {
  return { path, imports, packages: [] }
}

/** What the pattern's first group matches in the files of a folder of `src`. */
function namesIn(folder: string, pattern: RegExp): string[] {
  return production
    .filter(({ path }) => path.startsWith(folder))
    .flatMap(({ path }) => [...readFileSync(join(ROOT, path), 'utf8').matchAll(pattern)].map((match) => match[1]))
}

/** Files that package.json's scripts run, or the build. */
function isScript(path: string): boolean {
  const runners = ['package.json', 'scripts/build.mjs'].map((name) => readFileSync(join(ROOT, name), 'utf8'))
  return runners.some((runner) => runner.includes(`dist/${path.replace(/\.tsx?$/, '.js')}`))
}
