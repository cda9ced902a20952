/** `onrecord watch` and `onrecord feeds` as users run them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openStore } from '../../src/store/index.ts'
import { onrecord } from '../commands.ts'
import { type MisbehavingServer, startMisbehavingServer } from './misbehaving-server.ts'

let server: MisbehavingServer
let folder: string
let data: string
let record: Database
beforeAll(async () => {
  server = await startMisbehavingServer()
  folder = mkdtempSync(join(tmpdir(), 'onrecord-watch-'))
  data = join(folder, 'record')
  // Held open by this process, so that each command goes through it, as beside `onrecord serve`: starting the database
  // for each anew is most of the time that a command takes.
  record = await openStore({ folder: data })
}, 60_000)
afterAll(async () => {
  await record.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})
const at = (path: string) => server.origin + path
const WEB = ['--allow-private', '--delay', '0']

describe('onrecord watch --once', () => {
  it('prints what came, remembers what it watches, and shows how the feeds are', async () => {
    server.on(
      '/feed',
      `<rss version="2.0"><channel><title>Wire</title><ttl>30</ttl><item><link>${at('/good')}</link></item></channel></rss>`,
    )
    const opml = join(folder, 'feeds.opml')
    writeFileSync(opml, `<opml version="2.0"><body><outline text="w" xmlUrl="${at('/feed')}"/></body></opml>`)
    const first = await onrecord(['watch', '--once', ...WEB, opml], data)
    expect(first).toMatchObject({ stderr: '', status: 0 })
    expect(first.stdout).toMatch(/^\+ .* · 1 statement {2}[0-9a-f]{20}\n1 article added, 0 changed, 1 statement\n$/)
    expect((await onrecord(['watch', '--once', ...WEB], data)).stdout).toBe(
      '0 articles added, 0 changed, 0 statements\n',
    )
    const { feeds } = JSON.parse((await onrecord(['feeds', '--json'], data)).stdout)
    expect(feeds).toMatchObject([{ url: at('/feed'), title: 'Wire', health: 'well', everySeconds: 1800, pace: 'ttl' }])
    expect((await onrecord(['feeds'], data)).stdout).toMatch(
      /^well {4}Wire\n.*\n {8}answered .*, every 30 minutes \(ttl\)\n {8}1 article: 1 fetched, 0 waiting, 0 failed\n/,
    )
    expect((await onrecord(['feeds', '--forget', at('/feed')], data)).stdout).toContain('No feed is watched')
    expect(await onrecord(['feeds', '--forget', at('/feed')], data)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('is not watched'),
    })
  }, 90_000)

  it('says what is wrong, and as JSON where asked', async () => {
    const { stdout, stderr, status } = await onrecord(['watch', '--once', ...WEB, at('/good')], data)
    expect({ stderr, status }).toEqual({
      stderr: `onrecord: ${at('/good')}: this is no RSS, Atom or JSON Feed. Look for the feed's address on the site\n`,
      status: 1,
    })
    expect(stdout).toContain('1 problem')
    const json = await onrecord(['watch', '--once', '--now', '--json', ...WEB, at('/good')], data)
    expect(JSON.parse(json.stdout)).toMatchObject({ news: 'problem', code: 'feed-not-one' })
    expect((await onrecord(['watch', '--once', join(folder, 'none.opml')], data)).stderr).toContain(
      'this is neither a web address nor a file that can be read',
    )
  }, 90_000)
})
