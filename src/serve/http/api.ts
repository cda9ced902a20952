/**
 * The API's description as OpenAPI 3.1: which addresses answer JSON, what each takes and what it gives. Shapes come from
 * the answers' own types (api-types.ts); api.test.ts holds the table to the routes that there are, and real answers to
 * the shapes.
 */
import { readFileSync } from 'node:fs'
import type { ApiTypes } from './api-types.ts'
import { DOCUMENT_TYPES } from './handed.ts'
import { LIMITS } from './limits.ts'
import { MOST_ON_A_PAGE } from './question.ts'
import { DAY, ID, type Parameter, type QuestionRow } from './question-row.ts'
import { QUESTIONS } from './question-table.ts'

/** Of the addresses, not of the program: it changes when what worked before does not any more. */
export const API_VERSION = '1.0.0'

export type Shape = keyof ApiTypes
type Json = Readonly<Record<string, unknown>>

export interface Operation {
  readonly method: 'get' | 'post' | 'delete'
  /** As OpenAPI writes it: `/articles/{id}.json`. */
  readonly path: string
  readonly does: string
  readonly takes: readonly Parameter[]
  readonly gives: Shape
  /** Status of what it gives; 200 where nothing is said. */
  readonly status?: 201
  /** By status, besides those that every address may answer with. */
  readonly refuses: readonly number[]
  /** Media types of what is sent, and what is in each. */
  readonly body?: Readonly<Record<string, Json>>
  /** Only for who may write. */
  readonly writes?: true
}

const SEARCH: readonly Parameter[] = [
  { name: 'q', is: 'Words, "exact words", -without, begin*, or, and fields such as by:Dostan (docs/questions.md).' },
  { name: 'by', is: 'Who said it: part of a name or of an office.' },
  { name: 'outlet', is: 'Whole name of the outlet.' },
  { name: 'from', is: 'First day: of utterance where the report says it, else of publication.', schema: DAY },
  { name: 'to', is: 'Last day.', schema: DAY },
  { name: 'page', is: 'From 1 on.', schema: { type: 'integer', minimum: 1, default: 1 } },
  {
    name: 'limit',
    is: 'Statements on a page.',
    schema: { type: 'integer', minimum: 1, maximum: MOST_ON_A_PAGE, default: 20 },
  },
]
const FORM: Json = {
  type: 'object',
  properties: {
    text: { type: 'string', description: 'Text of a report, or web addresses, one a line.' },
    files: { type: 'array', items: { type: 'string', format: 'binary' } },
    published: { type: 'string' },
    outlet: { type: 'string' },
    title: { type: 'string' },
    url: { type: 'string' },
  },
}

export const OPERATIONS: readonly Operation[] = [
  { method: 'get', path: '/search.json', does: 'Search the statements.', takes: SEARCH, gives: 'Search', refuses: [] },
  {
    method: 'get',
    path: '/front.json',
    does: 'What the front page shows: newest statements, figures in dispute, talks ahead.',
    takes: [],
    gives: 'Front',
    refuses: [],
  },
  { method: 'get', path: '/overview.json', does: 'What the record holds.', takes: [], gives: 'Overview', refuses: [] },
  {
    method: 'get',
    path: '/articles/{id}.json',
    does: 'One report, whole, with everything that was found in it.',
    takes: [ID],
    gives: 'Article',
    refuses: [404],
  },
  {
    method: 'get',
    path: '/statements/{id}.json',
    does: 'One statement with the sentences that prove it.',
    takes: [ID],
    gives: 'Statement',
    refuses: [404],
  },
  ...QUESTIONS.map(operationOf),
  {
    method: 'post',
    path: '/api/articles',
    does: 'Add reports. Each is kept whole or not at all; 422 where all were refused. With Accept: application/x-ndjson, one Addition a line, as it comes.',
    takes: [{ name: 'name', is: 'File name of a document that is sent as it is.' }],
    gives: 'Additions',
    refuses: [413, 415, 422],
    writes: true,
    body: {
      'application/json': ref('NewArticles'),
      'multipart/form-data': FORM,
      ...Object.fromEntries(DOCUMENT_TYPES.map((type) => [type, {}])),
    },
  },
  {
    method: 'post',
    path: '/api/corrections',
    does: 'Reject, edit or add a statement, figure, actor or place, or confirm a statement (docs/corrections.md).',
    takes: [],
    gives: 'CorrectionMade',
    status: 201,
    refuses: [404, 413, 415],
    writes: true,
    body: { 'application/json': ref('NewCorrection') },
  },
  {
    method: 'post',
    path: '/api/bookmarks',
    does: 'Give a statement a star, tags, a note; what is not given stays as it is.',
    takes: [],
    gives: 'Bookmarked',
    refuses: [404, 413, 415],
    writes: true,
    body: { 'application/json': ref('NewBookmark') },
  },
  {
    method: 'delete',
    path: '/api/bookmarks/{id}',
    does: 'Take all marks from a statement.',
    takes: [{ ...ID, is: 'The statement’s id.' }],
    gives: 'BookmarkRemoved',
    refuses: [404],
    writes: true,
  },
  {
    method: 'delete',
    path: '/api/follows/{id}',
    does: 'Follow it no more.',
    takes: [ID],
    gives: 'FollowRemoved',
    refuses: [404],
    writes: true,
  },
  {
    method: 'delete',
    path: '/api/corrections/{id}',
    does: 'Take a correction back.',
    takes: [ID],
    gives: 'CorrectionUndone',
    refuses: [404],
    writes: true,
  },
]

