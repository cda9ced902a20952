/** Fetching from a server that misbehaves: a clear line for each way, nothing hangs, and the private network stays so. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FetchError, type FetchSettings, isPublic, openFetcher } from '../../src/fetch/index.ts'
import { type MisbehavingServer, startMisbehavingServer } from './misbehaving-server.ts'

let server: MisbehavingServer
/** Pauses between tries, as they were asked for; they take no time here. */
let slept: number[]
beforeAll(async () => {
  server = await startMisbehavingServer()
})
afterAll(() => server.close())
beforeEach(() => {
  server.seen.length = 0
  slept = []
})

const only = (address: string) => address === '127.0.0.1'

function fetcherWith(settings: Partial<FetchSettings> = {}) {
  let nowMs = Date.now()
  const clock = {
    now: () => nowMs,
    sleep: async (ms: number) => {
      slept.push(ms)
      nowMs += ms
    },
  }
  const bounds = { delayMs: 0, totalMs: 4000, idleMs: 300, limitBytes: 1024 * 1024, backoffMs: 100 }
  return openFetcher({ userAgent: 'onrecord/test', allow: only, clock, ...bounds, ...settings })
}
const at = (path: string) => `${server.origin}${path}`
const fetched = async (path: string, settings: Partial<FetchSettings> = {}) => {
  const answer = await fetcherWith(settings).fetch(at(path))
  if (answer.kind !== 'fetched') throw new Error('unchanged')
  return { ...answer, text: new TextDecoder().decode(answer.bytes) }
}
const failure = (path: string, settings: Partial<FetchSettings> = {}): Promise<FetchError> =>
  fetcherWith(settings)
    .fetch(path.startsWith('/') ? at(path) : path)
    .then(
      () => expect.fail(`${path} was fetched`),
      (error) => error,
    )

describe('fetching a page', () => {
  it('gives its bytes, what they are said to be, and says who asks', async () => {
    const { text, contentType, url } = await fetched('/good')
    expect({ text, contentType, url }).toEqual({
      text: expect.stringContaining('Mirela Dostan'),
      contentType: 'text/plain; charset=utf-8',
      url: at('/good'),
    })
    expect(server.seen.map(({ path }) => path)).toEqual(['/robots.txt', '/good'])
    expect(server.seen[1].headers).toMatchObject({
      'user-agent': 'onrecord/test',
      'accept-encoding': 'gzip, deflate, br',
    })
  })

  it('unpacks what is packed, and leaves the part behind # at home', async () => {
    expect((await fetched('/gzip#top')).text).toContain('Mirela Dostan')
    expect((await fetched('/longer')).text).toBe('Hello')
  })

  it('follows redirects, and tells what has moved for good', async () => {
    expect(await fetched('/moved')).toMatchObject({ asked: at('/moved'), url: at('/good'), movedTo: at('/good') })
    expect(await fetched('/moved-for-now')).toMatchObject({ url: at('/good'), movedTo: undefined })
  })

  it('does not fetch again what did not change', async () => {
    const fetcher = fetcherWith()
    const first = await fetcher.fetch(at('/conditional'))
    expect(first).toMatchObject({ kind: 'fetched', validators: { etag: '"v1"' }, freshForMs: 500_000 })
    const validators = first.kind === 'fetched' ? first.validators : {}
    expect(await fetcher.fetch(at('/conditional'), { validators })).toMatchObject({ kind: 'unchanged' })
  })

  it('stops when it is told to', async () => {
    const stopping = new AbortController()
    setTimeout(() => stopping.abort(), 50)
    await expect(fetcherWith().fetch(at('/never'), { signal: stopping.signal })).rejects.toMatchObject({
      code: 'fetch-stopped',
    })
  })
})

