/** `onrecord mcp`: the record for a language model, by the Model Context Protocol over standard input and output. */
import { Command } from 'commander'
import { answerAssistant, createApp, questionsOf } from '../http/index.ts'
import { siteAddress } from './option-values.ts'
import { warn } from './output.ts'
import { type DataOption, questionMs, withDataOption, withRecord } from './record-folder.ts'

const EXAMPLES = `
A program that talks to a language model starts this command and asks it; docs/assistants.md shows its settings. Nothing but
the protocol goes to standard output. A server has the same at /mcp.

Examples:
  onrecord mcp
  onrecord mcp --data ~/talks --site http://127.0.0.1:3378`

interface Options extends DataOption {
  readonly site?: string
}

export function mcpCommand(): Command {
  const command = new Command('mcp')
    .description('Let a language model ask the record (Model Context Protocol).')
    .option('--site <url>', 'link to the pages that are served there', siteAddress)
    .addHelpText('after', EXAMPLES)
    .action(answer)
  return withDataOption(command)
}

async function answer({ site, ...options }: Options): Promise<void> {
  const stopped = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stopped.abort())
  await withRecord(options, async (database) => {
    const report = (error: Error) => warn(error.message)
    const app = createApp({ ...questionsOf(database, questionMs()), report })
    await answerAssistant(app, { signal: stopped.signal, report, pages: site ?? null })
  })
}
