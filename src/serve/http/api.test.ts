/** The API's description held to the routes that there are, to the answers' types, and real answers held to it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiSchemas } from '../../../scripts/api-schemas.mjs'
import { openEmptyStore } from '../../../test/empty-store.ts'
import { OPERATIONS } from './api.ts'
import { openWritable, type Writable } from './writing-sample.ts'

interface Description {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}
interface DescribedOperation {
  readonly operationId: string
  readonly parameters: readonly { readonly name: string; readonly in: string }[]
  readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, { schema: object }>> }>>
}

const reports = new URL('../../../samples/reports/', import.meta.url).pathname
let record: Writable
let description: Description
let validator: (path: string, method: string, status: number) => ValidateFunction
/** What each kind of id can be, from the record itself. */
const ids: Record<string, string> = {}

beforeAll(async () => {
  record = openWritable(await openEmptyStore())
  const form = new FormData()
  for (const name of readdirSync(reports).slice(0, 14)) {
    form.append('files', new File([readFileSync(join(reports, name))], name))
  }
  await record.app.request('/api/articles', { method: 'POST', body: form })
  description = (await json('/api/openapi.json')).body as Description
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  ajv.addSchema(description, 'api')
  validator = (path, method, status) => {
    const pointer = `/paths/${path.replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')}/${method}/responses/${status}/content/application~1json/schema`
    return ajv.compile({ $ref: `api#${pointer}` })
  }
  const { statements } = (await json('/search.json?q=kind:direct')).body as {
    statements: readonly { statement: { id: string }; article: { id: string; url?: string } }[]
  }
  ids['/statements/{id}.json'] = ids['/wordings/{id}.json'] = statements[0].statement.id
  ids['/articles/{id}.json'] = statements[0].article.id
  ids['/actors/{id}.json'] = 'Dostan'
  ids['/changes.json'] = statements.find(({ article }) => article.url)?.article.url ?? ''
})
afterAll(() => record?.database.close())

async function json(path: string, init?: RequestInit): Promise<{ status: number; body: unknown }> {
  const response = await record.app.request(path, init)
  expect(response.headers.get('content-type')).toContain('application/json')
  return { status: response.status, body: await response.json() }
}

/** The answer, held to what the description says of its status. */
async function held(path: string, asked: string, init: RequestInit = {}) {
  const { status, body } = await json(asked, init)
  const validate = validator(path, (init.method ?? 'GET').toLowerCase(), status)
  const valid = validate(body)
  expect(valid ? [] : [asked, ...(validate.errors ?? []).slice(0, 3)]).toEqual([])
  return status
}

test('it is OpenAPI 3.1, and each operation has a name of its own', () => {
  expect(description.openapi).toBe('3.1.0')
  const names = Object.values(description.paths).flatMap((methods) =>
    Object.values(methods).map((one) => one.operationId),
  )
  expect(new Set(names).size).toBe(names.length)
  expect(names).toContain('getArticlesId')
})

test('every address that answers JSON is described, and every one that is described answers', async () => {
  const described = OPERATIONS.map(({ method, path }) => `${method} ${path}`).sort()
  const routes = record.app.routes.filter(({ method, path }) => method !== 'ALL' && path !== '/api/openapi.json')
  const answering: string[] = []
  for (const { method, path } of routes) {
    // Pages give the same JSON by Accept; those that have an address of their own for it are described by that.
    const asked = path.replace(':id', 'nothing')
    const isPage = method === 'GET' && routes.some((other) => other.path === `${path}.json`)
    if (isPage || path === '/' || path === '/api') continue
    const headers = { Accept: 'application/json', 'Content-Type': 'application/json' }
    const body = method === 'POST' ? '{}' : undefined
    const response = await record.app.request(asked, { method, headers, body })
    if (!response.headers.get('content-type')?.includes('json')) continue
    if (method === 'POST' && !path.startsWith('/api/')) continue
    // What is taken away as a file answers in JSON where something is wrong with the question.
    if (path.endsWith('/correct') || /\.(?:atom|csv|bib|ris|txt|csl\.json)$/.test(path)) continue
    const id = path.endsWith(':id') && method === 'GET' ? `${path}.json` : path
    answering.push(`${method.toLowerCase()} ${id.replace(/:id/, '{id}')}`)
  }
  expect([...new Set(answering)].sort()).toEqual(described)
})

test('its shapes are those of the types: run npm run api:update where this fails', () => {
  expect(readFileSync(new URL('./api-schemas.json', import.meta.url), 'utf8')).toBe(apiSchemas())
}, 240_000)

test('it names no shape that there is not', () => {
  const text = JSON.stringify(description)
  const named = new Set([...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name))
  expect([...named].filter((name) => !(name in description.components.schemas))).toEqual([])
})