describe('a server that misbehaves', () => {
  it.each([
    ['/never', 'fetch-too-slow', 'nothing came for 0.3 seconds'],
    ['/stalls', 'fetch-too-slow', 'nothing came for 0.3 seconds'],
    ['/drips', 'fetch-too-slow', 'the whole answer did not come within 4 seconds'],
    ['/endless', 'fetch-too-large', 'the answer is larger than 1 MiB'],
    ['/announces-much', 'fetch-too-large', 'the answer is larger than 1 MiB'],
    ['/gzip-bomb', 'fetch-too-large', 'the answer is larger than 1 MiB'],
    ['/gzip-not', 'fetch-broken', 'said to be packed with gzip, and is not'],
    ['/gzip-cut', 'fetch-broken', 'said to be packed with gzip, and is not, or was cut off'],
    ['/packed-thrice', 'fetch-broken', 'packed its answer as "gzip, gzip, gzip"'],
    ['/ends-early', 'fetch-broken', 'ended after 12 bytes, before the 500 bytes it had announced'],
    ['/ends-chunk', 'fetch-broken', 'before its end'],
    ['/not-http', 'fetch-broken', 'the answer is not HTTP'],
    ['/much-header', 'fetch-broken', 'the answer is not HTTP'],
    ['/hangs-up', 'fetch-unreachable', 'the server does not answer'],
    ['/circle', 'fetch-redirects', 'leads in a circle'],
    ['/itself', 'fetch-redirects', 'leads in a circle'],
    ['/further', 'fetch-redirects', 'leads on more than 8 times'],
    ['/nowhere', 'fetch-redirects', 'without saying where'],
    ['/to-file', 'fetch-not-web', 'only addresses that begin with http:// or https://'],
    ['/to-ftp', 'fetch-not-web', 'only addresses that begin with http:// or https://'],
    ['/to-password', 'fetch-not-web', 'holds a name or a password'],
    ['/denied', 'fetch-robots-denied', "the site's robots.txt asks onrecord not to read this page"],
    ['/to-denied', 'fetch-robots-denied', "the site's robots.txt asks onrecord not to read this page"],
    ['/a/secret', 'fetch-robots-denied', "the site's robots.txt asks"],
    ['/busy', 'fetch-busy', 'the server is busy (429), and asks to come again in 7 seconds'],
    ['/busy-till-tomorrow', 'fetch-busy', 'asks to come again in 24 hours'],
    ['/fails', 'fetch-status', 'the server answers 500, a fault of its own'],
    ['/missing', 'fetch-status', 'the server answers 404: there is no such page'],
    ['/gone', 'fetch-status', 'the page is gone for good'],
    ['/forbidden', 'fetch-status', 'does not want to be read by programs'],
    ['/payment', 'fetch-status', 'asks for payment'],
  ])('%s is %s, in words and within the bounds', async (path, code, words) => {
    const error = await failure(path, { tries: 1 })
    expect(error).toMatchObject({ code, where: at(path), message: expect.stringContaining(words) })
    expect(error.message.startsWith(`${at(path)}: `)).toBe(true)
    expect(error.message).not.toContain('secret@')
  })

  it.each([
    ['http://127.0.0.1:1/', 'fetch-unreachable', 'the server does not answer (ECONNREFUSED)'],
    ['ftp://files.example/a', 'fetch-not-web', 'only addresses that begin with http:// or https://'],
    ['file:///etc/passwd', 'fetch-not-web', 'only addresses that begin with http:// or https://'],
    ['press/report.txt', 'fetch-not-web', 'this is no web address'],
  ])('%s is %s', async (address, code, words) => {
    expect(await failure(address, { tries: 1 })).toMatchObject({ code, message: expect.stringContaining(words) })
  })

  it('takes no more of an endless answer than the bound', async () => {
    const before = process.memoryUsage().arrayBuffers
    await failure('/endless', { tries: 1 })
    await failure('/gzip-bomb', { tries: 1 })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024)
  })
})

describe('trying again', () => {
  it('helps where the fault goes away, and pauses twice as long each time', async () => {
    let times = 0
    server.on('/recovers', (_, response) => {
      if (++times < 3) response.writeHead(500).end()
      else response.end('It is back.')
    })
    expect((await fetched('/recovers')).text).toBe('It is back.')
    expect(slept).toEqual([100, 200])
  })

  it('waits as long as the server asks, but not until tomorrow', async () => {
    expect(await failure('/busy')).toMatchObject({ code: 'fetch-busy', status: 429 })
    expect(slept).toEqual([7000, 7000])
    slept = []
    expect(await failure('/busy-till-tomorrow')).toMatchObject({ retryAtMs: expect.any(Number) })
    expect(slept).toEqual([])
  })

  it('is left alone where it cannot help', async () => {
    await failure('/gone')
    await failure('/denied')
    expect(server.seen.filter(({ path }) => path === '/gone')).toHaveLength(1)
    expect(slept).toEqual([])
  })
})

