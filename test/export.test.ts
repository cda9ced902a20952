/** `onrecord export` as users run it: into files, which are whole or not there, and back again. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

const bin = fileURLToPath(new URL('../bin/onrecord.js', import.meta.url))
const report = `date 2031-03-14
outlet Continental Wire
url https://wire.example/talks
title Talks break off
Foreign Minister Mirela Dostan said on Monday that talks in Haverin had failed.

“We will come back,” Dostan said. Some 40 people were there.
`
/** Each test runs several commands one after the other. */
vi.setConfig({ testTimeout: 180_000 })

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-export-'))
  const path = join(folder, 'report.txt')
  writeFileSync(path, report)
  onrecord(['add', path])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function onrecord(args: readonly string[], data = join(folder, 'record')) {
  const env = { ...process.env, ONRECORD_DATA: data, DATABASE_URL: '', NODE_OPTIONS: '' }
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...args], { env, encoding: 'utf8' })
  return { stdout, stderr, status }
}
const lines = (text: string) => text.split('\n').filter(Boolean)

describe('onrecord export', () => {
  it('prints statements as NDJSON, narrowed like a search', () => {
    expect(lines(onrecord(['export']).stdout)).toHaveLength(2)
    const [found] = lines(onrecord(['export', 'come', '--by', 'dostan']).stdout).map((line) => JSON.parse(line))
    expect(found.excerpt.text).toContain('We will come back')
  })

  it('takes the format from the output’s name and leaves nothing beside it', () => {
    const out = join(folder, 'out')
    mkdirSync(out)
    for (const name of ['a.csv', 'a.parquet', 'a.bib', 'a.jsonld', 'a.ndjson']) {
      expect(onrecord(['export', '--output', join(out, name)])).toEqual({ stdout: '', stderr: '', status: 0 })
    }
    expect(readdirSync(out).sort()).toEqual(['a.bib', 'a.csv', 'a.jsonld', 'a.ndjson', 'a.parquet'])
    expect(readFileSync(join(out, 'a.parquet')).subarray(0, 4).toString()).toBe('PAR1')
    expect(onrecord(['export', '--output', join(out, 'a.docx')])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('.docx does not say which format is meant'),
    })
  })

  it('leaves the old file where it fails', () => {
    const out = join(folder, 'kept.ndjson')
    writeFileSync(out, 'old')
    const { status, stderr } = onrecord(['export', '--what', 'events', '--format', 'csl', '--output', out])
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'onrecord: csl is for statements. For events, take ndjson, csv or parquet\n',
    })
    expect(readFileSync(out, 'utf8')).toBe('old')
    const nowhere = join(folder, 'no', 'such', 'place.csv')
    expect(onrecord(['export', '--output', nowhere]).stderr).toContain('cannot be written (ENOENT)')
    expect(existsSync(nowhere)).toBe(false)
  })

  it('cites chosen statements by the beginnings of their ids', () => {
    const [first] = lines(onrecord(['export']).stdout).map((line) => JSON.parse(line).statement.id)
    expect(onrecord(['export', '--format', 'bibtex', '--id', first]).stdout).toContain(`@article{onrecord-${first},`)
    expect(onrecord(['export', '--id', 'nosuch'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('no statement has an id that begins with nosuch'),
    })
  })

  it('gives articles that can be added again, with the same ids', () => {
    const out = join(folder, 'press.ndjson')
    onrecord(['export', '--what', 'articles', '--text', '--output', out])
    const again = join(folder, 'again')
    expect(onrecord(['add', out], again).stdout).toContain('1 article added')
    const id = (data: string) => JSON.parse(onrecord(['export', '--what', 'articles'], data).stdout).id
    expect(id(again)).toBe(id(join(folder, 'record')))
  })
})
