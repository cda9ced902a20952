import { expect, test } from 'vitest'
import type { ArticleAnswer, OverviewAnswer, SearchQuestion, StatementAnswer } from '../../ask/index.ts'
import { createApp, type Dependencies } from './index.ts'

const text = 'Foreign Minister Mirela Dostan said on Monday that the corridor was open. "It stays open," she said.'
const span = (words: string, from = 0) => {
  const start = text.indexOf(words, from)
  return { start, end: start + words.length }
}
const statement: StatementAnswer['statement'] = {
  id: 's1',
  kind: 'indirect',
  source: { ...span('Foreign Minister Mirela Dostan'), actors: ['a1'] },
  cue: { ...span('said'), lemma: 'say', stance: 'says' },
  content: [span('that the corridor was open')],
  said: '2031-03-10',
  occasion: null,
  addressee: null,
  negated: false,
  conditions: [],
  within: null,
  wording: null,
  rule: 'verb',
  confidence: 0.83,
}
const article: ArticleAnswer = {
  article: {
    id: 'abc',
    outlet: 'The Sarn Herald',
    url: 'javascript:alert(1)',
    published: '2031-03-11',
    text,
    body: 0,
    problems: [],
  },
  record: {
    id: 'abc',
    published: '2031-03-11',
    statements: [statement],
    figures: [],
    events: [],
    dates: [{ ...span('Monday'), type: 'DATE', value: '2031-03-10' }],
    actors: [{ id: 'a1', name: 'Mirela Dostan', kind: 'person', roles: [], mentions: [] }],
    places: [],
    media: [],
    problems: [],
  },
  versions: [
    { id: 'abc', published: '2031-03-11' },
    { id: 'def', published: '2031-03-12' },
  ],
}
const found: StatementAnswer = {
  statement,
  article: article.article,
  actors: [{ id: 'a1', name: 'Mirela Dostan', kind: 'person' }],
  excerpt: {
    text,
    source: statement.source,
    cue: statement.cue,
    content: statement.content,
    matches: [span('corridor')],
  },
}
const overview: OverviewAnswer = {
  articles: 1,
  statements: 1,
  speakers: 1,
  published: { first: '2031-03-11', last: '2031-03-11' },
  outlets: [{ name: 'The Sarn Herald', articles: 1 }],
  mostQuoted: [{ name: 'Mirela Dostan', statements: 1 }],
  places: [],
}

const notAsked = () => Promise.reject(new Error('this test asks no such question'))
const NOT_ASKED = {
  ask: notAsked,
  wording: async () => null,
  actorsNamed: notAsked,
}

/** The app over a record of one statement, which every question that does not ask for "nothing" finds. */
const appWith = (changes: Partial<Dependencies> = {}) =>
  createApp({
    search: async (question: SearchQuestion) =>
      question.text === 'nothing'
        ? { question, total: 0, totalIs: 'exact', lessCertain: 0, lessCertainIs: 'exact', statements: [], next: null }
        : {
            question,
            total: 41,
            totalIs: 'exact',
            lessCertain: 0,
            lessCertainIs: 'exact',
            statements: [found],
            next: null,
          },
    article: async (id) => (id === 'abc' ? article : null),
    statement: async (id) => (id === 's1' ? found : null),
    overview: async () => overview,
    front: async () => ({
      overview,
      examples: ['corridor by:Dostan'],
      newest: [found],
      disputes: [],
      talks: { ahead: [], latest: [] },
    }),
    ...NOT_ASKED,
    ...changes,
  })
const get = async (path: string, app = appWith()) => {
  const response = await app.request(path)
  return { status: response.status, headers: response.headers, body: await response.text() }
}

