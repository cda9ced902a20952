/**
 * The examples of docs/library.md and the README as a user's program: against the built package, by its name, their types
 * checked, and what they print held against what they say they print.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const examples = ['docs/library.md', 'docs/fetching.md', 'README.md'].flatMap((page) => {
  const text = readFileSync(join(root, page), 'utf8')
  return [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code], index) => ({ name: `${page}, ${index + 1}`, code }))
})
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-library-'))
  writeFileSync(join(folder, 'package.json'), '{"name": "example", "type": "module"}')
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules/onrecord'), 'dir')
  symlinkSync(join(root, 'node_modules/@types'), join(folder, 'node_modules/@types'), 'dir')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('has examples', () => expect(examples.length).toBeGreaterThan(6))

/** One that asks a host that is not there is only checked for its types. */
const runs = ({ code }: { code: string }) => !code.includes('wire.example')

it.each(examples.filter(runs))('$name prints what it says', ({ name, code }) => {
  const file = join(folder, `${name.replace(/\W+/g, '-')}.mjs`)
  writeFileSync(file, code)
  const { stdout, stderr, status } = spawnSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' })
  const said = [...code.matchAll(/\/\/ prints: (.*)$/gm)].map(([, line]) => line)
  expect({ stderr, status, printed: stdout.split('\n').filter(Boolean) }).toEqual({
    stderr: '',
    status: 0,
    printed: said,
  })
})

it('type-checks each of them against the package', () => {
  for (const { name, code } of examples)
    writeFileSync(join(folder, `${name.replace(/\W+/g, '-')}.mts`), `export {}\n${code}`)
  const options = {
    module: 'nodenext',
    target: 'es2023',
    lib: ['es2023'],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['node'],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['*.mts'] }))
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' })
  expect({ stdout, status }).toEqual({ stdout: '', status: 0 })
}, 120_000)
