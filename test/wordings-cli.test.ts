/** `onrecord check`, `wording` and `changes` as users run them, on reports of the sample press. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CheckAnswer } from '../src/ask/index.ts'
import { type Database, openStore } from '../src/store/index.ts'
import { onrecord as run } from './commands.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = [
  '2031-03-21-world-dispatch-tarour-valley-offer',
  '2031-03-22-sarn-herald-orun-admits',
  '2031-04-12-world-dispatch-nadeen-haverin',
  '2031-04-13-world-dispatch-nadeen-haverin',
].map((name) => join(root, 'samples/reports', `${name}.txt`))
const url = 'https://world-dispatch.example/2031/04/12/nadeen-haverin'
let data: string
let holder: Database

const onrecord = (...args: readonly string[]) => run(args, data)

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'onrecord-wordings-'))
  // Who holds the record is asked, so that not every command has to open it.
  holder = await openStore({ folder: data })
  expect(await onrecord('add', ...reports)).toMatchObject({ status: 0 })
}, 180_000)
afterAll(async () => {
  await holder?.close()
  rmSync(data, { recursive: true, force: true })
})

it('says loudly that a quote was turned round, and where a "not" is missing', async () => {
  const { stdout, status } = await onrecord('check', '“We will return to Haverin”, Nadeen said')
  expect(status).toBe(0)
  expect(stdout).toMatch(/^TURNED ROUND/)
  expect(stdout).toContain('We will [-NOT-] return to Haverin')
  expect(stdout).toContain('World Dispatch, 2031-04-12')
})

it('says where a quote is on record, and that other reports have other words', async () => {
  const answer = JSON.parse(
    (await onrecord('check', '--json', 'We are ready to give up the valley')).stdout,
  ) as CheckAnswer
  expect(answer).toMatchObject({ verdict: 'verbatim', warnings: ['disputed'] })
  expect(answer.matches[0].statement.article.outlet).toBe('The Sarn Herald')
  expect(answer.matches[0].first.article.outlet).toBe('World Dispatch')
  const { stdout } = await onrecord('wording', answer.matches[0].statement.statement.id)
  expect(stdout).toMatch(/^2 reports, 2 independent, in 2 ways\.\n/)
})

it('says what was changed in an article after it came out', async () => {
  const { stdout } = await onrecord('changes', url)
  expect(stdout).toMatch(/^2 versions\n/)
  expect(stdout).toContain('{+without a truce on paper”+}')
})

it('says what to do where there is nothing to answer', async () => {
  const { stdout, stderr, status } = await onrecord('changes', 'https://nowhere.example/')
  expect([stdout, status]).toEqual(['', 1])
  expect(stderr).toContain('no article of the address')
})

it('takes any question in one line, and says how it was understood', async () => {
  expect((await onrecord('ask', '“We will return to Haverin”')).stdout).toMatch(
    /^Understood as a quote to check\.\n.*TURNED ROUND/s,
  )
  const { stdout } = await onrecord('ask', 'what', 'did', 'Tarour', 'say', 'about', 'the', 'valley?')
  expect(stdout).toMatch(/^Understood as words that were said: valley by:Tarour\.\n/)
  expect(stdout).toContain('give up the valley')
})
