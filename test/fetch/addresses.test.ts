/** Web addresses on the command line: what can be read is kept, and each that cannot has its line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Database, openStore } from '../../src/store/index.ts'
import { onrecord } from '../commands.ts'
import { type MisbehavingServer, startMisbehavingServer } from './misbehaving-server.ts'

/** Each test runs several commands one after the other. */
vi.setConfig({ testTimeout: 180_000 })

let server: MisbehavingServer
let folder: string
let data: string
let holder: Database
beforeAll(async () => {
  server = await startMisbehavingServer()
  folder = mkdtempSync(join(tmpdir(), 'onrecord-web-'))
  data = join(folder, 'record')
  // Who holds the record is asked, so that not every command has to open it.
  holder = await openStore({ folder: data })
})
afterAll(async () => {
  await holder?.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  server.seen.length = 0
})
const at = (path: string) => server.origin + path
const WEB = ['--allow-private', '--delay', '0']

const page = (paragraph: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Talks break off</title><meta property="og:site_name" content="Continental Wire">
<meta property="article:published_time" content="2031-03-14T08:00:00Z"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Talks break off</h1>
<p>${paragraph}</p><p>Officials in Sarn said the road to Haverin would stay open until the end of the week, and that buses would go.</p>
</article></body></html>`

describe('onrecord extract with a web address', () => {
  it('reads a page, a plain text and a list of addresses', async () => {
    server.on('/talks.html', (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' })
      response.end(page('Foreign Minister Mirela Dostan said on Monday that talks in Haverin had failed.'))
    })
    const list = join(folder, 'list.txt')
    writeFileSync(list, `# today\n${at('/good')}\n\n${at('/talks.html')}\n${at('/good')}\n`)
    const { stdout, stderr, status } = await onrecord(['extract', ...WEB, list], data)
    const records = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
    expect(records.map(({ ref, title, published }) => ({ ref, title, published }))).toEqual([
      { ref: at('/good'), title: undefined, published: '2031-03-14' },
      { ref: at('/talks.html'), title: 'Talks break off', published: expect.stringContaining('2031-03-14') },
    ])
    expect(stderr.replace(/^onrecord: read .*\n/, '')).toBe('')
    expect(status).toBe(0)
  })

  it('stays out of the private network unless told otherwise', async () => {
    const { stderr, status } = await onrecord(['extract', at('/good')], data)
    expect(stderr).toContain(
      '127.0.0.1, which is no address of the public internet. If that is meant, say --allow-private',
    )
    expect({ status, asked: server.seen.length }).toEqual({ status: 1, asked: 0 })
  })
})

describe('onrecord add with web addresses', () => {
  it('keeps what can be read, and says in one line what is wrong with each of the others', async () => {
    const bad = ['/denied', '/gone', '/circle', '/gzip-bomb', '/ends-early', '/to-ftp', '/missing', '/packed-thrice']
    const addresses = [at('/good'), ...bad.map(at), at('/gzip')]
    const { stdout, stderr, status } = await onrecord(['add', ...WEB, ...addresses], data)
    expect(stdout).toBe('2 articles added with 2 statements, 8 failed\n')
    const lines = stderr.split('\n').filter((line) => line !== '' && !line.startsWith('onrecord: read '))
    expect(lines.map((line) => line.split(': ')[1])).toEqual(bad.map(at))
    expect(status).toBe(1)
  })

  it('does not have sent again what did not change, but what could not be read', async () => {
    const first = await onrecord(['add', ...WEB, at('/conditional')], data)
    expect(first.stdout).toBe('1 article added with 1 statement\n')
    const second = await onrecord(['add', ...WEB, at('/conditional')], data)
    expect(second).toMatchObject({ stdout: '0 articles added with 0 statements, 1 already there\n', status: 0 })
    expect(server.seen.at(-1)!.headers['if-none-match']).toBe('"v1"')
    server.on('/empty', (_, response) => {
      response.writeHead(200, { ETag: '"e"' }).end('   ')
    })
    await onrecord(['add', ...WEB, at('/empty')], data)
    expect((await onrecord(['add', ...WEB, at('/empty')], data)).stdout).toContain('1 failed')
    expect(server.seen.at(-1)!.headers['if-none-match']).toBeUndefined()
  })

  it('keeps a changed page as another version', async () => {
    const text = (words: string) => `date 2031-03-14\nurl https://wire.example/talks\nMirela Dostan said ${words}.\n`
    server.on('/versions', text('talks had failed'))
    await onrecord(['add', ...WEB, at('/versions')], data)
    server.on('/versions', text('talks had paused'))
    expect((await onrecord(['add', ...WEB, at('/versions')], data)).stdout).toBe('1 article added with 1 statement\n')
  })

  it('reads bytes as the server’s charset says, and another where that is wrong', async () => {
    const bytes = Buffer.from('date 2031-03-14\nZoë Brandt said the café would open.\n', 'latin1')
    server.on('/latin', (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/plain; charset=iso-8859-1' }).end(bytes)
    })
    server.on('/wrong', (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8' }).end(bytes)
    })
    for (const path of ['/latin', '/wrong']) {
      const { stdout } = await onrecord(['extract', '--text', ...WEB, at(path)], data)
      expect(JSON.parse(stdout).text).toContain('Zoë Brandt said the café')
    }
  })
})
