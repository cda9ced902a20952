/** A command that asks the record a question is ended where it takes longer than it may, and says what to do. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStore } from '../src/store/index.ts'

const bin = fileURLToPath(new URL('../bin/onrecord.js', import.meta.url))
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
])('onrecord %s', (...asked) => {
  const env = { ...process.env, ONRECORD_DATA: folder, DATABASE_URL: '', NODE_OPTIONS: '', ONRECORD_TIME_LIMIT: '1e-9' }
  const { stderr, status } = spawnSync(process.execPath, [bin, ...asked], { env, encoding: 'utf8' })
  expect(stderr).toContain('the question took longer than it may')
  expect(status).not.toBe(0)
})