describe('robots.txt', () => {
  it('is asked once for many pages, and asked again after a day', async () => {
    let nowMs = 0
    const fetcher = fetcherWith({ clock: { now: () => nowMs, sleep: async () => {} } })
    for (const path of ['/good', '/gzip', '/moved']) await fetcher.fetch(at(path))
    const asked = () => server.seen.filter(({ path }) => path === '/robots.txt').length
    expect(asked()).toBe(1)
    nowMs += 25 * 60 * 60 * 1000
    await fetcher.fetch(at('/good'))
    expect(asked()).toBe(2)
  })

  it.each([
    ['is missing: all may be read', 404, '', null],
    ['is forbidden: all may be read', 403, '', null],
    ['fails: nothing is read', 500, '', 'fetch-robots-unreachable'],
    [
      'names onrecord: its part counts',
      200,
      'User-agent: *\nDisallow:\n\nUser-agent: onrecord\nDisallow: /',
      'fetch-robots-denied',
    ],
    ['names others: theirs does not', 200, 'User-agent: otherbot\nDisallow: /', null],
    ['is a web page', 200, '<html><body>Disallow: everything</body></html>', null],
  ])('%s', async (_, status, text, code) => {
    const other = await startMisbehavingServer()
    other.on('/robots.txt', (_request, response) => {
      response.writeHead(status).end(text)
    })
    const asked = fetcherWith({ tries: 1 }).fetch(`${other.origin}/good`)
    if (code === null) await asked
    else await expect(asked).rejects.toMatchObject({ code, where: `${other.origin}/good` })
    await other.close()
  })

  it('is followed in little time, however many wildcards it has', async () => {
    const other = await startMisbehavingServer()
    const path = `/${'a'.repeat(4000)}`
    other.on(path, 'a page')
    other.on('/robots.txt', `User-agent: *\n${`Disallow: /x${'*a'.repeat(50)}$\n`.repeat(4000)}Disallow: /b\n`)
    const before = process.cpuUsage()
    const fetcher = fetcherWith({ tries: 1 })
    await fetcher.fetch(other.origin + path)
    await expect(fetcher.fetch(`${other.origin}/b`)).rejects.toMatchObject({ code: 'fetch-robots-denied' })
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(5000)
    other.on('/robots.txt', `User-agent: *\nDisallow: /${'*a'.repeat(5000)}$\n`)
    await expect(fetcherWith({ tries: 1 }).fetch(other.origin + path)).rejects.toMatchObject({
      code: 'fetch-robots-denied',
    })
    await other.close()
  }, 60_000)

  it('can ask for a pause between pages', async () => {
    const other = await startMisbehavingServer()
    other.on('/robots.txt', 'User-agent: *\nCrawl-delay: 5')
    const fetcher = fetcherWith()
    for (const path of ['/good', '/gzip', '/good']) await fetcher.fetch(other.origin + path)
    expect(slept).toEqual([5000, 5000])
    await other.close()
  })
})

it('asks one host one thing at a time, with a pause after each', async () => {
  const fetcher = openFetcher({ userAgent: 'onrecord/test', allow: only, delayMs: 60 })
  await Promise.all(['/good', '/gzip', '/conditional', '/good'].map((path) => fetcher.fetch(at(path))))
  expect(server.seen).toHaveLength(5)
  for (const [index, { startedAtMs }] of server.seen.slice(1).entries()) {
    expect(startedAtMs - server.seen[index].endedAtMs).toBeGreaterThan(40)
  }
})

describe('the private network', () => {
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.9.9.9',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.1',
    '192.0.2.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:a9fe:a9fe',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    '64:ff9b::7f00:1',
    '::7f00:1',
    '4000::1',
    '64:ff9b::a00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    '2001::1',
    'localhost',
    '',
  ])('%s is not of the public internet', (address) => {
    expect(isPublic(address)).toBe(false)
  })

  it.each(['1.1.1.1', '93.184.216.34', '2606:4700::1111', '::ffff:1.1.1.1', '64:ff9b::101:101'])('%s is', (address) => {
    expect(isPublic(address)).toBe(true)
  })

  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://0/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://localhost/',
    'http://127.0.0.1.:80/',
  ])('%s is refused', async (address) => {
    const error = await failure(address, { allow: isPublic, tries: 1 })
    expect(error.code).toMatch(/^fetch-(address-private|unreachable)$/)
    if (!address.includes('127.0.0.1.:')) expect(error.code).toBe('fetch-address-private')
  })

  it.each(['http://127.0.0.2/', 'http://10.0.0.1/', 'http://[::1]/', 'http://inside.example/'])(
    'is not reached by a redirect to %s',
    async (target) => {
      server.on('/inside', (_, response) => {
        response.writeHead(302, { Location: target }).end()
      })
      const resolve = async () => [{ address: '192.168.0.7', family: 4 }]
      const error = await failure('/inside', { resolve, tries: 1 })
      expect(error).toMatchObject({ code: 'fetch-address-private', where: at('/inside') })
      expect(error.message).toContain('--allow-private')
    },
  )

  it('is not reached by a name that changes its address between check and connection', async () => {
    const port = new URL(server.origin).port
    const answers = ['127.0.0.1', '127.0.0.1', '127.0.0.2', '127.0.0.2']
    const asked: string[] = []
    const resolve = async () => {
      asked.push(answers[asked.length])
      return [{ address: asked.at(-1)!, family: 4 }]
    }
    const fetcher = fetcherWith({ resolve, tries: 1 })
    // Two connections, for the rules and for the page; each looks the name up once.
    await fetcher.fetch(`http://changing.example:${port}/good`)
    expect(asked).toHaveLength(2)
    await expect(fetcher.fetch(`http://changing.example:${port}/good`)).rejects.toMatchObject({
      code: 'fetch-address-private',
    })
  })

  it('is not reached by a name with a public address beside a private one', async () => {
    const port = new URL(server.origin).port
    const resolve = async () => [
      { address: '10.0.0.1', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ]
    const answer = await fetcherWith({ resolve }).fetch(`http://both.example:${port}/good`)
    expect(answer.kind).toBe('fetched')
  })

  it('is reached where that is allowed', async () => {
    expect((await fetched('/good', { allow: () => true })).text).toContain('Mirela Dostan')
  })
})
