#!/usr/bin/env node
// `npm run api:update`: JSON Schemas of what the server answers, from its TypeScript types (src/serve/http/api-types.ts), as
// OpenAPI 3.1 wants them. A test holds the file to the types; another holds real answers to the file.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createGenerator } from 'ts-json-schema-generator'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** `Changes<StatementAnswer>` is no name of a component. */
const nameOf = (name) => name.replaceAll(/[^\w.-]+/g, '-').replace(/-$/, '')

export function apiSchemas() {
  const { definitions } = createGenerator({
    path: at('src/serve/http/api-types.ts'),
    tsconfig: at('tsconfig.json'),
    type: 'ApiTypes',
    expose: 'all',
    skipTypeCheck: true,
    sortProps: false,
  }).createSchema('ApiTypes')
  const { ApiTypes, ...others } = definitions
  const named = Object.fromEntries(Object.entries(others).map(([name, schema]) => [nameOf(name), schema]))
  const text = JSON.stringify({ answers: ApiTypes.properties, schemas: named }, null, 2)
  return `${text.replaceAll(/"#\/definitions\/([^"]+)"/g, (_, name) => `"#/components/schemas/${nameOf(decodeURIComponent(name))}"`)}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const schemas = apiSchemas()
  writeFileSync(at('src/serve/http/api-schemas.json'), schemas)
  console.log(`${Object.keys(JSON.parse(schemas).schemas).length} schemas`)
}
