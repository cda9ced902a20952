/** `onrecord export` as users run it: into files, which are whole or not there, and back again. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Database, openStore } from '../src/store/index.ts'
import { onrecord as run } from './commands.ts'

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
let holder: Database
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-export-'))
  const path = join(folder, 'report.txt')
  writeFileSync(path, report)
  await onrecord(['add', path])
  // Who holds the record is asked, so that not every command has to open it. The last test has one of its own.
  holder = await openStore({ folder: join(folder, 'record') })
})
afterAll(async () => {
  await holder?.close()
  rmSync(folder, { recursive: true, force: true })
})

const onrecord = (args: readonly string[], data = join(folder, 'record')) => run(args, data)
const lines = (text: string) => text.split('\n').filter(Boolean)

describe('onrecord export', () => {
  it('prints statements as NDJSON, narrowed like a search', async () => {
    expect(lines((await onrecord(['export'])).stdout)).toHaveLength(2)
    const [found] = lines((await onrecord(['export', 'come', '--by', 'dostan'])).stdout).map((line) => JSON.parse(line))
    expect(found.excerpt.text).toContain('We will come back')
  })

  it('takes the format from the output’s name and leaves nothing beside it', async () => {
    const out = join(folder, 'out')
    mkdirSync(out)
    for (const name of ['a.csv', 'a.parquet', 'a.bib', 'a.jsonld', 'a.ndjson']) {
      expect(await onrecord(['export', '--output', join(out, name)])).toEqual({ stdout: '', stderr: '', status: 0 })
    }
    expect(readdirSync(out).sort()).toEqual(['a.bib', 'a.csv', 'a.jsonld', 'a.ndjson', 'a.parquet'])
    expect(readFileSync(join(out, 'a.parquet')).subarray(0, 4).toString()).toBe('PAR1')
    expect(await onrecord(['export', '--output', join(out, 'a.docx')])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('.docx does not say which format is meant'),
    })
  })

  it('leaves the old file where it fails', async () => {
    const out = join(folder, 'kept.ndjson')
    writeFileSync(out, 'old')
    const { status, stderr } = await onrecord(['export', '--what', 'events', '--format', 'csl', '--output', out])
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'onrecord: csl is for statements. For events, take ndjson, csv or parquet\n',
    })
    expect(readFileSync(out, 'utf8')).toBe('old')
    const nowhere = join(folder, 'no', 'such', 'place.csv')
    expect((await onrecord(['export', '--output', nowhere])).stderr).toContain('cannot be written (ENOENT)')
    expect(existsSync(nowhere)).toBe(false)
  })

  it('cites chosen statements by the beginnings of their ids', async () => {
    const [first] = lines((await onrecord(['export'])).stdout).map((line) => JSON.parse(line).statement.id)
    expect((await onrecord(['export', '--format', 'bibtex', '--id', first])).stdout).toContain(
      `@article{onrecord-${first},`,
    )
    expect(await onrecord(['export', '--id', 'nosuch'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('no statement has an id that begins with nosuch'),
    })
  })

  it('gives what is marked, with its tags and note', async () => {
    const [first] = lines((await onrecord(['export'])).stdout).map((line) => JSON.parse(line).statement.id)
    expect((await onrecord(['export', '--marked'])).stdout).toBe('')
    const set = await onrecord(['bookmark', 'set', first, '--star', '--tag', 'to check', '--note', 'asked her office'])
    expect(set).toMatchObject({ status: 0, stdout: `★ ${first}  #to check  asked her office\n` })
    for (const marked of [['--marked'], ['--marked', 'TO CHECK']]) {
      const [row] = lines((await onrecord(['export', ...marked])).stdout).map((line) => JSON.parse(line))
      expect(row).toMatchObject({ statement: { id: first }, bookmark: { starred: true, note: 'asked her office' } })
    }
    expect((await onrecord(['bookmark', 'list'])).stdout).toContain('talks in Haverin had failed')
    expect((await onrecord(['bookmark', 'remove', first])).stdout).toBe(`${first} is marked no more.\n`)
    expect(await onrecord(['bookmark', 'remove', first])).toMatchObject({ status: 1 })
  })

  it('gives articles that can be added again, with the same ids', async () => {
    const out = join(folder, 'press.ndjson')
    await onrecord(['export', '--what', 'articles', '--text', '--output', out])
    const again = join(folder, 'again')
    expect((await onrecord(['add', out], again)).stdout).toContain('1 article added')
    const id = async (data: string) => JSON.parse((await onrecord(['export', '--what', 'articles'], data)).stdout).id
    expect(await id(again)).toBe(JSON.parse(readFileSync(out, 'utf8')).id)
  })
})
