/** A command that asks the record a question is ended where it takes longer than it may, and says what to do. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStore } from '../src/store/index.ts'
import { onrecord } from './commands.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-limit-'))
beforeAll(async () => {
  await (await openStore({ folder })).close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it.each([
  ['search', 'bridge'],
  ['actor', 'Dostan'],
  ['compare', 'Dostan', 'Nadeen'],
  ['reports', 'bridge'],
])('onrecord %s', async (...asked) => {
  const { stderr, status } = await onrecord(asked, folder, '', { ONRECORD_TIME_LIMIT: '1e-9' })
  expect(stderr).toContain('the question took longer than it may')
  expect(status).not.toBe(0)
})
