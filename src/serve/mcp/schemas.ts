/** The tools' inputs and outputs, from the API's description (OpenAPI 3.1, whose schemas are JSON Schema 2020-12). */
import type { Tool } from './tools.ts'

export type Schema = Readonly<Record<string, unknown>>

/** Of the API's description, what tools are made from. */
export interface Description {
  readonly info: { readonly version: string }
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

interface Operation {
  readonly parameters: readonly Parameter[]
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }>
  >
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly description: string
  readonly required: boolean
  readonly schema: Schema
}

/** Of one text that is asked with; addresses take less, and say how much. */
const LONGEST_TEXT = 4_000

export const parametersOf = ({ paths }: Description, { path }: Tool): readonly Parameter[] => paths[path].get.parameters

export function inputOf(description: Description, tool: Tool): Schema {
  const parameters = parametersOf(description, tool).map((parameter) => ({
    ...parameter,
    name: tool.called[parameter.name] ?? parameter.name,
  }))
  return {
    type: 'object',
    properties: Object.fromEntries(
      parameters.map(({ name, schema, description: is }) => {
        const bounds = schema.type === 'string' ? { maxLength: LONGEST_TEXT } : {}
        const otherwise = tool.unless[name] === undefined ? {} : { default: tool.unless[name] }
        return [name, { ...schema, ...bounds, ...otherwise, description: is }]
      }),
    ),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  }
}

const MORE = {
  notice: { type: 'string', description: 'How all of this is to be read.' },
  links: {
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Where each statement and report can be looked at, by its id.',
  },
}

/** The API's answer, with a notice and links beside it. */
export function outputOf({ paths, components }: Description, { path }: Tool): Schema {
  const { schema } = paths[path].get.responses['200'].content['application/json']
  const top = resolved(schema, components.schemas)
  const { properties, required } = top as { readonly properties: Schema; readonly required?: readonly string[] }
  const whole = { ...top, properties: { ...MORE, ...properties }, required: ['notice', 'links', ...(required ?? [])] }
  const needed = neededBy(whole, components.schemas)
  return local({ ...whole, $defs: Object.fromEntries([...needed].map((name) => [name, components.schemas[name]])) })
}

const REF = /"#\/components\/schemas\/([^"]+)"/g

function resolved(schema: Schema, schemas: Description['components']['schemas']): Schema {
  const { $ref } = schema as { readonly $ref?: string }
  return $ref === undefined ? schema : resolved(schemas[$ref.replace('#/components/schemas/', '')], schemas)
}

/** Names of the schemas that it points to, and that these point to. */
function neededBy(
  schema: Schema,
  schemas: Description['components']['schemas'],
  known = new Set<string>(),
): Set<string> {
  for (const [, name] of JSON.stringify(schema).matchAll(REF)) {
    if (known.has(name)) continue
    known.add(name)
    neededBy(schemas[name], schemas, known)
  }
  return known
}

/** Its references point into itself. */
const local = (schema: Schema): Schema =>
  JSON.parse(JSON.stringify(schema).replaceAll(REF, (_, name) => `"#/$defs/${name}"`))