function operationOf({ path, does, takes, gives, missing }: QuestionRow): Operation {
  return {
    method: 'get',
    path: `${path.replace(':id', '{id}')}.json`,
    does,
    takes: takes.filter(({ ofPage }) => !ofPage),
    gives,
    refuses: missing ? [404] : [],
  }
}

const REASONS: Readonly<Record<number, string>> = {
  400: 'A parameter, or what was sent, is not understood.',
  401: 'A token is needed, or the one given is none.',
  403: 'The record is read only, or another web site began the request.',
  404: 'There is none.',
  413: `More than ${LIMITS.uploadBytes / 1024 / 1024} MiB, or ${LIMITS.formBytes / 1024} KiB of a correction.`,
  414: `An address of over ${LIMITS.addressCharacters} characters.`,
  415: 'That kind of content is not read.',
  422: 'All of it was refused: each addition says why.',
  429: 'Too many requests from one address; Retry-After says when to come again.',
  503: 'Too much at once: Retry-After says when to come again. Or the question took too long (`question-too-long`): ask for less.',
}
const ALWAYS = [400, 414, 429, 503]
const WRITING = [401, 403]

interface Generated {
  readonly answers: Readonly<Record<Shape, Json>>
  readonly schemas: Readonly<Record<string, Json>>
}
const generated = (): Generated => JSON.parse(readFileSync(new URL('./api-schemas.json', import.meta.url), 'utf8'))

function ref(shape: Shape): Json {
  return { $ref: `#/components/schemas/Answer.${shape}` }
}

export function openApi(version: string): Json {
  const { answers, schemas } = generated()
  const paths: Record<string, Record<string, Json>> = {}
  for (const operation of OPERATIONS) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Onrecord',
      version,
      summary: 'Who said what, with the words that prove it.',
      description:
        'Every page that asks a question answers it as JSON too: at its address with .json, or with Accept: application/json. Spans count in UTF-16 code units of the text they point into. Days are EDTF. Answers carry an ETag.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      schemas: {
        ...Object.fromEntries(Object.entries(answers).map(([name, schema]) => [`Answer.${name}`, schema])),
        ...schemas,
      },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'Made by "onrecord token create NAME".' },
        password: { type: 'http', scheme: 'basic', description: 'Any name; the token as the password.' },
      },
    },
  }
}

function described({ method, path, does, takes, gives, status, refuses, body, writes }: Operation): Json {
  const refusals = [...ALWAYS, ...(writes ? WRITING : []), ...refuses].sort()
  return {
    summary: does,
    operationId: `${method}${path.replace(/\.json$/, '').replaceAll(/[/{}.]+(\w?)/g, (_, letter) => letter.toUpperCase())}`,
    // Without a token where the server is its owner's alone.
    ...(writes ? { security: [{ token: [] }, { password: [] }, {}] } : {}),
    parameters: takes.map(({ name, is, schema = { type: 'string' }, required }) => {
      const inPath = path.includes(`{${name}}`)
      return { name, in: inPath ? 'path' : 'query', description: is, required: required ?? false, schema }
    }),
    ...(body
      ? {
          requestBody: {
            required: true,
            content: Object.fromEntries(Object.entries(body).map(([type, schema]) => [type, { schema }])),
          },
        }
      : {}),
    responses: {
      [status ?? 200]: {
        description: does,
        content: {
          'application/json': { schema: ref(gives) },
          ...(gives === 'Additions' ? { 'application/x-ndjson': { schema: ref('Addition') } } : {}),
        },
      },
      ...Object.fromEntries(
        refusals.map((code) => [
          code,
          {
            description: REASONS[code],
            content: { 'application/json': { schema: ref(code === 422 ? 'Additions' : 'Error') } },
          },
        ]),
      ),
    },
  }
}
