/** What the command and the pages do with a record that is damaged: the rest is shown, and the command ends with 1. */
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Event, Figure } from '../src/record/index.ts'
import { createApp, questionsOf } from '../src/serve/http/index.ts'
import { type Database, keep, openStore } from '../src/store/index.ts'
import { onrecord } from './commands.ts'
import { markedEntry } from './marked-entry.ts'

const WORDS = ['the corridor of Haverin is open to lorries', 'all schools near the corridor stay shut for a month']
const entries = WORDS.map((words, index) => {
  const entry = markedEntry(`[Minister Mirela Dostan]s [said]c [${words}]x.`, {
    outlet: `Outlet ${index}`,
    published: `2031-03-1${index}`,
  })
  const [{ id: statement, content }] = entry.record.statements
  const found = { ...content[0], place: null, statement, rule: 'test', confidence: 1 }
  const event: Event = { ...found, type: 'CONSULT', participants: ['a1'], status: 'held', date: null }
  const figure: Figure = {
    ...{ ...found, min: 40 + index, max: 40 + index, approximate: false, bound: 'exact', status: 'claimed' },
    ...{ measure: 'killed', counted: null, asOf: null, of: null },
  }
  return { ...entry, record: { ...entry.record, events: [event], figures: [figure] } }
})
const [whole, damaged] = entries

let folder: string
let data: string
let holder: Database
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-damage-'))
  data = join(folder, 'record')
  holder = await openStore({ folder: data })
  await keep(holder, entries)
})
afterAll(async () => {
  await holder?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a backup', () => {
  it('of which an article cannot be kept is restored without it, and one that was cut off not at all', async () => {
    const file = join(folder, 'whole.backup')
    expect(await onrecord(['backup', file], data)).toMatchObject({ status: 0, stderr: '' })
    const changed = join(folder, 'changed.backup')
    // No database takes a figure without a number.
    writeFileSync(changed, gzipSync(gunzipSync(readFileSync(file)).toString().replaceAll('"min":41', '"min":null')))
    const restored = await onrecord(['restore', changed], join(folder, 'restored'))
    expect(restored).toMatchObject({ status: 1, stderr: expect.stringContaining(damaged.article.id) })
    expect(restored.stdout).toMatch(/1 article/)
    truncateSync(file, readFileSync(file).length - 20)
    expect(await onrecord(['restore', file], join(folder, 'none'))).toMatchObject({ status: 1, stdout: '' })
  })
})

describe('of a record with a damaged article', () => {
  beforeAll(async () => {
    await holder.query("update articles set text = text || '!' where id = $1", [damaged.article.id])
  })

  it.each([
    [['search', 'corridor'], '1 statement'],
    [['search', 'corridor', '--json'], '1 statement'],
    [['figures'], '1 claim'],
    [['events'], '1 report'],
    [['timeline', 'corridor'], '1 statement'],
    [['actor', 'Dostan'], '1 statement'],
  ])('the command shows the rest and ends with 1: %j', async (args, left) => {
    const { stdout, stderr, status } = await onrecord(args, data)
    expect(status).toBe(1)
    expect(stderr).toContain(`${left} left out, because the data is damaged`)
    expect(stdout).toContain('open to lorries')
    expect(stdout).not.toContain('stay shut')
  })

  it('a quote that only it has is not on record, and the check says why', async () => {
    const checked = await onrecord(['check', WORDS[1]], data)
    expect(checked).toMatchObject({
      status: 1,
      stdout: 'Not on record.\n',
      stderr: expect.stringContaining('left out'),
    })
  })

  it('verify names it, and backup leaves it out', async () => {
    expect(await onrecord(['verify'], data)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(`article ${damaged.article.id}: its text is not the one that was kept`),
    })
    expect(await onrecord(['backup', join(folder, 'part.backup')], data)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(damaged.article.id),
    })
  })

  it.each(['/', '/search?q=corridor', '/figures', '/events', '/timeline?q=corridor', '/actors/Mirela%20Dostan'])(
    'the page shows the rest and says so: %s',
    async (path) => {
      const response = await createApp(questionsOf(holder)).request(path, { headers: { Accept: 'text/html' } })
      const page = await response.text()
      expect(response.status).toBe(200)
      expect(page).toContain('not shown: the data was changed by another program')
      expect(page).toContain(whole.article.id)
    },
  )
})
