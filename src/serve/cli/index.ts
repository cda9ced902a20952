/**
 * The `onrecord` command: one file a subcommand, each exporting a function that gives its commander `Command`. Exit codes:
 * 0 all went well, 1 something failed (the rest still went through), 2 the command was not used rightly.
 */
import { Command, CommanderError } from 'commander'
import { actorCommand } from './actor.ts'
import { addCommand } from './add.ts'
import { changesCommand } from './changes.ts'
import { checkCommand } from './check.ts'
import { correctCommand } from './correct.ts'
import { eventsCommand } from './events.ts'
import { explainCommand } from './explain.ts'
import { exportCommand } from './export.ts'
import { extractCommand } from './extract.ts'
import { feedsCommand } from './feeds.ts'
import { figuresCommand } from './figures.ts'
import { report, stopQuietlyWhenNobodyReads } from './output.ts'
import { parseCommand } from './parse.ts'
import { rebuildCommand } from './rebuild.ts'
import { searchCommand } from './search.ts'
import { serveCommand } from './serve.ts'
import { showCommand } from './show.ts'
import { timelineCommand } from './timeline.ts'
import { tokenCommand } from './token.ts'
import { VERSION } from './version.ts'
import { watchCommand } from './watch.ts'
import { wordingCommand } from './wording.ts'

export async function main(argv: readonly string[]): Promise<void> {
  stopQuietlyWhenNobodyReads()
  const program = new Command('onrecord')
    .description('Reads news reports and keeps a record of who said what, tied to the exact words that prove it.')
    .version(VERSION)
    .addCommand(extractCommand())
    .addCommand(parseCommand())
    .addCommand(explainCommand())
    .addCommand(addCommand())
    .addCommand(watchCommand())
    .addCommand(feedsCommand())
    .addCommand(searchCommand())
    .addCommand(figuresCommand())
    .addCommand(eventsCommand())
    .addCommand(showCommand())
    .addCommand(checkCommand())
    .addCommand(wordingCommand())
    .addCommand(changesCommand())
    .addCommand(actorCommand())
    .addCommand(timelineCommand())
    .addCommand(correctCommand())
    .addCommand(serveCommand())
    .addCommand(tokenCommand())
    .addCommand(exportCommand())
    .addCommand(rebuildCommand())
    .showHelpAfterError('Say "onrecord --help" or "onrecord COMMAND --help" for what can be asked.')
  exitOnErrors(program)
  try {
    await program.parseAsync(argv)
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
    else report(error)
  }
}

/** Makes commander throw instead of ending the process, in subcommands as well. */
function exitOnErrors(command: Command): void {
  command.exitOverride()
  for (const child of command.commands) exitOnErrors(child)
}
