/** `onrecord serve`: the record as pages in the browser, until Ctrl-C. */
import { Command, InvalidArgumentError } from 'commander'
import { createApp, DEFAULT_PORT, listen, questionsOf } from '../http/index.ts'
import { print } from './output.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'

const EXAMPLES = `
Examples:
  onrecord serve
  onrecord serve --port 8080 --data ~/talks
  onrecord serve --host 0.0.0.0      for every computer that reaches this one; there is no password`

interface Options extends DataOption {
  readonly port?: number
  readonly host: string
}

export function serveCommand(): Command {
  const command = new Command('serve')
    .description('Serve the record as pages: search, and every article with its statements.')
    .option('--port <n>', `listen on this port (default: ${DEFAULT_PORT}, or the next one that is free)`, port)
    .option('--host <address>', 'listen on this address', '127.0.0.1')
    .addHelpText('after', EXAMPLES)
    .action(serve)
  return withDataOption(command)
}

async function serve({ port, host, ...options }: Options): Promise<void> {
  const stopped = untilStopped()
  await withRecord(options, async (database) => {
    const app = createApp({
      ...questionsOf(database),
      report: (error) => process.stderr.write(`onrecord: ${error.stack ?? error.message}\n`),
    })
    const server = await listen(app, { host, port })
    await print(`Onrecord is at ${server.address}\nStop it with Ctrl-C.\n`)
    await stopped
    await server.close()
  })
}

/** The first signal ends the server in order; a second one, of somebody who cannot wait, ends the process. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}

function port(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65535) return Number(value)
  throw new InvalidArgumentError('Write a port as a number from 1 to 65535, or 0 for any free one.')
}
