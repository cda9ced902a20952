/**
 * The record for language models: tools of the Model Context Protocol that read it, over standard input and output or
 * HTTP. Each answers with the JSON of an address of the API, by that address, so that its limits, its types and its
 * refusals are the same. Nothing here writes, and nothing is kept between two calls (docs/assistants.md).
 */
import { createMcpHandler, fromJsonSchema, McpServer, type StandardSchemaWithJSON } from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { type Arguments, type Assisted, answerTo, NOTICE } from './answer.ts'
import { type Description, inputOf, outputOf, type Schema } from './schemas.ts'
import { TOOLS } from './tools.ts'

export type { Assisted } from './answer.ts'
export type { Description } from './schemas.ts'

/** Of what one client sends at once. A call is a few hundred bytes. */
const MOST_BYTES = 256 * 1024

const INSTRUCTIONS = `Onrecord keeps who said what in news reports, each statement, figure and event with the exact words that prove it. ${NOTICE}
Before you give anybody's words as a quote, check it. Use search for who said what, figures for where a number comes from, talks for meetings, timeline for a topic over time, actor for one speaker, statement and wording for the proof of one statement.`

/** One request to `/mcp`, as a fetch handler answers it. Only what is our fault is reported. */
export async function answerOverHttp(
  request: Request,
  assisted: Assisted,
  report: (error: Error) => void,
): Promise<Response> {
  const errors: Error[] = []
  const handler = createMcpHandler(() => serverOf(assisted), {
    onerror: (error) => errors.push(error),
    maxRequestBodySize: MOST_BYTES,
    // Nothing changes that a client could be told of, so no stream is kept open.
    maxSubscriptions: 0,
  })
  const response = await handler.fetch(request)
  if (response.status >= 500) for (const error of errors) report(error)
  return response
}

/** Until the client has gone, or the signal is aborted. Nothing but the protocol is written to standard output. */
export async function answerOverStandardStreams(
  assisted: Assisted,
  { signal, report }: { readonly signal: AbortSignal; readonly report: (error: Error) => void },
): Promise<void> {
  const handle = serveStdio(() => serverOf(assisted), { onerror: report, maxSubscriptions: 0 })
  await new Promise<void>((resolve) => {
    process.stdin.once('end', resolve).once('close', resolve)
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  await handle.close()
}

interface ToolTypes {
  readonly input: StandardSchemaWithJSON<Arguments, Arguments>
  readonly output: StandardSchemaWithJSON<unknown, unknown>
}

const known = new WeakMap<Description, readonly ToolTypes[]>()

/** Made once for an API: a server is made for every request. */
function typesOf(description: Description): readonly ToolTypes[] {
  const made =
    known.get(description) ??
    TOOLS.map((tool) => ({
      input: fromJsonSchema<Arguments>(inputOf(description, tool)),
      output: asIs(outputOf(description, tool)),
    }))
  known.set(description, made)
  return made
}

/** A type that is told, and not checked again: the API's tests hold its answers to it. */
const asIs = (schema: Schema): StandardSchemaWithJSON<unknown, unknown> => ({
  '~standard': {
    version: 1,
    vendor: 'onrecord',
    validate: (value) => ({ value }),
    jsonSchema: { input: () => ({ ...schema }), output: () => ({ ...schema }) },
  },
})

function serverOf(assisted: Assisted): McpServer {
  const { description } = assisted
  const server = new McpServer(
    { name: 'onrecord', title: 'Onrecord', version: description.info.version },
    { capabilities: { tools: { listChanged: false } }, instructions: INSTRUCTIONS },
  )
  const types = typesOf(description)
  for (const [index, tool] of TOOLS.entries()) {
    const { input, output } = types[index]
    server.registerTool(
      tool.name,
      {
        title: tool.title,
        description: tool.does,
        inputSchema: input,
        outputSchema: output,
        annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
      },
      (given, { mcpReq }) => answerTo(tool, given, assisted, mcpReq.signal),
    )
  }
  return server
}