describe('real answers are as described', () => {
  test.each<[string, string]>([
    ['/search.json', ''],
    ['/search.json', '?q=corridor&limit=100'],
    ['/search.json', '?by=Dostan&from=2031-03&page=2'],
    ['/search.json', '?q=nothing-is-so-called'],
    ['/overview.json', ''],
    ['/ask.json', '?q=%E2%80%9Cthe+corridor+was+open%E2%80%9D'],
    ['/ask.json', '?q=14+killed'],
    ['/ask.json', '?q=talks'],
    ['/front.json', ''],
    ['/timeline.json', '?q=corridor'],
    ['/articles/{id}.json', ''],
    ['/statements/{id}.json', ''],
    ['/check.json', '?quote=the+corridor+was+open&by=Dostan'],
    ['/check.json', '?quote=zebras+dance+on+marmalade'],
    ['/wordings/{id}.json', ''],
    ['/figures.json', ''],
    ['/figures.json', '?measure=killed'],
    ['/events.json', ''],
    ['/events.json', '?status=held'],
    ['/actors.json', ''],
    ['/actors.json', '?name=Dostan'],
    ['/speakers.json', '?kind=person&letter=D'],
    ['/actors/{id}.json', ''],
    ['/compare.json', '?a=Dostan&b=Nadeen&q=talks'],
    ['/compare.json', '?a=Dostan&a-to=2031-03&b-from=2031-04'],
    ['/compare.json', '?a=nobody-is-so-called'],
    ['/reports.json', ''],
    ['/reports.json', '?q=corridor&from=2031'],
    ['/feeds.json', ''],
    ['/bookmarks.json', ''],
    ['/following.json', ''],
    ['/corrections.json', ''],
    ['/review.json', ''],
    ['/new.json', ''],
    ['/new.json', '?since=1'],
    ['/review.json', '?q=corridor'],
  ])('%s%s', async (path, query) => {
    expect(await held(path, `${path.replace('{id}', encodeURIComponent(ids[path]))}${query}`)).toBe(200)
  })

  test('/changes.json', async () => {
    expect(await held('/changes.json', `/changes.json?url=${encodeURIComponent(ids['/changes.json'])}`)).toBe(200)
  })

  test.each([
    ['/search.json', '?from=yesterday', 400],
    ['/search.json', '?q=%22open', 400],
    ['/search.json', `?q=${'x'.repeat(9000)}`, 414],
    ['/check.json', '', 400],
    ['/ask.json', '', 400],
    ['/timeline.json', '', 400],
    ['/timeline.json', '?q=a&offset=x', 400],
    ['/figures.json', '?from=yesterday', 400],
    ['/reports.json', '?q=by:Dostan', 400],
    ['/reports.json', '?offset=x', 400],
    ['/compare.json', '', 400],
    ['/compare.json', '?a=Dostan&a-from=spring', 400],
    ['/actors/{id}.json', '?offset=-1', 400],
    ['/articles/{id}.json', '/none', 404],
    ['/changes.json', '?url=https://nobody.example', 404],
  ] as const)('%s%s, refused', async (path, query, status) => {
    const asked = query === '/none' ? path.replace('{id}', 'none') : `${path.replace('{id}', 'x')}${query}`
    expect(await held(path, asked)).toBe(status)
  })

  test('what is added and corrected', async () => {
    const headers = { 'Content-Type': 'application/json' }
    const post = (path: string, value: unknown) =>
      held(path, path, { method: 'POST', body: JSON.stringify(value), headers })
    expect(await post('/api/articles', [{ text: 'Anna Roe said no.' }, { text: ' ' }])).toBe(200)
    expect(await post('/api/articles', { text: ' ' })).toBe(422)
    expect(await post('/api/articles', {})).toBe(400)
    const id = ids['/statements/{id}.json']
    expect(await post('/api/corrections', { action: 'edit', what: 'statement', id, parts: { stance: 'warns' } })).toBe(
      201,
    )
    expect(await post('/api/bookmarks', { statement: id, starred: true, tags: ['a'] })).toBe(200)
    expect(await post('/api/bookmarks', { statement: 'none' })).toBe(404)
    expect(await held('/bookmarks.json', '/bookmarks.json')).toBe(200)
    expect(await post('/api/corrections', { action: 'reject', what: 'statement', id: 'none' })).toBe(404)
    expect(await held('/corrections.json', '/corrections.json')).toBe(200)
    const { corrections } = (await json('/corrections.json')).body as { corrections: readonly { id: string }[] }
    const path = '/api/corrections/{id}'
    const undo = path.replace('{id}', corrections[0].id)
    expect(await held(path, undo, { method: 'DELETE' })).toBe(200)
    expect(await held(path, undo, { method: 'DELETE' })).toBe(404)
    expect(await held('/corrections.json', '/corrections.json')).toBe(200)
  })
})

test('/api is a page that shows each address', async () => {
  const body = await (await record.app.request('/api')).text()
  for (const { path } of OPERATIONS) expect(body).toContain(` ${path}</code>`)
})
