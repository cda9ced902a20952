/** The completion script, as bash runs it. */
import { spawnSync } from 'node:child_process'
import { beforeAll, expect, it } from 'vitest'
import { onrecord } from './commands.ts'

const printed = (shell: string) => onrecord(['completion', shell])
let script: string
beforeAll(async () => {
  script = (await printed('bash')).stdout
})

/** What bash offers where the cursor is at the end of these words. */
function offered(...words: readonly string[]): readonly string[] {
  const line = `COMP_WORDS=(onrecord ${words.map((word) => `'${word}'`).join(' ')})\nCOMP_CWORD=${words.length}`
  const { stdout, stderr } = spawnSync('bash', ['-c', `${script}\n${line}\n_onrecord\necho "\${COMPREPLY[@]}"`], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  return stdout.trim().split(' ').filter(Boolean)
}

it('completes commands, options, their values and parts', () => {
  expect(offered('sea')).toEqual(['search'])
  expect(offered('')).toEqual(expect.arrayContaining(['add', 'serve', 'mcp', 'completion', 'help']))
  expect(offered('export', '--fo')).toEqual(['--format'])
  expect(offered('export', '--format', 'js')).toEqual(['jsonld'])
  expect(offered('token', '')).toEqual(['create', 'list', 'revoke'])
  expect(offered('search', 'ceasefire')).toEqual([])
  expect(offered('completion', 'f')).toEqual(['fish'])
})

it('prints one for zsh and fish, and says which shells it knows', async () => {
  expect((await printed('zsh')).stdout).toContain(script)
  expect((await printed('fish')).stdout).toMatch(/^complete -c onrecord -n __fish_use_subcommand -f -a search -d '/m)
  expect((await printed('fish')).stdout).not.toMatch(/-d '[^']*(?<!\\)'[^\n]/)
  expect(await printed('tcsh')).toMatchObject({ status: 2, stderr: expect.stringContaining('bash, zsh, fish') })
})