test('every page and every datum forbids foreign code, sniffing and frames', async () => {
  for (const path of ['/', '/search.json', '/articles/abc', '/nowhere', '/search?from=x']) {
    const { headers } = await get(path)
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test('pages hold no script or style of their own', async () => {
  for (const path of ['/', '/articles/abc']) {
    expect((await get(path)).body).not.toMatch(/<style|<script(?! src="\/assets\/)| style="| on[a-z]+="/)
  }
})

test('a result says who, how, when, where, in which words, and leads to its place', async () => {
  const { body } = await get('/search?q=corridor')
  expect(body).toContain('41 statements')
  expect(body).toMatch(/Mirela Dostan<\/bdi>.*says.*in the reporter’s words/s)
  expect(body).toContain('<time datetime="2031-03-10">10 Mar 2031</time>')
  expect(body).toContain('>corridor</mark>')
  expect(body).toContain('href="/articles/abc#s1"')
  expect(body).toContain('href="/search?q=corridor&amp;page=2"')
})

test('the front page shows how much there is, who speaks most, and opens on the four questions', async () => {
  const { body } = await get('/')
  expect(body).toMatch(/<dt>statement<\/dt><dd>1<\/dd>/)
  expect(body).toContain('<bdi>Mirela Dostan</bdi>')
  for (const door of ['Who said …', 'Is this quote real?', 'Where does this number come from?', 'Which talks?'])
    expect(body).toContain(`>${door}</a></h2>`)
  // Examples are of the record at hand.
  expect(body).toContain('placeholder="corridor by:Dostan"')
  expect(body).toContain('href="/ask?q=corridor+by%3ADostan"')
  expect(body).not.toContain('ceasefire by:')
})

test('an empty record says how to fill it', async () => {
  const empty = { ...overview, articles: 0, statements: 0, speakers: 0, published: null, outlets: [], mostQuoted: [] }
  const app = appWith({
    front: async () => ({ overview: empty, examples: [], newest: [], disputes: [], talks: { ahead: [], latest: [] } }),
    search: async (question) => ({
      question,
      total: 0,
      totalIs: 'exact',
      lessCertain: 0,
      lessCertainIs: 'exact',
      statements: [],
      next: null,
    }),
  })
  expect((await get('/', app)).body).toContain('onrecord add')
  expect((await get('/search?q=talks', app)).body).toContain('onrecord add')
})

test('where nothing is found, wider questions that find something are linked with their counts', async () => {
  const { body } = await get('/search?q=nothing&by=Dostan')
  expect(body).toContain('href="/search?by=Dostan"')
  expect(body).not.toContain('href="/search?q=nothing"')
})

test('what is not understood is a 400 beside its field, and as data', async () => {
  const page = await get('/search?from=last+week')
  expect(page.status).toBe(400)
  expect(page.body).toMatch(/id="q"[^>]*value="said-after:&quot;last week&quot;"[^>]*aria-describedby="q-problem"/)
  expect(page.body).toContain('“last week” is not a date')
  const data = await get('/search.json?from=last+week')
  expect(data.status).toBe(400)
  expect(JSON.parse(data.body).error.problems[0].field).toBe('from')
})

test('an article shows its marks and notes, links its versions, and no address that is not of the web', async () => {
  const { body } = await get('/articles/abc')
  expect(body).toMatch(/<mark class="source[^>]* id="s1"/)
  expect(body).toContain('aria-label="Note 1: Mirela Dostan says, in the reporter’s words"')
  expect(body).toContain('id="note-1"')
  expect(body).toContain('href="/articles/def"')
  expect(body).not.toMatch(/href="javascript/i)
})

test('pages and data are one answer', async () => {
  expect(JSON.parse((await get('/articles/abc.json')).body)).toEqual(JSON.parse(JSON.stringify(article)))
  expect(JSON.parse((await get('/statements/s1.json')).body).statement.id).toBe('s1')
  expect(JSON.parse((await get('/search.json?q=corridor')).body).total).toBe(41)
  expect(JSON.parse((await get('/overview.json')).body)).toEqual(overview)
})

test('a statement has a page with its words, its proof in the report, and how to cite it', async () => {
  const { status, body } = await get('/statements/s1')
  expect(status).toBe(200)
  expect(body).toContain('that the corridor was open</h1>')
  expect(body).toContain('href="/articles/abc#s1"')
  expect(body).toContain('@')
  expect(body).toContain('schema.org')
})

test('an address for programs answers in JSON, whatever is wrong', async () => {
  for (const [path, status] of [
    ['/api/nowhere', 404],
    ['/api/articles', 405],
    [`/api/${'x'.repeat(9000)}`, 414],
  ] as const) {
    const { status: given, body } = await get(path)
    expect([given, typeof JSON.parse(body).error.code]).toEqual([status, 'string'])
  }
})

test.each(['/articles/none', '/statements/none', '/nowhere'])(
  '%s is a 404 in the same design, and as data',
  async (path) => {
    const page = await get(path)
    expect([page.status, page.body.includes('class="masthead"')]).toEqual([404, true])
    const data = await get(`${path}.json`)
    expect([data.status, typeof JSON.parse(data.body).error.message]).toEqual([404, 'string'])
  },
)

test('an error is told to whoever runs the server, and its reader learns nothing of its inside', async () => {
  const told: string[] = []
  const app = appWith({
    article: async () => {
      throw new Error('secret inside')
    },
    report: (error) => told.push(error.message),
  })
  const { status, body } = await get('/articles/abc', app)
  expect(status).toBe(500)
  expect(body).not.toContain('secret')
  expect(told).toEqual(['secret inside'])
})

test('text that acts on its surroundings is shown and not obeyed', async () => {
  const hostile = `</p><script>alert(1)</script> \u202Eedisni\u202C ${'w'.repeat(1_000_000)}`
  const answer = { ...article, article: { ...article.article, text: hostile, title: '"><img src=x>\u202E' } }
  const empty = { ...answer, record: { ...article.record, statements: [], dates: [] } }
  const { body } = await get('/articles/abc', appWith({ article: async () => empty }))
  expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(body).not.toMatch(/<script>|<img|\u202e/i)
  expect(body).toContain('U+202E')
})

test('style, script and icon are served to be kept for ever', async () => {
  const { body } = await get('/')
  for (const [, path] of body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) {
    const { status, headers } = await get(path)
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
  }
})

test('pages go packed to whoever can unpack them, and keep their tag', async () => {
  const app = appWith()
  const packed = await app.request('/search?q=corridor', { headers: { 'Accept-Encoding': 'gzip' } })
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  const unpacked = packed.body?.pipeThrough(new DecompressionStream('gzip'))
  expect(await new Response(unpacked).text()).toBe((await get('/search?q=corridor', app)).body)
  const tag = packed.headers.get('etag') ?? ''
  const again = await app.request('/search?q=corridor', {
    headers: { 'If-None-Match': tag, 'Accept-Encoding': 'gzip' },
  })
  expect(again.status).toBe(304)
})
