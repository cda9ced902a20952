/** Every command, option and error code is documented. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { helpOf } from './help-of.ts'

const root = new URL('../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

describe('docs/command-line.md', async () => {
  const page = read('docs/command-line.md')
  const help = await helpOf()
  const commands = [...help.matchAll(/^ {2}(\w+) \[/gm)].map(([, name]) => name).filter((name) => name !== 'help')

  it.each(commands)('explains onrecord %s and each of its options', async (command) => {
    const [, section] = page.split(`\n## onrecord ${command}\n`)
    expect(section, `a section "## onrecord ${command}"`).toBeDefined()
    const options = [...(await helpOf(command)).matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, option]) => option)
    for (const option of options.filter((each) => each !== '--help'))
      expect(section.split('\n## ')[0]).toContain(option)
  })
})

describe('docs/problems.md', () => {
  const page = read('docs/problems.md')
  const sources = (readdirSync(new URL('src', root), { recursive: true }) as string[])
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => read(`src/${path}`))
  const named = sources.flatMap((source) => [...source.matchAll(/\bcode(?: =|:) '([a-z]+(?:-[a-z0-9]+)*)'/g)])
  const unions = [
    'src/read/input-error.ts',
    'src/fetch/fetch-error.ts',
    'src/watch/feed-error.ts',
    'src/store/store-error.ts',
  ].flatMap((path) => [...read(path).matchAll(/^ {2}\| '([a-z0-9-]+)'/gm)])
  const codes = [...new Set([...named, ...unions].map(([, code]) => code))]

  it.each(codes)('says what to do about %s', (code) => {
    expect(page).toContain(`\n| \`${code}\``)
  })
})
